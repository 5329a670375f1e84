// Polygons whose ground hangs together in a point only are taken apart there: GeoJSON readers refuse them.
import { Clipper, PointInPolygonResult, type Path64, type Paths64, type Point64 } from 'clipper2-ts';
import { doubleArea, type Shape } from './rings.ts';

const KEY_SPAN = 2 ** 27;
const SIDES: Readonly<Record<PointInPolygonResult, number>> = { [PointInPolygonResult.IsInside]: 1, [PointInPolygonResult.IsOn]: 0, [PointInPolygonResult.IsOutside]: -1 };

/**
 * The polygon as polygons of which none meets itself: a ring that runs through a point twice becomes two, and so does
 * ground that a chain of holes touching one another and the border cuts through. Whichever way the union that made it
 * went, the ground comes apart in the same polygons.
 */
export function partAtPinches(outer: Path64, holes: Paths64): Shape[] {
  const rings = [outer, ...holes];
  const simple = rings.flatMap(simpleRings);
  const loops = (areTouching(simple) ? traceGround(simple) : simple).flatMap(simpleRings);
  // As many rings as before are the same rings: what touched did so without cutting anything off.
  if (loops.length === rings.length && loops.filter((loop) => doubleArea(loop) > 0).length === 1) return [{ outer, holes }];
  // The point may then lie straight between its neighbours, and is no corner any more.
  const parts = loops.map((loop) => Clipper.trimCollinear(loop)).filter((loop) => loop.length > 2);
  const outers = parts.filter((ring) => doubleArea(ring) > 0);
  const inner = parts.filter((ring) => doubleArea(ring) < 0);
  const around = outers.length === 1 ? inner.map(() => 0) : inner.map((hole) => findAround(hole, outers));
  return outers.map((ring, i) => ({ outer: ring, holes: inner.filter((_, hole) => around[hole] === i) }));
}

/** The ring that most of a hole lies in: rounding may have put a corner across the border, and no hole may be lost. */
function findAround(hole: Path64, outers: Paths64): number {
  const within = outers.map((outer) => hole.reduce((sum, point) => sum + SIDES[Clipper.pointInPolygon(point, outer)], 0));
  return within.indexOf(Math.max(...within));
}

/** One number per point, without strings: rings less than 60 km wide keep apart, and of wider ones two points may share one. */
const keyFrom = (origin: Point64) => (point: Point64): number => (point.x - origin.x) * KEY_SPAN + (point.y - origin.y);

/** Whether rings share two points or more, which can cut the ground; true also, at little cost, for some that do not. */
export function areTouching(rings: Paths64): boolean {
  if (rings.length === 1) return false;
  const keyOf = keyFrom(rings[0]![0]!);
  const ringOf = new Map<number, number>();
  let shared = 0;
  for (const [ring, path] of rings.entries()) {
    for (const point of path) {
      const key = keyOf(point);
      const other = ringOf.get(key);
      if (other === undefined) ringOf.set(key, ring);
      else if (other !== ring && ++shared > 1) return true;
    }
  }
  return false;
}

/**
 * The rims of the ground between rings, each as one ring: where several rings meet, the walk keeps to the ground on its
 * left. Where edges lie on each other, as rounding may leave them, left is not defined: the rings are answered as they were.
 */
function traceGround(rings: Paths64): Paths64 {
  const from: Point64[] = rings.flat();
  const next: number[] = [];
  for (const ring of rings) {
    const start = next.length;
    ring.forEach((_, i) => next.push(start + ((i + 1) % ring.length)));
  }
  const leaving = new Map<string, number[]>();
  from.forEach(({ x, y }, edge) => {
    const key = `${x} ${y}`;
    const others = leaving.get(key);
    if (others === undefined) leaving.set(key, [edge]);
    else others.push(edge);
  });
  const isWalked = new Uint8Array(from.length);
  const traced: Paths64 = [];
  for (let start = 0; start < from.length; start++) {
    if (isWalked[start] === 1) continue;
    const ring: Path64 = [];
    let edge = start;
    while (isWalked[edge] === 0) {
      isWalked[edge] = 1;
      ring.push(from[edge]!);
      const corner = from[next[edge]!]!;
      edge = nearestClockwise(from[edge]!, corner, leaving.get(`${corner.x} ${corner.y}`)!, (other) => from[next[other]!]!);
    }
    if (edge !== start) return rings;
    traced.push(ring);
  }
  return traced;
}

/** Of the edges that leave a corner the first one met turning clockwise from the way one came: no ground lies between. */
function nearestClockwise(came: Point64, corner: Point64, leaving: readonly number[], end: (edge: number) => Point64): number {
  if (leaving.length === 1) return leaving[0]!;
  const turned = (point: Point64): number => Math.atan2(point.y - corner.y, point.x - corner.x);
  const back = turned(came);
  let nearest = leaving[0]!;
  let least = Infinity;
  for (const edge of leaving) {
    const turn = back - turned(end(edge));
    const clockwise = turn <= 0 ? turn + 2 * Math.PI : turn;
    if (clockwise < least) [nearest, least] = [edge, clockwise];
  }
  return nearest;
}

function simpleRings(ring: Path64): Paths64 {
  const placeOf = new Map<number, number>();
  const rings: Paths64 = [];
  const open: Path64 = [];
  const keyOf = keyFrom(ring[0]!);
  for (const point of ring) {
    const start = placeOf.get(keyOf(point));
    if (start !== undefined && open[start]!.x === point.x && open[start]!.y === point.y) {
      const loop = open.splice(start);
      for (const gone of loop) placeOf.delete(keyOf(gone));
      if (loop.length > 2) rings.push(loop);
    }
    placeOf.set(keyOf(point), open.length);
    open.push(point);
  }
  if (open.length > 2) rings.push(open);
  return rings;
}
