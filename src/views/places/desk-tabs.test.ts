// The tabs of the desk: a queue shows while it holds something or is looked at.
import { describe, expect, it } from 'vitest';
import type { State, UnitDirectory } from '../../store/state.ts';
import { listTabs, type Desk } from './desk-tabs.ts';

const place = { place: '甲', why: 'unknown', reports: 1, lastReportedOn: 1 } as const;
const directory = (lng: number): UnitDirectory => ({
  count: 1, id: ['A'], name: ['安康家园'], aliases: [[]], kind: new Uint8Array(1), parent: new Int32Array(1), population: new Int32Array(1),
  households: new Int32Array(1), buildings: new Int32Array(1), zoned: Uint32Array.of(0), shown: Uint32Array.of(0), zonedOf: Int32Array.of(0), streetOf: Int32Array.of(-1),
  extent: null, center: Float64Array.of(lng, lng),
});
const screen = (desk: Desk): State['screen'] =>
  ({ day: 0, playing: false, showing: 'published', selected: null, sheet: 'none', front: 'zones', desk, comparing: null, place: null, placing: null, redraw: { tool: 'pick', rows: [], level: null, sketch: null, plot: null, refusal: null, tried: null }, import: null });
const none = { decidedPlaces: [] };
const tell = (state: Parameters<typeof listTabs>[0]): string => listTabs(state).map(({ desk, count }) => `${desk} ${count ?? ''}`.trim()).join(', ');

describe('tabs of the desk', () => {
  it('are the list, the days ahead, what-if, redrawing and publishing where nothing waits, and the list alone before a district is open', () => {
    expect(tell({ ...none, openPlaces: [], directory: directory(126), screen: screen('today') })).toBe('today, calendar, what-if, redraw, publish');
    expect(tell({ ...none, openPlaces: [], directory: null, screen: screen('today') })).toBe('today');
  });

  it('are one more for places and one more for units that wait', () => {
    expect(tell({ ...none, openPlaces: [place, place], directory: directory(Number.NaN), screen: screen('today') })).toBe('today, calendar, what-if, redraw, publish, places 2, unplaced 1');
  });

  it('keep an emptied queue as long as it is looked at', () => {
    expect(tell({ ...none, openPlaces: [], directory: directory(126), screen: screen('places') })).toBe('today, calendar, what-if, redraw, publish, places 0');
    expect(tell({ ...none, openPlaces: [], directory: directory(126), screen: screen('unplaced') })).toBe('today, calendar, what-if, redraw, publish, unplaced 0');
  });

  it('keep the places while one is decided, so that a decision can be looked at and made anew', () => {
    const decidedPlaces = [{ place: '甲', unit: null, reports: 2 }];
    expect(tell({ openPlaces: [], decidedPlaces, directory: directory(126), screen: screen('today') })).toBe('today, calendar, what-if, redraw, publish, places 0');
  });
});
