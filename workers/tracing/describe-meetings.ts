// Where the cases on file met, as the desk lists it: places with their cases and minutes, by the settings of the person.
import { MINUTES_PER_DAY, type Minute } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import type { MeetingPlace, MeetingsAnswer, MeetingSettings } from '../../src/domain/tracing/answers.ts';
import { isDated } from '../../src/domain/tracing/meetings/dated-rows.ts';
import { meetingSteps } from '../../src/domain/tracing/meetings/find-meetings.ts';
import type { MeetingTable } from '../../src/domain/tracing/meetings/meeting-table.ts';
import { rankMeetings } from '../../src/domain/tracing/meetings/rank-meetings.ts';
import { pick } from '../../src/domain/tracing/order-rows.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { PLACE_ROLES, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import type { OpenTraces } from './open-traces.ts';

const RESIDENCE = PLACE_ROLES.indexOf('residence');

/** Yields between steps. @throws RangeError for a radius or lag that is negative or not finite. */
export function* describeMeetings({ recorded: { cases, stays: { stays, written } }, units }: OpenTraces, settings: MeetingSettings, now: Minute): Generator<unknown, MeetingsAnswer> {
  const rows = rowsThatCount(stays, cases.count, settings, now);
  const counted = pickStays(stays, rows);
  const found = yield* meetingSteps(counted, settings);
  const meetings = settings.homes ? found : withoutHomes(counted, found);
  const places = yield* rankMeetings(counted, meetings, { sizes: Float64Array.from(units.population, (people) => (people > 0 ? people : Number.NaN)), radiusMeters: settings.radiusMeters });
  const all = new Set<number>();
  const described = Array.from({ length: places.count }, (_, at): MeetingPlace => {
    const own = places.meeting.subarray(places.start[at], places.start[at + 1]);
    const numbers = new Set<number>();
    for (const one of own) numbers.add(counted.caseOf[meetings.a[one]!]!).add(counted.caseOf[meetings.b[one]!]!);
    for (const number of numbers) all.add(number);
    const unit = places.place[at]!;
    const [lng, lat, size] = [places.longitude[at]!, places.latitude[at]!, places.size[at]!];
    return {
      unit, name: unit >= 0 ? units.name[unit]! : written[rows[meetings.a[own[0]!]!]!]!,
      lng: Number.isNaN(lng) ? null : lng, lat: Number.isNaN(lat) ? null : lat,
      cases: [...numbers].sort((a, b) => a - b).map((number) => textAt(cases.caseId, number)),
      minutes: places.togetherMinutes[at]!, first: places.firstMinute[at]!, last: places.lastMinute[at]!, size: Number.isNaN(size) ? null : size,
    };
  });
  const apart = Array.from({ length: stays.count }, (_, row) => row).filter((row) => stays.caseOf[row]! < cases.count && !isDated(stays, row)).length;
  return { settings, now, meetings: meetings.count, cases: all.size, places: described, apart };
}

/** Stays of investigated cases with both times, in the days asked about and not later than now. */
function rowsThatCount(stays: StayTable, cases: number, { days }: MeetingSettings, now: Minute): Uint32Array {
  const since = now - days * MINUTES_PER_DAY;
  return Uint32Array.from({ length: stays.count }, (_, row) => row)
    .filter((row) => stays.caseOf[row]! < cases && isDated(stays, row) && stays.from[row]! <= now && stays.until[row]! > since);
}

/** Meetings of which at least one was no home. */
export function withoutHomes({ role }: StayTable, found: MeetingTable): MeetingTable {
  const kept = Uint32Array.from(found.a.keys()).filter((at) => role[found.a[at]!] !== RESIDENCE || role[found.b[at]!] !== RESIDENCE);
  return { count: kept.length, a: pick(found.a, kept), b: pick(found.b, kept), overlapMinutes: pick(found.overlapMinutes, kept), gapMinutes: pick(found.gapMinutes, kept), meters: pick(found.meters, kept), samePlace: pick(found.samePlace, kept) };
}
