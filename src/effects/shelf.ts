// The shelf of case files on this machine: which there are, which was open last, and what no case file needs any more.
import { describeError, openCaseFile, storePack, type CaseFile } from './case-file.ts';
import type { Entry } from '../domain/journal/entry.ts';
import { fold } from '../domain/journal/fold.ts';
import { namedRowSets } from '../domain/journal/named-row-sets.ts';
import type { RulePack } from '../domain/zoning/packs/rule-pack.ts';
import { deleteJournal, listJournals, openJournal } from '../io/journal-store.ts';
import { keepRowSets } from '../io/row-sets.ts';
import { readSetting, writeSetting } from '../io/settings-store.ts';
import type { CaseFileRef } from '../store/state.ts';

const SHELF = 'case-files';
const LAST_OPEN = 'last-case-file';
const OWN = 'own-';
export const DEMO = 'demo-';

/** A name for a new case file: random, says nothing about place or person. */
export function newCaseFileId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return OWN + Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The person's own case files, as they were put on the shelf; a journal without a name on it is found by itself. */
export async function listCaseFiles(): Promise<CaseFileRef[]> {
  const named = (await readSetting<CaseFileRef[]>(SHELF)) ?? [];
  const there = await listJournals();
  if (there === null) return named;
  const lost = there.filter((id) => id.startsWith(OWN) && !named.some((ref) => ref.id === id));
  const found = await Promise.all(lost.map(async (id) => ({ id, name: nameOf(await readEntries(id)) || id })));
  return [...named.filter(({ id }) => there.includes(id)), ...found];
}

/** Puts a case file on the shelf, or its new name. */
export async function shelveCaseFile(ref: CaseFileRef): Promise<CaseFileRef[]> {
  const others = (await listCaseFiles()).filter(({ id }) => id !== ref.id);
  const all = [...others, ref];
  await writeSetting(SHELF, all);
  return all;
}

/** Removes a case file from this machine: its entries, and the rows that no other case file names. */
export async function forgetCaseFile(id: string, open: readonly Entry[]): Promise<CaseFileRef[]> {
  await deleteJournal(id);
  const left = (await listCaseFiles()).filter((ref) => ref.id !== id);
  await writeSetting(SHELF, left);
  await forgetOrphanRows(open);
  return left;
}

/** The case file open last; null for the demo and at the first visit. */
export async function lastOpened(): Promise<string | null> {
  return (await readSetting<string>(LAST_OPEN).catch(() => undefined)) ?? null;
}

export async function rememberOpened(id: string | null): Promise<void> {
  await writeSetting(LAST_OPEN, id);
}

/** A new case file of a district: its name and the pack it starts with. Rejects when it cannot be written. */
export async function startCaseFile(id: string, name: string, pack: RulePack, mayWrite: () => boolean): Promise<CaseFile> {
  const { caseFile, unsaved } = await openCaseFile(id, mayWrite, async () => [
    { kind: 'district-named', name: { zh: name, en: name } },
    await storePack(pack),
    { kind: 'conditions-chosen', mode: 'hold' },
  ]);
  if (unsaved !== null) throw new Error(describeError(unsaved));
  return caseFile;
}

/** The district's name in a journal, '' where it has none. */
export function nameOf(entries: readonly Entry[]): string {
  return fold(entries).district?.name.zh ?? '';
}

async function readEntries(id: string): Promise<Entry[]> {
  const journal = await openJournal(id);
  const entries = await journal.readAll();
  journal.close();
  return entries;
}

/**
 * Forgets rows that no journal on this machine names. `open`: entries in memory, which may not be on disk.
 * A row set stored meanwhile for an entry yet to be written would go too.
 */
export async function forgetOrphanRows(open: readonly Entry[]): Promise<void> {
  const journals = await listJournals();
  // Without a list of the journals no row set is known to be nobody's.
  if (journals === null) return;
  const wanted = namedRowSets(open);
  for (const id of journals) for (const hash of namedRowSets(await readEntries(id))) wanted.add(hash);
  await keepRowSets(wanted);
}

/** Forgets demo case files of older builds. */
export async function forgetOldDemos(current: string): Promise<void> {
  const journals = (await listJournals()) ?? [];
  for (const id of journals) if (id.startsWith(DEMO) && id !== current) await deleteJournal(id);
}
