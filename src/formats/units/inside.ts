// Whether a position lies in a polygon that is asked about many positions: its box first.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { locateInRings } from '../../domain/geometry/label-point.ts';

/** Degrees: west, south, east, north. */
type Box = readonly [number, number, number, number];

export interface Area {
  readonly box: Box;
  readonly polygons: readonly Position[][][];
}

/** A polygon prepared for many questions. */
export function prepareArea(geometry: Polygon | MultiPolygon): Area {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons) {
    for (const position of outer ?? []) {
      west = Math.min(west, position[0]!);
      east = Math.max(east, position[0]!);
      south = Math.min(south, position[1]!);
      north = Math.max(north, position[1]!);
    }
  }
  return { box: [west, south, east, north], polygons };
}

/** True inside and on the border. */
export function isInside(area: Area, lng: number, lat: number): boolean {
  const [west, south, east, north] = area.box;
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return area.polygons.some((rings) => locateInRings(lng, lat, rings) !== 'outside');
}
