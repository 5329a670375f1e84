// From the bytes of a file to its rows in one step: what the import worker and the terminal call.
import type { RegisterKind, TracingKind } from '../domain/district/import-review.ts';
import type { Reject } from '../domain/district/reject.ts';
import { openFile, rejectOf, type OpenedFile, type SourceFile } from './import/open-file.ts';
import { readCases, type CaseOptions, type CaseReading } from './reports/cases.ts';
import type { CoordinateSystem } from './geography/coordinate-system.ts';
import type { DateOrder } from './tables/dates.ts';
import { readLayer, type LayerReading } from './geography/layers.ts';
import { readRounds, type RoundReading } from './reports/rounds.ts';
import type { TableSource } from './tables/table.ts';
import { DEFAULT_LIMIT_BYTES, type Encoding } from './tables/text.ts';
import { REGISTER_READERS, type RegisterTables } from './register/register-kinds.ts';
import type { RegisterReading } from './register/register-reading.ts';
import { TRACING_READERS, type TracingTables } from './tracing/tracing-kinds.ts';
import { readUnits, type UnitFile, type UnitReading } from './units/units.ts';

export type { SourceFile };

/** Null where the bytes gave no text: nothing at all, or a sheet, which has one encoding only. */
export interface Encoded {
  readonly encoding: Encoding | null;
}

export async function readCaseFile(
  source: SourceFile,
  options: CaseOptions = {},
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<CaseReading & Encoded> {
  const opened = await openFile(source, limitBytes);
  if (opened.form === 'none') return { cases: null, rejects: [opened.reject], met: 0, keyHeading: '', encoding: null };
  return { ...readCases(contentOf(opened), source.file, options), encoding: encodingOf(opened) };
}

export async function readRoundFile(
  source: SourceFile,
  dateOrder?: DateOrder,
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<RoundReading & Encoded> {
  const opened = await openFile(source, limitBytes);
  if (opened.form === 'none') return { rounds: null, rejects: [opened.reject], met: 0, rows: [], areaHeading: '', encoding: null };
  return { ...readRounds(contentOf(opened), source.file, dateOrder), encoding: encodingOf(opened) };
}

/** Reads all unit files together, so that parents are found across files; `system` holds for each that names none. */
export async function readUnitFiles(
  sources: readonly (SourceFile & { readonly system?: CoordinateSystem | undefined })[],
  system: CoordinateSystem = 'wgs84',
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<UnitReading> {
  const texts: UnitFile[] = [];
  const unreadable: Reject[] = [];
  for (const source of sources) {
    const opened = await openFile(source, limitBytes);
    if (opened.form === 'none') unreadable.push(opened.reject);
    else texts.push({ file: source.file, text: contentOf(opened), system: source.system ?? system });
  }
  const reading = readUnits(texts);
  return {
    ...reading,
    rejects: [...unreadable, ...reading.rejects],
    withoutUnits: [...unreadable.map(({ file }) => file), ...reading.withoutUnits],
  };
}

/** Households or plots of the farm register. */
export async function readRegisterFile<Kind extends RegisterKind>(kind: Kind, source: SourceFile, limitBytes = DEFAULT_LIMIT_BYTES): Promise<RegisterReading<RegisterTables[Kind]>> {
  const opened = await openFile(source, limitBytes);
  if (opened.form === 'none') return { table: null, rejects: [opened.reject], met: 0, layout: null };
  return REGISTER_READERS[kind](contentOf(opened), source.file);
}

/** Investigations, stays or rosters. */
export async function readTracingFile<Kind extends TracingKind>(
  kind: Kind, source: SourceFile, limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<{ readonly table: TracingTables[Kind] | null; readonly rejects: readonly Reject[] }> {
  const opened = await openFile(source, limitBytes);
  return opened.form === 'none' ? { table: null, rejects: [opened.reject] } : TRACING_READERS[kind](contentOf(opened), source.file);
}

export async function readLayerFile(
  source: SourceFile,
  system: CoordinateSystem = 'wgs84',
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<LayerReading> {
  const opened = await openFile(source, limitBytes);
  const none = (reject: Reject): LayerReading => ({ layer: null, rejects: [reject], met: 0, numbers: [] });
  if (opened.form === 'none') return none(opened.reject);
  if (opened.form === 'xlsx') return none(rejectOf(source.file, 'not-geojson'));
  return readLayer(opened.utf8, source.file, system);
}

type Opened = Exclude<OpenedFile, { readonly form: 'none' }>;

/** What a table is read from: the bytes of a text, or the rows of a sheet. */
export function contentOf(opened: Opened): TableSource {
  return opened.form === 'xlsx' ? opened.rows : opened.utf8;
}

export function encodingOf(opened: Opened): Encoding | null {
  return opened.form === 'xlsx' ? null : opened.encoding;
}
