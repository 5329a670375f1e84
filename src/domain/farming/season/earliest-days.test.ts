// First day a household may go. Oracle: every list asked one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_RECORDED } from '../../day.ts';
import { CONTROLLED, LIVE, levelOf, NONE, PRECAUTION, SEALED, type LevelCode } from '../../zoning/level.ts';
import { statusShown, type PublishedDay } from '../../publishing/published-days.ts';
import { createDayCursor } from '../../zoning/lists/day-cursor.ts';
import type { History } from '../../zoning/lists/history.ts';
import { earliestDays } from './earliest-days.ts';

/** Status words by list and unit. */
function historyOf(first: number, lists: readonly (readonly number[])[]): History {
  const changes = lists.slice(1).map((now, k) => now.flatMap((to, unit) => (to === lists[k]![unit] ? [] : [{ unit, from: lists[k]![unit]!, to }])));
  const offsets = [0, 0];
  for (const day of changes) offsets.push(offsets.at(-1)! + day.length);
  const all = changes.flat();
  return {
    units: lists[0]!.length, first, last: first + lists.length - 1, base: Uint16Array.from(lists[0]!), dayOffset: Uint32Array.from(offsets),
    unit: Uint32Array.from(all, ({ unit }) => unit), from: Uint16Array.from(all, ({ from }) => from), to: Uint16Array.from(all, ({ to }) => to),
  };
}

const published = (day: number, levels: Readonly<Record<number, number>>) => ({ day, rows: Uint32Array.from(Object.keys(levels), Number), status: Uint16Array.from(Object.values(levels)) });
const belowSealed = (_: number, level: LevelCode) => (level < SEALED ? -Infinity : Infinity);
const [s, c, p] = [SEALED, CONTROLLED, PRECAUTION];

describe('first list on which a household may go', () => {
  const history = historyOf(100, [[s, c, s], [s, c, s | LIVE], [s, s, s], [c, s, s], [p, s, s], [s, c, s]]);
  const zoned = Int32Array.of(0, 1, 2, -1, 0);
  const ask = (day: number, lists: readonly ReturnType<typeof published>[] = [], opens: (household: number, level: LevelCode) => number = belowSealed) =>
    [...earliestDays({ history, published: lists, zoned, day, opens })];
  const none = NOT_RECORDED;

  it('the day asked where it may go already, the list of the change, none where none comes or the home is not known', () => {
    expect(ask(100)).toEqual([103, 100, none, none, 103]);
  });

  it('counts from the day asked on, not before; that of the last list is found', () => {
    expect(ask(102)).toEqual([103, 105, none, none, 103]);
    expect(ask(105)).toEqual([none, 105, none, none, none]);
  });

  it('before the history it begins with its first list, after it nothing is known', () => {
    expect(ask(90)).toEqual(ask(100));
    expect(ask(106)).toEqual([none, none, none, none, none]);
  });

  it('a published list shows its own levels on its day, and the rules again on the day after', () => {
    expect(ask(100, [published(101, { 0: c, 2: p })])).toEqual([101, 100, 101, none, 101]);
    expect(ask(102, [published(103, { 0: s })])).toEqual([104, 105, none, none, 104]);
    expect(ask(100, [published(100, { 1: s })])).toEqual([103, 101, none, none, 103]);
  });

  it('a building that must be clean first holds while the level stays; a new level is asked anew', () => {
    const opens = (household: number, level: LevelCode) => (household === 2 && level === SEALED ? 104 : household === 0 && level === CONTROLLED ? 104 : belowSealed(household, level));
    expect(ask(100, [], opens)).toEqual([104, 100, 104, none, 103]);
  });

  it('is what asking every list gives, with published ones among them', () => {
    const level = fc.constantFrom(NONE, PRECAUTION, CONTROLLED, SEALED, SEALED | LIVE);
    const world = fc.record({
      lists: fc.integer({ min: 1, max: 8 }).chain((count) => fc.array(fc.tuple(level, level, level), { minLength: count, maxLength: count })),
      from: fc.integer({ min: -2, max: 9 }),
      shown: fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 8 }), levels: fc.dictionary(fc.constantFrom('0', '1', '2'), level) }), { maxLength: 3, selector: ({ day }) => day }),
      homes: fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 6 }),
      opens: fc.array(fc.constantFrom(-Infinity, -Infinity, 2, 5, Infinity), { minLength: 24, maxLength: 24 }),
    });
    fc.assert(fc.property(world, ({ lists, from, shown, homes, opens }) => {
      const made = historyOf(0, lists);
      const days = shown.map((list) => published(list.day, list.levels));
      const may = (household: number, code: LevelCode) => opens[household * 4 + code]!;
      const cursor = createDayCursor(made);
      const expected = homes.map((unit, household) => {
        if (unit < 0) return NOT_RECORDED;
        for (let day = Math.max(0, from); day < lists.length; day++) {
          const status = statusShown(cursor, days as unknown as PublishedDay[], day, true);
          if (may(household, levelOf(status[unit]!)) <= day) return day;
        }
        return NOT_RECORDED;
      });
      expect([...earliestDays({ history: made, published: days, zoned: Int32Array.from(homes), day: from, opens: may })]).toEqual(expected);
    }), { numRuns: 2000 });
  });
});
