// 风险点位: when cases were at each place, all of them together; and the same for others' eyes, without homes and in whole hours.
import { MINUTES_PER_DAY, type Minute } from '../../src/domain/day.ts';
import { UNIT_KINDS } from '../../src/domain/district/unit-table.ts';
import { beganIsolated } from '../../src/domain/tracing/cases/began-isolated.ts';
import { isDated } from '../../src/domain/tracing/meetings/dated-rows.ts';
import { APART_REASONS, riskPoints, type RiskPointTable } from '../../src/domain/tracing/meetings/risk-points.ts';
import type { RiskApart, RiskPoint, RiskPointsAnswer, RiskSettings } from '../../src/domain/tracing/relation-answers.ts';
import { pick } from '../../src/domain/tracing/order-rows.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { PLACE_ROLES, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import { homesOfCases } from './describe-cases.ts';
import { nameInFull, streetOf } from './look-up-place.ts';
import type { OpenTraces } from './open-traces.ts';

const RESIDENCE = PLACE_ROLES.indexOf('residence');
const VENUE = UNIT_KINDS.indexOf('venue');
const HOUR = 60;

/** Yields between steps. @throws RangeError where the minutes to join are negative or no number. */
export function* describeRiskPoints(traces: OpenTraces, settings: RiskSettings, now: Minute): Generator<unknown, RiskPointsAnswer> {
  const { cases, stays: { stays } } = traces.recorded;
  const since = now - settings.days * MINUTES_PER_DAY;
  const all = Uint32Array.from({ length: stays.count }, (_, row) => row);
  // What has no time may be of any day.
  const asked = all.filter((row) => !isDated(stays, row) || (stays.from[row]! <= now && stays.until[row]! > since));
  const known = asked.filter((row) => stays.caseOf[row]! < cases.count);
  yield;
  // A home is one whoever was there, and whenever.
  const homes = new Set(pick(stays.place, all.filter((row) => stays.role[row] === RESIDENCE && stays.place[row]! >= 0)));
  yield;
  const counted = pickStays(stays, settings.homes ? known : known.filter((row) => !homes.has(stays.place[row]!)));
  const isAtHome = besideHomes(traces, [...homes, ...homesOfCases(traces)]);
  yield;
  const outside = pickStays(stays, known.filter((row) => !isAtHome(stays.place[row]!) && !beganIsolated(stays, cases, row)));
  const [points, outward] = [yield* riskPoints(counted, settings.joinMinutes), yield* riskPoints(inWholeHours(outside), settings.joinMinutes)];
  const apart: Record<RiskApart, number> = { 'no-place': 0, undated: 0, reversed: 0, 'no-case': asked.length - known.length };
  for (const code of points.apartReason) apart[APART_REASONS[code]!]++;
  const told = (table: RiskPointTable, of: StayTable): RiskPoint[] => {
    const casesAt = casesByPlace(of);
    return Array.from({ length: table.count }, (_, at) => describePoint(traces, table, at, homes, casesAt));
  };
  const leftOut = new Set(pick(stays.place, known.filter((row) => isDated(stays, row) && isAtHome(stays.place[row]!))));
  return { settings, now, points: told(points, counted), outward: told(outward, outside), homes: leftOut.size, apart };
}

/** Whether a unit is a home, lies in one, or is what a home is told by: its building, compound or hamlet. A venue is where the public was, though somebody may live in it. */
function besideHomes({ units: { kind, parent } }: OpenTraces, homes: readonly number[]): (unit: number) => boolean {
  const own = new Set(homes);
  const around = new Set<number>();
  for (const home of own) for (let at = home; at >= 0; at = parent[at]!) if (kind[at] !== VENUE) around.add(at);
  return (unit) => {
    if (around.has(unit)) return true;
    for (let at = unit; at >= 0; at = parent[at]!) if (own.has(at)) return true;
    return false;
  };
}

/** The hour begun and the hour ended. */
function inWholeHours(stays: StayTable): StayTable {
  const round = (column: Int32Array, to: (hours: number) => number): Int32Array => column.map((minute, row) => (isDated(stays, row) ? to(minute / HOUR) * HOUR : minute));
  return { ...stays, from: round(stays.from, Math.floor), until: round(stays.until, Math.ceil) };
}

function casesByPlace(stays: StayTable): Map<number, Set<number>> {
  const cases = new Map<number, Set<number>>();
  for (let row = 0; row < stays.count; row++) if (isDated(stays, row)) cases.set(stays.place[row]!, (cases.get(stays.place[row]!) ?? new Set()).add(stays.caseOf[row]!));
  return cases;
}

function describePoint({ units, centers }: OpenTraces, { place, from, until, cases }: RiskPointTable, at: number, homes: ReadonlySet<number>, casesAt: ReadonlyMap<number, ReadonlySet<number>>): RiskPoint {
  const unit = place[at]!;
  const [lng, lat] = [centers[2 * unit]!, centers[2 * unit + 1]!];
  return {
    unit, name: nameInFull(units, unit), within: streetOf(units, unit), lng: Number.isNaN(lng) ? null : lng, lat: Number.isNaN(lat) ? null : lat,
    from: from[at]!, until: until[at]!, cases: cases[at]!, casesInAll: casesAt.get(unit)!.size, isHome: homes.has(unit),
  };
}
