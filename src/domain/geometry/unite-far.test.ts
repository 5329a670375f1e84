// Union by halves against union at once: the same ground, the same holes.
import type { Path64, Paths64 } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractRings, uniteRings } from './clip.ts';
import { doubleArea, lengthOf, ringsOf, type Shape } from './rings.ts';
import { uniteFar } from './unite-far.ts';

const box = (x: number, y: number, width: number, height: number): Path64 =>
  [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
/** A box with a hole where there is room for one. */
const framed = (x: number, y: number, width: number, height: number): Paths64 =>
  width < 300 || height < 300 ? [box(x, y, width, height)] : [box(x, y, width, height), box(x + 100, y + 100, width - 200, height - 200).reverse()];
const frames = fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([x, y, width, height]) => framed(100 * x, 100 * y, 100 * width, 100 * height)), { maxLength: 40 });

/** Millimetres: what the ground is wide between its rings, on average. */
function meanWidth(shape: Shape): number {
  const rings = ringsOf([shape]);
  return rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / rings.reduce((sum, ring) => sum + lengthOf(ring), 0);
}

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

  it('gives the same ground where borders cross askew: what differs is less than 5 mm wide', () => {
    const triangle = fc.array(fc.record({ x: fc.integer({ min: 0, max: 90_000 }), y: fc.integer({ min: 0, max: 90_000 }) }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(fc.array(triangle, { maxLength: 25 }), (triangles) => {
      const pieces = triangles.map((ring) => ringsOf(uniteRings([ring])));
      const [far, atOnce] = [uniteFar(pieces, 6), uniteRings(pieces.flat())];
      const differing = [...subtractRings(ringsOf(far), ringsOf(atOnce)), ...subtractRings(ringsOf(atOnce), ringsOf(far))];
      expect(differing.filter((shape) => meanWidth(shape) > 5)).toEqual([]);
    }), { numRuns: 300 });
  });
});
