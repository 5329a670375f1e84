// How many mu an outline encloses.
import type { UnitGeometry } from '../../district/unit-table.ts';
import { SQUARE_METERS_PER_MU } from '../../farmland/mu.ts';
import { ringArea } from '../../geometry/label-point.ts';
import { planeAbout } from '../../geometry/plane.ts';

/** NaN for a point. */
export function muOfOutline(outline: UnitGeometry | null): number {
  if (outline === null || outline.type === 'Point') return Number.NaN;
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const [longitude, latitude] = polygons[0]![0]![0]! as [number, number];
  const { metersPerLongitude, metersPerLatitude } = planeAbout(longitude, latitude);
  const degrees = polygons.reduce((sum, [outer, ...holes]) => sum + Math.abs(ringArea(outer!)) - holes.reduce((inner, hole) => inner + Math.abs(ringArea(hole)), 0), 0);
  return (degrees * metersPerLongitude * metersPerLatitude) / SQUARE_METERS_PER_MU;
}
