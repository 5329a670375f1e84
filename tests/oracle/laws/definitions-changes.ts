// What 7b and readings 7, 11, 22 and 23 say of a change of packs, worked by hand.
import { expect, it } from 'vitest';
import { asker } from './definitions-dates.ts';
import type { Judge, OracleParameters, OraclePack, OracleSettings } from '../shape.ts';
import { alone, building, compound, contact, disinfection, district, moment, on, order, override, positive, round, under, visit } from '../vectors/vector-shape.ts';

function changes(packs: readonly (readonly [pack: OraclePack, from?: string])[], parameters: OracleParameters = {}): OracleSettings {
  return { ...under('CN-9', parameters), timeline: packs.map(([pack, from]) => ({ pack, ...(from ? { from: on(from) } : {}) })) };
}

export function describeChanges(judge: Judge): void {
  const ask = asker(judge);
  const toMay = changes([['SH-2022-0411'], ['SH-2022-0516', '05-16']]);

  it('since runs on over a change; a change already dated is a next change', () => {
    expect(ask(alone(['05-05']), toMay, '05-14')).toMatchObject({ level: 'controlled', since: on('05-13'), nextLevel: 'precaution', nextChangeOn: on('05-16') });
    expect(ask(alone(['05-12']), toMay, '05-17')).toMatchObject({ level: 'sealed', since: on('05-13'), nextLevel: 'controlled', nextChangeOn: on('05-20') });
    const toCounty = changes([['SH-2022-0411'], ['CN-8-community', '05-16']]);
    const rows = district({ units: [compound('X'), compound('R')], cases: [positive('X', '04-01')], rounds: [round('X', '04-14')], contacts: [contact('X', '04-01')] });
    expect(ask(rows, toCounty, '05-15', 1)).toMatchObject({ level: 'precaution', since: null, nextLevel: 'none', nextChangeOn: on('05-16') });
    expect(ask(rows, toCounty, '05-20', 1)).toMatchObject({ level: 'none', since: on('05-16'), nextLevel: null });
  });

  it('a carried gate keeps its level until its condition is met, and says what blocks it (reading 22)', () => {
    const rows = alone(['04-30'], [], { rounds: [round('U', '05-13', 'incomplete'), round('U', '05-19')] });
    expect(ask(rows, toMay, '05-18')).toMatchObject({ level: 'controlled', since: on('05-08'), blockedBy: ['screening'], nextLevel: 'precaution', nextChangeOn: on('05-19') });
    expect(ask(rows, toMay, '05-20')).toMatchObject({ level: 'precaution', since: on('05-20'), blockedBy: [] });
  });

  it('a carried gate ends with a positive reported on the day of the change or later, and stays over a further change', () => {
    const held = alone(['04-30', '05-17']);
    const levels = ['05-16', '05-17', '05-18', '05-24', '05-25', '05-27', '05-28'].map((list) => ask(held, toMay, list)?.level);
    expect(levels).toEqual(['controlled', 'controlled', 'sealed', 'sealed', 'controlled', 'controlled', 'precaution']);
    const twice = changes([['SH-2022-0411'], ['SH-2022-0516', '05-16'], ['CN-10new', '05-25']]);
    expect(['05-24', '05-25', '06-15'].map((list) => ask(alone(['04-30']), twice, list)?.level)).toEqual(['controlled', 'controlled', 'controlled']);
    expect(ask(alone(['04-30'], ['06-10']), twice, '06-11')?.level).toBe('precaution');
  });

  it('a clock that is listed for the first time on the list of the change is held by that, not blocked: no gate is carried (readings 5, 8, 22)', () => {
    // P 1 April, repeats of 5 and 15 April by its 14 days: on 16 April, their end, the last repeat is listed for the first time.
    const settings: OracleSettings = {
      ...changes([['SH-2022-0411'], ['CN-10new', '04-16']], { grain: 'building', repeatPositive: 'originalPeriod' }), conditions: 'assume-met',
    };
    const rows = alone(['04-01', '04-05', '04-15'], [], { rounds: [round('U', '04-14', 'failed')] });
    // CN-10new is over on 21 April; what SH-0411 holds by the failed round is the controlled stage of 1 April.
    expect(['04-16', '04-20', '04-21'].map((list) => ask(rows, settings, list)?.level)).toEqual(['sealed', 'sealed', 'controlled']);
    expect(ask(rows, settings, '04-21')).toMatchObject({ blockedBy: ['screening'] });
    // Without the last one the repeat itself is blocked on 16 April.
    const earlier = alone(['04-01', '04-05'], [], { rounds: rows.rounds });
    expect(ask(earlier, settings, '04-16')).toMatchObject({ level: 'sealed', blockedBy: ['screening'] });
    // Sampled 1 April, reported 15 April: the 5 days of both packs are over on its first list.
    const late = district({ units: [compound('U')], cases: [positive('U', '04-15', { sampled: moment('04-01') })] });
    const bySample = changes([['CN-20'], ['CN-10new', '04-16']], { clockAnchor: 'sampled' });
    expect(['04-15', '04-16', '04-17'].map((list) => ask(late, bySample, list)?.level)).toEqual(['precaution', 'sealed', 'precaution']);
  });

  it('a gate carried for a part keeps that part; the compound is read by the new pack', () => {
    const units = [compound('K'), building('b1', 'K'), building('b2', 'K')];
    const rows = district({ units, cases: [positive('b1', '04-05'), positive('b2', '04-09')], rounds: [round('K', '04-18')] });
    const settings = changes([['SH-2022-0411'], ['CN-20', '04-28']], { grain: 'building' });
    expect(judge(rows, settings, on('04-27')).map(({ level }) => level)).toEqual(['precaution', 'precaution', 'sealed']);
    // b2, sealed by its repeat, waits for a round of 22 April or later; CN-20 itself asks for one of 14 April or later, which is on file.
    expect(ask(rows, settings, '04-28', 2)).toMatchObject({ level: 'sealed', blockedBy: ['screening'] });
    expect(judge(rows, settings, on('04-28')).map(({ level }) => level)).toEqual(['precaution', 'precaution', 'sealed']);
  });

  it('whose list says: from the change on what was shown, before it what the new pack would have said (reading 7)', () => {
    const settings = changes([['SH-2022-0411'], ['SH-2022-0516', '05-18']]);
    // On its own list, 17 May, SH-0411 shows precaution (P 1 May, round of day 13 held); so does SH-0516: a risk area.
    expect(ask(alone(['05-01', '05-17'], ['05-14']), settings, '05-30')?.level).toBe('sealed');
    // P 8 May: on list 17 May SH-0411 says controlled, SH-0516 would say controlled too (16–18 May): 7 + 3.
    expect(ask(alone(['05-08', '05-17']), settings, '05-27')?.level).toBe('controlled');
    // P 6 May: on list 17 May SH-0411 shows controlled, but SH-0516 would have said precaution: a risk area.
    expect(ask(alone(['05-06', '05-17']), settings, '05-17')?.level).toBe('controlled');
    expect(ask(alone(['05-06', '05-17']), settings, '05-30')?.level).toBe('sealed');
  });

  it('a carried compound waits until it would be free under its own pack, though that shows other reasons no more (reading 22)', () => {
    const units = [compound('L'), compound('K'), building('b', 'K')];
    const rows = district({ units, cases: [positive('b', '04-19'), positive('L', '04-24', { person: 'v' })], visits: [visit('K', 'v', '04-24', '04-24', { risk: 'high' })] });
    const settings = changes([['CN-JL-2022'], ['SH-2022-0411', '05-04']]);
    // Under CN-JL the visit seals K through 8 May, so the control around b cannot end before 9 May; b itself may on 8 May.
    expect(ask(rows, settings, '05-07', 2)).toMatchObject({ level: 'sealed', nextLevel: 'controlled', nextChangeOn: on('05-08') });
    expect(ask(rows, settings, '05-07', 1)).toMatchObject({ level: 'controlled', nextLevel: 'precaution', nextChangeOn: on('05-09') });
  });

  it('a part that an earlier pack keeps sealed holds its compound under a nested one (readings 14, 22)', () => {
    const rows = district({ units: [compound('K'), building('b', 'K')], cases: [positive('K', '04-19'), positive('b', '04-28')], rounds: [round('K', '05-03', 'incomplete')] });
    const settings: OracleSettings = { ...changes([['CN-20'], ['CN-JL-2022', '05-04']], { grain: 'building' }), conditions: 'assume-met' };
    // Where no clock of CN-JL runs any more, the part alone is what holds K.
    const over: OracleSettings = { ...changes([['CN-20'], ['CN-JL-2022', '05-07']], { grain: 'building' }), conditions: 'assume-met' };
    const failed = district({ units: [compound('K'), building('b', 'K')], cases: [positive('b', '04-21')], rounds: [round('K', '04-26', 'incomplete')] });
    expect(ask(failed, over, '05-07')).toMatchObject({ level: 'controlled', blockedBy: ['part'] });
    // By CN-JL alone both would be free on 13 May; the failed round keeps b sealed under CN-20, and that keeps K.
    expect(ask(rows, settings, '05-13', 1)?.level).toBe('sealed');
    expect(ask(rows, settings, '05-13')).toMatchObject({ level: 'controlled', blockedBy: ['part'], nextLevel: 'none', nextChangeOn: on('05-14') });
  });

  it('an override stays what it was told to be: raising under one pack, it lowers nothing under the next (reading 17)', () => {
    const raised = (from: string, until: string, reported: string[], tested: string) =>
      alone(reported, [], { rounds: [round('U', tested)], overrides: [override('U', 'precaution', from, until)] });
    // Equal to the rule of CN-20 on 13 April; from 15 April the rule is sealed.
    const spans = raised('04-13', '04-16', ['04-05'], '04-10');
    const toCommunity = changes([['CN-20'], ['CN-8-community', '04-15']]);
    expect(['04-14', '04-15', '04-16'].map((list) => ask(spans, toCommunity, list)?.level)).toEqual(['precaution', 'sealed', 'sealed']);
    // SH-0522 would have said sealed on 17 April, and an override that only raises leaves that: no risk area, but a new closing.
    const before = raised('04-16', '04-17', ['04-10', '04-17'], '04-15');
    expect(ask(before, changes([['CN-20'], ['SH-2022-0522', '04-18']]), '04-18')).toMatchObject({ level: 'sealed', nextLevel: 'controlled', nextChangeOn: on('04-25') });
  });

  it('a compound that waits for a part which an earlier pack keeps sealed waits over a further change too, as long as that part (readings 14, 22)', () => {
    const units = [compound('K'), building('b', 'K')];
    const settings: OracleSettings = { ...changes([['CN-20'], ['CN-JL-2022', '04-28'], ['SH-2022-0522', '05-15']], { grain: 'building' }), conditions: 'assume-met' };
    const rows = district({ units, cases: [positive('b', '04-21')], rounds: [round('K', '04-26', 'failed'), round('K', '05-18')] });
    // CN-20 keeps b sealed; by CN-JL, whose own 14 days are over on 6 May, that alone holds K, on the list of the change as well.
    for (const list of ['05-14', '05-15', '05-18']) {
      expect(judge(rows, settings, on(list)).map(({ level, blockedBy }) => [level, blockedBy])).toEqual([['controlled', ['part']], ['sealed', ['screening']]]);
    }
    expect(judge(rows, settings, on('05-19')).map(({ level }) => level)).toEqual(['precaution', 'precaution']);
  });

  it('a decision that still lowers under the pack in force lowers in the history of the next one too (readings 7, 17)', () => {
    const shop = { ...building('b', 'K'), residential: false };
    const rows = district({
      units: [compound('K'), shop], cases: [positive('b', '04-20')],
      rounds: [round('K', '05-05', 'incomplete')], disinfections: [disinfection('K', '04-21', false)], overrides: [override('b', 'precaution', '05-04', '05-05')],
    });
    const settings: OracleSettings = { ...changes([['SH-2022-0411'], ['CN-JL-2022', '05-06']]), conditions: 'assume-met' };
    // On 5 May K could go by CN-JL, b being shown precaution; on 6 May b is sealed again, and nothing else holds K.
    expect(ask(rows, settings, '05-06', 1)?.level).toBe('sealed');
    expect(ask(rows, settings, '05-06')).toMatchObject({ level: 'controlled', blockedBy: ['part'] });
  });

  it('firstList: fromDesignation: a later stage on the first list becomes an order of the day before (reading 11)', () => {
    const settings = changes([['CN-10new'], ['SH-2022-0411', '04-14']], { firstList: 'fromDesignation' });
    const rows = alone(['04-05'], ['04-18', '04-19']);
    // By the windows it would be controlled 13–19 April; ordered on 13 April it is 14–20, round of day 6 = 19 April.
    expect(['04-13', '04-14', '04-20', '04-21'].map((list) => ask(rows, settings, list)?.level)).toEqual(['precaution', 'controlled', 'controlled', 'precaution']);
    expect(ask(alone(['04-05'], ['04-18']), settings, '04-21')).toMatchObject({ level: 'controlled', blockedBy: ['screening'] });
    // Still sealed on the first list: its own clock goes on.
    expect(['04-14', '04-15', '04-21', '04-22'].map((list) => ask(alone(['04-07'], ['04-20']), settings, list)?.level)).toEqual(['sealed', 'controlled', 'controlled', 'precaution']);
  });

  it('finishOld: a stage goes on under the old pack until its clear stage, or a positive of its compound (reading 23)', () => {
    const finish = changes([['SH-2022-0411'], ['SH-2022-0516', '05-16']], { packChange: 'finishOld' });
    expect(ask(alone(['05-05'], ['05-18']), finish, '05-17')).toMatchObject({ level: 'controlled', since: on('05-13'), nextLevel: 'precaution', nextChangeOn: on('05-20') });
    // Held by its round it stays under the old pack; ordered units finish their days too.
    expect(ask(alone(['05-05']), finish, '05-25')).toMatchObject({ level: 'controlled', blockedBy: ['screening'] });
    expect(['05-17', '05-18'].map((list) => ask(alone([], ['05-17'], { orders: [order('U', '05-10')] }), finish, list)?.level)).toEqual(['controlled', 'precaution']);
    // A positive of 17 May: by the new pack from list 18 May on, sealed 7 days and controlled 3 (its own list says controlled).
    const again = alone(['05-05', '05-17'], ['05-18']);
    const levels = ['05-17', '05-18', '05-24', '05-25', '05-27', '05-28'].map((list) => ask(again, finish, list)?.level);
    expect(levels).toEqual(['controlled', 'sealed', 'sealed', 'controlled', 'controlled', 'precaution']);
  });
}
