// Snapping the pointer: classes in their order, corners within half the tolerance; held against all lines one by one.
import fc from 'fast-check';
import type { Path64 } from 'clipper2-ts';
import { describe, expect, it } from 'vitest';
import { followEdge } from './follow-edge.ts';
import { SNAP_CLASSES, SnapIndex, wallsOf, type SnapClass, type SnapLine } from './snap-point.ts';
import { nearestOnEdge } from '../shapes/segments.ts';
import { box, boxShape, ring } from '../../../../tests/redraw/small-shapes.ts';

const line = (id: string, points: Path64, isClosed = false): SnapLine => ({ id, points, isClosed });
const point = (x: number, y: number) => ({ x: 1000 * x, y: 1000 * y });

describe('SnapIndex', () => {
  const index = new SnapIndex({
    wall: wallsOf([boxShape('a', 0, 0, 100, 60)]),
    road: [line('r', ring([-50, -4], [150, -4]))],
    ridge: [line('f', ring([-50, -6], [150, -6]))],
    vertex: [line('v', ring([30, -7]))],
  });
  const find = (x: number, y: number, tolerance: number) => {
    const found = index.find(point(x, y), tolerance);
    return found && [found.class, found.line.id, found.edge, found.corner, found.point.x / 1000, found.point.y / 1000];
  };

  it('a wall wins over a road that is nearer; out of its reach the road wins, then the ridge, then the single point', () => {
    expect(find(30, -3.9, 4000)).toEqual(['wall', 'a', 0, -1, 30, 0]);
    expect(find(30, -3.9, 3800)).toEqual(['road', 'r', 0, -1, 30, -4]);
    expect(find(30, -6.5, 2000)).toEqual(['ridge', 'f', 0, -1, 30, -6]);
    expect(find(30.1, -7.2, 500)).toEqual(['vertex', 'v', 0, 0, 30, -7]);
    expect(find(30, -9, 1000)).toBeNull();
  });

  it('goes to a corner within half of the tolerance, else to the border', () => {
    expect(find(98.5, -1, 4000)).toEqual(['wall', 'a', 0, 1, 100, 0]);
    expect(find(98, -1, 4000)).toEqual(['wall', 'a', 0, -1, 98, 0]);
    expect(find(103, -1, 4000)).toEqual(['wall', 'a', 0, 1, 100, 0]);
  });

  it('leaves out the line that is moved', () => {
    expect(index.find(point(30, -1), 4000, ({ id }) => id === 'a')?.class).toBe('road');
    expect(new SnapIndex({}).find(point(0, 0), 1000)).toBeNull();
  });

  it('says what looking at every line says', () => {
    const corner = fc.record({ x: fc.integer({ min: 0, max: 9000 }), y: fc.integer({ min: 0, max: 9000 }) });
    const lines = fc.dictionary(fc.constantFrom(...SNAP_CLASSES), fc.array(fc.tuple(fc.array(corner, { minLength: 2, maxLength: 4 }), fc.boolean()), { maxLength: 4 }), { noNullPrototype: true });
    fc.assert(fc.property(lines, corner, fc.integer({ min: 1, max: 3000 }), (given, pointer, tolerance) => {
      const sets = Object.fromEntries(Object.entries(given).map(([name, list]) => [name, list.map(([points, isClosed], i) => line(`${name}${i}`, points, isClosed))])) as Partial<Record<SnapClass, SnapLine[]>>;
      const found = new SnapIndex(sets).find(pointer, tolerance);
      const expected = SNAP_CLASSES.map((name) => nearestOf(sets[name] ?? [], pointer, tolerance)).find((distance) => distance !== null) ?? null;
      if (found === null || expected === null) {
        expect(found).toBe(expected);
        return;
      }
      const isCorner = expected.corner <= tolerance / 2;
      expect(SNAP_CLASSES.findIndex((name) => nearestOf(sets[name] ?? [], pointer, tolerance) !== null)).toBe(SNAP_CLASSES.indexOf(found.class));
      const reached = Math.hypot(found.point.x - pointer.x, found.point.y - pointer.y);
      expect(Math.abs(reached - (isCorner ? expected.corner : expected.edge))).toBeLessThanOrEqual(isCorner ? 1e-9 : 1);
    }), { numRuns: 200 });
  });
});

/** The least distances to a corner and to an edge of some lines; null where none is within the tolerance. */
function nearestOf(lines: readonly SnapLine[], pointer: { x: number; y: number }, tolerance: number): { corner: number; edge: number } | null {
  const corner = Math.min(...lines.flatMap(({ points }) => points).map(({ x, y }) => Math.hypot(x - pointer.x, y - pointer.y)));
  const edge = Math.min(...lines.flatMap(({ points, isClosed }) => points.flatMap((from, i) => {
    const to = points[i + 1] ?? (isClosed ? points[0] : undefined);
    return to === undefined ? [] : [Math.sqrt(nearestOnEdge(pointer, [from, to]).squared)];
  })));
  return edge <= tolerance ? { corner, edge } : null;
}

describe('followEdge', () => {
  const wall = line('a', box(0, 0, 100, 60), true);
  const at = (edge: number, x: number, y: number) => ({ edge, point: point(x, y) });
  const way = (...args: Parameters<typeof followEdge>) => followEdge(...args).map(({ x, y }) => [x / 1000, y / 1000]);

  it('goes the shorter way round a ring, whichever way it turns', () => {
    expect(way(wall, at(0, 90, 0), at(2, 80, 60))).toEqual([[90, 0], [100, 0], [100, 60], [80, 60]]);
    expect(way(wall, at(2, 80, 60), at(0, 90, 0))).toEqual([[80, 60], [100, 60], [100, 0], [90, 0]]);
    expect(way(wall, at(3, 0, 10), at(0, 10, 0))).toEqual([[0, 10], [0, 0], [10, 0]]);
    expect(way(wall, at(0, 10, 0), at(2, 20, 60))).toEqual([[10, 0], [0, 0], [0, 60], [20, 60]]);
  });

  it('stays on one edge where both are on it, and at a corner told by either of its edges', () => {
    expect(way(wall, at(0, 90, 0), at(0, 20, 0))).toEqual([[90, 0], [20, 0]]);
    expect(way(wall, at(0, 100, 0), at(1, 100, 0))).toEqual([[100, 0]]);
    expect(way(wall, at(0, 100, 0), at(1, 100, 50))).toEqual([[100, 0], [100, 50]]);
  });

  it('goes along an open line only, both ways', () => {
    const road = line('r', ring([0, 0], [100, 0], [100, 1], [0, 1]));
    expect(way(road, at(0, 10, 0), at(2, 10, 1))).toEqual([[10, 0], [100, 0], [100, 1], [10, 1]]);
    expect(way(road, at(2, 10, 1), at(0, 10, 0))).toEqual([[10, 1], [100, 1], [100, 0], [10, 0]]);
  });
});
