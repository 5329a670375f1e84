// The tracing of the demo: the newest positives with their fourteen days, put together from what the outbreak knows.
import type { CaseRow } from '../outbreak/case-file.ts';
import type { Society } from '../outbreak/people.ts';
import type { Outbreak } from '../outbreak/spread.ts';
import { isDormitory } from '../dormitories.ts';
import type { District } from '../registry.ts';
import { distance } from '../plane.ts';
import { centerOf } from '../rings.ts';
import type { Stay } from './calendar.ts';
import { arrangeMeetings, type Visit } from './chains.ts';
import { putFaults } from './faults.ts';
import { chooseCases, type Investigated } from './investigated.ts';
import { liveOn, putFinding } from './routine.ts';
import { Venues, type Spot } from './venues.ts';

/** A case with all that is on file of it. */
export interface TracedCase {
  readonly one: Investigated;
  readonly stays: readonly Stay[];
}

export interface Tracing {
  readonly cases: readonly TracedCase[];
  readonly visits: readonly Visit[];
  readonly venues: Venues;
}

/** Of a case reported last night: this much of its last days at home, and of where else it was, is asked. */
const ASKED_LATE = { homes: 2, others: 0.35 };

export function investigate(seed: number, district: District, society: Society, outbreak: Outbreak, rows: readonly CaseRow[]): Tracing {
  const venues = new Venues(seed, district, society);
  const cases = chooseCases(seed, rows, society, venues);
  const sealedFrom = sealings(society, outbreak);
  const isSealed = ({ infection }: Investigated, day: number): boolean => sealedFrom[infection.settlement]! <= day;
  const findings = cases.map((one) => putFinding(one, venues, isolationSite(district, one)));
  const visits = arrangeMeetings(cases, venues, isSealed);
  for (const one of cases) {
    const rounds = new Set(outbreak.streetRounds[society.settlements[one.infection.settlement]!.street]);
    liveOn(one, venues, { isSealed: (day) => isSealed(one, day), isRound: (day) => rounds.has(day) });
  }
  const faults = putFaults(cases, venues);
  const newest = cases.at(-1);
  const traced = cases.map((one, k): TracedCase => {
    // The newest has only been called: nothing but its report is on file.
    const stays = one === newest ? [] : [...(findings[k] ? [findings[k]] : []), ...one.calendar.stays, ...homeStays(one)];
    return { one, stays: [...(one.isLate ? askedLittle(one, stays) : stays), ...(faults.get(one) ?? [])].toSorted((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity) || (a.until ?? Infinity) - (b.until ?? Infinity)) };
  });
  return { cases: traced, visits, venues };
}

/** As the model seals: from the day after the first report on. */
function sealings(society: Society, outbreak: Outbreak): number[] {
  const from = society.settlements.map(() => Infinity);
  for (const { settlement, reportedOn } of outbreak.infections) from[settlement] = Math.min(from[settlement]!, reportedOn! + 1);
  return from;
}

/** Isolation sites are the dormitories of schools: the nearest. */
function isolationSite(district: District, { home }: Investigated): Spot {
  const sites = district.places.filter(({ place }) => place.use === 'school' && isDormitory(place, place.buildings.length - 1));
  const far = ({ place }: (typeof sites)[number]): number => distance(place.center, home.point);
  const site = sites.reduce((best, other) => (far(other) < far(best) ? other : best));
  const dormitory = site.buildings.at(-1)!;
  return { text: site.name + dormitory.name, point: centerOf(dormitory.ring) };
}

function homeStays({ home, calendar, random }: Investigated): Stay[] {
  return calendar.home().map(({ from, until }): Stay => {
    const isInferred = random.chance(0.2);
    return { role: '居住地', text: home.text, from, until, point: home.point, isLocated: home.isLocated, isInferred, evidence: isInferred ? '询问' : random.chance(0.7) ? '询问' : '名册' };
  });
}

function askedLittle({ random }: Investigated, stays: readonly Stay[]): Stay[] {
  const homes = stays.filter(({ role }) => role === '居住地').slice(-ASKED_LATE.homes);
  const others = stays.filter(({ role }) => role === '发现地' || (role !== '居住地' && random.chance(ASKED_LATE.others)));
  return [...others, ...homes];
}
