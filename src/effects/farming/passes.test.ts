// Passes through the page without a browser: applied for, verified, approved, printed, suspended by a rise, kept through undo; the key; the checkpoint's file.
// Oracle: issue "Farming", point 6; the signature is judged by scripts/verify-pass.mjs.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyPass } from '../../../scripts/verify-pass.mjs';
import { makePage } from '../../../tests/desk/desk-page.ts';
import { FARM_PACKS } from '../../../data/farm-rules/index.ts';
import { isoDay } from '../../domain/day.ts';
import type { FarmRegister, LinesAnswer, StaggerAnswer } from '../../domain/farming/answers.ts';
import { LINE_REASONS, type LineReason } from '../../domain/farming/lines/line-table.ts';
import { writePassText } from '../../domain/farming/passes/pass-content.ts';
import { contentOf } from '../../domain/farming/passes/checkpoint-sheet.ts';
import { passStanding, queuePasses } from '../../domain/farming/passes/pass-standing.ts';
import { isEntry } from '../../formats/case-file/entry-schema.ts';
import { writePem } from '../../formats/passes/pass-key.ts';
import { signPasses } from '../../formats/passes/sign-passes.ts';
import { setWhatIf } from '../../store/panel-commands.ts';
import type { WhatIf } from '../../store/state.ts';
import { acceptFarming, acceptLines, acceptPlan, setFarmPacks } from '../../store/farming/farming-commands.ts';
import { passFactsOf } from '../../store/farming/pass-desk.ts';
import { fireView } from '../../views/events.ts';
import type { PrintedPass } from '../../views/passes/passes-page.ts';
import { listenToPasses } from './listen-passes.ts';
import { signingKey } from './pass-key.ts';

const printed: PrintedPass[][] = [];
const saved: { readonly name: string; readonly blob: Blob }[] = [];
vi.mock('../print-element.ts', () => ({ printElement: (page: { passes: PrintedPass[] }) => { printed.push(page.passes); return Promise.resolve(); } }));
vi.mock('../save-blob.ts', () => ({ saveBlob: (blob: Blob, name: string) => saved.push({ name, blob }), tellUnsaved: () => {} }));
vi.mock('../../views/passes/passes-page.ts', () => ({}));
vi.stubGlobal('document', { createElement: () => ({}) });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  printed.length = 0;
  saved.length = 0;
});

/** A key file takes a second and more to open: that is what it is for. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

const UNITS = '小区名称\n东沟村\n西沟村\n';
const HOUSEHOLDS = 120;

/** Households of the first village, one plot each; the last one's line is closed. */
function registerOf(village: number): FarmRegister {
  const all = Array.from({ length: HOUSEHOLDS }, (_, i) => i);
  return {
    households: { count: HOUSEHOLDS, id: all.map((i) => `H${i}`), home: all.map(() => '东沟村'), unit: Int32Array.from(all, () => village), village: Int32Array.from(all, () => village), people: Uint8Array.from(all, () => 1), mode: new Uint8Array(HOUSEHOLDS), machines: new Uint8Array(HOUSEHOLDS), helps: new Uint8Array(HOUSEHOLDS), returning: new Uint8Array(HOUSEHOLDS) },
    plots: { count: HOUSEHOLDS, id: all.map((i) => `p${i}`), household: Int32Array.from(all), village: new Int32Array(HOUSEHOLDS), township: new Int32Array(HOUSEHOLDS), block: new Int32Array(HOUSEHOLDS), crop: new Uint8Array(HOUSEHOLDS), kind: new Uint8Array(HOUSEHOLDS), mu: new Float64Array(HOUSEHOLDS), center: new Float64Array(2 * HOUSEHOLDS) },
    blocks: [{ name: '东洼', village }], gates: [{ name: '东沟卡点', lng: 0, lat: 0 }],
  };
}

function linesOf(day: number, pack: string, closed: Readonly<Record<number, LineReason>>): LinesAnswer {
  const all = Array.from({ length: HOUSEHOLDS }, (_, i) => i);
  return {
    token: 1, day, pack, changes: [], against: null,
    lines: { count: HOUSEHOLDS, household: Int32Array.from(all), plot: Int32Array.from(all), state: Uint8Array.from(all, (i) => (i in closed ? 2 : 0)), reason: Uint8Array.from(all, (i) => LINE_REASONS.indexOf(closed[i] ?? 'none')), unit: new Int32Array(HOUSEHOLDS), meters: new Float32Array(HOUSEHOLDS), seconds: new Float32Array(HOUSEHOLDS), gate: new Int32Array(HOUSEHOLDS) },
  };
}

async function openPasses() {
  const page = await makePage();
  await page.start('own-a', UNITS);
  /** Lines of other days than the one shown. */
  const others = new Map<number, LinesAnswer>();
  const roadsAsked: number[] = [];
  listenToPasses(page.shell, page.desk, { linesOn: (day) => Promise.resolve(others.get(day) ?? page.store.get().farming.lines), roadsOf: (plots, token) => {
    roadsAsked.push(token);
    return Promise.resolve(new Map(plots.map((plot) => [plot, ['村北路']])));
  } });
  const village = page.store.get().directory!.name.indexOf('东沟村');
  const { day } = page.store.get().screen;
  const showLines = (closed: Readonly<Record<number, LineReason>> = {}): void => page.store.apply(acceptLines(linesOf(day, page.store.get().farming.pack, closed)));
  page.store.apply(setFarmPacks(FARM_PACKS));
  page.store.apply(acceptFarming({ register: registerOf(village), findings: [], missing: [], keepsPlan: false }));
  showLines({ 119: 'field-closed' });
  const done = (): Promise<void> => page.desk.inTurn(() => Promise.resolve());
  const passes = () => page.store.get().passes.passes;
  const groups = () => queuePasses(passes(), passFactsOf(page.store.get())!).map((batch) => [batch.group, batch.passes.length]);
  const ids = () => passes().map(({ id }) => id);
  const move = async (to: 'verified' | 'approved' | 'refused' | 'withdrawn', by: string, which = ids(), note = ''): Promise<void> => {
    fireView(page.shell, 'passes-moved', { passes: which, to, by, duty: '', note });
    await done();
  };
  const ask = async (households: readonly number[]): Promise<void> => {
    fireView(page.shell, 'passes-asked', { households, hours: { day, from: 360, until: 600 }, by: '张某', duty: '' });
    await done();
  };
  const makeKey = async (passphrase = ''): Promise<void> => {
    fireView(page.shell, 'pass-key-asked', { passphrase, note: '', by: '王某', duty: '' });
    await done();
  };
  const print = async (which = ids()): Promise<void> => {
    fireView(page.shell, 'passes-printed', { passes: which, paper: 'A4', by: '王某', duty: '' });
    await done();
  };
  const told = () => page.store.get().passDesk.told;
  return { ...page, others, roadsAsked, village, day, showLines, done, passes, groups, ids, move, ask, makeKey, print, told };
}

describe('passes at the desk', () => {
  it('are made of nothing that is only supposed: neither asked for, approved, printed nor put on a sheet', async () => {
    const page = await openPasses();
    await page.ask([0]);
    await page.move('verified', '李某');
    await page.makeKey();
    page.store.apply(setWhatIf({ supposed: { positives: [], rounds: [], goodEnd: false }, timeline: null } as unknown as WhatIf));
    for (const act of [() => page.ask([1]), () => page.move('approved', '赵某'), () => page.print()]) {
      await act();
      expect(page.told()).toEqual({ kind: 'not-on-file' });
    }
    fireView(page.shell, 'checkpoint-asked', { gate: '', goodUntil: 1440 });
    await page.done();
    expect([page.told(), saved, page.passes().map(({ stage }) => stage)]).toEqual([{ kind: 'not-on-file' }, [], ['verified']]);
  });

  it('of tomorrow are held against the lines of tomorrow, not of today', async () => {
    const page = await openPasses();
    const day = page.day + 1;
    const { pack } = page.store.get().farming;
    const openAll = linesOf(day, pack, {});
    page.others.set(day, { ...openAll, token: 9 });
    fireView(page.shell, 'passes-asked', { households: [0, 1], hours: { day, from: 360, until: 600 }, by: '张某', duty: '' });
    await page.done();
    await page.move('verified', '李某');
    // By the list of tomorrow the first is closed; today both are open.
    page.others.set(day, linesOf(day, pack, { 0: 'shut-in' }));
    await page.move('approved', '赵某');
    expect([page.told(), page.roadsAsked]).toEqual([{ kind: 'moved', to: 'approved', count: 1, kept: [['closed', 1]] }, [9]]);
    page.showLines({ 1: 'shut-in' });
    await page.makeKey();
    await page.print();
    expect([page.passes().map(({ stage }) => stage), page.told()]).toMatchObject([['verified', 'printed'], { kind: 'moved', to: 'printed', count: 1 }]);
    // Tomorrow's list may close it before it is printed again.
    page.others.set(day, linesOf(day, pack, { 1: 'shut-in' }));
    page.showLines();
    await page.print();
    expect(page.told()).toMatchObject({ to: 'printed', count: 0, kept: [[expect.anything(), 1], ['closed', 1]] });
  });

  it('of a plan of several days are asked for by the list of the day of each slot', async () => {
    const page = await openPasses();
    const { register, pack } = page.store.get().farming;
    page.store.apply((state) => ({ ...state, farming: { ...state.farming, register: { ...register!, gates: [...register!.gates, { name: '西沟卡点', lng: 1, lat: 0 }] } } }));
    const west = linesOf(page.day + 1, pack, {});
    page.others.set(page.day + 1, { ...west, token: 9, lines: { ...west.lines, gate: west.lines.gate.map(() => 1) } });
    const plan = {
      lists: [page.day, page.day + 1], pack, settings: { firstDay: page.day, days: 2, dayStart: 300, dayEnd: 540, slotMinutes: 120 },
      household: Int32Array.of(0, 1), plotStart: Uint32Array.of(0, 1, 2), plot: Int32Array.of(0, 1), people: Uint16Array.of(1, 1), plan: { slot: Int32Array.of(1, 2) },
    } as unknown as StaggerAnswer;
    page.store.apply(acceptPlan(plan));
    fireView(page.shell, 'passes-asked', { households: [0, 1], hours: null, by: '张某', duty: '' });
    await page.done();
    expect(page.passes().map(({ household, day, gate, from }) => [household, day, gate, from])).toEqual([['H0', page.day, '东沟卡点', 420], ['H1', page.day + 1, '西沟卡点', 300]]);
    expect(page.roadsAsked).toEqual([1, 9]);
  });

  it('of those who return are approved by what the pack asks of them', async () => {
    const page = await openPasses();
    const { register } = page.store.get().farming;
    page.store.apply(acceptFarming({ register: { ...register!, households: { ...register!.households, returning: new Uint8Array(HOUSEHOLDS).fill(1, 0, 1) } }, findings: [], missing: [], keepsPlan: false }));
    page.showLines();
    await page.ask([0, 1]);
    await page.move('verified', '李某');
    await page.move('approved', '赵某');
    expect(page.passes().map(({ ground }) => ground!.conditions.length)).toEqual([1, 0]);
  });

  it('go from request to paper by three names; who cannot have one is told with the reason', async () => {
    const page = await openPasses();
    await page.ask([0, 1, 119]);
    expect(page.told()).toEqual({ kind: 'asked', count: 2, unasked: [{ household: 119, reason: 'line-closed', line: 'field-closed' }] });
    expect(page.passes().map(({ household, roads, field, gate, village }) => [household, roads, field, gate, village.name])).toEqual(['H0', 'H1'].map((id) => [id, ['村北路'], '东洼', '东沟卡点', '东沟村']));
    await page.move('verified', '张某');
    expect(page.told()).toEqual({ kind: 'moved', to: 'verified', count: 0, kept: [['own-request', 2]] });
    await page.move('verified', '李某');
    await page.move('approved', '李某');
    expect(page.told()).toMatchObject({ kept: [['own-step', 2]] });
    await page.move('approved', '王某');
    expect(page.groups()).toEqual([['to-print', 2]]);
    await page.print();
    expect(page.told()).toMatchObject({ count: 0, kept: [['no-key', 2]] });
    await page.makeKey();
    await page.print();
    expect(page.groups()).toEqual([['in-force', 2]]);
    expect(printed.map((sheet) => sheet.map(({ content }) => content.household))).toEqual([['H0', 'H1']]);
    expect(page.desk.caseFile()!.entries.every((entry) => isEntry(JSON.parse(JSON.stringify(entry))))).toBe(true);
  });

  it('are signed so that a separate program finds them valid, and drawn with what they say', async () => {
    const page = await openPasses();
    await page.ask([0]);
    await page.move('verified', '李某');
    await page.move('approved', '王某');
    await page.makeKey();
    await page.print();
    const [pass] = page.passes();
    const key = (await signingKey(page.store.get()))!;
    expect(pass!.papers).toMatchObject([{ key: key.key, isUndone: false }]);
    const [text] = await signPasses(key, [writePassText(contentOf(pass!, pass!.ground!))]);
    const at = Date.parse(`${isoDay(page.day)}T07:00:00+08:00`);
    expect(verifyPass(text!, writePem(page.store.get().passes.keys[0]!.publicKey), at)).toMatchObject({ verdict: 'VALID', number: pass!.number });
    expect(printed[0]![0]!.content).toEqual(contentOf(pass!, pass!.ground!));
    expect(printed[0]![0]!.qr.path).toMatch(/^M4 4h7v1H4z/);
  });

  it('are suspended when the home is sealed, cannot be approved then, and are in force again by themselves when it is not', async () => {
    const page = await openPasses();
    await page.ask([0]);
    await page.move('verified', '李某');
    await page.move('approved', '王某');
    await page.makeKey();
    await page.print();
    fireView(page.shell, 'override-set', { row: page.village, level: 'sealed', from: page.day, until: page.day + 3, reason: '', by: '赵某' });
    await page.done();
    page.store.apply(acceptFarming({ register: registerOf(page.village), findings: [], missing: [], keepsPlan: false }));
    page.showLines();
    expect(passStanding(page.passes()[0]!, passFactsOf(page.store.get())!)).toEqual({ group: 'suspended', why: { reason: 'level-raised', before: 1, now: 3 } });
    await page.move('approved', '王某');
    expect(page.told()).toMatchObject({ count: 0, kept: [['closed', 1]] });
    fireView(page.shell, 'undo-asked', {});
    await page.done();
    expect(page.groups()).toEqual([['in-force', 1]]);
  });

  it('on controlled level are approved anew on what is asked there, and printed again under another code', async () => {
    const page = await openPasses();
    await page.ask([0]);
    await page.move('verified', '李某');
    await page.move('approved', '王某');
    await page.makeKey();
    await page.print();
    fireView(page.shell, 'override-set', { row: page.village, level: 'controlled', from: page.day, until: page.day + 3, reason: '', by: '赵某' });
    await page.done();
    page.showLines();
    expect(page.groups()).toEqual([['suspended', 1]]);
    await page.move('approved', '王某');
    expect(page.groups()).toEqual([['to-print', 1]]);
    expect(page.passes()[0]!.ground).toMatchObject({ level: 2, pack: page.store.get().farming.pack });
    await page.print();
    expect(page.groups()).toEqual([['in-force', 1]]);
    expect(page.passes()[0]!.papers).toHaveLength(2);
  });

  it('keep their paper through undo: suspended, not lost; the key stays', async () => {
    const page = await openPasses();
    await page.ask([0]);
    await page.move('verified', '李某');
    await page.move('approved', '王某');
    await page.makeKey();
    await page.print();
    for (let step = 0; step < 4; step++) {
      fireView(page.shell, 'undo-asked', {});
      await page.done();
      expect(page.groups()).toEqual([['suspended', 1]]);
    }
    expect(page.store.get().passes.keys).toHaveLength(1);
  });

  it('a hundred are approved and printed in one act each, fast', async () => {
    const page = await openPasses();
    await page.ask(Array.from({ length: 100 }, (_, i) => i));
    await page.makeKey();
    await page.move('verified', '李某');
    const acts = new Set(page.desk.caseFile()!.entries.map(({ act }) => act)).size;
    const began = performance.now();
    await page.move('approved', '王某');
    await page.print();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(printed[0]).toHaveLength(100);
    expect(new Set(page.desk.caseFile()!.entries.map(({ act }) => act)).size).toBe(acts + 2);
  });

  it('are refused and withdrawn with the reason on file', async () => {
    const page = await openPasses();
    await page.ask([0, 1]);
    const [first] = page.ids();
    await page.move('refused', '李某', [first!], '不符合条件');
    expect(page.passes()[0]).toMatchObject({ stage: 'refused', steps: [{ by: '李某', note: '不符合条件' }] });
    expect(page.groups()).toEqual([['to-verify', 1], ['ended', 1]]);
  });
});

describe('the key and the checkpoint\'s file', () => {
  it('the key moves to another machine by its file and passphrase alone; a strange one is refused', async () => {
    const page = await openPasses();
    await page.makeKey('long enough passphrase');
    await soon(() => expect(page.store.get().passDesk.key).toBe('movable'));
    fireView(page.shell, 'pass-key-saved', { what: 'private' });
    await soon(() => expect(saved).toHaveLength(1));
    const file = new File([await saved[0]!.blob.text()], saved[0]!.name);
    // Another machine: the journal alone came with the case file.
    const { keys } = page.store.get().passes;
    await page.makeKey();
    fireView(page.shell, 'pass-key-given', { file, passphrase: 'long enough passphrasE' });
    await soon(() => expect(page.told()).toEqual({ kind: 'key-fault', fault: 'wrong-passphrase' }));
    page.store.apply((state) => ({ ...state, passes: { ...state.passes, keys: [] } }));
    fireView(page.shell, 'pass-key-given', { file, passphrase: 'long enough passphrase' });
    await soon(() => expect(page.told()).toEqual({ kind: 'key-fault', fault: 'other-key' }));
    globalThis.indexedDB = new IDBFactory();
    page.store.apply((state) => ({ ...state, passes: { ...state.passes, keys } }));
    await soon(() => expect(page.store.get().passDesk.key).toBe('elsewhere'));
    fireView(page.shell, 'pass-key-given', { file, passphrase: 'long enough passphrase' });
    await soon(() => expect(page.store.get().passDesk.key).toBe('movable'));
  });

  it('the file carries what is in force and suspended on its day; without lines of that day there is none', async () => {
    const page = await openPasses();
    await page.ask([0, 1]);
    await page.move('verified', '李某');
    await page.move('approved', '王某');
    await page.makeKey();
    await page.print();
    page.showLines({ 1: 'field-closed' });
    fireView(page.shell, 'checkpoint-asked', { gate: '', goodUntil: 720 });
    await page.done();
    expect(saved.map(({ name }) => name)).toEqual([expect.stringContaining(isoDay(page.day))]);
    const sheet = JSON.parse(/id="sheet">([^<]*)</.exec(await saved[0]!.blob.text())![1]!) as { passes: { household: string }[]; suspended: { number: string; reason: string }[]; goodUntil: number };
    expect(sheet.passes.map(({ household }) => household)).toEqual(['H0']);
    expect(sheet.suspended).toMatchObject([{ number: page.passes()[1]!.number, reason: 'line-closed' }]);
    expect(sheet.goodUntil).toBe(page.day * 1440 + 720);
    page.store.apply((state) => ({ ...state, farming: { ...state.farming, lines: null } }));
    fireView(page.shell, 'checkpoint-asked', { gate: '', goodUntil: 720 });
    await page.done();
    expect([saved.length, page.told()]).toEqual([1, { kind: 'sheet-not-ready' }]);
  });
});
