// Since, next change, live and blocked-by of rules 7b where positives, rounds and contacts decide, worked by hand.
import { expect, it } from 'vitest';
import type { Judge, OracleAnswer, OracleDistrict, OracleSettings } from '../shape.ts';
import { ASSUME, B, alone, compound, contact, dailyRounds, district, moment, morningOf, noContacts, on, positive, round, under } from '../vectors/vector-shape.ts';

export function asker(judge: Judge): (rows: OracleDistrict, settings: OracleSettings, list: string, unit?: number) => OracleAnswer | undefined {
  return (rows, settings, list, unit = 0) => judge(rows, settings, on(list))[unit];
}

export function describeDates(judge: Judge): void {
  const ask = asker(judge);
  const hold = under('SH-2022-0411');
  const first = alone(['04-05'], ['04-18']);
  const twice = alone(['04-05', '04-09'], ['04-22']);

  it('since is the first list of the unbroken run, empty where the run began before the first fact', () => {
    expect(['04-05', '04-06', '04-12', '04-13', '04-20', '04-25'].map((list) => ask(first, hold, list)?.since)).toEqual([null, ...['04-06', '04-06', '04-13', '04-20', '04-20'].map(on)]);
  });

  it('since stays when the clock restarts inside the run', () => {
    expect(ask(twice, hold, '04-14')).toMatchObject({ level: 'sealed', since: on('04-06'), lastPositive: on('04-09') });
  });

  it('next change is the first list of another level if nobody is positive after D', () => {
    const next = (settings: OracleSettings, list: string): unknown[] => [ask(first, settings, list)?.nextLevel, ask(first, settings, list)?.nextChangeOn];
    expect(next(hold, '04-05')).toEqual(['sealed', on('04-06')]);
    expect(next(hold, '04-06')).toEqual(['controlled', on('04-13')]);
    expect(next(under('SH-2022-0411', {}, B), '04-06')).toEqual(['controlled', on('04-12')]);
    expect(next(hold, '04-13')).toEqual(['precaution', on('04-20')]);
    expect(next(hold, '04-20')).toEqual([null, null]);
  });

  it('a positive of list day D changes neither level, since nor last positive, only live and the next change', () => {
    const last = alone(['04-05', '04-13']);
    expect(ask(last, hold, '04-13')).toMatchObject({ level: 'controlled', since: on('04-13'), lastPositive: on('04-05'), liveLevel: 'sealed', nextLevel: 'sealed', nextChangeOn: on('04-14') });
    expect(ask(twice, hold, '04-09')).toMatchObject({ lastPositive: on('04-05'), liveLevel: 'sealed', nextChangeOn: on('04-17') });
  });

  it('blocked-by begins on the list on which the date alone would release, not before', () => {
    expect(ask(alone(['04-05']), hold, '04-19')).toMatchObject({ blockedBy: [], nextChangeOn: on('04-20') });
    expect(ask(alone(['04-05']), hold, '04-20')).toMatchObject({ blockedBy: ['screening'], nextChangeOn: on('04-21') });
    expect(ask(alone(['07-05']), under('CN-9'), '07-12')).toMatchObject({ level: 'sealed', blockedBy: [], nextLevel: 'controlled', nextChangeOn: on('07-13') });
    expect(ask(alone(['07-05']), under('CN-9'), '07-13')).toMatchObject({ level: 'sealed', blockedBy: ['screening'], nextLevel: 'controlled', nextChangeOn: on('07-14') });
  });

  it('a contact is not met sooner than its own day: next change waits for exposure + 15; a result not in yet is missing', () => {
    const rounds = dailyRounds('U', '03-21', '04-20');
    const late = alone(['03-20'], [], { rounds, contacts: [contact('U', '03-26')] });
    expect(ask(late, under('CN-8-community'), '04-03')).toMatchObject({ blockedBy: [], nextLevel: 'none', nextChangeOn: on('04-10') });
    expect(ask(late, under('CN-8-community'), '04-04')).toMatchObject({ blockedBy: ['contact'], nextLevel: 'none', nextChangeOn: on('04-10') });
    const awaited = alone(['03-20'], [], { rounds, contacts: [contact('U', '03-20', { resultOn: on('04-08') })] });
    expect(ask(awaited, under('CN-8-community'), '04-08')).toMatchObject({ level: 'sealed', blockedBy: ['contact'], nextChangeOn: on('04-09') });
    expect(ask(awaited, under('CN-8-community'), '04-09')?.level).toBe('none');
  });

  it('both conditions are named while both block; under assume-met only the unmet one', () => {
    expect(ask(alone(['03-20']), under('CN-8-community'), '04-20')).toMatchObject({ blockedBy: ['screening', 'contact'], nextLevel: 'none', nextChangeOn: on('04-21') });
    const exposed = alone(['03-20'], [], { contacts: [contact('U', '03-26')] });
    expect(ask(exposed, under('CN-8-community', {}, ASSUME), '04-04')).toMatchObject({ level: 'sealed', blockedBy: ['contact'] });
  });

  it('a round within 2 days before: an aged clean one is not recorded, a failed one after it is unmet, one from before the clock is not looked at', () => {
    const on10April = (settings: OracleSettings, rounds: OracleDistrict['rounds']): unknown => {
      const answer = ask(alone(['03-20'], [], { rounds, contacts: [contact('U', '03-26')] }), settings, '04-10');
      return answer?.level === 'sealed' ? answer.blockedBy : answer?.level;
    };
    const cases = [[round('U', '04-03', 'failed'), round('U', '04-05')], [round('U', '04-03'), round('U', '04-05', 'incomplete')], [round('U', '04-01', 'failed')]];
    expect(cases.map((rounds) => on10April(under('CN-8-community', {}, ASSUME), rounds))).toEqual(['none', ['screening'], 'none']);
    expect(cases.map((rounds) => on10April(under('CN-8-community'), rounds))).toEqual([['screening'], ['screening'], ['screening']]);
  });

  it('"no contacts" said before the last positive is no answer for it (safer reading, as a contact of 1 Feb in vector 33)', () => {
    const rounds = dailyRounds('U', '03-21', '04-10');
    const said = (entered: string): unknown => ask(alone(['03-20'], [], { rounds, contacts: [noContacts('U', entered)] }), under('CN-8-community'), '04-04')?.level;
    expect([said('03-19'), said('03-20')]).toEqual(['sealed', 'none']);
  });

  it('the rest of a county has a since, a live level and a next change of its own; another county has none of it', () => {
    const rows = district({
      units: [compound('X'), compound('R'), compound('other', 'other county')], cases: [positive('X', '03-20'), positive('X', '04-12')],
      rounds: dailyRounds('X', '03-21', '05-10'), contacts: [contact('X', '03-20')],
    });
    const rest = (list: string, unit = 1): OracleAnswer | undefined => ask(rows, under('CN-8-community'), list, unit);
    expect(rest('03-20')).toMatchObject({ level: 'none', since: null, liveLevel: 'precaution', nextLevel: 'precaution', nextChangeOn: on('03-21') });
    expect(rest('04-03')).toMatchObject({ level: 'precaution', since: on('03-21'), nextLevel: 'none', nextChangeOn: on('04-04'), lastPositive: null });
    expect(rest('04-04')).toMatchObject({ level: 'none', since: on('04-04'), nextLevel: null, nextChangeOn: null });
    expect(rest('04-12')).toMatchObject({ level: 'none', liveLevel: 'precaution', nextLevel: 'precaution', nextChangeOn: on('04-13') });
    expect(rest('04-12', 2)).toMatchObject({ level: 'none', liveLevel: 'none', nextLevel: null });
    expect(judge(rows, under('CN-8-community', { precaution: 'perUnit' }), on('04-12')).map(({ level }) => level)).toEqual(['precaution', 'precaution', 'precaution']);
  });

  it.each([['A', '07-10', '07-11'], ['B', '07-09', '07-10']] as const)('CN-20 under %s: high for the 5 days, round of day 5, then low; CN-10new asks for no round', (dayCount, roundOn, lowFrom) => {
    const lists = [on('07-05'), on('07-06'), on(lowFrom) - 1, on(lowFrom)];
    const levels = (pack: 'CN-20' | 'CN-10new', rounds: readonly string[]): unknown[] => lists.map((list) => judge(alone(['07-05'], rounds), under(pack, {}, { dayCount }), list)[0]?.level);
    expect(levels('CN-20', [roundOn])).toEqual(['precaution', 'sealed', 'sealed', 'precaution']);
    expect(levels('CN-10new', [])).toEqual(['precaution', 'sealed', 'sealed', 'precaution']);
    expect(levels('CN-20', ['07-08'])).toEqual(['precaution', 'sealed', 'sealed', 'sealed']);
  });

  it('a positive inside a risk area prolongs it: 14 days from the last positive', () => {
    const rows = alone(['05-18', '05-25']);
    expect(ask(rows, under('SH-2022-0516'), '06-08')).toMatchObject({ level: 'sealed', since: on('05-19'), nextLevel: 'precaution', nextChangeOn: on('06-09') });
    expect(ask(rows, under('SH-2022-0516'), '06-09')?.level).toBe('precaution');
  });

  it('a row entered after knownAt is not seen, one without an entry minute always is', () => {
    const rows = alone([], [], { cases: [positive('U', '04-05'), positive('U', '04-08', { recordedAt: morningOf('04-12') })] });
    const last = (knownAt: number): unknown => ask(rows, { ...hold, knownAt }, '04-14')?.lastPositive;
    expect([last(morningOf('04-12') - 1), last(morningOf('04-12'))]).toEqual([on('04-05'), on('04-08')]);
  });

  it('clockAnchor: sampled runs from the latest sample day, but a positive is listed as raised on the list after its report (readings 5, 6)', () => {
    const rows = alone([], ['04-30'], { cases: [positive('U', '04-05', { sampled: moment('04-03') }), positive('U', '04-20', { sampled: moment('04-06') })] });
    const levels = (list: string): unknown => ask(rows, under('SH-2022-0411', { clockAnchor: 'sampled' }), list)?.level;
    // Sample of 3 April: controlled from 11. Report of 20 April: sealed on 21, then down one level a list; day 13 was 19 April.
    expect(['04-10', '04-11', '04-20', '04-21', '04-22', '04-30', '05-01'].map(levels)).toEqual(['sealed', 'controlled', 'controlled', 'sealed', 'controlled', 'controlled', 'precaution']);
  });

  it('monitoringPositive: manual waits for an override made since, then runs as if that positive had not been (reading 10)', () => {
    const manual = under('SH-2022-0411', { monitoringPositive: 'manual' });
    const rows = alone(['04-05', '04-14'], ['04-18']);
    expect(ask(rows, manual, '04-14')).toMatchObject({ level: 'controlled', liveLevel: 'controlled', nextLevel: null });
    expect(ask(rows, manual, '04-19')).toMatchObject({ level: 'controlled', blockedBy: [], lastPositive: on('04-14') });
    expect(ask(rows, manual, '04-20')).toMatchObject({ level: 'controlled', blockedBy: ['decision'], nextLevel: null, nextChangeOn: null });
    const decided = { ...rows, overrides: [{ unit: 'U', level: 'controlled' as const, from: on('04-24'), until: on('04-24'), recordedAt: morningOf('04-23') }] };
    expect(['04-23', '04-24', '04-25'].map((list) => ask(decided, manual, list)?.level)).toEqual(['controlled', 'controlled', 'precaution']);
    expect(ask(decided, manual, '04-24')).toMatchObject({ ruleLevel: 'precaution', blockedBy: [] });
  });
}
