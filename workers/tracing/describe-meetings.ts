// Where the cases on file met, as the desk lists it: places with their cases and minutes, by the settings of the person.
import type { Minute } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import type { MeetingPlace, MeetingsAnswer, MeetingSettings } from '../../src/domain/tracing/answers.ts';
import { rankMeetings } from '../../src/domain/tracing/meetings/rank-meetings.ts';
import { countUndated, type MeetingFinder } from './meeting-finder.ts';
import type { OpenTraces } from './open-traces.ts';

/** Yields between steps. @throws RangeError for a radius or lag that is negative or not finite. */
export function* describeMeetings(traces: OpenTraces, finder: MeetingFinder, settings: MeetingSettings, now: Minute): Generator<unknown, MeetingsAnswer> {
  const { recorded: { cases, stays: { written } }, units } = traces;
  const { rows, stays: counted, meetings } = yield* finder.find(settings, now);
  const places = yield* rankMeetings(counted, meetings, { sizes: sizesOf(units), radiusMeters: settings.radiusMeters });
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
  return { settings, now, meetings: meetings.count, cases: all.size, places: described, apart: countUndated(traces) };
}

/** People of each unit; NaN unknown. */
export function sizesOf({ population }: OpenTraces['units']): Float64Array {
  return Float64Array.from(population, (people) => (people > 0 ? people : Number.NaN));
}
