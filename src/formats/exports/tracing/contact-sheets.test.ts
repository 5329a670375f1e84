// The workbook of contacts, read back with read-excel-file. Oracle: cells told by hand; of the masked copy that nothing in it names anybody.
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { dayFromCivil, isoDay } from '../../../domain/day.ts';
import type { ContactEntry } from '../../../domain/tracing/contacts/contact-list.ts';
import { quarantineDays } from '../../../domain/tracing/contacts/quarantine-days.ts';
import { maskCode, writeContactSheets, type ContactSheets } from './contact-sheets.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (day: number, hour: number, minute = 0): number => (DAY + day) * 1440 + hour * 60 + minute;
const PACK = tracingPackById('CN-TRACE-8')!;
/** 0 district, 1 and 2 streets, 3 a compound of 1 with its house 4, 5 a market of 2. */
const DIRECTORY = { name: ['永宁区', '迎春街道', '文昌街道', '安康家园', '3号楼', '东市场'], zonedOf: Int32Array.of(-1, -1, -1, 3, 3, 5), streetOf: Int32Array.of(-1, 1, 2, 1, 1, 2) };

const entry = (person: string, as: 'close' | 'secondary', residence: number, place: number): ContactEntry => ({
  person, contactClass: as, standing: 'moved', disagrees: false, isCase: null, residence, clock: null,
  derived: { contactClass: as, reason: 'near', caseId: 'YN0401-049', via: null, place, first: at(-2, 8, 30), last: at(-1, 10) },
  mark: { person, class: as, status: 'moved', by: '值班王某', at: at(0, 12), decidedAt: at(0, 9), movedAt: at(0, 12, 5), isolatedAt: at(0, 12, 5), negativeOn: null },
  quarantine: quarantineDays(PACK.quarantine[as], DAY),
});
const ENTRIES = [entry('P523003', 'close', 4, 4), entry('P299084', 'secondary', -1, 5), entry('Q77', 'close', 5, -1)];
const FLAT = { person: 'P523003', unit: 4, building: '3号楼', stair: '2', floor: '5', flat: '50299' };
const OF: ContactSheets = {
  entries: ENTRIES, homes: null, directory: DIRECTORY, language: 'zh', district: '永宁区', ofCase: '', waiting: 7, cutOff: at(0, 20), madeAt: at(0, 20, 30), pack: '第八版（CN-TRACE-8）',
};
const cell = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : value instanceof Date ? isoDay(Math.round(value.getTime() / 86_400_000)) : '');
const sheetsOf = async (of: ContactSheets): Promise<{ name: string; rows: string[][] }[]> =>
  (await readXlsxFile(new Blob([writeContactSheets(of) as Uint8Array<ArrayBuffer>]))).map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cell)) }));
const wholeText = (of: ContactSheets): string => Object.values(unzipSync(writeContactSheets(of))).map((part) => strFromU8(part)).join('\n');

describe('codes masked', () => {
  it('keep two signs of a long one and none of a short one', () => {
    expect(['P523003', 'YN0401-049', 'Q77', 'Z', '一二三四五'].map(maskCode)).toEqual(['*****03', '********49', '***', '*', '***四五']);
  });
});

describe('the masked copy', () => {
  it('has a sheet for each street of residence, unknown ones last; codes masked, compounds for houses, days for times', async () => {
    const sheets = await sheetsOf(OF);
    expect(sheets.map(({ name }) => name)).toEqual(['迎春街道', '文昌街道', '居住地不详']);
    expect(sheets[0]!.rows[4]).toEqual(['序号', '人员编号', '类别', '关联病例', '接触场所', '首次暴露', '末次暴露', '集中隔离至', '居家至', '隔离天数（集中+居家）', '转运状态', '转运时间', '判定时间']);
    expect(sheets[0]!.rows[5]).toEqual(['1', '*****03', '密接', '********49', '安康家园', '2022-04-07', '2022-04-08', '2022-04-22', '2022-04-29', '14+7', '已转运', '2022-04-09', '2022-04-09']);
    expect(sheets[2]!.rows[5]!.slice(1, 10)).toEqual(['*****84', '次密接', '********49', '东市场', '2022-04-07', '2022-04-08', '', '2022-04-15', '0+7']);
    expect(sheets[0]!.rows[3]![0]).toBe('另有 7 人推算为密接、次密接，还没有判定，不在本名单。');
  });

  it('holds no code in full, no house, no flat, no time of exposure, nobody who decided, in any part of the file', () => {
    const text = wholeText({ ...OF, ofCase: 'YN0401-049' });
    for (const secret of ['P523003', 'P299084', 'Q77', 'YN0401-049', '3号楼', '50299', '08:30', '12:05', '值班王某']) expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });
});

describe('the full list', () => {
  it('has codes, houses and flats, and times to the minute', async () => {
    const [first] = await sheetsOf({ ...OF, homes: [FLAT], waiting: 0 });
    expect(first!.rows[5]).toEqual(['1', 'P523003', '密接', 'YN0401-049', '安康家园3号楼', '安康家园3号楼', '3号楼', '2', '5', '50299', '2022-04-07 08:30', '2022-04-08 10:00', '2022-04-22', '2022-04-29', '14+7', '已转运', '2022-04-09 12:05', '2022-04-09 09:00']);
    expect(first!.rows[2]!.join(' ')).toContain('完整件');
  });

  it('says who is derived no more, and is one sheet where there is nobody', async () => {
    const stray = { ...ENTRIES[0]!, derived: null };
    expect((await sheetsOf({ ...OF, homes: [], entries: [stray], language: 'en' }))[0]!.rows[5]!.slice(1, 5)).toEqual(['P523003', 'close', 'not derived any more', '']);
    expect((await sheetsOf({ ...OF, entries: [] })).map(({ name }) => name)).toEqual(['永宁区']);
  });
});
