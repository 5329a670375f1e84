// What a person records by hand: positives, decisions about places, places of units, and steps taken back.
import { act, recordAct, type Desk } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import type { MeantUnit } from './meant-unit.ts';
import { renewDistrict, tellStep } from './open-district.ts';
import { rowsByHand } from './rows-by-hand.ts';
import type { CaseReport } from '../domain/district/case-table.ts';
import { draftRows, type FactDraft } from '../domain/district/fact-draft.ts';
import { caseTableOf, unitTableOf } from '../domain/district/tables-of.ts';
import type { UnitGeometry, UnitKind } from '../domain/district/unit-table.ts';
import type { EpidemicDay } from '../domain/day.ts';
import type { Body, EntryId, RowId } from '../domain/journal/entry.ts';
import { sliceWritten } from '../domain/district/match/normal-form.ts';
import { readPlace } from '../domain/district/match/place-forms.ts';
import { readTail } from '../domain/district/match/read-tail.ts';
import { findPlaceDecisions } from '../domain/journal/place-decision.ts';
import { findSteps, withdrawStep } from '../domain/journal/steps.ts';
import { currentMinute } from './today.ts';
import { choosePlace, notify } from '../store/commands.ts';

type Open = CaseFile | null;

/** A positive of one unit or building. */
export async function recordPositive(desk: Desk, file: Open, unit: MeantUnit, day: EpidemicDay): Promise<void> {
  await act(desk, file, [await rowsByHand('cases', caseTableOf([{ place: unit.place, reportedOn: day, sourceRow: 1, recordedAt: currentMinute() }]), unit.name)]);
}

/** Other facts for a recorded report; whatever else it says stays. */
export async function correctPositive(desk: Desk, file: Open, id: RowId, unit: MeantUnit, change: Partial<CaseReport>): Promise<void> {
  const report = await desk.workers.zoning.call((zoning) => zoning.reportOf(id));
  if (report === null) return;
  const corrected = await rowsByHand('cases', caseTableOf([{ ...report, ...change }]), unit.name);
  await act(desk, file, [corrected, { kind: 'withdrawn', targets: [id] }]);
}

export async function withdrawPositive(desk: Desk, file: Open, id: RowId): Promise<void> {
  await act(desk, file, [{ kind: 'withdrawn', targets: [id] }]);
}

/** A round, contact, disinfection, order or visit of one unit or building. */
export async function recordFact(desk: Desk, file: Open, unit: MeantUnit, fact: FactDraft): Promise<void> {
  const drafted = draftRows(unit.place, fact, currentMinute());
  await act(desk, file, [await rowsByHand(drafted.of, drafted.table as never, unit.name)]);
}

export async function withdrawFact(desk: Desk, file: Open, id: RowId): Promise<void> {
  await act(desk, file, [{ kind: 'withdrawn', targets: [id], what: 'fact' }]);
}

/** What a person decides beside the rule. */
export type OverrideChoice = Omit<Extract<Body, { kind: 'override-set' }>, 'kind' | 'unit'>;

export async function setOverride(desk: Desk, file: Open, unit: MeantUnit, { level, from, until, reason, by }: OverrideChoice): Promise<void> {
  await act(desk, file, [{ kind: 'override-set', unit: unit.place, level, from, until, reason, by }]);
}

export async function withdrawOverride(desk: Desk, file: Open, id: EntryId): Promise<void> {
  await act(desk, file, [{ kind: 'withdrawn', targets: [id], what: 'override' }]);
}

/** A decision about a place: a unit that is there, a new one, or none of the district's (null). */
export type PlaceDecision = { readonly unit: string } | { readonly name: string; readonly kind: UnitKind } | null;

/** Decides about a place of the queue; the view takes the next one in hand meanwhile. */
export async function decidePlace(desk: Desk, file: Open, place: string, decision: PlaceDecision): Promise<void> {
  if (decision === null) await act(desk, file, [{ kind: 'place-matched', place, unit: null }]);
  else if ('unit' in decision) {
    const { unit } = decision;
    // Building and room aside it is the same name: whoever lives next door is not asked about again. Where several units
    // bear it, next door may be another of them.
    const isOfOne = desk.store.get().openPlaces.some((open) => open.place === place && open.why !== 'several');
    const base = isOfOne ? baseOf(place) : null;
    await act(desk, file, [place, ...(base === null ? [] : [base])].map((name) => ({ kind: 'place-matched', place: name, unit })));
  }
  else {
    const name = decision.name.trim() || place;
    const id = freeId(name, desk.store.get().directory?.id ?? []);
    const made = await rowsByHand('units', unitTableOf([{ id, name, kind: decision.kind }]), id);
    await act(desk, file, [made, { kind: 'place-matched', place, unit: id }]);
  }
}

/** The name without building, stair and room behind it; null where there is nothing to leave out. */
function baseOf(place: string): string | null {
  const normal = readPlace(place);
  const tail = readTail(normal.text);
  const base = tail?.canGo === true ? sliceWritten(normal, 0, tail.base.length).trim() : '';
  return base === '' || base === place ? null : base;
}

/** Takes a decision about a place back, so that it waits again. */
export async function reopenPlace(desk: Desk, file: Open, place: string): Promise<void> {
  const decisions = file === null ? [] : findPlaceDecisions(file.entries, place);
  if (decisions.length > 0) await act(desk, file, [{ kind: 'withdrawn', targets: decisions }]);
}

/** Takes a place of the queue in hand and asks which units may be meant. */
export function takePlace({ store, zoning, tell }: Desk, place: string | null): void {
  store.apply(choosePlace(place));
  if (place !== null) void zoning.suggest(place).catch(tell);
}

/** Gives a unit its place on the ground. */
export async function placeUnit(desk: Desk, file: Open, unit: string, geometry: UnitGeometry): Promise<void> {
  await act(desk, file, [{ kind: 'unit-placed', unit, geometry }]);
}

/** Takes the newest step back, or puts the one taken back last in force again. */
export async function stepBack(desk: Desk, file: Open, as: 'undo' | 'redo'): Promise<void> {
  if (file === null) return;
  const { undo, redo } = findSteps(file.entries, file.device);
  const step = as === 'undo' ? undo : redo;
  if (step === null || !(await recordAct(desk, file, [withdrawStep(step, as)]))) return;
  await renewDistrict(desk, file, 'keep');
  const told = as === 'undo' ? step : redo!.restores;
  desk.store.apply(notify({ kind: as === 'undo' ? 'undone' : 'redone', step: tellStep(desk.store, told) }));
}

/** A key that no unit has yet: the name, else the name with a number. */
function freeId(name: string, taken: readonly string[]): string {
  const ids = new Set(taken);
  let id = name;
  for (let turn = 2; ids.has(id); turn++) id = `${name} #${turn}`;
  return id;
}
