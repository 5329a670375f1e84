// The public track of some cases, from what is on file: lines, what stays back, and whether an approval holds.
import { NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { beganIsolated } from '../../src/domain/tracing/cases/began-isolated.ts';
import { findContradictions } from '../../src/domain/tracing/cases/contradictions.ts';
import { exposureWindows, illFrom } from '../../src/domain/tracing/contacts/exposure-window.ts';
import { RELATIONS } from '../../src/domain/tracing/contacts/roster-table.ts';
import { approvalOf, trackBasis, type PublicTrackAnswer, type PublicTrackQuestion } from '../../src/domain/tracing/public-track-approval.ts';
import { publicTrack, type PublicGround, type StayToPublish } from '../../src/domain/tracing/public-track.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { PLACE_ROLES } from '../../src/domain/tracing/stays/stay-table.ts';
import { homeOfCase } from './describe-cases.ts';
import type { OpenTraces } from './open-traces.ts';

/** Cases that nobody investigates have no stays and are passed over. @throws RangeError for days that are no whole number from 0 on. */
export function describePublicTrack(traces: OpenTraces, question: PublicTrackQuestion): PublicTrackAnswer {
  const { recorded: { cases, caseOf }, units, plan } = traces;
  const numbers = question.cases.map(caseOf).filter((of) => of >= 0);
  const ground: PublicGround = { units, homes: question.cases.map((id) => homeOfCase(traces, id)), people: peopleOf(traces) };
  const stays = staysOf(traces, numbers, question.now);
  const all = publicTrack(stays, ground);
  const basis = trackBasis(question.cases, all, numbers.map((of) => illFrom(cases, of)));
  const { start } = exposureWindows(cases, question.days ?? 0, question.now);
  // Homes are known from all stays, whichever days are asked for.
  const shown = question.days === null ? all : { leftOut: all.leftOut, lines: publicTrack(stays.filter(({ role, of, until }) => role === 'residence' || start[of] === NOT_RECORDED || until === null || until >= start[of]!), ground).lines };
  return { question, ...shown, basis, approval: approvalOf(plan.tracing.tracks, question.cases, basis) };
}

function staysOf({ recorded: { cases, stays: { stays, written } } }: OpenTraces, numbers: readonly number[], now: Minute): (StayToPublish & { readonly of: number })[] {
  const wanted = new Set(numbers);
  const rows = Uint32Array.from({ length: stays.count }, (_, row) => row).filter((row) => wanted.has(stays.caseOf[row]!));
  const { count, a, b } = findContradictions(pickStays(stays, rows), cases, { now });
  const contradicted = new Set([...a.subarray(0, count), ...b.subarray(0, count)].map((at) => rows[at]));
  const value = (column: Int32Array | Float64Array, row: number): number | null => (column[row] === NOT_RECORDED || Number.isNaN(column[row]) ? null : column[row]!);
  return Array.from(rows, (row) => ({
    of: stays.caseOf[row]!, role: PLACE_ROLES[stays.role[row]!]!, unit: stays.place[row]!, place: written[row]!,
    from: value(stays.from, row), until: value(stays.until, row), lng: value(stays.longitude, row), lat: value(stays.latitude, row),
    isIsolated: beganIsolated(stays, cases, row), isContradicted: contradicted.has(row),
  }));
}

/** Who works or learns at a place is known in full; of visitors a roster names some, and says nothing of how many they are. */
const CLOSED: ReadonlySet<number> = new Set([RELATIONS.indexOf('class'), RELATIONS.indexOf('work')]);

/** As the units say, else as many as a roster of the place names, where it names them all. */
function peopleOf({ units: { population }, recorded: { roster } }: OpenTraces): (unit: number) => number | null {
  const named = new Map<number, Set<number>>();
  const open = new Set<number>();
  for (let row = 0; row < roster.count; row++) {
    const place = roster.place[row]!;
    if (place < 0) continue;
    if (!CLOSED.has(roster.relation[row]!)) open.add(place);
    const persons = named.get(place) ?? new Set();
    named.set(place, persons.add(roster.person[row]!));
  }
  return (unit) => (population[unit]! > 0 ? population[unit]! : open.has(unit) ? null : (named.get(unit)?.size ?? null));
}
