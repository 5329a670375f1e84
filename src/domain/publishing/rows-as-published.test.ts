// Rows of a published day. Oracle: issue "Redraw, decide, publish", point 6: the day shows the list as people were told it.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { dayFromCivil } from '../day.ts';
import { caseTableOf, unitTableOf } from '../district/tables-of.ts';
import { judgeDistrict } from '../zoning/judge/judge-district.ts';
import { CONTROLLED, SEALED } from '../zoning/level.ts';
import { readAsPublished, rowOfGone } from './rows-as-published.ts';

const DAY = dayFromCivil(2022, 4, 11);
const CLAUSE = { zh: '发布版', en: 'as published' };
const judged = judgeDistrict(
  {
    units: unitTableOf(['A', 'B', 'C'].map((id) => ({ id, name: id, kind: 'compound' as const }))),
    // A is sealed on the list; B has a positive of the list day itself.
    cases: [caseTableOf([{ place: 'A', reportedOn: DAY - 3 }, { place: 'B', reportedOn: DAY }])],
    rounds: [], contacts: [], disinfections: [], orders: [], visits: [], overrides: [],
  },
  RULE_PACKS.find(({ id }) => id === 'SH-2022-0411')!,
  { conditions: 'hold' },
);
const published = { rows: Uint32Array.of(0, 1), status: Uint16Array.of(CONTROLLED, SEALED) };

describe('the row of a unit', () => {
  const rowOf = readAsPublished(judged, DAY, published, CLAUSE);

  it('published at another level has that level with the pack\'s word for it, and nothing of what the rules expect of today\'s', () => {
    expect(judged.row(0, DAY)).toMatchObject({ level: 'sealed', nextLevel: 'controlled' });
    expect(rowOf(0)).toMatchObject({
      level: 'controlled', label: { zh: '管控区', en: 'controlled zone' }, clause: CLAUSE, clauseId: '', pack: '', since: null, nextLevel: null, nextChangeOn: null, blockedBy: [],
      ruleLevel: 'sealed', lastPositive: DAY - 3, liveLevel: 'controlled',
    });
  });

  it('keeps what the day\'s own facts give at once', () => {
    expect(judged.row(1, DAY)).toMatchObject({ level: 'precaution', live: true, liveLevel: 'sealed' });
    expect(rowOf(1)).toMatchObject({ level: 'sealed', live: true, liveLevel: 'sealed' });
  });

  it('published at the level of today is told as the rules tell it; so is all of a day on which nothing was published', () => {
    expect(rowOf(2)).toEqual(judged.row(2, DAY));
    expect(readAsPublished(judged, DAY, null, CLAUSE)(0)).toEqual(judged.row(0, DAY));
  });

  it('that is zoned no longer has its level and the word for it alone', () => {
    expect(rowOfGone(judged, DAY, 'sealed', CLAUSE)).toMatchObject({ level: 'sealed', label: { en: 'sealed zone' }, clause: CLAUSE, ruleLevel: 'none', liveLevel: 'sealed', since: null, lastPositive: null, override: null });
  });
});
