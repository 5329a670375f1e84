// Ways followed between corners that were clicked on one line, woven into the drawing. Oracle: a square walked by hand.
import { describe, expect, it } from 'vitest';
import { Snapper, type Snapped } from '../../domain/redraw/snap/snapper.ts';
import { FollowedEdges } from './followed-edges.ts';

const STEP = 0.001;
const at = (x: number, y: number): [number, number] => [126 + x * STEP, 44 + y * STEP];
const snapper = new Snapper({ wall: [{ id: 'A', points: [at(0, 0), at(4, 0), at(4, 4), at(0, 4)], isClosed: true }], road: [{ id: 'r', points: [at(-2, -2), at(6, -2)], isClosed: false }], ridge: [], vertex: [] }, at(2, 2));
const snap = (x: number, y: number): Snapped => snapper.find(at(x, y), 5)!;
const written = (positions: readonly number[][]): string[] => positions.map(([lng, lat]) => [lng! - 126, lat! - 44].map((degrees) => Math.round((degrees / STEP) * 100) / 100 + 0).join());

describe('followed edges', () => {
  it('go the shorter way along the wall between two corners set on it', () => {
    const followed = new FollowedEdges((from, to) => snapper.between(from, to));
    const [first, second, third] = [snap(1, 0), snap(4, 3), at(7, 3)];
    followed.add(first.position, first, true);
    followed.add(second.position, second, true);
    followed.add(third, null, true);
    expect(followed.lines(null).map(written)).toEqual([['1,0', '4,0', '4,3']]);
    expect(written(followed.weave([first.position, second.position, third, first.position], true))).toEqual(['1,0', '4,0', '4,3', '7,3', '1,0']);
  });

  it('close along the wall where the last corner lies on that of the first', () => {
    const followed = new FollowedEdges((from, to) => snapper.between(from, to));
    const [first, last] = [snap(1, 0), snap(4, 1)];
    followed.add(first.position, first, true);
    followed.add(at(2, 2), null, true);
    followed.add(last.position, last, true);
    const ring = [first.position, at(2, 2), last.position, first.position];
    expect(written(followed.weave(ring, true))).toEqual(['1,0', '2,2', '4,1', '4,0', '1,0']);
    expect(written(followed.weave(ring, false))).toEqual(['1,0', '2,2', '4,1', '1,0']);
  });

  it('are straight where following is off, the lines are two, or the corner was taken back', () => {
    const followed = new FollowedEdges((from, to) => snapper.between(from, to));
    const [first, second, road] = [snap(1, 0), snap(4, 3), snap(5, -2)];
    followed.add(first.position, first, true);
    followed.add(second.position, second, true);
    followed.takeBack();
    followed.add(second.position, second, false);
    followed.add(road.position, road, true);
    expect(followed.lines(null)).toEqual([]);
    expect(written(followed.weave([first.position, second.position, road.position], false))).toEqual(['1,0', '4,3', '5,-2']);
    expect(followed.lines(snap(-1, -2)).map(written)).toEqual([]);
    expect(road.class).toBe('road');
  });
});
