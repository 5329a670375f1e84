// Whether rows of the unit table still mean the units they meant.
import type { MapPlaces } from '../map-types.ts';

/** True when every row of `before` is the same unit, zoned by the same row, in `after`; rows may have been added behind them. */
export function keepsRows(before: MapPlaces, after: MapPlaces): boolean {
  for (let row = 0; row < before.id.length; row++) {
    if (before.id[row] !== after.id[row] || before.zonedOf[row] !== after.zonedOf[row]) return false;
  }
  return true;
}
