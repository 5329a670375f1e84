// What releases a stage beside its dates: rounds, contacts, disinfection (7b "Conditions"), each met, unmet or not recorded.
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { dayOfText, firstListAfter } from './oracle-counting.ts';
import type { DayCount } from './oracle-counting.ts';
import type { AreaFacts } from './oracle-facts.ts';
import type { OracleBlocker, OracleContact, OracleRound } from '../shape.ts';

export type Answer = 'met' | 'unmet' | 'not recorded';

export interface Conditions {
  /** Due on a day of the text, or "within the 2 days before release". */
  readonly round?: number | 'just before';
  /** National: `exposed`, or the other `contactRule`. BJ: every contact has left (reading 27). */
  readonly contacts?: 'exposed' | 'exposed or transferred' | 'left';
  readonly disinfection?: boolean;
}

/** A list to be judged: E is its cut-off, unless it is looked ahead to from list `asked`. */
export interface Sight {
  readonly list: EpidemicDay;
  /**
   * The list from which this one is looked ahead to: only what that list sees is known, and "each open condition is met
   * at its first chance: a clean full round on every day from D, contacts negative, disinfection passed on D".
   */
  readonly asked: EpidemicDay | null;
  /** Every override in force was told by the pack that holds: this pack tells none itself (reading 17). */
  readonly isTold?: boolean;
}

function cutOff({ list, asked }: Sight): EpidemicDay {
  return (asked ?? list) - 1;
}

/** "Met: a full, all-negative round dated on that day or later, result in by E. Unmet: only others dated there." */
function roundOfDay(rounds: readonly OracleRound[], due: EpidemicDay, sight: Sight): Answer {
  if (sight.asked !== null && due < sight.list) return 'met';
  const there = rounds.filter((round) => round.resultOn <= cutOff(sight) && round.day >= due);
  if (there.some((round) => round.outcome === 'clean')) return 'met';
  return there.length > 0 ? 'unmet' : 'not recorded';
}

/** "Met: clean round dated D-2 or D-1. Unmet: none such, and the latest since two days before the date of release failed." */
function roundJustBefore(rounds: readonly OracleRound[], release: EpidemicDay, sight: Sight): Answer {
  if (sight.asked !== null) return 'met';
  const seen = rounds.filter((round) => round.resultOn <= cutOff(sight));
  if (seen.some((round) => round.outcome === 'clean' && (round.day === sight.list - 2 || round.day === sight.list - 1))) return 'met';
  const since = seen.filter((round) => round.day >= release - 2);
  const latest = Math.max(...since.map((round) => round.day));
  return since.some((round) => round.day === latest && round.outcome !== 'clean') ? 'unmet' : 'not recorded';
}

/** "Contact >14 d, >4 d: first possible list = date + 15, + 5 (A), + 14, + 4 (B)." */
function isPast(row: OracleContact, exposedOn: EpidemicDay, rule: NonNullable<Conditions['contacts']>, sight: Sight, dayCount: DayCount): boolean {
  // Ahead, the first chance of a contact that has not left is to leave on the day asked from.
  const left = row.transferredOn ?? (rule === 'left' && sight.asked !== null ? sight.asked : undefined);
  const fourPast = left !== undefined && sight.list >= firstListAfter(left, 4, dayCount);
  if (rule === 'left') return fourPast;
  return sight.list >= firstListAfter(exposedOn, 14, dayCount) || (rule === 'exposed or transferred' && fourPast);
}

/** "All in the area exposed no earlier than 14 d before its last positive"; a "none" said before it is no answer for it. */
function contactsPast(contacts: readonly OracleContact[], last: EpidemicDay, rule: NonNullable<Conditions['contacts']>, sight: Sight, dayCount: DayCount): Answer {
  const seen = contacts.filter((row) => (row.enteredOn ?? -Infinity) <= cutOff(sight));
  const exposed = seen.filter((row) => row.exposedOn !== null && row.exposedOn >= last - 14);
  if (exposed.some((row) => !isPast(row, row.exposedOn!, rule, sight, dayCount))) return 'unmet';
  if (sight.asked !== null) return 'met';
  const hasResult = (row: OracleContact): boolean => row.result === 'negative' && (row.resultOn ?? -Infinity) <= cutOff(sight);
  if (exposed.length > 0) return exposed.every(hasResult) ? 'met' : 'not recorded';
  return seen.some((row) => row.exposedOn === null && (row.enteredOn ?? Infinity) >= last) ? 'met' : 'not recorded';
}

/** "Last evaluation since the last positive is a pass." */
function disinfected(facts: AreaFacts, last: EpidemicDay, sight: Sight): Answer {
  if (sight.asked !== null) return 'met';
  const since = facts.disinfections.filter((row) => row.day >= last && row.day <= cutOff(sight));
  const latest = Math.max(...since.map((row) => row.day));
  if (since.length === 0) return 'not recorded';
  return since.some((row) => row.day === latest && !row.passed) ? 'unmet' : 'met';
}

export interface Asked {
  readonly conditions: Conditions;
  /** The clock's day, and the first list on which its dates are over. */
  readonly anchor: EpidemicDay;
  readonly release: EpidemicDay;
  /** The last positive, or what stands for it where there is none. */
  readonly last: EpidemicDay;
  readonly isResidential: boolean;
}

/** What blocks on a list: "unmet always, not recorded under hold". */
export function blockersOf(facts: AreaFacts, { conditions, anchor, release, last, isResidential }: Asked, sight: Sight, dayCount: DayCount, isHold: boolean): OracleBlocker[] {
  const blocks = (answer: Answer): boolean => answer === 'unmet' || (isHold && answer === 'not recorded');
  const { round, contacts, disinfection } = conditions;
  const blockers: OracleBlocker[] = [];
  if (round === 'just before' && blocks(roundJustBefore(facts.rounds, release, sight))) blockers.push('screening');
  if (typeof round === 'number' && blocks(roundOfDay(facts.rounds, dayOfText(anchor, round, dayCount), sight))) blockers.push('screening');
  if (contacts && blocks(contactsPast(facts.contacts, last, contacts, sight, dayCount))) blockers.push('contact');
  if (disinfection && !isResidential && blocks(disinfected(facts, last, sight))) blockers.push('disinfection');
  return blockers;
}
