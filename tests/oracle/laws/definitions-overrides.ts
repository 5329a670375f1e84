// What 7b and readings 17–21 say of overrides, worked by hand.
import { expect, it } from 'vitest';
import { asker } from './definitions-dates.ts';
import type { Judge, OracleDistrict, OracleOverride, OracleSettings } from '../shape.ts';
import { alone, building, compound, contact, dailyRounds, district, morningOf, on, override, positive, stair, under } from '../vectors/vector-shape.ts';

export function describeOverrides(judge: Judge): void {
  const ask = asker(judge);
  const hold = under('SH-2022-0411');
  const sealedUnit = (...overrides: OracleOverride[]): OracleDistrict => alone(['04-05'], ['04-18'], { overrides });
  const levels = (rows: OracleDistrict, lists: readonly string[], unit = 0): unknown[] => lists.map((list) => ask(rows, hold, list, unit)?.level);

  it('the rule’s level stands beside the one shown; the end of an override is a next change', () => {
    const rows = sealedUnit(override('U', 'controlled', '04-09', '04-11', '04-08'));
    expect(ask(rows, hold, '04-09')).toMatchObject({ level: 'controlled', ruleLevel: 'sealed', since: on('04-09'), nextLevel: 'sealed', nextChangeOn: on('04-12'), blockedBy: [] });
    expect(ask(rows, hold, '04-08')).toMatchObject({ level: 'sealed', ruleLevel: 'sealed', nextLevel: 'controlled', nextChangeOn: on('04-09') });
    // Not made yet on 7 April: the next change does not know it (reading 24).
    expect(ask(rows, hold, '04-07')).toMatchObject({ nextLevel: 'controlled', nextChangeOn: on('04-13') });
  });

  it('equal to the rule is raising: it lasts when the rule falls below it (reading 17)', () => {
    const rows = sealedUnit(override('U', 'controlled', '04-13', '04-22'));
    expect(levels(rows, ['04-13', '04-20', '04-22', '04-23'])).toEqual(['controlled', 'controlled', 'controlled', 'precaution']);
    expect(ask(rows, hold, '04-20')?.ruleLevel).toBe('precaution');
  });

  it('lowering shows as said, also where the rule falls further; it ends after the first day of a positive since it was made (reading 18)', () => {
    const lowered = sealedUnit(override('U', 'controlled', '04-09', '04-22', '04-08'));
    expect(levels(lowered, ['04-09', '04-13', '04-20', '04-22', '04-23'])).toEqual(['controlled', 'controlled', 'controlled', 'controlled', 'precaution']);
    const again = (reported: string, entered?: string): OracleDistrict => ({
      ...sealedUnit(override('U', 'precaution', '04-09', '04-12', '04-08')), cases: [positive('U', '04-05'), positive('U', reported, entered ? { recordedAt: morningOf(entered) } : {})],
    });
    expect(levels(again('04-08'), ['04-08', '04-09'])).toEqual(['sealed', 'sealed']);
    expect(levels(again('04-10'), ['04-10', '04-11', '04-12'])).toEqual(['precaution', 'sealed', 'sealed']);
    // An earlier one entered on 10 April ends it too, though it was reported before the override was made.
    expect(levels(again('04-07', '04-10'), ['04-10', '04-11'])).toEqual(['precaution', 'sealed']);
  });

  it('lowering ends for good with the list on which the rule stands above that of its first list', () => {
    const rows = alone([], [], { overrides: [override('U', 'none', '04-10', '04-20')], orders: [{ unit: 'U', day: on('04-12') }] });
    expect(levels(rows, ['04-10', '04-12', '04-13', '04-20'])).toEqual(['none', 'none', 'controlled', 'controlled']);
  });

  it('of several the one made last holds; one entered after its first list shows there all the same (readings 3, 19)', () => {
    const older = override('U', 'none', '04-01', '04-03', '03-30');
    expect(levels(alone([], [], { overrides: [override('U', 'controlled', '04-02', '04-02', '03-31'), older] }), ['04-01', '04-02', '04-03'])).toEqual(['none', 'controlled', 'none']);
    const late = alone(['04-05'], [], { overrides: [override('U', 'controlled', '04-08', '04-10', '04-09')] });
    expect(levels(late, ['04-08', '04-10', '04-11'])).toEqual(['controlled', 'controlled', 'sealed']);
    expect(ask(late, { ...hold, knownAt: morningOf('04-09') - 1 }, '04-08')?.level).toBe('sealed');
    // Looked ahead to from 8 April it counts as made on that day (reading 18): it holds to its end.
    expect(ask(late, hold, '04-08')).toMatchObject({ level: 'controlled', nextLevel: 'sealed', nextChangeOn: on('04-11') });
  });

  it('a part follows what its compound shows; its own override is read against that (reading 21)', () => {
    const units = [compound('K'), building('b1', 'K'), building('b2', 'K')];
    const rows = district({ units, cases: [positive('b1', '04-05')], overrides: [override('K', 'controlled', '04-08', '04-10', '04-07'), override('b2', 'sealed', '04-09', '04-09', '04-07')] });
    expect(['04-08', '04-09', '04-11'].map((list) => judge(rows, hold, on(list)).map(({ level }) => level))).toEqual([
      ['controlled', 'controlled', 'controlled'], ['controlled', 'controlled', 'sealed'], ['sealed', 'sealed', 'sealed'],
    ]);
    expect(ask(rows, hold, '04-09', 2)?.ruleLevel).toBe('controlled');
  });

  const nestedUnits = [compound('K'), building('b1', 'K'), stair('b1-1', 'b1'), building('b2', 'K'), compound('R')];
  const nested = (...overrides: OracleOverride[]): OracleDistrict => district({
    units: nestedUnits, cases: [positive('b1', '03-02')], contacts: [contact('b1', '03-02')], rounds: dailyRounds('K', '03-02', '04-10'), overrides,
  });
  const jilin = under('CN-JL-2022');
  const nestedLevels = (rows: OracleDistrict, list: string): unknown[] => judge(rows, jilin, on(list)).map(({ level }) => level);

  it('nested, an override below the level the compound shows is refused; later no part is shown below its compound (reading 20)', () => {
    const refused = nested(override('b2', 'precaution', '03-05', '03-20', '03-04'));
    expect(nestedLevels(refused, '03-05')).toEqual(['controlled', 'sealed', 'sealed', 'controlled', 'precaution']);
    expect(nestedLevels(refused, '03-18')).toEqual(['none', 'none', 'none', 'none', 'none']);
    const risen = nested(override('b1-1', 'controlled', '03-05', '03-12', '03-04'), override('K', 'sealed', '03-08', '03-09', '03-07'));
    expect(nestedLevels(risen, '03-05')).toEqual(['controlled', 'sealed', 'controlled', 'controlled', 'precaution']);
    expect(nestedLevels(risen, '03-08')).toEqual(['sealed', 'sealed', 'sealed', 'sealed', 'precaution']);
    expect(nestedLevels(risen, '03-10')).toEqual(['controlled', 'sealed', 'controlled', 'controlled', 'precaution']);
  });

  it('nested, a later override that is refused unseals nothing: the part an earlier one seals holds its compound on that list too (readings 14, 19, 20)', () => {
    const perUnit = under('CN-JL-2022', { precaution: 'perUnit' });
    const shown = (rows: OracleDistrict, list: string): unknown[] => judge(rows, perUnit, on(list)).map(({ level }) => level);
    const units = [compound('K'), building('b1', 'K')];
    // K itself is released on 17 March and shows precaution without its part: "none" is below that.
    const released = district({
      units, cases: [positive('K', '03-02')], contacts: [contact('K', '03-02')], rounds: dailyRounds('K', '03-02', '04-10'),
      overrides: [override('b1', 'sealed', '03-10', '03-17'), override('b1', 'none', '03-17', '03-18')],
    });
    expect(ask(released, perUnit, '03-16')).toMatchObject({ level: 'sealed', nextLevel: 'controlled', nextChangeOn: on('03-17') });
    expect([shown(released, '03-17'), shown(released, '03-18')]).toEqual([['controlled', 'sealed'], ['precaution', 'precaution']]);
    expect(ask(released, perUnit, '03-17')).toMatchObject({ ruleLevel: 'controlled', blockedBy: ['part'], nextLevel: 'precaution', nextChangeOn: on('03-18') });
    // Controlled by override, the compound refuses "precaution"; by the rule it is controlled all the same.
    const decided = district({
      units, overrides: [override('b1', 'sealed', '03-04', '03-20'), override('K', 'controlled', '03-05', '03-12'), override('b1', 'precaution', '03-08', '03-20')],
    });
    for (const list of ['03-08', '03-09']) expect(ask(decided, perUnit, list)).toMatchObject({ level: 'controlled', ruleLevel: 'controlled', blockedBy: ['part'] });
    expect(shown(decided, '03-20')).toEqual(['controlled', 'sealed']);
    // Nothing refuses it where K shows precaution without the part: of several the one made last holds.
    const replaced = district({ units, overrides: [override('b1', 'sealed', '03-04', '03-20'), override('b1', 'precaution', '03-08', '03-20')] });
    expect([shown(replaced, '03-07'), shown(replaced, '03-08')]).toEqual([['controlled', 'sealed'], ['precaution', 'precaution']]);
    // A pack that follows and reads beside it changes none of this.
    const followed: OracleSettings = { ...perUnit, timeline: [...perUnit.timeline, { pack: 'CN-9', from: on('04-20') }] };
    expect(judge(released, followed, on('03-17')).map(({ level }) => level)).toEqual(['controlled', 'sealed']);
  });

  it('nested, a part set sealed keeps its compound controlled, and its county under precaution', () => {
    const rows = nested(override('b2', 'sealed', '03-15', '03-20'));
    expect(nestedLevels(rows, '03-18')).toEqual(['controlled', 'controlled', 'controlled', 'sealed', 'precaution']);
    expect(ask(rows, jilin, '03-18')).toMatchObject({ blockedBy: ['part'], nextLevel: 'none', nextChangeOn: on('03-21') });
    expect(nestedLevels(rows, '03-21')).toEqual(['none', 'none', 'none', 'none', 'none']);
  });

  it('a unit sealed by override keeps precaution in its county (7b, when precaution lifts)', () => {
    const rows = district({ units: [compound('X'), compound('R')], overrides: [override('X', 'sealed', '03-10', '03-12')] });
    const county = (list: string): unknown[] => judge(rows, under('CN-8-community'), on(list)).map(({ level }) => level);
    expect([county('03-09'), county('03-12'), county('03-13')]).toEqual([['none', 'none'], ['sealed', 'precaution'], ['none', 'none']]);
  });
}
