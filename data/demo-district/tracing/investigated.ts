// Whom the investigation asks: the newest positives of the case list, with age, work and way of being found.
import type { CaseRow } from '../outbreak/case-file.ts';
import type { Infection } from '../outbreak/spread.ts';
import type { Society } from '../outbreak/people.ts';
import { Random } from '../random.ts';
import type { PlaceUnit } from '../registry.ts';
import { Calendar } from './calendar.ts';
import { AS_OF, DAY_MINUTES, dayOf, readMinute } from './clock.ts';
import { isSchool, isWorkplace, type Spot, type Venues } from './venues.ts';

export type Discovery = '筛查' | '就诊' | '隔离点' | '抗原' | '密接排查';

/** One case under investigation. Minutes of the outbreak. */
export interface Investigated {
  readonly caseId: string;
  readonly person: string;
  readonly infection: Infection;
  readonly random: Random;
  /** Date as in the case list, '' where none is. */
  readonly onset: string;
  readonly reportedAt: number;
  /** As in the case list; null where it says nothing. */
  readonly sampledAt: number | null;
  readonly isolatedAt: number | null;
  readonly foundAt: number;
  readonly discovery: Discovery;
  readonly age: 'child' | 'adult' | 'old';
  readonly home: Spot & { readonly place: PlaceUnit; readonly isLocated: boolean };
  /** Where it works or goes to school; null where it does neither. */
  readonly workplace: PlaceUnit | null;
  /** Has a pass and works while others may not. */
  readonly isEssential: boolean;
  readonly calendar: Calendar;
  /** Reported so late that at 3 a.m. little has been asked. */
  readonly isLate: boolean;
}

const COUNT = 200;
/** Of the newest positives every second is still only in the case list. */
const NOT_ASKED_YET = 3;
const ASKED_LITTLE = 8;
const WINDOW_DAYS = 14;

/** The newest persons reported up to the opening list's day, in the order of their reports; who is reported a second time is known already. */
export function chooseCases(seed: number, rows: readonly CaseRow[], society: Society, venues: Venues): Investigated[] {
  const known = rows.filter(({ cells, reportedOn }) => cells[9] === '否' && reportedOn <= dayOf(AS_OF)).toSorted((a, b) => b.reportedOn - a.reportedOn || (a.cells[0]! < b.cells[0]! ? 1 : -1));
  const asked = known.filter((_, k) => k % 2 === 1 || k >= NOT_ASKED_YET * 2).slice(0, COUNT);
  return asked.map((row, k) => investigated(seed, row, society, venues, k < ASKED_LITTLE)).toReversed();
}

function investigated(seed: number, { cells, recordedAt, reportedOn, infection }: CaseRow, society: Society, venues: Venues, isLate: boolean): Investigated {
  const random = new Random(seed).fork(infection.key);
  const [entered, sampledAt, isolatedAt] = [readMinute(recordedAt)!, readMinute(cells[5]!), readMinute(cells[6]!)];
  const { building, place } = venues.homeOf(infection.home);
  const isRough = cells[2] === place.unit;
  const spot = venues.building(infection.home);
  const home = { ...spot, text: isRough ? place.name : spot.text, place, isLocated: isRough || venues.isLocated(infection.home) };
  const age = ageOf(infection, society.homes[infection.home]!.sizes[infection.household] ?? 1, random);
  // Where the list does not say when somebody left, the model does.
  const left = isolatedAt ?? infection.leftOn! * DAY_MINUTES + 12 * 60;
  const first = Math.min(reportedOn - WINDOW_DAYS, dayOf(left) - 2) * DAY_MINUTES;
  return {
    caseId: cells[0]!, person: cells[1]!, infection, random, onset: cells[4]!, sampledAt, age, home, isLate,
    reportedAt: dayOf(entered) === reportedOn ? entered : reportedOn * DAY_MINUTES + random.whole(19 * 60, 23 * 60 + 50),
    isolatedAt: isolatedAt !== null && isolatedAt <= AS_OF ? isolatedAt : null,
    foundAt: sampledAt ?? infection.sampledOn! * DAY_MINUTES + 8 * 60 + 30,
    discovery: discoveryOf(infection, random),
    workplace: workplaceOf(age, place, building.ring[0]!, venues, random),
    isEssential: random.chance(0.2),
    calendar: new Calendar(first, Math.min(left, AS_OF)),
  };
}

/** The first two of a household are its adults; small households may be old people. */
function ageOf({ key }: Infection, size: number, random: Random): Investigated['age'] {
  const member = key % 8;
  const draw = random.next();
  if (member >= 2) return draw < 0.7 ? 'child' : 'old';
  return size <= 2 && draw < 0.35 ? 'old' : 'adult';
}

function discoveryOf({ foundBy, asContact }: Infection, random: Random): Discovery {
  const draw = random.next();
  if (foundBy === 'clinic') return '就诊';
  if (foundBy === 'isolation') return '隔离点';
  return asContact ? '密接排查' : draw < 0.08 ? '抗原' : '筛查';
}

function workplaceOf(age: Investigated['age'], place: PlaceUnit, point: Spot['point'], venues: Venues, random: Random): PlaceUnit | null {
  const works = random.chance(place.place.kind === 'hamlet' ? 0.35 : 0.72);
  if (age === 'old') return null;
  if (age === 'child') return random.pick(venues.nearest(point, 2, isSchool));
  return works ? random.pick(venues.nearest(point, 9, isWorkplace)) : null;
}
