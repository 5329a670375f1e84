// Who is where as a list. Oracle: five cases at one moment, read by hand.
import { expect, it } from 'vitest';
import { finish } from '../../../domain/steps.ts';
import type { OverlayAnswer } from '../../../domain/tracing/answers.ts';
import { findMeetings } from '../../../domain/tracing/meetings/find-meetings.ts';
import { cutSpells } from '../../../domain/tracing/moment/cut-spells.ts';
import { meetingSpansOf } from '../../../domain/tracing/moment/meeting-spans.ts';
import { cursorOf, readMoment } from '../../../domain/tracing/moment/read-moment.ts';
import { SpanCursor } from '../../../domain/tracing/moment/span-cursor.ts';
import { NO_WAYS } from '../../../domain/tracing/moment/spell-table.ts';
import { findSpots } from '../../../domain/tracing/moment/spots.ts';
import { stayTableOf } from '../../../domain/tracing/stays/stay-table-of.ts';
import { playEn } from '../../../words/tracing/play-en.ts';
import { playZh } from '../../../words/tracing/play-zh.ts';
import { groupMoment, groupPlaces, writeOverlayRow } from './overlay-rows.ts';

const T = 27_490_000;
const market = { place: 3, longitude: 125, latitude: 44 };
const stays = stayTableOf([
  { caseOf: 0, ...market, from: T, until: T + 60 }, { caseOf: 1, ...market, from: T + 10, until: T + 60 }, { caseOf: 2, place: 4, longitude: 126, latitude: 44, from: T, until: T + 60 },
  { caseOf: 3, place: 4, longitude: 126, latitude: 44, from: T - 300, until: T - 200 }, { caseOf: 3, ...market, from: T + 300, until: T + 310 },
  { caseOf: 4, place: 4, longitude: 126, latitude: 44, from: T - 30, until: T - 10 }, { caseOf: 4, ...market, from: T + 90, until: T + 99 },
]);
const answer: OverlayAnswer = {
  question: { ids: ['A', 'B', 'C', 'D', 'E', 'F'], days: 14, radiusMeters: 100, homes: true }, now: T + 999, ids: ['A', 'B', 'C', 'D', 'E', 'F'],
  moment: finish(cutSpells(stays, NO_WAYS, 6, 120)), spots: finish(findSpots(stays)), meetings: meetingSpansOf(stays, findMeetings(stays, { radiusMeters: 100, lagMinutes: 0 })),
  names: ['市场', ''], nameOf: Uint32Array.of(0, 0, 1, 1, 0, 1, 0), first: T - 300, last: T + 310, apart: 0,
};

it('lists meetings, places by their cases, ways, gaps and those of whom nothing is on file; everybody stands somewhere', () => {
  const meeting = new SpanCursor(answer.meetings);
  meeting.moveTo(T + 30);
  const { groups, rows } = groupMoment(answer, readMoment(answer.moment, cursorOf(answer.moment), T + 30), meeting.rows, 'zh');
  const told = groups.map((group) => [group.key, Array.from(group.rows).map((row) => {
    const { name, why } = writeOverlayRow(answer, rows[row]!, group, 'zh');
    return `${name} | ${why}`;
  })]);
  expect(told).toEqual([
    ['met', ['市场 | A、B']], ['stay', ['市场 | A、B', '没写场所名 | C']], ['inferred', ['E | 没写场所名 → 市场']],
    ['gap', [`D | ${playZh.overlay.since('4月7日 18:20', '没写场所名')}`]], ['unknown', ['F | ']],
  ].map(([key, list]) => [key, key === 'gap' ? [expect.stringMatching(/^D \| 上一处：没写场所名，.+ 离开$/)] : list]));
  expect(groups.map(({ label }) => label)).toEqual(['正在碰面 2 例', '在停留处 3 例', '在途（推断） 1 例', '缺口：下落不明 1 例', '没有记录 1 例']);
});

it('before a moment is asked about, lists the places of the stretch', () => {
  const told = ([first, last]: readonly [number, number]) => groupPlaces(answer, [T + first, T + last], 'en').rows.map(({ cases }) => cases.join(' '));
  expect(told([-300, 310])).toEqual(['0 1 3 4', '2 3 4']);
  expect(told([-5, 5])).toEqual(['0', '2']);
  // The most cases first.
  expect(told([-30, 5])).toEqual(['2 4', '0']);
  expect(told([200, 250])).toEqual([]);
});

it('has the same texts in both languages, none empty', () => {
  const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)])) : typeof value);
  expect(shape(playEn)).toEqual(shape(playZh));
  expect(JSON.stringify([playZh, playEn])).not.toContain('""');
});
