import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { rulePackById } from '../../../../data/rule-packs/index.ts';
import { caseTableOf, unitTableOf } from '../../district/tables-of.ts';
import { createDayCursor } from './day-cursor.ts';
import { levelSeries, viewDay } from './day-view.ts';
import { judgeDistrict } from '../judge/judge-district.ts';
import { CONTROLLED, SEALED, levelOf } from '../level.ts';

const FIRST = 19080;
const LAST = 19120;
const pack = rulePackById('SH-2022-0411')!;

const judged = (positives: readonly { unit: number; day: number }[]) => {
  const units = unitTableOf([0, 1, 2, 3].map((i) => ({ id: `u${i}`, population: 10 * (i + 1), households: 3, buildings: 1 })));
  const cases = caseTableOf(positives.map(({ unit, day }) => ({ place: `u${unit}`, reportedOn: day })));
  return judgeDistrict({ units, cases: [cases], rounds: [], contacts: [], disinfections: [] }, pack, { conditions: 'assume-met' });
};
const arbitraryPositives = fc.array(fc.record({ unit: fc.integer({ min: 0, max: 3 }), day: fc.integer({ min: FIRST - 20, max: LAST }) }), { maxLength: 12 });

describe('the day cursor', () => {
  it('shows on every day, moved in any order, the levels of a full look at that day (oracle: row by row)', () => {
    fc.assert(
      fc.property(arbitraryPositives, fc.array(fc.integer({ min: FIRST - 5, max: LAST + 5 }), { maxLength: 15 }), (positives, moves) => {
        const district = judged(positives);
        const cursor = createDayCursor(district.history(FIRST, LAST));
        for (const move of [FIRST, ...moves]) {
          cursor.moveTo(move);
          expect(cursor.day).toBe(Math.min(LAST, Math.max(FIRST, move)));
          for (let row = 0; row < 4; row++) {
            expect(['none', 'precaution', 'controlled', 'sealed'][levelOf(cursor.status[row]!)]).toBe(district.row(row, cursor.day).level);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names every unit it writes', () => {
    const cursor = createDayCursor(judged([{ unit: 2, day: FIRST }]).history(FIRST, LAST));
    expect([...cursor.moveTo(FIRST + 1)]).toEqual([2]);
    expect([...cursor.moveTo(FIRST + 1)]).toEqual([]);
    expect([...new Set(cursor.moveTo(FIRST))]).toEqual([2]);
  });
});

describe('the view of a day', () => {
  it('counts units, buildings, households and people per level, and unknown numbers as none', () => {
    const district = judged([{ unit: 1, day: FIRST + 1 }]);
    const cursor = createDayCursor(district.history(FIRST, LAST));
    const units = {
      zoned: district.zoned, population: Int32Array.of(10, 20, -1, 40), households: Int32Array.of(3, 3, 3, 3), buildings: Int32Array.of(1, 1, 1, 1),
    };
    cursor.moveTo(FIRST + 2);
    const view = viewDay(cursor, units);
    expect(view.counts[SEALED]).toEqual({ units: 1, buildings: 1, households: 3, people: 20 });
    expect(view.counts[1]).toEqual({ units: 3, buildings: 3, households: 9, people: 50 });
    expect(view.unknown).toEqual({ buildings: 0, households: 0, people: 1 });
    expect([...view.changes.raised]).toEqual([1]);
    expect([...view.changes.lowered]).toEqual([]);
  });

  it('lists live on the report day, raised the day after, due on the last sealed day, lowered on the eighth', () => {
    const district = judged([{ unit: 0, day: FIRST + 3 }]);
    const cursor = createDayCursor(district.history(FIRST, LAST));
    const changesOn = (day: number) => {
      cursor.moveTo(day);
      const { changes } = viewDay(cursor, { zoned: district.zoned, population: new Int32Array(4), households: new Int32Array(4), buildings: new Int32Array(4) });
      return Object.entries(changes).filter(([, rows]) => rows.length > 0).map(([name]) => name);
    };
    expect(changesOn(FIRST + 3)).toEqual(['live']);
    expect(changesOn(FIRST + 4)).toEqual(['raised']);
    expect(changesOn(FIRST + 10)).toEqual(['due']);
    expect(changesOn(FIRST + 11)).toEqual(['lowered']);
  });

  it('series of sealed and controlled units agree with a count of every day', () => {
    fc.assert(
      fc.property(arbitraryPositives, (positives) => {
        const district = judged(positives);
        const history = district.history(FIRST, LAST);
        const { sealed, controlled } = levelSeries(history, district.zoned);
        const cursor = createDayCursor(history);
        for (let day = FIRST; day <= LAST; day++) {
          cursor.moveTo(day);
          const levels = [...cursor.status].map(levelOf);
          expect(sealed[day - FIRST]).toBe(levels.filter((level) => level === SEALED).length);
          expect(controlled[day - FIRST]).toBe(levels.filter((level) => level === CONTROLLED).length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
