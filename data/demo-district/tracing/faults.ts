// What is wrong in every investigation, once each and on purpose: the demo's README lists it.
import { distance, type Point } from '../plane.ts';
import type { District } from '../registry.ts';
import { contains } from '../rings.ts';
import { travelMinutes, type Stay, type TimedStay } from './calendar.ts';
import { AS_OF, DAY_MINUTES, dayOf } from './clock.ts';
import type { Investigated } from './investigated.ts';
import { isMarket, type Venues } from './venues.ts';

/** Faster than any road: so many metres in so few minutes. */
const RUSH = { meters: 20_000, minutes: 4 };
const FAR_METERS = 3000;
const OUTSIDE_METERS = 2500;

/** Puts the faults that change somebody's days in, before what is home is known; the other faults by case. */
export function putFaults(cases: readonly Investigated[], venues: Venues): Map<Investigated, Stay[]> {
  const left = cases.filter(({ isLate, age, isolatedAt }) => !isLate && age === 'adult' && isolatedAt !== null && isolatedAt + 300 < AS_OF);
  const extra = new Map<Investigated, Stay[]>();
  const markets = (one: Investigated) => venues.nearest(one.home.point, 99, isMarket);
  const stay = (text: string, point: Point | null, from: number | null, until: number | null): Stay => ({ role: '活动地', text, point, from, until, isLocated: point !== null, isInferred: false, evidence: '支付' });
  const timed = (text: string, point: Point | null, from: number, until: number): TimedStay => ({ ...stay(text, point, from, until), from, until });
  /** The first case that is left and takes the fault. */
  const give = (put: (one: Investigated) => Stay[] | null): void => {
    for (const [k, one] of left.entries()) {
      const stays = put(one);
      if (stays === null) continue;
      extra.set(one, stays);
      left.splice(k, 1);
      return;
    }
    throw new Error('no case takes a fault of the demo');
  };

  // Too fast: a township's market minutes after home, in town.
  give((one) => {
    const there = markets(one).find(({ place }) => distance(place.center, one.home.point) > RUSH.meters);
    if (there === undefined || !one.home.isLocated) return null;
    const back = travelMinutes(one.home.point, there.place.center);
    const from = quietMinute(one, 14 * 60, 25, back);
    if (from === null) return null;
    one.calendar.add(timed(there.name, there.place.center, from, from + 25), RUSH.minutes, back);
    return [];
  });
  // Outside the district: a depot beyond the border.
  give((one) => {
    const point = beyondBorder(venues.district, one.home.point);
    const travel = travelMinutes(one.home.point, point);
    const from = quietMinute(one, 10 * 60, 50, travel);
    if (from === null) return null;
    one.calendar.add(timed('邻县货运站', point, from, from + 50), travel);
    return [];
  });
  // Unplaced: nobody knows where that is.
  give((one) => {
    const from = quietMinute(one, 15 * 60, 60, 20);
    if (from === null) return null;
    one.calendar.add(timed('朋友的仓库', null, from, from + 60), 20);
    return [];
  });
  // In two places at once: somebody else paid with the telephone.
  give((one) => {
    const there = markets(one).find(({ place }) => distance(place.center, one.home.point) > FAR_METERS);
    const from = quietMinute(one, 16 * 60, 30, 30);
    if (there === undefined || from === null) return null;
    one.calendar.keep(from, from + 30);
    return [stay(there.name, there.place.center, from, from + 30)];
  });
  // After isolation.
  give((one) => {
    const there = markets(one)[0]!;
    return [stay(there.name, there.place.center, one.isolatedAt! + 200, one.isolatedAt! + 225)];
  });
  // Undated.
  give((one) => [stay(markets(one)[1]!.name, null, null, null)]);
  return extra;
}

/** That minute of the first day on which there is nothing else. */
function quietMinute({ calendar, foundAt }: Investigated, ofDay: number, minutes: number, travel: number): number | null {
  for (let day = dayOf(calendar.from) + 1; day < dayOf(foundAt); day++) {
    const from = day * DAY_MINUTES + ofDay;
    if (calendar.isFree(from, from + minutes, travel)) return from;
  }
  return null;
}

/** Due east of somebody, past the border. */
function beyondBorder({ ring }: District, { x, y }: Point): Point {
  let east = x;
  const isFar = (): boolean => !contains(ring, { x: east, y }) && !contains(ring, { x: east - OUTSIDE_METERS, y });
  while (!isFar()) east += OUTSIDE_METERS / 2;
  return { x: east, y };
}
