// Who is how near to a case at one place: by relation, and for those who live there by flat, floor and building as far as written.
import { LIVINGS, type Living } from '../cases/investigation-table.ts';
import type { ContactDefinition } from '../rules/tracing-pack.ts';
import type { ContactClass, ContactReason } from './contact-table.ts';
import { NO_FLOOR, RELATIONS, type RosterTable } from './roster-table.ts';

type Homes = Pick<RosterTable, 'building' | 'flat' | 'stair' | 'floor' | 'kitchen'>;
export type Verdict = readonly [contactClass: ContactClass, reason: ContactReason];

const SHARED = LIVINGS.indexOf('shared');
const HOUSEHOLD = RELATIONS.indexOf('household');
const VENUE = RELATIONS.indexOf('venue');
const MERELY_THERE: Verdict = ['general', 'same-place'];

/**
 * What the person of a row is to a case at the same place and time; null: nothing. `own`: the row in which the case itself stands
 * there, −1 where none tells. Near are all relations but `venue`, in whatever flat they stand: the relation says so. Who lives
 * there is near by the flat; under `floors` neighbours of a case that lives there too are judged by kitchen and floor.
 * Who lives elsewhere in its building was at the same place, under either rule (grade D: our own reading).
 */
export function judgePair(roster: RosterTable, own: number, row: number, by: ContactDefinition['by'], living: Living): Verdict | null {
  const { relation, isProtected } = roster;
  if (relation[row] === HOUSEHOLD) {
    if (own < 0) return MERELY_THERE;
    if (by === 'floors' && relation[own] === HOUSEHOLD) return judgeByFloors(roster, own, row, livingAt(roster, own, living));
    if (!isOneFlat(roster, own, row)) return mayBeOne(roster.building[own]!, roster.building[row]!) ? MERELY_THERE : null;
  }
  return judgeByRelation(relation[row]!, isProtected[row] === 1);
}

/** Near contact without effective protection is close. */
export function judgeByRelation(relation: number, isProtected: boolean): Verdict {
  if (relation === VENUE) return MERELY_THERE;
  return isProtected ? ['general', 'protected'] : ['close', 'near'];
}

/** Both in one building, or in none that is written. */
const isOneBuilding = ({ building }: Homes, a: number, b: number): boolean => building[a] === building[b];

/** Both in one flat that is written. Flats are numbered stair by stair. */
export function isOneFlat(homes: Homes, a: number, b: number): boolean {
  const { flat, stair } = homes;
  return flat[a]! >= 0 && flat[a] === flat[b] && isOneBuilding(homes, a, b) && mayBeOne(stair[a]!, stair[b]!);
}

/** What is not written may be any. */
const mayBeOne = (a: number, b: number): boolean => a < 0 || b < 0 || a === b;

/**
 * Floors between two of one building, 0 on one floor, whichever stairs lead there: the text says floor, not stair (grade D:
 * our own reading, the stricter one). There is no floor 0 between the first and the first below ground. NaN where one is not written.
 */
function floorsApart({ floor }: Homes, a: number, b: number): number {
  if (floor[a] === NO_FLOOR || floor[b] === NO_FLOOR) return Number.NaN;
  const [low, high] = [Math.min(floor[a]!, floor[b]!), Math.max(floor[a]!, floor[b]!)];
  return high - low - (low < 0 && high > 0 ? 1 : 0);
}

/** Kitchen and bath of a case by its investigation and by its row: shared where one says so (grade D: our own reading). */
function livingAt({ kitchen }: Homes, own: number, living: Living): Living {
  return kitchen[own] === SHARED || living === 'not-recorded' ? LIVINGS[kitchen[own]!]! : living;
}

/**
 * Static management: by kitchen, bath and floor, protection or not. A way of living that is not recorded reads as shared, the
 * stricter of both; a floor that is not written is no neighbour's, nor a building that only one of both has (grade D: our own reading).
 */
function judgeByFloors(homes: Homes, home: number, row: number, living: Living): Verdict | null {
  if (isOneFlat(homes, home, row)) return ['close', 'same-flat'];
  if (!isOneBuilding(homes, home, row)) return mayBeOne(homes.building[home]!, homes.building[row]!) ? MERELY_THERE : null;
  const apart = floorsApart(homes, home, row);
  if (living === 'own') return apart === 0 ? ['secondary', 'same-floor'] : apart === 1 ? ['secondary', 'next-floor'] : MERELY_THERE;
  if (homes.kitchen[row] === SHARED) return ['close', 'shares-kitchen'];
  return apart === 0 ? ['close', 'same-floor'] : ['secondary', 'same-building'];
}
