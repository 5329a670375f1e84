// The cases of the tracing desk at a moment: those that are investigated, and positives of the last lists that nobody has opened.
import { MINUTES_PER_DAY, NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import type { CasesAnswer, TracedCases } from '../../src/domain/tracing/answers.ts';
import { fillPlaces } from '../../src/domain/tracing/cases/four-places.ts';
import { SLOTS } from '../../src/domain/tracing/cases/investigation-table.ts';
import { CASE_TASKS } from '../../src/domain/tracing/rules/tracing-pack.ts';
import { PLACE_ROLES } from '../../src/domain/tracing/stays/stay-table.ts';
import type { OpenTraces } from './open-traces.ts';

/** Positives of so many days wait to be opened; older ones are looked up in the list of their unit. */
const WAITING_DAYS = 3;
const RESIDENCE = PLACE_ROLES.indexOf('residence');

interface Draft {
  readonly id: string;
  /** Number of the investigation, −1 where nobody opened it. */
  readonly investigation: number;
  readonly reportedAt: Minute;
  /** Its place in the case lists; '' where they have it not. */
  readonly listed: string;
}

export function describeCases(traces: OpenTraces, now: Minute): CasesAnswer {
  const { cases, caseOf, stays, tracks, idOfCase } = traces.recorded;
  const listed = readLists(traces);
  const opened: Draft[] = [];
  for (let of = 0; of < cases.count; of++) {
    const reportedAt = cases.reportedAt[of]!;
    const id = textAt(cases.caseId, of);
    if (reportedAt === NOT_RECORDED || reportedAt <= now) opened.push({ id, investigation: of, reportedAt, listed: listed.get(id)?.place ?? '' });
  }
  const since = now - WAITING_DAYS * MINUTES_PER_DAY;
  const waiting = [...listed].flatMap(([id, { reportedAt, place }]): Draft[] => (caseOf(id) < 0 && reportedAt <= now && reportedAt > since ? [{ id, investigation: -1, reportedAt, listed: place }] : []));
  const drafts = [...opened, ...waiting];
  const hasTrack = new Uint8Array(cases.count);
  for (const { caseId } of tracks) if (caseOf(caseId) >= 0) hasTrack[caseOf(caseId)] = 1;
  const places = fillPlaces(cases, stays.stays, hasTrack);
  const homes = residences(traces);
  const described: TracedCases = {
    count: drafts.length,
    id: drafts.map(({ id }) => id),
    row: drafts.map(({ investigation }) => (investigation < 0 ? null : idOfCase(investigation))),
    reportedAt: Int32Array.from(drafts, ({ reportedAt }) => reportedAt),
    home: Int32Array.from(drafts, (draft) => homeOf(traces, homes, draft)),
    slots: Uint8Array.from(drafts.flatMap(({ investigation }) => SLOTS.map((_, slot) => (investigation < 0 ? 0 : places.slots[investigation * SLOTS.length + slot]!)))),
    completeness: Uint8Array.from(drafts, ({ investigation }) => (investigation < 0 ? 0 : places.completeness[investigation]!)),
    doneAt: tasksDone(traces, drafts),
  };
  return { now, cases: described, homeless: homelessStays(traces) };
}

interface Listed {
  readonly reportedAt: Minute;
  readonly place: string;
}

/** Every case of the lists by its number: the newest row, when it was entered (else the end of its day), and its place. */
function readLists({ lists }: OpenTraces): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const { count, caseId, reportedOn, recordedAt, reclassified, place, places } of lists) {
    for (let row = 0; row < count; row++) {
      const id = textAt(caseId, row);
      // A case without a number is traced once it has one; a reclassified one has been traced.
      if (id === '' || reclassified[row] === 1) continue;
      const entered = recordedAt[row]!;
      listed.set(id, { reportedAt: entered === NOT_RECORDED ? (reportedOn[row]! + 1) * MINUTES_PER_DAY - 1 : entered, place: places[place[row]!]! });
    }
  }
  return listed;
}

/** Only places of cases that are shown are matched to units: lists have a season's. */
function homeOf({ rowOfPlace }: OpenTraces, homes: Int32Array, { investigation, listed }: Pick<Draft, 'investigation' | 'listed'>): number {
  const told = investigation < 0 ? -1 : homes[investigation]!;
  return told >= 0 || listed === '' ? told : rowOfPlace(listed);
}

/** Home of one investigated case, as `TracedCases` has it. */
export function homeOfCase(traces: OpenTraces, id: string): number {
  return homeOf(traces, residences(traces), { investigation: traces.recorded.caseOf(id), listed: readLists(traces).get(id)?.place ?? '' });
}

/** Home of each investigated case, by its number. */
export function homesOfCases(traces: OpenTraces): Int32Array {
  const [told, listed, { cases: { caseId } }] = [residences(traces), readLists(traces), traces.recorded];
  return told.map((_, investigation) => homeOf(traces, told, { investigation, listed: listed.get(textAt(caseId, investigation))?.place ?? '' }));
}

function residences({ recorded: { cases, stays: { stays } } }: OpenTraces): Int32Array {
  const homes = new Int32Array(cases.count).fill(-1);
  for (let row = 0; row < stays.count; row++) if (stays.role[row] === RESIDENCE && stays.place[row]! >= 0 && stays.caseOf[row]! < cases.count) homes[stays.caseOf[row]!] = stays.place[row]!;
  return homes;
}

function tasksDone({ plan }: OpenTraces, drafts: readonly Draft[]): Int32Array {
  const rowOf = new Map(drafts.map(({ id }, row) => [id, row] as const));
  const doneAt = new Int32Array(drafts.length * CASE_TASKS.length).fill(NOT_RECORDED);
  for (const { case: id, task, at } of plan.tracing.tasksDone) {
    const [row, number] = [rowOf.get(id), CASE_TASKS.indexOf(task)];
    if (row !== undefined && number >= 0) doneAt[row * CASE_TASKS.length + number] = at;
  }
  return doneAt;
}

function homelessStays({ recorded: { cases, stays, idOfStay } }: OpenTraces): CasesAnswer['homeless'] {
  const homeless: CasesAnswer['homeless'][number][] = [];
  for (let row = 0; row < stays.stays.count; row++) {
    const of = stays.stays.caseOf[row]!;
    if (of >= cases.count) homeless.push({ caseId: stays.strangers[of - cases.count]!, row: idOfStay(row), place: stays.written[row]! });
  }
  return homeless;
}
