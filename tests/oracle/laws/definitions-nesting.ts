// What 7b and the readings say of nested units and of buildings zoned by themselves, worked by hand.
import { expect, it } from 'vitest';
import { asker } from './definitions-dates.ts';
import type { Judge, OracleDistrict, OracleSettings } from '../shape.ts';
import { building, compound, contact, dailyRounds, disinfection, district, on, positive, round, stair, under, visit } from '../vectors/vector-shape.ts';

const units = [compound('K'), building('b1', 'K'), stair('b1-1', 'b1'), stair('b1-2', 'b1'), building('b2', 'K'), compound('R')];
const [K, B1, S1, S2, B2, R] = [0, 1, 2, 3, 4, 5] as const;

function nested(rows: Partial<OracleDistrict>): OracleDistrict {
  return district({ units, rounds: dailyRounds('K', '03-02', '04-30'), ...rows });
}

export function describeNesting(judge: Judge): void {
  const ask = asker(judge);
  const jilin = under('CN-JL-2022');
  const oneStair = nested({ cases: [positive('b1-1', '03-02')], contacts: [contact('b1-1', '03-02')] });

  it('last positive: of the unit, a part of it, or an area that contains it', () => {
    const rows = nested({ cases: [positive('b1-1', '03-02'), positive('b1', '03-04'), positive('b2', '03-06')] });
    expect(judge(rows, jilin, on('03-08')).map(({ lastPositive }) => lastPositive)).toEqual([on('03-06'), on('03-04'), on('03-04'), on('03-04'), on('03-06'), null]);
  });

  it('a positive anywhere inside an area that is sealed restarts it; outside it, only the compound counts it (reading 13)', () => {
    const inside = nested({ cases: [positive('b1', '03-02'), positive('b1-1', '03-10')], contacts: [contact('b1', '03-10')] });
    expect([ask(inside, jilin, '03-24', B1)?.level, ask(inside, jilin, '03-24', S2)?.level, ask(inside, jilin, '03-25', B1)?.level]).toEqual(['sealed', 'sealed', 'none']);
    const beside = nested({ cases: [positive('b1', '03-02'), positive('b2', '03-10')], contacts: [contact('b1', '03-02'), contact('b2', '03-10')] });
    expect([ask(beside, jilin, '03-17', B1)?.level, ask(beside, jilin, '03-24', K)?.level, ask(beside, jilin, '03-25', K)?.level]).toEqual(['controlled', 'controlled', 'none']);
  });

  it('a positive that names the compound seals it whole and starts no controlled clock', () => {
    const rows = nested({ cases: [positive('K', '03-02')], contacts: [contact('K', '03-02')] });
    expect(judge(rows, jilin, on('03-10')).map(({ level }) => level)).toEqual(['sealed', 'sealed', 'sealed', 'sealed', 'sealed', 'precaution']);
    expect(judge(rows, jilin, on('03-17')).map(({ level }) => level)).toEqual(['none', 'none', 'none', 'none', 'none', 'none']);
  });

  it('rounds of the compound hold for its parts, rounds of a part not for the compound; contacts of a part hold for both (reading 15)', () => {
    const ofPart = nested({ cases: [positive('b1-1', '03-02')], contacts: [contact('b1-1', '03-02')], rounds: [round('b1', '03-16')] });
    expect([ask(ofPart, jilin, '03-17', S1)?.level, ask(ofPart, jilin, '03-17', K)?.level]).toEqual(['controlled', 'controlled']);
    expect(ask(ofPart, jilin, '03-17', K)?.blockedBy).toEqual(['screening']);
    const ofBeside = nested({ cases: [positive('b1-1', '03-02')], contacts: [contact('b1-1', '03-02'), contact('b2', '03-04')] });
    expect([ask(ofBeside, jilin, '03-17', S1)?.level, ask(ofBeside, jilin, '03-17', K)?.blockedBy, ask(ofBeside, jilin, '03-19', K)?.level]).toEqual(['controlled', ['contact'], 'none']);
  });

  it('a part that holds its compound is named where nothing else holds it, by the compound and by what follows it (reading 14)', () => {
    const shop = district({
      units: [compound('C'), building('shop', 'C', false), building('flats', 'C')], cases: [positive('shop', '03-02')], contacts: [contact('shop', '03-02')],
      rounds: dailyRounds('C', '03-03', '03-18'),
    });
    expect(judge(shop, jilin, on('03-18')).map(({ blockedBy }) => blockedBy)).toEqual([['part'], ['disinfection'], ['part']]);
    // From 21 March the compound's own round is too old as well: then that is what holds it.
    expect(judge(shop, jilin, on('03-21')).map(({ blockedBy }) => blockedBy)).toEqual([['screening'], ['screening', 'disinfection'], ['screening']]);
    const passed = { ...shop, disinfections: [disinfection('C', '03-17', true)] };
    expect(judge(passed, jilin, on('03-18')).map(({ level }) => level)).toEqual(['none', 'none', 'none']);
  });

  it('a part sealed by a visit makes its compound controlled, without a clock of its own', () => {
    const rows = nested({
      cases: [positive('R', '03-21', { person: 'v' })], visits: [visit('b2', 'v', '03-20', '03-20', { risk: 'high' })], contacts: [contact('b2', '03-20')],
    });
    expect(judge(rows, jilin, on('03-21')).map(({ liveLevel }) => liveLevel)).toEqual(['controlled', 'controlled', 'controlled', 'controlled', 'sealed', 'sealed']);
    expect(ask(rows, jilin, '03-22', K)).toMatchObject({ level: 'controlled', blockedBy: ['part'], nextChangeOn: on('04-05') });
    expect([ask(rows, jilin, '04-04', B2)?.level, ask(rows, jilin, '04-05', B2)?.level, ask(rows, jilin, '04-05', K)?.level]).toEqual(['sealed', 'precaution', 'precaution']);
  });

  it('since and next change of a released cell: it falls to its compound, and leaves with it', () => {
    const two = nested({ cases: [positive('b1-1', '03-02'), positive('b2', '03-05')], contacts: [contact('b1-1', '03-02'), contact('b2', '03-05')] });
    expect(ask(two, jilin, '03-10', S1)).toMatchObject({ level: 'sealed', since: on('03-03'), nextLevel: 'controlled', nextChangeOn: on('03-17') });
    expect(ask(two, jilin, '03-17', S1)).toMatchObject({ level: 'controlled', since: on('03-17'), nextLevel: 'none', nextChangeOn: on('03-20') });
    expect(ask(oneStair, jilin, '03-02', R)).toMatchObject({ level: 'none', liveLevel: 'precaution', nextLevel: 'precaution', nextChangeOn: on('03-03') });
  });

  it.each(['CN-20', 'CN-10new'] as const)('%s by building: the smallest unit on record is high with all inside, nothing else is (reading 28)', (pack) => {
    const rows = nested({ cases: [positive('b1', '03-02'), positive('b1-1', '03-05')] });
    const levels = (list: string): unknown[] => judge(rows, under(pack, { grain: 'building' }), on(list)).map(({ level }) => level);
    expect(levels('03-10')).toEqual(['precaution', 'sealed', 'sealed', 'sealed', 'precaution', 'precaution']);
    expect(new Set(levels('03-11'))).toEqual(new Set(['precaution']));
  });

  it('SH-0411 by building: a repeat listed only because it was reported the day before is past its date as well (readings 5, 8)', () => {
    const original: OracleSettings = { ...under('SH-2022-0411', { grain: 'building', repeatPositive: 'originalPeriod' }), dayCount: 'B', conditions: 'assume-met' };
    const rows = (...days: string[]) => district({ units: [compound('K'), building('b', 'K')], cases: days.map((day) => positive('K', day)) });
    // 14 days by B from 20 April end with the list of 3 May; the positive of 3 May is listed on 4 May all the same.
    expect(['05-04', '05-05'].map((list) => ask(rows('04-20', '04-26', '05-03'), original, list)?.level)).toEqual(['sealed', 'precaution']);
    // One of 4 May, when that list is past the 14 days already, closes K anew: sealed to 10 May, then controlled.
    const again = rows('04-20', '04-26', '05-03', '05-04');
    expect(['05-05', '05-10', '05-11', '05-17', '05-18'].map((list) => ask(again, original, list)?.level)).toEqual(['sealed', 'sealed', 'controlled', 'controlled', 'precaution']);
  });

  it('SH-0411 by building: a repeat held past its date is a new closing when it meets a positive, and a repeat otherwise (reading 8)', () => {
    const byBuilding = under('SH-2022-0411', { grain: 'building' });
    const cases = [positive('b1', '04-05'), positive('b2', '04-09')];
    // b2 is sealed to 23 April and held from 24 April, its round of day 13 (22 April) not on record.
    const held = district({ units, cases: [...cases, positive('b2', '04-25')], rounds: [round('K', '04-18')] });
    expect(ask(held, byBuilding, '04-24', B2)).toMatchObject({ level: 'sealed', blockedBy: ['screening'] });
    expect(judge(held, byBuilding, on('04-26')).slice(0, 5).map(({ level }) => level)).toEqual(['sealed', 'sealed', 'sealed', 'sealed', 'sealed']);
    const repeated = district({ units, cases: [...cases, positive('b2', '04-22')], rounds: [round('K', '04-18')] });
    expect([ask(repeated, byBuilding, '04-23', B1)?.level, ask(repeated, byBuilding, '05-06', B2)?.level, ask(repeated, byBuilding, '05-06', B2)?.blockedBy]).toEqual(['precaution', 'sealed', []]);
  });
}
