// What may be taken hold of on a border, and what comes of it. Oracle: a square with a hole, told by hand.
import { describe, expect, it } from 'vitest';
import type { OpenBorder } from '../../domain/redraw/gestures/open-border.ts';
import { gestureOf, handlePoints, handlesOf, heldLine, nearestHandle } from './handles.ts';

const border: OpenBorder = {
  row: 7,
  rings: [
    { corners: [[0, 0], [10, 0], [10, 10], [0, 10]], owners: [['A'], ['A', 'B'], ['A', 'B'], ['A']], isHole: false, mu: 0.15 },
    { corners: [[4, 4], [4, 6], [6, 6], [6, 4]], owners: [['A'], ['A'], ['A'], ['A']], isHole: true, mu: 0.006 },
  ],
};
const handles = handlesOf(border);
const pixelOf = ([x, y]: readonly number[]): { x: number; y: number } => ({ x: x! * 10, y: y! * 10 });
const at = (x: number, y: number, reach = 10) => nearestHandle(handles, pixelOf, { x, y }, reach);

describe('handles', () => {
  it('are every corner and every side of every ring; a side belongs to who has both its ends', () => {
    expect(handles).toHaveLength(16);
    expect(at(100, 50)).toMatchObject({ kind: 'middle', at: [10, 5], owners: ['A', 'B'] });
    expect(at(50, 0)).toMatchObject({ kind: 'middle', owners: ['A'] });
    expect(handlePoints(handles).features.map(({ properties }) => properties?.['kind'] as string)).toEqual(['corner', 'shared', 'shared', 'corner', ...Array.from({ length: 4 }, () => 'corner'), ...Array.from({ length: 8 }, () => 'middle')]);
  });

  it('near a corner and a middle the corner is meant; out of reach nothing', () => {
    expect(at(43, 45)).toMatchObject({ kind: 'corner', at: [4, 4], ring: 1 });
    expect(at(25, 25)).toBeNull();
    expect(at(25, 25, 30)).toMatchObject({ kind: 'corner', at: [4, 4] });
  });

  it('move a corner, bend a side or move it whole, the last side of a ring too', () => {
    expect(gestureOf(border, at(100, 0)!, true, [11, 1])).toEqual({ kind: 'move-corner', row: 7, corner: [10, 0], to: [11, 1] });
    const side = at(0, 50)!;
    expect(gestureOf(border, side, false, [-2, 5])).toEqual({ kind: 'bend-border', row: 7, border: [[0, 10], [0, 0]], to: [-2, 5] });
    expect(gestureOf(border, side, true, [-2, 5])).toEqual({ kind: 'move-border', row: 7, border: [[0, 10], [0, 0]], from: [0, 5], to: [-2, 5] });
    expect(heldLine(border, side, true, [-2, 5])).toEqual([[10, 10], [-2, 10], [-2, 0], [10, 0]]);
    expect(heldLine(border, side, false, [-2, 5])).toEqual([[0, 10], [-2, 5], [0, 0]]);
    expect(heldLine(border, at(0, 0)!, false, [1, 1])).toEqual([[0, 10], [1, 1], [10, 0]]);
  });
});
