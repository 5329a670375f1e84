// What is in force of a journal: what nothing withdraws, as far as a frontier was read.
import { compareEntries, type ActId, type Entry, type EntryId, type Frontier, type RowId } from './entry.ts';

/** Entries within a frontier. */
export function readUpTo(entries: readonly Entry[], upTo: Frontier): Entry[] {
  return entries.filter((entry) => entry.seq <= (upTo[entry.device] ?? 0));
}

/** What is in force of a journal. */
export interface Settled {
  /** Entries that nothing withdraws, in the order they are read. */
  readonly live: readonly Entry[];
  readonly withdrawnRows: ReadonlyMap<EntryId, readonly number[]>;
  readonly withdrawnByHand: ReadonlyMap<EntryId, readonly number[]>;
}

/** A withdrawal is itself withdrawn by a later one (redo), so what is in force is settled from the newest entry backwards. */
export function settle(entries: readonly Entry[]): Settled {
  const ordered = [...entries].sort(compareEntries);
  const withdrawn = new Set<EntryId>();
  const withdrawnRows = new Map<EntryId, number[]>();
  const withdrawnByHand = new Map<EntryId, number[]>();
  const imports = new Set<ActId>();
  for (const { act, body } of ordered) if (body !== 'purged' && body.kind === 'rows-recorded' && body.source.file !== '') imports.add(act);
  for (const entry of [...ordered].reverse()) {
    if (withdrawn.has(entry.id) || entry.body === 'purged' || entry.body.kind !== 'withdrawn') continue;
    for (const target of entry.body.targets) {
      withdraw(target, withdrawn, withdrawnRows);
      if (!imports.has(entry.act)) withdraw(target, withdrawn, withdrawnByHand);
    }
  }
  return { live: ordered.filter(({ id }) => !withdrawn.has(id)), withdrawnRows, withdrawnByHand };
}

function withdraw(target: EntryId | RowId, entries: Set<EntryId>, rows: Map<EntryId, number[]>): void {
  const hash = target.lastIndexOf('#');
  if (hash < 0) {
    entries.add(target as EntryId);
    return;
  }
  const entry = target.slice(0, hash) as EntryId;
  const row = Number(target.slice(hash + 1));
  const list = rows.get(entry);
  if (list) list.push(row);
  else rows.set(entry, [row]);
}
