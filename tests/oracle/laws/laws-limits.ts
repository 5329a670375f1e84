// Where the laws of rules 7b stop: the limits the text states, and those found by the properties, each as a named case.
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/domain/zoning/level.ts';
import type { Judge, OracleDistrict, OracleSettings } from '../shape.ts';
import { ASSUME, B, alone, building, compound, contact, dailyRounds, district, on, positive, round, stair, under } from '../vectors/vector-shape.ts';

/** Registers the limits as tests for a judge. */
export function describeLimits(name: string, judge: Judge): void {
  const levelOf = (rows: OracleDistrict, settings: OracleSettings, list: string, unit = 0): Level | undefined => judge(rows, settings, on(list))[unit]?.level;
  const levelsOf = (rows: OracleDistrict, settings: OracleSettings, ...lists: string[]): unknown[] => lists.map((list) => levelOf(rows, settings, list));

  describe(`${name}: limits of law 1, a further counting positive never lowers`, () => {
    it.each(['fromLatestPositive', 'originalPeriod'] as const)('not for the other buildings under grain: building, %s', (repeatPositive) => {
      const units = [compound('K'), building('B1', 'K'), building('B2', 'K'), building('B3', 'K')];
      const settings = under('SH-2022-0411', { grain: 'building', repeatPositive });
      const once = district({ units, cases: [positive('B2', '04-09')] });
      const again = district({ units, cases: [positive('B1', '04-05'), positive('B2', '04-09')] });
      expect([levelOf(once, settings, '04-13', 3), levelOf(once, settings, '04-16', 3)]).toEqual(['sealed', 'sealed']);
      expect([levelOf(again, settings, '04-12', 3), levelOf(again, settings, '04-13', 3)]).toEqual(['sealed', 'controlled']);
    });

    it('not at a risk area: a unit sealed before gets 7 + 3 instead of 14', () => {
      const may = under('SH-2022-0516');
      expect(levelOf(alone(['05-18']), may, '05-28')).toBe('sealed');
      expect(levelsOf(alone(['05-15', '05-18']), may, '05-28', '05-29')).toEqual(['controlled', 'precaution']);
    });

    it.each([['SH-2022-0411', '04-18'], ['CN-9', '04-12'], ['CN-20', '04-10'], ['CN-8-community', '04-18'], ['CN-JL-2022', '04-18']] as const)(
      'not under assume-met where a failed round is on file: %s, a later positive sets a later round day', (pack, due) => {
        const failed = { rounds: [round('U', due, 'failed')] };
        const settings = under(pack, {}, ASSUME);
        const held = judge(alone(['04-05'], [], failed), settings, on('05-10'))[0];
        const freed = judge(alone(['04-05', '04-15'], [], failed), settings, on('05-10'))[0];
        expect({ heldBy: held?.blockedBy, isHeld: held?.level !== freed?.level, freedBy: freed?.blockedBy }).toEqual({ heldBy: ['screening'], isHeld: true, freedBy: [] });
      },
    );

    it('not across a pack change under carry: a later positive is not due on the first list of the new pack', () => {
      const settings: OracleSettings = { ...under('SH-2022-0411'), timeline: [{ pack: 'SH-2022-0411' }, { pack: 'SH-2022-0516', from: on('05-16') }] };
      expect(levelOf(alone(['04-30']), settings, '05-16')).toBe('controlled');
      expect(levelOf(alone(['04-30', '05-05']), settings, '05-16')).toBe('precaution');
    });

    it('not under hold at a missing contact result: a later positive puts the old contact out of the 14 days', () => {
      const rounds = dailyRounds('U', '03-21', '05-30');
      const contacts = [contact('U', '03-20', { result: 'missing' }), contact('U', '04-05')];
      expect(levelOf(alone(['03-20'], [], { rounds, contacts }), under('CN-8-community'), '04-20')).toBe('sealed');
      expect(levelOf(alone(['03-20', '04-04'], [], { rounds, contacts }), under('CN-8-community'), '04-20')).toBe('none');
    });

    it('not under BJ at a contact that has not left, for the same reason', () => {
      const rounds = dailyRounds('U', '05-18', '06-30');
      const contacts = [contact('U', '05-18'), contact('U', '06-03', { transferredOn: on('06-03') })];
      expect(levelOf(alone(['05-18'], [], { rounds, contacts }), under('BJ-2022-05'), '06-20')).toBe('sealed');
      expect(levelOf(alone(['05-18', '06-02'], [], { rounds, contacts }), under('BJ-2022-05'), '06-20')).toBe('precaution');
    });

    it('not of a positive in monitoring under monitoringPositive: manual, which moves no clock', () => {
      const manual = under('SH-2022-0411', { monitoringPositive: 'manual' });
      expect(levelOf(alone(['04-15']), manual, '04-17')).toBe('sealed');
      expect(levelOf(alone(['04-05', '04-15']), manual, '04-17')).toBe('controlled');
    });

    it('not of rows that stop counting: an earlier report makes a reclassification one', () => {
      const again = positive('U', '04-12', { reclassified: true });
      expect(levelOf(alone([], [], { cases: [again] }), under('SH-2022-0411'), '04-15')).toBe('sealed');
      expect(levelOf(alone([], [], { cases: [positive('U', '04-05'), again] }), under('SH-2022-0411'), '04-15')).toBe('controlled');
    });
  });

  describe(`${name}: limits of laws 2 and 3, what is released earlier is read otherwise`, () => {
    const into = (more: Partial<OracleSettings> = {}): OracleSettings => ({ ...under('CN-9'), timeline: [{ pack: 'CN-9' }, { pack: 'SH-2022-0516', from: on('05-16') }], ...more });

    it('not under monitoringPositive: manual: held in monitoring a positive waits, released it seals', () => {
      const manual = { monitoringPositive: 'manual' } as const;
      expect(levelOf(alone(['04-05', '04-25']), under('SH-2022-0411', manual), '04-26')).toBe('controlled');
      expect(levelOf(alone(['04-05', '04-25'], ['04-18']), under('SH-2022-0411', manual), '04-26')).toBe('sealed');
      expect(levelOf(alone(['04-05', '04-25']), under('SH-2022-0411', manual, ASSUME), '04-26')).toBe('sealed');
    });

    it('not at a risk area after a pack change: a gate carried over says sealed, an open one precaution', () => {
      const twice = ['05-01', '05-18'];
      expect(levelOf(alone(twice), into(), '05-28')).toBe('controlled');
      expect(levelOf(alone(twice, ['05-08']), into(), '05-28')).toBe('sealed');
      expect(levelOf(alone(twice), into(ASSUME), '05-28')).toBe('sealed');
    });

    it('not under firstList: fromDesignation: held in its first stage a unit keeps its clock, stepped on it starts anew', () => {
      const settings: OracleSettings = { ...under('CN-9', { firstList: 'fromDesignation' }), timeline: [{ pack: 'SH-2022-0516' }, { pack: 'CN-9', from: on('07-14') }] };
      const [late, early] = [alone(['07-05'], ['07-14']), alone(['07-05'], ['07-12', '07-14'])];
      expect(levelsOf(late, settings, '07-14', '07-17', '07-18')).toEqual(['sealed', 'controlled', 'precaution']);
      // Medium on the first list: ordered on 13 July, round of day 7 held on no later day.
      expect(levelsOf(early, settings, '07-14', '07-17', '07-18')).toEqual(['controlled', 'controlled', 'controlled']);
    });
  });

  describe(`${name}: limits of law 6, B(D) = A(D+1)`, () => {
    it('not at a late condition: both conventions release the day after the late round (vector 35)', () => {
      const late = alone(['04-05'], ['04-21']);
      expect([levelOf(late, under('SH-2022-0411', {}, B), '04-21'), levelOf(late, under('SH-2022-0411'), '04-22')]).toEqual(['controlled', 'precaution']);
    });

    it.each([['CN-9', '07-11', 'controlled'], ['CN-20', '07-09', 'precaution']] as const)('not where the round of the last day A counts lies beyond the cut-off of B: %s', (pack, cutOff, level) => {
      const facts = alone(['07-05'], [], { rounds: dailyRounds('U', '07-05', cutOff) });
      const day = on(cutOff) + 2;
      expect([judge(facts, under(pack, {}, B), day - 1)[0]?.level, judge(facts, under(pack), day)[0]?.level]).toEqual([level, 'sealed']);
    });

    it('not at a risk area: on 16 May A still says controlled and B precaution, so only B makes a risk area', () => {
      const again = alone(['05-06', '05-16']);
      expect([levelOf(again, under('SH-2022-0516'), '05-25'), levelOf(again, under('SH-2022-0516', {}, B), '05-24')]).toEqual(['controlled', 'sealed']);
    });

    it('not at a repeat: on day 7 A still says sealed and B controlled, so only B closes all again', () => {
      const units = [compound('K'), building('B1', 'K'), building('B2', 'K')];
      const rows = district({ units, cases: [positive('B1', '04-05'), positive('B2', '04-12')] });
      const byBuilding = { grain: 'building' } as const;
      expect([levelOf(rows, under('SH-2022-0411', byBuilding), '04-15', 1), levelOf(rows, under('SH-2022-0411', byBuilding, B), '04-14', 1)]).toEqual(['controlled', 'sealed']);
    });

    it('not at a positive inside a nested area on the last day that A seals it', () => {
      const rows = district({ units: [compound('K'), building('b', 'K'), stair('s', 'b')], cases: [positive('b', '03-02'), positive('s', '03-16')] });
      const assume = { conditions: 'assume-met', dayCount: 'B' } as const;
      expect([levelOf(rows, under('CN-JL-2022', {}, ASSUME), '03-18', 1), levelOf(rows, under('CN-JL-2022', {}, assume), '03-17', 1)]).toEqual(['sealed', 'controlled']);
    });
  });
}
