// The crop windows as they come, held against the texts; and that spoiled ones are refused with the member that is wrong.
import { describe, expect, it } from 'vitest';
import { CROP_WINDOWS } from '../../../../data/crop-windows/index.ts';
import { isoDay } from '../../day.ts';
import { listPackFaults } from '../../../words/pack-faults.ts';
import { CROPS, MACHINES } from '../register/farm-tables.ts';
import { CropWindowsError, machinesWanted, muPerDay, readCropWindows, windowsOf } from './read-crop-windows.ts';
import { OPERATIONS } from './season-table.ts';

const bits = (...names: (typeof MACHINES)[number][]) => names.reduce((sum, name) => sum | (1 << MACHINES.indexOf(name)), 0);
const [nursery, transplant, sow] = OPERATIONS.map((_, code) => code) as [number, number, number];
const [rice, maize, , vegetables] = CROPS.map((_, code) => code) as [number, number, number, number];

function refusals(spoil: (json: any) => void): readonly string[] {
  const json = structuredClone(CROP_WINDOWS) as unknown;
  spoil(json);
  try {
    readCropWindows(json);
  } catch (error) {
    if (!(error instanceof CropWindowsError)) throw error;
    expect(listPackFaults(error.faults, 'zh')).toHaveLength(error.faults.length);
    return listPackFaults(error.faults, 'en');
  }
  return [];
}

describe('the windows that come with the product', () => {
  const told = (year: number, township: string) => windowsOf(CROP_WINDOWS, year)(township)
    .map(({ crop, operation, from, until }) => `${CROPS[crop]} ${OPERATIONS[operation]} ${isoDay(from)} ${isoDay(until)}`);
  const others = (year: number) => [`rice nursery ${year}-03-24 ${year}-04-17`, `rice transplant ${year}-05-10 ${year}-05-31`, `soybean sow ${year}-05-11 ${year}-05-20`];

  // Oracle: rules.md section 5, "Windows".
  it('hold for every township of the centre and west', () => {
    expect(told(2022, '柳荫镇').toSorted()).toEqual([...others(2022), 'maize sow 2022-04-23 2022-05-07'].toSorted());
    expect(told(2022, '')).toEqual(told(2022, '柳荫镇'));
  });

  it('in the east maize is later, everything else as elsewhere', () => {
    expect(told(2022, '黄松甸镇').toSorted()).toEqual([...others(2022), 'maize sow 2022-04-30 2022-05-09'].toSorted());
  });

  it('are those of the year that is asked', () => {
    expect(told(2024, '柳荫镇').toSorted()).toEqual([...others(2024), 'maize sow 2024-04-23 2024-05-07'].toSorted());
  });

  it('every number names its document and grade, in both languages; what we chose ourselves says so', () => {
    for (const { source } of [...CROP_WINDOWS.windows, ...CROP_WINDOWS.rates, ...CROP_WINDOWS.wanted, ...CROP_WINDOWS.areas]) {
      expect(source.english).not.toMatch(/[一-龥]/);
      if (source.grade === 'D') expect([source.text, source.english]).toEqual([expect.stringContaining('我们的读法'), expect.stringContaining('our own reading')]);
    }
  });

  it('two people of a household of 16 to 19 mu get through in about ten days by hand, as the rates claim', () => {
    for (const [crop, operation] of [[maize, sow], [rice, transplant], [rice, nursery]] as const) {
      expect(19 / muPerDay(CROP_WINDOWS, crop, operation, 2, 0)).toBeLessThanOrEqual(10);
    }
  });
});

describe('mu a day', () => {
  it('by hand everybody counts, at a machine no more than have work there', () => {
    expect(muPerDay(CROP_WINDOWS, maize, sow, 4, 0)).toBe(6);
    expect(muPerDay(CROP_WINDOWS, maize, sow, 4, bits('seeder'))).toBe(40);
    expect(muPerDay(CROP_WINDOWS, maize, sow, 1, bits('seeder'))).toBe(20);
  });

  it('is that of the best machine for the work; others are no help', () => {
    expect(muPerDay(CROP_WINDOWS, maize, sow, 2, bits('tractor', 'seeder'))).toBe(40);
    expect(muPerDay(CROP_WINDOWS, rice, transplant, 2, bits('tractor', 'seeder'))).toBe(2);
    // Ten pairs of hands plant as much as a transplanter with two.
    expect(muPerDay(CROP_WINDOWS, rice, transplant, 30, bits('transplanter'))).toBe(30);
  });

  it('is nothing where no rate is known', () => {
    expect(muPerDay(CROP_WINDOWS, vegetables, sow, 2, 0)).toBe(0);
  });

  it('a substitute brings a transplanter to plant, a seeder or tractor to sow, hands to the nursery', () => {
    expect([nursery, transplant, sow].map((operation) => machinesWanted(CROP_WINDOWS, operation))).toEqual([0, bits('transplanter'), bits('seeder', 'tractor')]);
  });
});

describe('reading crop windows', () => {
  it('refuses days that are no day of every year, and names the member', () => {
    expect(refusals((json) => { json.windows[0].from = '02-29'; json.windows[1].until = '5-31'; })).toEqual(['windows.0.from: not a day MM-DD of every year', 'windows.1.until: not a day MM-DD of every year']);
  });

  it.each([
    ['an area that is not there', (json: any) => { json.windows[3].area = 'west'; }, 'windows.3.area: there is no area "west"'],
    ['a window that ends before it begins', (json: any) => { json.windows[0].until = '03-23'; }, 'windows.0.until: ends before it begins (03-24)'],
    ['two windows for one work', (json: any) => { json.windows[3].area = undefined; }, 'windows: a second row for "maize sow"'],
    ['work of which no rate by hand is known', (json: any) => { json.rates.splice(0, 1); }, 'windows.0: nothing says how much a day by hand brings: rice nursery'],
    ['a township in two areas', (json: any) => { json.areas.push({ ...json.areas[0], id: 'west' }); json.areas[1].townships = ['天岗镇']; }, 'areas.townships: a second row for "天岗镇"'],
    ['a crop nobody knows', (json: any) => { json.windows[0].crop = 'cotton'; }, 'windows.0.crop: has another value than ("rice" | "maize" | "soybean" | "vegetables" | "other")'],
    ['a rate of nothing', (json: any) => { json.rates[0].muPerPersonDay = 0; }, 'rates.0.muPerPersonDay: has another value than >0'],
  ])('refuses %s', (_, spoil, told) => {
    expect(refusals(spoil)).toEqual([told]);
  });
});
