// Everyday life until one is found: rounds of samples, work and school, markets, clinics, what is fetched at the gate.
import { marketContact } from '../outbreak/timeline.ts';
import type { Random } from '../random.ts';
import { leftOf, type Point } from '../plane.ts';
import { travelMinutes, type Stay } from './calendar.ts';
import { DAY_MINUTES, dayOf, weekdayOf } from './clock.ts';
import type { Investigated } from './investigated.ts';
import { isClinic, isMarket, type Spot, type Venues } from './venues.ts';

/** What the model knows of the days of one case. */
export interface Days {
  readonly isSealed: (day: number) => boolean;
  /** All of the street are sampled. */
  readonly isRound: (day: number) => boolean;
}

/** Schools and most places of work close from 25 March on. */
const CLOSING_DAY = 24;
const HALTING_DAY = 31;
/** On no list of units, but found on a map: only their coordinates say where. */
const UNLISTED = ['北环加油站', '桥头棋牌室', '河堤健身角', '早点摊（路口）', '快递驿站'] as const;

/** The place where a case was found; isolated cases were found where they stayed by then. */
export function putFinding(one: Investigated, venues: Venues, isolationSite: Spot): Stay | null {
  const { random, foundAt, discovery, home, calendar } = one;
  const [from, until] = [foundAt - random.whole(4, 14), foundAt + random.whole(3, 10)];
  const found = (spot: Spot, isLocated: boolean) => ({ role: '发现地', text: spot.text, point: spot.point, from, until, isLocated, isInferred: false, evidence: '名册' }) as const;
  if (discovery === '隔离点') return found(isolationSite, random.chance(0.5));
  const atHome = discovery === '抗原' || discovery === '密接排查';
  const spot = atHome ? home : discovery === '就诊' ? venues.spot(venues.nearest(home.point, 1, isClinic)[0]!, random) : compoundOf(one);
  calendar.add(found(spot, atHome ? home.isLocated : random.chance(0.4)), atHome ? 0 : travelMinutes(home.point, spot.point));
  return null;
}

function compoundOf({ home: { place } }: Investigated): Spot {
  return { text: place.name, point: place.place.center };
}

/** Fills the days before a case was sampled; what does not fit any more is left out. */
export function liveOn(one: Investigated, venues: Venues, days: Days): void {
  const { random, calendar, foundAt, onset, home } = one;
  for (let day = dayOf(calendar.from); day < dayOf(foundAt); day++) {
    const sealed = days.isSealed(day);
    if (days.isRound(day) && random.chance(0.4)) putIn(one, day, compoundOf(one), { hours: [6, 10], minutes: [12, 35], evidence: '名册', role: '活动地' });
    goToWork(one, day, sealed, venues);
    if (!sealed && random.chance(marketContact(day) * 0.6)) {
      putIn(one, day, venues.spot(random.pick(venues.nearest(home.point, 2, isMarket)), random), { hours: [8, 18], minutes: [18, 50], evidence: '支付', role: '活动地' });
    }
    if (onset !== '' && day === one.infection.onsetOn! + 1 && random.chance(0.3)) {
      putIn(one, day, venues.spot(venues.nearest(home.point, 1, isClinic)[0]!, random), { hours: [8, 15], minutes: [30, 95], evidence: '视频', role: '活动地' });
    }
    if (sealed && random.chance(0.1)) putIn(one, day, compoundOf(one), { hours: [9, 18], minutes: [10, 25], evidence: '询问', role: '活动地' });
    if (!sealed && random.chance(0.05)) putIn(one, day, { text: random.pick(UNLISTED), point: nearby(home.point, random) }, { hours: [7, 19], minutes: [15, 110], evidence: '视频', role: '活动地', isLocated: true });
  }
}

function goToWork(one: Investigated, day: number, sealed: boolean, venues: Venues): void {
  const { age, isEssential, workplace, random } = one;
  const draw = random.next();
  const weekday = weekdayOf(day);
  if (workplace === null || weekday === 0) return;
  const open = age === 'child' ? (day < CLOSING_DAY && weekday < 6 ? 0.95 : 0) : isEssential ? 0.85 : day < CLOSING_DAY ? 0.9 : day < HALTING_DAY ? 0.5 : 0.15;
  if ((sealed && !(isEssential && age === 'adult')) || draw >= open) return;
  putIn(one, day, venues.spot(workplace, random), { hours: [7.4, 8.6], minutes: age === 'child' ? [470, 520] : [430, 580], evidence: '名册', role: '工作地' });
}

interface Outing {
  readonly hours: readonly [number, number];
  readonly minutes: readonly [number, number];
  readonly evidence: Stay['evidence'];
  readonly role: '工作地' | '活动地';
  readonly isLocated?: boolean;
}

const TRIES = 4;

function putIn({ calendar, random, home }: Investigated, day: number, spot: Spot, { hours, minutes, evidence, role, isLocated }: Outing): void {
  const travel = travelMinutes(home.point, spot.point);
  for (let n = 0; n < TRIES; n++) {
    const from = day * DAY_MINUTES + Math.round(random.between(hours[0] * 60, hours[1] * 60));
    const until = from + random.whole(...minutes);
    if (!calendar.isFree(from, until, travel)) continue;
    const isInferred = random.chance(evidence === '询问' ? 0.35 : 0.08);
    calendar.add({ role, text: spot.text, point: spot.point, from, until, isLocated: isLocated ?? random.chance(0.5), isInferred, evidence: isInferred ? '询问' : evidence }, travel);
    return;
  }
}

function nearby({ x, y }: Point, random: Random): Point {
  const step = { x: random.between(150, 700), y: random.between(-500, 500) };
  const turned = random.chance(0.5) ? step : leftOf(step);
  return { x: x + turned.x, y: y + turned.y };
}
