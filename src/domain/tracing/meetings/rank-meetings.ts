// Where cases met: places by number, and unnamed ones where stays that met have no place in common; ranked.
import { inPieces } from '../../steps.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { clusterPoints } from './cluster-points.ts';
import { countCases, groupMeetings, latestOf, momentsOf, togetherMinutes, type MeetingGroups } from './meeting-groups.ts';
import type { MeetingTable } from './meeting-table.ts';
import { middleOf } from './middle-of.ts';

/** Known places by their number, then unnamed ones by their first meeting. */
export interface MeetingPlaceTable extends MeetingGroups {
  readonly count: number;
  /** −1: unnamed, meetings near each other. */
  readonly place: Int32Array;
  /** Middle of the stays that met there, degrees; NaN where none has coordinates. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Different cases who met there. */
  readonly cases: Uint32Array;
  /** Minutes in which at least two were there, each counted once. */
  readonly togetherMinutes: Float64Array;
  readonly firstMinute: Int32Array;
  readonly lastMinute: Int32Array;
  /** People of the place; NaN unknown. */
  readonly size: Float64Array;
}

export interface PlaceOptions {
  /** People of each place by its number; NaN, or no such row: unknown. */
  readonly sizes: Float64Array;
  /** Meetings without a common place are one unnamed place as far as chains of them this near go. */
  readonly radiusMeters: number;
}

/** @throws RangeError for a negative or non-finite radius. */
export function* rankMeetings(stays: StayTable, meetings: MeetingTable, { sizes, radiusMeters }: PlaceOptions): Generator<void, MeetingPlaceTable> {
  if (!(radiusMeters >= 0 && Number.isFinite(radiusMeters))) throw new RangeError(`radiusMeters must be zero or more and finite, not ${radiusMeters}`);
  const { first, last } = yield* momentsOf(stays, meetings);
  const spots = yield* spotsOf(stays, meetings);
  const cluster = yield* clusterPoints(spots.longitude, spots.latitude, radiusMeters);
  let named = 0;
  for (const place of stays.place) named = Math.max(named, place + 1);
  const key = Int32Array.from(meetings.a, (a, i) => (meetings.samePlace[i] === 1 ? stays.place[a]! : named + cluster[i]!));
  const groups = yield* groupMeetings(key, first);
  const count = groups.start.length - 1;
  const table = {
    ...groups, count, place: new Int32Array(count), longitude: new Float64Array(count), latitude: new Float64Array(count), cases: new Uint32Array(count),
    togetherMinutes: new Float64Array(count), firstMinute: new Int32Array(count), lastMinute: new Int32Array(count), size: new Float64Array(count),
  };
  for (let row = 0; row < count; row++) {
    const own = groups.meeting.subarray(groups.start[row], groups.start[row + 1]);
    const place = key[own[0]!]! < named ? key[own[0]!]! : -1;
    table.place[row] = place;
    [table.longitude[row], table.latitude[row]] = middleOf(stays, own, meetings);
    table.cases[row] = countCases(stays, meetings, own);
    table.togetherMinutes[row] = togetherMinutes(meetings, first, own);
    table.firstMinute[row] = first[own[0]!]!;
    table.lastMinute[row] = latestOf(last, own);
    table.size[row] = place < 0 ? Number.NaN : sizes[place] ?? Number.NaN;
    yield;
  }
  return table;
}

/** Half way between the two stays of each meeting without a common place; NaN for the others. */
function* spotsOf(stays: StayTable, { count, a, b, samePlace }: MeetingTable): Generator<void, { readonly longitude: Float64Array; readonly latitude: Float64Array }> {
  const [longitude, latitude] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  yield* inPieces(count, (from, to) => {
    for (let i = from; i < to; i++) if (samePlace[i] === 0) [longitude[i], latitude[i]] = middleOf(stays, [i], { a, b });
  });
  return { longitude, latitude };
}
