// The demo shown with the units as published, after everything a person may do to units. Oracle: what the page itself showed,
// counted and exported at the moment the list was drafted, and the counts frozen with the version.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeDemoDistrict } from '../../data/demo-district/make.ts';
import { bakeDistrict, withRoles } from '../../scripts/bake-district.ts';
import { makePage, rest } from '../../tests/desk/desk-page.ts';
import type { ExportAsk } from '../../workers/zoning/zone-export.ts';
import type { EntryId } from '../domain/journal/entry.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import { CONTROLLED, levelOf, SEALED } from '../domain/zoning/level.ts';
import { refuseDrafting, refuseRecording, refuseTrying } from '../store/refusals.ts';
import { isShowingPublished } from '../store/showing.ts';
import { fireView, type ViewEvents } from '../views/events.ts';
import { renewDistrict } from './open-district.ts';

const page = await makePage();
const { store, desk, shell, service } = page;
const NO_ROWS = new Uint32Array();

const waitFor = async (isSo: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 1200 && !isSo(); turn++) await rest(25);
  expect(isSo()).toBe(true);
};
const settled = async (): Promise<void> => {
  await rest(50);
  await waitFor(() => store.get().updates === 0);
  await desk.inTurn(() => Promise.resolve());
  await waitFor(() => {
    const { zoneCounts, progress, farmland, changes } = store.get();
    return store.get().updates === 0 && zoneCounts !== null && progress === null && farmland?.isCurrent === true && changes !== null;
  });
};
/** A gesture, until it has come to what it should: its task may have to be loaded first. */
const fire = async <Name extends keyof ViewEvents>(name: Name, detail: ViewEvents[Name], isDone = (): boolean => true): Promise<void> => {
  fireView(shell, name, detail);
  await waitFor(isDone);
  await settled();
};

/** All that a person sees of the day: units, levels, counts, zones, farmland, changes, files. */
async function look() {
  const { directory, view, zoneCounts, undrawn, farmland, changes, screen, curve, days, conditions, timeline } = store.get();
  const words = { asPublished: { zh: '', en: '' } } as ExportAsk['words'];
  const geojson = JSON.parse(await (await service.exportZones({ what: 'geojson', day: screen.day, showsPublished: isShowingPublished(store.get()), language: 'zh', words })).text()) as { features: object[] };
  return {
    day: screen.day, units: directory!.id, names: directory!.name, status: [...view!.status], counts: view!.counts, zoneCounts, undrawn, farmland: farmland?.lines, changes,
    curve, days, conditions, timeline, features: geojson.features.map((feature) => ({ ...feature, properties: { ...(feature as { properties: object }).properties, clause: '' } })),
  };
}
type Look = Awaited<ReturnType<typeof look>>;

const unitCounts = (): number[] => store.get().view!.counts.map(({ units }) => units);
const named = (rows: Uint32Array): string[] => Array.from(rows, (row) => store.get().directory!.name[row]!);
const published = () => store.get().view!.published!;
const levelOfRow = (row: number): number => levelOf(store.get().view!.status[row]!);

/** The first gesture of some that can be done. */
async function redrawFirst(gestures: Iterable<RedrawGesture>): Promise<RedrawGesture> {
  for (const gesture of gestures) {
    if ((await service.planRedrawing(gesture)).redrawing === null) continue;
    const { length } = desk.caseFile()!.entries;
    await fire('redraw-asked', { gesture }, () => desk.caseFile()!.entries.length > length);
    return gesture;
  }
  throw new Error('none of them can be done');
}

const rowsAt = (level: number): number[] => Array.from(store.get().directory!.zoned).filter((row) => levelOfRow(row) === level && !Number.isNaN(store.get().directory!.center[2 * row]!));
const centerOf = (row: number): [number, number] => [store.get().directory!.center[2 * row]!, store.get().directory!.center[2 * row + 1]!];
const apart = (one: number, other: number): number => Math.hypot(centerOf(one)[0] - centerOf(other)[0], centerOf(one)[1] - centerOf(other)[1]);

let then: Look;
let version: EntryId;
let now: Look;

beforeAll(async () => {
  const files = await bakeDistrict(withRoles(makeDemoDistrict()));
  vi.stubGlobal('document', { baseURI: 'http://page.test/' });
  vi.stubGlobal('fetch', (address: URL) => Promise.resolve(new Response(files[address.pathname.replace('/demo/', '')] as BodyInit)));
  await desk.openFile(null);
  await settled();
  await fire('version-proposed', { effectiveFrom: 0, by: '张某', duty: '', note: '' }, () => store.get().versions.length > 0);
  const { entry } = store.get().versions[0]!;
  version = entry;
  for (const [to, by] of [['reviewed', '王某'], ['approved', '李某'], ['published', '李某']] as const) {
    await fire('version-moved', { version: entry, to, by, duty: '', note: '' }, () => store.get().versions[0]!.stage === to);
  }
  then = await look();

  // A sealed unit is split, one is merged into a controlled neighbour, a border is moved, a plot drawn; and a late positive.
  const [sealed, ...others] = rowsAt(SEALED);
  const [x, y] = centerOf(sealed!);
  await redrawFirst([{ kind: 'split', row: sealed!, stroke: [[x, y - 0.01], [x, y + 0.01]], name: '切下的一块' }]);
  const pairs = rowsAt(CONTROLLED).flatMap((one) => others.map((other) => [one, other] as const)).toSorted((a, b) => apart(...a) - apart(...b));
  await redrawFirst(pairs.slice(0, 40).map((rows) => ({ kind: 'merge', rows, closeStreet: false })));
  const border = (await service.openBorder(rowsAt(SEALED).at(-1)!))!;
  const [[west, south], [east, north]] = border.rings[0]!.corners as [[number, number], [number, number]];
  await redrawFirst([0.2, 0.1, -0.1, -0.2].map((share) => ({ kind: 'bend-border', row: border.row, border: [[west, south], [east, north]], to: [(west + east) / 2 + share * (north - south), (south + north) / 2 - share * (east - west)] })));
  const [plotX, plotY] = centerOf(rowsAt(CONTROLLED)[0]!);
  await redrawFirst([{ kind: 'draw', ring: [[plotX, plotY], [plotX + 1e-4, plotY], [plotX + 1e-4, plotY + 1e-4], [plotX, plotY + 1e-4]], name: '夜市', unitKind: 'venue', yields: 'cut-neighbours' }]);
  await fire('positive-recorded', { row: rowsAt(CONTROLLED).at(-1)!, day: store.get().screen.day - 3 });
  now = await look();
}, 300_000);

afterAll(() => vi.unstubAllGlobals());

describe('the published day as the page shows it by itself', () => {
  it('has both parts of a sealed unit sealed, and a controlled one sealed that a sealed one was merged into; what was drawn is as of today', () => {
    expect(named(published().parts)).toEqual(['切下的一块']);
    expect(Array.from(published().parts, levelOfRow)).toEqual([SEALED]);
    expect(Array.from(published().joined, levelOfRow)).toEqual([SEALED]);
    expect([published().gone, published().fresh, published().hasOtherUnits]).toEqual([0, 1, true]);
  });

  it('is as published also where one comes to it from another day', async () => {
    for (const day of [then.day + 1, then.day]) await fire('day-chosen', { day, dragging: false }, () => store.get().screen.day === day);
    expect(await look()).toEqual(now);
  });

  it('counts other units than the version', () => {
    expect(unitCounts()).not.toEqual(store.get().versions[0]!.levels);
  });
});

describe('the same day with the units as published', () => {
  beforeAll(() => fire('as-published-chosen', { version }, () => store.get().asPublished !== null), 60_000);

  it('counts exactly what was frozen with the version', () => {
    expect(store.get().asPublished?.entry).toBe(version);
    expect(unitCounts()).toEqual(store.get().asPublished!.levels);
    expect(published()).toMatchObject({ rows: NO_ROWS, parts: NO_ROWS, joined: NO_ROWS, gone: 0, fresh: 0, hasOtherUnits: false });
  });

  it('shows units, levels, zones, farmland, changes and files as the page did when the list was drafted', async () => {
    expect(await look()).toEqual(then);
  });

  it('takes nothing down, and says so: whatever a person does, the journal stays', async () => {
    const entries = desk.caseFile()!.entries.length;
    const row = store.get().directory!.zoned[0]!;
    const day = store.get().screen.day;
    const draft = { effectiveFrom: 0, by: '张某', duty: '', note: '' };
    const isTold = (): boolean => store.get().notices.length > 0;
    const acts: readonly (() => Promise<void>)[] = [
      () => fire('positive-recorded', { row, day }, isTold),
      () => fire('override-set', { row, level: 'sealed', from: day, until: day, reason: '聚集', by: '指挥长' }, isTold),
      () => fire('levels-assigned', { from: day, units: [{ row, level: 'sealed', until: day }], reason: '聚集', by: '指挥长' }, isTold),
      () => fire('redraw-asked', { gesture: { kind: 'split', row, stroke: [[centerOf(row)[0], centerOf(row)[1] - 0.01], [centerOf(row)[0], centerOf(row)[1] + 0.01]], name: '又一块' } }, isTold),
      () => fire('version-proposed', draft, isTold),
      () => fire('undo-asked', {}, isTold),
      () => fire('place-decided', { place: '某处', decision: { kind: 'refuse' } }, isTold),
      () => fire('pack-chosen', { id: 'CN-9', from: null }, isTold),
      () => fire('conditions-chosen', { mode: 'assume-met' }, isTold),
    ];
    for (const act of acts) {
      store.apply((state) => ({ ...state, notices: [] }));
      await act();
      expect(store.get().notices.map(({ kind }) => kind)).toEqual(['act-as-published']);
    }
    await fire('what-if-chosen', { whatIf: { packId: 'CN-9', supposed: { positives: [], rounds: [], allGoesWellFrom: null } } });
    // An own district would take them.
    store.apply((state) => ({ ...state, caseFile: { ...state.caseFile!, isDemo: false } }));
    await fire('text-pasted', { text: '现住址\t报告日期\n某处\t2022-04-05\n' });
    expect([store.get().whatIf, store.get().screen.import]).toEqual([null, null]);
    store.apply((state) => ({ ...state, caseFile: { ...state.caseFile!, isDemo: true } }));
    expect([refuseRecording(store.get()), refuseDrafting(store.get()), refuseTrying(store.get())]).toEqual(['as-published', 'as-published', 'as-published']);
    expect(desk.caseFile()!.entries.length).toBe(entries);
    expect(await look()).toEqual(then);
  }, 120_000);

  it('stays so when the district is read anew, as after the death of the worker', async () => {
    await renewDistrict(desk, desk.caseFile()!, 'keep');
    await settled();
    expect(await look()).toEqual(then);
  });

  it('shows other days as the journal of then says them, and comes back to the published day as it is now', async () => {
    await fire('day-chosen', { day: then.day + 2, dragging: false });
    expect(store.get().view!.published).toBeNull();
    expect(store.get().directory!.id).toEqual(then.units);
    await fire('as-published-chosen', { version: null }, () => store.get().asPublished === null);
    expect(store.get().asPublished).toBeNull();
    expect(store.get().notices).toEqual([]);
    expect(await look()).toEqual(now);
    expect(refuseRecording(store.get())).toBeNull();
  });

  it('is left where another case file is opened', async () => {
    await fire('as-published-chosen', { version }, () => store.get().asPublished !== null);
    await desk.openFile(null);
    await settled();
    expect(store.get().asPublished).toBeNull();
    expect(store.get().directory!.id).toEqual(now.units);
  });
});
