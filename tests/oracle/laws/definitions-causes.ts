// What 7b and the readings say of orders, visits and Beijing's clock, worked by hand.
import { expect, it } from 'vitest';
import { asker } from './definitions-dates.ts';
import type { Judge, OracleDistrict, OracleVisit } from '../shape.ts';
import { alone, building, compound, contact, dailyRounds, district, moment, morningOf, on, order, positive, round, under, visit } from '../vectors/vector-shape.ts';

export function describeCauses(judge: Judge): void {
  const ask = asker(judge);
  const hold = under('SH-2022-0411');

  it('an order runs lists F+1 … F+7 with its round of day 6, is live on its day and listed the day after', () => {
    const rows = alone([], ['04-11'], { orders: [order('U', '04-05')] });
    expect(ask(rows, hold, '04-05')).toMatchObject({ level: 'precaution', liveLevel: 'controlled', since: null, lastPositive: null, nextLevel: 'controlled', nextChangeOn: on('04-06') });
    expect(ask(rows, hold, '04-12')).toMatchObject({ level: 'controlled', since: on('04-06'), blockedBy: [], nextLevel: 'precaution', nextChangeOn: on('04-13') });
    expect(ask(rows, hold, '04-13')).toMatchObject({ level: 'precaution', since: on('04-13') });
    expect(ask(alone([], ['04-10'], { orders: [order('U', '04-05')] }), hold, '04-13')).toMatchObject({ level: 'controlled', blockedBy: ['screening'] });
  });

  it('each order runs its own clock: blocked-by is empty while one of the shown level is not yet due (reading 4)', () => {
    const rows = alone([], [], { orders: [order('U', '04-05'), order('U', '04-09')] });
    expect(ask(rows, hold, '04-13')).toMatchObject({ level: 'controlled', blockedBy: [], nextChangeOn: on('04-17') });
    expect(ask(rows, hold, '04-17')).toMatchObject({ level: 'controlled', blockedBy: ['screening'] });
  });

  it('an order runs beside the clock of positives, the stricter shows', () => {
    const rows = alone(['04-07'], ['04-20'], { orders: [order('U', '04-16')] });
    // Sealed 8–14, monitoring 15–21, the order 17–23 (round of 20 April is before its day 6, 22 April).
    expect(['04-14', '04-15', '04-21', '04-23', '04-24'].map((list) => ask(rows, hold, list)?.level)).toEqual(['sealed', 'controlled', 'controlled', 'controlled', 'controlled']);
    expect(ask(rows, hold, '04-24')).toMatchObject({ blockedBy: ['screening'] });
  });

  it('an order has no effect where the pack does not know the level (reading 12)', () => {
    const rows = alone([], [], { orders: [order('U', '04-05')] });
    for (const pack of ['CN-20', 'CN-10new', 'CN-8-community', 'CN-JL-2022'] as const) expect(['precaution', 'none']).toContain(ask(rows, under(pack), '04-06')?.level);
    expect(ask(rows, under('CN-20'), '04-05')?.liveLevel).toBe('precaution');
  });

  it('by building an order holds for the building it names; one that names no building for all (reading 9)', () => {
    const units = [compound('K'), building('b1', 'K'), building('b2', 'K')];
    const levels = (unit: string): unknown[] => judge(district({ units, orders: [order(unit, '04-05')] }), under('SH-2022-0411', { grain: 'building' }), on('04-06')).map(({ level }) => level);
    expect([levels('b1'), levels('K')]).toEqual([['precaution', 'controlled', 'precaution'], ['controlled', 'controlled', 'controlled']]);
    expect(judge(district({ units, orders: [order('b1', '04-05')] }), hold, on('04-06')).map(({ level }) => level)).toEqual(['controlled', 'controlled', 'controlled']);
  });

  const visited = (more: Partial<OracleVisit>, cases: OracleDistrict['cases'] = [positive('home', '03-21', { person: 'v' })]): OracleDistrict => district({
    units: [compound('place'), compound('home', 'other county')], cases, visits: [visit('place', 'v', '03-19', '03-20', { risk: 'some', ...more })],
    contacts: [contact('place', '03-20')], rounds: dailyRounds('place', '03-21', '04-20'),
  });
  const community = under('CN-8-community');

  it('a visit is decided on the later of report and entry, is live that day and listed the day after (reading 2)', () => {
    expect(ask(visited({}), community, '03-21')).toMatchObject({ level: 'none', liveLevel: 'controlled', nextLevel: 'controlled', nextChangeOn: on('03-22') });
    const late = visited({ recordedAt: morningOf('03-24') });
    expect(ask(late, community, '03-24')).toMatchObject({ level: 'none', liveLevel: 'controlled' });
    // The clock is not the entry's: 14 days from the report.
    expect(ask(late, community, '03-25')).toMatchObject({ level: 'controlled', since: on('03-25'), nextLevel: 'none', nextChangeOn: on('04-05') });
  });

  it('a visit awaits its grade under visitRisk: pending, seals under sealed, makes nothing where contacts are known', () => {
    const ungraded = district({ ...visited({}), visits: [visit('place', 'v', '03-19', '03-20')] });
    expect([ask(ungraded, community, '03-22')?.level, ask(ungraded, under('CN-8-community', { visitRisk: 'sealed' }), '03-22')?.level]).toEqual(['none', 'sealed']);
    expect(ask(visited({ contacts: 'known' }), under('CN-8-community', { visitRisk: 'sealed' }), '03-22')?.level).toBe('none');
  });

  it('infectious days run from two days before the earlier of onset and sampling to isolation; a row marked by hand brings no visit', () => {
    const level = (more: object, visitMore: Partial<OracleVisit> = {}): unknown => ask(visited(visitMore, [positive('home', '03-21', { person: 'v', ...more })]), community, '03-22')?.level;
    expect(level({ onsetOn: on('03-22') })).toBe('controlled');
    expect(level({ onsetOn: on('03-23'), sampled: moment('03-23') })).toBe('none');
    expect(level({ onsetOn: on('03-23'), sampled: moment('03-22') })).toBe('controlled');
    expect([level({ isolatedOn: on('03-19') }), level({ isolatedOn: on('03-18') })]).toEqual(['controlled', 'none']);
    expect([level({ assessed: 'does not count' }), level({}, { person: 'somebody else' })]).toEqual(['none', 'none']);
  });

  it('placeAnchor: the way down from the report, the last visit within the infectious days, or the later', () => {
    const longVisit = visited({ to: on('03-23') }, [positive('home', '03-21', { person: 'v', isolatedOn: on('03-20') })]);
    const released = (['later', 'lastVisit', 'reported'] as const).map((placeAnchor) => ask(longVisit, under('CN-8-community', { placeAnchor }), '03-22')?.nextChangeOn);
    expect(released).toEqual([on('04-05'), on('04-04'), on('04-05')]);
  });

  const everyDay = dailyRounds('U', '05-18', '06-20');
  const left = (more: object, contacts: OracleDistrict['contacts'], rounds = everyDay): OracleDistrict => alone([], [], { cases: [positive('U', '05-18', more)], contacts, rounds });
  const gone = contact('U', '05-18', { transferredOn: on('05-19') });
  const beijing = under('BJ-2022-05');

  it('BJ: 10 days from the day the case left, then 4 lists controlled, then precaution (reading 27)', () => {
    const levels = (rows: OracleDistrict, ...lists: string[]): unknown[] => lists.map((list) => ask(rows, beijing, list)?.level);
    expect(levels(left({}, [gone]), '05-19', '05-28', '05-29', '06-01', '06-02')).toEqual(['sealed', 'sealed', 'controlled', 'controlled', 'precaution']);
    expect(levels(left({ moved: moment('05-20') }, [gone]), '05-30', '05-31', '06-03', '06-04')).toEqual(['sealed', 'controlled', 'controlled', 'precaution']);
  });

  it('BJ: every contact must have left, be 4 full days past that and negative; a round of day 10 or later', () => {
    expect(ask(left({}, [contact('U', '05-18')]), beijing, '06-15')).toMatchObject({ level: 'sealed', blockedBy: ['contact'] });
    const leftLate = left({}, [contact('U', '05-18', { transferredOn: on('05-27') })]);
    expect(ask(leftLate, beijing, '05-31')).toMatchObject({ level: 'sealed', blockedBy: ['contact'], nextLevel: 'controlled', nextChangeOn: on('06-01') });
    expect(ask(left({}, [gone], [round('U', '05-27')]), beijing, '05-29')).toMatchObject({ level: 'sealed', blockedBy: ['screening'] });
    expect(ask(left({}, [], [round('U', '05-28')]), beijing, '05-29')).toMatchObject({ level: 'sealed', blockedBy: ['contact'] });
  });

  it('BJ: an order is controlled for 10 days with the same conditions, straight to precaution', () => {
    const rows = alone([], ['05-28'], { orders: [order('U', '05-18')], contacts: [gone] });
    expect(['05-18', '05-19', '05-28', '05-29'].map((list) => ask(rows, beijing, list)?.level)).toEqual(['precaution', 'controlled', 'controlled', 'precaution']);
    expect(ask({ ...rows, contacts: [] }, beijing, '05-29')).toMatchObject({ level: 'controlled', blockedBy: ['contact'] });
  });
}
