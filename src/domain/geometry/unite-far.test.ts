// Union by halves against union at once: the same ground, the same holes.
import { Clipper, PointInPolygonResult, type Path64, type Paths64, type Point64 } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniteRings } from './clip.ts';
import { doubleArea, lengthOf, ringsOf, type Shape } from './rings.ts';
import { uniteFar } from './unite-far.ts';

const box = (x: number, y: number, width: number, height: number): Path64 =>
  [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
/** A box with a hole where there is room for one. */
const framed = (x: number, y: number, width: number, height: number): Paths64 =>
  width < 300 || height < 300 ? [box(x, y, width, height)] : [box(x, y, width, height), box(x + 100, y + 100, width - 200, height - 200).reverse()];
const frames = fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([x, y, width, height]) => framed(100 * x, 100 * y, 100 * width, 100 * height)), { maxLength: 40 });

/** The middles of a grid of squares of 3 m: points to ask about, since the clipper's own difference of nearly equal holes may answer a whole hole. */
const SAMPLED = Array.from({ length: 900 }, (_, i) => ({ x: 1500 + 3000 * (i % 30), y: 1500 + 3000 * Math.floor(i / 30) }));

function covers(shapes: readonly Shape[], point: Point64): boolean {
  const isIn = (ring: Path64): boolean => Clipper.pointInPolygon(point, ring) === PointInPolygonResult.IsInside;
  return shapes.some(({ outer, holes }) => isIn(outer) && !holes.some(isIn));
}

/** Whether a point lies within so many millimetres of a ring. */
function isNearRing(shapes: readonly Shape[], { x, y }: Point64, reach: number): boolean {
  return ringsOf(shapes).some((ring) => ring.some((b, i) => {
    const a = ring.at(i - 1)!;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(a.x + along * dx - x, a.y + along * dy - y) <= reach;
  }));
}

const groundOf = (shapes: readonly Shape[]): number => ringsOf(shapes).reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);
const rimOf = (shapes: readonly Shape[]): number => ringsOf(shapes).reduce((sum, ring) => sum + lengthOf(ring), 0);

/** The same text for the same polygons, wherever their rings begin and in whatever order they come. */
function describeShapes(shapes: readonly Shape[]): string[] {
  const describeRing = (ring: Path64): string => {
    const corners = ring.map(({ x, y }) => `${x},${y}`);
    const first = corners.indexOf(corners.toSorted()[0]!);
    return [...corners.slice(first), ...corners.slice(0, first)].join(' ');
  };
  return shapes.map(({ outer, holes }) => [describeRing(outer), ...holes.map(describeRing).sort()].join(' | ')).sort();
}

describe('uniteFar', () => {
  it('gives the polygons of one union, ring for ring, on 500 crowds of frames that overlap, touch and lie in each other', () => {
    fc.assert(fc.property(frames, fc.integer({ min: 4, max: 60 }), (pieces, atOnce) => {
      expect(describeShapes(uniteFar(pieces, atOnce))).toEqual(describeShapes(uniteRings(pieces.flat())));
    }), { numRuns: 500 });
  });

  it('gives the polygons of one union where two points hold the ground together (met in a long run, seed -2056629005)', () => {
    fc.assert(fc.property(frames, fc.integer({ min: 4, max: 60 }), (pieces, atOnce) => {
      expect(describeShapes(uniteFar(pieces, atOnce))).toEqual(describeShapes(uniteRings(pieces.flat())));
    }), { numRuns: 300, seed: -2056629005 });
  });

  it('gives the same ground where borders cross askew: what differs lies within 5 mm of a border', () => {
    const triangle = fc.array(fc.record({ x: fc.integer({ min: 0, max: 90_000 }), y: fc.integer({ min: 0, max: 90_000 }) }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(fc.array(triangle, { maxLength: 25 }), (triangles) => {
      const pieces = triangles.map((ring) => ringsOf(uniteRings([ring])));
      const [far, atOnce] = [uniteFar(pieces, 6), uniteRings(pieces.flat())];
      expect(Math.abs(groundOf(far) - groundOf(atOnce))).toBeLessThanOrEqual(5 * rimOf(atOnce));
      expect(SAMPLED.filter((point) => covers(far, point) !== covers(atOnce, point) && !isNearRing(atOnce, point, 5))).toEqual([]);
    }), { numRuns: 300 });
  });
});
