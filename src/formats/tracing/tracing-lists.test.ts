// Lists of tracing as investigators keep them: what is read, what is refused with row, column and reason, and that no name comes in.
import { describe, expect, it } from 'vitest';
import { makeXlsx, textRows } from '../../../tests/import/make-xlsx.ts';
import { MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay } from '../../domain/day.ts';
import { CONTACTS_UNKNOWN, RISK_HIGH } from '../../domain/district/fact-tables.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { textAt, textsOf } from '../../domain/district/text-column.ts';
import { DISCOVERIES, LIVINGS, slotBits } from '../../domain/tracing/cases/investigation-table.ts';
import { NO_FLOOR, RELATIONS } from '../../domain/tracing/contacts/roster-table.ts';
import { CERTAINTIES, PLACE_ROLES } from '../../domain/tracing/stays/stay-table.ts';
import { EVIDENCES } from '../../domain/tracing/stays/stored-stays.ts';
import { rowsOfSheet } from '../tables/row-source.ts';
import { readXlsx, type SheetRow } from '../tables/xlsx.ts';
import { readInvestigations } from './investigations.ts';
import { readRosters } from './rosters.ts';
import { readStays } from './stays.ts';

const told = (rejects: readonly Reject[]): string[] => rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);
const at = (day: string, hour = 0, minute = 0): number => parseIsoDay(day)! * MINUTES_PER_DAY + hour * 60 + minute;

describe('investigations', () => {
  it.each([
    ['case_id,person,reported_at,onset_on,positive_on,sampled_at,isolated_at,discovery,living,none_of\n病例12,P12,2022-04-03 08:30,2022-04-01,2022-04-02,2022-04-01 20:15,2022-04-03,contact,shared,workplace; track\n'],
    ['无此项,厨卫,发现方式,隔离时间,采样时间,阳性日期,发病日期,报告时间,人员编号,病例编号\n工作地、活动轨迹,合用,密接排查,2022年4月3日,2022-04-01 20:15,2022/04/02,2022-04-01,2022-04-03 08:30,P12,病例12\n'],
  ])('are read in Chinese and English, in any order: %j', (text) => {
    const { table, rejects, met } = readInvestigations(text, 'i.csv');
    expect([told(rejects), met, textsOf(table!.caseId), textsOf(table!.person)]).toEqual([[], 1, ['病例12'], ['P12']]);
    // A day of isolation without an hour ends with the day: until then the person was at large.
    expect([table!.reportedAt[0], table!.sampledAt[0], table!.isolatedAt[0]]).toEqual([at('2022-04-03', 8, 30), at('2022-04-01', 20, 15), at('2022-04-03', 23, 59)]);
    expect([table!.onsetOn[0], table!.positiveOn[0]]).toEqual([parseIsoDay('2022-04-01'), parseIsoDay('2022-04-02')]);
    expect([DISCOVERIES[table!.discovery[0]!], LIVINGS[table!.living[0]!], table!.noneOf[0], table!.sourceRow[0]]).toEqual(['contact', 'shared', slotBits(['workplace', 'track']), 2]);
  });

  it('empty cells say nothing, a bad one refuses its row, a slot nobody knows costs that alone', () => {
    const { table, rejects } = readInvestigations('病例编号,报告时间,发现方式,厨卫,无此项\nC1,,,,\nC2,昨天,,,\nC3,,托梦,,\nC4,,,露天,\n,2022-04-03,,,\nC5,2022-04-03,抗原,独用,发现地、厨房\n', 'i.csv');
    expect(told(rejects)).toEqual(['refused 3 报告时间 not-a-date', 'refused 4 发现方式 unknown-value', 'refused 5 厨卫 unknown-value', 'refused 6 病例编号 missing-value', 'warning 7 无此项 unknown-value']);
    expect([textsOf(table!.caseId), table!.reportedAt[0], table!.discovery[0], [...table!.noneOf]]).toEqual([['C1', 'C5'], NOT_RECORDED, 0, [0, slotBits(['found'])]]);
  });

  it('take no name for a case or person, read no column about one, and show neither', () => {
    const { table, rejects } = readInvestigations('姓名,身份证号,联系电话,病例编号,人员编号,报告时间\n张三,220181199001010011,13800138000,C1,P1,2022-04-03\n李四,,,李四,P2,2022-04-03\n王五,,,C3,220181199001010022,2022-04-03\n', 'i.csv');
    expect([textsOf(table!.caseId), told(rejects)]).toEqual([['C1'], ['refused 3 病例编号 personal-value', 'refused 4 人员编号 personal-value']]);
    expect(JSON.stringify([table, rejects])).not.toMatch(/张三|李四|王五|2201811990|13800/);
    // Not even where a person maps such a column.
    expect(readInvestigations('姓名,报告时间\n张三,2022-04-03\n', 'i.csv', { mapping: { 姓名: 'caseId' } }).table).toBeNull();
    expect(readInvestigations('name,reported_at\nP12,2022-04-03\n', 'i.csv', { mapping: { name: 'caseId' } }).table).toBeNull();
  });

  it('without the number of a case or anything to say of it are refused as a whole', () => {
    expect(told(readInvestigations('报告时间\n2022-04-03\n', 'i.csv').rejects)).toEqual(['refused 1 caseId missing-column']);
    expect(told(readInvestigations('病例编号\nC1\n', 'i.csv').rejects)).toEqual(['refused 1 reported missing-column']);
  });

  it('are read from a spreadsheet too', async () => {
    const sheet = await readXlsx(makeXlsx({ rows: textRows([['病例编号', '报告时间'], ['C1', '2022-04-03 08:30']]) }));
    const { table } = readInvestigations(rowsOfSheet(sheet as SheetRow[]), 'i.xlsx');
    expect([textsOf(table!.caseId), table!.reportedAt[0]]).toEqual([['C1'], at('2022-04-03', 8, 30)]);
  });
});

describe('stays', () => {
  it.each([
    ['case,place,unit,role,from,until,lng,lat,certainty,evidence,risk,contacts,recorded_at\nC1,Cornflower mill,U7,workplace,2022-04-01 08:00,2022-04-01 17:30,126.5,44.5,inferred,payment,high,unknown,2022-04-03 09:00\n'],
    ['录入时间,密接能否确定,传播风险,依据,是否查实,纬度,经度,离开时间,到达时间,地点类型,划定单元,地点,病例编号\n2022-04-03 09:00,不明确,高,支付记录,推断,44.5,126.5,2022年4月1日 17:30,2022-04-01 08:00,工作单位,U7,Cornflower mill,C1\n'],
  ])('are read in Chinese and English, in any order: %j', (text) => {
    const { table, rejects } = readStays(text, 's.csv');
    const one = table!;
    expect([told(rejects), textAt(one.caseId, 0), one.places[one.place[0]!], textAt(one.unit, 0)]).toEqual([[], 'C1', 'Cornflower mill', 'U7']);
    expect([PLACE_ROLES[one.role[0]!], one.from[0], one.until[0], one.longitude[0], one.latitude[0]]).toEqual(['workplace', at('2022-04-01', 8), at('2022-04-01', 17, 30), 126.5, 44.5]);
    expect([CERTAINTIES[one.certainty[0]!], EVIDENCES[one.evidence[0]!], one.risk[0], one.contacts[0], one.recordedAt[0]]).toEqual(['inferred', 'payment', RISK_HIGH, CONTACTS_UNKNOWN, at('2022-04-03', 9)]);
  });

  it('with days alone last from the first minute of the one to the last of the other; without, they are undated', () => {
    const { table } = readStays('病例编号,地点,到达时间,离开时间\nC1,甲屯,2022-04-01,2022-04-02\nC1,乙屯,,\n', 's.csv');
    expect([[...table!.from], [...table!.until]]).toEqual([[at('2022-04-01'), NOT_RECORDED], [at('2022-04-02', 23, 59), NOT_RECORDED]]);
    expect([Number.isNaN(table!.longitude[1]!), PLACE_ROLES[table!.role[1]!], table!.evidence[1]]).toEqual([true, 'activity', 0]);
  });

  it('that end before they begin are kept for the tray; what cannot be read refuses its row by name', () => {
    const text = ['病例编号,地点,经度,纬度,地点类型,到达时间,离开时间,依据', 'C1,甲屯,,,,2022-04-02,2022-04-01,', 'C2,,,,,,,', 'C3,,126.5,44.5,,,,', 'C4,甲屯,126.5,,,,,', 'C5,甲屯,,,梦境,,,', 'C6,甲屯,,,,晚上,,', 'C7,甲屯,,,,,,占卜', ''].join('\n');
    const { table, rejects } = readStays(text, 's.csv');
    expect(textsOf(table!.caseId)).toEqual(['C1', 'C3']);
    expect(told(rejects)).toEqual(['refused 3 地点 missing-value', 'refused 5 经度 not-a-number', 'refused 6 地点类型 unknown-value', 'refused 7 到达时间 not-a-date', 'refused 8 依据 unknown-value']);
  });

  it('lose the numbers of telephones and cards in their places, and bring no names', () => {
    const { table, rejects } = readStays('姓名,手机号,病例编号,地点\n张三,13800138000,C1,甲屯3号 13900139000\n', 's.csv');
    expect([table!.places, told(rejects)]).toEqual([['甲屯3号'], ['warning 2 地点 personal-value']]);
    expect(JSON.stringify([table, rejects])).not.toMatch(/张三|13[89]00/);
  });

  it('given in another system are moved to WGS-84', () => {
    const { table } = readStays('病例编号,经度,纬度\nC1,126.5,44.5\n', 's.csv', { system: 'gcj02' });
    // GCJ-02 lies some hundred metres from WGS-84 here.
    expect(Math.abs(table!.longitude[0]! - 126.5)).toBeGreaterThan(0.001);
    expect(Math.abs(table!.longitude[0]! - 126.5)).toBeLessThan(0.02);
  });
});

describe('rosters', () => {
  it.each([
    ['person,case,place,building,stair,floor,flat,from,until,relation,protected,shared_kitchen\nX1,C1,Cornflower court,3,2,4,401,2022-04-01 18:00,2022-04-01 19:00,meal,yes,no\n'],
    ['合用厨卫,有效防护,接触方式,结束时间,开始时间,房号,楼层,单元,楼栋,地点,病例编号,人员编号\n否,是,聚餐,2022-04-01 19:00,2022-04-01 18:00,401室,4层,2单元,3号楼,Cornflower court,C1,X1\n'],
  ])('are read in Chinese and English, in any order, numbers of houses without their words: %j', (text) => {
    const { table, rejects } = readRosters(text, 'r.csv');
    const one = table!;
    expect([told(rejects), one.persons, textAt(one.caseId, 0), one.places]).toEqual([[], ['X1'], 'C1', ['Cornflower court']]);
    expect([one.buildingNames, one.stair[0], one.floor[0], one.flatNames]).toEqual([['3'], 2, 4, ['401']]);
    expect([one.from[0], one.until[0], RELATIONS[one.relation[0]!], one.isProtected[0], LIVINGS[one.kitchen[0]!]]).toEqual([at('2022-04-01', 18), at('2022-04-01', 19), 'meal', 1, 'own']);
  });

  it('of those who live there have no times; floors below ground are negative, what is no number costs that alone', () => {
    const { table, rejects } = readRosters('人员编号,小区,楼层,单元,房号,接触方式\nX1,甲小区,地下2层,,B1,住户\nX2,甲小区,B1,甲,张三家,同住\nX3,甲小区,,,,\n', 'r.csv');
    expect([[...table!.floor], [...table!.stair], table!.flatNames]).toEqual([[-2, -1, NO_FLOOR], [-1, -1, -1], ['B1']]);
    expect([[...table!.from], RELATIONS[table!.relation[2]!]]).toEqual([[NOT_RECORDED, NOT_RECORDED, NOT_RECORDED], 'venue']);
    expect(told(rejects)).toEqual(['warning 3 单元 not-a-number', 'warning 3 房号 not-a-number']);
  });

  it('refuse rows by row, column and reason; names are not taken and not shown', () => {
    const { table, rejects } = readRosters('姓名,人员编号,地点,开始时间,结束时间,接触方式\n张三,X1,甲厂,2022-04-02,2022-04-01,\n李四,李四,甲厂,,,\n王五,,甲厂,,,\n赵六,X4,甲厂,,,梦见\n钱七,X5,甲厂,,,同事\n', 'r.csv');
    expect([table!.persons, told(rejects)]).toEqual([['X5'], ['refused 2 结束时间 out-of-range', 'refused 3 人员编号 personal-value', 'refused 4 人员编号 missing-value', 'refused 5 接触方式 unknown-value']]);
    expect(JSON.stringify([table, rejects])).not.toMatch(/张三|李四|王五|赵六|钱七/);
    expect(told(readRosters('人员编号\nX1\n', 'r.csv').rejects)).toEqual(['refused 1 place missing-column']);
  });
});
