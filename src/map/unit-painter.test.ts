// The painter tells the map what differs, and nothing twice.
import { describe, expect, it } from 'vitest';
import { CONTROLLED, DUE, PRECAUTION, SEALED } from '../domain/zoning/level.ts';
import { FeatureStatePainter, type StateTarget } from './unit-painter.ts';

/** A map that keeps states as MapLibre does: merged per source and id. */
function fakeMap(): StateTarget & { states: Map<string, Record<string, unknown>>; calls: number } {
  const states = new Map<string, Record<string, unknown>>();
  return {
    states,
    calls: 0,
    setFeatureState({ source, id }, state) {
      this.calls++;
      states.set(`${source}/${id}`, { ...states.get(`${source}/${id}`), ...state });
    },
  };
}

const zoned = Uint32Array.from([0, 1, 2]);
const level = (map: ReturnType<typeof fakeMap>, key: string): unknown => map.states.get(key)?.['level'] ?? 0;

describe('feature-state painter', () => {
  it('paints shapes and dots of all zoned rows, level bits only', () => {
    const map = fakeMap();
    new FeatureStatePainter(map, 4, zoned).paint(Uint16Array.from([SEALED | DUE, PRECAUTION, 0, SEALED]), null);
    expect(['units/0', 'places/0', 'units/1', 'units/2', 'units/3'].map((key) => level(map, key))).toEqual([3, 3, 1, 0, 0]);
  });

  it('sends only rows whose level differs', () => {
    const map = fakeMap();
    const painter = new FeatureStatePainter(map, 3, zoned);
    painter.paint(Uint16Array.from([SEALED, PRECAUTION, 0]), null);
    map.calls = 0;
    painter.paint(Uint16Array.from([CONTROLLED, PRECAUTION, 0]), Uint32Array.from([0, 1]));
    expect(map.calls).toBe(2);
    expect(level(map, 'units/0')).toBe(2);
  });

  it('clears fills at rest, keeps dots, and marks what is pending until days move again', () => {
    const map = fakeMap();
    const painter = new FeatureStatePainter(map, 3, zoned);
    const status = Uint16Array.from([SEALED | DUE, PRECAUTION, 0]);
    painter.paint(status, null);
    painter.settle(status);
    expect([level(map, 'units/0'), level(map, 'places/0')]).toEqual([0, 3]);
    expect(map.states.get('units/0')!['pending']).toBe(true);
    painter.paint(status, new Uint32Array(0));
    expect(map.states.get('units/0')!['pending']).toBe(false);
  });

  it('paints every row after a rest, though only one is said to have changed', () => {
    const map = fakeMap();
    const painter = new FeatureStatePainter(map, 3, zoned);
    const status = Uint16Array.from([SEALED, PRECAUTION, CONTROLLED]);
    painter.paint(status, null);
    painter.settle(status);
    painter.paint(Uint16Array.from([CONTROLLED, PRECAUTION, CONTROLLED]), Uint32Array.from([0]));
    expect(['units/0', 'units/1', 'units/2'].map((key) => level(map, key))).toEqual([2, 1, 2]);
  });

  it('paints all again once it has forgotten, though the levels are the same', () => {
    const map = fakeMap();
    const painter = new FeatureStatePainter(map, 3, zoned);
    const status = Uint16Array.from([SEALED, PRECAUTION, CONTROLLED]);
    painter.paint(status, null);
    map.states.clear();
    painter.forget();
    painter.paint(status, null);
    expect(['units/0', 'units/1', 'units/2'].map((key) => level(map, key))).toEqual([3, 1, 2]);
  });

  it('keeps what is painted when rows are added, and paints the new ones', () => {
    const map = fakeMap();
    const painter = new FeatureStatePainter(map, 3, zoned);
    const before = Uint16Array.from([SEALED, PRECAUTION | DUE, 0]);
    painter.paint(before, null);
    painter.settle(before);
    painter.grow(5, Uint32Array.from([0, 1, 2, 4]));
    map.calls = 0;
    painter.paint(Uint16Array.from([SEALED, PRECAUTION, 0, 0, CONTROLLED]), Uint32Array.from([4]));
    expect(['units/0', 'places/0', 'units/1', 'units/4', 'places/4'].map((key) => level(map, key))).toEqual([3, 3, 1, 2, 2]);
    expect(map.states.get('units/1')).toMatchObject({ pending: false });
    // Fills of the two painted before, fill and dot of the new one, the pending mark that went: no dot twice.
    expect(map.calls).toBe(5);
  });
});
