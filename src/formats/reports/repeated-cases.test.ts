// Reports that stand twice, within a list and across lists, in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY } from '../../domain/day.ts';
import type { CaseReport, CaseTable } from '../../domain/district/case-table.ts';
import { caseTableOf } from '../../domain/district/tables-of.ts';
import { dropRepeatedCases } from './repeated-cases.ts';
import { textAt } from '../../domain/district/text-column.ts';

const list = (file: string, reports: readonly CaseReport[]): { file: string; cases: CaseTable } => ({ file, cases: caseTableOf(reports) });
/** `place day` of every row left, list by list. */
const left = (tables: readonly CaseTable[]): string[][] =>
  tables.map((cases) => [...cases.place].map((place, row) => `${cases.places[place]} ${cases.reportedOn[row]}`));

describe('the same case id', () => {
  it('is taken once across lists, as first reported, and the other told with where the first stands', () => {
    const { tables, rejects } = dropRepeatedCases([
      list('a.csv', [{ place: 'A', reportedOn: 10, caseId: '1' }, { place: 'B', reportedOn: 11, caseId: '2' }]),
      list('b.csv', [{ place: 'A', reportedOn: 9, caseId: '1' }]),
    ]);
    expect(left(tables)).toEqual([['B 11'], ['A 9']]);
    expect(rejects).toEqual([
      { severity: 'warning', file: 'a.csv', row: 2, column: null, reason: 'duplicate-case', value: '', hint: 'b.csv:2' },
    ]);
  });

  it('says where both stand and whether their places differ, never the id: it may be that of a person', () => {
    const id = '310101199001011234';
    const cases = (place: string, reportedOn: number): CaseTable => caseTableOf([{ place, reportedOn, caseId: id }]);
    const { rejects } = dropRepeatedCases([
      { file: 'a.csv', cases: cases('A', 9), keyHeading: '地址' },
      { file: 'b.csv', cases: cases('A', 10), keyHeading: '小区' },
      { file: 'c.csv', cases: cases('C', 10), keyHeading: '楼栋' },
    ]);
    expect(rejects.map(({ file, column, value, hint }) => [file, column, value, hint])).toEqual([['b.csv', null, '', 'a.csv:2'], ['c.csv', '楼栋', '', 'a.csv:2']]);
  });

  it('keeps every column aligned when rows go', () => {
    const reports = [1, 2, 3, 4].map((n): CaseReport => ({ place: `P${n % 3}`, reportedOn: n, caseId: String(n % 3), person: `Q${n}`, onsetOn: n * 10 }));
    const { tables: [cases] } = dropRepeatedCases([list('a.csv', reports)]);
    expect(cases).toEqual({ ...caseTableOf(reports.slice(0, 3).map((report, i) => ({ ...report, sourceRow: i + 2 }))), places: ['P1', 'P2', 'P0'] });
  });

  it('does not let a correction entered later erase what was known then', () => {
    const lists = [
      list('a.csv', [
        { place: 'A', reportedOn: 10, caseId: '1', recordedAt: 10 * MINUTES_PER_DAY },
        { place: 'A', reportedOn: 8, caseId: '1', recordedAt: 12 * MINUTES_PER_DAY },
      ]),
    ];
    expect(left(dropRepeatedCases(lists, 11 * MINUTES_PER_DAY).tables)).toEqual([['A 10', 'A 8']]);
    expect(left(dropRepeatedCases(lists).tables)).toEqual([['A 8']]);
  });

  it('leaves the same rows whatever the order of rows (rules 7b, law 5)', () => {
    const report = fc.record({
      place: fc.constantFrom('A', 'B'), reportedOn: fc.integer({ min: 1, max: 4 }), caseId: fc.constantFrom('', '1', '2'), onsetOn: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (reports, chance) => {
        const shuffled = reports.map((value) => ({ value, at: chance.next().value })).sort((a, b) => a.at - b.at).map(({ value }) => value);
        const rows = (given: readonly CaseReport[]): string[] =>
          dropRepeatedCases([list('a', given)]).tables.flatMap((cases) =>
            [...cases.place].map((place, row) => `${cases.places[place]} ${cases.reportedOn[row]} ${cases.onsetOn[row]} ${textAt(cases.caseId, row)}`),
          ).sort();
        expect(rows(shuffled)).toEqual(rows(reports));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('equal rows without a case id', () => {
  it('are all kept and every one but the first told', () => {
    const same: CaseReport = { place: 'A', reportedOn: 10 };
    const { tables, rejects } = dropRepeatedCases([list('a.csv', [same, { place: 'A', reportedOn: 10, onsetOn: 3 }, same]), list('b.csv', [same])]);
    expect(tables.map(({ count }) => count)).toEqual([3, 1]);
    expect(rejects.map(({ file, row, reason, hint }) => `${file} ${row} ${reason} ${hint}`)).toEqual(['a.csv 4 equal-row a.csv:2', 'b.csv 2 equal-row a.csv:2']);
  });

  it('are not confused with rows that differ in one cell', () => {
    const base: CaseReport = { place: 'A', reportedOn: 10 };
    const others: CaseReport[] = [{ person: 'x' }, { sampledOn: 9 }, { found: 1 }, { counts: 1 }, { reclassified: true }, { recordedAt: 5 }, { movedOutTime: 3 }]
      .map((difference) => ({ ...base, ...difference }));
    expect(dropRepeatedCases([list('a.csv', [base, ...others])]).rejects).toEqual([]);
  });
});
