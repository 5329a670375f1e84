// A track through the page's own desk: whose it is comes with the confirmation, and undo tells of it.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePage } from '../../tests/desk/desk-page.ts';
import { writeStep } from '../words/steps.ts';
import { fireView } from '../views/events.ts';
import { openCaseFile } from './case-file.ts';

/** A unit has the key that a case has for its number. */
const UNITS = '单元编号,小区名称\nC1,安康家园\n';
const gpx = (time: string): Blob => new Blob([`<gpx><trk><trkseg><trkpt lat="44" lon="126"><time>${time}</time></trkpt></trkseg></trk></gpx>`]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Page = Awaited<ReturnType<typeof makePage>>;

/** Waits until the file in hand is recorded. */
async function confirm({ shell, desk, store }: Page, caseId: string): Promise<void> {
  fireView(shell, 'import-confirmed', { caseId });
  while (store.get().screen.import !== null) await new Promise((resolve) => { setTimeout(resolve, 5); });
  await desk.inTurn(() => Promise.resolve());
}

async function tracksOf(id: string): Promise<unknown[]> {
  const { caseFile } = await openCaseFile(id, () => false, () => Promise.resolve([]));
  caseFile.close();
  return caseFile.plan.rowSets.filter(({ of }) => of === 'tracks').map(({ name, source }) => [name, source.file]);
}

describe('a track', () => {
  it('is recorded for the case it was confirmed for; undo names the case, and takes it back', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    fireView(page.shell, 'files-given', { files: [new File([gpx('2022-04-01T00:00:00Z')], 'a.gpx')] });
    await page.reviewed();
    await confirm(page, 'C1');
    expect(await tracksOf(id)).toEqual([['C1', 'a.gpx']]);
    const { notices, steps } = page.store.get();
    expect(notices.at(-1)).toMatchObject({ kind: 'imported', file: 'a.gpx', of: 'tracks', fresh: 1, known: 0 });
    // The case, not the unit of that key.
    expect(writeStep(steps.undo!, 'en')).toBe('track of case “C1” (1 point)');
    fireView(page.shell, 'undo-asked', {});
    await page.desk.inTurn(() => Promise.resolve());
    expect(await tracksOf(id)).toEqual([]);
  });

  it('that is on file for one case is told as new for another; its choices are no form for the next track', async () => {
    const page = await makePage();
    const id = await page.start('own-a', UNITS);
    page.task.give([{ file: 'a.gpx', blob: gpx('2022-04-01T00:00:00Z') }]);
    await page.reviewed();
    page.task.choose({ kind: 'tracks', system: 'gcj02' });
    await page.reviewed();
    await confirm(page, 'C1');
    page.task.give([{ file: 'b.gpx', blob: gpx('2022-04-01T00:00:00Z') }]);
    await page.reviewed();
    expect(page.store.get().screen.import!.review).toMatchObject({ system: 'wgs84', known: 0 });
    page.task.choose({ kind: 'tracks', system: 'gcj02' });
    await page.reviewed();
    expect(page.store.get().screen.import!.review).toMatchObject({ fresh: 0, known: 1 });
    await confirm(page, 'C2');
    expect(await tracksOf(id)).toEqual([['C1', 'a.gpx'], ['C2', 'b.gpx']]);
    expect(page.store.get().notices.at(-1)).toMatchObject({ kind: 'imported', file: 'b.gpx', fresh: 1, known: 0 });
  });
});
