// The unit list written: papaparse, read-excel-file and our own reader of units are the readers it is held against.
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { HARD_NAMES, LIST, ROWS } from '../../../tests/exports/sample-list.ts';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import { UNIT_LIST_WORDS } from '../../words/exports.ts';
import { readUnitFiles } from '../files.ts';
import { UNIT_HEADINGS } from '../units/unit-headings.ts';
import { writeUnitListCsv, writeUnitListXlsx } from './unit-list.ts';

const csv = writeUnitListCsv(LIST, 'zh');
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const HEADINGS = ['划定单元', '名称', '街道', '类型', '等级', '自哪日名单起', '最近阳性', '下一等级', '可变日', '受阻于', '楼栋数', '户数', '人口', '条款'];
const xml = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!);

describe('the unit list as CSV', () => {
  const rows = Papa.parse<string[]>(textOf(csv).slice(1), { delimiter: ',' }).data;

  it('is UTF-8 with a byte order mark, without which Excel in Chinese shows garbage (D3), and CR LF, every line as wide as the table', () => {
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(csv).replaceAll('第一行\n第二行', '')).not.toMatch(/(?<!\r)\n/);
    expect(rows.at(-1)).toEqual(['']);
    expect(new Set(rows.slice(0, -1).map((cells) => cells.length))).toEqual(new Set([14]));
  });

  it('has title, district and cut-off, pack and conditions in rows 1 to 3, headings in row 4', () => {
    expect(rows.slice(0, 4).map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
      ['九台区三区单元名单（4月10日）; 第1版'],
      ['填报单位：九台区', '截至时间：4月9日24时'],
      ['划定标准：SH-2022-0411', '未记录的条件：从严等待'],
      HEADINGS,
    ]);
  });

  it('says over the table what it leaves out, within its width', () => {
    const uncounted = '另有 2 处地址的 5 例还没有对应单元，未计入三区';
    const lines = Papa.parse<string[]>(textOf(writeUnitListCsv({ ...LIST, uncounted }, 'zh')).slice(1)).data;
    expect(lines[2]!.filter((cell) => cell !== '')).toEqual(['划定标准：SH-2022-0411', '未记录的条件：从严等待', uncounted]);
    expect(lines[2]).toHaveLength(14);
  });

  it('writes days as YYYY-MM-DD, what is unknown as nothing, and 0 as 0', () => {
    expect(rows[4]).toEqual(['C-001', '安康家园', '九台街道', '小区', '封控区', '2022-04-06', '2022-04-09', '管控区', '2022-04-17', '', '12', '840', '2310', 'sealed']);
    expect(rows[5]!.slice(5)).toEqual(['', '', '', '', '', '', '0', '', 'sealed']);
  });

  it('holds no cell that starts a formula, and changes no other name', () => {
    const names = rows.slice(7, -1).map((cells) => cells[1]!);
    expect(names.filter((name) => /^[=+\-@\uff1d]/.test(name))).toEqual([]);
    expect(names.map((name) => name.replace(/^'(?=[=+\-@\uff1d])/, ''))).toEqual([...HARD_NAMES]);
  });

  it('says when it was made, where that is given, and speaks English', () => {
    const english = Papa.parse<string[]>(textOf(writeUnitListCsv({ ...LIST, madeAt: '2022-04-10 08:00' }, 'en')).slice(1)).data;
    expect(english[1]!.filter((cell) => cell !== '')).toEqual(['Reported by: 九台区', 'Cut-off: 4月9日24时', 'Made at: 2022-04-10 08:00']);
    expect(english[3]!.slice(0, 5)).toEqual(['Unit', 'Name', 'Street', 'Kind', 'Level']);
  });
});

describe('the headings', () => {
  it.each(['zh', 'en'] as const)('in %s are words our own reader of units knows, and no other column is taken for one of them', (language) => {
    const { columns } = UNIT_LIST_WORDS[language];
    const meanings = Object.entries(columns).map(([column, heading]) => [column, UNIT_HEADINGS.find(heading)?.meaning]);
    expect(Object.fromEntries(meanings)).toMatchObject({ id: 'unit', name: 'name', kind: 'kind', buildings: 'buildings', households: 'households', people: 'population' });
    const taken = meanings.map(([, meaning]) => meaning).filter((meaning) => meaning !== undefined);
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describe('the unit list read back by our own reader of units', () => {
  it.each(['zh', 'en'] as const)('in %s: every unit with its name, kind and numbers; the line to sign is no unit', async (language) => {
    const list = { ...LIST, rows: ROWS.slice(0, 3) };
    for (const [file, bytes] of [['list.csv', writeUnitListCsv(list, language)], ['list.xlsx', writeUnitListXlsx(list, language)]] as const) {
      const { units } = await readUnitFiles([{ file, bytes }]);
      const read = units.id.map((id, i) => [id, units.name[i], UNIT_KINDS[units.kind[i]!], units.buildings[i], units.households[i], units.population[i]]);
      // The reader may make the street a unit of its own, which contains the three.
      expect(read.filter(([, , kind]) => kind !== 'street')).toEqual([
        ['C-001', '安康家园', 'compound', 12, 840, 2310], ['C-002', '福林屯', 'hamlet', -1, 0, -1], ['C-003', '跨年', 'compound', 12, 840, 2310],
      ]);
    }
  });
});

describe('a unit list whose units have no keys but their names', () => {
  const list = { ...LIST, rows: ROWS.slice(0, 3).map((row) => ({ ...row, id: row.name })) };

  it('has one column for both, and every line is as wide as the headings', () => {
    const lines = Papa.parse<string[]>(textOf(writeUnitListCsv(list, 'zh')).slice(1)).data.slice(0, -1);
    expect(lines[3]).toEqual(HEADINGS.filter((heading) => heading !== '名称'));
    expect(lines[4]!.slice(0, 2)).toEqual(['安康家园', '九台街道']);
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([13]));
    expect(xml(writeUnitListXlsx(list, 'zh'), 'xl/worksheets/sheet1.xml').match(/<col /g)).toHaveLength(13);
  });

  it('keeps the keys where one of them is another', () => {
    const [first, ...others] = list.rows;
    const mixed = { ...list, rows: [...others, { ...first!, id: 'C-001' }] };
    expect(Papa.parse<string[]>(textOf(writeUnitListCsv(mixed, 'zh')).slice(1)).data[3]).toEqual(HEADINGS);
  });

  it.each(['zh', 'en'] as const)('in %s is read back by our own reader with its names for keys; the line to sign is no unit', async (language) => {
    for (const [file, bytes] of [['list.csv', writeUnitListCsv(list, language)], ['list.xlsx', writeUnitListXlsx(list, language)]] as const) {
      const { units } = await readUnitFiles([{ file, bytes }]);
      const read = units.id.map((id, i) => [id, units.name[i], UNIT_KINDS[units.kind[i]!], units.population[i]]);
      expect(read.filter(([, , kind]) => kind !== 'street')).toEqual([
        ['安康家园', '安康家园', 'compound', 2310], ['福林屯', '福林屯', 'hamlet', -1], ['跨年', '跨年', 'compound', 2310],
      ]);
    }
  });
});

describe('the unit list as xlsx', () => {
  const xlsx = writeUnitListXlsx(LIST, 'zh');

  afterEach(() => {
    delete process.env['TZ'];
  });

  it('reads back cell for cell: text as text, numbers as numbers, days as days', async () => {
    const rows = await readSheet(new Blob([xlsx as Uint8Array<ArrayBuffer>]), { trim: false });
    expect(rows[3]).toEqual(HEADINGS);
    const [, , , , first, second] = rows;
    expect(first!.map((cell) => (cell instanceof Date ? cell.toISOString() : cell))).toEqual([
      'C-001', '安康家园', '九台街道', '小区', '封控区', '2022-04-06T00:00:00.000Z', '2022-04-09T00:00:00.000Z', '管控区', '2022-04-17T00:00:00.000Z', null, 12, 840, 2310, 'sealed',
    ]);
    expect(second!.slice(5)).toEqual([null, null, null, null, null, null, 0, null, 'sealed']);
    // That reader does not undo the escape of ECMA-376 ST_Xstring, which spreadsheets do.
    const names = rows.slice(7, 7 + HARD_NAMES.length).map((cells) => String(cells[1]).replaceAll('_x005F_', '_'));
    expect(names).toEqual([...HARD_NAMES]);
  });

  it('ends with a line to sign, away from unit and name', async () => {
    const rows = await readSheet(new Blob([xlsx as Uint8Array<ArrayBuffer>]));
    expect(rows.at(-1)!.slice(0, 3)).toEqual([null, null, null]);
    expect(rows.at(-1)!.filter((cell) => cell !== null)).toEqual(['填报人：', '审核人：', '签发人：']);
  });

  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('is the same bytes on a machine in %s', (zone) => {
    process.env['TZ'] = zone;
    expect(writeUnitListXlsx(LIST, 'zh')).toEqual(xlsx);
  });

  it('holds no formula, has the format of text where text stands, and keeps the headings in view', () => {
    const sheet = xml(xlsx, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    // 49 is "@", the built-in format of text (ECMA-376 18.8.30).
    expect(xml(xlsx, 'xl/styles.xml').match(/<xf numFmtId="49"/g)).toHaveLength(4);
    expect(sheet).toContain('<c r="A5" s="4" t="inlineStr"><is><t xml:space="preserve">C-001</t>');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(sheet.match(/<col /g)).toHaveLength(14);
  });

  it('gives a long clause the lines it needs, up to what a row can be high', () => {
    const heightOf = (clause: string) => /<row r="5"(?: ht="(\d+)")?/.exec(xml(writeUnitListXlsx({ ...LIST, rows: [{ ...ROWS[0]!, clause }] }, 'zh'), 'xl/worksheets/sheet1.xml'))![1];
    // 46 half-width characters, a tenth of them lost at the edge: 20 full-width ones in a line of 15 points.
    expect(heightOf('近14天内无阳性感染者报告，列为防范区。')).toBeUndefined();
    expect(heightOf('区'.repeat(21))).toBe('30');
    expect(heightOf('a'.repeat(41))).toBeUndefined();
    // ECMA-376 leaves it open; spreadsheets take at most 409 points.
    expect(heightOf('区'.repeat(5000))).toBe('405');
  });

  it('drops what XML cannot say and cuts what no cell can hold, so that the file opens', () => {
    const name = `a\u0000b\u001fc\ud800d\uffffe${'x'.repeat(40_000)}`;
    const sheet = xml(writeUnitListXlsx({ ...LIST, rows: [{ ...ROWS[0]!, name }] }, 'zh'), 'xl/worksheets/sheet1.xml');
    // 32,767 UTF-16 units are the most a cell holds; four of them are dropped here.
    expect(/>(abcdex+)</.exec(sheet)![1]).toHaveLength(32_767 - 4);
  });

  it('holds a city of 36,169 units', () => {
    const city = function* () {
      for (let i = 0; i < 36_169; i++) yield { ...ROWS[0]!, id: `U-${i}` };
    };
    const bytes = writeUnitListXlsx({ ...LIST, rows: city() }, 'zh');
    expect(xml(bytes, 'xl/worksheets/sheet1.xml').match(/<row /g)).toHaveLength(36_169 + 6);
  });
});
