// The files desk: turns files into stored row sets and the journal bodies that name them.
import { parseIsoDay } from '../src/domain/day.ts';
import type { CaseTable } from '../src/domain/district/case-table.ts';
import type { Reject } from '../src/domain/district/reject.ts';
import { hashBytes } from '../src/domain/journal/canonical.ts';
import type { Body, RowKind, SourceNote } from '../src/domain/journal/entry.ts';
import { readCases } from '../src/formats/cases.ts';
import { readLayer } from '../src/formats/layers.ts';
import { dropRepeatedCases } from '../src/formats/repeated-cases.ts';
import { readRounds } from '../src/formats/rounds.ts';
import { encodeTable } from '../src/formats/row-set-tables.ts';
import { readText } from '../src/formats/text.ts';
import { readUnits } from '../src/formats/units.ts';
import { putRowSet } from '../src/io/row-sets.ts';

/** What a file holds. `layer` files keep their features for the map only. */
export type FileRole = 'district' | 'units' | 'cases' | 'rounds' | 'layer';

export interface GivenFile {
  readonly name: string;
  readonly role: FileRole;
  readonly blob: Blob;
}

export interface DistrictReading {
  readonly bodies: readonly Body[];
  readonly rejects: readonly Reject[];
}

interface ReadFile {
  readonly name: string;
  readonly text: string;
}

/** The service behind `files.worker.ts`. */
export class FilesDesk {
  /** Reads the files of one district; rejects never stop the good rows, and every row set is stored before it is named. */
  async readDistrict(files: readonly GivenFile[]): Promise<DistrictReading> {
    const rejects: Reject[] = [];
    const texts = new Map<FileRole, ReadFile[]>();
    for (const { name, role, blob } of files) {
      const reading = await readText(new Uint8Array(await blob.arrayBuffer()), name);
      if (reading.text === null) rejects.push(reading.reject);
      else texts.set(role, [...(texts.get(role) ?? []), { name, text: reading.text }]);
    }
    const of = (role: FileRole): readonly ReadFile[] => texts.get(role) ?? [];
    const bodies = [
      ...of('district').map(nameDistrict),
      await recordUnits(of('units'), rejects),
      ...(await recordCases(of('cases'), rejects)),
      ...(await Promise.all(of('rounds').map((file) => recordRounds(file, rejects)))),
      ...(await Promise.all(of('layer').map((file) => recordLayer(file, rejects)))),
    ];
    return { bodies: bodies.filter((body) => body !== null), rejects };
  }
}

function nameDistrict({ text }: ReadFile): Body {
  const { name, first, last, opening } = JSON.parse(text) as { name: { zh: string; en: string }; first: string; last: string; opening: string };
  const day = (iso: string): number => parseIsoDay(iso) ?? 0;
  return { kind: 'district-named', name, first: day(first), last: day(last), opening: day(opening) };
}

async function recordUnits(files: readonly ReadFile[], rejects: Reject[]): Promise<Body | null> {
  if (files.length === 0) return null;
  const reading = readUnits(files.map(({ name, text }) => ({ file: name, text })));
  rejects.push(...reading.rejects);
  return record('units', reading.units, files.map(({ name }) => name).join(' + '), refusedIn(reading.rejects));
}

async function recordCases(files: readonly ReadFile[], rejects: Reject[]): Promise<(Body | null)[]> {
  const lists: { file: string; cases: CaseTable }[] = [];
  for (const { name, text } of files) {
    const reading = readCases(text, name);
    rejects.push(...reading.rejects);
    if (reading.cases !== null) lists.push({ file: name, cases: reading.cases });
  }
  const repeated = dropRepeatedCases(lists);
  rejects.push(...repeated.rejects);
  return Promise.all(
    repeated.tables.map((cases, i) => record('cases', cases, lists[i]!.file, refusedIn(rejects.filter(({ file }) => file === lists[i]!.file)))),
  );
}

async function recordRounds({ name, text }: ReadFile, rejects: Reject[]): Promise<Body | null> {
  const reading = readRounds(text, name);
  rejects.push(...reading.rejects);
  return reading.rounds === null ? null : record('rounds', reading.rounds, name, refusedIn(reading.rejects));
}

async function recordLayer({ name, text }: ReadFile, rejects: Reject[]): Promise<Body | null> {
  const reading = readLayer(text, name);
  rejects.push(...reading.rejects);
  if (reading.layer === null) return null;
  const bytes = new TextEncoder().encode(JSON.stringify(reading.layer));
  const rows = hashBytes(bytes);
  await putRowSet(rows, bytes);
  const count = reading.layer.features.length;
  return rowsRecorded('layer', rows, count, name, refusedIn(reading.rejects), name.replace(/\.[^.]*$/, ''));
}

async function record<Kind extends 'units' | 'cases' | 'rounds'>(
  kind: Kind,
  table: Parameters<typeof encodeTable<Kind>>[1],
  file: string,
  refused: number,
): Promise<Body> {
  const { bytes, hash } = encodeTable(kind, table);
  await putRowSet(hash, bytes);
  return rowsRecorded(kind, hash, table.count, file, refused);
}

function rowsRecorded(of: RowKind, rows: string, count: number, file: string, refused: number, layer?: string): Body {
  const source: SourceNote = { file, crs: 'wgs84', taken: count, refused };
  return { kind: 'rows-recorded', of, rows, count, source, ...(layer === undefined ? {} : { layer }) };
}

function refusedIn(rejects: readonly Reject[]): number {
  return rejects.filter(({ severity }) => severity === 'refused').length;
}
