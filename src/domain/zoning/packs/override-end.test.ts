// The default end of a level set by hand, against the windows the texts give and against the engine itself.
import { describe, expect, it } from 'vitest';
import { rulePackById, RULE_PACKS } from '../../../../data/rule-packs/index.ts';
import { isoDay, parseIsoDay } from '../../day.ts';
import { caseTableOf, unitTableOf } from '../../district/tables-of.ts';
import { judgeDistrict } from '../judge/judge-district.ts';
import { LEVELS } from '../level.ts';
import { lastListAtLevel } from './override-end.ts';
import type { RulePack } from './rule-pack.ts';

const day = parseIsoDay('2022-04-09')!;
const end = (id: string, level: 'sealed' | 'controlled' | 'precaution', change: Partial<RulePack> = {}, stage?: string): string | null => {
  const last = lastListAtLevel({ ...rulePackById(id)!, ...change }, level, day, stage);
  return last === null ? null : isoDay(last).slice(5);
};

describe('lastListAtLevel', () => {
  it('is the end of the seven days, and of the fourteen', () => {
    expect([end('SH-2022-0411', 'sealed'), end('SH-2022-0411', 'controlled')]).toEqual(['04-16', '04-23']);
    expect([end('CN-JL-2022', 'sealed'), end('CN-JL-2022', 'controlled')]).toEqual(['04-23', '04-23']);
  });

  it('comes a day earlier where the day of the report is day 1', () => {
    expect([end('SH-2022-0411', 'sealed', { dayCount: 'B' }), end('SH-2022-0411', 'controlled', { dayCount: 'B' })]).toEqual(['04-15', '04-22']);
  });

  it('counts lists where the stage is counted from the step', () => {
    expect([end('CN-9', 'sealed'), end('CN-9', 'controlled')]).toEqual(['04-16', '04-19']);
  });

  it('follows the row of the stage the positive meets', () => {
    const may = parseIsoDay('2022-05-20')!;
    const pack = rulePackById('SH-2022-0522')!;
    expect([lastListAtLevel(pack, 'sealed', may)! - may, lastListAtLevel(pack, 'sealed', may, 'closed')! - may]).toEqual([14, 7]);
  });

  it('knows no end of what no date ends, nor of what a positive does not reach', () => {
    expect(end('SH-2022-0411', 'precaution')).toBeNull();
    const { stages } = rulePackById('SH-2022-0411')!;
    expect(end('SH-2022-0411', 'sealed', { stages: stages.map((stage) => ({ ...stage, level: stage.level === 'sealed' ? 'controlled' : stage.level })) })).toBeNull();
  });

  it('agrees with the engine on every pack it ships', () => {
    const units = unitTableOf([{ id: 'A' }]);
    const cases = [caseTableOf([{ place: 'A', reportedOn: day }])];
    for (const pack of RULE_PACKS) {
      const judged = judgeDistrict({ units, cases, rounds: [], contacts: [], disinfections: [] }, pack, { conditions: 'assume-met' });
      for (const level of ['sealed', 'controlled'] as const) {
        const shown = Array.from({ length: 40 }, (_, i) => day + 1 + i).filter((list) => LEVELS.indexOf(judged.standing(0, list).level) >= LEVELS.indexOf(level));
        expect([pack.id, level, lastListAtLevel(pack, level, day)]).toEqual([pack.id, level, shown.at(-1) ?? null]);
      }
    }
  });
});
