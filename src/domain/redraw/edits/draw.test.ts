// New polygons, holes, and overlaps repaired: who loses ground, and what is refused. Expected corners by hand.
import { describe, expect, it } from 'vitest';
import { drawShape } from './draw.ts';
import type { Yield } from './yields.ts';
import { areaOf } from '../shapes/edit-shape.ts';
import { cutHole, fillHole } from './holes.ts';
import { findOverlaps, listFaces } from '../shapes/partition.ts';
import { repairOverlap } from './repair-overlap.ts';
import { after, box, boxShape, metersOf, ring, shape } from '../../../../tests/redraw/small-shapes.ts';

const PAIR = [boxShape('a', 0, 0, 50, 60), boxShape('b', 50, 0, 100, 60)];
const draw = (outline: ReturnType<typeof ring>, way: Yield = 'cut-neighbours', shapes = PAIR) => drawShape(shapes, { key: 'n', ring: outline, yield: way });
const point = (x: number, y: number) => ({ x: 1000 * x, y: 1000 * y });

describe('drawShape', () => {
  it('neighbours lose what it covers and have its corners, across a common border too', () => {
    const shapes = after(PAIR, draw(box(40, 20, 60, 80)));
    expect(metersOf(shapes.get('n')!)).toEqual([[[40, 20], [50, 20], [60, 20], [60, 60], [60, 80], [40, 80], [40, 60]]]);
    expect(metersOf(shapes.get('a')!)).toEqual([[[0, 0], [50, 0], [50, 20], [40, 20], [40, 60], [0, 60]]]);
    expect(metersOf(shapes.get('b')!)).toEqual([[[50, 0], [100, 0], [100, 60], [60, 60], [60, 20], [50, 20]]]);
    expect(listFaces([...shapes.values()]).faults).toEqual([]);
  });

  it('the new one loses what it covers of others', () => {
    const shapes = after(PAIR, draw(box(40, 20, 60, 80), 'cut-new'));
    expect(metersOf(shapes.get('n')!)).toEqual([[[40, 60], [50, 60], [60, 60], [60, 80], [40, 80]]]);
    expect(areaOf(shapes.get('a')!.parts)).toBe(3000e6);
    expect(listFaces([...shapes.values()]).faults).toEqual([]);
  });

  it('both keep it where they may overlap; others get no corner', () => {
    const shapes = after(PAIR, draw(box(40, 20, 60, 80), 'overlap'));
    expect(metersOf(shapes.get('n')!)).toEqual([[[40, 20], [60, 20], [60, 80], [40, 80]]]);
    expect([shapes.get('a'), shapes.get('b')]).toEqual(PAIR);
    expect(findOverlaps([...shapes.values()]).map(({ one, other, squareMeters }) => [one, other, squareMeters])).toEqual([['a', 'n', 400], ['b', 'n', 400]]);
  });

  it('either way round; inside one shape it makes a hole, across one two parts', () => {
    const inside = after(PAIR, draw(box(10, 10, 20, 20).toReversed()));
    expect(inside.get('a')!.parts[0]!.holes).toHaveLength(1);
    expect(areaOf(inside.get('n')!.parts)).toBe(100e6);
    const across = after(PAIR, draw(box(20, -10, 30, 70)));
    expect(across.get('a')!.parts).toHaveLength(2);
  });

  it('takes bits of a neighbour under 1 m² along, so that no specks stay', () => {
    // The slanted side leaves a triangle of 0.32 m² at the corner (0, 60).
    const shapes = after(PAIR, draw(ring([-10, 20], [40, 20], [40, 70], [10.8, 70], [-10, 49.2])));
    expect(metersOf(shapes.get('a')!)).toEqual([[[0, 0], [50, 0], [50, 60], [40, 60], [40, 20], [0, 20]]]);
    expect(metersOf(shapes.get('n')!)[0]).toContainEqual([0, 60]);
    expect(listFaces([...shapes.values()]).faults).toEqual([]);
  });

  it.each([
    ['crosses itself', ring([0, 70], [20, 90], [20, 70], [0, 90]), { refused: 'self-crossing', at: point(10, 80) }],
    ['has less than 1 m²', box(0, 70, 0.99, 71), { refused: 'too-small', key: 'n' }],
    ['has two corners', ring([0, 70], [20, 90]), { refused: 'too-small', key: 'n' }],
    ['would take all of a neighbour', box(-1, -1, 51, 61), { refused: 'nothing-left', key: 'a' }],
  ])('refuses a polygon that %s', (_, outline, expected) => {
    expect(draw(outline)).toMatchObject(expected);
  });

  it('refuses one that would have no ground of its own, and a key that is taken', () => {
    expect(draw(box(40, 20, 60, 50), 'cut-new')).toMatchObject({ refused: 'nothing-left', key: 'n' });
    expect(drawShape(PAIR, { key: 'a', ring: box(0, 70, 10, 80), yield: 'overlap' })).toEqual({ refused: 'key-taken', key: 'a' });
  });
});

describe('cutHole and fillHole', () => {
  it('cuts a hole and fills it again', () => {
    const holed = [...after(PAIR, cutHole(PAIR, 'a', box(10, 10, 20, 20))).values()];
    expect(metersOf(holed[0]!)[1]).toEqual([[10, 10], [10, 20], [20, 20], [20, 10]]);
    expect(after(holed, fillHole(holed, 'a', point(15, 15))).get('a')).toEqual(PAIR[0]);
  });

  it.each([
    ['leaves the shape', box(40, 10, 60, 20), 'not-within'],
    ['touches its border in the east', box(40, 10, 50, 20), 'not-within'],
    ['touches its border in the west', box(0, 10, 10, 20), 'not-within'],
    ['goes round a notch', ring([10, -5], [30, 10], [10, 10]), 'not-within'],
    ['crosses itself', ring([10, 10], [20, 20], [20, 10], [10, 20]), 'self-crossing'],
    ['has less than 1 m²', box(10, 10, 10.9, 11), 'too-small'],
  ])('refuses a hole that %s', (_, outline, refused) => {
    expect(cutHole(PAIR, 'a', outline)).toMatchObject({ refused });
  });

  it('refuses a hole whose corners lie in the shape and whose side does not', () => {
    const bay = [shape('a', ring([0, 0], [50, 0], [50, 60], [40, 60], [40, 20], [10, 20], [10, 60], [0, 60]))];
    expect(cutHole(bay, 'a', ring([5, 50], [25, 10], [45, 50]))).toMatchObject({ refused: 'not-within' });
  });

  it('refuses to fill what is no hole, and one where another unit lies', () => {
    const taken = [shape('a', box(0, 0, 50, 60), box(10, 10, 20, 20).toReversed()), boxShape('in', 12, 12, 18, 18)];
    expect(fillHole(PAIR, 'a', point(15, 15))).toMatchObject({ refused: 'not-within' });
    expect(fillHole(taken, 'a', point(11, 11))).toMatchObject({ refused: 'overlaps', key: 'in' });
  });
});

describe('repairOverlap', () => {
  const lying = [boxShape('a', 0, 0, 60, 60), boxShape('b', 40, 20, 100, 40), boxShape('c', 100, 0, 120, 60), boxShape('d', 5, 5, 10, 10)];

  it('the one named gives way, the other keeps its ground; third shapes stay', () => {
    const shapes = after(lying, repairOverlap(lying, 'b', 'a'));
    expect(metersOf(shapes.get('b')!)).toEqual([[[60, 20], [100, 20], [100, 40], [60, 40]]]);
    expect(metersOf(shapes.get('a')!)).toEqual([[[0, 0], [60, 0], [60, 20], [60, 40], [60, 60], [0, 60]]]);
    expect(shapes.get('d')).toBe(lying[3]);
    const other = after(lying, repairOverlap(lying, 'a', 'b'));
    expect(areaOf(other.get('a')!.parts)).toBe((3600 - 400) * 1e6);
  });

  it('refuses where nothing is shared, and where one lies in the other', () => {
    expect(repairOverlap(lying, 'b', 'c')).toMatchObject({ refused: 'misses' });
    expect(repairOverlap(lying, 'd', 'a')).toMatchObject({ refused: 'nothing-left', key: 'd' });
    expect(areaOf(after(lying, repairOverlap(lying, 'a', 'd')).get('a')!.parts)).toBe((3600 - 25) * 1e6);
  });
});
