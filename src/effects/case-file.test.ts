import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import type { Body } from '../domain/journal/entry.ts';
import { openJournal } from '../io/journal-store.ts';
import { getRowSet, MissingRowSet, putRowSet } from '../io/row-sets.ts';
import { adoptedPack, forgetOldDemos, forgetOrphanRows, openCaseFile, storePack, type FirstContent } from './case-file.ts';

const choose = (mode: 'hold' | 'assume-met'): Body => ({ kind: 'conditions-chosen', mode });
const fillWith = (...bodies: Body[]) => vi.fn<() => Promise<FirstContent>>(() => Promise.resolve({ bodies, rejects: [] }));
const writable = () => true;

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
    // An entry whose body cannot be stored stands for a full disk: the transaction fails as a whole.
    const unstorable = { ...choose('assume-met'), extra: () => {} } as unknown as Body;
    const { caseFile, unsaved } = await openCaseFile('a', writable, fillWith(unstorable));
    expect(unsaved).not.toBe('');
    expect(unsaved).not.toBeNull();
    expect(caseFile.plan.conditions).toBe('assume-met');
    expect(await (await openJournal('a')).readAll()).toEqual([]);
  });

  it('keeps its state when a later act cannot be written', async () => {
    const { caseFile } = await openCaseFile('a', writable, fillWith(choose('hold')));
    const unstorable = { ...choose('assume-met'), extra: () => {} } as unknown as Body;
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

  it('judges by the pack it adopted, not by a newer text of the same id', async () => {
    const older = { ...RULE_PACKS[0]!, title: { zh: '旧文本', en: 'older text' } };
    const { caseFile } = await openCaseFile('a', writable, fillWith(await storePack(older)));
    expect((await adoptedPack(caseFile.plan, RULE_PACKS)).title.en).toBe('older text');
    const { caseFile: without } = await openCaseFile('b', writable, fillWith(choose('hold')));
    expect(await adoptedPack(without.plan, RULE_PACKS)).toBe(RULE_PACKS[0]);
  });

  it('of an older demo is forgotten with its rows; the present one and other files stay', async () => {
    const packBody = await storePack(RULE_PACKS[0]!);
    const { caseFile } = await openCaseFile('demo-new', writable, fillWith(packBody));
    await openCaseFile('demo-old', writable, fillWith(choose('hold'))).then(async () => (await openJournal('demo-old')).close());
    await openCaseFile('mine', writable, fillWith(choose('assume-met')));
    await putRowSet('orphan', new Uint8Array([1]));
    await forgetOrphanRows(caseFile.entries);
    await forgetOldDemos('demo-', 'demo-new');
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toContain('three-zone-map-journal-demo-new');
    expect(names).toContain('three-zone-map-journal-mine');
    expect(names).not.toContain('three-zone-map-journal-demo-old');
    await expect(getRowSet('orphan')).rejects.toThrow(MissingRowSet);
    expect((await adoptedPack(caseFile.plan, [])).id).toBe(RULE_PACKS[0]!.id);
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
