// Corners and borders moved, put in and taken out: neighbours go along, faults are refused. Expected corners by hand.
import { describe, expect, it } from 'vitest';
import { deleteCorner, insertCorner } from './border-corners.ts';
import { areaOf } from '../shapes/edit-shape.ts';
import { moveCorner, moveEdge } from './move-corners.ts';
import { listFaces, sumDoubleAreas } from '../shapes/partition.ts';
import { after, box, boxShape, metersOf, ring, shape } from '../../../../tests/redraw/small-shapes.ts';

/** Four boxes about (50, 60), and one across a street. */
const FOUR = [boxShape('sw', 0, 0, 50, 60), boxShape('se', 50, 0, 100, 60), boxShape('nw', 0, 60, 50, 90), boxShape('ne', 50, 60, 100, 90), boxShape('far', 110, 0, 150, 90)];
const point = (x: number, y: number) => ({ x: 1000 * x, y: 1000 * y });

describe('moveCorner', () => {
  it('takes all shapes along that have the corner; the sum of areas stays to the square millimetre', () => {
    const moved = after(FOUR, moveCorner(FOUR, point(50, 60), { x: 43_217, y: 66_613 }));
    for (const key of ['sw', 'se', 'nw', 'ne']) expect(metersOf(moved.get(key)!)[0]).toContainEqual([43.217, 66.613]);
    expect(moved.get('far')).toBe(FOUR[4]);
    expect(sumDoubleAreas([...moved.values()])).toBe(sumDoubleAreas(FOUR));
  });

  it('becomes a corner of a border it is put on, rounded as it is', () => {
    const slanted = [...FOUR.slice(0, 4), shape('far', ring([110, 0], [150, 0], [150, 90], [117, 90]))];
    const moved = after(slanted, moveCorner(slanted, point(100, 60), { x: 114_667, y: 60_000 }));
    expect(metersOf(moved.get('far')!)[0]).toContainEqual([114.667, 60]);
    expect(listFaces([...moved.values()]).faults).toEqual([]);
  });

  it('a border that comes to pass another shape’s corner gets it as a corner', () => {
    const beside = [...FOUR.slice(0, 4), shape('tip', ring([105, 30], [120, 20], [120, 40]))];
    const moved = after(beside, moveCorner(beside, point(100, 60), point(110, 60)));
    expect(metersOf(moved.get('se')!)[0]).toContainEqual([105, 30]);
    expect(listFaces([...moved.values()]).faults).toEqual([]);
  });

  it.each([
    ['a ring would cross itself', FOUR, point(0, 0), point(80, 50), { refused: 'broken', key: 'sw' }],
    ['a ring would be turned over', [shape('a', ring([0, 0], [50, 0], [25, 30]))], point(25, 30), point(25, -30), { refused: 'broken', key: 'a' }],
    ['a ring would touch itself', [shape('a', ring([0, 0], [50, 0], [50, 50], [25, 30], [0, 50]))], point(25, 30), point(25, 0), { refused: 'broken' }],
    ['a part would fall under 1 m²', [shape('a', ring([0, 0], [50, 0], [25, 30]))], point(25, 30), point(25, 0.03), { refused: 'too-small', key: 'a' }],
    ['other ground would be covered', FOUR, point(100, 60), point(110.002, 60), { refused: 'overlaps', key: 'far' }],
    ['nobody has the corner', FOUR, point(1, 1), point(2, 2), { refused: 'misses' }],
  ])('refuses where %s', (_, shapes, from, to, expected) => {
    expect(moveCorner(shapes, from, to)).toMatchObject(expected);
  });

  it('lets an overlap that was there be, and refuses to make it larger by 1 m²', () => {
    const lying = [boxShape('a', 0, 0, 50, 60), boxShape('b', 40, 0, 100, 60)];
    expect(after(lying, moveCorner(lying, point(0, 0), point(-10, -10))).size).toBe(2);
    expect(moveCorner(lying, point(50, 0), point(51, 0))).toMatchObject({ refused: 'overlaps', key: 'b' });
  });

  it('merges a corner with the next where it is put on it', () => {
    const moved = after(FOUR, moveCorner(FOUR, point(50, 90), point(0, 90)));
    expect(metersOf(moved.get('nw')!)).toEqual([[[0, 60], [50, 60], [0, 90]]]);
    expect(listFaces([...moved.values()]).faults).toEqual([]);
  });
});

describe('moveEdge', () => {
  it('moves both corners of a common border, in all shapes that have one of them', () => {
    const moved = after(FOUR, moveEdge(FOUR, [point(50, 60), point(50, 0)], { x: -5_000, y: 0 }));
    expect(areaOf(moved.get('sw')!.parts)).toBe(45 * 60 * 1e6);
    expect(areaOf(moved.get('se')!.parts)).toBe(55 * 60 * 1e6);
    expect(metersOf(moved.get('nw')!)[0]).toContainEqual([45, 60]);
  });

  it('refuses two corners that are no border', () => {
    expect(moveEdge(FOUR, [point(0, 0), point(50, 60)], { x: 1, y: 1 })).toMatchObject({ refused: 'misses' });
  });
});

describe('insertCorner and deleteCorner', () => {
  it('puts a corner where the border comes nearest, in both neighbours, and takes it out again', () => {
    const put = after(FOUR, insertCorner(FOUR, [point(50, 0), point(50, 60)], point(53, 20)));
    expect(metersOf(put.get('sw')!)[0]).toContainEqual([50, 20]);
    expect(metersOf(put.get('se')!)[0]).toContainEqual([50, 20]);
    expect(put.get('nw')).toBe(FOUR[2]);
    const shapes = [...put.values()];
    const taken = after(shapes, deleteCorner(shapes, point(50, 20)));
    expect(FOUR.map((one) => metersOf(taken.get(one.key)!))).toEqual(FOUR.map(metersOf));
  });

  it('refuses a place whose nearest is an end of the border, and a border that nobody has', () => {
    expect(insertCorner(FOUR, [point(50, 0), point(50, 60)], point(53, -1))).toMatchObject({ refused: 'misses' });
    expect(insertCorner(FOUR, [point(0, 0), point(50, 60)], point(20, 20))).toMatchObject({ refused: 'misses' });
  });

  it('refuses to take out a corner where more than two borders meet: a gap would open', () => {
    expect(deleteCorner(FOUR, point(50, 60))).toEqual({ refused: 'junction', at: point(50, 60) });
    expect(deleteCorner(FOUR, point(50, 0))).toMatchObject({ refused: 'junction' });
  });

  it('refuses to take a triangle’s corner, one whose going covers other ground, and one that nobody has', () => {
    const shapes = [shape('a', ring([0, 0], [50, 0], [50, 50], [25, 20], [0, 50])), shape('b', ring([20, 30], [30, 30], [25, 40])), shape('c', box(60, 0, 70, 10))];
    expect(deleteCorner(shapes, point(20, 30))).toMatchObject({ refused: 'too-small', key: 'b' });
    expect(deleteCorner(shapes, point(25, 20))).toMatchObject({ refused: 'overlaps', key: 'b' });
    expect(deleteCorner(shapes, point(1, 1))).toMatchObject({ refused: 'misses' });
  });
});
