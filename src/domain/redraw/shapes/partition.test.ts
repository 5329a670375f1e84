// The checks themselves: each fault is seen, and a sound map has none.
import { describe, expect, it } from 'vitest';
import { findOverlaps, listFaces, OUTER_FACE, sumDoubleAreas } from './partition.ts';
import { box, boxShape, ring, shape } from '../../../../tests/redraw/small-shapes.ts';

const kindsOf = (shapes: Parameters<typeof listFaces>[0]): string[] => [...new Set(listFaces(shapes).faults.map(({ kind }) => kind))].sort();

describe('listFaces', () => {
  it('gives every border once, with the unit or the outer face on either side', () => {
    const { edges, faults } = listFaces([boxShape('a', 0, 0, 50, 60), boxShape('b', 50, 0, 100, 60)]);
    expect(faults).toEqual([]);
    expect(edges).toHaveLength(7);
    expect(edges.filter(({ right }) => right === OUTER_FACE)).toHaveLength(6);
    expect(edges.filter(({ right }) => right !== OUTER_FACE).map(({ left, right }) => [left, right].sort())).toEqual([['a', 'b']]);
  });

  it.each([
    ['two units on one side of a border', [boxShape('a', 0, 0, 50, 60), boxShape('b', 0, 0, 50, 60)], ['doubled']],
    ['one unit on both sides', [shape('a', ring([0, 0], [50, 0], [50, 30], [70, 30], [50, 30], [50, 60], [0, 60]))], ['folded']],
    ['a corner that the neighbour lacks', [boxShape('a', 0, 0, 50, 60), boxShape('b', 50, 10, 100, 60)], ['open-corner']],
    ['borders across each other', [boxShape('a', 0, 0, 50, 60), boxShape('b', 40, 10, 100, 50)], ['crossing']],
  ])('sees %s', (_, shapes, kinds) => {
    expect(kindsOf(shapes)).toEqual(kinds);
  });
});

describe('findOverlaps and sumDoubleAreas', () => {
  const shapes = [boxShape('a', 0, 0, 50, 60), boxShape('b', 40, 0, 100, 60), boxShape('c', 100, 0, 120, 60), boxShape('d', 119.999, 0, 130, 60)];

  it('names pairs, their square metres and a place; ground in a hole is not shared', () => {
    expect(findOverlaps(shapes).map(({ one, other, squareMeters }) => [one, other, squareMeters])).toEqual([['a', 'b', 600], ['c', 'd', 0.06]]);
    expect(findOverlaps(shapes, 0.06)).toHaveLength(1);
    expect(findOverlaps([shape('a', box(0, 0, 50, 60), box(10, 10, 20, 20).toReversed()), boxShape('b', 10, 10, 20, 20)])).toEqual([]);
    expect(findOverlaps([shapes[0]!, shapes[0]!])[0]).toMatchObject({ squareMeters: 3000 });
  });

  it('sums whole numbers, holes taken off', () => {
    expect(sumDoubleAreas([shape('a', box(0, 0, 50, 60), box(10, 10, 20, 20).toReversed())])).toBe(2 * 2900e6);
  });
});
