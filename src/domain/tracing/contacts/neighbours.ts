// Who lives how near: the flat, floor and building of two rows of a roster, as far as they are written.
import { LIVINGS, type Living } from '../cases/investigation-table.ts';
import type { ContactClass, ContactReason } from './contact-table.ts';
import { NO_FLOOR, type RosterTable } from './roster-table.ts';

type Homes = Pick<RosterTable, 'building' | 'flat' | 'stair' | 'floor' | 'kitchen'>;
type Verdict = readonly [contactClass: ContactClass, reason: ContactReason];

const SHARED = LIVINGS.indexOf('shared');

/** Both in one building, or in none that is written. */
export const isOneBuilding = ({ building }: Pick<Homes, 'building'>, a: number, b: number): boolean => building[a] === building[b];

/** Both in one flat that is written. */
export function isOneFlat(homes: Homes, a: number, b: number): boolean {
  const { flat, stair } = homes;
  return flat[a]! >= 0 && flat[a] === flat[b] && isOneBuilding(homes, a, b) && mayBeOne(stair[a]!, stair[b]!);
}

/** Flats are numbered stair by stair; a stair that is not written may be any. */
const mayBeOne = (a: number, b: number): boolean => a < 0 || b < 0 || a === b;

/** Floors between two, 0 on one floor; there is no floor 0 between the first and the first below ground. NaN where one is not written. */
function floorsApart({ floor, stair }: Homes, a: number, b: number): number {
  if (floor[a] === NO_FLOOR || floor[b] === NO_FLOOR || !mayBeOne(stair[a]!, stair[b]!)) return Number.NaN;
  const [low, high] = [Math.min(floor[a]!, floor[b]!), Math.max(floor[a]!, floor[b]!)];
  return high - low - (low < 0 && high > 0 ? 1 : 0);
}

/** General rule: who lives in the flat of the case is near to it, anybody else of its building is not. */
export function judgeByFlat(homes: Homes, home: number, row: number): Verdict | null {
  if (isOneFlat(homes, home, row)) return ['close', 'near'];
  return isOneBuilding(homes, home, row) ? ['general', 'same-place'] : null;
}

/** Static management: by kitchen, bath and floor. A way of living that is not recorded reads as shared, the stricter of both. */
export function judgeByFloors(homes: Homes, home: number, row: number, living: Living): Verdict | null {
  if (isOneFlat(homes, home, row)) return ['close', 'same-flat'];
  if (!isOneBuilding(homes, home, row)) return null;
  const apart = floorsApart(homes, home, row);
  if (living === 'own') return apart === 0 ? ['secondary', 'same-floor'] : apart === 1 ? ['secondary', 'next-floor'] : null;
  if (homes.kitchen[row] === SHARED) return ['close', 'shares-kitchen'];
  return apart === 0 ? ['close', 'same-floor'] : ['secondary', 'same-building'];
}
