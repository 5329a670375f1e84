// The slow oracle of companions itself: examples worked by hand from the definition's text.
import { describe, expect, it } from 'vitest';
import { compareCompanions, type CompanionColumns } from './compare-companions.ts';
import { edgesOfTracks, TRACK_EDGES } from './edges-of-tracks.ts';
import { randomTracks, tracksOf, type PlainPoint } from './random-tracks.ts';
import { cellOf, findCompanionsSlowly, measureTogether, type CompanionOptions, type SlowCompanions } from './slow-companions.ts';

// At the equator 800 m are 0.00719457…°: 0.001° lies in cell 0, 0.01° in cell 1.
const options: CompanionOptions = { until: 27_460_800, days: 14, cellMeters: 800, togetherMinutes: 10, stayHours: 30, gapMinutes: 30, origin: { longitude: 0, latitude: 0 } };
const END = options.until * 60;
const HOUR = 3600;
const HOME = { longitude: 0.001, latitude: 0.001 };
const AWAY = { longitude: 0.01, latitude: 0.001 };

/** A point at home every half hour, from `from` before the end of the window on for so many seconds; the last one away. */
function stay(track: number, from: number, seconds: number): PlainPoint[] {
  const points: PlainPoint[] = [];
  for (let at = 0; at < seconds; at += 1800) points.push({ track, second: END - from + at, ...HOME });
  return [...points, { track, second: END - from + seconds, ...AWAY }];
}

const find = (...points: PlainPoint[][]): SlowCompanions[] => findCompanionsSlowly(tracksOf(['a', 'b', 'c'], points.flat()), options);

describe('cells', () => {
  it('the origin is the south-west corner of cell 0, 0; west and south of it numbers fall below 0', () => {
    expect(cellOf(0, 0, options)).toEqual({ column: 0, row: 0 });
    expect(cellOf(-1e-9, -1e-9, options)).toEqual({ column: -1, row: -1 });
  });
  it('a degree north is 111,195 m: row 138; a degree east at an origin at 60° half of it: column 69', () => {
    expect(cellOf(1, 1, options)).toEqual({ column: 138, row: 138 });
    expect(cellOf(1, 61, { ...options, origin: { longitude: 0, latitude: 60 } })).toEqual({ column: 69, row: 138 });
  });
});

describe('companions by hand', () => {
  it('31 hours at home, another there for 11 minutes: companions in the cell of home', () => {
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), stay(1, 20 * HOUR, 660))).toEqual([
      { trackA: 0, trackB: 1, column: 0, row: 0, longestSeconds: 660, togetherSeconds: 660, staySecondsA: 31 * HOUR, staySecondsB: 660 },
    ]);
  });
  it('exactly 10 minutes together are not longer than 10; a quarter of a second more is', () => {
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), stay(1, 20 * HOUR, 600))).toEqual([]);
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), stay(1, 20 * HOUR, 600.25))).toMatchObject([{ longestSeconds: 600.25 }]);
  });
  it('exactly 30 hours are not longer than 30; a second more is, whichever of the two stays', () => {
    expect(find(stay(0, 40 * HOUR, 30 * HOUR), stay(1, 20 * HOUR, 1200))).toEqual([]);
    expect(find(stay(0, 40 * HOUR, 30 * HOUR + 1), stay(1, 20 * HOUR, 1200))).toHaveLength(1);
    expect(find(stay(0, 20 * HOUR, 1200), stay(1, 40 * HOUR, 30 * HOUR + 1))).toHaveLength(1);
  });
  it('twice 6 minutes with an absence between are no stretch of 12; with a third of 11 the sum is 23', () => {
    const twice = [stay(1, 20 * HOUR, 360), stay(1, 18 * HOUR, 360)];
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), ...twice)).toEqual([]);
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), ...twice, stay(1, 16 * HOUR, 660))).toMatchObject([{ longestSeconds: 660, togetherSeconds: 1380 }]);
  });
  it('6 minutes and at once 6 more are one stretch of 12', () => {
    const first = stay(1, 20 * HOUR, 360).slice(0, 1);
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), first, stay(1, 20 * HOUR - 360, 360))).toMatchObject([{ longestSeconds: 720, togetherSeconds: 720 }]);
  });
  it('half an hour between two points is spent at the first; half an hour and a second nowhere', () => {
    const apart = (seconds: number): PlainPoint[] => [{ track: 1, second: END - 20 * HOUR, ...HOME }, { track: 1, second: END - 20 * HOUR + seconds, ...HOME }];
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), apart(1800))).toMatchObject([{ longestSeconds: 1800 }]);
    expect(find(stay(0, 40 * HOUR, 31 * HOUR), apart(1801))).toEqual([]);
  });
  it('the window cuts: of 31 hours that begin an hour before it 30 are left; what runs over its end counts to the end', () => {
    const days = options.days * 86400;
    const other = stay(1, days - 2 * HOUR, 1200);
    expect(find(stay(0, days + HOUR, 31 * HOUR), other)).toEqual([]);
    expect(find(stay(0, days + HOUR, 31 * HOUR + 1), other)).toMatchObject([{ staySecondsA: 30 * HOUR + 1 }]);
    expect(find(stay(0, 31 * HOUR, 40 * HOUR), stay(1, 660, HOUR))).toMatchObject([{ staySecondsA: 31 * HOUR, staySecondsB: 660 }]);
  });
  it('of two points of one second the first in the file counts, but one without place takes no part', () => {
    const [home, away] = [{ track: 1, second: END - 20 * HOUR, ...HOME }, { track: 1, second: END - 20 * HOUR, ...AWAY }];
    const later = { track: 1, second: END - 20 * HOUR + 900, ...AWAY };
    const long = stay(0, 40 * HOUR, 31 * HOUR);
    expect(find(long, [home, away, later])).toMatchObject([{ longestSeconds: 900 }]);
    expect(find(long, [away, home, later])).toEqual([]);
    expect(find(long, [{ ...away, latitude: NaN }, home, later])).toMatchObject([{ longestSeconds: 900 }]);
    expect(find(long, [later, { ...later, second: NaN }, home])).toMatchObject([{ longestSeconds: 900 }]);
  });
  it('three at home: pairs in order of tracks, and nobody with oneself', () => {
    const companions = find(stay(2, 20 * HOUR, 660), stay(0, 40 * HOUR, 31 * HOUR), stay(1, 39 * HOUR, 31 * HOUR));
    expect(companions.map(({ trackA, trackB }) => [trackA, trackB])).toEqual([[0, 1], [0, 2], [1, 2]]);
  });
});

describe('random tracks', () => {
  it('come back the same from the same seed, and meet every edge', () => {
    expect(randomTracks(7)).toEqual(randomTracks(7));
    const met = new Map<string, number>();
    for (let seed = 1; seed <= 1000; seed++) for (const edge of edgesOfTracks(randomTracks(seed))) met.set(edge, (met.get(edge) ?? 0) + 1);
    expect(TRACK_EDGES.filter((edge) => (met.get(edge) ?? 0) < 20)).toEqual([]);
  });
  it('no point is so near a border that rounding decides its cell, but at the origin itself', () => {
    const isWhole = (share: number): boolean => Math.abs(share - Math.round(share)) < 1e-8;
    const meters = (6371008.8 * Math.PI) / 180;
    for (let seed = 1; seed <= 300; seed++) {
      const { tracks, options: { origin, cellMeters } } = randomTracks(seed);
      const wrong = Array.from({ length: tracks.count }, (_, i) => i).filter((i) => {
        const [east, north] = [tracks.longitude[i]! - origin.longitude, tracks.latitude[i]! - origin.latitude];
        return (east !== 0 && isWhole((east * meters * Math.cos((origin.latitude * Math.PI) / 180)) / cellMeters)) || (north !== 0 && isWhole((north * meters) / cellMeters));
      });
      expect(wrong).toEqual([]);
    }
  });
  it('a table without the limits, or without the last row, is told', () => {
    const columnsOf = (rows: readonly SlowCompanions[]): CompanionColumns => ({
      count: rows.length, trackA: rows.map(({ trackA }) => trackA), trackB: rows.map(({ trackB }) => trackB), column: rows.map(({ column }) => column), row: rows.map(({ row }) => row),
      longestSeconds: rows.map(({ longestSeconds }) => longestSeconds), togetherSeconds: rows.map(({ togetherSeconds }) => togetherSeconds),
      staySecondsA: rows.map(({ staySecondsA }) => staySecondsA), staySecondsB: rows.map(({ staySecondsB }) => staySecondsB),
    });
    expect(compareCompanions((tracks, own) => columnsOf(findCompanionsSlowly(tracks, own)), 1, 50).wrong).toEqual([]);
    expect(compareCompanions((tracks, own) => columnsOf(measureTogether(tracks, own)), 1, 50).wrong.length).toBeGreaterThan(10);
    expect(compareCompanions((tracks, own) => columnsOf(findCompanionsSlowly(tracks, own).slice(0, -1)), 1, 50).wrong.length).toBeGreaterThan(10);
  });
});
