// Splits: the pieces, what neighbours get, and what is refused. Expected corners are worked out by hand.
import { describe, expect, it } from 'vitest';
import { areaOf, isRefusal } from '../shapes/edit-shape.ts';
import { listFaces } from '../shapes/partition.ts';
import { splitShape } from './split.ts';
import { after, box, boxShape, metersOf, ring, shape } from '../../../../tests/redraw/small-shapes.ts';

const keyOf = (rank: number): string => `a${rank}`;
const PAIR = [boxShape('a', 0, 0, 100, 60), boxShape('b', 100, 0, 160, 60)];
const split = (stroke: ReturnType<typeof ring>, shapes = PAIR) => splitShape(shapes, { key: 'a', stroke, keyOf });

describe('splitShape', () => {
  it('cuts a shape in two, the larger piece first; ends may lie outside', () => {
    const shapes = after(PAIR, split(ring([40, -5], [40, 70])));
    expect([...shapes.keys()]).toEqual(['b', 'a0', 'a1']);
    expect(metersOf(shapes.get('a0')!)).toEqual([[[40, 0], [100, 0], [100, 60], [40, 60]]]);
    expect(metersOf(shapes.get('a1')!)).toEqual([[[0, 0], [40, 0], [40, 60], [0, 60]]]);
    expect(shapes.get('b')).toBe(PAIR[1]);
  });

  it('puts the new corner into the neighbour at the same millimetre, rounded or not', () => {
    const slanted = [shape('a', ring([0, 0], [100, 0], [90, 61], [0, 60])), shape('b', ring([100, 0], [160, 0], [160, 60], [90, 61]))];
    const shapes = after(slanted, split(ring([-1, 20], [140, 33.3]), slanted));
    const own = metersOf(shapes.get('a0')!)[0]!.filter(([x, y]) => x! > 90 && y! > 0 && y! < 60);
    expect(own).toHaveLength(1);
    expect(metersOf(shapes.get('b')!)[0]).toContainEqual(own[0]);
    expect(listFaces([...shapes.values()]).faults).toEqual([]);
  });

  it('bends at every corner of the stroke', () => {
    const shapes = after(PAIR, split(ring([30, -5], [30, 20], [50, 40], [50, 70])));
    expect(metersOf(shapes.get('a1')!)).toEqual([[[0, 0], [30, 0], [30, 20], [50, 40], [50, 60], [0, 60]]]);
  });

  it('draws an end within the snap distance out to the border, at both ends', () => {
    const shapes = after(PAIR, split(ring([40, 0.25], [40, 59.8])));
    expect(metersOf(shapes.get('a1')!)[0]).toContainEqual([40, 60]);
    expect(metersOf(shapes.get('a1')!)[0]).toContainEqual([40, 0]);
  });

  it('refuses an end in the shape farther than the snap distance from the border', () => {
    expect(split(ring([40, -5], [40, 59.74]))).toEqual({ refused: 'misses', at: { x: 40_000, y: 59_740 } });
    expect(split(ring([40, 0.251], [40, 70]))).toMatchObject({ refused: 'misses' });
  });

  it('goes through a corner within the snap distance of where it crosses, and not farther', () => {
    const near = after(PAIR, split(ring([-1, -1.25], [70, 69.75])));
    expect(metersOf(near.get('a1')!)).toContainEqual([[0, 0], [60.25, 60], [0, 60]]);
    const beside = after(PAIR, split(ring([-1, -1.26], [70, 69.74])));
    expect(metersOf(beside.get('a0')!)[0]).toContainEqual([0.26, 0]);
  });

  it.each([
    ['beside the shape', ring([0, 61], [100, 61])],
    ['along its border', ring([-5, 60], [110, 60])],
    ['only touching a corner', ring([-10, 50], [10, 70])],
    ['a point', ring([50, 50])],
  ])('refuses a stroke %s: misses', (_, stroke) => {
    expect(split(stroke)).toMatchObject({ refused: 'misses' });
  });

  it('refuses a stroke that crosses itself, at the crossing', () => {
    expect(split(ring([-5, 30], [60, 30], [60, 50], [40, 50], [40, -5]))).toEqual({ refused: 'self-crossing', at: { x: 40_000, y: 30_000 } });
  });

  it('refuses a piece under 1 m², takes one of 1 m²', () => {
    expect(split(ring([-1, 2.413], [2.413, -1]))).toMatchObject({ refused: 'too-small', key: 'a1' });
    expect(isRefusal(split(ring([-1, 2.415], [2.415, -1])))).toBe(false);
  });

  it('lists more than two pieces by area', () => {
    const comb = [shape('a', ring([0, 0], [60, 0], [60, 50], [50, 50], [50, 10], [30, 10], [30, 40], [20, 40], [20, 10], [10, 10], [10, 30], [0, 30]))];
    const shapes = after(comb, split(ring([-5, 20], [70, 20]), comb));
    expect(['a0', 'a1', 'a2', 'a3'].map((key) => areaOf(shapes.get(key)!.parts) / 1e6)).toEqual([600 + 3 * 100, 300, 200, 100]);
  });

  it('cuts through a hole from border to border, and not from border to hole alone', () => {
    const holed = [shape('a', box(0, 0, 100, 60), box(40, 20, 60, 40).toReversed())];
    const shapes = after(holed, split(ring([50, -5], [50, 65]), holed));
    expect(shapes.size).toBe(2);
    expect([...shapes.values()].every(({ parts }) => parts.length === 1 && parts[0]!.holes.length === 0)).toBe(true);
    expect(split(ring([50, -5], [50, 30]), holed)).toMatchObject({ refused: 'misses' });
    const aside = after(holed, split(ring([20, -5], [20, 65]), holed));
    expect(aside.get('a0')!.parts[0]!.holes).toHaveLength(1);
  });

  it('leaves parts that the stroke does not cut with the largest piece', () => {
    const apart = [{ key: 'a', parts: [...boxShape('', 0, 0, 100, 60).parts, ...boxShape('', 0, 70, 10, 80).parts] }];
    const shapes = after(apart, split(ring([40, -5], [40, 65]), apart));
    expect(metersOf(shapes.get('a0')!)).toEqual([[[40, 0], [100, 0], [100, 60], [40, 60]], [[0, 70], [10, 70], [10, 80], [0, 80]]]);
    expect(split(ring([-10, 65], [110, 65]), apart)).toMatchObject({ refused: 'misses' });
  });

  it('may keep the key for a piece, but takes no other shape’s', () => {
    const answer = splitShape(PAIR, { key: 'a', stroke: ring([40, -5], [40, 70]), keyOf: (rank) => (rank === 0 ? 'a' : 'new') });
    expect([...after(PAIR, answer).keys()]).toEqual(['a', 'b', 'new']);
    expect(splitShape(PAIR, { key: 'a', stroke: ring([40, -5], [40, 70]), keyOf: (rank) => ['a', 'b'][rank]! })).toEqual({ refused: 'key-taken', key: 'b' });
    expect(splitShape(PAIR, { key: 'c', stroke: ring([40, -5], [40, 70]), keyOf })).toEqual({ refused: 'unknown-shape', key: 'c' });
  });
});
