// The farm packs as they come, held against the texts; and that a spoiled pack is refused with the member that is wrong.
import { describe, expect, it } from 'vitest';
import { FARM_PACKS, farmPackById } from '../../../../data/farm-rules/index.ts';
import { LEVELS } from '../../zoning/level.ts';
import { listPackFaults } from '../../../words/pack-faults.ts';
import type { FarmAccess, FarmCondition } from './farm-pack.ts';
import { FarmPackError, readFarmPack } from './read-farm-pack.ts';

const conditionText = (condition: FarmCondition): string =>
  [condition.kind, ...Object.entries(condition).flatMap(([name, value]) => (name === 'kind' ? [] : [`${value} ${name}`]))].join(' ');
const accessText = ({ movement, conditions, source }: FarmAccess): string =>
  [`${movement} (${source.grade})`, ...conditions.map(conditionText)].join('; ');

/** The members a spoiled copy of the Jilin pack is refused for, as both languages tell them. */
function refusals(spoil: (pack: any) => void): { zh: string[]; en: string[] } {
  const pack = structuredClone(farmPackById('JL-0404')) as unknown;
  spoil(pack);
  try {
    readFarmPack(pack);
  } catch (error) {
    if (!(error instanceof FarmPackError)) throw error;
    return { zh: [...listPackFaults(error.faults, 'zh')], en: [...listPackFaults(error.faults, 'en')] };
  }
  return { zh: [], en: [] };
}

describe('the farm packs that come with the product', () => {
  it('are four, the national guide first: it holds where nobody chose', () => {
    expect(FARM_PACKS.map(({ id, date }) => `${id} ${date}`)).toEqual([
      'CN-FARM-0422 2022-04-22', 'JL-0404 2022-04-04', 'JLC-87 2022-04-07', 'JLC-0401 2022-04-01',
    ]);
    expect(farmPackById('JL-0405')).toBeUndefined();
  });

  // Oracle: the zone rule for farm work of 19 and 22 April 2022; the others say nothing of it and take it over, as D.
  it.each([
    ['CN-FARM-0422', 'B'], ['JL-0404', 'D'], ['JLC-87', 'D'], ['JLC-0401', 'D'],
  ])('%s: to the field from sealed nobody, from controlled in a closed loop, from precaution as normal', (id, grade) => {
    const { fieldWork } = farmPackById(id)!;
    expect([fieldWork.sealed, fieldWork.controlled, fieldWork.precaution].map(accessText)).toEqual([`none (${grade})`, `loop (${grade})`, `free (${grade})`]);
    expect(accessText(fieldWork.none)).toBe('free (D)');
  });

  // Oracle: the four rows of the table of returning farmers.
  it.each([
    ['CN-FARM-0422', {
      sealed: 'none (B)', controlled: 'none (B)', precaution: 'loop (B); pcr-within 48 hours', none: 'loop (D); pcr-within 48 hours',
    }],
    ['JL-0404', {
      sealed: 'loop (B); building-clean 7 days; not-contact; pcr-negatives 3 count 7 days; pcr-within 48 hours; antigen-same-day',
      controlled: 'loop (B); not-contact; home-days 7 days; pcr-within 48 hours; antigen-same-day',
      precaution: 'loop (B); pcr-within 48 hours', none: 'loop (D); pcr-within 48 hours',
    }],
    ['JLC-87', {
      sealed: 'loop (A); building-clean 14 days stair within; not-contact; pcr-all-negative 7 days; pcr-within 24 hours; antigen-same-day',
      controlled: 'loop (A); building-clean 14 days stair within; not-contact; pcr-all-negative 7 days; pcr-within 24 hours; antigen-same-day',
      precaution: 'loop (D); pcr-within 48 hours', none: 'loop (D); pcr-within 48 hours',
    }],
    ['JLC-0401', {
      sealed: 'none (C)', controlled: 'loop (C); home-days 7 days; pcr-negatives 2 count 7 days',
      precaution: 'loop (D); pcr-within 48 hours', none: 'loop (D); pcr-within 48 hours',
    }],
  ])('%s: returning as its text has it', (id, expected) => {
    const { returning } = farmPackById(id)!;
    expect(Object.fromEntries(LEVELS.map((level) => [level, accessText(returning[level])]))).toEqual(Object.fromEntries(LEVELS.map((level) => [level, expected[level]])));
  });

  it.each(FARM_PACKS)('$id says in both languages where it is silent, and names its sources without an address', ({ fieldWork, returning }) => {
    for (const { clause, source } of [fieldWork, returning].flatMap((part) => Object.values(part))) {
      expect(clause.zh).toMatch(/[一-龥]/);
      expect(clause.en).not.toMatch(/[一-龥]/);
      expect(source.english).not.toMatch(/[一-龥]/);
      expect(`${source.text} ${source.english}`).not.toMatch(/https?:|www\.|\.(?:cn|com|net)\b/);
      if (source.grade !== 'D') continue;
      expect(clause.zh).toMatch(/没有/);
      expect(clause.en).toMatch(/nothing|does not speak/);
    }
  });
});

describe('reading a farm pack', () => {
  it('names every member that is missing, unknown or wrong, in both languages', () => {
    expect(refusals((pack) => {
      delete pack.returning.sealed;
      pack.colour = 'red';
      pack.date = '2022-02-30';
      pack.fieldWork.controlled.source.grade = 'E';
      pack.fieldWork.none.clause.en = '';
    })).toEqual({
      zh: [
        'date：不是“年-月-日”的日期', 'fieldWork.none.clause.en：值不对，应为 >=1', 'fieldWork.controlled.source.grade：值不对，应为 ("A" | "B" | "C" | "D")',
        'returning.sealed：必须有这一项', 'colour：没有这一项',
      ],
      en: [
        'date: not a day YYYY-MM-DD', 'fieldWork.none.clause.en: has another value than >=1', 'fieldWork.controlled.source.grade: has another value than ("A" | "B" | "C" | "D")',
        'returning.sealed: must be there', 'colour: no such member',
      ],
    });
  });

  it.each([
    ['a condition nobody knows', (pack: any) => { pack.returning.sealed.conditions[1].kind = 'vaccinated'; }, 'returning.sealed.conditions.1.kind'],
    ['no days', (pack: any) => { pack.returning.sealed.conditions[0].days = 0; }, 'returning.sealed.conditions.0.days'],
    ['an id with a slash', (pack: any) => { pack.id = 'JL/0404'; }, 'id'],
  ])('refuses %s', (_, spoil, member) => {
    const { en } = refusals(spoil);
    expect(en).toHaveLength(1);
    expect(en[0]!.startsWith(`${member}: `)).toBe(true);
  });

  it('refuses what contradicts itself: conditions where nobody goes, one asked twice, a stricter level that is freer', () => {
    expect(refusals((pack) => {
      pack.fieldWork.sealed.conditions.push({ kind: 'not-contact' });
      pack.returning.controlled.conditions.push({ kind: 'not-contact' });
      pack.returning.sealed.movement = 'free';
    }).en).toEqual([
      'fieldWork.sealed.conditions: has conditions where nobody may go', 'returning.controlled.conditions.4: a second row for "not-contact"',
      'returning.sealed.movement: lets go more freely than the milder level "controlled"',
    ]);
  });

  it('takes two conditions of one kind with different numbers', () => {
    expect(refusals((pack) => pack.returning.sealed.conditions.push({ kind: 'pcr-within', hours: 24 })).en).toEqual([]);
  });
});
