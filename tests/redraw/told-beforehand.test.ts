// What the page says a redrawing will do to the list, against what the list says once it is recorded. Oracle: the desk itself after the act, and sums by hand.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListCost } from '../../src/domain/assigning/assign-cost.ts';
import type { RedrawGesture } from '../../src/domain/redraw/gestures/gesture.ts';
import { CONTROLLED, levelOf, NONE, PRECAUTION, SEALED, type LevelCode } from '../../src/domain/zoning/level.ts';
import { statusOn } from '../../src/domain/zoning/lists/day-view.ts';
import { dayOf, SavedDistrict } from '../cli/saved-district.ts';

const DAY = dayOf('2022-04-10');
const [WEST, SOUTH, STEP] = [126, 44, 0.002];
const at = (x: number, y: number): [number, number] => [WEST + x * STEP, SOUTH + y * STEP];
const ring = (x: number, y: number, width: number, height: number) => [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)];
const feature = (properties: object, outline: [number, number][]) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [outline] } });
const compound = (id: string, x: number) => feature({ unit: id, name: `小区${id}`, kind: 'compound' }, ring(x, 0, 1, 1));
const building = (id: string, parent: string, x: number, population: number) => feature({ unit: id, name: `${id.slice(1)}号楼`, kind: 'building', parent, population, households: population / 2 }, ring(x, 0.4, 0.1, 0.1));
const UNITS = JSON.stringify({ type: 'FeatureCollection', features: [
  compound('A', 0), compound('B', 1), compound('C', 2), building('A1', 'A', 0.1, 200), building('A2', 'A', 0.8, 60), building('B1', 'B', 1.3, 500), building('C1', 'C', 2.3, 1000),
] });

let district: SavedDistrict;
const rowsOf = async (): Promise<(unit: string) => number> => {
  const { id } = (await district.open()).history.units!.directory;
  return (unit) => id.indexOf(unit);
};

/** Units of each level, and their people, as the opened district shows them. */
async function listOf(): Promise<{ levels: Record<string, LevelCode>; people: number[]; cost: ListCost }> {
  const { history, units } = (await district.open()).history;
  const status = statusOn(history, DAY);
  const { directory } = units!;
  const levels = Object.fromEntries([...directory.zoned].map((row) => [directory.id[row]!, levelOf(status[row]!)]));
  const people = [0, 1, 2, 3].map((level) => [...directory.zoned].filter((row) => levelOf(status[row]!) === level).reduce((sum, row) => sum + Math.max(0, directory.population[row]!), 0));
  const { before } = await district.zoning.costOf({ day: DAY, showsPublished: false, rows: [], level: NONE });
  return { levels, people, cost: before };
}

/** By a pack for every unit alone, and one by which the rest of a county hangs on its closed units. */
async function openDistrict(pack: string): Promise<void> {
  district = new SavedDistrict(Date.UTC(2022, 3, 9, 12));
  await district.bring('units.geojson', UNITS);
  // The case lives in a building of A; B is sealed by hand.
  await district.bring('cases.csv', '病例编号,现住址,报告日期\n1,小区A1号楼,2022-04-09\n');
  await district.adopt(pack);
  district.write([{ kind: 'override-set', unit: '小区B', level: 'sealed', from: DAY, until: DAY + 6, reason: '聚集', by: '指挥长' }]);
}

const GESTURES: readonly [name: string, gesture: (rowOf: (unit: string) => number) => RedrawGesture][] = [
  ['split without cases on the part', (rowOf) => ({ kind: 'split', row: rowOf('A'), stroke: [at(0.6, -0.2), at(0.6, 1.2)], name: '东片' })],
  ['split of a unit sealed by hand', (rowOf) => ({ kind: 'split', row: rowOf('B'), stroke: [at(1.6, -0.2), at(1.6, 1.2)], name: '东片' })],
  ['merger', (rowOf) => ({ kind: 'merge', rows: [rowOf('C'), rowOf('B')], closeStreet: false })],
  ['plot that takes compounds in', (rowOf) => ({ kind: 'draw', ring: ring(-0.1, -0.1, 2.1, 1.2), name: '片区', unitKind: 'compound', yields: rowOf('A') < 0 ? 'overlap' : 'take-in' })],
  ['plot cut from a sealed compound', () => ({ kind: 'draw', ring: ring(0.7, 0.2, 0.3, 0.5), name: '片区', unitKind: 'compound', yields: 'cut-neighbours' })],
  ['border moved', (rowOf) => ({ kind: 'move-border', row: rowOf('A'), border: [at(1, 0), at(1, 1)], from: at(1, 0.5), to: at(0.6, 0.5) })],
];

describe.each(['SH-2022-0411', 'CN-JL-2022'])('what is told of a redrawing before it is recorded, by %s', (pack) => {
  beforeEach(() => openDistrict(pack));

  it.each(GESTURES)('%s: levels, people and cost are those of the list afterwards', async (_, gesture) => {
    const before = await listOf();
    const rowOf = await rowsOf();
    const told = await district.zoning.tellRedrawing(gesture(rowOf), DAY);
    expect(told.refusal).toBe(null);
    await district.redraw(gesture);
    const after = await listOf();
    expect(told.list!.cost.before).toEqual(before.cost);
    expect(told.list!.cost.now).toEqual(after.cost);
    expect(told.list!.cost.now.levels.map(({ people }) => people)).toEqual(after.people);
    expect(after.people.reduce((sum, people) => sum + people)).toBe(1760);
    for (const { unit, after: level } of told.list!.levels) if (unit in after.levels) expect([unit, level]).toEqual([unit, after.levels[unit]]);
    const changed = Object.keys(after.levels).filter((unit) => after.levels[unit] !== before.levels[unit]);
    expect(told.list!.levels.map(({ unit }) => unit)).toEqual(expect.arrayContaining(changed));
  });

  it('says which part a split lets out, from which level, and that one sealed by hand stays sealed', async () => {
    const rowOf = await rowsOf();
    const levels = async (i: number) => (await district.zoning.tellRedrawing(GESTURES[i]![1](rowOf), DAY)).list!.levels.map(({ name, before, after }) => [name, before, after]);
    // Where buildings are zoned by themselves a compound stands for the rest of it.
    const isByBuilding = pack === 'CN-JL-2022';
    expect(await levels(0)).toEqual(isByBuilding ? [['小区A', CONTROLLED, CONTROLLED], ['东片', CONTROLLED, PRECAUTION], ['2号楼', CONTROLLED, PRECAUTION]] : [['小区A', SEALED, SEALED], ['东片', SEALED, PRECAUTION]]);
    expect(await levels(1)).toEqual([['小区B', SEALED, SEALED], ['东片', SEALED, SEALED]]);
    expect(await levels(3)).toEqual(expect.arrayContaining([['小区A', isByBuilding ? CONTROLLED : SEALED, SEALED], ['片区', null, SEALED], ['小区B', SEALED, SEALED]]));
  });

  it('and the part let out is a fault of the list, until a person gives it a level', async () => {
    await district.redraw(GESTURES[0]![1]);
    await district.open();
    const faults = async () => (await district.zoning.faultsOn(DAY, false)).map(({ kind }) => kind);
    expect(await faults()).toEqual(['split-released']);
    district.write([{ kind: 'override-set', unit: '东片', level: 'precaution', from: DAY, until: DAY, reason: '核酸阴性', by: '指挥长' }]);
    await district.open();
    expect(await faults()).toEqual([]);
  });

  it('so is the rest that is let out because the cases lie on the part', async () => {
    await district.redraw((rowOf) => ({ kind: 'split', row: rowOf('A'), stroke: [at(0.45, -0.2), at(0.45, 1.2)], name: '西片' }));
    const { directory } = (await district.open()).history.units!;
    const faults = await district.zoning.faultsOn(DAY, false);
    expect(faults.map(({ kind, rows }) => [kind, ...rows.map((row) => directory.name[row])])).toEqual([['split-released', '小区A', '西片']]);
  });

  it('says nothing of a list where the gesture is refused', async () => {
    const rowOf = await rowsOf();
    expect(await district.zoning.tellRedrawing({ kind: 'split', row: rowOf('A'), stroke: [at(5, 5), at(6, 6)], name: 'x' }, DAY)).toMatchObject({ list: null, refusal: { refused: 'misses' } });
  });
});
