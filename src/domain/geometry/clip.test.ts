// Union and difference: holes, islands and rings that touch themselves.
import { Clipper, FillRule, type Path64 } from 'clipper2-ts';
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

  it('takes ground apart that two points hold together: a clamp on a block, whichever is named first', () => {
    const block = [{ x: 0, y: 0 }, { x: 60, y: 0 }, { x: 60, y: 80 }, { x: 0, y: 80 }];
    // The clamp reaches around the block's side and meets it in two corners.
    const clamp = [{ x: 60, y: -20 }, { x: 80, y: -20 }, { x: 80, y: 100 }, { x: 60, y: 100 }, { x: 60, y: 80 }, { x: 70, y: 80 }, { x: 70, y: 0 }, { x: 60, y: 0 }];
    for (const rings of [[block, clamp], [clamp, block], [block.toReversed(), clamp]]) {
      expect(uniteRings(rings).map(({ outer, holes }) => [doubleArea(outer) / 2, holes.length]).toSorted((a, b) => a[0]! - b[0]!)).toEqual([[1600, 0], [4800, 0]]);
    }
  });

  it('leaves a hole that touches the border in one point where it is', () => {
    const diamond = [{ x: 0, y: 50 }, { x: 20, y: 40 }, { x: 30, y: 50 }, { x: 20, y: 60 }];
    const around = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }, { x: 0, y: 100 }, { x: 0, y: 50 }];
    expect(subtractRings([around], [diamond]).map(({ holes }) => holes.length)).toEqual([1]);
  });
});

describe('subtractRings', () => {
  it('takes a shape apart where two cuts meet in a point, and gives each part its own hole', () => {
    const shapes = subtractRings([box(0, 0, 100)], [box(0, 50, 50), box(50, 0, 50), box(10, 10, 10), box(80, 80, 10)]);
    expect(shapes.flatMap(({ outer, holes }) => [outer, ...holes]).map(repeated)).toEqual([0, 0, 0, 0]);
    expect(shapes.map(({ outer, holes }) => [doubleArea(outer) / 2, holes.length])).toEqual([[2500, 1], [2500, 1]]);
  });

  const path = (text: string): Path64 => text.split(', ').map((corner) => corner.split(' ').map(Number)).map(([x, y]) => ({ x: x!, y: y! }));
  const swap = (ring: Path64): Path64 => ring.map(({ x, y }) => ({ x: y, y: x })).reverse();
  const areaOf = (rings: readonly Path64[]): number => rings.reduce((sum, ring) => sum + doubleArea(ring) / 2e6, 0);

  it.each([
    ['a notch of 22 m²', path('182032 14456, 163592 18346, 162955 29822, 170414 32285, 170630 32356, 143665 37723, 151903 79122, 134054 73231, 143552 44443, 84766 51969, 80986 22440, 81023 22436, 85366 9473, 112168 18451, 138487 15082, 137677 11243, 179492 2420'),
      [path('112167 18449, 132820 15806, 136600 45336, 84765 51971, 80985 22441, 91486 21096, 82482 18080, 85366 9471')]],
    ['one of two streets that meet', path('308228 289701, 295153 323932, 291436 322512, 269312 314061, 269752 312910, 260741 304657, 273111 304116, 276072 296365, 276073 296365, 282389 279831'),
      [path('308231 289701, 295154 323935, 284522 319873, 282099 294892, 276424 295442, 282389 279829'), path('277393 317150, 269312 314063, 275517 297817')]],
  ])('loses no ground where edges run within a millimetre of each other, %s: what is cut out and what is left add up, along either axis', (_, ground, cuts) => {
    for (const [one, others] of [[ground, cuts], [swap(ground), cuts.map(swap)]] as const) {
      const left = subtractRings([one], others).flatMap(({ outer, holes }) => [outer, ...holes]);
      expect(areaOf(left)).toBeCloseTo(areaOf([one]) - areaOf(Clipper.intersect([one], others, FillRule.NonZero)), 0);
    }
  });
});
