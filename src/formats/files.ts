// From the bytes of a file to its rows in one step: what the import worker and the terminal call.
import type { Reject } from '../domain/district/reject.ts';
import { readCases, type CaseOptions, type CaseReading } from './reports/cases.ts';
import type { CoordinateSystem } from './geography/coordinate-system.ts';
import type { DateOrder } from './tables/dates.ts';
import { readLayer, type LayerReading } from './geography/layers.ts';
import { readRounds, type RoundReading } from './reports/rounds.ts';
import { DEFAULT_LIMIT_BYTES, readText, type Encoding } from './tables/text.ts';
import { readUnits, type UnitFile, type UnitReading } from './units/units.ts';

/** A file as it was chosen: plain or gzip, in any encoding `readText` knows. */
export interface SourceFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Null where the bytes gave no text. */
export interface Encoded {
  readonly encoding: Encoding | null;
}

export async function readCaseFile(
  { file, bytes }: SourceFile,
  options: CaseOptions = {},
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<CaseReading & Encoded> {
  const reading = await readText(bytes, file, limitBytes);
  if (reading.text === null) return { cases: null, rejects: [reading.reject], met: 0, keyHeading: '', encoding: null };
  return { ...readCases(reading.text, file, options), encoding: reading.encoding };
}

export async function readRoundFile(
  { file, bytes }: SourceFile,
  dateOrder?: DateOrder,
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<RoundReading & Encoded> {
  const reading = await readText(bytes, file, limitBytes);
  if (reading.text === null) return { rounds: null, rejects: [reading.reject], met: 0, areaHeading: '', encoding: null };
  return { ...readRounds(reading.text, file, dateOrder), encoding: reading.encoding };
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
    const reading = await readText(source.bytes, source.file, limitBytes);
    if (reading.text === null) unreadable.push(reading.reject);
    else texts.push({ file: source.file, text: reading.text, system: source.system ?? system });
  }
  const units = readUnits(texts);
  return {
    units: units.units,
    rejects: [...unreadable, ...units.rejects],
    withoutUnits: [...unreadable.map(({ file }) => file), ...units.withoutUnits],
  };
}

export async function readLayerFile(
  { file, bytes }: SourceFile,
  system: CoordinateSystem = 'wgs84',
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<LayerReading> {
  const reading = await readText(bytes, file, limitBytes);
  if (reading.text === null) return { layer: null, rejects: [reading.reject] };
  return readLayer(reading.text, file, system);
}
