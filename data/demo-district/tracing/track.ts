// 活动轨迹: two days of one case's telephone along the roads between its stays, with what such tracks have wrong.
import { lengthOf, pointAlong } from '../lines.ts';
import { distance, toPosition, type Line, type Point } from '../plane.ts';
import { Random } from '../random.ts';
import type { RoadEdge } from '../roads.ts';
import { Routes } from '../routes.ts';
import type { TimedStay } from './calendar.ts';
import { DAY_MINUTES, dayOf, writeInstant } from './clock.ts';
import type { TracedCase } from './investigate.ts';

interface Fix {
  /** Second of the outbreak. */
  readonly second: number;
  readonly point: Point;
}

const TRACK_DAYS = 2;
const MOVING_SECONDS = [30, 60] as const;
const RESTING_SECONDS = [150, 420] as const;
/** On either axis, one standard deviation: mostly 5 to 15 m off. */
const NOISE_METERS = 7;
/** On the second day the telephone is silent for two hours; on the first it jumps once. */
const SILENCE = { from: DAY_MINUTES + 13 * 60, until: DAY_MINUTES + 15 * 60 };
const JUMP = { after: 20 * 60, east: 34_000, north: -17_000 };
const TO_ROAD_METERS = 400;
/** What shows on a track as a stay away from home. */
const OUT = { meters: 400, minutes: 28 };

/** The case that was out at most places on two days in a row, and its track as GPX. */
export function writeTrack(seed: number, cases: readonly TracedCase[], roads: readonly RoadEdge[]): { readonly name: string; readonly text: string } {
  const { traced, day } = busiest(cases);
  const { caseId } = traced.one;
  const fixes = followStays(new Random(seed).fork(2), placedStays(traced), new Routes(roads), day * DAY_MINUTES);
  const points = fixes.map(({ second, point }) => {
    const [longitude, latitude] = toPosition(point);
    return `<trkpt lat="${latitude!.toFixed(6)}" lon="${longitude!.toFixed(6)}"><time>${writeInstant(second)}</time></trkpt>`;
  });
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>', '<gpx version="1.1" creator="demo" xmlns="http://www.topografix.com/GPX/1/1">',
    `<trk><name>${caseId}</name><trkseg>`, ...points, '</trkseg></trk>', '</gpx>', '',
  ].join('\n');
  return { name: `track-${caseId}.gpx`, text };
}

type PlacedStay = TimedStay & { readonly point: Point };

function placedStays({ stays }: TracedCase): PlacedStay[] {
  return stays.filter((stay): stay is PlacedStay => stay.from !== null && stay.until !== null && stay.point !== null);
}

/** Whose stays are asked in full, follow each other and cover both days. */
function busiest(cases: readonly TracedCase[]): { readonly traced: TracedCase; readonly day: number } {
  let best: { traced: TracedCase; day: number } | undefined;
  let most = 0;
  for (const traced of cases) {
    const { one } = traced;
    const stays = placedStays(traced);
    const isWhole = stays.length === traced.stays.length && stays.every(({ from }, k) => k === 0 || stays[k - 1]!.until < from) && stays.at(-1)?.role !== '发现地';
    if (one.isLate || one.age !== 'adult' || !isWhole) continue;
    for (let day = dayOf(one.calendar.from); (day + TRACK_DAYS) * DAY_MINUTES <= one.calendar.until; day++) {
      const away = stays.filter(({ point, from, until }) => distance(point, one.home.point) > OUT.meters && until - from >= OUT.minutes && dayOf(from) >= day && dayOf(from) < day + TRACK_DAYS);
      const score = away.length + new Set(away.map(({ point }) => `${point.x} ${point.y}`)).size;
      if (score > most) [most, best] = [score, { traced, day }];
    }
  }
  return best!;
}

function followStays(random: Random, stays: readonly PlacedStay[], routes: Routes, firstMinute: number): Fix[] {
  const fixes: Fix[] = [];
  const [start, end] = [firstMinute * 60, (firstMinute + TRACK_DAYS * DAY_MINUTES) * 60];
  const isSilent = (second: number): boolean => second >= start + SILENCE.from * 60 && second < start + SILENCE.until * 60;
  let jumps = 1;
  /** Fixes from one second until another, where `at` says. */
  const follow = (from: number, until: number, at: (second: number) => Point, [least, most]: readonly [number, number]): void => {
    for (let second = Math.max(from, start); second < Math.min(until, end); second += random.whole(least, most)) {
      if (isSilent(second)) continue;
      const { x, y } = at(second);
      const isJump = jumps > 0 && second > start + JUMP.after * 60;
      if (isJump) jumps--;
      fixes.push({ second, point: { x: x + random.bell() * NOISE_METERS + (isJump ? JUMP.east : 0), y: y + random.bell() * NOISE_METERS + (isJump ? JUMP.north : 0) } });
    }
  };
  stays.forEach((stay, k) => {
    if (stay.until * 60 < start || stay.from * 60 > end) return;
    follow(stay.from * 60, stay.until * 60, () => stay.point, RESTING_SECONDS);
    const next = stays[k + 1];
    if (next === undefined) return;
    const way = wayBetween(routes, stay.point, next.point);
    const [length, from, until] = [lengthOf(way), stay.until * 60, next.from * 60];
    follow(from, until, (second) => pointAlong(way, (length * (second - from)) / (until - from)).point, MOVING_SECONDS);
  });
  return fixes;
}

/** From door to road, along the roads, and to the other door; straight where no road is near. */
function wayBetween(routes: Routes, a: Point, b: Point): Line {
  const [start, end] = [routes.accessFrom(a, TO_ROAD_METERS), routes.accessFrom(b, TO_ROAD_METERS)];
  const way = start && end ? routes.wayBetween(start, end) : null;
  return [a, ...(way ?? []), b];
}
