// One case file on this machine: its journal on disk, its first content, and every act written before it is shown.
import { canonicalJson, hashText, type Json } from '../domain/journal/canonical.ts';
import { writeAct, type Body, type Device, type Entry } from '../domain/journal/entry.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { fold, type Plan } from '../domain/journal/fold.ts';
import type { RulePack } from '../domain/zoning/packs/rule-pack.ts';
import { openJournal } from '../io/journal-store.ts';
import { putRowSet } from '../io/row-sets.ts';
import { deviceName } from '../io/settings-store.ts';

export interface CaseFile {
  readonly id: string;
  readonly device: Device;
  readonly entries: readonly Entry[];
  readonly plan: Plan;
  /** Writes one act to disk, then to memory; rejects when the disk refuses, and nothing has changed then. */
  record(bodies: readonly Body[]): Promise<void>;
  /** Takes entries of the same case file that were written elsewhere; those it has already are passed over. */
  take(entries: readonly Entry[]): Promise<void>;
  close(): void;
}

/** What fills a new case file: the bodies of its first act, whose row sets are already stored. */
export type FirstContent = () => Promise<readonly Body[]>;

export interface OpenedCaseFile {
  readonly caseFile: CaseFile;
  /** Why the first content could not be written; it is in memory only then. null: it is on disk. */
  readonly unsaved: string | null;
}

/**
 * Opens a case file; a new one is filled by `fill` in one act.
 * In a read-only tab nothing is written: a new case file lives in memory until the tab may write.
 */
export async function openCaseFile(id: string, mayWrite: () => boolean, fill: FirstContent): Promise<OpenedCaseFile> {
  const [journal, device] = await Promise.all([openJournal(id), deviceName()]);
  let entries = await journal.readAll();
  let unsaved: string | null = null;
  /** Entries in memory that the disk has refused so far: they go with the next act, or the journal would have a hole. */
  let waiting: readonly Entry[] = [];

  const append = async (more: readonly Entry[]): Promise<void> => {
    if (mayWrite()) {
      await journal.append([...waiting, ...more]);
      waiting = [];
    }
    entries = [...entries, ...more];
  };
  // One act after the other: two written at once would take the same sequence number.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.catch(() => {}).then(work);
    return last;
  };
  if (entries.length === 0) {
    entries = writeAct([], device, Date.now(), await fill());
    const act = entries;
    // A full disk must not keep the district from being looked at.
    if (mayWrite()) await journal.append(act).catch((reason: unknown) => {
      unsaved = describeError(reason);
      waiting = act;
    });
  }
  const caseFile: CaseFile = {
    id,
    device,
    get entries() {
      return entries;
    },
    get plan() {
      return fold(entries);
    },
    record: (bodies) => inTurn(() => append(writeAct(entries, device, Date.now(), bodies))),
    take: (given) => inTurn(() => {
      const here = new Set(entries.map((entry) => entry.id));
      return append(given.filter((entry) => !here.has(entry.id)));
    }),
    close: () => journal.close(),
  };
  return { caseFile, unsaved };
}

/** A short text of whatever was thrown. */
export function describeError(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** Stores a rule pack as a row set, so that the case file can be opened by a page that ships another version of it. */
export async function storePack(pack: RulePack, from: EpidemicDay | null = null): Promise<Body> {
  const text = canonicalJson(pack as unknown as Json);
  const hash = hashText(text);
  await putRowSet(hash, new TextEncoder().encode(text));
  return { kind: 'pack-adopted', pack: hash, id: pack.id, ...(from === null ? {} : { from }) };
}
