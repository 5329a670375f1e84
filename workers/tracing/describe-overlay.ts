// Several cases together: where each was when, where two of them were at once, and what the places are called.
import { MINUTES_PER_DAY, type Minute } from '../../src/domain/day.ts';
import type { OverlayAnswer, OverlayQuestion } from '../../src/domain/tracing/answers.ts';
import { isDated } from '../../src/domain/tracing/meetings/dated-rows.ts';
import { meetingSteps } from '../../src/domain/tracing/meetings/find-meetings.ts';
import { cutSpells } from '../../src/domain/tracing/moment/cut-spells.ts';
import { meetingSpansOf } from '../../src/domain/tracing/moment/meeting-spans.ts';
import { findSpots } from '../../src/domain/tracing/moment/spots.ts';
import { numberTexts } from '../../src/domain/tracing/number-texts.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import type { CleanTracks } from '../../src/domain/tracing/track/clean-track.ts';
import { GAP_MINUTES } from './describe-case.ts';
import { withoutHomes } from './meeting-finder.ts';
import type { OpenTraces } from './open-traces.ts';
import { runsOf, wayTableOf } from './recorded-ways.ts';

/** Yields between steps. Cases nobody investigates have no stays of their own. @throws RangeError for a radius that is negative or not finite. */
export function* describeOverlay({ recorded: { cases, caseOf, stays: { stays, written }, tracks }, units }: OpenTraces, question: OverlayQuestion, now: Minute, cleaned: (track: number) => CleanTracks): Generator<unknown, OverlayAnswer> {
  const { days, radiusMeters, homes } = question;
  const ids = question.ids.filter((id) => caseOf(id) >= 0);
  const numberOf = new Int32Array(cases.count).fill(-1);
  ids.forEach((id, number) => { numberOf[caseOf(id)] = number; });
  const isAsked = (row: number): boolean => stays.caseOf[row]! < cases.count && numberOf[stays.caseOf[row]!]! >= 0;
  const since = now - days * MINUTES_PER_DAY;
  const own = Uint32Array.from({ length: stays.count }, (_, row) => row).filter(isAsked);
  const rows = own.filter((row) => isDated(stays, row) && stays.from[row]! <= now && stays.until[row]! > since);
  yield;
  const picked = pickStays(stays, rows);
  const shown = { ...picked, caseOf: picked.caseOf.map((of) => numberOf[of]!) };
  const runs = tracks.flatMap(({ caseId }, track) => (ids.includes(caseId) ? runsOf(numberOf[caseOf(caseId)]!, cleaned(track)) : []));
  const moment = yield* cutSpells(shown, wayTableOf(runs), ids.length, GAP_MINUTES);
  const spots = yield* findSpots(shown);
  const found = yield* meetingSteps(shown, { radiusMeters, lagMinutes: 0 });
  const { texts, numbers } = numberTexts(Array.from(rows, (row) => written[row]! || (units.name[stays.place[row]!] ?? '')));
  const [first, last] = shown.from.reduce(([least, most], from, row) => [Math.min(least, from), Math.max(most, shown.until[row]!)] as const, [Infinity, -Infinity] as readonly [number, number]);
  return {
    question, now, ids, moment, spots, meetings: meetingSpansOf(shown, homes ? found : yield* withoutHomes(shown, found)), names: texts, nameOf: numbers,
    first: rows.length === 0 ? now : first, last: rows.length === 0 ? now : last, apart: own.filter((row) => !isDated(stays, row)).length,
  };
}
