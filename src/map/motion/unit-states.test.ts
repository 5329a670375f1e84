// The map is told what differs, and nothing twice.
import { describe, expect, it } from 'vitest';
import { CONTROLLED, DUE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { UnitStates, type StateTarget } from './unit-states.ts';

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

const shown = Uint32Array.from([0, 1, 2]);
const level = (map: ReturnType<typeof fakeMap>, key: string): unknown => map.states.get(key)?.['level'] ?? 0;

describe('states of units at rest', () => {
  it('give dots of shown rows their level, level bits only, and mark what is pending', () => {
    const map = fakeMap();
    new UnitStates(map, 4, shown).settle(Uint16Array.from([SEALED | DUE, PRECAUTION, 0, SEALED]));
    expect([0, 1, 2, 3].map((row) => level(map, `places/${row}`))).toEqual([3, 1, 0, 0]);
    expect(map.states.get('units/0')).toEqual({ pending: true });
    expect(map.states.has('units/1')).toBe(false);
  });

  it('are sent only where they differ', () => {
    const map = fakeMap();
    const states = new UnitStates(map, 3, shown);
    states.settle(Uint16Array.from([SEALED | DUE, PRECAUTION, 0]));
    map.calls = 0;
    states.settle(Uint16Array.from([CONTROLLED, PRECAUTION, 0]));
    expect(map.calls).toBe(2);
    expect([level(map, 'places/0'), map.states.get('units/0')!['pending']]).toEqual([2, false]);
  });

  it('are all sent again once forgotten, though the levels are the same', () => {
    const map = fakeMap();
    const states = new UnitStates(map, 3, shown);
    const status = Uint16Array.from([SEALED | DUE, PRECAUTION, CONTROLLED]);
    states.settle(status);
    map.states.clear();
    states.forget();
    states.settle(status);
    expect([0, 1, 2].map((row) => level(map, `places/${row}`))).toEqual([3, 1, 2]);
    expect(map.states.get('units/0')!['pending']).toBe(true);
  });

  it('stay when rows are added, and the new rows are told', () => {
    const map = fakeMap();
    const states = new UnitStates(map, 3, shown);
    states.settle(Uint16Array.from([SEALED, PRECAUTION | DUE, 0]));
    states.grow(5, Uint32Array.from([0, 1, 2, 4]));
    map.calls = 0;
    states.settle(Uint16Array.from([SEALED, PRECAUTION, 0, 0, CONTROLLED]));
    expect([level(map, 'places/0'), level(map, 'places/4'), map.states.get('units/1')!['pending']]).toEqual([3, 2, false]);
    // The dot of the new row, and the pending mark that went.
    expect(map.calls).toBe(2);
  });
});
