// The tracing packs as they come, held against the texts; and that a spoiled pack is refused with the member that is wrong.
import { describe, expect, it } from 'vitest';
import { TRACING_PACKS, tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { listPackFaults } from '../../../words/pack-faults.ts';
import { readTracingPack, TracingPackError } from './read-tracing-pack.ts';
import type { Quarantine, TracingPack } from './tracing-pack.ts';

const HOUR = 60;

/** The members a spoiled copy of the ninth edition's pack is refused for, as English tells them. */
function refusals(spoil: (pack: any) => void): string[] {
  const pack = structuredClone(tracingPackById('CN-TRACE-9')) as unknown;
  spoil(pack);
  try {
    readTracingPack(pack);
  } catch (error) {
    if (!(error instanceof TracingPackError)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    expect(listPackFaults(error.faults, 'zh')).toHaveLength(error.faults.length);
    return [...listPackFaults(error.faults, 'en')];
  }
  return [];
}

const hours = ({ deadlines }: TracingPack) => Object.fromEntries(deadlines.map(({ task, minutes }) => [task, minutes / HOUR]));
const days = ({ centralDays, homeDays, centralTests, homeTests }: Quarantine) => [centralDays, homeDays, [...centralTests], [...homeTests]];

describe('the tracing packs that come with the product', () => {
  it('are four, that of the eighth protocol first: it holds where nobody chose', () => {
    expect(TRACING_PACKS.map(({ id, date }) => `${id} ${date}`)).toEqual(['CN-TRACE-8 2021', 'CN-TRACE-9 2022-06-28', 'SH-TRACE-2022 2022', 'COUNTY-TRACE 2022']);
    expect(tracingPackById('CN-TRACE-7')).toBeUndefined();
  });

  // Oracle: the time limits of the national copy, and those of the county procedure.
  const MOVED = { 'close-moved': 8, 'secondary-moved': 12 };
  const NATIONAL = { 'online-report': 2, 'activity-track': 4, 'preliminary-report': 24, ...MOVED };
  it.each([
    ['CN-TRACE-8', NATIONAL], ['CN-TRACE-9', NATIONAL], ['SH-TRACE-2022', NATIONAL],
    ['COUNTY-TRACE', { 'online-report': 2, 'activity-radius': 3, 'verified-track': 10, 'preliminary-report': 24, ...MOVED }],
  ])('%s: hours as its text has them', (id, expected) => {
    expect(hours(tracingPackById(id)!)).toEqual(expected);
  });

  // Oracle: rules.md section 4: 14 + 7 with tests 1, 4, 7, 14; 7 + 3 with 1, 2, 3, 5, 7 and day 3 at home; secondary 7 at home with 1, 4, 7.
  const EIGHTH = [14, 7, [1, 4, 7, 14], []];
  const NINTH = [7, 3, [1, 2, 3, 5, 7], [3]];
  it.each([
    ['CN-TRACE-8', EIGHTH, 'near'], ['CN-TRACE-9', NINTH, 'near'], ['SH-TRACE-2022', EIGHTH, 'floors'], ['COUNTY-TRACE', NINTH, 'near'],
  ])('%s: quarantine and definition of a contact', (id, close, by) => {
    const { quarantine, contact } = tracingPackById(id)!;
    expect([days(quarantine.close), days(quarantine.secondary), contact.by]).toEqual([close, [0, 7, [], [1, 4, 7]], by]);
  });

  it.each(TRACING_PACKS)('$id looks 2 days back for zones, 4 for contacts with the other text of 2 beside it, and 14 for movements; companions as published', (pack) => {
    const { lookBack, history, companions } = pack;
    expect([lookBack.zones.days, lookBack.contacts.days, lookBack.contacts.otherTexts.map((text) => text.days), history.days]).toEqual([2, 4, [2], 14]);
    expect(companions).toMatchObject({ cellMeters: 800, togetherMinutes: 10, stayHours: 30, days: 14 });
  });

  it.each(TRACING_PACKS)('$id speaks both languages and names its sources without an address', (pack) => {
    const { deadlines, contact, quarantine, companions, incubation, sources } = pack;
    for (const { clause } of [...deadlines, contact, quarantine.close, quarantine.secondary, companions, incubation]) {
      expect(clause.zh).toMatch(/[一-龥]/);
      expect(clause.en).not.toMatch(/[一-龥]/);
    }
    for (const { title } of sources) {
      expect(title.en).not.toMatch(/[一-龥]/);
      expect(`${title.zh} ${title.en}`).not.toMatch(/https?:|www\.|\.(?:com|net)\b/);
    }
  });
});

describe('reading a tracing pack', () => {
  it('names every member that is missing, unknown or wrong', () => {
    expect(refusals((pack) => {
      delete pack.history;
      pack.colour = 'red';
      pack.date = '2022-02-30';
      pack.deadlines[0].minutes = 0;
      pack.deadlines[1].source = [];
      pack.contact.by = 'smell';
      pack.sources[0].grade = 'E';
    })).toEqual([
      'date: not a day YYYY-MM-DD', 'deadlines.0.minutes: has another value than >=1', 'deadlines.1.source: a number or clause without a source', 'history: must be there',
      'contact.by: has another value than ("near" | "floors")', 'sources.0.grade: has another value than ("A" | "B" | "C" | "D")', 'colour: no such member',
    ]);
  });

  it.each([
    ['a task twice', (pack: any) => pack.deadlines.push(pack.deadlines[0]), ['deadlines.5: a second row for "online-report"']],
    ['no time for moving contacts', (pack: any) => { pack.deadlines = pack.deadlines.slice(0, 3); }, ['deadlines.close-moved: must be there', 'deadlines.secondary-moved: must be there']],
    ['a test after the last day', (pack: any) => { pack.quarantine.close.centralTests.push(8); }, ['quarantine.close.centralTests.5: has another value than 8–7']],
    ['tests out of order', (pack: any) => { pack.quarantine.secondary.homeTests = [4, 1]; }, ['quarantine.secondary.homeTests.1: has another value than 5–7']],
    ['a quarantine of no day', (pack: any) => Object.assign(pack.quarantine.secondary, { homeDays: 0, homeTests: [] }), ['quarantine.secondary: has another value than >=1']],
    ['a text that says the same again', (pack: any) => { pack.lookBack.contacts.otherTexts[0].days = 4; }, ['lookBack.contacts.otherTexts.0: a second row for "4"']],
    ['an incubation whose usual days lie outside it', (pack: any) => { pack.incubation.usual = [0, 4]; }, ['incubation.usual: has another value than 1–14']],
    ['a source nobody lists', (pack: any) => { pack.history.source = ['77', '78', '999']; }, ['history.source: there is no source "999"']],
    ['a source nobody cites', (pack: any) => pack.sources.push({ key: 'x', grade: 'D', title: { zh: '无', en: 'none' } }), ['sources.12: nothing cites source "x"']],
  ])('refuses %s', (_, spoil, expected) => {
    expect(refusals(spoil)).toEqual(expected);
  });

  it('takes its packs as they are', () => {
    expect(refusals(() => {})).toEqual([]);
  });
});
