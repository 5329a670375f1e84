// The exported unit list opened by LibreOffice, cell for cell; papaparse reads what LibreOffice saves.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/domain/day.ts';
import { writeUnitListCsv, writeUnitListXlsx } from '../../src/formats/exports/unit-list.ts';
import { UNIT_LIST_WORDS } from '../../src/words/exports.ts';
import { convertByLibreOffice, hasLibreOffice } from './programs.ts';
import { LIST, ROWS } from './sample-list.ts';

const HEADINGS = Object.values(UNIT_LIST_WORDS.zh.columns);
const MOST_MS = 120_000;
const readCells = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: 'greedy' }).data;
const trimEnd = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
const day = (value: number | null) => (value === null ? '' : isoDay(value));
const count = (value: number) => (value < 0 ? '' : String(value));

/** The rows as they should stand in any table, built from the sample and not by the code under test. */
const expectedRows = (guard: (text: string) => string) =>
  ROWS.map((row) => [
    row.id, guard(row.name), row.street, row.kind, row.level, day(row.since), day(row.lastPositive), row.nextLevel, day(row.nextChangeOn), row.blockedBy,
    count(row.buildings), count(row.households), count(row.people), guard(row.clause),
  ]);

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  it('shows every cell of the xlsx: names as they are, days as YYYY-MM-DD on a machine in New York, numbers as numbers', () => {
    const saved = convertByLibreOffice(writeUnitListXlsx(LIST, 'zh'), 'xlsx', null);
    const cells = readCells(saved);
    expect(cells.slice(0, 3).map((line) => line.filter((cell) => cell !== ''))).toEqual([
      [LIST.title], ['填报单位：九台区', '截至时间：4月9日24时'], ['划定标准：SH-2022-0411', '未记录的条件：从严等待'],
    ]);
    expect(cells[3]).toEqual(HEADINGS);
    expect(cells.slice(4, -1)).toEqual(expectedRows((text) => text));
    expect(cells.at(-1)!.filter((cell) => cell !== '')).toEqual(['填报人：', '审核人：', '签发人：']);
    // LibreOffice quotes text only: counts and days are no text, a name that looks like a number is.
    expect(saved).toContain('"封控区",2022-04-06,2022-04-09,"管控区",2022-04-17,,12,840,2310,"sealed"');
    expect(saved).toContain('"00123"');
    expect(saved).toContain('"110105199001011234"');
  }, MOST_MS);

  it('shows every cell of the CSV read as text, Chinese and line breaks intact', () => {
    const asText = HEADINGS.map((_, i) => `${i + 1}/2`).join('/');
    const cells = readCells(convertByLibreOffice(writeUnitListCsv(LIST, 'zh'), 'csv', `CSV:44,34,76,1,${asText},0,false,false`));
    expect(trimEnd(cells[0]!)).toEqual([LIST.title]);
    expect(cells[3]).toEqual(HEADINGS);
    expect(cells.slice(4)).toEqual(expectedRows((text) => (/^[=+\-@\uff1d]/.test(text) ? `'${text}` : text)));
  }, MOST_MS);

  it('takes days of the CSV for days, counts for numbers, and nothing for a formula', () => {
    // Language 2052 is Chinese of the mainland; "detect special numbers" is what a double click does in Excel.
    const saved = convertByLibreOffice(writeUnitListCsv(LIST, 'zh'), 'csv', 'CSV:44,34,76,1,,2052,false,true');
    expect(saved).toContain('"封控区",2022-04-06,2022-04-09,"管控区",2022-04-17,,12,840,2310,"sealed"');
    const names = readCells(saved).slice(7).map((cells) => cells[1]!);
    expect(names.slice(0, 5)).toEqual([`'="1"+1`, "'+86", "'-1", "'@SUM(A1)", "'\uff1d1"]);
  }, MOST_MS);
});
