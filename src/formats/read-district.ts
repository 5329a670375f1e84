// A district as files: row sets, and the journal bodies that name them.
import { MINUTES_PER_DAY, parseIsoDay } from '../domain/day.ts';
import type { CaseTable } from '../domain/district/case-table.ts';
import { assignParents } from '../domain/district/containment.ts';
import { REGISTER_KINDS, TRACING_KINDS, type RegisterKind, type TracingKind } from '../domain/district/import-review.ts';
import type { Reject } from '../domain/district/reject.ts';
import { hashBytes } from '../domain/journal/canonical.ts';
import type { Body, RowKind, SourceNote } from '../domain/journal/entry.ts';
import { TASKS, type Task } from '../domain/tracing/rules/tracing-pack.ts';
import { readCaseFile, readLayerFile, readRegisterFile, readRoundFile, readTracingFile, readUnitFiles, type SourceFile } from './files.ts';
import { dropRepeatedCases } from './reports/repeated-cases.ts';
import { encodeTable } from './row-sets/row-set-tables.ts';

/** What a file holds. `layer` files keep their features for the map only; a `track` file is called track-<number of its case>. */
export type FileRole = 'district' | 'units' | 'cases' | 'rounds' | RegisterKind | TracingKind | 'track' | 'tasks-done' | 'layer';

export interface GivenFile {
  readonly name: string;
  readonly role: FileRole;
  readonly bytes: Uint8Array;
}

/** Bytes of a row set by their hash. */
export type RowsByHash = Map<string, Uint8Array>;

export interface DistrictReading {
  readonly bodies: readonly Body[];
  readonly rows: RowsByHash;
  readonly rejects: readonly Reject[];
}

/** Reads the files of one district; rejects never stop the good rows. */
export async function readDistrict(files: readonly GivenFile[]): Promise<DistrictReading> {
  const sources = new Map<FileRole, SourceFile[]>();
  for (const { name, role, bytes } of files) sources.set(role, [...(sources.get(role) ?? []), { file: name, bytes }]);
  const of = (role: FileRole): readonly SourceFile[] => sources.get(role) ?? [];
  const taken: Taken = { rows: new Map(), rejects: [] };
  const bodies = [
    ...of('district').map(nameDistrict),
    ...(await recordUnits(of('units'), taken)),
    ...(await recordCases(of('cases'), taken)),
    ...(await Promise.all(of('rounds').map((source) => recordRounds(source, taken)))),
    ...(await Promise.all(REGISTER_KINDS.flatMap((kind) => of(kind).map((source) => recordRegister(kind, source, taken))))),
    ...(await Promise.all(TRACING_KINDS.flatMap((kind) => of(kind).map((source) => recordTracing(kind, source, taken))))),
    ...(await Promise.all(of('track').map((source) => recordTrack(source, taken)))),
    ...of('tasks-done').flatMap(readTasksDone),
    ...(await Promise.all(of('layer').map((source) => recordLayer(source, taken)))),
  ];
  return { bodies: bodies.filter((body) => body !== null), ...taken };
}

interface Taken {
  readonly rows: RowsByHash;
  readonly rejects: Reject[];
}

function nameDistrict({ bytes }: SourceFile): Body {
  const { name, first, last, opening } = JSON.parse(new TextDecoder().decode(bytes)) as {
    name: { zh: string; en: string }; first: string; last: string; opening: string;
  };
  const day = (iso: string): number => {
    const read = parseIsoDay(iso);
    if (read === undefined) throw new Error(`district.json: ${iso} is not a day YYYY-MM-DD`);
    return read;
  };
  return { kind: 'district-named', name, first: day(first), last: day(last), opening: day(opening) };
}

async function recordUnits(sources: readonly SourceFile[], taken: Taken): Promise<Body[]> {
  if (sources.length === 0) return [];
  const reading = await readUnitFiles(sources);
  addAll(taken.rejects, reading.rejects);
  const units = { ...reading.units, parent: assignParents(reading.units) };
  return [record(taken, 'units', units, sources.map(({ file }) => file).join(' + '), reading.rejects)];
}

async function recordCases(sources: readonly SourceFile[], taken: Taken): Promise<Body[]> {
  const lists: { file: string; cases: CaseTable; keyHeading: string; rejects: readonly Reject[] }[] = [];
  for (const source of sources) {
    const reading = await readCaseFile(source);
    addAll(taken.rejects, reading.rejects);
    if (reading.cases !== null) lists.push({ file: source.file, cases: reading.cases, keyHeading: reading.keyHeading, rejects: reading.rejects });
  }
  const repeated = dropRepeatedCases(lists);
  addAll(taken.rejects, repeated.rejects);
  return repeated.tables.map((cases, i) => record(taken, 'cases', cases, lists[i]!.file, lists[i]!.rejects));
}

async function recordRounds(source: SourceFile, taken: Taken): Promise<Body | null> {
  const reading = await readRoundFile(source);
  addAll(taken.rejects, reading.rejects);
  return reading.rounds === null ? null : record(taken, 'rounds', reading.rounds, source.file, reading.rejects);
}

async function recordRegister(kind: RegisterKind, source: SourceFile, taken: Taken): Promise<Body | null> {
  const reading = await readRegisterFile(kind, source);
  addAll(taken.rejects, reading.rejects);
  return reading.table === null ? null : record(taken, kind, reading.table as never, source.file, reading.rejects);
}

async function recordTracing(kind: TracingKind, source: SourceFile, taken: Taken): Promise<Body | null> {
  const { table, rejects: refused } = await readTracingFile(kind, source);
  addAll(taken.rejects, refused);
  return table === null ? null : record(taken, kind, table as never, source.file, refused);
}

async function recordTrack(source: SourceFile, taken: Taken): Promise<Body | null> {
  const { readTrackFile } = await import('./tracks/read-tracks.ts');
  const { table, rejects: refused } = await readTrackFile(source);
  addAll(taken.rejects, refused);
  return table === null ? null : { ...record(taken, 'tracks', table, source.file, refused), name: source.file.replace(/^track-|\.[^.]*$/g, '') };
}

/** Which tasks of a case's clocks are done: the journal's own record, for which nobody keeps a list. */
function readTasksDone({ file, bytes }: SourceFile): Body[] {
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as { readonly case: string; readonly task: Task; readonly at: string }[];
  return rows.map(({ case: id, task, at }) => {
    const [date, time] = at.split(' ');
    const day = parseIsoDay(date!);
    const [hour, minute] = (time ?? '').split(':').map(Number);
    if (day === undefined || !Number.isInteger(hour) || !Number.isInteger(minute) || !TASKS.includes(task)) throw new Error(`${file}: ${id} ${task} ${at} is no task and moment YYYY-MM-DD HH:mm`);
    return { kind: 'trace-task-done', case: id, task, at: day * MINUTES_PER_DAY + hour! * 60 + minute! };
  });
}

async function recordLayer(source: SourceFile, taken: Taken): Promise<Body | null> {
  const { layer, rejects: refused } = await readLayerFile(source);
  addAll(taken.rejects, refused);
  if (layer === null) return null;
  const bytes = new TextEncoder().encode(JSON.stringify(layer));
  const rows = hashBytes(bytes);
  taken.rows.set(rows, bytes);
  const name = source.file.replace(/\.[^.]*$/, '');
  return { ...rowsRecorded('layer', rows, layer.features.length, source.file, refused), layer: name };
}

function record<Kind extends 'units' | 'cases' | 'rounds' | RegisterKind | TracingKind | 'tracks'>(
  taken: Taken,
  kind: Kind,
  table: Parameters<typeof encodeTable<Kind>>[1],
  file: string,
  rejects: readonly Reject[],
): ReturnType<typeof rowsRecorded> {
  const { bytes, hash } = encodeTable(kind, table);
  taken.rows.set(hash, bytes);
  return rowsRecorded(kind, hash, table.count, file, rejects);
}

function rowsRecorded(of: RowKind, rows: string, count: number, file: string, rejects: readonly Reject[]): Extract<Body, { kind: 'rows-recorded' }> {
  const refused = rejects.filter(({ severity }) => severity === 'refused').length;
  const source: SourceNote = { file, crs: 'wgs84', taken: count, refused };
  return { kind: 'rows-recorded', of, rows, count, source };
}

/** One by one: a spread of a hundred thousand arguments overflows the stack. */
function addAll(rejects: Reject[], more: readonly Reject[]): void {
  for (const reject of more) rejects.push(reject);
}
