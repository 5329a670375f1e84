// The drawn footprint of a unit: its polygon as surveyed, or a disc where only a point is known.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { Clipper, PointInPolygonResult, type Path64, type Paths64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import { extentOf, loneRingOf, placeAt } from '../district/place-column.ts';
import type { UnitTable } from '../district/unit-table.ts';
import { readRings, subtractRings, uniteRings } from './clip.ts';
import { DISC_RADIUS, drawCell } from './disc.ts';
import { RingStore } from './lone-footprint.ts';
import { findPairs } from './pairs.ts';
import { planeAbout, toGrid, type GridPoint, type Plane } from './plane.ts';
import { areNested } from './nested-rings.ts';
import { boundsOf, doubleArea, ringsOf, type Bounds, type Shape } from './rings.ts';

export interface Footprint {
  readonly row: number;
  /** Rings in the plane, outer ones counter-clockwise, holes clockwise. */
  readonly rings: Paths64;
  readonly bounds: Bounds;
  /** False for a disc about a point. */
  readonly surveyed: boolean;
}

export interface UnitFootprints {
  readonly plane: Plane;
  /** In the order of the rows asked for; rows without a place are left out. */
  readonly footprints: readonly Footprint[];
}

/**
 * The footprints of some rows of a table.
 *
 * A polygon is taken as is. A point unit gets a disc of 60 m radius, marked as not surveyed; where discs overlap they
 * are cut midway, and ground surveyed as another unit's is never taken by a disc unless the point lies in it, so that
 * point units share no ground with their neighbours. (A cell clipped to 150 m would fill more ground, but would claim
 * fields and rivers for a lone hamlet.)
 */
export function unitFootprints(units: UnitTable, rows: Uint32Array): UnitFootprints {
  const plane = planeOf(units, rows);
  const placed: (Footprint | number)[] = [];
  const store = new RingStore(countPositions(units, rows));
  const points: { row: number; center: GridPoint }[] = [];
  for (const row of rows) {
    const lone = loneRingOf(units.geometry, row);
    const place = lone < 0 ? placeAt(units.geometry, row) : null;
    if (place?.type === 'Point') {
      points.push({ row, center: toGrid(plane, place.coordinates) });
      placed.push(row);
      continue;
    }
    const footprint = lone >= 0 ? store.add(row, units.geometry, lone, plane) : place && footprintOf(row, polygonRings(place, plane), true);
    if (footprint) placed.push(footprint);
  }
  const isSurveyed = (one: Footprint | number): one is Footprint => typeof one !== 'number';
  if (points.length === 0) return { plane, footprints: placed.filter(isSurveyed) };
  const discs = discsOf(points, placed.filter(isSurveyed));
  return { plane, footprints: placed.flatMap((one) => (isSurveyed(one) ? one : (discs.get(one) ?? []))) };
}

function countPositions(units: UnitTable, rows: Uint32Array): number {
  const { positionStart } = units.geometry;
  let count = 0;
  for (const row of rows) {
    const ring = loneRingOf(units.geometry, row);
    if (ring >= 0) count += positionStart[ring + 1]! - positionStart[ring]!;
  }
  return count;
}

/** The rings of a polygon in the plane, outer ones counter-clockwise, holes clockwise, whichever way the source turns them. */
export function polygonRings(geometry: Polygon | MultiPolygon, plane: Plane): Paths64 {
  if (geometry.type === 'Polygon') return ringsInPlane(geometry.coordinates, plane);
  const parts = geometry.coordinates.map((rings) => ringsInPlane(rings, plane)).filter((rings) => rings.length > 0);
  // Parts that lie on each other, which no standard allows and files contain, are one ground.
  const mayMeet = findPairs(parts.map((rings) => ({ bounds: boundsOf(rings) })), 0).length > 0;
  return mayMeet ? ringsOf(uniteRings(parts.flat())) : parts.flat();
}

function ringsInPlane(rings: readonly Position[][], plane: Plane): Paths64 {
  const paths = rings.map((ring) => readRing(ring, plane)).filter((ring) => ring.length > 2);
  if (paths.length === 1) return [turned(paths[0]!, 1)];
  // What is nested as it should be needs no clipper.
  if (paths.length > 1 && areNested(paths)) return paths.map((path, i) => turned(path, i === 0 ? 1 : -1));
  return ringsOf(readRings(paths));
}

/** Without points that repeat the one before. */
function readRing(ring: readonly Position[], plane: Plane): Path64 {
  const path: Path64 = [];
  let before: GridPoint | null = null;
  for (const position of ring) {
    const point = toGrid(plane, position);
    if (before === null || point.x !== before.x || point.y !== before.y) path.push(point);
    before = point;
  }
  const [first, last] = [path[0], path.at(-1)];
  if (path.length > 1 && first!.x === last!.x && first!.y === last!.y) path.pop();
  return path;
}

const turned = (path: Path64, sign: 1 | -1): Path64 => (doubleArea(path) * sign < 0 ? path.toReversed() : path);

function footprintOf(row: number, rings: Paths64, isSurveyed: boolean): Footprint | undefined {
  return rings.length === 0 ? undefined : { row, rings, bounds: boundsOf(rings), surveyed: isSurveyed };
}

/** The plane about the middle of all rows that have a place; the order of the rows does not move it. */
function planeOf(units: UnitTable, rows: Uint32Array): Plane {
  const extent = extentOf(units.geometry, rows);
  if (extent === null) return planeAbout(0, 0);
  const [west, south, east, north] = extent;
  return planeAbout((west + east) / 2, (south + north) / 2);
}

function discsOf(points: readonly { row: number; center: GridPoint }[], surveyed: readonly Footprint[]): Map<number, Footprint> {
  const centers = new Flatbush(points.length);
  for (const { center } of points) centers.add(center.x, center.y);
  centers.finish();
  const polygons = surveyed.length === 0 ? null : new Flatbush(surveyed.length);
  for (const { bounds } of surveyed) polygons!.add(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
  polygons?.finish();

  const discs = new Map<number, Footprint>();
  for (const { row, center } of points) {
    const around = (radius: number): [number, number, number, number] =>
      [center.x - radius, center.y - radius, center.x + radius, center.y + radius];
    const others = centers.search(...around(2 * DISC_RADIUS)).map((i) => points[i]!.center);
    const cell = drawCell(center, others);
    const near = polygons?.search(...around(DISC_RADIUS)).map((i) => surveyed[i]!.rings) ?? [];
    const rings = near.length === 0 ? [cell] : leaveSurveyedGround(cell, center, near);
    const footprint = footprintOf(row, rings, false);
    if (footprint) discs.set(row, footprint);
  }
  return discs;
}

/** The part of the cell around its point that no other unit's polygon takes. */
function leaveSurveyedGround(cell: Path64, center: GridPoint, polygons: readonly Paths64[]): Paths64 {
  const others = polygons.filter((rings) => !isInsideRings(center, rings));
  const shapes: readonly Shape[] = subtractRings([cell], others.flat());
  return ringsOf(shapes.filter((shape) => isInsideRings(center, [shape.outer, ...shape.holes])));
}

/** True where the point lies in or on an odd number of the rings. */
export function isInsideRings(point: GridPoint, rings: Paths64): boolean {
  let inside = false;
  for (const ring of rings) {
    const side = Clipper.pointInPolygon(point, ring);
    if (side === PointInPolygonResult.IsOn) return true;
    if (side === PointInPolygonResult.IsInside) inside = !inside;
  }
  return inside;
}
