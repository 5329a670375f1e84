// What may bound a plot: roads, waters and compounds that have a name, as paths of one plane.
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Path64 } from 'clipper2-ts';
import { polygonRings } from '../geometry/footprint.ts';
import { planeAbout, toGrid, type Plane } from '../geometry/plane.ts';
import { boundsOf, withoutRepeats, type Bounds } from '../geometry/rings.ts';

export type BoundKind = 'road' | 'water' | 'compound';

/** A road as lines, water and compounds as ground or lines; WGS-84. Several may share a name: a road lies in stretches. */
export interface NamedFeature {
  /** What has none, '', bounds nothing. */
  readonly name: string;
  readonly kind: BoundKind;
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
}

export interface NamedPath {
  readonly name: string;
  readonly kind: BoundKind;
  /** Millimetres of the plane. A ring has its ground on the left and does not repeat its first point. */
  readonly path: Path64;
  readonly isRing: boolean;
  readonly bounds: Bounds;
}

export interface NamedLines {
  readonly plane: Plane;
  readonly paths: readonly NamedPath[];
}

/** The named features in the plane about their middle; those without a name or a length are left out. */
export function namedLinesOf(features: readonly NamedFeature[]): NamedLines {
  const named = features.filter(({ name }) => name.trim() !== '');
  const plane = planeAround(named);
  const paths = named.flatMap(({ name, kind, geometry }) => pathsOf(geometry, plane).map(({ path, isRing }): NamedPath =>
    ({ name: name.trim(), kind, path, isRing, bounds: boundsOf([path]) })));
  return { plane, paths };
}

function pathsOf(geometry: NamedFeature['geometry'], plane: Plane): { path: Path64; isRing: boolean }[] {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return polygonRings(geometry, plane).map((path) => ({ path, isRing: true }));
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return lines.map((line) => ({ path: lineInPlane(line, plane), isRing: false })).filter(({ path }) => path.length > 1);
}

function lineInPlane(line: readonly Position[], plane: Plane): Path64 {
  const path = line.map((position) => toGrid(plane, position));
  // A line that comes back to its start keeps both ends.
  return path.filter((point, i) => i === 0 || point.x !== path[i - 1]!.x || point.y !== path[i - 1]!.y);
}

function planeAround(features: readonly NamedFeature[]): Plane {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [longitude, latitude] = value as unknown[];
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return value.forEach(widen);
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  };
  for (const { geometry } of features) widen(geometry.coordinates);
  return west > east ? planeAbout(0, 0) : planeAbout((west + east) / 2, (south + north) / 2);
}

/** One straight piece of a path, in the direction of the path. */
export interface Segment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** The straight pieces of a path, that back to the start of a ring among them. */
export function segmentsOf({ path, isRing }: Pick<NamedPath, 'path' | 'isRing'>): Segment[] {
  const ring = isRing ? [...withoutRepeats(path), path[0]!] : path;
  return ring.slice(1).map((b, i) => ({ ax: ring[i]!.x, ay: ring[i]!.y, bx: b.x, by: b.y }));
}

/** The point of a segment nearest to a place. */
export function nearestOn({ ax, ay, bx, by }: Segment, x: number, y: number): { readonly x: number; readonly y: number; readonly distance: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  const [nearX, nearY] = [ax + share * dx, ay + share * dy];
  return { x: nearX, y: nearY, distance: Math.sqrt((nearX - x) ** 2 + (nearY - y) ** 2) };
}
