// Ground divided into tiles: over a tile of a city the clipper sweeps over few edges at a time.
import type { Path64, Paths64 } from 'clipper2-ts';
import { uniteRings } from './clip.ts';
import { boundsOf, cornersIn, ringsOf, widen, type Bounds, type Shape } from './rings.ts';

/** A shape with fewer corners is taken whole where a tile ends in it. */
const CUT_FROM = 200;

interface Tile {
  readonly bounds: Bounds;
  /** Its corners, two numbers each. */
  readonly corners: Float64Array;
}

/** The ground `around` millimetres about some rings, halved until each tile has at most `most` corners, or would get narrower than `narrowest` millimetres. */
export function divideGround(rings: Paths64, most: number, narrowest: number, around: number): Bounds[] {
  const corners = new Float64Array(2 * cornersIn(rings));
  let end = 0;
  for (const ring of rings) {
    for (const { x, y } of ring) {
      corners[end++] = x;
      corners[end++] = y;
    }
  }
  const tiles: Bounds[] = [];
  const open: Tile[] = [{ bounds: widen(boundsOf(rings), around), corners }];
  for (let tile = open.pop(); tile !== undefined; tile = open.pop()) {
    const { minX, minY, maxX, maxY } = tile.bounds;
    if (tile.corners.length <= 2 * most || Math.max(maxX - minX, maxY - minY) < 2 * narrowest) tiles.push(tile.bounds);
    else open.push(...halve(tile));
  }
  return tiles;
}

function halve({ bounds, corners }: Tile): [Tile, Tile] {
  const { minX, minY, maxX, maxY } = bounds;
  const axis = maxX - minX > maxY - minY ? 0 : 1;
  const middle = Math.round(axis === 0 ? (minX + maxX) / 2 : (minY + maxY) / 2);
  const pick = (isWanted: (along: number) => boolean): Float64Array => {
    const picked = new Float64Array(corners.length);
    let end = 0;
    for (let i = 0; i < corners.length; i += 2) {
      if (!isWanted(corners[i + axis]!)) continue;
      picked[end++] = corners[i]!;
      picked[end++] = corners[i + 1]!;
    }
    return picked.slice(0, end);
  };
  return [
    { bounds: axis === 0 ? { ...bounds, maxX: middle } : { ...bounds, maxY: middle }, corners: pick((along) => along < middle) },
    { bounds: axis === 0 ? { ...bounds, minX: middle } : { ...bounds, minY: middle }, corners: pick((along) => along >= middle) },
  ];
}

/** The rings of a shape, cut at the bounds where it is large: what is outside them may be there or not. */
export function ringsAbout(shape: Shape, bounds: Bounds): Paths64 {
  const rings = ringsOf([shape]);
  // What is cut may run on itself along the cut; uniting it takes that out.
  return cornersIn(rings) < CUT_FROM ? rings : ringsOf(uniteRings(cutRings(rings, bounds)));
}

/** All ground beyond the bounds of a tile, as far as some bounds reach: what is left of a shape without it lies in the tile. */
export function groundBeyond(tile: Bounds, within: Bounds): Paths64 {
  return [ringAround(widen(boundsOf([ringAround(tile), ringAround(within)]), 1)), ringAround(tile).reverse()];
}

function ringAround({ minX, minY, maxX, maxY }: Bounds): Path64 {
  return [{ x: minX, y: minY }, { x: maxX, y: minY }, { x: maxX, y: maxY }, { x: minX, y: maxY }];
}

/**
 * Rings cut at the bounds, each by itself: along the bounds they may run on themselves and on each other. Side by side, as
 * the clipper's own cut at bounds takes a wrong turn where a ring goes around a corner of them (its issue 1095).
 */
export function cutRings(rings: Paths64, bounds: Bounds): Paths64 {
  const { minX, minY, maxX, maxY } = bounds;
  return rings.flatMap((ring) => {
    const own = boundsOf([ring]);
    if (own.maxX < minX || own.minX > maxX || own.maxY < minY || own.minY > maxY) return [];
    let cut = ring;
    if (own.minX < minX) cut = cutAt(cut, 'x', minX, 1);
    if (own.maxX > maxX) cut = cutAt(cut, 'x', maxX, -1);
    if (own.minY < minY) cut = cutAt(cut, 'y', minY, 1);
    if (own.maxY > maxY) cut = cutAt(cut, 'y', maxY, -1);
    return cut.length < 3 ? [] : [cut];
  });
}

/** What of a ring lies on one side of a line, 1 for the greater and -1 for the lesser side: the ground in it is wound around as before. */
function cutAt(ring: Path64, axis: 'x' | 'y', line: number, side: 1 | -1): Path64 {
  const kept: Path64 = [];
  let before = ring.at(-1)!;
  for (const point of ring) {
    const [from, to] = [side * (before[axis] - line), side * (point[axis] - line)];
    if (from * to < 0) {
      const share = from / (from - to);
      kept.push({ x: Math.round(before.x + (point.x - before.x) * share), y: Math.round(before.y + (point.y - before.y) * share) });
    }
    if (to >= 0) kept.push(point);
    before = point;
  }
  return kept;
}
