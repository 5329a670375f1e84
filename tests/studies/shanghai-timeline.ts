// Shanghai's published addresses judged by the city's packs in time, beside the city's own totals of units.
import { rulePackById } from '../../data/rule-packs/index.ts';
import { isoDay, parseIsoDay } from '../../src/domain/day.ts';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import { judgeDistrict, type JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { levelSeries } from '../../src/domain/zoning/lists/day-view.ts';
import type { PackTimeline } from '../../src/domain/zoning/packs/timeline.ts';

const day = (text: string): number => parseIsoDay(text)!;

/** 11 April holds from the beginning: before it Shanghai zoned by grid cells and fixed dates, which is no pack. */
const TIMELINE: PackTimeline = [
  { pack: rulePackById('SH-2022-0411')!, from: null },
  { pack: rulePackById('SH-2022-0516')!, from: day('2022-05-16') },
  { pack: rulePackById('SH-2022-0522')!, from: day('2022-05-22') },
];

/** Units the city counted, by list day (rules 3.1): sealed, controlled, precaution. Rows with lost or doubted digits are left out. */
const OFFICIAL: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['2022-04-11', [7_624, 2_460, 7_565]], ['2022-04-12', [11_135, 2_682, 10_323]], ['2022-04-19', [16_650, 13_304, 28_075]],
  ['2022-04-28', [13_947, 22_910, 44_173]], ['2022-05-03', [12_345, 20_808, 47_861]], ['2022-05-08', [9_829, 18_281, 46_464]],
  ['2022-05-10', [6_320, 17_992, 50_037]], ['2022-05-13', [5_158, 17_914, 49_537]], ['2022-05-15', [4_271, 17_027, 51_809]],
  ['2022-05-16', [4_057, 16_484, 51_803]], ['2022-05-18', [3_109, 12_842, 56_117]], ['2022-05-25', [1_497, 7_650, 61_994]],
  ['2022-05-27', [1_066, 6_964, 62_228]],
]);

export const FIRST = day('2022-03-20');
export const LAST = day('2022-05-31');

export function judgeShanghai(byUnit: ReadonlyMap<string, readonly string[]>): JudgedDistrict {
  const units = unitTableOf([...byUnit.keys()].map((id) => ({ id })));
  const cases = caseTableOf([...byUnit].flatMap(([place, days]) => days.map((text) => ({ place, reportedOn: day(text) }))));
  return judgeDistrict({ units, cases: [cases], rounds: [], contacts: [], disinfections: [] }, TIMELINE, { conditions: 'assume-met' });
}

export interface CityDay {
  readonly day: string;
  readonly sealed: number;
  readonly controlled: number;
  readonly official: readonly [number, number, number] | null;
}

/** Sealed and controlled places on every list. */
export function countDays(judged: JudgedDistrict): CityDay[] {
  const { sealed, controlled } = levelSeries(judged.history(FIRST, LAST), judged.zoned);
  return Array.from(sealed, (number, k) => {
    const text = isoDay(FIRST + k);
    return { day: text, sealed: number, controlled: controlled[k]!, official: OFFICIAL.get(text) ?? null };
  });
}

const count = (value: number): string => value.toLocaleString('en-US');

/** The table of the document. */
export function writeTable(days: readonly CityDay[], places: number): string {
  const rows = days.map(({ day: text, sealed, controlled, official }) => {
    const clear = places - sealed - controlled;
    const told = official === null ? ['', '', '', ''] : [...official.map(count), (sealed / official[0]).toFixed(2)];
    return `| ${[text, count(sealed), count(controlled), count(clear), ...told].join(' | ')} |`;
  });
  return ['| list | sealed | controlled | precaution | city: sealed | city: controlled | city: precaution | sealed, ours to the city’s |', '|---|---|---|---|---|---|---|---|', ...rows].join('\n');
}
