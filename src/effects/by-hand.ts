// What a person records by hand: positives, decisions about places, places of units, and steps taken back.
import { act, recordAct, type Desk } from './acts.ts';
import { renewDistrict } from './open-district.ts';
import { caseTableOf, unitTableOf, type UnitRecord } from '../domain/district/tables-of.ts';
import type { UnitGeometry } from '../domain/district/unit-table.ts';
import type { EpidemicDay } from '../domain/day.ts';
import type { Body, RowId } from '../domain/journal/entry.ts';
import { describeStep, findSteps, withdrawStep } from '../domain/journal/steps.ts';
import { encodeTable } from '../formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../io/row-sets.ts';
import { choosePlace, choosePlacing, notify } from '../store/commands.ts';
import type { ViewEvents } from '../views/events.ts';

/** A positive of one unit or building. */
export async function recordPositive(desk: Desk, row: number, day: EpidemicDay): Promise<void> {
  const place = desk.store.get().directory?.id[row];
  if (place === undefined) return;
  await act(desk, [await rowsByHand('cases', caseTableOf([{ place, reportedOn: day, sourceRow: 1 }]), nameOfRow(desk, row))]);
}

/** Another day for a recorded report; whatever else it says stays. */
export async function correctPositive(desk: Desk, { id, row, day }: ViewEvents['positive-corrected']): Promise<void> {
  const report = await desk.workers.zoning.call((zoning) => zoning.reportOf(id));
  if (report === null) return;
  const corrected = await rowsByHand('cases', caseTableOf([{ ...report, reportedOn: day }]), nameOfRow(desk, row));
  await act(desk, [corrected, { kind: 'withdrawn', targets: [id] }]);
}

function nameOfRow({ store }: Desk, row: number): string {
  const { directory } = store.get();
  return directory?.name[row] || directory?.id[row] || '';
}

export async function withdrawPositive(desk: Desk, id: RowId): Promise<void> {
  await act(desk, [{ kind: 'withdrawn', targets: [id] }]);
}

/** Decides about a place of the queue; the view takes the next one in hand meanwhile. */
export async function decidePlace(desk: Desk, { place, decision }: ViewEvents['place-decided']): Promise<void> {
  const { directory } = desk.store.get();
  const bodies: Body[] = [];
  if (decision.kind === 'unit') {
    const unit = directory?.id[decision.row];
    if (unit === undefined) return;
    bodies.push({ kind: 'place-matched', place, unit });
  } else if (decision.kind === 'make') {
    const name = decision.name.trim() || place;
    const id = freeId(name, directory?.id ?? []);
    const record: UnitRecord = { id, name, kind: decision.unitKind };
    bodies.push(await rowsByHand('units', unitTableOf([record]), id), { kind: 'place-matched', place, unit: id });
  } else bodies.push({ kind: 'place-matched', place, unit: null });
  await act(desk, bodies);
}

/** Takes a place of the queue in hand and asks which units may be meant. */
export function takePlace({ store, zoning, tell }: Desk, place: string | null): void {
  store.apply(choosePlace(place));
  if (place !== null) void zoning.suggest(place).catch(tell);
}

/** Gives a unit its place on the ground. */
export async function placeUnit(desk: Desk, row: number, geometry: UnitGeometry): Promise<void> {
  const unit = desk.store.get().directory?.id[row];
  desk.store.apply(choosePlacing(null));
  if (unit !== undefined) await act(desk, [{ kind: 'unit-placed', unit, geometry }]);
}

/** Takes the newest step back, or puts the one taken back last in force again. */
export async function stepBack(desk: Desk, as: 'undo' | 'redo'): Promise<void> {
  const file = desk.caseFile();
  if (file === null) return;
  const { undo, redo } = findSteps(file.entries, file.device);
  const step = as === 'undo' ? undo : redo;
  if (step === null || !(await recordAct(desk, [withdrawStep(step, as)]))) return;
  await renewDistrict(desk, file, 'keep');
  const told = as === 'undo' ? step : redo!.restores;
  desk.store.apply(notify({ kind: as === 'undo' ? 'undone' : 'redone', step: describeStep(told) }));
}

async function rowsByHand<Kind extends 'cases' | 'units'>(of: Kind, table: Parameters<typeof encodeTable<Kind>>[1], name: string): Promise<Body> {
  const { bytes, hash } = encodeTable(of, table);
  await putRowSet(hash, bytes);
  const { count } = table;
  return { kind: 'rows-recorded', of, rows: hash, count, name, source: { file: '', crs: 'wgs84', taken: count, refused: 0 } };
}

/** A key that no unit has yet: the name, else the name with a number. */
function freeId(name: string, taken: readonly string[]): string {
  const ids = new Set(taken);
  let id = name;
  for (let turn = 2; ids.has(id); turn++) id = `${name} #${turn}`;
  return id;
}
