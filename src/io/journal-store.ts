// The journals on this machine: one record per entry, only ever added, flushed to disk before it is shown.
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from '../domain/journal/entry.ts';

interface Schema extends DBSchema {
  entries: { key: [string, number]; value: Entry };
}

const PREFIX = 'three-zone-map-journal-';

export interface JournalStore {
  /** All entries of the case file, in no particular order. */
  readAll(): Promise<Entry[]>;
  /** Adds entries in one transaction; all or none. Rejects when one is there already or the disk is full. */
  append(entries: readonly Entry[]): Promise<void>;
  close(): void;
}

/** Opens the journal of a case file, making it when it is new. */
export async function openJournal(caseFile: string): Promise<JournalStore> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>(PREFIX + caseFile, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('entries', { keyPath: ['device', 'seq'] }),
    // A newer page in another tab waits for this one: let it go on.
    blocking: () => database.close(),
  });
  return {
    readAll: () => database.getAll('entries'),
    async append(entries) {
      const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
      await Promise.all([...entries.map((entry) => transaction.store.add(entry)), transaction.done]);
    },
    close: () => database.close(),
  };
}

/** The case files that have a journal on this machine; null where the browser does not say. */
export async function listJournals(): Promise<string[] | null> {
  if (typeof indexedDB.databases !== 'function') return null;
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

/** Deletes a journal with all its entries. */
export async function deleteJournal(caseFile: string): Promise<void> {
  await deleteDB(PREFIX + caseFile);
}
