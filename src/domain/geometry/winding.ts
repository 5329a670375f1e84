// Outlines by the right-hand rule of RFC 7946: outer rings counter-clockwise, holes clockwise.
import { rewind } from '@turf/turf';
import type { UnitGeometry } from '../district/unit-table.ts';

/** The geometry by the right-hand rule; the one given is not changed. */
export function windRings(geometry: UnitGeometry): UnitGeometry {
  // The library's type says what it may give for anything; for a polygon it gives a polygon.
  return geometry.type === 'Point' ? geometry : (rewind(geometry) as UnitGeometry);
}
