// Lists of households and plots as townships keep them: what is read, what is refused with row, column and reason.
import { describe, expect, it } from 'vitest';
import { area } from '@turf/turf';
import type { Polygon } from 'geojson';
import { makeXlsx, textRows } from '../../../tests/import/make-xlsx.ts';
import { placeAt } from '../../domain/district/place-column.ts';
import { textAt, textsOf } from '../../domain/district/text-column.ts';
import { CROPS, MACHINES, PLOT_KINDS, TRAVEL_MODES, type HouseholdTable, type PlotTable } from '../../domain/farming/register/farm-tables.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { inspectFile } from '../import/inspect-file.ts';
import { readGround } from './ground.ts';
import { readHouseholds } from './households.ts';
import { readPlots } from './plots.ts';

const told = (rejects: readonly Reject[]): string[] => rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);
const home = (table: HouseholdTable, row: number): string => table.places[table.place[row]!]!;
const machinesOf = (table: HouseholdTable, row: number): string[] => MACHINES.filter((_, bit) => ((table.machines[row]! >> bit) & 1) === 1);
const village = (table: PlotTable, row: number): string => table.places[table.place[row]!]!;
const square: Polygon = { type: 'Polygon', coordinates: [[[126, 44], [126.002, 44], [126.002, 44.001], [126, 44.001], [126, 44]]] };
const collection = (...features: readonly { properties: object; geometry: object | null }[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) });

describe('households', () => {
  it('are read by headings in Chinese, in any order, their street written in front', () => {
    const { table, rejects, met } = readHouseholds('农机,户号,乡镇,家庭住址,劳动力,出行方式,愿代耕\n三轮车、播种机2台,H1,柳荫镇,福林屯3号院,2,三轮车,愿意\n无,H2,柳荫镇,柳荫镇新立屯,,自驾,否\n,H3,,福林屯,1人,,\n', 'h.csv');
    expect([told(rejects), met]).toEqual([[], 3]);
    const rows = [0, 1, 2].map((row) => [textAt(table!.id, row), home(table!, row), table!.people[row], TRAVEL_MODES[table!.mode[row]!], machinesOf(table!, row), table!.helps[row]]);
    expect(rows).toEqual([
      ['H1', '柳荫镇福林屯3号院', 2, 'tricycle', ['tricycle', 'seeder'], 1], ['H2', '柳荫镇新立屯', 1, 'car', [], 0], ['H3', '福林屯', 1, 'foot', [], 0],
    ]);
    expect([...table!.sourceRow]).toEqual([2, 3, 4]);
  });

  it('are read by headings in English', () => {
    const { table, rejects } = readHouseholds('household,home,people,mode,machines,helps\nH1,Fulin,3,tractor,tractor;transplanter,yes\n', 'h.csv');
    expect([told(rejects), textsOf(table!.id), table!.people[0], machinesOf(table!, 0), table!.helps[0]]).toEqual([[], ['H1'], 3, ['tractor', 'transplanter'], 1]);
  });

  it('without a number, or of nobody or more than 60, are refused; a word nobody knows costs that alone', () => {
    const { table, rejects } = readHouseholds('户号,住址,人数,出行方式,农机,愿代耕\n,甲屯,2,,,\nH2,甲屯,0,,,\nH3,甲屯,61,,,\nH4,甲屯,两,,,\nH5,甲屯,60,飞机,拖船、拖拉机,也许\n', 'h.csv');
    expect(told(rejects)).toEqual([
      'refused 2 户号 missing-value', 'refused 3 人数 out-of-range', 'refused 4 人数 out-of-range', 'refused 5 人数 not-a-number',
      'warning 6 农机 unknown-value', 'warning 6 出行方式 unknown-value', 'warning 6 愿代耕 unknown-value',
    ]);
    expect([textsOf(table!.id), table!.people[0], machinesOf(table!, 0)]).toEqual([['H5'], 60, ['tractor']]);
  });

  it('bring no name, card or telephone, whatever stands where', () => {
    const text = '户主姓名,身份证号,联系电话,户号,住址\n张三,220181199001010011,13800138000,H1,福林屯 13900139000\n李四,220181199001010022,,220181199001010022,甲屯\n';
    const { table, rejects } = readHouseholds(text, 'h.csv');
    expect([textsOf(table!.id), table!.places]).toEqual([['H1'], ['福林屯']]);
    expect(told(rejects)).toEqual(['warning 2 住址 personal-value', 'refused 3 户号 personal-value']);
    expect(JSON.stringify([table, rejects])).not.toMatch(/张三|李四|2201811990|13[89]00/);
  });

  it('with one number twice are both kept and told, where the number stood first', () => {
    const { table, rejects } = readHouseholds('户号,住址\nH1,甲屯\nH2,乙屯\nH1,丙屯\n', 'h.csv');
    expect([textsOf(table!.id), told(rejects), rejects[0]!.hint]).toEqual([['H1', 'H2', 'H1'], ['warning 4 户号 duplicate-number'], '2']);
  });

  it('without a column of numbers are refused as a whole, by its name', () => {
    const { table, rejects } = readHouseholds('住址,人数\n甲屯,2\n', 'h.csv');
    expect([table, told(rejects)]).toEqual([null, ['refused 1 household missing-column']]);
  });
});

describe('plots', () => {
  it('of a table are read with mu, hectares and square metres told apart by heading or cell', () => {
    const mu = (heading: string, cell: string): number => readPlots(`地块号,${heading}\nP1,${cell}\n`, 'p.csv').table!.mu[0]!;
    // 15 mu to the hectare of 10,000 square metres.
    expect([mu('亩数', '12.5'), mu('面积（亩）', '12.5亩'), mu('面积（公顷）', '2'), mu('面积', '0.5公顷'), mu('面积（平方米）', '10000'), mu('area_ha', '1'), mu('面积', '１２')]).toEqual([12.5, 12.5, 30, 7.5, 15, 15, 12]);
    expect(Number.isNaN(mu('亩数', ''))).toBe(true);
  });

  it('of a table are read by headings, with a point where longitude and latitude stand', () => {
    const { table, rejects } = readPlots('地块号,户号,乡镇,屯,片,作物,亩数,大棚,经度,纬度\nP1,H1,柳荫镇,福林屯,屯东一片,苞米,8,,126.1,44.1\nP2,,,福林屯,,水稻,3,是,,\n', 'p.csv');
    expect(told(rejects)).toEqual([]);
    const rows = [0, 1].map((row) => [textAt(table!.household, row), village(table!, row), textAt(table!.block, row), CROPS[table!.crop[row]!], PLOT_KINDS[table!.kind[row]!], placeAt(table!.outline, row)]);
    expect(rows).toEqual([['H1', '柳荫镇福林屯', '屯东一片', 'maize', 'field', { type: 'Point', coordinates: [126.1, 44.1] }], ['', '福林屯', '', 'rice', 'greenhouse', null]]);
  });

  it('of a collection are measured from their outline where nothing is said', () => {
    const { table, rejects } = readPlots(collection({ properties: { plot: 'P1', household: 'H1', crop: 'rice' }, geometry: square }, { properties: { plot: 'P2', mu: 9 }, geometry: square }), 'p.geojson');
    expect([told(rejects), table!.mu[1]]).toEqual([[], 9]);
    // Turf measures on a sphere.
    expect(table!.mu[0]! / (area(square) / (10_000 / 15))).toBeCloseTo(1, 2);
  });

  it('with an area or a crop that cannot be are refused; a broken outline costs itself, or the row where no village stands in its place', () => {
    const open = { type: 'Polygon', coordinates: [[[126, 44], [126.1, 44], [126.1, 44.1]]] };
    const properties = (id: string, more: object = {}): object => ({ plot: id, mu: 5, ...more });
    const { table, rejects } = readPlots(collection(
      { properties: properties('P1', { mu: 0 }), geometry: square }, { properties: properties('P2', { mu: -3 }), geometry: square }, { properties: properties('P3', { mu: 'ten' }), geometry: square },
      { properties: properties('P4', { mu: 20_001 }), geometry: square }, { properties: properties('P5', { crop: '香蕉' }), geometry: square },
      { properties: properties('P6', { village: '福林屯' }), geometry: open }, { properties: properties('P7'), geometry: open }, { properties: { mu: 5 }, geometry: square },
      { properties: properties('P9', { village: '福林屯' }), geometry: null },
    ), 'p.geojson');
    expect(told(rejects)).toEqual([
      'refused 1 mu out-of-range', 'refused 2 mu out-of-range', 'refused 3 mu not-a-number', 'refused 4 mu out-of-range', 'refused 5 crop unknown-value',
      'warning 6 geometry open-ring', 'refused 7 geometry open-ring', 'refused 8 plot missing-value',
    ]);
    expect([textsOf(table!.id), placeAt(table!.outline, 0)]).toEqual([['P6', 'P9'], null]);
  });
});

describe('roads, farm tracks and gates', () => {
  const line = { type: 'LineString', coordinates: [[126, 44], [126.1, 44.1]] };
  it('are brought into our words, whatever program wrote them', () => {
    const { layer, rejects } = readGround('roads', collection(
      { properties: { highway: 'primary', name: '东街', bridge: 'yes', 联系电话: '13800138000' }, geometry: line }, { properties: { 道路等级: '机耕路', oneway: '-1' }, geometry: line },
      { properties: { class: 'canal' }, geometry: line }, { properties: {}, geometry: square }, { properties: {}, geometry: null },
    ), 'r.geojson');
    expect(layer!.features.map(({ properties }) => [properties['class'], properties['name'], properties['bridge'], properties['oneWay']])).toEqual([['main', '东街', true, undefined], ['track', '', false, true], ['street', '', false, undefined]]);
    expect(layer!.features[1]!.geometry).toEqual({ ...line, coordinates: line.coordinates.toReversed() });
    expect(told(rejects)).toEqual(['warning 3 class unknown-value', 'refused 4 geometry unsupported-geometry', 'refused 5 geometry no-geometry']);
    expect(JSON.stringify(layer)).not.toContain('13800138000');
  });

  it('a farm track is a track whatever it is called; a gate has its unit and its way', () => {
    const tracks = readGround('farm-tracks', collection({ properties: { highway: 'primary' }, geometry: line }), 't').layer!;
    expect(tracks.features[0]!.properties['class']).toBe('track');
    const point = { type: 'Point', coordinates: [126, 44] };
    const gates = readGround('gates', collection({ properties: { 名称: '东卡口', 屯: '福林屯', 通行方向: '只出' }, geometry: point }, { properties: { name: 'b' }, geometry: point }, { properties: {}, geometry: line }), 'g');
    expect(gates.layer!.features.map(({ properties: { kind, name, unit, oneWay } }) => [kind, name, unit, oneWay])).toEqual([['gate', '东卡口', '福林屯', 'out'], ['gate', 'b', '', undefined]]);
    expect(told(gates.rejects)).toEqual(['refused 3 geometry unsupported-geometry']);
  });
});

describe('what a file holds is told by its headings and shapes', () => {
  const kindOf = async (content: string | Uint8Array): Promise<string> =>
    (await inspectFile({ file: 'f', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, {})).description.kind;
  const feature = (properties: object, geometry: object | null) => collection({ properties, geometry });

  it.each([
    ['households', '户号,住址,人数\nH1,甲屯,2\n'], ['households', '户主姓名\t户号\t屯\n张三\tH1\t甲屯\n'], ['plots', '地块号,户号,村,作物,面积\nP1,H1,甲屯,玉米,5\n'],
    ['plots', 'plot,household,mu\nP1,H1,5\n'], ['units', '屯,户数,人数\n甲屯,30,90\n'], ['cases', '户号,现住址,报告日期\nH1,甲屯,2022-04-09\n'],
    ['plots', feature({ plot: 'P1', household: 'H1' }, square)], ['units', feature({ name: '甲屯', households: 30 }, square)],
    ['roads', feature({ highway: 'primary' }, { type: 'LineString', coordinates: [[126, 44], [126, 44.1]] })],
    ['farm-tracks', feature({ class: 'track', bridge: false }, { type: 'LineString', coordinates: [[126, 44], [126, 44.1]] })],
    ['gates', feature({ kind: 'gate', name: '东门' }, { type: 'Point', coordinates: [126, 44] })], ['units', feature({ name: '甲屯' }, { type: 'Point', coordinates: [126, 44] })],
  ])('%s: %s', async (kind, content) => {
    expect(await kindOf(content)).toBe(kind);
  });

  it('a sheet of households under a title', async () => {
    expect(await kindOf(makeXlsx({ rows: textRows([['农户登记表'], ['户号', '家庭住址', '劳动力'], ['H1', '甲屯', '2']]) }))).toBe('households');
  });
});
