import { describe, expect, it } from 'vitest';
import { rulePackById } from '../../../../data/rule-packs/index.ts';
import { isoDay, MINUTES_PER_DAY, parseIsoDay } from '../../day.ts';
import { DOES_NOT_COUNT, WHERE_ISOLATION, type CaseReport } from '../../district/case-table.ts';
import { ROUND_CLEAN, ROUND_INCOMPLETE } from '../../district/fact-tables.ts';
import { caseTableOf, disinfectionTableOf, roundTableOf, unitTableOf, type UnitRecord } from '../../district/tables-of.ts';
import { judgeDistrict } from './judge-district.ts';
import type { RulePack } from '../packs/rule-pack.ts';

const on = (monthDay: string): number => parseIsoDay(`2022-${monthDay}`)!;
const UNITS: readonly UnitRecord[] = [
  { id: 'K', name: '安康家园', residential: false }, { id: 'K-1', kind: 'building', parent: 'K' }, { id: 'K-2', kind: 'building', parent: 'K' }, { id: 'L' },
];
const shanghai = rulePackById('SH-2022-0411')!;

function judge(
  reports: readonly CaseReport[],
  rounds: readonly { area: string; day: number; outcome: number }[] = [],
  pack: RulePack = shanghai,
  disinfections: readonly { area: string; day: number; passed: boolean }[] = [],
) {
  const facts = {
    units: unitTableOf(UNITS), cases: [caseTableOf(reports)], rounds: [roundTableOf(rounds)], contacts: [], disinfections: [disinfectionTableOf(disinfections)],
  };
  return judgeDistrict(facts, pack, { conditions: 'hold' });
}

describe('the standing of a unit', () => {
  it('counts day k of n as rules 7b: k = D − a under A, D − a + 1 under B, then lists since the stage began', () => {
    const report = [{ place: 'K-1', reportedOn: on('04-05') }];
    const daysOf = (pack: RulePack, monthDay: string) => {
      const { stageDay, stageDays, heldDays } = judge(report, [], pack).row(0, on(monthDay));
      return [stageDay, stageDays, heldDays];
    };
    expect(daysOf(shanghai, '04-06')).toEqual([1, 7, 0]);
    expect(daysOf(shanghai, '04-12')).toEqual([7, 7, 0]);
    expect(daysOf(shanghai, '04-13')).toEqual([1, 7, 0]);
    expect(daysOf(shanghai, '04-19')).toEqual([7, 7, 0]);
    // Held: k stays n, the days held stand beside it.
    expect(daysOf(shanghai, '04-22')).toEqual([7, 7, 3]);
    const underB = { ...shanghai, dayCount: 'B' } as const;
    expect(daysOf(underB, '04-06')).toEqual([2, 7, 0]);
    expect(daysOf(underB, '04-11')).toEqual([7, 7, 0]);
    expect(daysOf(underB, '04-12')).toEqual([1, 7, 0]);
    expect(daysOf(shanghai, '04-05')).toEqual([null, null, 0]);
  });

  it('of a building is that of its compound, with the latest positive of the building itself', () => {
    const judged = judge([{ place: 'K-1', reportedOn: on('04-05') }, { place: 'K-2', reportedOn: on('04-08') }]);
    const first = judged.standing(1, on('04-10'));
    expect(first).toMatchObject({ unit: 1, zonedUnit: 0, level: 'sealed', lastPositive: on('04-08'), ownLastPositive: on('04-05') });
    expect(judged.standing(2, on('04-10')).ownLastPositive).toBe(on('04-08'));
    expect(judged.standing(0, on('04-10')).ownLastPositive).toBeNull();
    expect(first.positives).toEqual([{ day: on('04-08'), count: 1 }, { day: on('04-05'), count: 1 }]);
    // The cut-off of list 8 April is 7 April: the positive of the day is live, not yet a fact.
    expect(judged.standing(2, on('04-08'))).toMatchObject({ ownLastPositive: null, live: true, positives: [{ day: on('04-05'), count: 1 }] });
  });

  it('tells from which day a clock runs that does not take the report, and for how many positives that day is missing', () => {
    const beijing = rulePackById('BJ-2022-05')!;
    const reports = [{ place: 'K-1', reportedOn: on('04-05'), movedOutOn: on('04-07') }, { place: 'K-2', reportedOn: on('04-06') }, { place: 'K-2', reportedOn: on('04-12') }];
    const causeOn = (pack: RulePack, day: string) => judge(reports, [], pack).standing(0, on(day)).causes[0]!;
    expect(causeOn(beijing, '04-08')).toMatchObject({ anchor: on('04-07'), countsFrom: { of: 'caseLeftPremises', missing: 1 } });
    expect(causeOn(beijing, '04-13')).toMatchObject({ anchor: on('04-12'), countsFrom: { of: 'caseLeftPremises', missing: 2 } });
    expect(causeOn(shanghai, '04-08').countsFrom).toBeNull();
  });

  it('tells the rows that do not count, each with its reason', () => {
    const judged = judge([
      { place: 'K', reportedOn: on('04-05'), person: 'p1' },
      { place: 'K', reportedOn: on('04-07'), person: 'p1', reclassified: true },
      { place: 'K', reportedOn: on('04-08'), person: 'p1' },
      { place: 'K', reportedOn: on('04-09'), person: 'p2', whereSampled: WHERE_ISOLATION },
      { place: 'K', reportedOn: on('04-10'), counts: DOES_NOT_COUNT },
      { place: 'K', reportedOn: on('04-11'), reclassified: true },
    ]);
    const { notCounted, lastPositive } = judged.standing(0, on('04-12'));
    expect(lastPositive).toBe(on('04-05'));
    expect(notCounted.map(({ day, reason }) => `${isoDay(day).slice(5)} ${reason}`)).toEqual([
      '04-07 reclassified', '04-08 same-person', '04-09 found-in-isolation', '04-10 by-hand', '04-11 reclassified',
    ]);
  });

  it('gives one person one positive, in the unit of the first report, not of the reclassification of that day', () => {
    const rows = [
      { place: 'K', reportedOn: on('04-05'), person: 'p', reclassified: true },
      { place: 'L', reportedOn: on('04-05'), person: 'p' },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const judged = judge(order);
      expect([judged.row(0, on('04-06')).level, judged.row(3, on('04-06')).level]).toEqual(['precaution', 'sealed']);
    }
  });

  it('answers the condition of the coming step before it is due, and blocks only from then on (vector 23)', () => {
    const judged = judge([{ place: 'K', reportedOn: on('04-05') }], [{ area: 'K', day: on('04-18'), outcome: ROUND_INCOMPLETE }, { area: 'K', day: on('04-23'), outcome: ROUND_CLEAN }]);
    const conditionOn = (monthDay: string) => judged.standing(0, on(monthDay)).conditions[0];
    expect(conditionOn('04-15')).toMatchObject({ answer: 'not-recorded', notBefore: on('04-18'), blocks: false });
    expect(conditionOn('04-19')).toMatchObject({ answer: 'unmet', decidedBy: on('04-18'), blocks: false });
    expect(conditionOn('04-20')).toMatchObject({ answer: 'unmet', blocks: true });
    expect(judged.standing(0, on('04-20')).blockedBy).toEqual(['screening']);
    expect(judged.standing(0, on('04-24'))).toMatchObject({ level: 'precaution', conditions: [], blockedBy: [] });
  });

  it('remembers the levels behind it, latest first, and says when convention B would change', () => {
    const judged = judge([{ place: 'K', reportedOn: on('04-05') }]);
    const { runs, nextChangeOn, nextChangeOnUnderB } = judged.standing(0, on('04-14'));
    expect(runs.map(({ level, from, to }) => `${level} ${isoDay(from).slice(5)}–${isoDay(to).slice(5)}`)).toEqual([
      'controlled 04-13–04-14', 'sealed 04-06–04-12',
    ]);
    expect([nextChangeOn, nextChangeOnUnderB]).toEqual([on('04-20'), on('04-19')]);
  });

  it('of a unit never positive says nothing that is not known', () => {
    expect(judge([{ place: 'K', reportedOn: on('04-05') }]).standing(3, on('04-10'))).toMatchObject({
      level: 'precaution', since: null, lastPositive: null, nextChangeOn: null, conditions: [], positives: [], runs: [], stageDay: null,
    });
  });

  it('asks for a passed disinfection since the last positive where a pack does (rules 1.2, disinfection)', () => {
    const [closing, release] = shanghai.steps;
    const disinfecting: RulePack = { ...shanghai, id: 'with-disinfection', steps: [closing!, { ...release!, conditions: [{ kind: 'disinfection-passed', source: ['4'] }] }] };
    const report = [{ place: 'K', reportedOn: on('04-05') }];
    const levelOn = (monthDay: string, ...evaluations: [string, boolean][]) =>
      judge(report, [], disinfecting, evaluations.map(([day, passed]) => ({ area: 'K', day: on(day), passed }))).row(0, on(monthDay));
    expect(levelOn('04-20')).toMatchObject({ level: 'controlled', blockedBy: ['disinfection'], nextChangeOn: on('04-21') });
    expect(levelOn('04-20', ['04-04', true])).toMatchObject({ level: 'controlled' });
    expect(levelOn('04-20', ['04-07', true])).toMatchObject({ level: 'precaution' });
    expect(levelOn('04-20', ['04-07', true], ['04-19', false])).toMatchObject({ level: 'controlled', blockedBy: ['disinfection'] });
  });

  it('reads nothing that was entered after the minute asked for', () => {
    const facts = {
      units: unitTableOf(UNITS), rounds: [], contacts: [], disinfections: [],
      cases: [caseTableOf([{ place: 'K', reportedOn: on('04-08'), recordedAt: on('04-12') * MINUTES_PER_DAY + 600 }])],
    };
    const levelKnownAt = (minute: number) => judgeDistrict(facts, shanghai, { conditions: 'hold', knownAt: minute }).row(0, on('04-12')).level;
    expect(levelKnownAt(on('04-12') * MINUTES_PER_DAY)).toBe('precaution');
    expect(levelKnownAt(on('04-12') * MINUTES_PER_DAY + 600)).toBe('sealed');
  });
});
