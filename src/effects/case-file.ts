// The case file of this page: its journal on disk, its first content, and every act written before it is shown.
import { canonicalJson, hashText, type Json } from '../domain/journal/canonical.ts';
import { writeAct, type Body, type Entry } from '../domain/journal/entry.ts';
import { fold, type Plan } from '../domain/journal/fold.ts';
import type { Reject } from '../domain/district/reject.ts';
import { readRulePack } from '../domain/zoning/read-rule-pack.ts';
import type { RulePack } from '../domain/zoning/rule-pack.ts';
import { deleteJournals, openJournal } from '../io/journal-store.ts';
import { getRowSet, keepRowSets, putRowSet } from '../io/row-sets.ts';
import { deviceName } from '../io/settings-store.ts';

export interface CaseFile {
  readonly entries: readonly Entry[];
  readonly plan: Plan;
  /** Writes one act to disk, then to memory; rejects when the disk refuses, and nothing has changed then. */
  record(bodies: readonly Body[]): Promise<void>;
}

/** What fills a new case file: the bodies of its first act, whose row sets are already stored. */
export interface FirstContent {
  readonly bodies: readonly Body[];
  readonly rejects: readonly Reject[];
}

export interface OpenedCaseFile {
  readonly caseFile: CaseFile;
  readonly rejects: readonly Reject[];
  /** Why the first content could not be written; it is in memory only then. null: it is on disk. */
  readonly unsaved: string | null;
}

/**
 * Opens a case file; a new one is filled by `fill` in one act.
 * In a read-only tab nothing is written: a new case file lives in memory until the tab may write.
 */
export async function openCaseFile(
  name: string,
  mayWrite: () => boolean,
  fill: () => Promise<FirstContent>,
): Promise<OpenedCaseFile> {
  const [journal, device] = await Promise.all([openJournal(name), deviceName()]);
  let entries = await journal.readAll();
  let rejects: readonly Reject[] = [];
  let unsaved: string | null = null;

  const write = async (bodies: readonly Body[]): Promise<void> => {
    const act = writeAct(entries, device, Date.now(), bodies);
    if (mayWrite()) await journal.append(act);
    entries = [...entries, ...act];
  };
  // One act after the other: two written at once would take the same sequence number.
  let last: Promise<void> = Promise.resolve();
  const record = (bodies: readonly Body[]): Promise<void> => {
    last = last.catch(() => {}).then(() => write(bodies));
    return last;
  };
  if (entries.length === 0) {
    const content = await fill();
    rejects = content.rejects;
    const act = writeAct(entries, device, Date.now(), content.bodies);
    // A full disk must not keep the district from being looked at.
    if (mayWrite()) await journal.append(act).catch((reason: unknown) => {
      unsaved = describeError(reason);
    });
    entries = act;
  }
  const caseFile: CaseFile = {
    get entries() {
      return entries;
    },
    get plan() {
      return fold(entries);
    },
    record,
  };
  return { caseFile, rejects, unsaved };
}

/** A short text of whatever was thrown. */
export function describeError(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** Stores a rule pack as a row set, so that the case file can be opened by a page that ships another version of it. */
export async function storePack(pack: RulePack): Promise<Body> {
  const text = canonicalJson(pack as unknown as Json);
  const hash = hashText(text);
  await putRowSet(hash, new TextEncoder().encode(text));
  return { kind: 'pack-adopted', pack: hash, id: pack.id };
}

/**
 * The pack the case file adopted, as it was adopted: a newer text of the same pack in this build does not replace it.
 * The first of `shipped` where none was adopted.
 */
export async function adoptedPack({ pack }: Plan, shipped: readonly RulePack[]): Promise<RulePack> {
  if (pack === null) return shipped[0]!;
  return readRulePack(JSON.parse(new TextDecoder().decode(await getRowSet(pack.hash))));
}

/** Forgets rows that no entry names any more; a row set stored meanwhile for an entry yet to be written would go too. */
export async function forgetOrphanRows(entries: readonly Entry[]): Promise<void> {
  const wanted = new Set<string>();
  for (const { body } of entries) {
    if (body === 'purged') continue;
    if (body.kind === 'rows-recorded') wanted.add(body.rows);
    if (body.kind === 'pack-adopted') wanted.add(body.pack);
  }
  await keepRowSets(wanted);
}

/** Forgets demo case files of older builds. */
export async function forgetOldDemos(prefix: string, current: string): Promise<void> {
  await deleteJournals((caseFile) => caseFile.startsWith(prefix) && caseFile !== current);
}
