// The shelf of case files on this machine. Oracle: nothing named by any journal is ever forgotten, everything else is.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import type { Body } from '../domain/journal/entry.ts';
import { adoptedPacks } from '../formats/case-file/adopted-packs.ts';
import { MissingRowSet } from '../formats/row-sets/read-row-set.ts';
import { getRowSet, putRowSet } from '../io/row-sets.ts';
import { openCaseFile, storePack } from './case-file.ts';
import { forgetCaseFile, forgetOldDemos, forgetOrphanRows, listCaseFiles, newCaseFileId, shelveCaseFile, startCaseFile } from './shelf.ts';

const writable = () => true;
const hold: Body = { kind: 'conditions-chosen', mode: 'hold' };
const rowsOf = (hash: string): Body => ({ kind: 'rows-recorded', of: 'cases', rows: hash, count: 1, source: { file: 'a.csv', crs: 'wgs84', taken: 1, refused: 0 } });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the shelf', () => {
  it('lists own districts by name, the demo not among them', async () => {
    const id = newCaseFileId();
    await startCaseFile(id, '九台区', RULE_PACKS[0]!, writable);
    await shelveCaseFile({ id, name: '九台区' });
    await openCaseFile('demo-x', writable, () => Promise.resolve([hold]));
    expect(await listCaseFiles()).toEqual([{ id, name: '九台区' }]);
  });

  it('finds a journal whose name was lost, by the name in it', async () => {
    const id = newCaseFileId();
    await startCaseFile(id, '九台区', RULE_PACKS[0]!, writable);
    expect(await listCaseFiles()).toEqual([{ id, name: '九台区' }]);
  });

  it('keeps the rows of every case file, not only of the one that is open', async () => {
    await putRowSet('mine', new Uint8Array([1]));
    await putRowSet('other', new Uint8Array([2]));
    await putRowSet('in-memory', new Uint8Array([3]));
    await putRowSet('orphan', new Uint8Array([4]));
    const { caseFile } = await openCaseFile('own-a', writable, () => Promise.resolve([rowsOf('mine')]));
    await openCaseFile('own-b', writable, () => Promise.resolve([rowsOf('other')]));
    const { caseFile: unwritten } = await openCaseFile('own-c', () => false, () => Promise.resolve([rowsOf('in-memory')]));
    await forgetOrphanRows([...caseFile.entries, ...unwritten.entries]);
    for (const hash of ['mine', 'other', 'in-memory']) await expect(getRowSet(hash)).rejects.toThrow(/damaged/);
    await expect(getRowSet('orphan')).rejects.toThrow(/absent/);
  });

  it('keeps the rows of a withdrawn import, which may be done again', async () => {
    await putRowSet('taken-back', new Uint8Array([1]));
    const { caseFile } = await openCaseFile('own-a', writable, () => Promise.resolve([hold]));
    await caseFile.record([rowsOf('taken-back')]);
    await caseFile.record([{ kind: 'withdrawn', targets: [caseFile.entries[1]!.id], as: 'undo' }]);
    await forgetOrphanRows(caseFile.entries);
    await expect(getRowSet('taken-back')).rejects.toThrow(/damaged/);
  });

  it('forgets a case file with its rows, and no other', async () => {
    const [kept, gone] = [newCaseFileId(), newCaseFileId()];
    const fileKept = await startCaseFile(kept, '甲', RULE_PACKS[0]!, writable);
    const fileGone = await startCaseFile(gone, '乙', RULE_PACKS[1]!, writable);
    const packOf = (file: typeof fileKept): string => file.plan.packs[0]!.hash;
    fileGone.close();
    expect(await forgetCaseFile(gone, [])).toEqual([{ id: kept, name: '甲' }]);
    await expect(getRowSet(packOf(fileGone))).rejects.toThrow(MissingRowSet);
    expect((await adoptedPacks(fileKept.plan, [], getRowSet))[0].pack.id).toBe(RULE_PACKS[0]!.id);
  });

  it('forgets older demos and leaves the present one and own districts', async () => {
    const packBody = await storePack(RULE_PACKS[0]!);
    await openCaseFile('demo-new', writable, () => Promise.resolve([packBody]));
    await openCaseFile('demo-old', writable, () => Promise.resolve([hold])).then(({ caseFile }) => caseFile.close());
    await openCaseFile('own-mine', writable, () => Promise.resolve([hold]));
    await forgetOldDemos('demo-new');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toContain('three-zone-map-journal-demo-new');
    expect(names).toContain('three-zone-map-journal-own-mine');
    expect(names).not.toContain('three-zone-map-journal-demo-old');
  });
});
