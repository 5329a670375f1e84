// Sheets as text: civil days in every zone, plain numbers, rows where the spreadsheet has them, and refusals in bounded time.
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { escapeXml, makeXlsx, textRows } from '../../../tests/import/make-xlsx.ts';
import { describeInZones } from '../../../tests/import/time-zones.ts';
import { readXlsx, type SheetRow } from './xlsx.ts';

const rowsOf = async (bytes: Uint8Array): Promise<SheetRow[]> => {
  const rows = await readXlsx(bytes);
  if (typeof rows === 'string') throw new Error(rows);
  return rows;
};
/** The cells of row 1. */
const cellsOf = async (cells: string, parts: Partial<Parameters<typeof makeXlsx>[0]> = {}): Promise<readonly string[]> =>
  (await rowsOf(makeXlsx({ rows: `<row r="1">${cells}</row>`, ...parts })))[0]?.cells ?? [];

/** Oracle: serial 44660 is 9 April 2022 in the 1900 system, 43198 in the 1904 system (Microsoft, "Date systems in Excel": 1,462 days apart). */
describeInZones('date cells', () => {
  it.each(['yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"d"日";@', 'm"月"d"日"', 'd-mmm-yy', 'm/d/yy h:mm'])('of the format %s are civil days', async (format) => {
    expect(await cellsOf('<c r="A1" s="1"><v>44660</v></c><c r="B1" s="1"><v>44660.520833333336</v></c><c r="C1" s="1"><v>44660.999999</v></c>', { formats: [format] })).toEqual([
      '2022-04-09', '2022-04-09 12:30', '2022-04-10',
    ]);
  });

  it('of the 1904 system are the same days', async () => {
    expect(await cellsOf('<c r="A1" s="1"><v>43198</v></c>', { formats: ['yyyy-mm-dd'], is1904: true })).toEqual(['2022-04-09']);
  });

  it('written as ISO text (type d) are the day that is written', async () => {
    expect(await cellsOf('<c r="A1" t="d"><v>2022-04-09T00:00:00</v></c><c r="B1" t="d"><v>2022-04-09</v></c>')).toEqual(['2022-04-09T00:00:00', '2022-04-09']);
  });

  it('written by another program (write-excel-file) are the same days', async () => {
    const blob = await writeXlsxFile([[{ type: Date, value: new Date(Date.UTC(2022, 3, 9)), format: 'yyyy-mm-dd' }, { type: String, value: '九台街道' }]]).toBlob();
    expect(await rowsOf(new Uint8Array(await blob.arrayBuffer()))).toEqual([{ row: 1, cells: ['2022-04-09', '九台街道'] }]);
  });

  it('keep their seconds, rounded to the whole one', async () => {
    const dates = { formats: ['yyyy-mm-dd hh:mm:ss'] };
    expect(await cellsOf('<c r="A1" s="1"><v>44656.500081</v></c><c r="B1" s="1"><v>44656.49999999</v></c><c r="C1" s="1"><v>44656.9999999</v></c>', dates)).toEqual(['2022-04-05 12:00:07', '2022-04-05 12:00', '2022-04-06']);
  });

  it('without a day are times', async () => {
    expect(await cellsOf('<c r="A1" s="1"><v>0.5</v></c>', { formats: ['h:mm'] })).toEqual(['12:00']);
  });
});

describe('values', () => {
  it.each([
    ['13800138000', '13800138000'], ['1.3800138E+10', '13800138000'], ['220181199001010011', '220181199001010011'], ['2.20181199001E17', '220181199001000000'],
    ['0.1', '0.1'], ['22.000000000000004', '22'], ['-1.5E-3', '-0.0015'], ['44660', '44660'], ['0', '0'], ['125.84123456', '125.84123456'], ['1E400', '1E400'],
  ])('the number %s is the text %s', async (written, text) => {
    expect(await cellsOf(`<c r="A1"><v>${written}</v></c>`)).toEqual([text]);
  });

  it('texts stay as they are, also long numbers and those that look like formulas', async () => {
    const texts = ['220181199001010011', '=1+1', '+8613800138000', '0431', 'TRUE', ' 空 '];
    expect(await cellsOf(texts.map((_, i) => `<c r="${'ABCDEF'[i]}1" t="s"><v>${i}</v></c>`).join(''), { strings: texts.map(escapeXml) })).toEqual(texts);
  });

  it('formulas give what they were last worked out to; without that, and for errors, nothing', async () => {
    const cells = '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c>';
    expect(await cellsOf(cells)).toEqual(['2', '2x', '', '', 'TRUE', 'FALSE']);
  });

  it('cells without an address follow the one before, prefixes and other attributes are passed over', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData><x:row spans="1:3"><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r='C1' cm="1"><x:v>5</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>`;
    expect(await rowsOf(makeXlsx({ rows: '', sheet }))).toEqual([{ row: 1, cells: ['甲', '', '5'] }]);
  });

  it('a merged cell has its value once', async () => {
    const sheet = `<worksheet><sheetData>${textRows([['街道', '小区'], ['营城', '甲']])}<row r="3"><c r="A3"/><c r="B3" t="inlineStr"><is><t>乙</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
    expect((await rowsOf(makeXlsx({ rows: '', sheet }))).map(({ cells }) => cells)).toEqual([['街道', '小区'], ['营城', '甲'], ['', '乙']]);
  });
});

describe('rows', () => {
  it('keep the numbers of the spreadsheet, behind leading, inner and a million blank ones', async () => {
    const rows = `<row r="2"/>${textRows([['a']], 3)}<row r="5"><c r="B5"><v>1</v></c></row>${textRows([['z']], 1_048_576)}`;
    expect(await rowsOf(makeXlsx({ rows }))).toEqual([{ row: 3, cells: ['a', ''] }, { row: 5, cells: ['', '1'] }, { row: 1_048_576, cells: ['z'] }]);
  });

  it('are all there in a list of 20,000, each with its own number', async () => {
    const rows = await rowsOf(makeXlsx({ rows: textRows(Array.from({ length: 20_000 }, (_, i) => [`n${i + 1}`])) }));
    expect(rows).toHaveLength(20_000);
    expect(rows.every(({ row, cells }) => cells[0] === `n${row}`)).toBe(true);
  });

  it('come from the first sheet in the order of the workbook', async () => {
    const blob = await writeXlsxFile([{ data: [['first']], sheet: '乙' }, { data: [['second']], sheet: '甲' }]).toBlob();
    expect(await rowsOf(new Uint8Array(await blob.arrayBuffer()))).toEqual([{ row: 1, cells: ['first'] }]);
  });

  it('of 10,000 columns are read', async () => {
    const [row] = await rowsOf(makeXlsx({ rows: textRows([Array.from({ length: 10_000 }, (_, i) => `c${i}`)]) }));
    expect([row!.cells.length, row!.cells[9_999]]).toEqual([10_000, 'c9999']);
  });
});

describe('what is no sheet that can be read', () => {
  const good = makeXlsx({ rows: textRows([['报告日期', '地址'], ['2022-04-09', '九台街道1号']]) });
  /** The refusal, and whether it came within 5 s of processor time. */
  const refusal = async (bytes: Uint8Array): Promise<unknown> => {
    const before = process.cpuUsage();
    const rows = await readXlsx(bytes);
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
    return typeof rows === 'string' ? rows : 'read';
  };
  /** The archive with a field of the directory entry of a part changed. */
  const withEntry = (bytes: Uint8Array, name: string, change: (view: DataView, at: number) => void): Uint8Array => {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    const at = new TextDecoder('latin1').decode(changed).lastIndexOf(name) - 46;
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    change(view, at);
    return changed;
  };
  const repack = (name: string, text: string): Uint8Array => zipSync({ ...unzipSync(good), [name]: strToU8(text) });

  it('is refused when it is cut off anywhere', async () => {
    for (const share of [0.2, 0.5, 0.9, 0.99]) expect(await refusal(good.subarray(0, Math.floor(good.length * share)))).toBe('truncated');
  });

  it('is refused when a bit has flipped in what is packed, even where it still inflates', async () => {
    const at = new TextDecoder('latin1').decode(good).indexOf('xl/worksheets/sheet7.xml') + 'xl/worksheets/sheet7.xml'.length;
    for (let i = 0; i < 40; i++) {
      const damaged = good.slice();
      damaged[at + i]! ^= 1 << (i % 8);
      expect(await refusal(damaged)).toBe('truncated');
    }
  });

  it('is told as another format when the archive is no workbook', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<document/>') }))).toBe('unknown-format');
  });

  it('is too large when its parts inflate to more than 50 MB, and damaged when one holds more than the archive declares', async () => {
    const bomb = repack('xl/sharedStrings.xml', `<sst>${' '.repeat(80_000_000)}</sst>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('too-large');
    expect(await refusal(withEntry(bomb, 'xl/sharedStrings.xml', (view, at) => view.setUint32(at + 24, 10, true)))).toBe('truncated');
  });

  it('cannot be read with a password or a compression nobody expects', async () => {
    expect(await refusal(withEntry(good, 'xl/workbook.xml', (view, at) => view.setUint16(at + 8, 1, true)))).toBe('unreadable');
    expect(await refusal(withEntry(good, 'xl/workbook.xml', (view, at) => view.setUint16(at + 10, 14, true)))).toBe('unreadable');
  });

  it('is too large when many cells name one long text, but not when they name a short one', async () => {
    const naming = Array.from({ length: 150_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`).join('');
    const before = process.cpuUsage();
    const bomb = makeXlsx({ rows: naming, strings: ['Ａ　安康家园'.repeat(4_600)] });
    expect(bomb.length).toBeLessThan(1_500_000);
    expect(await refusal(bomb)).toBe('too-large');
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
    expect(await refusal(makeXlsx({ rows: naming, strings: ['安康家园3号楼2单元401'] }))).toBe('read');
  });

  it('is not filled up between cells that lie far apart', async () => {
    const far = Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
    expect(await refusal(makeXlsx({ rows: far }))).toBe('too-large');
    expect(await refusal(makeXlsx({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }))).toBe('too-large');
    expect(await refusal(makeXlsx({ rows: '<row r="9999999"><c r="A9999999"><v>1</v></c></row>' }))).toBe('too-large');
    expect(await refusal(makeXlsx({ rows: '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>' }))).toBe('unreadable');
    expect(await refusal(makeXlsx({ rows: '<row r="1"><c r="A900000"><v>1</v></c></row>' }))).toBe('unreadable');
    expect(await refusal(makeXlsx({ rows: '<row r="1"><c r="A1" x:r="ZZZ1"><v>1</v></c></row>' }))).toBe('unreadable');
  });

  it('is refused with a document type, a token without end, or number formats nobody could show', async () => {
    expect(await refusal(makeXlsx({ rows: '<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>' }))).toBe('unreadable');
    expect(await refusal(makeXlsx({ rows: `<!-- ${'x'.repeat(5_000_000)}` }))).toBe('unreadable');
    expect(await refusal(makeXlsx({ rows: `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(5_000_000)}</v></c></row>` }))).toBe('unreadable');
    expect(await refusal(makeXlsx({ rows: '<row r="1"/>', formats: ['['.repeat(200_000)] }))).toBe('unreadable');
  });

  it('is refused when its XML is cut off or out of order', async () => {
    expect(await refusal(makeXlsx({ rows: '', sheet: '<worksheet><sheetData><row r="1">' }))).toBe('truncated');
    expect(await refusal(makeXlsx({ rows: '<row r="2"/><row r="1"/>' }))).toBe('unreadable');
    expect(await refusal(makeXlsx({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', strings: ['one'] }))).toBe('unreadable');
  });
});
