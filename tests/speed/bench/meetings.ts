// Meetings of 5,000 cases over a fortnight: our sweep against a search by flatbush around every stay and a look at the time, and against all pairs.
import Flatbush from 'flatbush';
import { findMeetings } from '../../../src/domain/tracing/meetings/find-meetings.ts';
import type { StayTable } from '../../../src/domain/tracing/stays/stay-table.ts';
import { metersBetween } from '../../../src/domain/tracing/great-circle.ts';
import { plainMeetings } from '../../tracing/plain-meetings.ts';
import { makeStays } from '../make-stays.ts';
import type { Goal } from './goal.ts';

const SEED = 3;
const OPTIONS = { radiusMeters: 50, lagMinutes: 0 };
const CITY = { cases: 5000, days: 14, staysPerDay: 20, sideMeters: 30_000, places: 60_000 };
/** All pairs of more are a matter of hours. */
const FEW = { cases: 200, days: 5, staysPerDay: 20, sideMeters: 4000, places: 1000 };
/**
 * The rival goes around this part of the stays, with its index built beforehand; ours does all, and builds its own. No
 * multiple of the stays of a day, so that homes, work and errands are all among them.
 */
const RIVAL_PART = 51;
/** Metres of a degree of latitude, and of longitude where the made-up city lies. */
const [METERS_PER_LATITUDE, METERS_PER_LONGITUDE] = [111_195, 95_000];

/** Answers how many later stays each of the stays asked for meets near itself; a stay without coordinates is looked up by its place. */
export function searchByFlatbush(stays: StayTable): (part: number) => number {
  const placed = Array.from({ length: stays.count }, (_, row) => row).filter((row) => !Number.isNaN(stays.longitude[row]!));
  const index = new Flatbush(placed.length);
  for (const row of placed) index.add(stays.longitude[row]!, stays.latitude[row]!);
  index.finish();
  const byPlace = new Map<number, number[]>();
  stays.place.forEach((place, row) => {
    if (place < 0) return;
    const rows = byPlace.get(place);
    if (rows) rows.push(row);
    else byPlace.set(place, [row]);
  });
  const [east, north] = [OPTIONS.radiusMeters / METERS_PER_LONGITUDE, OPTIONS.radiusMeters / METERS_PER_LATITUDE];
  return (part) => {
    let found = 0;
    for (let a = 0; a < stays.count; a += part) {
      const isMet = (b: number): boolean => b > a && stays.caseOf[a] !== stays.caseOf[b]
        && Math.max(stays.from[a]!, stays.from[b]!) - Math.min(stays.until[a]!, stays.until[b]!) <= OPTIONS.lagMinutes;
      const isSame = (b: number): boolean => stays.place[a]! >= 0 && stays.place[a] === stays.place[b];
      for (const b of byPlace.get(stays.place[a]!) ?? []) if (isMet(b)) found++;
      const [x, y] = [stays.longitude[a]!, stays.latitude[a]!];
      if (Number.isNaN(x)) continue;
      for (const i of index.search(x - east, y - north, x + east, y + north)) {
        const b = placed[i]!;
        if (isMet(b) && !isSame(b) && metersBetween(x, y, stays.longitude[b]!, stays.latitude[b]!) <= OPTIONS.radiusMeters) found++;
      }
    }
    return found;
  };
}

const sizeOf = ({ cases, days, staysPerDay }: typeof CITY): string => `${(cases * days * staysPerDay).toLocaleString('en')} stays of ${cases.toLocaleString('en')} cases`;

export const MEETING_GOALS: readonly Goal[] = [
  {
    goal: `meetings of ${sizeOf(CITY)}`, rival: 'two seconds', target: { timesFaster: 1 }, rounds: 3,
    prepare() {
      const stays = makeStays(CITY, SEED);
      return { ours: () => findMeetings(stays, OPTIONS), rival: 2000 };
    },
  },
  {
    goal: `meetings of ${sizeOf(CITY)}, ${RIVAL_PART} times as many as the rival goes around`,
    rival: `flatbush and a list by place, then the time, for ${Math.ceil((CITY.cases * CITY.days * CITY.staysPerDay) / RIVAL_PART).toLocaleString('en')} of those stays`,
    target: { timesFaster: 1 }, rounds: 3,
    prepare() {
      const stays = makeStays(CITY, SEED);
      const search = searchByFlatbush(stays);
      return { ours: () => findMeetings(stays, OPTIONS), rival: () => search(RIVAL_PART) };
    },
  },
  {
    goal: `meetings of ${sizeOf(FEW)}`, rival: 'all pairs', target: { timesFaster: 100 }, rounds: 3,
    prepare() {
      const stays = makeStays(FEW, SEED);
      return { ours: () => findMeetings(stays, OPTIONS), rival: () => plainMeetings(stays, OPTIONS) };
    },
  },
];
