// The farm register and the ground through the desks themselves: recognised, held against what is recorded, recorded in one act, drawn.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { parseIsoDay } from '../../src/domain/day.ts';
import type { ImportChoices, ImportReview } from '../../src/domain/district/import-review.ts';
import { textsOf } from '../../src/domain/district/text-column.ts';
import { writeAct, type Entry } from '../../src/domain/journal/entry.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { findSteps, withdrawStep } from '../../src/domain/journal/steps.ts';
import { timelineOf } from '../../src/domain/zoning/packs/timeline.ts';
import { loadRegister } from '../../src/formats/case-file/stored-register.ts';
import { readDistrict } from '../../src/formats/read-district.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import { readLayer } from '../../workers/layers.ts';
import { ZoningDesk } from '../../workers/zoning/zoning-desk.ts';

const TODAY = parseIsoDay('2022-06-01')!;
const nothing = (): void => {};

/** A case file that grows by imports, as the page writes it. */
class District {
  entries: Entry[] = writeAct([], 'd', 1, [{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }]);
  private readonly imports = new ImportDesk();
  private reading = 0;

  look(file: string, text: string, choices: ImportChoices = {}): Promise<ImportReview> {
    return this.imports.inspect({ file, reading: ++this.reading, blob: new Blob([text]), choices, entries: this.entries, today: TODAY }, nothing);
  }

  async bring(file: string, text: string, choices: ImportChoices = {}): Promise<ImportReview> {
    const review = await this.look(file, text, choices);
    const bodies = await this.imports.record(this.reading);
    if (bodies !== null && bodies.length > 0) this.entries = [...this.entries, ...writeAct(this.entries, 'd', 1 + this.entries.length, bodies)];
    return review;
  }

  undo(): void {
    const { undo } = findSteps(this.entries, 'd');
    this.entries = [...this.entries, ...writeAct(this.entries, 'd', 1 + this.entries.length, [withdrawStep(undo!, 'undo')])];
  }

  refused(): Promise<string> {
    return this.imports.refusedRows('zh').then((blob) => blob.text());
  }

  async homes(): Promise<string[]> {
    const { households: { id, place, places } } = await loadRegister(fold(this.entries), getRowSet, new Set());
    return textsOf(id).map((text, row) => `${text} ${places[place[row]!]!}`);
  }

  async plots(): Promise<string[]> {
    const { plots: { id, mu } } = await loadRegister(fold(this.entries), getRowSet, new Set());
    return textsOf(id).map((text, row) => `${text} ${mu[row]!}`);
  }

  /** Names of the features that the map draws of a layer. */
  async drawn(layer: string): Promise<string[]> {
    const answer = await new ZoningDesk().openDistrict({
      entries: this.entries, asPublished: null, today: TODAY, drawn: { units: '', layers: '' }, revision: 1, timeline: timelineOf(RULE_PACKS[0]!), conditions: 'hold', supposed: null,
    });
    const blob = answer.district.layers?.[layer];
    if (blob == null) return [];
    return (JSON.parse(await blob.text()) as { features: { properties: { name: string } }[] }).features.map(({ properties }) => properties.name);
  }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const UNITS = '街道,小区名称,户数\n东岭街道,安康家园,420\n龙家镇,福林屯,88\n';
const HOMES = '户号,住址,人数\nH1,福林屯3号院,2\nH2,安康家园1号楼,1\nH3,外地,4\n';

describe('households', () => {
  it('count as new, known or changed by their number; homes without a unit are counted, not refused', async () => {
    const district = new District();
    await district.bring('units.csv', UNITS);
    expect(await district.bring('1.csv', HOMES)).toMatchObject({ kind: 'households', taken: 3, fresh: 3, known: 0, changed: 0, places: 3, unmatchedPlaces: 1 });
    expect(await district.look('1.csv', HOMES)).toMatchObject({ fresh: 0, known: 3, changed: 0, places: 0, unmatchedPlaces: 0 });
    expect(await district.bring('2.csv', '户号,住址,人数\nH2,无名地,1\nH4,福林屯,2\nH1,福林屯3号院,2\n')).toMatchObject({ fresh: 1, known: 1, changed: 1, places: 2, unmatchedPlaces: 1 });
    expect(await district.homes()).toEqual(['H1 福林屯3号院', 'H2 无名地', 'H3 外地', 'H4 福林屯']);
    district.undo();
    expect(await district.homes()).toEqual(['H1 福林屯3号院', 'H2 安康家园1号楼', 'H3 外地']);
  });

  it('with one number twice are kept both, and the same list again is known as a whole', async () => {
    const district = new District();
    const twice = '户号,住址\nH1,甲屯\nH1,乙屯\nH2,甲屯\nH2,甲屯\n';
    expect(await district.bring('1.csv', twice)).toMatchObject({ fresh: 3, known: 1, warned: 2 });
    expect(await district.look('1.csv', twice)).toMatchObject({ fresh: 0, known: 4, changed: 0 });
    const { households, repeatedHouseholds } = await loadRegister(fold(district.entries), getRowSet, new Set());
    expect([households.count, repeatedHouseholds]).toEqual([2, [{ row: 0, times: 2 }]]);
  });

  it('that are refused are saved back with the reason', async () => {
    const district = new District();
    expect(await district.bring('1.csv', '户号,住址,人数\n,甲屯,2\nH2,甲屯,0\nH3,甲屯,1\n')).toMatchObject({ taken: 1, refused: 2, fresh: 1 });
    expect((await district.refused()).replace('\ufeff', '').split(/\r?\n/).filter((line) => line !== '')).toEqual(['户号,住址,人数,行号,原因', ',甲屯,2,2,户号：缺少必需的值', 'H2,甲屯,0,3,人数：超出可能的范围：“0”（可用：1–60）']);
  });
});

it('plots are held against what is recorded by their number, and a kind chosen by hand holds', async () => {
  const district = new District();
  await district.bring('units.csv', UNITS);
  expect(await district.bring('p.csv', '地块号,户号,屯,作物,亩数\nP1,H1,福林屯,水稻,5\nP2,H1,无名屯,玉米,6\n')).toMatchObject({ kind: 'plots', fresh: 2, places: 2, unmatchedPlaces: 1 });
  expect(await district.bring('p.csv', '地块号,户号,屯,作物,亩数\nP1,H1,福林屯,水稻,7\nP2,H1,无名屯,玉米,6\n')).toMatchObject({ fresh: 0, known: 1, changed: 1 });
  expect(await district.plots()).toEqual(['P1 7', 'P2 6']);
  const fields = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { 编号: 'P9', area: 3 }, geometry: null }] });
  expect(await district.look('f.geojson', fields, { kind: 'plots', columns: { 编号: 'plot' } })).toMatchObject({ kind: 'plots', fresh: 1 });
});

describe('roads and gates', () => {
  const road = (name: string, lat: number, more: object = {}) => ({ type: 'Feature', properties: { name, highway: 'primary', ...more }, geometry: { type: 'LineString', coordinates: [[126, lat], [126.1, lat]] } });
  const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

  it('of several files join in one layer, each feature once; one that says something else takes the place of what was recorded', async () => {
    const district = new District();
    await district.bring('units.csv', UNITS);
    expect(await district.bring('a.geojson', collection(road('甲路', 44), road('乙路', 44.1)))).toMatchObject({ kind: 'roads', fresh: 2, known: 0 });
    expect(await district.bring('b.geojson', collection(road('乙路', 44.1), road('丙路', 44.2), road('甲大街', 44)))).toMatchObject({ fresh: 1, known: 1, changed: 1 });
    expect((await district.drawn('roads')).toSorted()).toEqual(['丙路', '乙路', '甲大街']);
    district.undo();
    expect(await district.drawn('roads')).toEqual(['甲路', '乙路']);
  });

  it('farm tracks are drawn among the roads, gates among the facilities, and a table is none of them', async () => {
    const district = new District();
    await district.bring('a.geojson', collection(road('甲路', 44)));
    await district.bring('t.geojson', collection(road('田间路', 44.3)), { kind: 'farm-tracks' });
    const gate = { type: 'Feature', properties: { name: '东卡口', kind: 'gate', unit: '福林屯' }, geometry: { type: 'Point', coordinates: [126, 44] } };
    expect(await district.bring('g.geojson', collection(gate))).toMatchObject({ kind: 'gates', fresh: 1 });
    expect([await district.drawn('roads'), await district.drawn('facilities')]).toEqual([['甲路', '田间路'], ['东卡口']]);
    const classes = async (layer: string) => (await readLayer(fold(district.entries), layer)).map(({ properties }) => properties?.['class'] as unknown);
    expect([await classes('roads'), await classes('farm-tracks')]).toEqual([['main'], ['track']]);
    expect(await district.look('t.csv', '名称,等级\n甲,乙\n', { kind: 'roads' })).toMatchObject({ kind: 'roads', taken: 0, rejects: [{ reason: 'not-geojson' }] });
  });
});

it('a whole district brought as files has its register beside its cases', async () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { bodies, rows, rejects } = await readDistrict([
    { name: 'households.csv', role: 'households', bytes: bytesOf(HOMES) },
    { name: 'plots.csv', role: 'plots', bytes: bytesOf('地块号,户号,亩数\nP1,H1,5\nP2,H1,x\n') },
  ]);
  expect(bodies.map((body) => body.kind === 'rows-recorded' && [body.of, body.count, body.source.refused])).toEqual([['households', 3, 0], ['plots', 1, 1]]);
  expect(rejects.map(({ file, row, reason }) => [file, row, reason])).toEqual([['plots.csv', 3, 'not-a-number']]);
  const { households, plots } = await loadRegister(fold(writeAct([], 'd', 1, bodies)), (hash) => Promise.resolve(new Uint8Array(rows.get(hash)!)), new Set());
  expect([households.count, plots.count]).toEqual([3, 1]);
});
