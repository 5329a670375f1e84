// Stays, moves and gaps of small tracks that can be told by hand.
import { describe, expect, it } from 'vitest';
import { METER, MIDNIGHT, stay, type TrackPoint } from '../../../../tests/tracing/tracks.ts';
import { SEGMENT_KINDS } from './cut-segments.ts';
import type { StayOptions, StaysFound } from './find-stays.ts';

/** Points at minutes and metres north. */
const at = (...points: readonly (readonly [minute: number, meters: number])[]): TrackPoint[] =>
  points.map(([minute, meters]) => ({ track: 'a', second: MIDNIGHT + 60 * minute, longitude: 125.3, latitude: 43.8 + meters * METER }));
const minutesOf = (second: number): number => (second - MIDNIGHT) / 60;
const spans = ({ stays }: StaysFound): number[][] => Array.from(stays.fromSecond, (from, i) => [minutesOf(from), minutesOf(stays.untilSecond[i]!)]);
const kinds = ({ segments }: StaysFound): string => Array.from(segments.kind, (kind) => SEGMENT_KINDS[kind]).join(' ');
const STAY: StayOptions = { radiusMeters: 200, minutes: 20, gapMinutes: 15 };

describe('findStays', () => {
  it('finds a stay of exactly the shortest time, both ends within, and none a second shorter', () => {
    const points = at([0, 0], [10, 30], [20, 0], [21, 1500], [22, 3000]);
    expect(spans(stay(points, STAY))).toEqual([[0, 20]]);
    points[2] = { ...points[2]!, second: MIDNIGHT + 1199 };
    expect(spans(stay(points, STAY))).toEqual([]);
  });

  it('takes 20 minutes, 200 m and gaps over 15 minutes where nothing is said', () => {
    const points = at([0, 0], [10, 190], [20, 0], [35, 0], [40, 900], [50, 1800], [55, 2700], [74.9, 2700], [89.9, 2700], [105, 2700]);
    expect(stay(points)).toEqual(stay(points, STAY));
    expect(kinds(stay(points))).toBe('stay move gap move gap move');
    expect(spans(stay(at([0, 0], [10, 0], [20, 0]), {}))).toEqual([[0, 20]]);
    expect(spans(stay(at([0, 0], [10, 0], [19.9, 0]), {}))).toEqual([]);
  });

  it('sees no gap between one track and the next', () => {
    const other = at([900, 0], [910, 0], [920, 0]).map((point) => ({ ...point, track: 'b' }));
    const found = stay([...at([0, 0], [10, 0], [20, 0]), ...other], STAY);
    expect([kinds(found), [...found.segments.track], [...found.stays.track]]).toEqual(['stay stay', [0, 1], [0, 1]]);
  });

  it('counts seconds: a quarter of a minute is fifteen of them', () => {
    const points = at([0, 0], [0.25, 5], [0.3, 300], [0.4, 600]);
    expect(spans(stay(points, { radiusMeters: 25, minutes: 0.25 }))).toEqual([[0, 0.25]]);
    expect(stay(points, { radiusMeters: 25, minutes: 0.27 }).stays.count).toBe(0);
  });

  it('is not ended by a fix up to twice as far that comes back in time, but by a farther or longer absence', () => {
    const there = [[0, 0], [10, 0], [20, 0]] as const;
    const back = [[24, 0], [34, 0], [44, 0]] as const;
    const jittered = stay(at(...there, [22, 390], ...back), STAY);
    expect([spans(jittered), [...jittered.stays.points]]).toEqual([[[0, 44]], [7]]);
    expect(spans(stay(at(...there, [22, 410], ...back), STAY))).toEqual([[0, 20], [24, 44]]);
    expect(spans(stay(at(...there, [30, 300], [40.1, 300], [45, 0], [55, 0], [65.5, 0]), STAY))).toEqual([[0, 20], [45, 65.5]]);
  });

  it('never bridges a gap: it ends the stay, and what lies on both sides at one place is told as such', () => {
    const night = at([0, 0], [10, 0], [20, 0], [500, 50], [510, 50], [520, 50]);
    const found = stay(night, STAY);
    expect([spans(found), kinds(found), [...found.segments.samePlace]]).toEqual([[[0, 20], [500, 520]], 'stay gap stay', [0, 1, 0]]);
    const elsewhere = stay(at([0, 0], [10, 0], [20, 0], [500, 250], [510, 250], [520, 250]), STAY);
    expect([kinds(elsewhere), [...elsewhere.segments.samePlace]]).toEqual(['stay gap stay', [0, 0, 0]]);
    // Two halves too short for a stay are none together.
    expect(spans(stay(at([0, 0], [12, 0], [28, 0], [40, 0]), STAY))).toEqual([]);
  });

  it('a pause of exactly the gap is none', () => {
    expect(kinds(stay(at([0, 0], [15, 0], [30, 0]), STAY))).toBe('stay');
    expect(kinds(stay(at([0, 0], [15.01, 0], [30, 0]), STAY))).toBe('move gap move');
  });

  it('a move carries its way, speed and direction; a gap its least length and direction; a stay none of them', () => {
    const { segments } = stay(at([0, 0], [10, 0], [20, 0], [25, 3000], [30, 2000], [50, 8000]), STAY);
    expect(Array.from(segments.kind, (kind) => SEGMENT_KINDS[kind])).toEqual(['stay', 'move', 'gap', 'move']);
    const rounded = (column: Float64Array): number[] => Array.from(column, (value) => Math.round(10 * value) / 10);
    expect(rounded(segments.meters)).toEqual([Number.NaN, 4000, 6000, 0]);
    expect(rounded(segments.metersPerSecond)).toEqual([Number.NaN, 6.7, Number.NaN, Number.NaN]);
    expect(rounded(segments.bearing)).toEqual([Number.NaN, 0, 0, Number.NaN]);
    expect([...segments.stay]).toEqual([0, -1, -1, -1]);
  });

  it('puts its middle where the time was spent, not where most fixes were written', () => {
    // Four fixes while coming, then an hour of silence of the receiver within the gap allowed.
    const { stays } = stay(at([0, 190], [0.25, 170], [0.5, 150], [0.75, 130], [1, 0], [61, 0]), { ...STAY, gapMinutes: 90 });
    expect(stays.count).toBe(1);
    expect((stays.latitude[0]! - 43.8) / METER).toBeLessThan(5);
    expect(stays.spreadMeters[0]).toBeGreaterThan(185);
  });

  it('holds across the 180th meridian', () => {
    const points = [179.9999, -179.9999, 179.9998, -179.9998].map((longitude, i) => ({ second: MIDNIGHT + 600 * i, longitude, latitude: 0 }));
    const { stays } = stay(points, STAY);
    expect([stays.count, Math.abs(stays.longitude[0]!) > 179.99, stays.spreadMeters[0]! < 50]).toEqual([1, true, true]);
  });

  it('finds nothing in nothing, and says which number is none', () => {
    expect([stay([]).stays.count, stay([]).segments.count]).toEqual([0, 0]);
    expect(kinds(stay(at([0, 0])))).toBe('move');
    for (const wrong of [{ radiusMeters: 0 }, { radiusMeters: Number.NaN }, { minutes: -1 }, { minutes: Infinity }, { gapMinutes: 0 }]) {
      expect(() => stay(at([0, 0]), wrong)).toThrow(RangeError);
    }
  });
});
