// Snapping: what moves, what does not, and that no slit is left.
import { describe, expect, it } from 'vitest';
import { uniteRings } from './clip.ts';
import type { Footprint } from './footprint.ts';
import { boundsOf } from './rings.ts';
import { SNAP_DISTANCE, snapEdges } from './snap.ts';

const unit = (row: number, ...corners: [number, number][]): Footprint => {
  const rings = [corners.map(([x, y]) => ({ x, y }))];
  return { row, rings, bounds: boundsOf(rings), surveyed: true };
};
const box = (row: number, west: number, south: number, east: number, north: number): Footprint =>
  unit(row, [west, south], [east, south], [east, north], [west, north]);
const cornersOf = (footprint: Footprint): [number, number][] => footprint.rings[0]!.map(({ x, y }) => [x, y]);

/** A fixed sequence of numbers from −1 to 1 (Lehmer, 48271 modulo 2³¹ − 1). */
function startSequence(seed: number): () => number {
  let state = seed;
  return () => ((state = (state * 48271) % 2147483647) / 2147483647) * 2 - 1;
}

const snapFootprints = (footprints: Parameters<typeof snapEdges>[0], distance?: number) => snapEdges(footprints, distance).footprints;

describe('snapEdges', () => {
  it('moves nothing where units stand farther apart than the snap distance', () => {
    const apart = [box(0, 0, 0, 1000, 1000), box(1, 1000 + SNAP_DISTANCE + 1, 0, 3000, 1000)];
    const [a, b] = snapFootprints(apart);
    expect([a, b]).toEqual(apart);
  });

  it('draws corners at the snap distance together to their middle', () => {
    const [a, b] = snapFootprints([box(0, 0, 0, 5000, 5000), box(1, 5000 + SNAP_DISTANCE, 0, 9000, 5000)]);
    expect(cornersOf(a!)).toEqual([[0, 0], [5125, 0], [5125, 5000], [0, 5000]]);
    expect(cornersOf(b!)).toEqual([[5125, 0], [9000, 0], [9000, 5000], [5125, 5000]]);
  });

  it('takes another distance where one is given', () => {
    const apart = [box(0, 0, 0, 5000, 5000), box(1, 5000 + 400, 0, 9000, 5000)];
    expect(snapFootprints(apart)).toEqual(apart);
    expect(snapFootprints(apart, 400).map((one) => cornersOf(one)[1])).toEqual([[5200, 0], [9000, 0]]);
    expect(snapFootprints([box(0, 0, 0, 5000, 5000), box(1, 5100, 0, 9000, 5000)], 50)[0]!.bounds.maxX).toBe(5000);
  });

  it('leaves near corners of one and the same unit as surveyed', () => {
    const fine = unit(0, [0, 0], [100, 0], [5000, 0], [5000, 5000], [0, 5000]);
    expect(snapFootprints([fine, box(1, 5000, 0, 9000, 5000)])[0]).toEqual(fine);
  });

  it('makes corners that stand on a neighbour’s edge corners of that edge, in order along it', () => {
    const [wide] = snapFootprints([box(0, 0, 0, 9000, 1000), box(1, 6000, 1100, 8000, 3000), box(2, 2000, 1100, 5000, 3000)]);
    expect(cornersOf(wide!)).toEqual([[0, 0], [9000, 0], [9000, 1000], [8000, 1100], [6000, 1100], [5000, 1100], [2000, 1100], [0, 1000]]);
  });

  it('keeps a unit smaller than the snap distance as surveyed', () => {
    const speck = box(0, 0, 0, 100, 100);
    expect(snapFootprints([speck, box(1, 100, 0, 5000, 5000)])[0]!.rings).toEqual(speck.rings);
  });

  it('leaves no slit between 144 cells whose corners are each surveyed 5 cm apart: one ring, no hole', () => {
    const random = startSequence(11);
    const side = 12;
    const cells = Array.from({ length: side * side }, (_, i) => {
      const [x, y] = [(i % side) * 20_000, Math.floor(i / side) * 20_000];
      const corners: [number, number][] = [[x, y], [x + 10_000, y], [x + 20_000, y], [x + 20_000, y + 20_000], [x + 7000, y + 20_000], [x, y + 20_000]];
      return unit(i, ...corners.map(([cx, cy]): [number, number] => [Math.round(cx + 50 * random()), Math.round(cy + 50 * random())]));
    });
    const raw = uniteRings(cells.flatMap(({ rings }) => rings));
    const snapped = uniteRings(snapFootprints(cells).flatMap(({ rings }) => rings));
    expect(raw.length + raw.reduce((sum, { holes }) => sum + holes.length, 0)).toBeGreaterThan(50);
    expect(snapped.map(({ holes }) => holes.length)).toEqual([0]);
  });
});
