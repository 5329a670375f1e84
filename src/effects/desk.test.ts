// The desk under hurried hands: gestures, openings and imports that overlap. Oracle: nothing reaches another case file, nothing is lost.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePage, rest } from '../../tests/desk/desk-page.ts';
import { saveCaseFile } from '../../workers/case-file-desk.ts';
import type { Fault } from '../domain/faults/faults.ts';
import type { EntryId } from '../domain/journal/entry.ts';
import { deleteJournal } from '../io/journal-store.ts';
import { keepRowSets } from '../io/row-sets.ts';
import { WorkerDied } from '../io/worker-handle.ts';
import { setSaved } from '../store/commands.ts';
import { listsUnanswered, type ListToSign } from '../store/lists-to-sign.ts';
import { takeInHand } from '../store/redraw-commands.ts';
import { fireView } from '../views/events.ts';
import { recordAct } from './acts.ts';
import { openCaseFile } from './case-file.ts';
import type { Workers } from './open-district.ts';
import { saveOpenCaseFile, takeCaseFile } from './take-home.ts';

const UNITS = '小区名称\n安康家园\n阳光花园\n';
const OTHERS = '小区名称\n别处一\n别处二\n';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('gestures in a line', () => {
  it('are recorded in the case file they were made in, or not at all and told', async () => {
    const page = await makePage();
    const second = await page.start('own-b', OTHERS);
    const first = await page.start('own-a', UNITS);
    page.zoningDesk.slow(100);
    fireView(page.shell, 'positive-recorded', { row: 0, day: 19090 });
    fireView(page.shell, 'positive-recorded', { row: 1, day: 19090 });
    const opened = page.desk.openFile(second);
    fireView(page.shell, 'positive-recorded', { row: 1, day: 19091 });
    await opened;
    await page.desk.inTurn(() => Promise.resolve());
    expect((await page.bodies(first)).filter((kind) => kind.startsWith('cases'))).toEqual(['cases:安康家园', 'cases:阳光花园']);
    expect((await page.bodies(second)).filter((kind) => kind.startsWith('cases'))).toEqual([]);
    expect(page.store.get().notices.map(({ kind }) => kind)).toContain('act-too-late');
  });

  it.each([
    ['fails', new Error('out of memory'), ['worker-failed', 'imported']], ['dies', new WorkerDied('killed'), ['imported']],
  ])('are told as recorded where the judging worker %s after they are on the disk', async (_, reason, told) => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    page.task.give([{ file: 'cases.csv', blob: new Blob(['现住址,报告日期\n安康家园,2022-04-05\n']) }]);
    await page.reviewed();
    page.zoningDesk.fail(reason);
    await page.task.confirm();
    expect((await page.bodies(id)).at(-1)).toBe('cases:cases.csv');
    expect(page.store.get().notices.map(({ kind }) => kind).slice(-told.length)).toEqual(told);
    expect(page.store.get().notices.map(({ kind }) => kind)).not.toContain('import-failed');
    expect(page.store.get().screen.import).toBeNull();
  });

  it('mean the unit they were made on, though its row has become another’s', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    page.zoningDesk.slow(50);
    // The import is taken back first: the row of 新村 is gone when its own turn comes.
    fireView(page.shell, 'place-decided', { place: '某处', decision: { kind: 'make', name: '新村', unitKind: 'hamlet' } });
    await page.desk.inTurn(() => Promise.resolve());
    const row = page.store.get().directory!.id.indexOf('新村');
    fireView(page.shell, 'undo-asked', {});
    fireView(page.shell, 'positive-recorded', { row, day: 19090 });
    await page.desk.inTurn(() => Promise.resolve());
    expect((await page.bodies(id)).at(-1)).toBe('cases:新村');
    expect(page.store.get().openPlaces.map(({ place }) => place)).toEqual(['新村']);
  });

  it.each([
    ['of a name several units bear: of that building alone', '街道,小区名称\n东岭街道,安康家园\n西营街道,安康家园\n', ['安康家园3号楼']],
    ['of a name nobody bears: of the name, whatever building', '小区名称\n安居小区\n', ['安康家园3号楼', '安康家园']],
  ])('decide about a building %s', async (_, units, decided) => {
    const page = await makePage();
    const id = await page.start('own-a', units);
    page.task.give([{ file: 'cases.csv', blob: new Blob(['现住址,报告日期\n安康家园3号楼,2022-04-05\n']) }]);
    await page.reviewed();
    await page.task.confirm();
    const { openPlaces, directory } = page.store.get();
    expect(openPlaces.map(({ place }) => place)).toEqual(['安康家园3号楼']);
    const row = directory!.name.findIndex((name) => name.startsWith('安'));
    fireView(page.shell, 'place-decided', { place: '安康家园3号楼', decision: { kind: 'unit', row } });
    await page.desk.inTurn(() => Promise.resolve());
    const { caseFile } = await openCaseFile(id, () => false, () => Promise.resolve([]));
    caseFile.close();
    expect(caseFile.entries.flatMap(({ body }) => (body !== 'purged' && body.kind === 'place-matched' ? [body.place] : []))).toEqual(decided);
  });

  it('never lose their rows to the forgetting of another case file (25 overlaps)', async () => {
    for (let overlap = 0; overlap < 25; overlap++) {
      globalThis.indexedDB = new IDBFactory();
      const page = await makePage();
      await page.start('own-b', OTHERS);
      const first = await page.start('own-a', UNITS);
      fireView(page.shell, 'case-file-forgotten', { id: 'own-b' });
      await rest(overlap % 12);
      fireView(page.shell, 'positive-recorded', { row: 0, day: 19090 });
      await page.desk.inTurn(() => Promise.resolve());
      await page.desk.openFile(first);
      expect(page.store.get().notices.filter(({ kind }) => kind === 'rows-missing')).toEqual([]);
      expect(page.store.get().view?.counts[3].units).toBe(1);
    }
  });

  it('of a tab that may only read decide nothing', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    page.store.apply(setSaved('read-only'));
    const before = await page.bodies(id);
    fireView(page.shell, 'positive-recorded', { row: 0, day: 19090 });
    await page.desk.inTurn(() => Promise.resolve());
    expect(await page.bodies(id)).toEqual(before);
    expect(await recordAct(page.desk, page.desk.caseFile(), [{ kind: 'conditions-chosen', mode: 'hold' }])).toBe(false);
  });
});

describe('levels given to units in hand', () => {
  const assign = (row: number, day = 19090) => ({ from: day, units: [{ row, level: 'sealed', until: day }], reason: '专家组研判', by: '区指挥长' }) as const;

  it('are being worked on from the click until the list is there, and what is taken in hand meanwhile stays in hand', async () => {
    const page = await makePage();
    await page.start('own-a', UNITS);
    page.store.apply(takeInHand([0]));
    page.zoningDesk.slow(50);
    fireView(page.shell, 'levels-assigned', assign(0, page.store.get().screen.day));
    expect(page.store.get().updates).toBe(1);
    while (page.store.get().screen.redraw.rows.length > 0) await rest(1);
    expect(page.store.get().updates).toBeGreaterThan(0);
    page.store.apply(takeInHand([1]));
    await page.desk.inTurn(() => Promise.resolve());
    await rest(0);
    expect(page.store.get().updates).toBe(0);
    expect(page.store.get().screen.redraw.rows).toEqual([1]);
    expect(page.store.get().view?.counts[3].units).toBe(1);
  });

  it('reach the units they were meant for, though the units are read anew before their turn', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    const row = page.store.get().directory!.id.indexOf('阳光花园');
    page.zoningDesk.slow(50);
    fireView(page.shell, 'place-decided', { place: '某处', decision: { kind: 'make', name: '安居小区', unitKind: 'compound' } });
    fireView(page.shell, 'levels-assigned', assign(row));
    await page.desk.inTurn(() => Promise.resolve());
    const { caseFile } = await openCaseFile(id, () => false, () => Promise.resolve([]));
    caseFile.close();
    expect(caseFile.entries.flatMap(({ body }) => (body !== 'purged' && body.kind === 'override-set' ? [body.unit] : []))).toEqual(['阳光花园']);
  });

  it('are no longer worked on where the judging worker fails after they are on the disk', async () => {
    const page = await makePage();
    await page.start('own-a', UNITS);
    page.zoningDesk.fail(new Error('out of memory'));
    fireView(page.shell, 'levels-assigned', assign(0));
    await page.desk.inTurn(() => Promise.resolve());
    await rest(0);
    expect(page.store.get().updates).toBe(0);
  });
});

describe('a case file read anew', () => {
  it('is no other district: what is looked at on the map stays in sight', async () => {
    const page = await makePage();
    const first = await page.start('own-a', UNITS);
    const second = await page.start('own-b', OTHERS);
    page.left.length = 0;
    for (const id of [second, first, first]) await page.desk.openFile(id);
    expect(page.left).toEqual([false, true, false]);
  });
});

describe('an import', () => {
  it('under review is given up when another case file is opened, and files brought later are read', async () => {
    const page = await makePage();
    const second = await page.start('own-b', OTHERS);
    await page.start('own-a', UNITS);
    page.task.give(['n.csv', 'waiting.csv'].map((file) => ({ file, blob: new Blob(['小区名称\n新小区\n']) })));
    await page.reviewed();
    await page.desk.openFile(second);
    await rest(50);
    expect(page.store.get().screen.import).toBeNull();
    await page.task.confirm();
    expect(page.store.get().directory!.id).not.toContain('新小区');
    page.task.give([{ file: 'm.csv', blob: new Blob(['小区名称\n又一小区\n']) }]);
    await page.reviewed();
    await page.task.confirm();
    expect(page.store.get().directory!.id).toContain('又一小区');
  });

  it('whose worker was renewed between review and record is shown once more, then recorded', async () => {
    const page = await makePage();
    await page.start('own-a', UNITS);
    page.task.give([{ file: 'n.csv', blob: new Blob(['小区名称\n新小区\n']) }]);
    await page.reviewed();
    page.forgetImports();
    await page.task.confirm();
    await page.reviewed();
    expect(page.store.get().screen.import).toMatchObject({ stage: 'review', file: 'n.csv' });
    await page.task.confirm();
    expect(page.store.get().directory!.id).toContain('新小区');
  });

  it('given up is followed by the next file; each is one act', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    page.task.give(['一', '二', '三'].map((name) => ({ file: `${name}.csv`, blob: new Blob([`小区名称\n${name}村\n`]) })));
    await page.reviewed();
    page.task.cancel();
    await page.reviewed();
    expect(page.store.get().screen.import?.file).toBe('二.csv');
    await page.task.confirm();
    await page.reviewed();
    await page.task.confirm();
    expect((await page.bodies(id)).filter((kind) => kind.startsWith('units'))).toEqual(['units:units.csv', 'units:二.csv', 'units:三.csv']);
  });
});

describe('a list that waits for a signature', () => {
  const night = '现住址,报告日期\n安康家园,2022-04-05\n';

  /** Opened with a night's list, the desk of publishing in front; and what is known once the questions are answered. */
  async function openPublishing() {
    const page = await makePage();
    await page.start('own-a', UNITS);
    page.task.give([{ file: 'cases.csv', blob: new Blob([night]) }]);
    await page.reviewed();
    await page.task.confirm();
    await rest(200);
    fireView(page.shell, 'desk-chosen', { desk: 'publish' });
    const answered = async (): Promise<Map<ListToSign, string[] | 'failed'>> => {
      await page.desk.inTurn(() => Promise.resolve());
      for (let turn = 0; turn < 200 && listsUnanswered(page.store.get()).length > 0; turn++) await rest(10);
      const { faultsToSign, directory } = page.store.get();
      const tell = (faults: readonly Fault[] | 'failed'): string[] | 'failed' => (faults === 'failed' ? faults : faults.map(({ kind, rows: [row] }) => `${kind} ${directory!.name[row]}`));
      return new Map([...faultsToSign].map(([key, faults]) => [key, tell(faults)]));
    };
    const draft = async (): Promise<EntryId> => {
      fireView(page.shell, 'version-proposed', { effectiveFrom: 0, by: '张某', duty: '', note: '' });
      await page.desk.inTurn(() => Promise.resolve());
      return page.store.get().versions.at(-1)!.entry;
    };
    return { ...page, answered, draft };
  }

  it('is looked through when the desk of publishing opens: the list of the day, and each draft by its own day and as it was frozen', async () => {
    const page = await openPublishing();
    const { day } = page.store.get().screen;
    expect(await page.answered()).toEqual(new Map([[day, []]]));
    const entry = await page.draft();
    fireView(page.shell, 'positive-recorded', { row: page.store.get().directory!.name.indexOf('阳光花园'), day: day - 1 });
    // The list of today follows the late positive; the draft says precaution, and is to be seen so whichever day is looked at.
    const late = 'cases-left 阳光花园';
    expect(await page.answered()).toEqual(new Map<ListToSign, string[]>([[day, []], [entry, [late]]]));
    fireView(page.shell, 'day-chosen', { day: day + 3, dragging: false });
    await rest(300);
    expect(await page.answered()).toEqual(new Map<ListToSign, string[]>([[day, []], [entry, [late]], [day + 3, []]]));
    // What is returned waits for nobody.
    fireView(page.shell, 'version-moved', { version: entry, to: 'returned', by: '李某', duty: '', note: '有新增' });
    expect([...(await page.answered()).keys()]).toEqual([day + 3]);
  });

  it('is not looked through while another desk is open', async () => {
    const page = await openPublishing();
    await page.answered();
    fireView(page.shell, 'desk-chosen', { desk: 'today' });
    await page.draft();
    await rest(300);
    expect(page.store.get().faultsToSign.size).toBe(0);
  });

  it('says so where that fails, once, and is looked through again when the case file is read anew', async () => {
    const page = await openPublishing();
    const { day } = page.store.get().screen;
    await page.answered();
    page.zoningDesk.fail(new Error('out of memory'));
    fireView(page.shell, 'day-chosen', { day: day + 1, dragging: false });
    await rest(400);
    expect((await page.answered()).get(day + 1)).toBe('failed');
    page.zoningDesk.fail(null);
    await page.desk.openFile('own-a');
    fireView(page.shell, 'desk-chosen', { desk: 'publish' });
    expect([...(await page.answered()).values()]).toEqual([[]]);
  });
});

describe('a case file from a disk', () => {
  it('that went another way under the same entries is refused, and what is here stays', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    const { entries } = page.desk.caseFile()!;
    const other = entries.map((entry, i) => (i === entries.length - 1 ? { ...entry, bodyHash: '0'.repeat(64) } : entry));
    page.filesDesk.slow(0);
    const given = { given: { id, entries: other }, fault: null, detail: '' };
    const workers = { ...page.desk.workers, files: { call: () => Promise.resolve(given), stop: () => {} } } as unknown as Workers;
    expect(await takeCaseFile({ ...page.desk, workers }, new File([], 'b.zip'))).toBeNull();
    expect(page.store.get().notices).toContainEqual(expect.objectContaining({ kind: 'case-file-refused', fault: 'other-history' }));
    expect((await page.bodies(id)).length).toBe(entries.length);
  });

  it('of this machine gains what it lacks and loses nothing', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    const saved = await saveCaseFile({ id, entries: page.desk.caseFile()!.entries });
    fireView(page.shell, 'positive-recorded', { row: 0, day: 19090 });
    await page.desk.inTurn(() => Promise.resolve());
    const before = await page.bodies(id);
    expect(await takeCaseFile(page.desk, new File([saved], 'a.zip'))).toBe(id);
    expect(await page.bodies(id)).toEqual(before);
    await page.desk.openFile(null).catch(() => {});
    page.desk.caseFile()?.close();
    await deleteJournal(id);
    expect(await takeCaseFile(page.desk, new File([saved], 'a.zip'))).toBe(id);
    expect(await page.bodies(id)).toEqual(before.slice(0, -1));
  });

  it('of which rows are missing still opens and says that its list is not whole', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    await keepRowSets(new Set());
    await page.desk.openFile(id);
    expect(page.store.get().phase).toBe('ready');
    expect(page.store.get().notices).toContainEqual({ kind: 'rows-missing', files: ['units.csv'] });
    await saveOpenCaseFile(page.desk);
    expect(page.store.get().notices).toContainEqual(expect.objectContaining({ kind: 'not-saved', isMissingRows: true }));
  });
});
