// Where cases are at a minute: laws, and the same told the slow way, written from the definition alone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finish } from '../../src/domain/steps.ts';
import { cutSpells } from '../../src/domain/tracing/moment/cut-spells.ts';
import { drawCaseMoment } from '../../src/domain/tracing/moment/draw-moment.ts';
import { cursorOf, readMoment, WHEREABOUTS, type Moment } from '../../src/domain/tracing/moment/read-moment.ts';
import { endedWithin, SpanCursor } from '../../src/domain/tracing/moment/span-cursor.ts';
import { NO_WAYS, type MomentTable, type WayTable } from '../../src/domain/tracing/moment/spell-table.ts';
import { orderRows } from '../../src/domain/tracing/order-rows.ts';
import type { StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import { plainWhere } from './plain-moment.ts';
import { staysOf, type Stay } from './stays-of.ts';

const CASES = 3;
const [NOON, LAST] = [27_490_000, 160];
const GAP = 20;

const stay = fc.record({
  of: fc.nat(CASES - 1), from: fc.nat(120), minutes: fc.integer({ min: -2, max: 30 }), at: fc.option(fc.record({ lng: fc.nat(9), lat: fc.nat(9) }), { nil: undefined }), dated: fc.integer({ min: 0, max: 9 }),
}).map(({ of, from, minutes, at, dated }): Stay => ({
  of, from: NOON + from, ...(dated > 0 && { until: NOON + from + minutes }), ...(at && { at: [125 + at.lng / 1000, 44 + at.lat / 1000] as const }),
}));
const way = fc.record({ of: fc.nat(CASES - 1), from: fc.integer({ min: 0, max: 7200 }), steps: fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 900 }), lng: fc.nat(99), lat: fc.nat(99) }), { minLength: 2, maxLength: 6 }) });

function waysOf(given: readonly { readonly of: number; readonly from: number; readonly steps: readonly { readonly seconds: number; readonly lng: number; readonly lat: number }[] }[]): WayTable {
  const start = [0];
  const [second, longitude, latitude]: [number[], number[], number[]] = [[], [], []];
  for (const { from, steps } of given) {
    let at = NOON * 60 + from;
    for (const { seconds, lng, lat } of steps) {
      second.push(at += seconds);
      longitude.push(125 + lng / 1000);
      latitude.push(44 + lat / 1000);
    }
    start.push(second.length);
  }
  return { count: given.length, caseOf: Uint32Array.from(given, ({ of }) => of), start: Uint32Array.from(start), second: Float64Array.from(second), longitude: Float64Array.from(longitude), latitude: Float64Array.from(latitude) };
}

const worlds = fc.record({ stays: fc.array(stay, { maxLength: 14 }).map(staysOf), ways: fc.array(way, { maxLength: 3 }).map(waysOf) });
const cut = (stays: StayTable, ways: WayTable): MomentTable => finish(cutSpells(stays, ways, CASES, GAP));

/** To a billionth of a degree; no share of a way lies just where this one is rounded. */
const nearest = (degrees: number): number => Math.round(degrees * 1e9 + 0.123) / 1e9;

/** As the oracle tells it; the middle of an inferred way is ours to choose and is held by a law of its own. */
function tell({ spells, stays }: MomentTable, moment: Moment): string[] {
  return [...moment.where.keys()].map((row) => {
    const where = WHEREABOUTS[moment.where[row]!]!;
    const spell = moment.spell[row]!;
    const place = where === 'inferred' ? '' : `${nearest(moment.longitude[row]!)} ${nearest(moment.latitude[row]!)}`;
    if (where === 'inferred') {
      const [a, b] = [spells.stay[spell]!, spells.next[spell]!];
      expect([moment.longitude[row], moment.latitude[row]]).toEqual([(stays.longitude[a]! + stays.longitude[b]!) / 2, (stays.latitude[a]! + stays.latitude[b]!) / 2]);
    }
    return [moment.caseOf[row], where, where === 'stay' ? spells.stay[spell] : '', where === 'recorded' ? spells.way[spell] : '', place].join(' ');
  }).sort();
}

it('are as told the slow way, whichever way the minute moves', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(worlds, fc.array(fc.integer({ min: -10, max: LAST + 60 }), { minLength: 1, maxLength: 12 }), ({ stays, ways }, minutes) => {
    const table = cut(stays, ways);
    const cursor = cursorOf(table);
    for (const at of minutes) {
      const moment = readMoment(table, cursor, NOON + at);
      const plain = [0, 1, 2].flatMap((of) => plainWhere(stays, ways, of, NOON + at, GAP));
      for (const { where } of plain) seen.add(where);
      expect(tell(table, moment)).toEqual(plain.map(({ of, where, stay: row, way: number, lng, lat }) =>
        [of, where, where === 'stay' ? row : '', where === 'recorded' ? number : '', where === 'inferred' ? '' : `${nearest(lng)} ${nearest(lat)}`].join(' ')).sort());
      const kinds = WHEREABOUTS.map((kind) => new Set(plain.filter(({ where }) => where === kind).map(({ of }) => of)).size);
      expect([...moment.cases]).toEqual(kinds);
    }
  }), { numRuns: 400 });
  expect([...seen].sort()).toEqual([...WHEREABOUTS].sort());
});

it('a case is at each of its stays in all their minutes', () => {
  fc.assert(fc.property(worlds, ({ stays, ways }) => {
    const table = cut(stays, ways);
    const cursor = cursorOf(table);
    for (let row = 0; row < stays.count; row++) {
      for (let minute = stays.from[row]!; minute <= stays.until[row]! && stays.until[row]! - stays.from[row]! < 100; minute++) {
        const moment = readMoment(table, cursor, minute);
        expect(Array.from(moment.spell, (spell) => (spell < 0 ? -1 : table.spells.kind[spell] === 0 ? table.spells.stay[spell] : -1))).toContain(row);
      }
    }
  }), { numRuns: 60 });
});

it('a case is nowhere on the map in a gap, and where nothing is known', () => {
  let gaps = 0;
  fc.assert(fc.property(worlds, fc.integer({ min: 0, max: LAST }), ({ stays, ways }, at) => {
    const table = cut(stays, ways);
    const moment = readMoment(table, cursorOf(table), NOON + at);
    const marks = drawCaseMoment(table, moment);
    for (let row = 0; row < moment.count; row++) {
      const where = WHEREABOUTS[moment.where[row]!]!;
      if (where !== 'gap' && where !== 'unknown') continue;
      gaps += where === 'gap' ? 1 : 0;
      expect(marks.map(({ id }) => id)).not.toContain(row);
    }
  }), { numRuns: 900 });
  expect(gaps).toBeGreaterThan(50);
});

const span = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(40));

it('the rows a cursor holds are those that hold the minute, after any moves', () => {
  fc.assert(fc.property(fc.array(span, { maxLength: 30 }), fc.array(fc.integer({ min: -80, max: 120 }), { minLength: 1, maxLength: 20 }), (given, minutes) => {
    const [from, until] = [Int32Array.from(given, ([first]) => first), Int32Array.from(given, ([first, length]) => first + length)];
    const all = Uint32Array.from(given.keys());
    const spans = { from, until, byFrom: finish(orderRows(from, all)), byUntil: finish(orderRows(until, all)) };
    const cursor = new SpanCursor(spans);
    for (const minute of minutes) {
      cursor.moveTo(minute);
      expect([...cursor.rows].sort((a, b) => a - b)).toEqual([...all].filter((row) => from[row]! <= minute && minute <= until[row]!));
      expect([...endedWithin(spans, minute - 9, minute)].sort((a, b) => a - b)).toEqual([...all].filter((row) => until[row]! >= minute - 9 && until[row]! < minute));
    }
  }));
});

it('without cases there is nobody, and without stays nothing is known', () => {
  const none = finish(cutSpells(staysOf([]), NO_WAYS, 0, GAP));
  expect(readMoment(none, cursorOf(none), NOON).count).toBe(0);
  const silent = finish(cutSpells(staysOf([]), NO_WAYS, 2, GAP));
  expect([...readMoment(silent, cursorOf(silent), NOON).cases]).toEqual([0, 0, 0, 0, 2]);
});
