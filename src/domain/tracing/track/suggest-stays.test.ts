// Stays found in a track as they are offered: places, kind, what says the same on file, gaps and refused points told. Oracle: a made walk, read by hand.
import { describe, expect, it } from 'vitest';
import { clean, METER, MIDNIGHT, trackTableOf, type TrackPoint } from '../../../../tests/tracing/tracks.ts';
import { finish } from '../../steps.ts';
import { unitTableOf } from '../../district/tables-of.ts';
import { drawTrace } from '../draw-trace.ts';
import { stayTableOf } from '../stays/stay-table-of.ts';
import { letterOf, withSuggestions } from './draw-suggestions.ts';
import { findStays } from './find-stays.ts';
import { findPlacesNear } from './places-near.ts';
import { isSameSpot, refusedPoints, suggestStays, trackGaps, type StayOnFile, type SuggestedStay, type SuggestionGround } from './suggest-stays.ts';

const [LNG, LAT] = [125.3, 43.8];
const DAY = MIDNIGHT / 60;
/** A fix every two minutes, so many metres north. */
const rest = (from: number, until: number, north: number): TrackPoint[] =>
  Array.from({ length: (until - from) / 2 + 1 }, (_, at) => ({ track: 'a', second: MIDNIGHT + 60 * (from + 2 * at), longitude: LNG, latitude: LAT + north * METER }));
const square = (north: number, side: number) => {
  const [x, y, half] = [LNG, LAT + north * METER, (side / 2) * METER];
  return { type: 'Polygon' as const, coordinates: [[[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]] };
};
const UNITS = unitTableOf([
  { id: 'A', kind: 'compound', geometry: square(0, 300) }, { id: 'A1', kind: 'building', parent: 'A', geometry: square(20, 12) }, { id: 'A2', kind: 'building', parent: 'A', geometry: square(0, 12) },
  { id: 'M', kind: 'venue', geometry: square(3000, 60) }, { id: 'B', kind: 'building', geometry: square(60, 12) },
]);
/** At home until 8:00, an hour at the market from 9:00, silence, home again from 12:00, then where nothing is near. */
const WALK = [...rest(400, 480, 0), ...rest(540, 600, 3000), ...rest(720, 780, 0), ...rest(840, 900, 9000)];

function offer(changed: Partial<SuggestionGround> = {}, points = WALK) {
  const { stays, segments } = finish(findStays(clean(points).points, { gapMinutes: 70 }));
  const suggested = suggestStays(stays, findPlacesNear(stays, UNITS), { settings: { radiusMeters: 200, minutes: 20 }, onFile: [], home: -1, parent: UNITS.parent, ...changed });
  return { suggested, gaps: trackGaps(segments) };
}
const named = (unit: number): string => UNITS.id[unit]!;
const onFile = (one: Partial<StayOnFile>): StayOnFile => ({ number: 7, unit: -1, lng: null, lat: null, from: null, until: null, ...one });

describe('stays offered from a track', () => {
  it('have their minutes, and the buildings and venues near them, the nearest first; or none', () => {
    const { suggested } = offer();
    expect(suggested.map(({ from, until, places, role }) => [from - DAY, until - DAY, role, ...places.map(({ unit }) => named(unit))])).toEqual([
      [400, 480, 'activity', 'A2', 'A1', 'B'], [540, 600, 'activity', 'M'], [720, 780, 'activity', 'A2', 'A1', 'B'], [840, 900, 'activity'],
    ]);
  });

  it('are a residence where they match the home, and that stands first: a building, or the compound it lies in', () => {
    const homes = (home: string) => offer({ home: UNITS.id.indexOf(home) }).suggested.map(({ role, places }) => `${role} ${places[0] === undefined ? '' : named(places[0].unit)}`);
    expect(homes('A1')).toEqual(['residence A1', 'activity M', 'residence A1', 'activity ']);
    expect(homes('A')).toEqual(['residence A2', 'activity M', 'residence A2', 'activity ']);
    // A home farther than a receiver errs is no home of this stay.
    expect(homes('B')[0]).toBe('activity A2');
  });

  it('are known where a stay on file says the same: in that unit, or near, at that time', () => {
    const known = (one: Partial<StayOnFile>) => offer({ onFile: [onFile(one)] }).suggested.map((stay) => stay.known);
    const at = (from: number, until: number) => ({ from: DAY + from, until: DAY + until });
    expect(known({ unit: 3, ...at(530, 590) })).toEqual([null, 7, null, null]);
    expect(known({ unit: 0, ...at(300, 1000) })).toEqual([7, null, 7, null]);
    expect(known({ lng: LNG, lat: LAT + 9150 * METER, ...at(300, 1000) })).toEqual([null, null, null, 7]);
    expect(known({ lng: LNG, lat: LAT + 9250 * METER, ...at(300, 1000) })).toEqual([null, null, null, null]);
    // A minute shared at the ends is none; a payment at one moment is, also where only one time is known; without a time nothing is.
    expect(known({ unit: 3, ...at(600, 700) })).toEqual([null, null, null, null]);
    expect(known({ unit: 3, ...at(600, 600) })).toEqual([null, 7, null, null]);
    expect(known({ unit: 3, from: DAY + 560 })).toEqual([null, 7, null, null]);
    expect(known({ unit: 3 })).toEqual([null, null, null, null]);
  });

  it('do not bridge a gap: it is told with what lies at its ends', () => {
    expect(offer().gaps.map(({ from, until, meters, samePlace }) => [from - DAY, until - DAY, Math.round(meters), samePlace])).toEqual([[600, 720, 3000, false]]);
    const { gaps, suggested } = offer({}, [...rest(0, 60, 0), ...rest(200, 260, 10)]);
    expect([gaps.map(({ samePlace }) => samePlace), suggested.length]).toEqual([[true], 2]);
  });

  it('that were put aside are known again where other settings have moved them a little', () => {
    const [home, market] = offer().suggested as unknown as [SuggestedStay, SuggestedStay];
    expect([isSameSpot(home, { ...home, from: home.from + 6, lat: home.lat + 100 * METER }, 200), isSameSpot(home, { ...home, lat: home.lat + 300 * METER }, 200), isSameSpot(home, market, 200)]).toEqual([true, false, false]);
  });
});

describe('points that take no part', () => {
  it('are counted by reason, each with the first of the file', () => {
    const points = rest(0, 40, 0).map((point, at) => (at === 3 ? { ...point, second: Number.NaN } : at === 5 || at === 9 ? { ...point, latitude: Number.NaN } : at === 12 ? { ...point, latitude: 50 } : point));
    const table = trackTableOf(points);
    expect(refusedPoints(clean(table), table)).toEqual([{ fault: 'unplaced', count: 2, firstRow: 6 }, { fault: 'undated', count: 1, firstRow: 4 }, { fault: 'jump', count: 1, firstRow: 13 }]);
    expect(refusedPoints(clean(rest(0, 40, 0)), table)).toEqual([]);
  });
});

describe('on the map', () => {
  it('they stand beside what is on file, hollow and with a letter each', () => {
    const picture = drawTrace({ stays: stayTableOf([{ caseOf: 0, from: 1, until: 2, longitude: 1, latitude: 2 }]), rows: [[0]], recorded: [], faults: new Set(), gapMinutes: 60, numbered: true });
    const [first] = offer().suggested;
    const { features } = withSuggestions(picture, [{ letter: 'C', stay: first! }]).stays;
    expect(features.map(({ properties: { certainty, number, stay } }) => [certainty, number, stay])).toEqual([['witnessed', '1', 0], ['suggested', 'C', -1]]);
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
