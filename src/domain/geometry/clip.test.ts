// Union and difference: holes, islands and rings that touch themselves.
import type { Path64 } from 'clipper2-ts';
import { describe, expect, it } from 'vitest';
import { readRings, subtractRings, uniteRings } from './clip.ts';
import { doubleArea } from './rings.ts';

const box = (west: number, south: number, size: number): Path64 =>
  [{ x: west, y: south }, { x: west + size, y: south }, { x: west + size, y: south + size }, { x: west, y: south + size }];
const repeated = (ring: Path64): number => ring.length - new Set(ring.map(({ x, y }) => `${x} ${y}`)).size;

describe('readRings', () => {
  it('tells holes and the islands in them apart by nesting alone', () => {
    const shapes = readRings([box(0, 0, 100), box(20, 20, 60), box(40, 40, 20)]);
    expect(shapes.map(({ outer, holes }) => [doubleArea(outer) / 2, holes.map((hole) => doubleArea(hole) / 2)]))
      .toEqual(expect.arrayContaining([[10_000, [-3600]], [400, []]]));
    expect(shapes).toHaveLength(2);
  });
});

describe('uniteRings', () => {
  it('gives no ring that touches itself: a chessboard of 32 squares is 32 polygons', () => {
    const squares = Array.from({ length: 64 }, (_, i) => i).filter((i) => (i + Math.floor(i / 8)) % 2 === 0)
      .map((i) => box((i % 8) * 10, Math.floor(i / 8) * 10, 10));
    const shapes = uniteRings(squares);
    expect(shapes.flatMap(({ outer, holes }) => [outer, ...holes]).map(repeated).filter((count) => count > 0)).toEqual([]);
    expect(shapes.reduce((sum, { outer, holes }) => sum + doubleArea(outer) + holes.reduce((all, hole) => all + doubleArea(hole), 0), 0)).toBe(2 * 3200);
  });
});

describe('subtractRings', () => {
  it('takes a shape apart where two cuts meet in a point, and gives each part its own hole', () => {
    const shapes = subtractRings([box(0, 0, 100)], [box(0, 50, 50), box(50, 0, 50), box(10, 10, 10), box(80, 80, 10)]);
    expect(shapes.flatMap(({ outer, holes }) => [outer, ...holes]).map(repeated)).toEqual([0, 0, 0, 0]);
    expect(shapes.map(({ outer, holes }) => [doubleArea(outer) / 2, holes.length])).toEqual([[2500, 1], [2500, 1]]);
  });
});
