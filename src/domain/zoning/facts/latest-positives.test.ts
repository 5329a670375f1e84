// Oracle: the sentence of the function, on a compound of two buildings, one with two stairs.
import { describe, expect, it } from 'vitest';
import { NOT_RECORDED } from '../../day.ts';
import { createMatcher } from '../../district/match/create-matcher.ts';
import { caseTableOf, unitTableOf } from '../../district/tables-of.ts';
import { findZonedUnits } from './zoned-units.ts';
import { decideCases } from './counting-positives.ts';
import { latestPositives } from './latest-positives.ts';

const units = unitTableOf([
  { id: '安康', kind: 'compound' }, { id: '安康1号楼', kind: 'building', parent: '安康' }, { id: '安康1号楼1单元', kind: 'stair', parent: '安康1号楼' },
  { id: '安康1号楼2单元', kind: 'stair', parent: '安康1号楼' }, { id: '安康2号楼', kind: 'building', parent: '安康' }, { id: '福林', kind: 'compound' },
]);

function latest(reports: readonly (readonly [place: string, day: number])[], day: number): number[] {
  const table = caseTableOf(reports.map(([place, reportedOn], i) => ({ place, reportedOn, caseId: String(i) })));
  const matcher = createMatcher(units);
  const { cases } = decideCases([table], (place) => matcher.match(place).unit, findZonedUnits(units).topOf, undefined);
  return [...latestPositives(cases, units, day)];
}

const none = NOT_RECORDED;

describe('latest positives known to a list', () => {
  it('a positive in a stair counts for stair, building and compound, not for the other stair or building', () => {
    expect(latest([['安康1号楼1单元', 100]], 101)).toEqual([100, 100, 100, none, none, none]);
  });

  it('a positive of which only the compound is known counts for every part of it', () => {
    expect(latest([['安康', 100]], 101)).toEqual([100, 100, 100, 100, 100, none]);
  });

  it('the later one holds; a report of the list day itself is not known to the list', () => {
    expect(latest([['安康2号楼', 100], ['安康2号楼', 104], ['安康2号楼', 108]], 108)).toEqual([104, none, none, none, 104, none]);
    expect(latest([['安康2号楼', 108]], 109)[4]).toBe(108);
  });
});
