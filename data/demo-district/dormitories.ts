// Which buildings of schools and factories people sleep in.
import type { Place } from './places.ts';

/** The last building of a large factory or school is a dormitory: the only venues with people on record. */
export function isDormitory(place: Place, index: number): boolean {
  if (place.kind !== 'venue' || index !== place.buildings.length - 1) return false;
  return (place.use === 'workplace' && place.buildings.length >= 8) || (place.use === 'school' && place.buildings.length >= 6);
}
