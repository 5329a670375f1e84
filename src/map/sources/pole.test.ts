// The pole of an area against shapes whose deepest point is known by hand.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { poleOf } from './pole.ts';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south],
];

describe('pole of an area', () => {
  it('is the middle of a square at the equator', () => {
    const [lng, lat] = poleOf({ type: 'Polygon', coordinates: [square(0, 0, 1)] })!;
    expect(lng).toBeCloseTo(0.5, 1);
    expect(lat).toBeCloseTo(0.5, 1);
  });

  it('keeps out of a hole: in a square with its east cut out it stands in the western 0.3', () => {
    const hole: Position[] = [[0.3, 0.02], [0.3, 0.98], [0.98, 0.98], [0.98, 0.02], [0.3, 0.02]];
    const [lng] = poleOf({ type: 'Polygon', coordinates: [square(0, 0, 1), hole] })!;
    expect(lng).toBeCloseTo(0.15, 1);
  });

  it('stands in the corner of an L, which its centroid misses', () => {
    const ell: Position[] = [[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4], [0, 0]];
    const [lng, lat] = poleOf({ type: 'Polygon', coordinates: [ell] })!;
    // The largest circle touches both outer sides and the inner corner (1, 1): (1 − r)·√2 = r, so r = 2 − √2.
    expect(lng).toBeCloseTo(0.586, 1);
    expect(lat).toBeCloseTo(0.586, 1);
  });

  it('takes the largest part of several, whichever comes first', () => {
    const parts = [[square(0, 0, 1)], [square(10, 0, 3)]];
    for (const coordinates of [parts, parts.toReversed()]) {
      expect(poleOf({ type: 'MultiPolygon', coordinates })![0]).toBeCloseTo(11.5, 0);
    }
  });

  it('weighs longitude at the latitude: 60° north a band twice as wide in degrees is a square', () => {
    const band: Position[] = [[0, 60], [2, 60], [2, 61], [0, 61], [0, 60]];
    const [lng, lat] = poleOf({ type: 'Polygon', coordinates: [band] })!;
    expect(lng).toBeCloseTo(1, 1);
    expect(lat).toBeCloseTo(60.5, 1);
  });

  it('answers null for an area without a ring', () => {
    expect(poleOf({ type: 'Polygon', coordinates: [] })).toBeNull();
    expect(poleOf({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  });
});
