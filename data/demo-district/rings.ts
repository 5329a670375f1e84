// Work on rings: area, containment, splitting, cutting out, growing and shrinking.
import { Clipper, EndType, FillRule, JoinType } from 'clipper2-ts';
import Flatbush from 'flatbush';
import { cross, distance, dot, leftOf, mix, subtract, type Line, type Point, type Ring } from './plane.ts';

/** Signed area in square metres, positive when counter-clockwise. */
export function areaOf(ring: Ring): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) twice += cross(ring[j]!, ring[i]!);
  return twice / 2;
}

export function centerOf(ring: Ring): Point {
  let twice = 0;
  let x = 0;
  let y = 0;
  const base = ring[0]!;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = subtract(ring[j]!, base);
    const b = subtract(ring[i]!, base);
    const part = cross(a, b);
    twice += part;
    x += (a.x + b.x) * part;
    y += (a.y + b.y) * part;
  }
  return { x: base.x + x / (3 * twice), y: base.y + y / (3 * twice) };
}

/** Whether a point lies in a ring, by counting crossings to the right. */
export function contains(ring: Ring, point: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOf(points: Line): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return { minX, minY, maxX, maxY };
}

/** The ring turned so that it runs counter-clockwise. */
export function counterClockwise(ring: Ring): Point[] {
  return areaOf(ring) < 0 ? ring.toReversed() : [...ring];
}

const CENTIMETERS = 2;

function plain(paths: readonly (readonly Point[])[]): Point[][] {
  return paths.map((path) => path.map(({ x, y }) => ({ x, y })));
}

const writable = (rings: readonly Ring[]): Point[][] => rings as Point[][];

/** What is left of the rings outside the others; rings wound clockwise in the answer are holes. */
export function cutOut(rings: readonly Ring[], others: readonly Ring[]): Point[][] {
  if (others.length === 0) return plain(rings);
  return plain(Clipper.differenceD(writable(rings), writable(others), FillRule.NonZero, CENTIMETERS));
}

export function overlapOf(rings: readonly Ring[], others: readonly Ring[]): Point[][] {
  return plain(Clipper.intersectD(writable(rings), writable(others), FillRule.NonZero, CENTIMETERS));
}

export function unite(rings: readonly Ring[]): Point[][] {
  return plain(Clipper.unionD(writable(rings), [], FillRule.NonZero, CENTIMETERS));
}

/** Rings grown (or, below 0, shrunk) by metres, corners kept. */
export function grow(rings: readonly Ring[], meters: number): Point[][] {
  return plain(Clipper.inflatePathsD(writable(rings), meters, JoinType.Miter, EndType.Polygon, 2, CENTIMETERS));
}

/** Lines widened by metres to each side, with flat ends. */
export function widen(lines: readonly Line[], meters: number): Point[][] {
  return plain(Clipper.inflatePathsD(writable(lines), meters, JoinType.Bevel, EndType.Butt, 2, CENTIMETERS));
}

/** The largest ring of several; undefined when there is none. */
export function largest(rings: readonly Point[][]): Point[] | undefined {
  let best: Point[] | undefined;
  for (const ring of rings) if (!best || areaOf(ring) > areaOf(best)) best = ring;
  return best;
}

/** A ring cut along the straight line through `at` in direction `along`: its left and right parts and the cut between. */
export function splitRing(ring: Ring, at: Point, along: Point): { left: Point[]; right: Point[]; cut: [Point, Point] } | null {
  const normal = leftOf(along);
  const left: Point[] = [];
  const right: Point[] = [];
  const crossings: Point[] = [];
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    const sideA = dot(subtract(a, at), normal);
    const sideB = dot(subtract(b, at), normal);
    (sideA >= 0 ? left : right).push(a);
    if (sideA >= 0 !== sideB >= 0) {
      const point = mix(a, b, sideA / (sideA - sideB));
      left.push(point);
      right.push(point);
      crossings.push(point);
    }
  }
  if (crossings.length !== 2) return null;
  return { left, right, cut: [crossings[0]!, crossings[1]!] };
}

/** The side of the smallest enclosing rectangle that has the most length: its direction, and both extents in metres. */
export function longAxis(ring: Ring): { readonly along: Point; readonly length: number; readonly width: number } {
  let best = { along: { x: 1, y: 0 }, length: 1, width: 1 };
  let leastArea = Infinity;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    const side = distance(a, b);
    if (side < 1) continue;
    const along = { x: (b.x - a.x) / side, y: (b.y - a.y) / side };
    const [length, width] = [extentAlong(ring, along), extentAlong(ring, leftOf(along))];
    if (length * width >= leastArea) continue;
    leastArea = length * width;
    best = length >= width ? { along, length, width } : { along: leftOf(along), length: width, width: length };
  }
  return best;
}

function extentAlong(ring: Ring, along: Point): number {
  let [low, high] = [Infinity, -Infinity];
  for (const point of ring) {
    const at = dot(point, along);
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return high - low;
}

/** Whether two rings share ground. */
export function ringsOverlap(a: Ring, b: Ring): boolean {
  return overlapOf([a], [b]).some((ring) => Math.abs(areaOf(ring)) > 0.5);
}

/** Finds the items near a box. */
export class BoxIndex<Item> {
  private readonly tree: Flatbush | null;

  constructor(private readonly items: readonly Item[], boxFor: (item: Item) => Box) {
    this.tree = items.length === 0 ? null : new Flatbush(items.length);
    if (!this.tree) return;
    for (const item of items) {
      const box = boxFor(item);
      this.tree.add(box.minX, box.minY, box.maxX, box.maxY);
    }
    this.tree.finish();
  }

  /** Items whose box comes within `meters` of the box, in an order that depends on nothing but the items. */
  near(box: Box, meters = 0): Item[] {
    if (!this.tree) return [];
    return this.tree.search(box.minX - meters, box.minY - meters, box.maxX + meters, box.maxY + meters).map((i) => this.items[i]!);
  }

  /** The items nearest to a point by their boxes, nearest first. */
  nearest(point: Point, count: number): Item[] {
    return this.tree ? this.tree.neighbors(point.x, point.y, count).map((i) => this.items[i]!) : [];
  }
}

const LARGE_RING = 60;

/** A large ring in pieces of few points: asking what is near would otherwise read all of it each time. */
function inPieces(ring: Ring): Point[][] {
  const box = boxOf(ring);
  const small = box.maxX - box.minX < 200 && box.maxY - box.minY < 200;
  if (ring.length <= LARGE_RING || small) return [[...ring]];
  const wide = box.maxX - box.minX > box.maxY - box.minY;
  const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const halves = wide ? [{ ...box, maxX: x }, { ...box, minX: x }] : [{ ...box, maxY: y }, { ...box, minY: y }];
  return halves.flatMap((half) => {
    const rect = { left: half.minX, top: half.minY, right: half.maxX, bottom: half.maxY };
    const parts = plain(Clipper.rectClip(rect, writable([ring]), CENTIMETERS));
    return parts.flatMap((part) => inPieces(areaOf(ring) < 0 === areaOf(part) < 0 ? part : part.toReversed()));
  });
}

/** Ground that is taken; asked for a box, it answers only the parts near it, however large the rings are. */
export class TakenGround {
  private readonly index: BoxIndex<Ring>;

  constructor(rings: readonly Ring[]) {
    this.index = new BoxIndex(rings.flatMap(inPieces), boxOf);
  }

  near(box: Box, meters = 0): Ring[] {
    return this.index.near(box, meters);
  }

  /** Whether a ring shares ground with what is taken. */
  touches(ring: Ring): boolean {
    const near = this.near(boxOf(ring));
    return near.length > 0 && overlapOf([ring], near).some((part) => Math.abs(areaOf(part)) > 0.5);
  }
}
