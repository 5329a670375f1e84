// What 7b says of since, next change, live and blocked-by, as named cases worked by hand, for any judge.
import { describe, expect, it } from 'vitest';
import type { Judge, OracleAnswer, OraclePack, OracleSettings, OracleUnit } from './oracle-types.ts';
import { A_ASSUME, A_HOLD, B_HOLD, contact, dailyRounds, morningOf, noContacts, on, positive, round, unit } from './vector-shape.ts';

/** Registers the cases for a judge. */
export function describeDefinitions(name: string, judge: Judge): void {
  const ask = (pack: OraclePack, county: readonly OracleUnit[], settings: OracleSettings, list: string, index = 0): OracleAnswer | undefined => judge(pack, county, settings, on(list))[index];

  describe(`${name}: since, next change, live and blocked-by of rules 7b`, () => {
    const first = [unit('U', { positives: ['04-05'], rounds: [round('04-18')] })];
    const twice = [unit('U', { positives: ['04-05', '04-09'], rounds: [round('04-22')] })];

    it('since is the first list of the unbroken run, empty where the run began before the first fact', () => {
      expect(['04-05', '04-06', '04-12', '04-13', '04-20', '04-25'].map((list) => ask('SH-2022-0411', first, A_HOLD, list)?.since)).toEqual([null, ...['04-06', '04-06', '04-13', '04-20', '04-20'].map(on)]);
    });

    it('since stays when the clock restarts inside the run', () => {
      expect(ask('SH-2022-0411', twice, A_HOLD, '04-14')).toMatchObject({ level: 'sealed', since: on('04-06'), lastPositive: on('04-09') });
    });

    it('next change is the first list of another level if nobody is positive after D', () => {
      const next = (settings: OracleSettings, list: string): unknown[] => {
        const answer = ask('SH-2022-0411', first, settings, list);
        return [answer?.nextLevel, answer?.nextChangeOn];
      };
      expect(next(A_HOLD, '04-05')).toEqual(['sealed', on('04-06')]);
      expect(next(A_HOLD, '04-06')).toEqual(['controlled', on('04-13')]);
      expect(next(B_HOLD, '04-06')).toEqual(['controlled', on('04-12')]);
      expect(next(A_HOLD, '04-13')).toEqual(['precaution', on('04-20')]);
      expect(next(A_HOLD, '04-20')).toEqual([null, null]);
    });

    it('a positive of list day D changes neither level, since nor last positive, only live and the next change', () => {
      const last = [unit('U', { positives: ['04-05', '04-12'] })];
      expect(ask('SH-2022-0411', last, A_HOLD, '04-12')).toMatchObject({ level: 'sealed', since: on('04-06'), lastPositive: on('04-05'), live: true, nextLevel: 'controlled', nextChangeOn: on('04-20') });
      expect(ask('SH-2022-0411', twice, A_HOLD, '04-09')).toMatchObject({ lastPositive: on('04-05'), live: true, nextChangeOn: on('04-17') });
      expect(ask('SH-2022-0411', twice, A_HOLD, '04-10')).toMatchObject({ lastPositive: on('04-09'), live: false });
    });

    it('blocked-by begins on the list on which the date alone would release, not before', () => {
      const noRound = [unit('U', { positives: ['04-05'] })];
      expect(ask('SH-2022-0411', noRound, A_HOLD, '04-19')).toMatchObject({ blockedBy: [], nextChangeOn: on('04-20') });
      expect(ask('SH-2022-0411', noRound, A_HOLD, '04-20')).toMatchObject({ blockedBy: ['screening'], nextChangeOn: on('04-21') });
      expect(ask('CN-9', [unit('U', { positives: ['07-05'] })], A_HOLD, '07-12')).toMatchObject({ stage: 'high', blockedBy: [], nextLevel: 'controlled', nextChangeOn: on('07-13') });
      expect(ask('CN-9', [unit('U', { positives: ['07-05'] })], A_HOLD, '07-13')).toMatchObject({ stage: 'high', blockedBy: ['screening'], nextLevel: 'controlled', nextChangeOn: on('07-14') });
    });

    it('a contact is not met sooner than its own day: next change waits for exposure + 15', () => {
      const county = [unit('X', { positives: ['03-20'], rounds: dailyRounds('03-21', '04-20'), contacts: [contact('03-26')] })];
      expect(ask('CN-8-community', county, A_HOLD, '04-03')).toMatchObject({ blockedBy: [], nextLevel: 'none', nextChangeOn: on('04-10') });
      expect(ask('CN-8-community', county, A_HOLD, '04-04')).toMatchObject({ blockedBy: ['contact'], nextLevel: 'none', nextChangeOn: on('04-10') });
    });

    it('both conditions are named while both block; under assume-met only the unmet one', () => {
      const nothing = [unit('X', { positives: ['03-20'] })];
      expect(ask('CN-8-community', nothing, A_HOLD, '04-20')).toMatchObject({ blockedBy: ['screening', 'contact'], nextLevel: 'none', nextChangeOn: on('04-21') });
      const exposed = [unit('X', { positives: ['03-20'], contacts: [contact('03-26')] })];
      expect(ask('CN-8-community', exposed, A_ASSUME, '04-04')).toMatchObject({ level: 'sealed', blockedBy: ['contact'] });
    });

    it('a round within 2 days before: an aged clean one is not recorded, a failed one after it is unmet, one from before the clock is not looked at', () => {
      const on10April = (settings: OracleSettings, rounds: OracleUnit['rounds']): unknown => {
        const answer = ask('CN-8-community', [unit('X', { positives: ['03-20'], rounds, contacts: [contact('03-26')] })], settings, '04-10');
        return answer?.level === 'sealed' ? answer.blockedBy : answer?.level;
      };
      const agedClean = [round('04-03', 'failed'), round('04-05')];
      const failedAfter = [round('04-03'), round('04-05', 'incomplete')];
      const beforeTheClock = [round('04-01', 'failed')];
      expect([agedClean, failedAfter, beforeTheClock].map((rounds) => on10April(A_ASSUME, rounds))).toEqual(['none', ['screening'], 'none']);
      expect([agedClean, failedAfter, beforeTheClock].map((rounds) => on10April(A_HOLD, rounds))).toEqual([['screening'], ['screening'], ['screening']]);
    });

    it('"no contacts" said before the last positive is no answer for it (safer reading, as a contact of 1 Feb in vector 33)', () => {
      const said = (entered: string): unknown => ask('CN-8-community', [unit('X', { positives: ['03-20'], rounds: dailyRounds('03-21', '04-10'), contacts: [noContacts(entered)] })], A_HOLD, '04-04')?.level;
      expect([said('03-19'), said('03-20')]).toEqual(['sealed', 'none']);
    });

    it('the rest of a county has a since and a next change of its own, and is not live for another unit', () => {
      const rounds = dailyRounds('03-21', '05-10');
      const county = [unit('X', { positives: ['03-20', '04-12'], rounds, contacts: [contact('03-20')] }), unit('R', {})];
      const rest = (list: string): OracleAnswer | undefined => ask('CN-8-community', county, A_HOLD, list, 1);
      expect(rest('03-20')).toMatchObject({ level: 'none', since: null, live: false, nextLevel: 'precaution', nextChangeOn: on('03-21') });
      expect(rest('04-03')).toMatchObject({ level: 'precaution', since: on('03-21'), nextLevel: 'none', nextChangeOn: on('04-04'), lastPositive: null });
      expect(rest('04-04')).toMatchObject({ level: 'none', since: on('04-04'), nextLevel: null, nextChangeOn: null });
      expect(rest('04-12')).toMatchObject({ level: 'none', live: false, nextLevel: 'precaution', nextChangeOn: on('04-13') });
    });

    it.each([
      ['A', A_HOLD, '07-10', '07-11'],
      ['B', B_HOLD, '07-09', '07-10'],
    ] as const)('CN-20 under %s: high for the 5 days, round of day 5, then low (7b, "N days from day a")', (_convention, settings, roundOn, lowFrom) => {
      const levels = (roundDay: string, list: number): unknown => judge('CN-20', [unit('U', { positives: ['07-05'], rounds: [round(roundDay)] })], settings, list)[0]?.stage;
      expect([on('07-05'), on('07-06'), on(lowFrom) - 1, on(lowFrom)].map((list) => levels(roundOn, list))).toEqual(['low', 'high', 'high', 'low']);
      expect(levels('07-08', on('07-30'))).toBe('high');
    });

    it('a positive inside a risk area prolongs it: 14 days from the last positive', () => {
      const county = [unit('U', { positives: ['05-18', '05-25'] })];
      expect(ask('SH-2022-0516', county, A_HOLD, '06-08')).toMatchObject({ level: 'sealed', stage: 'risk area', since: on('05-19'), nextLevel: 'precaution', nextChangeOn: on('06-09') });
      expect(ask('SH-2022-0516', county, A_HOLD, '06-09')?.level).toBe('precaution');
    });

    it('a row entered after knownAt is not seen, one without an entry minute always is', () => {
      const county = [unit('U', { positives: ['04-05', positive('04-08', { recordedAt: morningOf('04-12') })] })];
      const last = (knownAt: number): unknown => ask('SH-2022-0411', county, { ...A_HOLD, knownAt }, '04-14')?.lastPositive;
      expect([last(morningOf('04-12') - 1), last(morningOf('04-12'))]).toEqual([on('04-05'), on('04-08')]);
    });
  });
}
