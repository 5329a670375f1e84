// Where the laws of rules 7b stop: the limits the text states, and those found by the properties, each as a named case.
import { describe, expect, it } from 'vitest';
import type { Judge, OraclePack, OracleSettings, OracleUnit } from './oracle-types.ts';
import { A_ASSUME, A_HOLD, B_HOLD, contact, dailyRounds, on, positive, round, unit } from './vector-shape.ts';

/** Registers the limits as tests for a judge. */
export function describeLimits(name: string, judge: Judge): void {
  const levelOf = (pack: OraclePack, one: OracleUnit, settings: OracleSettings, list: string): string | undefined => judge(pack, [one], settings, on(list))[0]?.level;

  describe(`${name}: limits of the laws of rules 7b`, () => {
    it('law 1 stops at a risk area: a unit sealed before gets 7 + 3 instead of 14', () => {
      expect(levelOf('SH-2022-0516', unit('U', { positives: ['05-18'] }), A_HOLD, '05-28')).toBe('sealed');
      expect(levelOf('SH-2022-0516', unit('U', { positives: ['05-15', '05-18'] }), A_HOLD, '05-28')).toBe('controlled');
      expect(levelOf('SH-2022-0516', unit('U', { positives: ['05-15', '05-18'] }), A_HOLD, '05-29')).toBe('precaution');
    });

    it.each([
      ['SH-2022-0411', '04-18'],
      ['CN-9', '04-12'],
      ['CN-20', '04-10'],
      ['CN-8-community', '04-18'],
    ] as const)('law 1 stops under assume-met where a failed round is on file: %s, a later positive sets a later round day', (pack, dueForTheFirst) => {
      const facts = { rounds: [round(dueForTheFirst, 'failed')] };
      const once = unit('U', { ...facts, positives: ['04-05'] });
      const again = unit('U', { ...facts, positives: ['04-05', '04-15'] });
      // By 10 May every clock has run out: 15 Apr + 15 = 30 Apr at the latest.
      const held = judge(pack, [once], A_ASSUME, on('05-10'))[0];
      const freed = judge(pack, [again], A_ASSUME, on('05-10'))[0];
      expect({ heldBy: held?.blockedBy, held: held?.level !== freed?.level }).toEqual({ heldBy: ['screening'], held: true });
      expect(freed?.blockedBy).toEqual([]);
    });

    it('law 1 stops under hold at a missing contact result: a later positive puts the old contact out of the 14 days', () => {
      const rounds = dailyRounds('03-21', '05-30');
      const contacts = [contact('03-20', 'missing'), contact('04-05')];
      expect(levelOf('CN-8-community', unit('U', { positives: ['03-20'], rounds, contacts }), A_HOLD, '04-20')).toBe('sealed');
      expect(levelOf('CN-8-community', unit('U', { positives: ['03-20', '04-04'], rounds, contacts }), A_HOLD, '04-20')).toBe('none');
    });

    it('law 1 speaks of counting positives: an earlier report makes a reclassification stop counting', () => {
      const reclassified = positive('04-12', { reclassified: true });
      expect(levelOf('SH-2022-0411', unit('U', { positives: [reclassified] }), A_HOLD, '04-15')).toBe('sealed');
      expect(levelOf('SH-2022-0411', unit('U', { positives: ['04-05', reclassified] }), A_HOLD, '04-15')).toBe('controlled');
    });

    it('law 6 stops at a late condition: both conventions release the day after the late round (vector 35)', () => {
      const late = unit('U', { positives: ['04-05'], rounds: [round('04-21')] });
      expect([levelOf('SH-2022-0411', late, B_HOLD, '04-21'), levelOf('SH-2022-0411', late, A_HOLD, '04-22')]).toEqual(['controlled', 'precaution']);
    });

    it.each([
      ['CN-9', '07-12', '07-11'],
      ['CN-20', '07-10', '07-09'],
    ] as const)('law 6 stops under hold, %s: the round of the last day A counts lies beyond the cut-off of B, one list earlier', (pack, listOfB, cutOff) => {
      const day = on(listOfB) + 1;
      const facts = unit('U', { positives: ['07-05'], rounds: dailyRounds('07-05', cutOff) });
      const levels = [judge(pack, [facts], B_HOLD, day - 1)[0]?.level, judge(pack, [facts], A_HOLD, day)[0]?.level];
      expect(levels).toEqual([pack === 'CN-9' ? 'controlled' : 'precaution', 'sealed']);
    });

    it('law 6 stops at a risk area: on 16 May A still says controlled and B precaution, so only B makes a risk area', () => {
      const again = unit('U', { positives: ['05-06', '05-16'] });
      expect([levelOf('SH-2022-0516', again, A_HOLD, '05-25'), levelOf('SH-2022-0516', again, B_HOLD, '05-24')]).toEqual(['controlled', 'sealed']);
    });
  });
}
