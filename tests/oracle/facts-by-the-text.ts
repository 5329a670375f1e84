// Which rows a list sees and what they answer: counting positives, screening rounds, contacts (rules 2 and 7b).
import type { EpidemicDay, Minute } from '../../src/domain/day.ts';
import { MINUTES_PER_DAY } from '../../src/domain/day.ts';
import type { OracleContact, OracleMoment, OraclePositive, OracleRound, OracleSettings, OracleUnit } from './oracle-types.ts';

/** A setting in which "as known then" has been turned into the minute of one list. */
export interface Reading {
  readonly dayCount: 'A' | 'B';
  readonly conditions: 'hold' | 'assume-met';
  readonly knownAt: Minute;
}

export type Answer = 'met' | 'unmet' | 'not recorded';

/** How list `list` reads the file: "As known then: knownAt = 24:00 of E", which is 00:00 of the list day. */
export function readingOf(settings: OracleSettings, list: EpidemicDay): Reading {
  const { dayCount, conditions, knownAt = Infinity } = settings;
  return { dayCount, conditions, knownAt: knownAt === 'then' ? list * MINUTES_PER_DAY : knownAt };
}

/** Whether a day is one of the near n days of a list: they end on E under A, on the list day itself under B, where the anchor day is day 1. */
export function isNear(day: EpidemicDay, list: EpidemicDay, n: number, dayCount: 'A' | 'B'): boolean {
  const end = dayCount === 'A' ? list - 1 : list;
  return end - n + 1 <= day && day <= end;
}

/** "Day n of a text = date a+n (A), a+n-1 (B), rounds included." */
export function dayOfText(anchor: EpidemicDay, n: number, dayCount: 'A' | 'B'): EpidemicDay {
  return dayCount === 'A' ? anchor + n : anchor + n - 1;
}

/** The first list on which `anchor` is no longer among the near n days. */
export function firstListWithout(anchor: EpidemicDay, n: number, dayCount: 'A' | 'B'): EpidemicDay {
  let list = anchor + 1;
  while (isNear(anchor, list, n, dayCount)) list += 1;
  return list;
}

function sampledAfterMoving(sampled: OracleMoment, moved: OracleMoment): boolean {
  if (sampled.minuteOfDay !== undefined && moved.minuteOfDay !== undefined) {
    return sampled.day * MINUTES_PER_DAY + sampled.minuteOfDay >= moved.day * MINUTES_PER_DAY + moved.minuteOfDay;
  }
  return sampled.day > moved.day;
}

function countsBeside(row: OraclePositive, earlier: readonly OraclePositive[]): boolean {
  if (row.assessed) return row.assessed === 'counts';
  if (row.sampled && row.moved && sampledAfterMoving(row.sampled, row.moved)) return false;
  if (row.person !== undefined) return !earlier.some((other) => other.person === row.person);
  return !(row.reclassified && earlier.length > 0);
}

/** The days, ascending and each once, of the unit's counting positives reported by `upTo` and entered by `knownAt`. */
export function countingDays(unit: OracleUnit, upTo: EpidemicDay, knownAt: Minute): EpidemicDay[] {
  const seen = unit.positives.filter((row) => row.reportedOn <= upTo && (row.recordedAt ?? -Infinity) <= knownAt);
  const counting: OraclePositive[] = [];
  for (const row of seen.toSorted((one, other) => one.reportedOn - other.reportedOn)) {
    const earlier = counting.filter((other) => other.reportedOn < row.reportedOn);
    if (countsBeside(row, earlier)) counting.push(row);
  }
  return counting.map((row) => row.reportedOn).filter((day, n, days) => day !== days[n - 1]);
}

export function roundsSeen(unit: OracleUnit, list: EpidemicDay, reading: Reading): OracleRound[] {
  return unit.rounds.filter((round) => round.resultOn <= list - 1 && (round.recordedAt ?? -Infinity) <= reading.knownAt);
}

export function contactsSeen(unit: OracleUnit, list: EpidemicDay, reading: Reading): OracleContact[] {
  return unit.contacts.filter((row) => row.enteredOn <= list - 1 && (row.enteredOn + 1) * MINUTES_PER_DAY <= reading.knownAt);
}

/** A round due on a fixed day: "met: a full, all-negative round dated on that day or later, result in by E". */
export function roundOnDay(unit: OracleUnit, list: EpidemicDay, due: EpidemicDay, reading: Reading): Answer {
  const there = roundsSeen(unit, list, reading).filter((round) => round.day >= due);
  if (there.some((round) => round.outcome === 'clean')) return 'met';
  return there.length > 0 ? 'unmet' : 'not recorded';
}

/** A round "within 2 days before": clean on D-2 or D-1; else unmet when the latest since two days before the clock's date failed. */
export function roundJustBefore(unit: OracleUnit, list: EpidemicDay, clockDate: EpidemicDay, reading: Reading): Answer {
  const seen = roundsSeen(unit, list, reading);
  if (seen.some((round) => round.outcome === 'clean' && (round.day === list - 2 || round.day === list - 1))) return 'met';
  const since = seen.filter((round) => round.day >= clockDate - 2);
  const latest = Math.max(...since.map((round) => round.day));
  return since.some((round) => round.day === latest && round.outcome !== 'clean') ? 'unmet' : 'not recorded';
}

/** Contacts "exposed no earlier than 14 d before its last positive", each ">14 d" past its exposure and negative. */
export function contactsPast(unit: OracleUnit, list: EpidemicDay, last: EpidemicDay, reading: Reading): Answer {
  const seen = contactsSeen(unit, list, reading);
  const exposed = seen.flatMap((row) => (row.lastExposedOn !== null && row.lastExposedOn >= last - 14 ? [{ ...row, exposure: row.lastExposedOn }] : []));
  const firstPossible = reading.dayCount === 'A' ? 15 : 14;
  if (exposed.some((row) => list < row.exposure + firstPossible)) return 'unmet';
  if (exposed.some((row) => row.result === 'missing' || (row.resultOn ?? row.enteredOn) > list - 1)) return 'not recorded';
  if (exposed.length > 0) return 'met';
  // A "none" said before the last positive cannot speak of that positive's contacts, as an old contact cannot (vector 33).
  return seen.some((row) => row.lastExposedOn === null && row.enteredOn >= last) ? 'met' : 'not recorded';
}

/** "Unmet always blocks; not recorded blocks under hold, passes under assume-met." */
export function blocks(answer: Answer, reading: Reading): boolean {
  return answer === 'unmet' || (answer === 'not recorded' && reading.conditions === 'hold');
}
