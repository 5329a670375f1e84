import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { writeAct, type Body } from '../domain/journal/entry.ts';
import { adoptedPacks } from '../formats/case-file/adopted-packs.ts';
import { openJournal } from '../io/journal-store.ts';
import { getRowSet, putRowSet } from '../io/row-sets.ts';
import { openCaseFile, storePack, type FirstContent } from './case-file.ts';

const choose = (mode: 'hold' | 'assume-met'): Body => ({ kind: 'conditions-chosen', mode });
const fillWith = (...bodies: Body[]) => vi.fn<FirstContent>(() => Promise.resolve(bodies));
const writable = () => true;
// An entry whose body cannot be stored stands for a full disk: the transaction fails as a whole.
const unstorable = { ...choose('assume-met'), extra: () => {} } as unknown as Body;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the case file of a page', () => {
  it('is filled once and read back after a reload, with what was decided meanwhile', async () => {
    const fill = fillWith(choose('hold'));
    const { caseFile } = await openCaseFile('a', writable, fill);
    await caseFile.record([choose('assume-met')]);
    expect(caseFile.plan.conditions).toBe('assume-met');

    const again = await openCaseFile('a', writable, fill);
    expect(again.caseFile.entries).toEqual(caseFile.entries);
    expect(fill).toHaveBeenCalledTimes(1);
  });

  it('of one name knows nothing of another', async () => {
    await openCaseFile('a', writable, fillWith(choose('assume-met')));
    const { caseFile } = await openCaseFile('b', writable, fillWith(choose('hold')));
    expect(caseFile.plan.conditions).toBe('hold');
  });

  it('is not written by a read-only tab', async () => {
    const { caseFile } = await openCaseFile('a', () => false, fillWith(choose('assume-met')));
    expect(caseFile.plan.conditions).toBe('assume-met');
    expect(await (await openJournal('a')).readAll()).toEqual([]);
  });

  it('is still shown, and the reason told, when the disk refuses the first content', async () => {
    const { caseFile, unsaved } = await openCaseFile('a', writable, fillWith(unstorable));
    expect(unsaved).not.toBe('');
    expect(unsaved).not.toBeNull();
    expect(caseFile.plan.conditions).toBe('assume-met');
    expect(await (await openJournal('a')).readAll()).toEqual([]);
  });

  it('leaves no hole in the journal when the disk takes the next act after refusing the first content', async () => {
    const { caseFile, unsaved } = await openCaseFile('a', writable, fillWith(unstorable));
    expect(unsaved).not.toBeNull();
    // The refused content goes with the next act, which fails with it: nothing is on disk without what came before.
    await expect(caseFile.record([choose('hold')])).rejects.toThrow();
    expect(await (await openJournal('a')).readAll()).toEqual([]);
  });

  it('keeps its state when a later act cannot be written', async () => {
    const { caseFile } = await openCaseFile('a', writable, fillWith(choose('hold')));
    await expect(caseFile.record([unstorable])).rejects.toThrow();
    expect(caseFile.plan.conditions).toBe('hold');
    expect(caseFile.entries).toHaveLength(1);
  });

  it('writes two acts asked for at once one after the other', async () => {
    const { caseFile } = await openCaseFile('a', writable, fillWith(choose('hold')));
    await Promise.all([caseFile.record([choose('assume-met')]), caseFile.record([choose('hold')])]);
    expect(caseFile.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(caseFile.plan.conditions).toBe('hold');
    expect(await (await openJournal('a')).readAll()).toHaveLength(3);
  });

  it('never takes one entry twice: all of an act or nothing', async () => {
    const { caseFile } = await openCaseFile('a', writable, fillWith(choose('hold')));
    const journal = await openJournal('a');
    await expect(journal.append([...caseFile.entries, { ...caseFile.entries[0]!, seq: 9, id: 'x:9' }])).rejects.toThrow();
    expect(await journal.readAll()).toHaveLength(1);
  });

  it('takes entries written elsewhere once, and goes on numbering its own', async () => {
    const { caseFile } = await openCaseFile('a', writable, fillWith(choose('hold')));
    const elsewhere = writeAct(caseFile.entries, 'other', 5, [choose('assume-met')]);
    await caseFile.take([...caseFile.entries, ...elsewhere]);
    await caseFile.take(elsewhere);
    expect(caseFile.entries).toHaveLength(2);
    await caseFile.record([choose('hold')]);
    expect((await (await openJournal('a')).readAll()).map(({ id }) => id).toSorted()).toEqual(caseFile.entries.map(({ id }) => id).toSorted());
  });

  it('judges by the pack it adopted, not by a newer text of the same id', async () => {
    const older = { ...RULE_PACKS[0]!, title: { zh: '旧文本', en: 'older text' } };
    const { caseFile } = await openCaseFile('a', writable, fillWith(await storePack(older)));
    expect((await adoptedPacks(caseFile.plan, RULE_PACKS, getRowSet))[0].pack.title.en).toBe('older text');
    const { caseFile: without } = await openCaseFile('b', writable, fillWith(choose('hold')));
    expect((await adoptedPacks(without.plan, RULE_PACKS, getRowSet))[0].pack).toBe(RULE_PACKS[0]);
  });
});

describe('row sets', () => {
  it('are refused when a byte has changed since they were stored', async () => {
    const body = await storePack(RULE_PACKS[0]!);
    if (body.kind !== 'pack-adopted') throw new Error('not a pack');
    const bytes = await getRowSet(body.pack);
    bytes[10]! ^= 1;
    await putRowSet(body.pack, bytes);
    await expect(getRowSet(body.pack)).rejects.toThrow(/damaged/);
  });
});
