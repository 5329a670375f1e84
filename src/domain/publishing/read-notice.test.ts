// Notices read back, in the house styles of 2022 with invented names; expected values are read off each text by hand.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../day.ts';
import { createMatcher } from '../district/match/create-matcher.ts';
import type { MatchKnowledge } from '../district/match/place-match.ts';
import { unitTableOf, type UnitRecord } from '../district/tables-of.ts';
import { areasOf, readNotice } from './read-notice.ts';
import { summarizeReading } from './summarize-reading.ts';

const DISTRICT: readonly UnitRecord[] = [
  { id: 'D', name: '永宁区', kind: 'district' },
  { id: 'S1', name: '东岭街道', kind: 'street', parent: 'D' },
  { id: 'S2', name: '西营街道', kind: 'street', parent: 'D' },
  { id: 'S3', name: '龙家镇', kind: 'street', parent: 'D' },
  { id: 'C1', name: '安康家园', parent: 'S1' },
  { id: 'B3', name: '3号楼', kind: 'building', parent: 'C1' },
  { id: 'B5', name: '5号楼', kind: 'building', parent: 'C1' },
  { id: 'C2', name: '新华小区', parent: 'S1' },
  { id: 'C3', name: '幸福里', parent: 'S1' },
  { id: 'C4', name: '幸福里', parent: 'S2' },
  { id: 'C5', name: '滨河里' },
  { id: 'C6', name: '鸿发家园（局部）', parent: 'S2' },
  { id: 'C7', name: '报春路5、7号院', parent: 'S2' },
  { id: 'C8', name: '和平里', parent: 'S2' },
  { id: 'V1', name: '福林屯', kind: 'hamlet', parent: 'S3' },
  { id: 'V2', name: '王山片', kind: 'hamlet', parent: 'S3' },
  { id: 'V3', name: '前安村', kind: 'hamlet', parent: 'S3' },
];

function read(text: string, { year = null, ...knowledge }: MatchKnowledge & { year?: number | null } = {}) {
  const units = unitTableOf(DISTRICT);
  return readNotice(text, createMatcher(units, { districtNames: ['永宁区'], ...knowledge }), { year, isArea: areasOf(units) });
}

/** Each item in a line: level, what it was read as ("≈" names less than the unit), line. */
function show(text: string, knowledge: MatchKnowledge = {}): string[] {
  return read(text, knowledge).sections.flatMap(({ level, items }) => items.map(({ place, match, isPart, line }) => {
    const idOf = (row: number): string => DISTRICT[row]!.id;
    const told = match.found === 'unit' ? idOf(match.unit) : match.found === 'several' ? `${match.why} ${match.units.map(idOf).join('+')}` : match.why;
    return `${level} ${line}: ${place} ${isPart ? '≈' : '='} ${told}`;
  }));
}
const usesOf = (text: string): string => read(text).lines.map(({ use }) => use).join(' ');
const reasonsOf = (text: string): string[] => read(text).remarks.map(({ reason, line }) => `${line} ${reason}`);

const BY_STREET = `永宁区关于调整封控管控区域的通告

（2022年53号）

根据《分区标准》（永防〔2022〕3号）和当前疫情形势，经区指挥部研究决定，自4月13日12时起，对部分封控、管控、防范区域进行调整，现将调整后的情况通告如下：

一、以下区域实行封控区管理

（一）永宁区

东岭街道：安康家园、幸福里；

西营街道办事处：幸福里。

二、以下区域由封控区调整为管控区（共3个）

（一）龙家镇：福林屯，前安村。

（二）其他：滨河里

三、以下区域调整为防范区

西营街道：和平里。

四、其他区域全部解除管控管理

五、管控区、防范区严格执行疫情防控措施

管控区严格落实“人不出区、严禁聚集”；防范区强化社会面管控。

以上分区视疫情变化适时调整。

永宁区疫情防控指挥部办公室

2022年4月12日

咨询电话：0431-0000000
`;

describe('the skeleton of the notices of 2022', () => {
  it('by street, with district headings and blank lines between all', () => {
    expect(show(BY_STREET)).toEqual([
      'sealed 11: 安康家园 = C1', 'sealed 11: 幸福里 = C3', 'sealed 13: 幸福里 = C4',
      'controlled 17: 福林屯 = V1', 'controlled 17: 前安村 = V3', 'controlled 19: 滨河里 = C5',
      'precaution 23: 和平里 = C8', 'none 25: 其他区域 ≈ remainder',
    ]);
    expect(read(BY_STREET).sections[0]!.items.map(({ street }) => street)).toEqual(['永宁区 东岭街道', '永宁区 东岭街道', '永宁区 西营街道']);
  });

  it('tells number, basis and from when; the year is asked for where none is written', () => {
    expect(read(BY_STREET, { year: 2022 })).toMatchObject({ number: '2022年53号', basis: '《分区标准》（永防〔2022〕3号）', effective: { day: dayFromCivil(2022, 4, 13), minute: 720 } });
    expect(read(BY_STREET).effective).toBeNull();
    expect(reasonsOf(BY_STREET)).toEqual(['5 year-missing']);
  });

  it('every line is taken as something, once', () => {
    expect(usesOf(BY_STREET.replaceAll('\n\n', '\n'))).toBe(
      'title number opening heading heading names names heading names names heading names names measures measures closing signature signature signature blank');
    expect(summarizeReading(read(BY_STREET)).lines).toEqual({ names: 6, measures: 2, refused: 0, other: 11 });
  });
});

describe('house styles', () => {
  it('one name a line, numbered in every way, counts between', () => {
    expect(show('封控区\n1.安康家园\n2、新华小区\n（3）东岭街道幸福里\n④滨河里\n５．福林屯\n6\t王山片\n合计6个小区\n管控区：\n星光苑')).toEqual([
      'sealed 2: 安康家园 = C1', 'sealed 3: 新华小区 = C2', 'sealed 4: 东岭街道幸福里 = C3', 'sealed 5: 滨河里 = C5', 'sealed 6: 福林屯 = V1', 'sealed 7: 王山片 = V2',
      'controlled 10: 星光苑 = unknown',
    ]);
  });

  it('single households, and what is less than a compound', () => {
    const text = '一、封控区\n龙家镇：王山片1户，前安村（局部）、福林屯部分区域\n东岭街道：新华小区12栋2单元';
    expect(show(text)).toEqual(['sealed 2: 王山片1户 ≈ V2', 'sealed 2: 前安村（局部） ≈ V3', 'sealed 2: 福林屯部分区域 ≈ V1', 'sealed 3: 新华小区12栋2单元 ≈ C2']);
    expect(read(text).sections[0]!.items.map(({ tail }) => tail)).toEqual(['1户', '', '', '12栋2单元']);
    expect(show('封控区\n鸿发家园（局部）')).toEqual(['sealed 2: 鸿发家园（局部） = C6']);
  });

  it('buildings listed after their compound, before a common word, in brackets and under a heading', () => {
    expect(show('封控区\n安康家园3号楼、5号楼、新华小区1、2、3栋\n安康家园（3号楼、8号楼）\n安康家园：3、5号楼（共2栋）\n新华小区2号楼1单元，2单元；4号楼')).toEqual([
      'sealed 2: 安康家园3号楼 = B3', 'sealed 2: 安康家园5号楼 = B5', 'sealed 2: 新华小区1栋 ≈ C2', 'sealed 2: 新华小区2栋 ≈ C2', 'sealed 2: 新华小区3栋 ≈ C2',
      'sealed 3: 安康家园3号楼 = B3', 'sealed 3: 安康家园8号楼 ≈ C1', 'sealed 4: 安康家园3号楼 = B3', 'sealed 4: 安康家园5号楼 = B5',
      'sealed 5: 新华小区2号楼1单元 ≈ C2', 'sealed 5: 新华小区2号楼2单元 ≈ C2', 'sealed 5: 新华小区4号楼 ≈ C2',
    ]);
    expect(show('封控区\n3号楼、安康家园、5号楼')).toEqual(['sealed 2: 3号楼 ≈ unknown', 'sealed 2: 安康家园 = C1', 'sealed 2: 5号楼 ≈ unknown']);
  });

  it('bounded by roads: four sides kept apart, in either wording, with a name before them or none', () => {
    const text = `二、管控区
龙家镇：东至一号路、西至二号路、南至三号路、北至四号路合围区域；前安村（北至甲河，东至乙渠，西至丙路，南至丁路）
东岭街道：
1.戊路以南、己路以西、庚路以北、辛路以东合围区。
2.东至一号路，西至二号路`;
    const items = read(text).sections[0]!.items;
    expect(items.map(({ bounds }) => bounds)).toEqual([
      { east: '一号路', south: '三号路', west: '二号路', north: '四号路' }, { east: '乙渠', south: '丁路', west: '丙路', north: '甲河' },
      { east: '己路', south: '庚路', west: '辛路', north: '戊路' }, null,
    ]);
    expect(show(text).map((line) => line.slice(line.search(/[=≈]/)))).toEqual(['= bounds', '≈ remark V3', '= bounds', '= bounds-incomplete']);
  });

  it('sentences that name and level at once', () => {
    expect(show(`关于划分两类管控区域的通告
经研究，将安康家园3号楼、新华小区划定为封控区。将西营街道幸福里及东至甲路、西至乙路、南至丙路、北至丁路区域划定为管控区。永宁区其他区域为防范区。
安康家园7号楼3单元列为封控区；
安康家园除7号楼3单元以外的其他楼座列为管控区。
一、划定龙家镇前安村、福林屯为封控区，封控区实行“区域封闭、足不出户、服务上门”。
即日起解除滨河里2个封控区以及王山片等9个管控区。`)).toEqual([
      'sealed 2: 安康家园3号楼 = B3', 'sealed 2: 新华小区 = C2', 'controlled 2: 西营街道幸福里 = C4', 'controlled 2: 东至甲路、西至乙路、南至丙路、北至丁路区域 = bounds',
      'precaution 2: 永宁区其他区域 ≈ remainder', 'sealed 3: 安康家园7号楼3单元 ≈ C1', 'controlled 4: 安康家园除7号楼3单元以外的其他楼座 ≈ remainder C1',
      'sealed 5: 龙家镇前安村 = V3', 'sealed 5: 福林屯 = V1', 'none 6: 滨河里 = C5', 'none 6: 王山片 = V2',
    ]);
  });

  it('a sentence that announces what follows, and level and names in one line', () => {
    expect(show('经区指挥部办公室研究，决定将以下区域新增为封控区：\n东岭街道：新华小区。\n管控区：安康家园，福林屯。\n解除封控：滨河里\n解除封控，降为防范区：和平里\n封控区：区域封闭、足不出户。\n封控区实行严格管理。')).toEqual([
      'sealed 2: 新华小区 = C2', 'controlled 3: 安康家园 = C1', 'controlled 3: 福林屯 = V1', 'none 4: 滨河里 = C5', 'precaution 5: 和平里 = C8',
    ]);
    expect(show('自4月12日0时起，将部分区域划定为封控区、管控区和防范区，现公告如下：\n安康家园')).toEqual([]);
  });

  it('signs of both widths mixed, a name that holds a comma or 和, two names joined by 和', () => {
    expect(show('（一）封控区:\n东岭街道:安康家园 ３号楼,新华小区;\n西营街道：报春路5、7号院、和平里, 鸿发家园（局部）;\n福林屯和王山片')).toEqual([
      'sealed 2: 安康家园 ３号楼 = B3', 'sealed 2: 新华小区 = C2', 'sealed 3: 报春路5、7号院 = C7', 'sealed 3: 和平里 = C8', 'sealed 3: 鸿发家园（局部） = C6',
      'sealed 4: 福林屯 = other-street V1', 'sealed 4: 王山片 = other-street V2',
    ]);
  });

  it('names that hold words of measures, of closings or of lists, where a unit is called so', () => {
    const names = ['居家桥小区', '东广大厦', '西路71弄等小区', '口罩厂宿舍', '南三、四村社区', '盛大花园'];
    const units = unitTableOf([{ id: '徐营区', kind: 'district' }, ...names.map((id): UnitRecord => ({ id, parent: '徐营区' }))]);
    const { sections, remarks } = readNotice(`封控区\n徐营区：${names.join('、')}。`, createMatcher(units), { year: null, isArea: areasOf(units) });
    expect(sections[0]!.items.map(({ match, text }) => [text, match.found === 'unit' ? units.id[match.unit] : match.found])).toEqual(names.map((name) => [name, name]));
    expect(remarks).toEqual([]);
  });

  it('streets that are named themselves, alone on a line or among names', () => {
    expect(show('二、管控区\n（一）东岭街道：\n新华小区\n（二）龙家镇。\n管控区实行“人不出区”管理。\n三、防范区\n西营街道、滨河里')).toEqual([
      'controlled 3: 新华小区 = C2', 'controlled 4: 龙家镇 = area S3', 'precaution 7: 西营街道 = area S2', 'precaution 7: 滨河里 = C5',
    ]);
  });

  it('levels among measures open no list, unless they are numbered as parts are', () => {
    expect(show('一、封控区\n滨河里\n二、管理措施\n（一）封控区\n服务分类提供。\n封控区：安心等待。\n三、管控区\n和平里')).toEqual(['sealed 2: 滨河里 = C5', 'controlled 8: 和平里 = C8']);
  });

  it('lists behind the signature, as an annex', () => {
    const text = (before: string, annex: string): string => `关于调整分区的通告\n自2022年4月12日0时起调整（名单见附件）。${before}\n二、管理措施\n封控区：足不出户。\n区指挥部办公室\n2022年4月11日\n${annex}\n管控区\n安康家园`;
    expect(show(text('', '附件：分区名单'))).toEqual(['controlled 9: 安康家园 = C1']);
    expect(show(text('\n一、封控区\n滨河里', '附件'))).toEqual(['sealed 4: 滨河里 = C5', 'controlled 11: 安康家园 = C1']);
    expect(show(text('\n一、封控区\n滨河里', '附件厂'))).toEqual(['sealed 4: 滨河里 = C5']);
  });
});

describe('tables', () => {
  it('pasted from a spreadsheet: merged cells come empty and are told', () => {
    const text = '序号\t街道/乡镇\t小区/村\t楼栋\t原类别\t风险类别\n1\t东岭街道\t安康家园\t3、5号楼\t管控区\t封控区\n2\t\t\t7\t防范区\t封控区\n3\t西营街道\t幸福里\t全部\t\t防范区\n4\t龙家镇\t星光屯、福林屯\t\t\t解除';
    expect(show(text)).toEqual([
      'sealed 2: 安康家园3号楼 = B3', 'sealed 2: 安康家园5号楼 = B5', 'sealed 3: 安康家园7号楼 ≈ C1', 'precaution 4: 幸福里 = C4',
      'none 5: 星光屯 = unknown', 'none 5: 福林屯 = V1',
    ]);
    expect(reasonsOf(text)).toEqual(['3 cells-from-above']);
  });

  it('in a part of a notice, with | or commas, and with a column for each level', () => {
    expect(show('一、封控区\n街道|小区\n东岭街道|幸福里\n二、管控区\n|街道|小区|\n|---|---|\n|西营街道|幸福里|')).toEqual(['sealed 3: 幸福里 = C3', 'controlled 7: 幸福里 = C4']);
    expect(show('乡镇,村,级别\n龙家镇,福林屯,封控\n龙家镇,"王山片、前安村",管控')).toEqual(['sealed 2: 福林屯 = V1', 'controlled 3: 王山片 = V2', 'controlled 3: 前安村 = V3']);
    expect(show('街道\t封控区\t管控区\n东岭街道\t安康家园\t新华小区、幸福里\n西营街道\t\t幸福里')).toEqual(['sealed 2: 安康家园 = C1', 'controlled 2: 新华小区 = C2', 'controlled 2: 幸福里 = C3', 'controlled 3: 幸福里 = C4']);
  });

  it('without headings, or without a level, refused with the row that says so', () => {
    expect([show('安康家园\t3号楼\t封控区\n新华小区\t5号楼\t封控区'), reasonsOf('安康家园\t3号楼\t封控区\n新华小区\t5号楼\t封控区')]).toEqual([[], ['0 no-level', '1 table-without-headings']]);
    expect(reasonsOf('东岭街道,安康家园,封控区\n东岭街道,新华小区,封控区')).toEqual(['0 no-level', '1 table-without-headings']);
    expect(reasonsOf('街道\t小区\n东岭街道\t安康家园\n东岭街道\t新华小区')).toEqual(['0 no-level', '2 table-without-level']);
    expect(reasonsOf('小区\t级别\n安康家园\t低风险\n\t封控区\n新华小区\t管控区')).toEqual(['2 row-without-level', '3 row-without-name']);
    expect(usesOf('小区\t级别\n安康家园\t低风险\n\t封控区\n新华小区\t管控区')).toBe('heading refused refused names');
  });
});

describe('never guessed', () => {
  it('a name of several streets, of another street or district, under a heading nobody knows, with a remark', () => {
    expect(show('封控区\n幸福里\n西营街道：新华小区\n南湖街道：滨河里\n先锋片区：和平里\n宽城区：福林屯\n东岭街道：新华小区（含商铺）')).toEqual([
      'sealed 2: 幸福里 = several C3+C4', 'sealed 3: 新华小区 = other-street C2', 'sealed 4: 滨河里 = other-street C5', 'sealed 5: 和平里 = unknown-heading C8', 'sealed 6: 福林屯 = other-district V1',
      // The street stands below the other district named before it.
      'sealed 7: 新华小区（含商铺） ≈ other-district C2',
    ]);
  });

  it('what a person decided about a place counts', () => {
    expect(show('封控区\n星光苑、老厂', { chosen: new Map([['星光苑', 'C2'], ['老厂', null]]) })).toEqual(['sealed 2: 星光苑 = C2', 'sealed 2: 老厂 = refused']);
  });

  it('a unit under two levels, with both lines; a compound and its building are none', () => {
    const { contradictions } = read('封控区\n安康家园、新华小区12栋、滨河里\n滨河里\n管控区\n新华小区\n防范区\n安康家园\n新华小区１２号楼');
    const [c1, c2] = [DISTRICT.findIndex(({ id }) => id === 'C1'), DISTRICT.findIndex(({ id }) => id === 'C2')];
    expect(contradictions).toEqual([
      { unit: c1, named: [{ level: 'sealed', line: 2, text: '安康家园' }, { level: 'precaution', line: 7, text: '安康家园' }] },
      { unit: c2, named: [{ level: 'sealed', line: 2, text: '新华小区12栋' }, { level: 'precaution', line: 8, text: '新华小区１２号楼' }] },
    ]);
  });

  it('a unit in a line that was read as something else is told', () => {
    expect(reasonsOf('封控区\n滨河里\n二、管理措施\n足不出户，安康家园，新华小区。')).toEqual(['4 name-elsewhere']);
    expect(reasonsOf('封控区\n滨河里、前安村等3个村')).toEqual(['2 and-others']);
    expect(show('封控区\n星光苑，实行足不出户，安康家园')).toEqual(['sealed 2: 星光苑 = unknown', 'sealed 2: 安康家园 = C1']);
  });

  it('nothing at all, and text without a level', () => {
    expect([reasonsOf(' \n\n'), reasonsOf('安康家园、新华小区')]).toEqual([['0 empty'], ['0 no-level', '1 name-elsewhere']]);
  });
});

describe('the summary', () => {
  it('counts units once a level, and lists what is open, what is a part and what contradicts', () => {
    const summary = summarizeReading(read('封控区\n安康家园、安康家园、新华小区12栋\n东岭街道安康家园\n星光苑、幸福里\n管控区\n滨河里、安康家园\n解除封控\n福林屯'));
    expect(summary.units).toEqual({ sealed: 1, controlled: 2, precaution: 0, none: 1 });
    expect([summary.unknown, summary.several, summary.parts].map((items) => items.map(({ text, level }) => `${text} ${level}`))).toEqual([['星光苑 sealed'], ['幸福里 sealed'], ['新华小区12栋 sealed']]);
    expect(summary.contradictions.map(({ named }) => named.map(({ line }) => line))).toEqual([[2, 6]]);
    expect(summary.lines).toEqual({ names: 5, measures: 0, refused: 0, other: 3 });
  });
});

describe('the moment it holds from', () => {
  const effectiveOf = (text: string) => read(text, { year: 2022 }).effective;

  it('hours, minutes, 24时, no hour; a date that does not exist is refused', () => {
    const day = dayFromCivil(2022, 4, 10);
    expect(effectiveOf('自2022年4月10日零时起')).toEqual({ day, minute: 0 });
    expect(effectiveOf('决定从４月10日18:30起')).toEqual({ day, minute: 1110 });
    expect(effectiveOf('自4月9日24时起')).toEqual({ day, minute: 0 });
    expect(effectiveOf('自4月10日起')).toEqual({ day, minute: null });
    expect(effectiveOf('截至4月10日24时，共12例。')).toBeNull();
    expect([effectiveOf('自2月30日0时起'), reasonsOf('自2022年2月30日0时起')[1]]).toEqual([null, '1 impossible-date']);
  });
});
