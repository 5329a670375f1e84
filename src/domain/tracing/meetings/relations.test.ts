// Relation hypotheses: each edge of what dates allow by a named case; the diagram by what it must keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf, wholeBetween } from '../../../../tests/speed/random.ts';
import { staysOf, type Stay } from '../../../../tests/tracing/stays-of.ts';
import { MINUTES_PER_DAY, NOT_RECORDED } from '../../day.ts';
import { finish } from '../../steps.ts';
import { countCrossings } from './crossings.ts';
import { findMeetings } from './find-meetings.ts';
import { layOutRelations } from './relation-layout.ts';
import { gatherEvidence } from './relation-evidence.ts';
import { relateCases, type RelationParameters } from './relations.ts';

/** Days by case; minutes of isolation. */
interface Dates {
  readonly onset?: number;
  readonly positive?: number;
  readonly isolated?: number;
}
/** [one case, the other, from, until]. */
type Contact = readonly [number, number, number?, number?];

const D = MINUTES_PER_DAY;
const LIST = (values: readonly (number | undefined)[]) => Int32Array.from(values, (value) => value ?? NOT_RECORDED);

function relate(dates: readonly Dates[], rows: readonly Stay[], contacts: readonly Contact[] = [], parameters?: RelationParameters, lagMinutes = 0) {
  const stays = staysOf(rows);
  const meetings = findMeetings(stays, { radiusMeters: 50, lagMinutes });
  const pairs = { count: contacts.length, caseA: Uint32Array.from(contacts, ([a]) => a), caseB: Uint32Array.from(contacts, ([, b]) => b), from: LIST(contacts.map(([, , from]) => from)), until: LIST(contacts.map(([, , , until]) => until)) };
  const cases = { count: dates.length, onset: LIST(dates.map(({ onset }) => onset)), positive: LIST(dates.map(({ positive }) => positive)), isolated: LIST(dates.map(({ isolated }) => isolated)) };
  return finish(relateCases(cases, finish(gatherEvidence(stays, meetings, pairs)), parameters));
}

/** Cases 0 and 1 together for an hour at noon of a day. */
const together = (day: number): Stay[] => [0, 1].map((of) => ({ of, place: 1, from: day * D + 720, until: day * D + 780 }));
const directionOf = (dates: readonly Dates[], rows: readonly Stay[], ...rest: [Contact[]?, RelationParameters?, number?]) => relate(dates, rows, ...rest).relations.map(({ direction, plausible }) => [direction, plausible]);

describe('directions', () => {
  it('infectious from two days before onset, not from three', () => {
    expect(directionOf([{ onset: 100 }, { onset: 105 }], together(98))).toEqual([['a-to-b', 'yes']]);
    expect(directionOf([{ onset: 100 }, { onset: 105 }], together(97))).toEqual([['unknown', 'no']]);
  });

  it('incubation of 1 to 14 days, both included', () => {
    expect(directionOf([{ onset: 80 }, { onset: 114 }], together(100))).toEqual([['a-to-b', 'yes']]);
    expect(directionOf([{ onset: 80 }, { onset: 115 }], together(100))).toEqual([['unknown', 'no']]);
    expect(directionOf([{ onset: 80 }, { onset: 101 }], together(100))).toEqual([['a-to-b', 'yes']]);
  });

  it('until isolation, exclusive', () => {
    const isolated = 100 * D + 720;
    expect(directionOf([{ onset: 100, isolated: isolated + 1 }, { onset: 105 }], together(100))).toEqual([['a-to-b', 'yes']]);
    expect(directionOf([{ onset: 100, isolated }, { onset: 105 }], together(100))).toEqual([['unknown', 'no']]);
  });

  it('both ways possible: either, never one chosen', () => {
    expect(directionOf([{ onset: 101 }, { onset: 102 }], together(100))).toEqual([['either', 'yes']]);
  });

  it('the one with the higher number first: b to a', () => {
    expect(directionOf([{ onset: 105 }, { onset: 100 }], together(99))).toEqual([['b-to-a', 'yes']]);
  });

  it('an onset missing: the first positive sample stands for it', () => {
    expect(directionOf([{ positive: 100 }, { onset: 105, positive: 90 }], together(99))).toEqual([['a-to-b', 'yes']]);
  });

  it('both missing of one: unknown, not impossible; and impossible where the other’s dates alone say so', () => {
    expect(directionOf([{}, { onset: 105 }], together(100))).toEqual([['unknown', 'not-known']]);
    expect(directionOf([{}, { onset: 130 }], together(100))).toEqual([['unknown', 'no']]);
  });

  it('one after the other: who came later cannot have infected who had left', () => {
    const after: Stay[] = [{ of: 0, place: 1, from: 100 * D, until: 100 * D + 60 }, { of: 1, place: 1, from: 100 * D + 70, until: 100 * D + 90 }];
    expect(directionOf([{ onset: 101 }, { onset: 102 }], after, [], undefined, 30)).toEqual([['a-to-b', 'yes']]);
    expect(directionOf([{ onset: 101, isolated: 100 * D }, { onset: 102 }], after, [], undefined, 30)).toEqual([['unknown', 'no']]);
    expect(directionOf([{ onset: 101 }, { onset: 115 }], after, [], undefined, 30)).toEqual([['unknown', 'no']]);
  });

  it('by parameters', () => {
    expect(directionOf([{ onset: 100 }, { onset: 105 }], together(97), [], { infectiousBeforeDays: 3, leastIncubationDays: 1, mostIncubationDays: 14 })).toEqual([['a-to-b', 'yes']]);
    expect(directionOf([{ onset: 100 }, { onset: 105 }], together(98), [], { infectiousBeforeDays: 2, leastIncubationDays: 1, mostIncubationDays: 6 })).toEqual([['unknown', 'no']]);
    expect(directionOf([{ onset: 90 }, { onset: 100 }], together(100), [], { infectiousBeforeDays: 2, leastIncubationDays: 0, mostIncubationDays: 14 })).toEqual([['a-to-b', 'yes']]);
  });
});

describe('evidence', () => {
  it('no pair without it', () => expect(relate([{ onset: 1 }, { onset: 2 }], []).relations).toEqual([]));

  it('a meeting too late for either is none, and is told', () => {
    const { relations, tooLate } = relate([{ onset: 100 }, { onset: 105 }], together(105));
    expect([relations, tooLate.length]).toEqual([[], 1]);
    expect(relate([{ onset: 100 }, {}], together(105)).relations).toHaveLength(1);
  });

  it('one residence: undated, or at one time; not one after the other, not a workplace', () => {
    const live = (a: Partial<Stay>, b: Partial<Stay>, role: 'residence' | 'workplace' = 'residence') => relate([{ onset: 100 }, { onset: 103 }], [{ of: 0, place: 7, role, ...a }, { of: 1, place: 7, role, ...b }]).relations.map(({ evidence }) => evidence.map(({ kind }) => kind));
    expect(live({}, {})).toEqual([['residence']]);
    expect(live({}, {}, 'workplace')).toEqual([]);
    expect(live({ from: 0, until: 99 * D }, { from: 98 * D, until: 200 * D })).toEqual([['meeting', 'residence']]);
    expect(live({ from: 0, until: 50 * D }, { from: 60 * D, until: 200 * D })).toEqual([]);
  });

  it('a contact on a roster, in either order, dated or not; with the rows of all there is', () => {
    const { relations } = relate([{ onset: 100 }, { onset: 104 }], together(99), [[1, 0], [0, 1, 99 * D, 99 * D + 5], [0, 0]]);
    expect(relations.map(({ caseA, caseB, direction, evidence }) => [caseA, caseB, direction, evidence.map(({ kind, row, stayA, stayB }) => [kind, row, stayA, stayB])]))
      .toEqual([[0, 1, 'a-to-b', [['meeting', 0, 0, 1], ['contact', 0, -1, -1], ['contact', 1, -1, -1]]]]);
    expect(relate([{ onset: 100 }, { onset: 104 }], [], [[1, 0, 99 * D, 99 * D + 5]]).relations[0]?.direction).toBe('a-to-b');
  });
});

it('serial interval: of onsets; of positives where an onset is missing; never of one and the other; negative where B was first', () => {
  const intervalOf = (a: Dates, b: Dates) => relate([a, b], together(100)).relations.map(({ intervalDays, intervalOf: name }) => [intervalDays, name])[0];
  expect(intervalOf({ onset: 101, positive: 103 }, { onset: 105, positive: 104 })).toEqual([4, 'onset']);
  expect(intervalOf({ onset: 105 }, { onset: 101 })).toEqual([-4, 'onset']);
  expect(intervalOf({ positive: 103 }, { onset: 105, positive: 104 })).toEqual([1, 'positive']);
  expect(intervalOf({ positive: 103 }, { onset: 105 })).toEqual([NOT_RECORDED, null]);
});

it('several who may have infected one: each is one of so many', () => {
  const rows: Stay[] = [0, 1, 2].map((of) => ({ of, place: 1, from: 100 * D, until: 100 * D + 60 }));
  const { relations, possibleInfectors } = relate([{ onset: 100 }, { onset: 99 }, { onset: 106 }], rows);
  expect(relations.map(({ caseA, caseB, direction }) => [caseA, caseB, direction])).toEqual([[0, 2, 'a-to-b'], [1, 2, 'a-to-b']]);
  expect([...possibleInfectors]).toEqual([0, 0, 2]);
});

it('cases that change numbers: the same, the other way round', () => {
  fc.assert(fc.property(fc.nat(1e6), (seed) => {
    const random = randomOf(seed);
    const dates = [0, 1].map((): Dates => ({ ...(random() < 0.8 ? { onset: wholeBetween(random, 95, 110) } : {}), ...(random() < 0.3 ? { isolated: wholeBetween(random, 95, 110) * D } : {}) }));
    const rows = [...together(wholeBetween(random, 90, 110)), ...together(wholeBetween(random, 90, 110))];
    const back = { 'a-to-b': 'b-to-a', 'b-to-a': 'a-to-b', either: 'either', unknown: 'unknown' };
    const swapped = relate(dates.toReversed(), rows.map((row) => ({ ...row, of: 1 - row.of }))).relations;
    expect(swapped.map(({ direction, plausible }) => [back[direction], plausible])).toEqual(relate(dates, rows).relations.map(({ direction, plausible }) => [direction, plausible]));
  }));
});

describe('diagram', () => {
  const layOut = (day: readonly (number | undefined)[], lines: readonly (readonly [number, number])[]) => finish(layOutRelations({ day: LIST(day), caseA: Uint32Array.from(lines, ([a]) => a), caseB: Uint32Array.from(lines, ([, b]) => b) }));

  it('a column for each day, each case on a row of its own; without a day apart', () => {
    const { x, y } = layOut([5, 5, 7, undefined, undefined], [[0, 2]]);
    expect([...x]).toEqual([5, 5, 7, Number.NaN, Number.NaN]);
    expect([[y[0], y[1]], [y[3], y[4]]]).toEqual([[0, 1], [0, 1]]);
  });

  it('who is joined to nobody does not stand between those who are', () => {
    const { y } = layOut([5, 5, 5, 6, 6], [[1, 3], [2, 4]]);
    expect([y[0], y[1], y[2]]).toEqual([2, 0, 1]);
  });

  it('two lines that need not cross do not', () => {
    const { y, crossings } = layOut([1, 1, 2, 2], [[0, 3], [1, 2]]);
    expect(crossings).toBe(0);
    expect(Math.sign(y[0]! - y[1]!)).toBe(Math.sign(y[3]! - y[2]!));
  });

  it('crossings are those of straight lines, over days between too', () => {
    const cross = (x: readonly number[], y: readonly number[], lines: readonly (readonly [number, number])[]) => finish(countCrossings(Float64Array.from(x), Float64Array.from(y), Uint32Array.from(lines, ([a]) => a), Uint32Array.from(lines, ([, b]) => b)));
    expect(cross([1, 1, 2, 2], [0, 1, 0, 1], [[0, 3], [1, 2]])).toBe(1);
    expect(cross([1, 1, 2, 2], [0, 1, 0, 1], [[0, 3], [2, 0], [3, 1]])).toBe(0);
    const random = randomOf(4);
    const [x, y] = [Array.from({ length: 40 }, () => wholeBetween(random, 0, 6)), Array.from({ length: 40 }, () => random() * 9)];
    const lines = Array.from({ length: 70 }, () => [wholeBetween(random, 0, 39), wholeBetween(random, 0, 39)] as const).filter(([a, b]) => x[a] !== x[b]);
    const side = (a: number, b: number, c: number) => Math.sign((x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!));
    const slow = lines.flatMap(([a, b], i) => lines.slice(0, i).filter(([c, d]) => new Set([a, b, c, d]).size === 4 && side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0));
    expect(slow.length).toBeGreaterThan(100);
    expect(cross(x, y, lines)).toBe(slow.length);
  });

  it('rows are taken once in a column, crossings told are those drawn, fewer than in the order of numbers; the same twice', () => {
    const random = randomOf(9);
    const day = Array.from({ length: 120 }, () => wholeBetween(random, 0, 20));
    const lines = Array.from({ length: 160 }, () => [wholeBetween(random, 0, 119), wholeBetween(random, 0, 119)] as const);
    const { x, y, crossings } = layOut(day, lines);
    expect(new Set(day.map((one, number) => `${one} ${y[number]}`)).size).toBe(120);
    const [a, b] = [0, 1].map((end) => Uint32Array.from(lines, (line) => line[end]!)) as [Uint32Array, Uint32Array];
    expect(finish(countCrossings(x, y, a, b))).toBe(crossings);
    const asNumbered = Float64Array.from(day, (one, number) => day.slice(0, number).filter((other) => other === one).length);
    expect(crossings).toBeLessThan(0.75 * finish(countCrossings(x, asNumbered, a, b)));
    expect(layOut(day, lines)).toEqual({ x, y, crossings });
  });
});
