// The farming desk's tables written: papaparse and read-excel-file are the readers they are held against; cells are told by hand from tests/exports/sample-farm.ts.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile, { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { DAY, LINES, PLAN, REGISTER, SEASON, UNIT_NAMES } from '../../../../tests/exports/sample-farm.ts';
import { isoDay } from '../../../domain/day.ts';
import { farmingExportsEn } from '../../../words/farming/farming-exports-en.ts';
import { farmingExportsZh } from '../../../words/farming/farming-exports-zh.ts';
import { callTable } from './call-table.ts';
import { writeFarmCsv, writeFarmXlsx, type FarmExport, type FarmListKind } from './farm-sheets.ts';
import type { FarmSource, FarmTable } from './farm-table.ts';
import { routeTable } from './route-table.ts';
import { momentOf, slotTable } from './slot-table.ts';
import { substituteTable } from './substitute-table.ts';

type Language = 'zh' | 'en';
const source = (language: Language = 'zh', village: number | null = null): FarmSource => ({ register: REGISTER, directory: { name: UNIT_NAMES }, village, language });
const TABLES: Readonly<Record<FarmListKind, (source: FarmSource) => FarmTable>> = {
  slots: (from) => slotTable(PLAN, from),
  substitutes: (from) => substituteTable(SEASON, from),
  calls: (from) => callTable(LINES, from),
  map: (from) => routeTable(LINES, new Map([[1, ['村道', '=县道']]]), from),
};
const WHAT = Object.keys(TABLES) as FarmListKind[];

function list(what: FarmListKind, language: Language = 'zh', village: number | null = null, table?: FarmTable): FarmExport {
  const from = source(language, village);
  return { ...from, what, table: table ?? TABLES[what](from), district: '九台区', days: '4月10日', cutOff: '4月9日24时', pack: 'P', note: '', madeAt: '2022-04-10 08:00' };
}
const csvRows = (of: FarmExport): string[][] => Papa.parse<string[]>(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeFarmCsv(of)).slice(1)).data.slice(0, -1);
const cell = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : value instanceof Date ? isoDay(Math.round(value.getTime() / 86_400_000)) : '');
const sheetsOf = async (of: FarmExport): Promise<{ name: string; rows: string[][] }[]> =>
  (await readXlsxFile(new Blob([writeFarmXlsx(of) as Uint8Array<ArrayBuffer>]))).map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cell)) }));
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\uff1d])/, '');

describe('the cells', () => {
  it('of slots: by village as in the directory, then by slot; those without one behind, with the limit they fail at', () => {
    expect(csvRows(list('slots')).slice(4).map((cells) => cells.map(unguarded))).toEqual([
      ['=红光村', '03', '2022-04-11', '05:30–07:30', '3', '拖拉机', '+南片', '@B、C"1', '', '8', ''],
      ['=红光村', '=1+2', '2022-04-11', '13:30–15:30', '1', '三轮车', '+南片', '@B', '3', '5', ''],
      ['东升,村\n(西)', '0001', '2022-04-12', '07:30–09:30', '2', '步行', '北片', 'A-1', '12.35', '11', ''],
      ['村屯不明', '-4', '', '', '1', '汽车', '', 'D\n1', '0.7', '60', '未安排：人数已满（桥 石桥）'],
    ]);
  });

  it('of substitutes: the fewest days left first within a village, nothing of a helper where nobody was found, three empty columns to sign', () => {
    expect(csvRows(list('substitutes')).slice(3).map((cells) => cells.map(unguarded))).toEqual([
      ['村屯', '地块', '片', '作物', '农事', '面积（亩）', '农时起', '农时止', '剩余天数（含当日）', '农户户号', '农户最早可到', '代耕户号', '代耕户村屯', '相距（千米）', '代耕起', '代耕止', '说明', '农户（或亲属）签字', '代耕人签字', '村（社区）签字'],
      ['=红光村', 'D\n1', '', '蔬菜', '播种', '0.7', '2022-03-21', '2022-04-09', '0', '-4', '', '', '', '', '', '', '未找到：农时内天数不够', '', '', ''],
      ['=红光村', '@B', '+南片', '玉米', '播种', '3', '2022-04-07', '2022-04-12', '3', '=1+2', '', '', '', '', '', '', '未找到：没有所需农机', '', '', ''],
      ['东升,村\n(西)', 'A-1', '北片', '水稻', '育秧', '12.35', '2022-03-31', '2022-04-17', '8', '0001', '2022-04-19', '03', '=红光村', '2.3', '2022-04-11', '2022-04-12', '', '', '', ''],
    ]);
  });

  it('of calls: who must not go first, the reason with its unit; nothing of a line that is no more', () => {
    expect(csvRows(list('calls')).slice(4).map((cells) => cells.map(unguarded))).toEqual([
      ['=红光村', '=1+2', '@B', '改为闭环', '闭环往返', '', '', '村口卡口', '1.23', '11', ''],
      ['=红光村', '03', 'C"1', '恢复出行', '正常通行', '', '', '', '0.08', '1', ''],
      // A household of no known village is called by the village whose land it farms.
      ['=红光村', '-4', 'D\n1', '仍不能去，原因变了', '', '', '', '', '', '', ''],
      ['东升,村\n(西)', '0001', 'A-1', '暂停出行', '不能去', '只能穿过封控区、管控区', '=红光村', '', '', '', ''],
    ]);
  });

  it('of lines: gate, kilometres, minutes and roads of what may be gone, the reason of what may not', () => {
    expect(csvRows(list('map', 'en', 0)).slice(4).map((cells) => cells.map(unguarded))).toEqual([
      ['=红光村', '=1+2', '@B', '+南片', 'closed loop', '', '', '村口卡口', '1.23', '11', '村道, =县道'],
      ['=红光村', '03', 'C"1', '+南片', 'may go', '', '', '', '0.08', '1', ''],
      ['=红光村', '-4', 'D\n1', '', 'may not go', 'home is not in the table of units', '', '', '', '', ''],
    ]);
  });

  it('of a slot say the whole slots of a day: what is left of it is none', () => {
    expect([0, 4, 5].map((slot) => momentOf(slot, PLAN.settings))).toEqual([
      { day: DAY + 1, from: 330, until: 450 }, { day: DAY + 1, from: 810, until: 930 }, { day: DAY + 2, from: 330, until: 450 },
    ]);
  });
});

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each(WHAT)('%s as CSV: a byte order mark, all lines as wide as the table, no cell that starts a formula', (what) => {
    const of = list(what, language);
    expect([...writeFarmCsv(of).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = csvRows(of);
    expect(rows).toHaveLength(4 + of.table.rows.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([of.table.columns.length]));
    expect(rows.flat().filter((text) => /^[=+\-@\uff1d]/.test(text))).toEqual([]);
  });

  it.each(WHAT)('%s as a workbook: a sheet for each village, its cells those of the CSV, the last line to be signed', async (what) => {
    const of = list(what, language);
    const sheets = await sheetsOf(of);
    const names = [...new Set(of.table.rows.map(({ village }) => village))];
    expect(sheets.map(({ name }) => name)).toEqual(names.map((village) => ['=红光村', '东升,村 (西)'][village] ?? (language === 'zh' ? '村屯不明' : 'Village unknown')));
    const rows = sheets.flatMap((sheet) => sheet.rows.slice(4, -2));
    expect(rows).toEqual(csvRows(of).slice(4).map((cells) => cells.map(unguarded)));
    for (const { rows: all } of sheets) {
      expect(all[3]).toEqual(of.table.columns.map(({ heading }) => heading));
      expect(all.at(-1)!.filter((text) => text !== '')).toEqual([...(language === 'zh' ? farmingExportsZh : farmingExportsEn).toSign[what]]);
    }
    expect(sheets.map(({ rows: all }) => all[0]![0])).toEqual(names.map((village) => (language === 'zh' ? farmingExportsZh : farmingExportsEn).title[what](UNIT_NAMES[village] ?? (language === 'zh' ? '村屯不明' : 'Village unknown'), '4月10日')));
  });

  it.each(WHAT)('%s of a village without any row: its headings and who signs, and its name in the title', async (what) => {
    const of = list(what, language, 2);
    expect(of.table.rows).toEqual([]);
    const [sheet, ...others] = await sheetsOf(of);
    expect([sheet!.name, others.length, sheet!.rows.length]).toEqual(['空村', 0, 6]);
    expect(sheet!.rows[0]![0]).toContain('空村');
    expect(csvRows(of)).toHaveLength(4);
    expect(csvRows(of)[0]![0]).toContain('空村');
  });

  it('of nothing at all: one sheet, of the district', async () => {
    const nothing = callTable({ ...LINES, changes: [] }, source(language));
    const sheets = await sheetsOf(list('calls', language, null, nothing));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([[language === 'zh' ? '通知名单' : 'Calls', 6]]);
    expect(sheets[0]!.rows[0]![0]).toContain('九台区');
  });
});

it('a reason takes the lines it needs, a name stands on one', () => {
  const sheet = strFromU8(unzipSync(writeFarmXlsx(list('slots')))['xl/worksheets/sheet3.xml']!);
  // Places in cellXfs: 5 wraps its text, 4 does not.
  expect(sheet.match(/<c r="[AK]5" s="\d"/g)).toEqual(['<c r="A5" s="4"', '<c r="K5" s="5"']);
});

it('numbers and days are numbers and days in the workbook, and numbers of households stay texts', async () => {
  const rows = await readSheet(new Blob([writeFarmXlsx(list('slots', 'zh', 1)) as Uint8Array<ArrayBuffer>]));
  expect(rows[4]).toEqual(['东升,村\n(西)', '0001', new Date(Date.UTC(2022, 3, 12)), '07:30–09:30', 2, '步行', '北片', 'A-1', 12.35, 11, null]);
});
