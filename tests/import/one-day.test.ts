// One real day, 9 April 2022 in Shanghai, written in eight forms and read to the same places and days in three time zones.
// Oracle: the lines of the source file, split at their commas (it holds no quotes).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/universal';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/domain/day.ts';
import { inspectFile } from '../../src/formats/import/inspect-file.ts';
import { encodeGbk } from '../cli/encode-gbk.ts';
import { ROOT } from '../cli/run-zones.ts';
import { describeInZones } from './time-zones.ts';

const FILE = join(ROOT, '../shared/data/shanghai-2022-addresses-04.csv.gz');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);

/** District and place of each row. */
type Row = readonly [district: string, place: string];

const lines = (rows: readonly (readonly string[])[], delimiter: string, end = '\n'): string => rows.map((row) => row.join(delimiter)).join(end) + end;
const CHINESE = ['报告日期', '区县', '地址'];

/** Each form's bytes, and the row its first data stands in. */
const FORMS: Readonly<Record<string, (rows: readonly Row[]) => Promise<Uint8Array> | Uint8Array>> = {
  'UTF-8 CSV': (rows) => utf8(lines([['date', 'district', 'place'], ...rows.map((row) => ['2022-04-09', ...row])], ',')),
  'UTF-8 CSV with a mark, CR LF': (rows) => utf8(`\ufeff${lines([CHINESE, ...rows.map((row) => ['2022/4/9', ...row])], ',', '\r\n')}`),
  'GBK CSV': (rows) => encodeGbk(lines([CHINESE, ...rows.map((row) => ['20220409', ...row])], ',')),
  'UTF-16 tab-separated ("Unicode text" of a spreadsheet)': (rows) => utf16(lines([CHINESE, ...rows.map((row) => ['2022-04-09 00:00', ...row])], '\t', '\r\n')),
  'semicolons, quoted': (rows) => utf8(lines([CHINESE, ...rows.map((row) => ['2022.04.09', ...row])].map((row) => row.map((cell) => `"${cell}"`)), ';')),
  'xlsx with date cells under a title of two rows': async (rows) => {
    const date = { type: Date, value: new Date(Date.UTC(2022, 3, 9)), format: 'yyyy"年"m"月"d"日"' } as const;
    const blob = await writeXlsxFile([['九台区阳性感染者名单', null, null], ['截至 4 月 9 日', null, null], CHINESE, ...rows.map(([district, place]) => [date, district, place])]).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
  },
  'pasted cells under a title, a note with a comma and a blank row': (rows) =>
    utf8(lines([['4月9日新增，共 5564 处'], ['a, b, c'], [''], ['序号', ...CHINESE], ...rows.map((row, i) => [String(i + 1), '2022年4月9日', ...row])], '\t')),
  'English headings in another order, dates as serial numbers': (rows) =>
    utf8(lines([['No.', 'Address', 'County', 'Reported on'], ...rows.map(([district, place], i) => [String(i + 1), place, district, '44660'])], ',')),
};

describe.skipIf(!existsSync(FILE))('one real day in eight forms', () => {
  let rows: Row[] = [];
  const written = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const all = gunzipSync(readFileSync(FILE)).toString().trimEnd().split('\n').map((line) => line.split(','));
    rows = all.filter(([date]) => date === '2022-04-09').map(([, district, place]) => [district!, place!]);
    for (const [form, write] of Object.entries(FORMS)) written.set(form, await write(rows));
  });

  it('has the 5,564 places of that day', () => {
    expect(rows).toHaveLength(5_564);
  });

  describeInZones('all the same', () => {
    it.each(Object.keys(FORMS))('%s', async (form) => {
      const { description, cases } = await inspectFile({ file: 'list', bytes: written.get(form)! }, {});
      expect(description).toMatchObject({ kind: 'cases', met: 5_564, taken: 5_564, refused: 0, warned: 0, rejects: [] });
      const read = [...cases!.place].map((place, row) => [cases!.places[place], isoDay(cases!.reportedOn[row]!)]);
      expect(read).toEqual(rows.map(([district, place]) => [district + place, '2022-04-09']));
      expect([...cases!.sourceRow]).toEqual(rows.map((_, i) => description.headingRow + 1 + i));
    });
  });
});
