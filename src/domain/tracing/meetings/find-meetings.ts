// 碰面: every two stays of different cases at one place, or near each other, at one time.
import { finish } from '../../steps.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { datedByTime } from './dated-rows.ts';
import { MeetingDraft } from './meeting-draft.ts';
import type { MeetingOptions, MeetingTable, TracingProgress } from './meeting-table.ts';
import { sweepCells } from './sweep-cells.ts';
import { sweepPlaces } from './sweep-places.ts';

const WHOLE = 1000;
/** Parts of the work behind which places, cells and the order begin. */
const [DATED, BY_PLACE, BY_CELL] = [100, 300, 700];

/** @throws RangeError for a negative or non-finite radius or lag. */
export function findMeetings(stays: StayTable, options: MeetingOptions): MeetingTable {
  return finish(meetingSteps(stays, options));
}

/**
 * The same, a few milliseconds a step. Role and certainty decide nothing.
 * @throws RangeError for a negative or non-finite radius or lag, at the first step.
 */
export function* meetingSteps(stays: StayTable, options: MeetingOptions): Generator<TracingProgress, MeetingTable> {
  checkMeasure('radiusMeters', options.radiusMeters);
  checkMeasure('lagMinutes', options.lagMinutes);
  const draft = new MeetingDraft();
  const rows = yield* telling(datedByTime(stays), 0, DATED);
  yield* telling(sweepPlaces(stays, rows, options.lagMinutes, draft), DATED, BY_PLACE);
  yield* telling(sweepCells(stays, rows, options, draft), BY_PLACE, BY_CELL);
  return yield* telling(draft.toTable(stays.count), BY_CELL, WHOLE);
}

function checkMeasure(name: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`${name} must be zero or more and finite, not ${value}`);
}

function* telling<T>(steps: Generator<number | void, T>, begin: number, end: number): Generator<TracingProgress, T> {
  let done = begin;
  for (;;) {
    const { done: isOver, value } = steps.next();
    if (isOver === true) return value;
    if (typeof value === 'number') done = begin + Math.floor((end - begin) * value);
    yield { done, whole: WHOLE };
  }
}
