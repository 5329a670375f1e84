// Brings together who infected whom: both are put where they met, on the day of the infection.
import type { Random } from '../random.ts';
import { travelMinutes, type Stay } from './calendar.ts';
import { DAY_MINUTES } from './clock.ts';
import type { Investigated } from './investigated.ts';
import { isClinic, isMarket, type Spot, type Venues } from './venues.ts';

/** A meal or a visit at somebody's home: whom the guest met there. */
export interface Visit {
  readonly host: Investigated;
  readonly guest: Investigated;
  readonly from: number;
  readonly until: number;
}

const TRIES = 60;
/** Share of meetings at somebody's home, where nothing closed lies between them. */
const VISITS = 0.5;

type IsSealed = (case_: Investigated, day: number) => boolean;

/** Infector and infected of all chains of which both are asked, in the order of the infections. Whoever lives together or in one house meets there anyway. */
export function arrangeMeetings(cases: readonly Investigated[], venues: Venues, isSealed: IsSealed): Visit[] {
  const byKey = new Map(cases.map((one) => [one.infection.key, one]));
  const visits: Visit[] = [];
  for (const infected of cases.toSorted((a, b) => a.infection.infectedOn - b.infection.infectedOn || a.infection.key - b.infection.key)) {
    const { source, infectedOn } = infected.infection;
    const infector = source === null ? undefined : byKey.get(source.key);
    if (infector === undefined || source!.setting === 'household' || source!.setting === 'house') continue;
    const [closedIn, closedOut] = [isSealed(infector, infectedOn), isSealed(infected, infectedOn)];
    const mayVisit = infector.home.place === infected.home.place || (!closedIn && !closedOut);
    const visit = mayVisit && infected.random.chance(VISITS) ? visitHome(infector, infected, infectedOn) : null;
    if (visit !== null) visits.push(visit);
    else if (source!.setting === 'neighborhood') meetAt(infector, infected, { text: infector.home.place.name, point: infector.home.place.place.center }, infectedOn, '询问');
    else meetAt(infector, infected, spotFor(infector, infected, closedIn, closedOut, venues), infectedOn, closedIn === closedOut ? '支付' : '询问');
  }
  return visits;
}

/** Both are free: a market. One is closed in: the other brings something. Both are: they may still go to a clinic. */
function spotFor(infector: Investigated, infected: Investigated, closedIn: boolean, closedOut: boolean, venues: Venues): Spot {
  const { random } = infected;
  if (closedIn !== closedOut) {
    const { place } = (closedIn ? infector : infected).home;
    return { text: place.name, point: place.place.center };
  }
  return venues.spot(random.pick(venues.nearest(infector.home.point, closedIn ? 1 : 2, closedIn ? isClinic : isMarket)), random);
}

function minuteOn(day: number, random: Random): number {
  return day * DAY_MINUTES + random.whole(7 * 60, 20 * 60);
}

function meetAt(infector: Investigated, infected: Investigated, spot: Spot, day: number, evidence: Stay['evidence']): void {
  const { random } = infected;
  for (let n = 0; n < TRIES; n++) {
    const from = minuteOn(day, random);
    const spans = [infector, infected].map((one, k) => ({ one, from: from + k * random.whole(0, 9), until: from + random.whole(16, 48), travel: travelMinutes(one.home.point, spot.point) }));
    if (!spans.every(({ one, from: start, until, travel }) => one.calendar.isFree(start, until, travel))) continue;
    const isLocated = random.chance(0.6);
    for (const { one, from: start, until, travel } of spans) {
      one.calendar.add({ role: '活动地', text: spot.text, from: start, until, point: spot.point, isLocated, isInferred: random.chance(0.15), evidence }, travel);
    }
    return;
  }
}

function visitHome(host: Investigated, guest: Investigated, day: number): Visit | null {
  const { random } = guest;
  const travel = travelMinutes(host.home.point, guest.home.point);
  for (let n = 0; n < TRIES; n++) {
    const from = minuteOn(day, random);
    const until = from + random.whole(40, 150);
    if (!guest.calendar.isFree(from, until, travel) || !host.calendar.isFree(from, until, 0)) continue;
    const { text, point, isLocated } = host.home;
    guest.calendar.add({ role: '活动地', text, from, until, point, isLocated, isInferred: false, evidence: '询问' }, travel);
    host.calendar.keep(from, until);
    return { host, guest, from, until };
  }
  return null;
}
