// The farming desk against a worker that answers by hand. Oracle: what is asked, and of which answers the page takes.
import { beforeEach, describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { rest } from '../../../tests/desk/desk-page.ts';
import { answerOf, HAMLETS, REGISTER } from '../../../tests/desk/small-register.ts';
import type { FarmDay, StaggerAnswer, StaggerSettings } from '../../domain/farming/answers.ts';
import type { History } from '../../domain/zoning/lists/history.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { chooseFront, DEFAULT_SETTINGS, initialState } from '../../store/commands.ts';
import { setFarmPacks } from '../../store/farming/farming-commands.ts';
import type { State } from '../../store/state.ts';
import { createStore, type Store } from '../../store/store.ts';
import { fireView } from '../../views/events.ts';
import type { CaseFile } from '../case-file.ts';
import type { Desk } from '../acts.ts';
import { dayAgainst } from './farm-days.ts';
import { listenToFarmingViews } from './farming-desk.ts';
import { followFarming, type FarmingPicture, type FarmingTask } from './follow-farming.ts';
import { hasRegister } from './register-of.ts';
import type { FarmingService } from './service.ts';

const DAY = 19092;
/** Unit 0 is controlled until list 19091 and sealed from 19092 on. */
const HISTORY = { first: 19090, last: 19094, base: Uint16Array.of(2, 1), dayOffset: Uint32Array.of(0, 0, 0, 1, 1, 1), unit: Uint32Array.of(0), from: Uint16Array.of(2), to: Uint16Array.of(3) } as unknown as History;
const ENTRY = { body: { kind: 'rows-recorded', of: 'plots', rows: 'r', count: 1, source: { file: 'f', refused: 0 } }, device: 'd', seq: 1, at: { ms: 0, n: 0 } };

interface Asked {
  readonly what: string;
  readonly with: unknown;
}

class FakeService {
  readonly asked: Asked[] = [];
  slow = 0;
  fail: string | null = null;
  plan: StaggerAnswer = { settings: {}, lists: [DAY + 1], pack: 'p', household: Int32Array.of(0) } as unknown as StaggerAnswer;
  private async told<Answer>(what: string, asked: unknown, answer: Answer): Promise<Answer> {
    this.asked.push({ what, with: asked });
    if (this.slow > 0) await rest(this.slow);
    if (this.fail === what) throw new Error(`${what} failed`);
    return answer;
  }
  open = (ask: unknown) => this.told('open', ask, { register: REGISTER, findings: [], missing: [] as string[], keepsPlan: true });
  lines = (day: FarmDay, against: FarmDay | null) => this.told('lines', { day, against }, { ...answerOf(), day: day.day, pack: day.pack, against: against?.day ?? null });
  linesOn = (day: FarmDay) => this.told('linesOn', day, { ...answerOf(), day: day.day, pack: day.pack, against: null });
  giveUp = (question: string) => this.told('giveUp', question, undefined);
  courses = (plots: readonly number[], token: number) => this.told('courses', { plots, token }, { lines: { features: plots }, refused: [] });
  useLists = (lists: unknown) => this.told('useLists', lists, undefined);
  season = (day: FarmDay) => this.told('season', day, { today: day.day });
  stagger = (settings: StaggerSettings, days: readonly FarmDay[], tell: (done: number, peak: number) => void) => {
    tell(0.5, 7);
    return this.told('stagger', { settings, days }, this.plan);
  };
  replan = (household: number, days: readonly FarmDay[]) => this.told('replan', { household, days }, { ...this.plan, moved: 2 });
  occupancy = (minute: number) => this.told('occupancy', minute, { minute, onRoads: minute % 7 });
  cancel = () => this.told('cancel', null, undefined);
  times(what: string): number {
    return this.asked.filter((one) => one.what === what).length;
  }
  last(what: string): unknown {
    return this.asked.findLast((one) => one.what === what)?.with;
  }
}

let service: FakeService;
let store: Store<State>;
let task: FarmingTask;
let shell: EventTarget;
let told: unknown[];
let shown: unknown[];
/** Milliseconds until the latest positives of a day are known. */
let latestMs: number;

const wait = (): Promise<void> => rest(200);
const view = (day: number): DayView => ({ day, status: Uint16Array.of(3, 1) }) as unknown as DayView;
const show = (day: number): void => store.apply((state) => ({ ...state, view: view(day), screen: { ...state.screen, day } }));

function open(entries: readonly unknown[] = [ENTRY]): void {
  service = new FakeService();
  told = [];
  shown = [];
  const first = initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id);
  store = createStore<State>({ ...first, phase: 'ready', directory: HAMLETS, history: HISTORY, view: view(DAY), screen: { ...first.screen, day: DAY } });
  store.apply(setFarmPacks([{ id: 'p' }, { id: 'q' }] as never));
  const handle = { call: (use: (desk: unknown) => unknown) => Promise.resolve(use(service)), stop: () => {} } as unknown as WorkerHandle<FarmingService>;
  const file = { entries } as unknown as CaseFile;
  const desk = { store, caseFile: () => file, tell: (reason: unknown) => told.push(reason) } as unknown as Desk;
  latestMs = 0;
  task = followFarming(desk, handle, async (day) => {
    if (latestMs > 0) await rest(latestMs);
    return Int32Array.of(day, day);
  });
  const picture: FarmingPicture & { goTo: (place: unknown) => void } = {
    showDesk: (isFront) => shown.push(['desk', isFront]), goTo: (place) => shown.push(['place', place]),
    showCourses: (courses, fit) => shown.push(['courses', (courses as unknown as { lines: { features: number[] } } | null)?.lines.features ?? null, fit]),
    showOccupancy: (occupancy) => shown.push(['occupancy', occupancy?.minute ?? null]),
  };
  shell = new EventTarget();
  listenToFarmingViews(shell, desk, task, () => picture);
  task.attach(picture);
}

beforeEach(() => open());

describe('the register', () => {
  it('is not read before the desk is first shown, and once then', async () => {
    await wait();
    expect(service.asked).toEqual([]);
    store.apply(chooseFront('farming'));
    await wait();
    store.apply(chooseFront('zones'));
    store.apply(chooseFront('farming'));
    await wait();
    expect(service.times('open')).toBe(1);
    expect(service.last('open')).toMatchObject({ zonedOf: HAMLETS.zonedOf, asPublished: null });
    expect(store.get().farming.phase).toBe('open');
  });

  it('is read anew when the district was', async () => {
    store.apply(chooseFront('farming'));
    await wait();
    store.apply((state) => ({ ...state, directory: { ...HAMLETS } }));
    await wait();
    expect(service.times('open')).toBe(2);
  });

  it('that the case file does not bring is none, and nothing is asked', async () => {
    open([]);
    store.apply(chooseFront('farming'));
    await wait();
    expect(store.get().farming.phase).toBe('none');
    expect(service.asked).toEqual([]);
    expect(hasRegister({ rowSets: [{ of: 'units' }] as never })).toBe(false);
    expect(hasRegister({ rowSets: [{ of: 'units' }, { of: 'households' }] as never })).toBe(true);
  });

  it('that could not be read is told, and read again when that is asked', async () => {
    service.fail = 'open';
    store.apply(chooseFront('farming'));
    await wait();
    expect([store.get().farming.phase, told.length]).toEqual(['failed', 1]);
    service.fail = null;
    fireView(shell, 'farming-read-again', {});
    await wait();
    expect(store.get().farming.phase).toBe('open');
    expect(store.get().farming.lines).not.toBeNull();
  });
});

describe('lines', () => {
  beforeEach(async () => {
    store.apply(chooseFront('farming'));
    await wait();
    await wait();
  });

  it('are judged by the list that is shown and held against the list before', () => {
    expect(service.last('lines')).toEqual({
      day: { day: DAY, status: Uint16Array.of(3, 1), latestPositive: Int32Array.of(DAY, DAY), pack: 'p' },
      against: { day: DAY - 1, status: Uint16Array.of(2, 1), latestPositive: Int32Array.of(DAY - 1, DAY - 1), pack: 'p' },
    });
    expect(store.get().farming).toMatchObject({ lines: { day: DAY }, against: DAY - 1 });
  });

  it('are held against the last published list before, and against none on the first', () => {
    const state = store.get();
    expect(dayAgainst({ ...state, published: [{ day: 19090 }, { day: DAY }] as never })).toBe(19090);
    expect(dayAgainst({ ...state, screen: { ...state.screen, day: 19090 } })).toBeNull();
  });

  it('are asked once for a hand that passes over days, and are none until the answer is there', async () => {
    const before = service.times('lines');
    show(19093);
    show(19091);
    show(19094);
    expect(store.get().farming.lines).toBeNull();
    await wait();
    await wait();
    expect(service.times('lines')).toBe(before + 1);
    expect(store.get().farming.lines?.day).toBe(19094);
  });

  it('of a day left meanwhile are dropped', async () => {
    service.slow = 100;
    show(19093);
    await rest(200);
    show(19094);
    service.slow = 0;
    await wait();
    await wait();
    expect(store.get().farming.lines?.day).toBe(19094);
  });

  it('under way for a day that is left are given up in the worker, once, and those of the new day are not', async () => {
    service.slow = 250;
    show(19093);
    await rest(200);
    show(19094);
    show(19091);
    await rest(20);
    expect(service.asked.filter(({ what }) => what === 'giveUp')).toEqual([{ what: 'giveUp', with: 'lines' }]);
    service.slow = 0;
    await rest(600);
    expect([service.times('giveUp'), store.get().farming.lines?.day]).toEqual([1, 19091]);
  });

  it('given up before the worker heard of them are not asked of it', async () => {
    latestMs = 100;
    show(19093);
    await rest(200);
    show(19094);
    await rest(600);
    expect(service.asked.filter(({ what }) => what === 'lines').map(({ with: asked }) => (asked as { day: FarmDay }).day.day)).toEqual([DAY, 19094]);
    expect([told, store.get().farming.lines?.day]).toEqual([[], 19094]);
  });

  it('under way are given up when the desk is left', async () => {
    service.slow = 100;
    show(19093);
    await rest(200);
    store.apply(chooseFront('zones'));
    expect(service.last('giveUp')).toBe('lines');
  });

  it('of another list of the same day are not those of now: they are none at once, and asked again', async () => {
    const before = service.times('lines');
    show(DAY);
    expect(store.get().farming.lines).toBeNull();
    await wait();
    await wait();
    expect([service.times('lines'), store.get().farming.lines?.day]).toEqual([before + 1, DAY]);
    store.apply((state) => ({ ...state, history: { ...HISTORY } }));
    expect(store.get().farming.lines).toBeNull();
  });

  it('of other days are asked for passes of those days by their own list; those shown are taken as they are', async () => {
    const tomorrow = await task.linesOn(DAY + 1);
    expect([tomorrow?.day, service.last('linesOn')]).toMatchObject([DAY + 1, { day: DAY + 1, status: Uint16Array.of(3, 1) }]);
    expect(await task.linesOn(DAY)).toBe(store.get().farming.lines);
    expect([await task.linesOn(DAY + 90), service.times('linesOn')]).toEqual([null, 1]);
  });

  it('have their courses asked for by their own token, and courses of lines that are no more are dropped', async () => {
    fireView(shell, 'farm-household-chosen', { household: 0, zoom: false });
    await wait();
    expect(service.last('courses')).toEqual({ plots: [0, 1], token: 1 });
    const { lines } = store.get().farming;
    const drawn = shown.length;
    service.slow = 60;
    fireView(shell, 'farm-household-chosen', { household: 1, zoom: false });
    await rest(20);
    store.apply((state) => ({ ...state, farming: { ...state.farming, lines: { ...lines!, token: 7 } } }));
    service.slow = 0;
    await wait();
    expect([service.last('courses'), shown.length]).toEqual([{ plots: [2], token: 7 }, drawn + 1]);
  });

  it('are asked again by another pack', async () => {
    fireView(shell, 'farm-pack-chosen', { id: 'q' });
    await wait();
    await wait();
    expect(store.get().farming.lines?.pack).toBe('q');
  });

  it('of a household in hand are on the map and brought into view, of a village without one, and of nobody once it is laid down', async () => {
    fireView(shell, 'farm-household-chosen', { household: 0, zoom: true });
    await wait();
    expect(shown.at(-1)).toEqual(['courses', [0, 1], true]);
    // Lines of another day stay where the person is looking.
    show(19093);
    await wait();
    await wait();
    expect(shown.at(-1)).toEqual(['courses', [0, 1], false]);
    fireView(shell, 'farm-household-chosen', { household: null, zoom: false });
    fireView(shell, 'farm-village-chosen', { village: 0 });
    await wait();
    expect(shown.at(-1)).toEqual(['courses', [0, 1, 2], true]);
    fireView(shell, 'farm-village-chosen', { village: null });
    await wait();
    expect(shown.at(-1)).toEqual(['courses', null, false]);
  });

  it('leave the map with the desk, and come back with it', async () => {
    fireView(shell, 'farm-household-chosen', { household: 1, zoom: false });
    await wait();
    store.apply(chooseFront('zones'));
    expect(shown).toContainEqual(['desk', false]);
    expect(shown.filter(([what]: any) => what === 'courses').at(-1)).toEqual(['courses', null, false]);
    store.apply(chooseFront('farming'));
    await wait();
    expect(shown.filter(([what]: any) => what === 'courses').at(-1)).toEqual(['courses', [2], false]);
  });
});

describe('seasons and plans', () => {
  beforeEach(async () => {
    store.apply(chooseFront('farming'));
    await wait();
  });

  it('a season is asked when its tab is first looked at, and the worker is told of all lists once', async () => {
    await wait();
    expect(service.times('season')).toBe(0);
    fireView(shell, 'farming-tab-chosen', { tab: 'season' });
    await wait();
    await wait();
    expect(store.get().farming.season).toMatchObject({ today: DAY });
    show(19093);
    await wait();
    await wait();
    expect([service.times('season'), service.times('useLists')]).toEqual([2, 1]);
  });

  it('a plan is of the day after the list, tells how far it is, and is asked once at a time', async () => {
    service.slow = 50;
    fireView(shell, 'stagger-asked', {});
    fireView(shell, 'stagger-asked', {});
    await rest(20);
    expect(store.get().farming.planning).toBe(0.5);
    await wait();
    expect(service.times('stagger')).toBe(1);
    expect(service.last('stagger')).toMatchObject({ settings: { firstDay: DAY + 1, slotMinutes: 120 }, days: [{ day: DAY + 1 }] });
    expect(store.get().farming).toMatchObject({ planning: null, plan: { lists: [DAY + 1] } });
  });

  it('each day is planned by its own list, days beyond the last by that', async () => {
    fireView(shell, 'stagger-settings-chosen', { settings: { ...store.get().farming.settings, firstDay: DAY - 1, days: 5 } });
    await task.plan();
    const { days } = service.last('stagger') as { days: readonly FarmDay[] };
    expect(days.map(({ day, status }) => [day, status[0]])).toEqual([[DAY - 1, 2], [DAY, 3], [DAY + 1, 3], [DAY + 2, 3], [DAY + 2, 3]]);
  });

  it('another slot is found by the lists and the pack of the plan, whatever is looked at by now', async () => {
    service.plan = { ...service.plan, lists: [DAY, DAY + 1] };
    await task.plan();
    fireView(shell, 'farm-pack-chosen', { id: 'q' });
    show(DAY - 1);
    await task.replan(3);
    const { days } = service.last('replan') as { days: readonly FarmDay[] };
    expect(days.map(({ day, pack }) => [day, pack])).toEqual([[DAY, 'p'], [DAY + 1, 'p']]);
  });

  it('a plan that failed is told and leaves the one before', async () => {
    await task.plan();
    const { plan } = store.get().farming;
    service.fail = 'stagger';
    await task.plan();
    expect(told).toHaveLength(1);
    expect(store.get().farming.plan).toBe(plan);
    expect(store.get().farming.planning).toBeNull();
  });

  it('a plan of a register that is gone is dropped', async () => {
    service.slow = 60;
    const planned = task.plan();
    store.apply((state) => ({ ...state, directory: { ...HAMLETS } }));
    await rest(30);
    store.apply((state) => ({ ...state, farming: { ...state.farming, register: { ...REGISTER } } }));
    await planned;
    expect(store.get().farming.plan).toBeNull();
  });

  it('stopping is passed on, and one household is planned anew', async () => {
    await task.plan();
    fireView(shell, 'stagger-cancelled', {});
    fireView(shell, 'replan-asked', { household: 3 });
    await wait();
    expect([service.times('cancel'), service.last('replan')]).toMatchObject([1, { household: 3 }]);
    expect(store.get().farming.plan?.moved).toBe(2);
  });

  it('people are shown at the minute where the hand is, and none once nobody watches or another tab is looked at', async () => {
    await task.plan();
    service.slow = 30;
    for (const minute of [300, 305, 310, 315]) fireView(shell, 'farm-minute-chosen', { minute });
    await wait();
    expect(store.get().farming.occupancy?.minute).toBe(315);
    expect(service.times('occupancy')).toBeLessThan(4);
    fireView(shell, 'farming-tab-chosen', { tab: 'season' });
    expect(store.get().farming.occupancy).toBeNull();
    expect(shown.filter(([what]: any) => what === 'occupancy').at(-1)).toEqual(['occupancy', null]);
  });

  it('a place of the register is looked at on the map', () => {
    fireView(shell, 'farm-place-shown', { lng: 126, lat: 44 });
    expect(shown.at(-1)).toEqual(['place', [126, 44]]);
  });
});
