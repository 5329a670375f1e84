// Many cases on the map at a moment. Oracle: a handful of stays read by hand, and counting all stays anew at random minutes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finish } from '../../src/domain/steps.ts';
import { findMeetings } from '../../src/domain/tracing/meetings/find-meetings.ts';
import { countStays } from '../../src/domain/tracing/moment/count-stays.ts';
import { cutSpells } from '../../src/domain/tracing/moment/cut-spells.ts';
import { drawManyMoment, drawManyStays, FADE_MINUTES, FADES, type MomentMark } from '../../src/domain/tracing/moment/draw-moment.ts';
import { meetingSpansOf } from '../../src/domain/tracing/moment/meeting-spans.ts';
import { cursorOf, readMoment } from '../../src/domain/tracing/moment/read-moment.ts';
import { SpanCursor } from '../../src/domain/tracing/moment/span-cursor.ts';
import { NO_WAYS } from '../../src/domain/tracing/moment/spell-table.ts';
import { findSpots } from '../../src/domain/tracing/moment/spots.ts';
import type { StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import { staysOf, type Stay } from './stays-of.ts';

const NOON = 27_490_000;
const [MARKET, HOME, SHOP] = [[125.1, 44.1], [125.2, 44.2], [125.3, 44.3]] as const;

function marksAt(stays: StayTable, cases: number, minute: number): MomentMark[] {
  const table = finish(cutSpells(stays, NO_WAYS, cases, 120));
  const meetings = meetingSpansOf(stays, findMeetings(stays, { radiusMeters: 100, lagMinutes: 0 }));
  const meeting = new SpanCursor(meetings);
  meeting.moveTo(minute);
  return drawManyMoment(table, finish(findSpots(stays)), readMoment(table, cursorOf(table), minute), meetings, meeting);
}
const say = (marks: readonly MomentMark[]) => marks.map(({ lng, look, cases, age, met }) => `${lng} ${look} ${cases}${age === 0 ? '' : ` age ${age}`}${met === 1 ? ' met' : ''}`).sort();

const stays = staysOf([
  { of: 0, from: NOON, until: NOON + 60, at: MARKET, place: 1 }, { of: 1, from: NOON + 30, until: NOON + 50, at: MARKET, place: 1 },
  { of: 1, from: NOON + 70, until: NOON + 200, at: SHOP, place: 2 }, { of: 2, from: NOON - 90, until: NOON - 70, at: HOME }, { of: 2, from: NOON + 300, until: NOON + 310 },
]);

it('what is there is counted and meetings are marked; what was fades; nothing later is shown', () => {
  expect(say(marksAt(stays, 3, NOON + 10))).toEqual(['125.1 stay 1', '125.2 stay 0 age 2']);
  expect(say(marksAt(stays, 3, NOON + 40))).toEqual(['125.1 stay 2 met', '125.2 stay 0 age 2']);
  // On the way between two stays a case is a mark of its own, in the middle.
  expect(say(marksAt(stays, 3, NOON + 61))).toEqual(['125.1 stay 0 age 1', '125.2 inferred 1', '125.2 stay 0 age 3'].map((one) => one.replace('125.2 inferred', '125.19999999999999 inferred')));
  expect(say(marksAt(stays, 3, NOON + 150))).toEqual(['125.1 stay 0 age 2', '125.3 stay 1']);
  expect(say(marksAt(stays, 3, NOON + 305))).toEqual(['125.3 stay 0 age 2']);
});

it('before a moment is asked about, every spot of the time chosen stands with its cases, each once', () => {
  const twice = staysOf([...[0, 0, 1].map((of, i): Stay => ({ of, from: NOON + 100 * i, until: NOON + 100 * i + 10, at: MARKET, place: 1 })), { of: 1, from: NOON, until: NOON + 5, at: HOME }, { of: 0, from: NOON, until: NOON + 5 }]);
  const spots = finish(findSpots(twice));
  const told = (first: number, last: number) => say(drawManyStays(twice, spots, [NOON + first, NOON + last]));
  expect(told(0, 300)).toEqual(['125.1 stay 2', '125.2 stay 1']);
  expect(told(50, 150)).toEqual(['125.1 stay 1']);
  expect(told(11, 99)).toEqual([]);
});

const stay = fc.record({ of: fc.nat(3), from: fc.nat(400), minutes: fc.nat(60), spot: fc.nat(3) }).map(({ of, from, minutes, spot }): Stay => ({ of, from: NOON + from, until: NOON + from + minutes, at: [125 + spot / 10, 44], place: spot }));

it('spots have the cases that a count over all stays has, and fade by the last that left', () => {
  fc.assert(fc.property(fc.array(stay, { maxLength: 20 }), fc.nat(600), (given, after) => {
    const all = staysOf(given);
    const minute = NOON + after;
    const marks = marksAt(all, 4, minute).filter(({ look }) => look === 'stay');
    const plain = [0, 1, 2, 3].flatMap((spot) => {
      const own = given.filter(({ place }) => place === spot);
      const now = own.filter(({ from, until }) => from! <= minute && minute <= until!);
      const ages = own.flatMap(({ until }) => (until! < minute ? [Math.floor((minute - 1 - until!) / FADE_MINUTES) + 1] : [])).filter((age) => age <= FADES);
      if (now.length === 0 && ages.length === 0) return [];
      const cases = new Set(now.map(({ of }) => of)).size;
      return [`${125 + spot / 10} stay ${cases}${cases > 0 ? '' : ` age ${Math.min(...ages)}`}${cases > 1 ? ' met' : ''}`];
    });
    expect(say(marks)).toEqual(plain.sort());
  }), { numRuns: 300 });
});

it('the number of stays over time is that of a count in each part', () => {
  fc.assert(fc.property(fc.array(stay, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (given, bins) => {
    const { spells } = finish(cutSpells(staysOf(given), NO_WAYS, 4, 120));
    const [first, last] = [NOON + 20, NOON + 379];
    const width = (last - first + 1) / bins;
    const binOf = (minute: number): number => Math.max(0, Math.min(bins - 1, Math.floor((minute - first) / width)));
    const within = given.filter(({ from, until }) => from! <= last && until! >= first);
    expect([...countStays(spells, first, last, bins)]).toEqual(Array.from({ length: bins }, (_, bin) => within.filter(({ from, until }) => binOf(from!) <= bin && bin <= binOf(until!)).length));
  }));
});
