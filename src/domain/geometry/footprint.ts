// The drawn footprint of a unit: its polygon as surveyed, or a disc where only a point is known.
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { Clipper, PointInPolygonResult, type Path64, type Paths64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { UnitTable } from '../district/unit-table.ts';
import { readRings, subtractRings } from './clip.ts';
import { DISC_RADIUS, drawCell } from './disc.ts';
import { RingStore } from './lone-footprint.ts';
import { planeAbout, toGrid, type GridPoint, type Plane } from './plane.ts';
import { areNested, boundsOf, doubleArea, ringsOf, type Bounds, type Shape } from './rings.ts';

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
    const geometry = units.geometry[row];
    if (geometry?.type === 'Point') {
      points.push({ row, center: toGrid(plane, geometry.coordinates) });
      placed.push(row);
    } else if (geometry) {
      const lone = geometry.type === 'Polygon' && geometry.coordinates.length === 1 ? geometry.coordinates[0]! : null;
      const footprint = lone === null ? footprintOf(row, polygonRings(geometry, plane), true) : store.add(row, lone, plane);
      if (footprint) placed.push(footprint);
    }
  }
  const isSurveyed = (one: Footprint | number): one is Footprint => typeof one !== 'number';
  if (points.length === 0) return { plane, footprints: placed.filter(isSurveyed) };
  const discs = discsOf(points, placed.filter(isSurveyed));
  return { plane, footprints: placed.flatMap((one) => (isSurveyed(one) ? one : (discs.get(one) ?? []))) };
}

function countPositions(units: UnitTable, rows: Uint32Array): number {
  let count = 0;
  for (const row of rows) {
    const geometry = units.geometry[row];
    if (geometry?.type === 'Polygon' && geometry.coordinates.length === 1) count += geometry.coordinates[0]!.length;
  }
  return count;
}

/** The rings of a polygon in the plane, outer ones counter-clockwise, holes clockwise, whichever way the source turns them. */
export function polygonRings(geometry: Polygon | MultiPolygon, plane: Plane): Paths64 {
  if (geometry.type === 'Polygon') return ringsInPlane(geometry.coordinates, plane);
  return geometry.coordinates.flatMap((rings) => ringsInPlane(rings, plane));
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
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const row of rows) {
    for (const [longitude, latitude] of outerPositions(units.geometry[row] ?? null)) {
      west = Math.min(west, longitude!);
      east = Math.max(east, longitude!);
      south = Math.min(south, latitude!);
      north = Math.max(north, latitude!);
    }
  }
  return west > east ? planeAbout(0, 0) : planeAbout((west + east) / 2, (south + north) / 2);
}

function outerPositions(geometry: Polygon | MultiPolygon | Point | null): Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'Polygon') return geometry.coordinates[0] ?? [];
  return geometry.coordinates.flatMap((rings) => rings[0] ?? []);
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
