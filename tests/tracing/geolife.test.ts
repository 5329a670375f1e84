// GeoLife tracks of two people against stays that trackintel computed from them. How they differ and why: docs/tracks.md.
import { beforeAll, describe, expect, it } from 'vitest';
import { metersBetween } from '../../src/domain/tracing/great-circle.ts';
import type { TrackPoints } from '../../src/domain/tracing/track/clean-track.ts';
import { findStays, type StaysFound } from '../../src/domain/tracing/track/find-stays.ts';
import type { TrackReading } from '../../src/formats/tracks/track-reading.ts';
import { haveFiles, readReal, textOf } from './real-tracks.ts';
import { clean } from './tracks.ts';
import { finish } from '../../src/domain/steps.ts';

const [TRACKS, STAYS] = ['geolife-tracks.csv.gz', 'geolife-staypoints-trackintel.csv'];
const HOME_SECONDS = 8 * 3600;
const GAP = 2;

interface Row {
  readonly id: string;
  readonly user: number;
  readonly from: number;
  readonly until: number;
  readonly lng: number;
  readonly lat: number;
}

function rowsOf(text: string): Row[] {
  return text.trim().split('\n').slice(1).map((line) => line.split(',')).filter((cells) => cells[7] === 'True').map(([from, until, geom, id, , user]) => {
    const [, lng, lat] = /POINT \((\S+) (\S+)\)/.exec(geom!)!;
    const second = (time: string): number => Date.parse(`${time.replace(' ', 'T')}Z`) / 1000 + HOME_SECONDS;
    return { id: id!, user: Number(user), from: second(from!), until: second(until!), lng: Number(lng), lat: Number(lat) };
  });
}

describe.skipIf(!haveFiles(TRACKS, STAYS))('two people of GeoLife, at 100 m and 5 minutes', () => {
  let reading: TrackReading;
  let points: TrackPoints;
  let found: StaysFound;
  let rows: Row[];
  /** Row → our stays that share time with it. */
  let shared: Map<string, number[]>;

  beforeAll(async () => {
    // A person is a track: recordings of one follow each other, with gaps between.
    reading = await readReal(TRACKS, (text) => text.split('\n').filter((line) => /^(user|000|001),/.test(line)).map((line) => line.replace(',trajectory,', ',recording,')).join('\n'));
    points = clean(reading.table!).points;
    found = finish(findStays(points, { radiusMeters: 100, minutes: 5 }));
    rows = rowsOf(textOf(STAYS));
    const { stays } = found;
    shared = new Map(rows.map(({ id, user, from, until }) => [id, Array.from({ length: stays.count }, (_, i) => i)
      .filter((i) => stays.track[i] === user && Math.min(until, stays.untilSecond[i]!) > Math.max(from, stays.fromSecond[i]!))]));
  });

  it('are read whole: 23,117 points, all usable', () => {
    const { table, rejects, notes } = reading;
    expect([table!.tracks, table!.count, rejects, notes, points.count]).toEqual([['000', '001'], 23_117, [], [], 23_117]);
  });

  it('the reference has 20 activities, none shorter than 5 minutes', () => {
    expect([rows.length, rows.every(({ from, until }) => until - from >= 300)]).toEqual([20, true]);
  });

  it('18 of them are found, each by one stay whose middle lies within 50 m', () => {
    const { stays } = found;
    const distances = rows.filter(({ id }) => shared.get(id)!.length > 0).map(({ id, lng, lat }) => {
      expect([id, shared.get(id)!.length]).toEqual([id, 1]);
      const [stay] = shared.get(id)! as [number];
      return metersBetween(lng, lat, stays.longitude[stay]!, stays.latitude[stay]!);
    });
    const sorted = distances.toSorted((a, b) => a - b);
    console.info(`GeoLife: ${distances.length} of ${rows.length} activities found; middles ${sorted[sorted.length >> 1]!.toFixed(0)} m apart (median), ${sorted.at(-1)!.toFixed(0)} m at most; ${stays.count} stays in all`);
    expect(distances).toHaveLength(18);
    expect(sorted.at(-1)).toBeLessThan(50);
  });

  it('the other two are gaps that the reference bridged: ours says nothing is known, and where both ends lie', () => {
    const { segments } = found;
    const missed = rows.filter(({ id }) => shared.get(id)!.length === 0);
    expect(missed.map(({ id }) => id)).toEqual(['5', '52']);
    for (const { user, from, until } of missed) {
      const gap = Array.from(segments.kind.keys()).find((i) => segments.kind[i] === GAP && segments.track[i] === user && segments.fromSecond[i]! >= from && segments.untilSecond[i]! <= until)!;
      expect((segments.untilSecond[gap]! - segments.fromSecond[gap]!) / (until - from)).toBeGreaterThan(0.98);
      expect(segments.meters[gap]).toBeLessThan(100);
    }
  });

  it('two more reach over a night without a fix: ours end where the fixes do, with the gap behind', () => {
    const { stays, segments } = found;
    const bridged = rows.filter(({ id, until }) => shared.get(id)!.some((stay) => until - stays.untilSecond[stay]! > 3600));
    expect(bridged.map(({ id }) => id)).toEqual(['20', '51']);
    for (const { id } of bridged) {
      const at = segments.stay.indexOf(shared.get(id)![0]!);
      expect(segments.kind[at + 1]).toBe(GAP);
    }
  });

  it('two pairs are one stay each: the reference cut a dwelling in two within five seconds', () => {
    for (const [a, b] of [['13', '14'], ['55', '56']] as const) {
      expect(shared.get(a)).toEqual(shared.get(b));
      expect(rows.find(({ id }) => id === b)!.from - rows.find(({ id }) => id === a)!.until).toBe(5);
    }
  });

  it('every further stay is one by the rule: 5 minutes within 100 m of its first point, without a gap', () => {
    const { stays } = found;
    const matched = new Set([...shared.values()].flat());
    const further = Array.from({ length: stays.count }, (_, i) => i).filter((i) => !matched.has(i));
    for (const stay of further) {
      const first = stays.first[stay]!;
      for (let i = first; points.second[i]! - points.second[first]! < 300; i++) {
        expect(points.second[i + 1]! - points.second[i]!).toBeLessThanOrEqual(900);
        expect(metersBetween(points.longitude[first]!, points.latitude[first]!, points.longitude[i + 1]!, points.latitude[i + 1]!)).toBeLessThanOrEqual(100);
      }
    }
    console.info(`GeoLife: ${further.length} further stays`);
    expect([matched.size, further.length]).toEqual([16, 44]);
  });
});
