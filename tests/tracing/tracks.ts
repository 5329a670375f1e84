// Tracks for tests: from single points, and random walks that dwell, go on and fall silent.
import fc from 'fast-check';
import { finish } from '../../src/domain/steps.ts';
import { cleanTrack, type CleanOptions, type CleanTracks } from '../../src/domain/tracing/track/clean-track.ts';
import { findStays, type StayOptions, type StaysFound } from '../../src/domain/tracing/track/find-stays.ts';
import type { TrackTable } from '../../src/domain/tracing/track/track-table.ts';

export interface TrackPoint {
  readonly track?: string;
  /** Seconds since 1970-01-01 00:00 in UTC+8; left out: undated. */
  readonly second?: number;
  /** Degrees, WGS-84; left out: unplaced. */
  readonly longitude?: number;
  readonly latitude?: number;
  /** Left out: counted from 1. */
  readonly sourceRow?: number;
}

/** Tracks are numbered in order of first appearance. */
export function trackTableOf(points: readonly TrackPoint[]): TrackTable {
  const numberOf = new Map<string, number>();
  for (const { track = '' } of points) if (!numberOf.has(track)) numberOf.set(track, numberOf.size);
  return {
    count: points.length,
    tracks: [...numberOf.keys()],
    track: Uint32Array.from(points, ({ track = '' }) => numberOf.get(track)!),
    second: Float64Array.from(points, ({ second = Number.NaN }) => second),
    longitude: Float64Array.from(points, ({ longitude = Number.NaN }) => longitude),
    latitude: Float64Array.from(points, ({ latitude = Number.NaN }) => latitude),
    sourceRow: Uint32Array.from(points, ({ sourceRow }, i) => sourceRow ?? i + 1),
  };
}

export const clean = (points: readonly TrackPoint[] | TrackTable, options?: CleanOptions): CleanTracks => finish(cleanTrack('count' in points ? points : trackTableOf(points), options));
export const stay = (points: readonly TrackPoint[], options?: StayOptions): StaysFound => finish(findStays(clean(points).points, options));

/** 2022-04-05 00:00 in UTC+8. */
export const MIDNIGHT = 19_087 * 86_400;
/** About a metre in degrees of latitude. */
export const METER = 1 / 111_195;

/** Legs of a walk: how long, how far north and east an hour, how often a fix comes; silence before it. */
export const legs = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 60 }),
    north: fc.constantFrom(0, 0, 0, 900, -2500, 6000),
    east: fc.constantFrom(0, 0, 0, 1500, -4000),
    every: fc.constantFrom(20, 60, 240),
    silence: fc.constantFrom(0, 0, 0, 10, 16, 90),
    jitter: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 8 },
);

export type Leg = typeof legs extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** The points of a walk, in order of time, each second once. */
export function walk(given: readonly Leg[], track = 'a', from = MIDNIGHT): TrackPoint[] {
  const points: TrackPoint[] = [];
  let [second, latitude, longitude] = [from, 43.8, 125.3];
  for (const { minutes, north, east, every, silence, jitter } of given) {
    second += 60 * silence + 1;
    for (let past = 0; past <= 60 * minutes; past += every) {
      const wobble = jitter[points.length % jitter.length]! * METER;
      points.push({ track, second: second + past, latitude: latitude + (north * past * METER) / 3600 + wobble, longitude: longitude + (east * past * METER) / 3600 - wobble });
    }
    latitude += (north * minutes * METER) / 60;
    longitude += (east * minutes * METER) / 60;
    second += 60 * minutes;
  }
  return points;
}
