// What leaves the farming desk: lists as they stand, and the file that is handed to the browser. Oracle: tests/exports/sample-farm.ts, read back by papaparse.
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, LINES, PLAN, REGISTER, SEASON, UNIT_NAMES } from '../../../tests/exports/sample-farm.ts';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import type { CoursesAnswer } from '../../domain/farming/answers.ts';
import { DEFAULT_SETTINGS, initialState } from '../../store/commands.ts';
import type { FarmingState } from '../../store/farming/farming-state.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import { createStore } from '../../store/store.ts';
import { exportFarming, type FarmExportGround } from './exports.ts';
import { makeList } from './make-list.ts';

const FARMING = { register: REGISTER, lines: LINES, plan: PLAN, season: SEASON, pack: 'P' } as unknown as FarmingState;
const PACKS = [{ id: 'P', title: { zh: '吉林省春耕', en: 'Jilin farming' } }];
const NOW: State = {
  ...initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id),
  directory: { name: UNIT_NAMES } as unknown as UnitDirectory,
  districtName: { zh: '九台区', en: 'Jiutai' },
};
const now: State = { ...NOW, screen: { ...NOW.screen, day: DAY } };
const at = { now, farming: FARMING, packs: PACKS, madeAt: DAY * 1440 + 485 };
const NO_ROADS = new Map<number, readonly string[]>();

describe('a list', () => {
  it.each([
    ['slots', '4月11日至12日', 4, ''], ['substitutes', '4月10日', 3, ''], ['calls', '4月10日', 4, '与 4月9日名单相比'], ['map', '4月10日', 4, ''],
  ] as const)('of %s says of which days it is, by which list and rules', (what, days, rows, note) => {
    const list = makeList(what, null, NO_ROADS, at)!;
    expect([list.of.days, list.of.table.rows.length, list.of.note, list.of.cutOff, list.of.pack, list.of.district, list.of.day]).toEqual([days, rows, note, '4月9日24时', '吉林省春耕 (P)', '九台区', DAY]);
    expect(list.of.madeAt).toContain('08:05');
  });

  it.each([['slots', { plan: null }], ['substitutes', { season: null }], ['calls', { lines: null }], ['map', { lines: null }], ['slots', { register: null }]] as const)('of %s is not made without what it is of', (what, missing) => {
    expect(makeList(what, null, NO_ROADS, { ...at, farming: { ...FARMING, ...missing } })).toBeNull();
  });

  it('later than the last data rests on no more than these: a projection’s cut-off is theirs', () => {
    const days = { first: DAY - 20, last: DAY, opening: DAY - 3 } as unknown as State['days'];
    expect(makeList('calls', null, NO_ROADS, { ...at, now: { ...now, days, curve: null } })!.of.cutOff).toBe('4月6日24时');
  });

  it('of changes against no list says so; a pack nobody knows is named by its id', () => {
    const list = makeList('calls', null, NO_ROADS, { ...at, packs: [], farming: { ...FARMING, lines: { ...LINES, against: null, changes: [] } } })!;
    expect([list.of.note, list.of.pack, list.villages]).toEqual(['没有可比的名单', 'P', []]);
  });
});

describe('a file', () => {
  let saved: { name: string; blob: Blob }[] = [];
  beforeEach(() => {
    saved = [];
    const blobs = new Map<string, Blob>();
    vi.stubGlobal('document', { createElement: () => { const link = { href: '', download: '', click: () => { saved.push({ name: link.download, blob: blobs.get(link.href)! }); } }; return link; } });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => { blobs.set(`blob:${blobs.size}`, blob as Blob); return `blob:${blobs.size - 1}`; });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const asked: number[][] = [];
  const ground = (more: Partial<FarmExportGround> = {}): FarmExportGround => ({
    farming: FARMING, packs: PACKS, map: null,
    askCourses: () => Promise.resolve({} as unknown as CoursesAnswer), askRoads: (plots) => { asked.push([...plots]); return Promise.resolve(new Map(plots.map((plot) => [plot, [`路${plot}`]]))); }, ...more,
  });

  it.each([
    ['slots', 1, '东升,村_(西)错峰安排表-2022-04-10.csv', 1], ['substitutes', 0, '=红光村代耕代种协议清单-2022-04-10.csv', 2], ['calls', null, '九台区通知名单-2022-04-10.csv', 4],
  ] as const)('of %s is named by what, village and day, and holds the rows of the village alone', async (what, village, name, rows) => {
    const store = createStore(now);
    await exportFarming({ store }, { what, village, form: 'csv' }, ground());
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(Papa.parse<string[]>(await saved[0]!.blob.text()).data).toHaveLength(4 + rows + 1);
    expect(store.get().progress).toBeNull();
  });

  it('of lines names the roads of each line that may be gone, asked for at once', async () => {
    asked.length = 0;
    await exportFarming({ store: createStore(now) }, { what: 'map', village: 0, form: 'csv' }, ground());
    expect(asked).toEqual([[1, 2]]);
    expect(Papa.parse<string[]>(await saved[0]!.blob.text()).data.slice(4, -1).map((cells) => cells.at(-1))).toEqual(['路1', '路2', '']);
  });

  it('of a workbook ends in xlsx', async () => {
    await exportFarming({ store: createStore(now) }, { what: 'slots', village: null, form: 'xlsx' }, ground());
    expect(saved[0]!.name).toBe('九台区错峰安排表-2022-04-10.xlsx');
    expect([...new Uint8Array(await saved[0]!.blob.arrayBuffer()).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('that does not come to be is told, and the page is not left waiting', async () => {
    const store = createStore(now);
    await exportFarming({ store }, { what: 'map', village: null, form: 'csv' }, ground({ askRoads: () => Promise.reject(new Error('the worker died')) }));
    expect([saved.length, store.get().progress, store.get().notices.map(({ kind }) => kind)]).toEqual([0, null, ['not-saved']]);
  });
});
