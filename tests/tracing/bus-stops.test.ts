// A bus ride against the stops of its line: at 25 m and 15 s its stays are where it stood. How and how many: docs/tracks.md.
import { beforeAll, describe, expect, it } from 'vitest';
import { bearingBetween, metersBetween } from '../../src/domain/tracing/great-circle.ts';
import type { TrackPoints } from '../../src/domain/tracing/track/clean-track.ts';
import { findStays, type TrackStays } from '../../src/domain/tracing/track/find-stays.ts';
import type { TrackReading } from '../../src/formats/tracks/track-reading.ts';
import { haveFiles, readReal, textOf } from './real-tracks.ts';
import { clean } from './tracks.ts';
import { finish } from '../../src/domain/steps.ts';

const [RIDE, STOPS] = ['limerick-304-bus.gpx', 'limerick-304-stops.geojson'];
/** Half a bus and the error of a fix. */
const AT_STOP_METERS = 40;

interface Stop {
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
}

interface Standing {
  readonly first: number;
  readonly last: number;
  readonly seconds: number;
}

/**
 * Truth, apart from any radius: the bus stands from one fix to the next when it goes slower than a metre a second between
 * them; what follows without a break is one standing.
 */
function standingsOf({ count, second, longitude, latitude }: TrackPoints): Standing[] {
  const standings: Standing[] = [];
  for (let i = 0; i + 1 < count; i++) {
    const isStanding = metersBetween(longitude[i]!, latitude[i]!, longitude[i + 1]!, latitude[i + 1]!) < second[i + 1]! - second[i]!;
    const before = standings.at(-1);
    if (!isStanding) continue;
    if (before?.last === i) standings[standings.length - 1] = { first: before.first, last: i + 1, seconds: second[i + 1]! - second[before.first]! };
    else standings.push({ first: i, last: i + 1, seconds: second[i + 1]! - second[i]! });
  }
  return standings;
}

/**
 * Where no map tells the crossings the way does: degrees by which it turns at its sharpest, between 30 m before and 30 m
 * behind some point from 20 m before the stay to 60 m behind it.
 */
function sharpestTurn({ count, longitude, latitude }: TrackPoints, first: number, last: number): number {
  const along = (from: number, step: 1 | -1, meters: number): number => {
    let [at, gone] = [from, 0];
    for (; at + step >= 0 && at + step < count && gone < meters; at += step) gone += metersBetween(longitude[at]!, latitude[at]!, longitude[at + step]!, latitude[at + step]!);
    return at;
  };
  const bearing = (a: number, b: number): number => bearingBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!);
  let sharpest = 0;
  for (let at = along(first, -1, 20); at <= along(last, 1, 60); at++) {
    const turn = Math.abs(bearing(along(at, -1, 30), at) - bearing(at, along(at, 1, 30)));
    sharpest = Math.max(sharpest, Math.min(turn, 360 - turn));
  }
  return sharpest;
}

describe.skipIf(!haveFiles(RIDE, STOPS))('a bus ride of 75 minutes, at 25 m and 15 s', () => {
  let reading: TrackReading;
  let points: TrackPoints;
  let stays: TrackStays;
  let standings: Standing[];
  let stops: Stop[];
  const isNear = ({ lng, lat }: Stop, i: number): boolean => metersBetween(lng, lat, points.longitude[i]!, points.latitude[i]!) <= AT_STOP_METERS;
  const stoodAt = (stop: Stop, seconds: number): boolean => standings.some((one) => one.seconds >= seconds && [one.first, one.last].some((i) => isNear(stop, i)));
  const longestIn = (stay: number): number => Math.max(0, ...standings.map((one) => points.second[Math.min(one.last, stays.last[stay]!)]! - points.second[Math.max(one.first, stays.first[stay]!)]!));
  const isAtStop = (stay: number): boolean => stops.some(({ lng, lat }) => metersBetween(lng, lat, stays.longitude[stay]!, stays.latitude[stay]!) <= AT_STOP_METERS);
  const rows = (): number[] => Array.from({ length: stays.count }, (_, row) => row);

  beforeAll(async () => {
    reading = await readReal(RIDE);
    points = clean(reading.table!).points;
    stays = finish(findStays(points, { radiusMeters: 25, minutes: 0.25 })).stays;
    standings = standingsOf(points);
    const { features } = JSON.parse(textOf(STOPS)) as { features: { properties: { stop_name: string }; geometry: { coordinates: [number, number] } }[] };
    stops = features.map(({ properties, geometry: { coordinates: [lng, lat] } }) => ({ name: properties.stop_name, lng, lat }));
  });

  it('is read whole: 2,144 points, all usable', () => {
    const { table, rejects, notes } = reading;
    expect([table!.count, table!.tracks, rejects, notes, points.count]).toEqual([2144, ['304.1'], [], [], 2144]);
  });

  it('the bus stood at 26 of the 36 stops for 15 s or longer, and every one of them is found', () => {
    const stood = stops.filter((stop) => stoodAt(stop, 15));
    expect([stops.length, stood.length]).toEqual([36, 26]);
    const found = stood.filter((stop) => rows().some((row) => metersBetween(stop.lng, stop.lat, stays.longitude[row]!, stays.latitude[row]!) <= AT_STOP_METERS
      && standings.some((one) => one.seconds >= 15 && isNear(stop, one.first) && one.first >= stays.first[row]! && one.last <= stays.last[row]!)));
    console.info(`bus: ${found.length} of ${stood.length} stops at which it stood; missed: ${stood.filter((stop) => !found.includes(stop)).map(({ name }) => name).join(', ') || 'none'}`);
    expect(found.length).toBeGreaterThanOrEqual(24);
  });

  it('at most a tenth of its stays are neither at a stop, nor where it stood for 15 s, nor where its road turns at a crossing', () => {
    const elsewhere = rows().filter((row) => !isAtStop(row));
    const short = elsewhere.filter((row) => longestIn(row) < 15);
    const unexplained = short.filter((row) => sharpestTurn(points, stays.first[row]!, stays.last[row]!) < 45);
    const never = elsewhere.filter((row) => longestIn(row) < 5);
    console.info(`bus: ${stays.count} stays, ${elsewhere.length} away from stops; of these it stood under 15 s in ${short.length}, under 5 s in ${never.length}; ${unexplained.length} (${((100 * unexplained.length) / stays.count).toFixed(1)} %) at no corner either`);
    expect([stays.count, elsewhere.length, short.length, never.length]).toEqual([42, 14, 5, 1]);
    expect(unexplained.length / stays.count).toBeLessThanOrEqual(0.1);
  });

  it('no standing of 15 s is without a stay', () => {
    const missed = standings.filter((one) => one.seconds >= 15 && !rows().some((row) => stays.first[row]! <= one.first && stays.last[row]! >= one.last));
    expect(missed.filter(({ first, last }) => metersBetween(points.longitude[first]!, points.latitude[first]!, points.longitude[last]!, points.latitude[last]!) <= 25)).toEqual([]);
  });
});
