// Which compound, hamlet or venue a building stands in, where the source gives no key; and the points of all units.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import Flatbush from 'flatbush';
import { labelPoint, locateInRings, ringArea } from '../geometry/label-point.ts';
import { placeAt } from './place-column.ts';
import { UNIT_KINDS, type UnitTable } from './unit-table.ts';

const kindsOf = (...kinds: readonly (typeof UNIT_KINDS)[number][]): ReadonlySet<number> =>
  new Set(kinds.map((kind) => UNIT_KINDS.indexOf(kind)));
const CONTAINED = kindsOf('household', 'stair', 'building');
const CONTAINERS = kindsOf('compound', 'hamlet', 'venue');

interface Container {
  readonly row: number;
  readonly polygons: MultiPolygon['coordinates'];
  readonly area: number;
}

/**
 * Longitude and latitude of a point inside every unit, two entries per row; NaN for a unit without geometry.
 */
export function labelPoints(units: Pick<UnitTable, 'count' | 'geometry'>): Float64Array {
  const points = new Float64Array(units.count * 2).fill(Number.NaN);
  for (let row = 0; row < units.count; row++) {
    const geometry = placeAt(units.geometry, row);
    const point = geometry === null ? null : labelPoint(geometry);
    if (point) points.set([point[0]!, point[1]!], row * 2);
  }
  return points;
}

/**
 * The parent column with the gaps filled by containment: a household, stair or building without a parent gets the
 * compound, hamlet or venue whose polygon holds its label point, borders included; where several do, the smallest.
 * Parents given by the source stay, and so does −1 where nothing contains the unit. The table is not changed.
 */
export function assignParents(units: UnitTable): Int32Array {
  const parents = units.parent.slice();
  if (!parents.some((parent, row) => parent === -1 && CONTAINED.has(units.kind[row]!))) return parents;
  const containers = findContainers(units);
  if (containers.length === 0) return parents;
  const index = indexContainers(containers);
  for (let row = 0; row < units.count; row++) {
    if (parents[row] !== -1 || !CONTAINED.has(units.kind[row]!)) continue;
    const geometry = placeAt(units.geometry, row);
    const point = geometry === null ? null : labelPoint(geometry);
    if (point === null) continue;
    const [longitude, latitude] = point as [number, number];
    let smallest: Container | null = null;
    for (const i of index.search(longitude, latitude, longitude, latitude)) {
      const container = containers[i]!;
      if (smallest && !isSmaller(container, smallest)) continue;
      if (container.polygons.some((rings) => locateInRings(longitude, latitude, rings) !== 'outside')) smallest = container;
    }
    if (smallest) parents[row] = smallest.row;
  }
  return parents;
}

/** Equal areas are told apart by row, so that the answer does not hang on the index. */
function isSmaller(a: Container, b: Container): boolean {
  return a.area < b.area || (a.area === b.area && a.row < b.row);
}

function findContainers(units: UnitTable): Container[] {
  const containers: Container[] = [];
  for (let row = 0; row < units.count; row++) {
    if (!CONTAINERS.has(units.kind[row]!)) continue;
    const geometry = placeAt(units.geometry, row);
    if (geometry === null || geometry.type === 'Point') continue;
    const polygons = polygonsOf(geometry).filter((rings) => rings.length > 0);
    if (polygons.length === 0) continue;
    const area = polygons.reduce((sum, rings) => sum + areaOf(rings), 0);
    containers.push({ row, polygons, area });
  }
  return containers;
}

function polygonsOf(geometry: Polygon | MultiPolygon): MultiPolygon['coordinates'] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function areaOf([outer, ...holes]: readonly Position[][]): number {
  return Math.abs(ringArea(outer!)) - holes.reduce((sum, hole) => sum + Math.abs(ringArea(hole)), 0);
}

function indexContainers(containers: readonly Container[]): Flatbush {
  // Borders count as inside: the boxes are a hair wider than the polygons.
  const hair = 1e-9;
  const index = new Flatbush(containers.length);
  for (const { polygons } of containers) {
    const outer = polygons.flatMap((rings) => rings[0]!);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [longitude, latitude] of outer) {
      west = Math.min(west, longitude!);
      east = Math.max(east, longitude!);
      south = Math.min(south, latitude!);
      north = Math.max(north, latitude!);
    }
    index.add(west - hair, south - hair, east + hair, north + hair);
  }
  index.finish();
  return index;
}
