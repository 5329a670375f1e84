// Merges: what touches becomes one part, streets are closed or left, others keep their ground. Expected corners by hand.
import { describe, expect, it } from 'vitest';
import { areaOf } from '../shapes/edit-shape.ts';
import { mergeShapes, type MergeOrder } from './merge.ts';
import { findOverlaps, listFaces } from '../shapes/partition.ts';
import { after, box, boxShape, metersOf, ring, shape } from '../../../../tests/redraw/small-shapes.ts';

const order = (keys: string[], more: Partial<MergeOrder> = {}): MergeOrder => ({ keys, key: 'm', gapMeters: 30, closeStreet: false, ...more });

describe('mergeShapes', () => {
  it('takes out the common border and keeps every other corner, also where a third shape has it', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), shape('b', ring([50, 0], [100, 0], [100, 60], [50, 60])), shape('c', ring([0, 60], [50, 60], [100, 60], [100, 90], [0, 90]))];
    const merged = after(shapes, mergeShapes(shapes, order(['a', 'b'])));
    expect([...merged.keys()]).toEqual(['c', 'm']);
    expect(metersOf(merged.get('m')!)).toEqual([[[0, 0], [50, 0], [100, 0], [100, 60], [50, 60], [0, 60]]]);
    expect(merged.get('c')).toBe(shapes[2]);
    expect(listFaces([...merged.values()]).faults).toEqual([]);
  });

  it('merges many in one act, a ring of them with a hole', () => {
    const shapes = [shape('a', ring([0, 0], [30, 0], [30, 10], [10, 10], [10, 30], [0, 30])), shape('b', ring([30, 0], [40, 0], [40, 40], [0, 40], [0, 30], [10, 30], [30, 30], [30, 10]))];
    const merged = after(shapes, mergeShapes(shapes, order(['b', 'a'], { key: 'a' })));
    expect(areaOf(merged.get('a')!.parts)).toBe((1600 - 400) * 1e6);
    expect(merged.get('a')!.parts[0]!.holes).toHaveLength(1);
  });

  it('closes a slit narrower than the snap distance, keeps a wider one and one that another unit lies in', () => {
    const around = (width: number) => [
      shape('a', ring([0, 0], [50, 0], [50, 10], [50 - width, 30], [50, 50], [50, 60], [0, 60])),
      shape('b', ring([50, 0], [100, 0], [100, 60], [50, 60], [50, 50], [50, 10])),
    ];
    // A triangle has half its width on average.
    expect(after(around(0.4), mergeShapes(around(0.4), order(['a', 'b']))).get('m')!.parts[0]!.holes).toHaveLength(0);
    expect(after(around(0.6), mergeShapes(around(0.6), order(['a', 'b']))).get('m')!.parts[0]!.holes).toHaveLength(1);
    const taken = [...around(0.4), shape('c', ring([50, 10], [50, 50], [49.6, 30]))];
    expect(after(taken, mergeShapes(taken, order(['a', 'b']))).get('m')!.parts[0]!.holes).toHaveLength(1);
  });

  it('unites ground that both have', () => {
    const shapes = [boxShape('a', 0, 0, 60, 60), boxShape('b', 40, 20, 100, 40)];
    const merged = after(shapes, mergeShapes(shapes, order(['a', 'b'])));
    expect(metersOf(merged.get('m')!)).toEqual([[[0, 0], [60, 0], [60, 20], [100, 20], [100, 40], [60, 40], [60, 60], [0, 60]]]);
  });

  it('keeps two parts across a street, or closes it straight across', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 62, 0, 100, 60)];
    expect(after(shapes, mergeShapes(shapes, order(['a', 'b']))).get('m')!.parts).toHaveLength(2);
    const closed = after(shapes, mergeShapes(shapes, order(['a', 'b'], { closeStreet: true }))).get('m')!;
    expect(closed.parts).toHaveLength(1);
    expect(areaOf(closed.parts) / 1e6).toBeCloseTo(6000, 0);
  });

  it('the closed street leaves other units their ground and shares their corners', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 62, 0, 100, 60), boxShape('c', 52, 20, 60, 40), boxShape('d', 40, 60, 80, 90)];
    const merged = [...after(shapes, mergeShapes(shapes, order(['a', 'b'], { closeStreet: true }))).values()];
    expect(findOverlaps(merged)).toEqual([]);
    expect(listFaces(merged).faults).toEqual([]);
    expect(areaOf(merged.find(({ key }) => key === 'm')!.parts) / 1e6).toBeCloseTo(6000 - 160, 0);
  });

  it('leaves a notch of one shape open when a street is closed', () => {
    const shapes = [shape('a', ring([0, 0], [50, 0], [50, 60], [0, 60], [0, 40], [20, 40], [20, 20], [0, 20])), boxShape('b', 62, 0, 100, 60)];
    expect(areaOf(after(shapes, mergeShapes(shapes, order(['a', 'b'], { closeStreet: true }))).get('m')!.parts) / 1e6).toBeCloseTo(6000 - 400, 0);
  });

  it('refuses shapes farther apart than the gap, with the metres; takes them at the gap', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 80, 0, 100, 60), boxShape('c', 130.5, 0, 160, 60)];
    expect(mergeShapes(shapes, order(['a', 'b', 'c']))).toMatchObject({ refused: 'far-apart', distanceMeters: 30.5 });
    for (const closeStreet of [true, false]) expect(after(shapes, mergeShapes(shapes, order(['a', 'b'], { closeStreet }))).get('m')!.parts).toHaveLength(closeStreet ? 1 : 2);
    expect(mergeShapes(shapes, order(['a', 'b'], { gapMeters: 29.9 }))).toMatchObject({ refused: 'far-apart', distanceMeters: 30 });
  });

  it('refuses to close a street that another unit fills', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 62, 0, 100, 60), boxShape('c', 50, -40, 62, 100)];
    expect(mergeShapes(shapes, order(['a', 'b'], { closeStreet: true }))).toMatchObject({ refused: 'street-blocked' });
  });

  it('closes a gap within the snap distance in any case', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 50.2, 0, 100, 60)];
    expect(after(shapes, mergeShapes(shapes, order(['a', 'b'], { gapMeters: 0 }))).get('m')!.parts).toHaveLength(1);
  });

  it('refuses fewer than two, unknown ones, and the key of a bystander', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 50, 0, 100, 60), boxShape('c', 100, 0, 120, 60)];
    expect(mergeShapes(shapes, order(['a', 'a']))).toEqual({ refused: 'misses' });
    expect(mergeShapes(shapes, order(['a', 'x']))).toEqual({ refused: 'unknown-shape', key: 'x' });
    expect(mergeShapes(shapes, order(['a', 'b'], { key: 'c' }))).toEqual({ refused: 'key-taken', key: 'c' });
  });

  it('a common corner alone makes no common part', () => {
    const shapes = [boxShape('a', 0, 0, 50, 60), shape('b', box(50, 60, 100, 90))];
    expect(after(shapes, mergeShapes(shapes, order(['a', 'b'], { gapMeters: 0, snapDistance: 0 }))).get('m')!.parts).toHaveLength(2);
  });
});
