// A file looked at before it counts: what was understood, what a person may change, what is refused and why.
import type { Point } from 'geojson';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../tests/cli/encode-gbk.ts';
import { makeXlsx, textRows } from '../../../tests/import/make-xlsx.ts';
import { isoDay, parseIsoDay } from '../../domain/day.ts';
import { reportAt } from '../../domain/district/case-rows.ts';
import type { ImportChoices } from '../../domain/district/import-review.ts';
import { placeAt, placeColumnOf, placesOf } from '../../domain/district/place-column.ts';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import { decodeTable, encodeTable } from '../row-sets/row-set-tables.ts';
import { inspectFile, writeRefusedRows, type Inspection, type InspectionContext } from './inspect-file.ts';
import { textsOf } from '../../domain/district/text-column.ts';

const inspect = (content: string | Uint8Array, choices: ImportChoices = {}, context: InspectionContext = {}): Promise<Inspection> =>
  inspectFile({ file: 'f', bytes: typeof content === 'string' ? strToU8(content) : content }, choices, context);
const meanings = ({ description }: Inspection): Record<string, string> => Object.fromEntries(description.columns.map(({ heading, meaning }) => [heading, meaning]));
const told = ({ description }: Inspection): string[] => description.rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);
const keys = ({ cases }: Inspection): string[] => [...(cases?.place ?? [])].map((place) => cases!.places[place]!);
const days = ({ cases }: Inspection): string[] => [...(cases?.reportedOn ?? [])].map(isoDay);
const LAB = [
  ['九台区核酸检测阳性人员名单'],
  ['填报单位：区疾控中心', '', '', '截至 4 月 9 日 24 时'],
  ['序号', '姓名', '身份证号', '联系电话', '现住址', '采样时间', '检测日期', '检测结果', '报告时间'],
  ['1', '张三', '220181199001010011', '13800138000', '九台街道安康家园3号楼2单元401', '2022-04-08 07:30', '2022-04-08', '阳性', '2022-04-09 10:00'],
  ['2', '李四', '220181199001010022', '13900139000', '营城街道福林屯', '2022-04-08', '2022-04-08', '阴性', '2022-04-09'],
];

describe('a list of a laboratory', () => {
  const lab = makeXlsx({ rows: textRows(LAB) });

  it('is understood from the row of its headings on, whatever stands above', async () => {
    const inspection = await inspect(lab);
    expect(inspection.description).toMatchObject({ kind: 'cases', form: 'xlsx', encoding: null, headingRow: 3, met: 2, taken: 1, refused: 1, warned: 0, hasCoordinates: false, system: 'wgs84' });
    expect(meanings(inspection)).toEqual({
      序号: '', 姓名: '', 身份证号: '', 联系电话: '', 现住址: 'place', 采样时间: 'sampled', 检测日期: 'positive', 检测结果: 'result', 报告时间: 'reported',
    });
    expect([keys(inspection), days(inspection), [...inspection.cases!.sourceRow]]).toEqual([['九台街道安康家园3号楼2单元401'], ['2022-04-09'], [4]]);
    expect(inspection.description.dates).toEqual({ first: parseIsoDay('2022-04-09'), last: parseIsoDay('2022-04-09'), order: 'none', yearless: 0, years: [], lonely: null, lonelyBy: 0 });
  });

  it('counts nobody whose result is negative', async () => {
    expect(told(await inspect(lab))).toEqual(['refused 5 检测结果 negative-result']);
  });

  it('names, numbers of cards and telephones are neither read nor shown, not even where a person asks for them', async () => {
    const inspection = await inspect(lab, { columns: { 姓名: 'person', 身份证号: 'caseId', 联系电话: 'place' } });
    expect(JSON.stringify(inspection.description)).not.toMatch(/张三|李四|2201811990|13800138000/);
    expect([textsOf(inspection.cases!.person), textsOf(inspection.cases!.caseId), keys(inspection)]).toEqual([[''], [''], ['九台街道安康家园3号楼2单元401']]);
    expect(inspection.description.head[3]!.slice(0, 5)).toEqual(['1', '•••', '•••', '•••', '九台街道安康家园3号楼2单元401']);
  });

  it('under headings that name a person, or that a person gave the meaning of a number, brings no name and no number of a card', async () => {
    for (const heading of ['人员', 'person', '人员编号', '病例编号', 'case', '患者', '受检人', '公民身份号码', 'name', '名字', '户主']) {
      for (const meaning of ['caseId', 'person']) {
        const inspection = await inspect(`${heading},地址,报告日期\n张三220181199001011234,安康家园,2022-04-09\n`, { columns: { [heading]: meaning } });
        expect([heading, inspection.description.taken, keys(inspection), textsOf(inspection.cases!.person), textsOf(inspection.cases!.caseId)]).toEqual([heading, 1, ['安康家园'], [''], ['']]);
      }
    }
    const unread = await inspect('name,person,地址,报告日期\n张三,李四,安康家园,2022-04-09\n');
    // Under "person" a number is taken and a name is not.
    expect([meanings(unread), textsOf(unread.cases!.person)]).toEqual([{ name: '', person: 'person', 地址: 'place', 报告日期: 'reported' }, ['']]);
    expect([unread.description.head[1]![0], unread.description.columns[0]]).toEqual(['•••', { heading: 'name', meaning: '', personal: true, samples: [] }]);
  });

  it('keeps a unit called by name in a table of units', async () => {
    const inspection = await inspect('name,households\n安康家园,5\n');
    expect([inspection.units!.name, inspection.description.columns[0]!.personal, inspection.description.head[1]]).toEqual([['安康家园'], false, ['安康家园', '5']]);
    const feature = { type: 'Feature', properties: { name: '安康家园', unit: 'A' }, geometry: null };
    expect((await inspect(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).description.columns[0]).toMatchObject({ heading: 'name', meaning: 'name', personal: false, samples: ['安康家园'] });
  });

  it('with days of testing alone asks for the day of report; a day of diagnosis stands in for it', async () => {
    const asked = await inspect('地址,采样日期,初筛阳性日期\nA,2022-04-08,2022-04-09\n', { kind: 'cases' });
    expect([asked.cases, told(asked)]).toEqual([null, ['refused 1 date missing-column']]);
    expect(days(await inspect('居住小区,初筛阳性日期,确诊日期\nA,2022-04-08,2022-04-09\n'))).toEqual(['2022-04-09']);
    expect(days(await inspect('居住小区,确诊日期,报告时间\nA,2022-04-08,2022-04-09\n'))).toEqual(['2022-04-09']);
  });
});

describe('what is shown of a person under a wrong row of headings', () => {
  const PERSONAL = /张三|李四|2201811990|13[89]00/;
  const lab = makeXlsx({ rows: textRows([...LAB, ['3', '王五', '220181199001010033', '13700137000', '安康家园', '', '', '', '2022-04-09']]) });

  it.each([1, 2, 3, 4, 5, 0])('headings in row %i: no name, number of a card or telephone below the row that calls them so', async (headingRow) => {
    const { description } = await inspect(lab, { headingRow });
    expect(JSON.stringify(description)).not.toMatch(PERSONAL);
    expect(description.head.slice(2, 4).map((row) => row.slice(0, 5))).toEqual([['序号', '姓名', '身份证号', '联系电话', '现住址'], ['1', '•••', '•••', '•••', '九台街道安康家园3号楼2单元401']]);
    expect(description.columns.slice(0, 5).map(({ personal, samples }) => personal && samples.length === 0)).toEqual([false, true, true, true, false]);
  });

  it('numbers of cards and telephones are hidden wherever they stand, as titles and samples too', async () => {
    const { description } = await inspect('1,安康家园 13800138000,220181199001010011\n2,福林苑,220181199001010022\n', { kind: 'cases', headingRow: 1 });
    expect([description.head, description.columns.map(({ heading }) => heading)]).toEqual([[['1', '•••', '•••'], ['2', '福林苑', '•••']], ['1', '•••', '•••']]);
    const mixed = (await inspect('小区,报告日期,备注\n甲,2022-04-09,电 139 0013 9000\n乙,2022-04-09,好\n')).description;
    expect([mixed.columns[2], mixed.head[1]![2]]).toEqual([{ heading: '备注', meaning: '', personal: false, samples: ['•••', '好'] }, '•••']);
    const feature = { type: 'Feature', properties: { name: '甲', note: '13800138000' }, geometry: null };
    expect((await inspect(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).description.columns[1]!.samples).toEqual(['•••']);
  });

  it('a title, or an address that names a market of mobile phones, covers no column', async () => {
    const { description } = await inspect('阳性人员姓名住址登记表,,\n现住址,报告日期,备注\n手机城小区,2022-04-09,x\n', {});
    expect([description.columns.map(({ personal }) => personal), description.columns[0]!.samples, description.head[2]]).toEqual([[false, false, false], ['手机城小区'], ['手机城小区', '2022-04-09', 'x']]);
    expect((await inspect('阳性人员姓名住址登记表,,\n序号,现住址,报告日期\n7,甲,2022-04-09\n')).description.columns[0]).toEqual({ heading: '序号', meaning: '', personal: false, samples: ['7'] });
  });
});

describe('the first rows', () => {
  it('of a sheet stand where they stand, blank ones among them', async () => {
    const rows = textRows([['题目']]) + textRows([['小区', '报告日期'], ['甲', '2022-04-09']], 3) + textRows([['乙', '2022-04-09']], 9);
    expect((await inspect(makeXlsx({ rows }))).description).toMatchObject({ headingRow: 3, taken: 2, head: [['题目', ''], [], ['小区', '报告日期'], ['甲', '2022-04-09'], [], []] });
  });
});

describe('what a person may change', () => {
  it('the row of the headings; rows above are no data', async () => {
    const text = '地址,报告日期\n地址,报告日期\nA,2022-04-09\n';
    expect((await inspect(text)).description).toMatchObject({ headingRow: 1, met: 2, taken: 1 });
    expect((await inspect(text, { headingRow: 2 })).description).toMatchObject({ headingRow: 2, met: 1, taken: 1 });
  });

  it('no headings at all: columns are called by letter and mean what they are told to', async () => {
    const inspection = await inspect('A,2022-04-09\nB,2022-04-10\n', { kind: 'cases', headingRow: 0, columns: { A: 'place', B: 'reported' } });
    expect([keys(inspection), days(inspection), [...inspection.cases!.sourceRow], meanings(inspection)]).toEqual([['A', 'B'], ['2022-04-09', '2022-04-10'], [1, 2], { A: 'place', B: 'reported' }]);
    expect((await inspect('x,y\n', { kind: 'units', headingRow: 0 })).description.columns.map(({ meaning }) => meaning)).toEqual(['', '']);
  });

  it('the letters of a column without a heading are no heading, though LAT and LON look like one', async () => {
    const headings = ['名称', ...Array.from({ length: 9_000 }, () => '')];
    const inspection = await inspect(makeXlsx({ rows: textRows([headings, ['甲', ...Array.from({ length: 9_000 }, () => '5')]]) }));
    expect(inspection.description).toMatchObject({ kind: 'units', taken: 1, rejects: [], hasCoordinates: false });
  });

  it('what a column means, before what is recognised, and that one is not to be read', async () => {
    const text = '地址,住在,报告日期,登记\nA,甲,2022-04-09,2022-04-08\n';
    const mapped = await inspect(text, { columns: { 住在: 'place', 登记: 'reported', 地址: '' } });
    expect([keys(mapped), days(mapped), told(mapped)]).toEqual([['甲'], ['2022-04-08'], []]);
    expect(meanings(mapped)).toEqual({ 地址: '', 住在: 'place', 报告日期: '', 登记: 'reported' });
    expect(keys(await inspect(text, { columns: { 地址: 'nonsense' } }))).toEqual(['A']);
  });

  it('the encoding, taken at its word and refused where the bytes do not fit it (D2)', async () => {
    const gbk = encodeGbk('小区,报告日期\n联通,2022-04-09\n');
    expect(keys(await inspect(gbk))).toEqual(['联通']);
    expect(keys(await inspect(gbk, { encoding: 'gb18030' }))).toEqual(['联通']);
    const forced = await inspect(gbk, { encoding: 'utf-8', headingRow: 1 });
    expect([told(forced), forced.description]).toMatchObject([['refused null null other-encoding'], { encoding: 'utf-8', headingRow: 1, form: 'text' }]);
    const bare = new Uint8Array(Uint16Array.from('unit,date\nA,2022-04-09\n', (unit) => unit.charCodeAt(0)).buffer);
    const unknown = await inspect(bare);
    expect([told(unknown), unknown.description.encoding]).toEqual([['refused null null wrong-encoding'], null]);
    expect(keys(await inspect(bare, { encoding: 'utf-16le' }))).toEqual(['A']);
  });

  it('the order of day and month (D4): undecided ones are refused until then', async () => {
    const text = 'unit,date\nA,5/4/2022\n';
    const undecided = await inspect(text);
    expect([undecided.description.dates!.order, undecided.description.rejects[0]!.hint, undecided.cases]).toEqual(['undecided', 'dmy|mdy', null]);
    expect(days(await inspect(text, { dateOrder: 'dmy' }))).toEqual(['2022-04-05']);
    expect(days(await inspect(text, { dateOrder: 'mdy' }))).toEqual(['2022-05-04']);
  });

  it('the year of dates without one: nothing is read in a year nobody chose', async () => {
    const text = 'unit,date,onset\nA,4月1日,3月30日\nB,4月2日,4月9日\nC,2021-12-30,\nD,4月9日,\n';
    const latest = { latestDay: parseIsoDay('2022-04-05') };
    const before = await inspect(text, {}, latest);
    expect([days(before), before.description.dates]).toMatchObject([['2021-12-30'], { order: 'none', yearless: 3, years: [2021] }]);
    expect(before.description.rejects.map(({ row, column, reason, hint }) => `${row} ${column} ${reason} ${hint}`)).toEqual([
      '2 date ambiguous-date YYYY', '3 date ambiguous-date YYYY', '5 date ambiguous-date YYYY',
    ]);
    const chosen = await inspect(text, { year: 2022 }, latest);
    expect([days(chosen), [...chosen.cases!.onsetOn].slice(0, 1).map(isoDay), chosen.description.dates!.yearless]).toEqual([['2022-04-01', '2022-04-02', '2021-12-30'], ['2022-03-30'], 3]);
    expect(chosen.description.rejects.map(({ severity, row, column, reason, hint }) => `${severity} ${row} ${column} ${reason} ${hint}`)).toEqual([
      'refused 5 date out-of-range ≤ 2022-04-05', 'warning 3 onset out-of-range ≤ 2022-04-05',
    ]);
    expect(days(await inspect(text, { year: 2021 }, latest))).toEqual(['2021-04-01', '2021-04-02', '2021-12-30', '2021-04-09']);
  });

  it('the year is offered from the full dates, a day still to come aside; else that of the latest day and the one before', async () => {
    const offered = async (text: string): Promise<unknown> => (await inspect(`unit,date\n${text}`, {}, { latestDay: parseIsoDay('2023-01-05') })).description.dates!.years;
    expect([await offered('A,12月30日\n'), await offered('A,12月30日\nB,2022-12-31\nC,2023-01-02\nD,2122-01-01\n'), await offered('A,2022-12-31\n')]).toEqual([[2023, 2022], [2023, 2022], []]);
  });

  it('the order of 4/1 is chosen with its year, unless a number above 12 settles it', async () => {
    const open = await inspect('unit,date\nA,4/1\n', { year: 2022 });
    expect([open.cases, open.description.dates!.order, open.description.rejects[0]!.hint]).toEqual([null, 'undecided', 'dmy|mdy']);
    expect(days(await inspect('unit,date\nA,4/1\n', { year: 2022, dateOrder: 'mdy' }))).toEqual(['2022-04-01']);
    expect(days(await inspect('unit,date\nA,4/1\nB,4/13\n', { year: 2022 }))).toEqual(['2022-04-01', '2022-04-13']);
  });

  it('the kind: a day of report beside a place makes cases, everything else units', async () => {
    expect((await inspect('小区名称,户数,报告日期\nA,5,2022-04-09\n')).description.kind).toBe('cases');
    expect((await inspect('小区名称,户数\nA,5\n')).description.kind).toBe('units');
    expect((await inspect('小区名称,户数,报告日期\nA,5,2022-04-09\n', { kind: 'units' })).description).toMatchObject({ kind: 'units', taken: 1 });
    expect((await inspect('{"type":"FeatureCollection","features":[]}', { kind: 'cases' })).description).toMatchObject({ kind: 'units', form: 'geojson' });
  });
});

describe('report days (D6)', () => {
  it('up to and with the latest day are taken, a later one is a typing error', async () => {
    const inspection = await inspect('unit,date\nA,2022-04-10\nB,2022-04-11\nC,2122-04-09\n', {}, { latestDay: parseIsoDay('2022-04-10') });
    expect([keys(inspection), told(inspection)]).toEqual([['A'], ['refused 3 date out-of-range', 'refused 4 date out-of-range']]);
    expect(inspection.description.dates!.last).toBe(parseIsoDay('2022-04-10'));
  });

  it('that are good keep their row though another day of it lies ahead: that day is left out and told', async () => {
    const text = 'unit,date,阳性日期,采样时间,发病日期,转运时间\nA,2022-04-10,2032-04-09,2022-04-10 07:30,2022-04-10,2022-05-01\n';
    const inspection = await inspect(text, {}, { latestDay: parseIsoDay('2022-04-10') });
    const { positiveOn, sampledOn, onsetOn, movedOutOn } = reportAt(inspection.cases!, 0);
    expect([positiveOn, sampledOn, onsetOn, movedOutOn]).toEqual([undefined, parseIsoDay('2022-04-10'), parseIsoDay('2022-04-10'), undefined]);
    expect(told(inspection).toSorted()).toEqual(['warning 2 转运时间 out-of-range', 'warning 2 阳性日期 out-of-range']);
  });
});

describe('a last report day far from the rest', () => {
  it.each([
    ['2022-04-09', 5, null], ['2022-04-16', 5, null], ['2022-04-17', 5, '2022-04-17'], ['2022-04-17', 4, null], ['2022-04-30', 6, '2022-04-30'],
  ] as const)('%s after 9 April among %i rows: %s', async (last, rows, lonely) => {
    const lines = [...Array.from({ length: rows - 1 }, (_, i) => `U${i},2022-04-09`), `X,${last}`];
    const { dates } = (await inspect(`unit,date\n${lines.join('\n')}\n`)).description;
    expect([dates!.lonely, dates!.lonelyBy]).toEqual(lonely === null ? [null, 0] : [parseIsoDay(lonely), parseIsoDay(lonely)! - parseIsoDay('2022-04-09')!]);
  });
});

describe('units', () => {
  const kindsOf = ({ units }: Inspection): string[] => [...units!.kind].map((kind) => UNIT_KINDS[kind]!);

  it('are read from names alone, compounds and hamlets by what the heading calls them', async () => {
    expect((await inspect('小区名称\n安康家园\n')).units).toMatchObject({ id: ['安康家园'], name: ['安康家园'], geometry: placeColumnOf([null]) });
    expect(kindsOf(await inspect('村屯名称,户数\n福林屯,5\n'))).toEqual(['hamlet']);
    expect(kindsOf(await inspect('社区,小区\n东风社区,安康家园\n'))).toEqual(['compound']);
  });

  it('are asked for a name where no heading is one', async () => {
    expect(told(await inspect('户数,楼栋数\n5,2\n'))).toEqual(['refused 1 name missing-column']);
  });

  it('lie in the street and district their row names, each of which becomes a unit once', async () => {
    const inspection = await inspect('区县,街道（乡镇）,小区名称,总户数,常住人口,楼栋数\n九台区,九台街道,安康家园,420,"1,150",12\n九台区,九台街道,福林苑,80,200,3\n九台区,营城街道,矿工新村,,,\n');
    const { units } = inspection;
    expect(units!.id).toEqual(['安康家园', '福林苑', '矿工新村', '九台街道', '营城街道', '九台区']);
    expect(kindsOf(inspection)).toEqual(['compound', 'compound', 'compound', 'street', 'street', 'district']);
    expect([...units!.parent]).toEqual([3, 3, 4, 5, 5, -1]);
    expect([...units!.households].concat([...units!.population], [...units!.buildings])).toEqual([420, 80, -1, -1, -1, -1, 1150, 200, -1, -1, -1, -1, 12, 3, -1, -1, -1, -1]);
    expect(inspection.description).toMatchObject({ met: 3, taken: 3, refused: 0, warned: 0 });
  });

  it('keep a parent they name, and use a street that stands among them', async () => {
    const { units } = await inspect('名称,类型,街道,上级\n网格一,网格,,\n甲,小区,营城街道,网格一\n乙,小区,营城街道,\n营城街道,街道,,\n');
    expect([units!.id, [...units!.parent]]).toEqual([['网格一', '甲', '乙', '营城街道'], [-1, 0, 3, -1]]);
  });

  it('of one name in two streets are both kept and told apart by street; in one street by row (D16)', async () => {
    const inspection = await inspect('街道,小区\n东,安康\n西,安康\n西,福林\n西,福林\n');
    expect(inspection.units!.id.slice(0, 4)).toEqual(['东/安康', '西/安康', '福林 #4', '福林 #5']);
    expect(inspection.description).toMatchObject({ taken: 4, warned: 4 });
  });

  it('in GCJ-02 or BD-09 are moved to WGS-84 and keep their place as given, also through storage and withdrawal', async () => {
    const text = '名称,经度,纬度\n甲,125.84,44.15\n乙,,\n丙,125.85,44.16\n';
    for (const system of ['gcj02', 'bd09'] as const) {
      const { units, description } = await inspect(text, { system });
      expect(description).toMatchObject({ system, hasCoordinates: true });
      expect(placesOf(units!.given!)).toEqual([{ type: 'Point', coordinates: [125.84, 44.15] }, null, { type: 'Point', coordinates: [125.85, 44.16] }]);
      const [lng, lat] = (placeAt(units!.geometry, 0) as Point).coordinates as [number, number];
      expect(Math.hypot(lng - 125.84, lat - 44.15)).toBeGreaterThan(0.003);
      const { bytes } = encodeTable('units', units!);
      expect(decodeTable('units', bytes)).toEqual(units);
      expect(placesOf(decodeTable('units', bytes, [0]).given!)).toEqual(placesOf(units!.given!).slice(1));
    }
    expect((await inspect(text)).units).not.toHaveProperty('given');
  });

  it('come from a sheet, and from a collection by its properties or as a person maps them', async () => {
    expect((await inspect(makeXlsx({ rows: textRows([['各街道小区一览'], ['小区名称', '户数'], ['安康家园', '42']]) }))).units).toMatchObject({ id: ['安康家园'], households: Int32Array.of(42) });
    const collection = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { 叫: '甲', code: 'K1', street: '营城街道', 电话: '0431' }, geometry: { type: 'Point', coordinates: [125.8, 44.1] } }] });
    const plain = await inspect(collection);
    expect([plain.units, told(plain)]).toEqual([null, ['refused 1 unit missing-value']]);
    const mapped = await inspect(collection, { columns: { 叫: 'name' } });
    expect(mapped.units).toMatchObject({ id: ['甲', '营城街道'], parent: Int32Array.of(1, -1) });
    expect(mapped.description.columns).toEqual([
      { heading: '叫', meaning: 'name', personal: false, samples: ['甲'] }, { heading: 'code', meaning: '', personal: false, samples: ['K1'] },
      { heading: 'street', meaning: 'street', personal: false, samples: ['营城街道'] }, { heading: '电话', meaning: '', personal: true, samples: [] },
    ]);
  });
});

describe('a file that is not what its name says, or does harm', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const good = makeXlsx({ rows: textRows([['小区', '报告日期'], ['甲', '2022-04-09']]) });
  it.each<readonly [string, Uint8Array, string]>([
    ['a picture', png, 'unknown-format'], ['a PDF', strToU8('%PDF-1.7\n'), 'unknown-format'], ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'unknown-format'],
    ['an old or encrypted workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-spreadsheet'],
    ['half a workbook', good.subarray(0, good.length / 2), 'truncated'], ['nothing', new Uint8Array(), 'empty-file'], ['blank lines', strToU8('\n \n'), 'empty-file'],
    ['a workbook without a cell', makeXlsx({ rows: '' }), 'empty-file'],
  ])('%s is refused as a whole with its reason, whatever its name', async (_, bytes, reason) => {
    const inspection = await inspectFile({ file: 'list.xlsx', bytes }, {});
    expect(inspection).toMatchObject({ cases: null, units: null, description: { met: 0, taken: 0, refused: 0, rejects: [{ severity: 'refused', file: 'list.xlsx', row: null, reason }] } });
  });

  it('a table named .xlsx is read as the table it is, a workbook named .csv as a workbook', async () => {
    expect((await inspectFile({ file: 'list.xlsx', bytes: strToU8('小区,报告日期\n甲,2022-04-09\n') }, {})).description).toMatchObject({ form: 'text', taken: 1 });
    expect((await inspectFile({ file: 'list.csv', bytes: good }, {})).description).toMatchObject({ form: 'xlsx', taken: 1 });
  });

  it('headings that reach into prototypes are left out, in text, sheet and mapping', async () => {
    const rows = [['小区', '__proto__', 'constructor', '报告日期'], ['甲', 'x', 'y', '2022-04-09']];
    for (const content of [strToU8(rows.map((row) => row.join(',')).join('\n')), makeXlsx({ rows: textRows(rows) })]) {
      const inspection = await inspect(content, { columns: JSON.parse('{"__proto__":"place","constructor":"caseId"}') as Record<string, string> });
      expect([keys(inspection), textsOf(inspection.cases!.caseId), told(inspection)]).toEqual([['甲'], [''], ['refused 1 __proto__ forbidden-key', 'refused 1 constructor forbidden-key']]);
    }
    expect(({} as Record<string, unknown>)['place']).toBeUndefined();
  });

  it('characters that hide or turn text round are dropped from headings, values and what is shown', async () => {
    const inspection = await inspect(makeXlsx({ rows: textRows([['小\u200b区', '报告\u202e日期', '备注'], ['甲\u202e乙', '2022-04-09', '\u2066x']]) }));
    expect(keys(inspection)).toEqual(['甲乙']);
    expect(JSON.stringify(inspection.description)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  it('10,000 columns are read within 5 s, and the review lists 200 of them and those that are read', async () => {
    const before = process.cpuUsage();
    const headings = Array.from({ length: 10_000 }, (_, i) => (i === 9_000 ? '小区' : i === 9_999 ? '报告日期' : `列${i}`));
    const cells = headings.map((heading) => (heading === '小区' ? '甲' : heading === '报告日期' ? '2022-04-09' : '1'));
    for (const content of [strToU8(`${headings.join(',')}\n${cells.join(',')}\n`), makeXlsx({ rows: textRows([headings, cells]) })]) {
      const inspection = await inspect(content);
      expect([keys(inspection), inspection.description.columns.length]).toEqual([['甲'], 202]);
      expect(inspection.description.head.every((row) => row.length <= 12)).toBe(true);
    }
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
    expect(told(await inspect(`${'小区,'.repeat(20_000)}\n`))).toContain('refused 1 null too-large');
  });

  it('a bomb is stopped', async () => {
    const bomb = zipSync({ ...unzipSync(good), 'xl/sharedStrings.xml': new Uint8Array(60_000_000) });
    expect(told(await inspect(bomb))).toEqual(['refused null null too-large']);
  });
});

describe('refused rows', () => {
  const written = async (content: string | Uint8Array, choices: ImportChoices = {}, language: 'zh' | 'en' = 'zh'): Promise<string> => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeRefusedRows({ file: 'f', bytes }, await inspect(bytes, choices), language));
  };

  it('are written as they stood, with row and reasons, formulas disarmed', async () => {
    const text = '题目\n姓名,小区,报告日期\n张三,甲,2022-04-09\n李四,,not\n"x"y,乙\n=cmd,乙,2022-02-30\n';
    expect(await written(text)).toBe(
      '\ufeff姓名,小区,报告日期,行号,原因\r\n' +
        '李四,,not,4,小区：缺少必需的值；报告日期：不是日期：“not”（可用：YYYY-MM-DD）\r\n' +
        '"""x""y,乙",,,5,引号开头或结尾的位置不对\r\n' +
        "'=cmd,乙,2022-02-30,6,报告日期：没有这个日期：“2022-02-30”（可用：YYYY-MM-DD）\r\n",
    );
  });

  it('come from a sheet and from features alike, in English too', async () => {
    expect(await written(makeXlsx({ rows: textRows([['小区', '报告日期'], ['', '2022-04-09']]) }), {}, 'en')).toBe('\ufeff小区,报告日期,row,reason\r\n,2022-04-09,2,小区: a needed value is missing\r\n');
    const collection = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { note: 7 }, geometry: null }] });
    expect(await written(collection, {}, 'en')).toBe('\ufeffnote,geometry,row,reason\r\n7,,1,"unit: a needed value is missing (accepted: unit, name, id)"\r\n');
  });

  it('mended and brought again are understood as before', async () => {
    const refused = await written('小区,报告日期\n甲,2022-02-30\n');
    expect(days(await inspect(refused.replace(',2022-02-30,', ',2022-03-02,')))).toEqual(['2022-03-02']);
  });

  it('are none where the file was refused as a whole', async () => {
    expect(await written(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBe('\ufeff行号,原因\r\n');
  });
});
