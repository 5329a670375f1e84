// The passes of a journal: as they were applied for and moved; no paper is lost, whatever was undone since it was printed.
import { compareEntries, minuteOf, type Entry, type EntryId } from '../../journal/entry.ts';
import { settle } from '../../journal/settle.ts';
import { movePass, type Pass, type PassPaper } from './pass-cycle.ts';
import { writeMonthDay } from './pass-content.ts';
import type { PassBody, PassId, PassKey } from './pass-entries.ts';

export interface FoldedPasses {
  /** In the order they were applied for. */
  readonly passes: readonly Pass[];
  /** Oldest first; made once, a key is never undone: papers name it. */
  readonly keys: readonly PassKey[];
}

type PassEntry = Entry & { readonly body: PassBody };

const isAboutPasses = (entry: Entry): entry is PassEntry =>
  entry.body !== 'purged' && (entry.body.kind === 'passes-applied' || entry.body.kind === 'passes-moved' || entry.body.kind === 'pass-key-made');

/** `live`: the entries in force, in the order they are read. */
export function foldPasses(entries: readonly Entry[], live: readonly Entry[]): FoldedPasses {
  const about = entries.filter(isAboutPasses).toSorted(compareEntries);
  if (about.length === 0) return { passes: [], keys: [] };
  const passes = moveAlong(live);
  const order = new Map(about.map(({ id }, i) => [id, i]));
  for (const { pass, papers } of findPapers(entries, about)) {
    const now = passes.get(pass.id);
    // What was applied for is undone, and the paper is out there: it stays as it was printed.
    if (now === undefined) passes.set(pass.id, { ...pass, papers: papers.map((paper) => ({ ...paper, isUndone: true })) });
    else passes.set(pass.id, { ...now, papers: joinPapers(now.papers, papers, order) });
  }
  const placeOf = (id: PassId): readonly [number, number] => [order.get(entryOf(id)) ?? 0, indexOf(id)];
  const sorted = [...passes.values()].map((pass) => ({ pass, place: placeOf(pass.id) })).toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  return { passes: sorted.map(({ pass }) => pass), keys: about.flatMap(keyOf) };
}

function moveAlong(live: readonly Entry[]): Map<PassId, Pass> {
  const passes = new Map<PassId, Pass>();
  for (const { id, device, seq, body, at } of live) {
    if (body === 'purged') continue;
    if (body.kind === 'passes-applied') {
      const { day, village, by, duty, requests } = body;
      const series = `${writeMonthDay(day)}-${device.slice(-4).toUpperCase()}-${seq}`;
      requests.forEach((request, i) => {
        const pass = `${id}#${i}` as const;
        passes.set(pass, { ...request, id: pass, number: `${series}-${i + 1}`, day, village, by, duty, at: minuteOf(at), stage: 'applied', steps: [], ground: null, papers: [] });
      });
    } else if (body.kind === 'passes-moved') {
      const { to, by, duty, note, ground, key } = body;
      for (const target of body.passes) {
        const pass = passes.get(target);
        if (pass !== undefined) passes.set(target, movePass(pass, { to, by, duty, note, at: minuteOf(at), entry: id, ground, key }));
      }
    }
  }
  return passes;
}

/**
 * Papers about whose passes more is on file than their printer knew, as the printer saw them. What somebody undid
 * meanwhile takes no paper out of a farmer's hand.
 */
function findPapers(entries: readonly Entry[], about: readonly PassEntry[]): { readonly pass: Pass; readonly papers: readonly PassPaper[] }[] {
  const printers = about.filter(({ body }) => body.kind === 'passes-moved' && body.to === 'printed');
  if (printers.length === 0) return [];
  const byApplication = gatherByApplication(entries);
  const found = new Map<PassId, { pass: Pass; papers: PassPaper[] }>();
  for (const printer of printers) {
    const concerned = [...new Set(applicationsOf(printer).flatMap((application) => byApplication.get(application) ?? []))];
    const known = concerned.filter((entry) => isKnownTo(printer, entry));
    if (known.length === concerned.length) continue;
    const seen = moveAlong(settle(known).live);
    for (const pass of seen.values()) {
      const paper = pass.papers.find(({ entry }) => entry === printer.id);
      if (paper === undefined) continue;
      const other = found.get(pass.id);
      found.set(pass.id, { pass: other?.pass ?? pass, papers: [...(other?.papers ?? []), paper] });
    }
  }
  return [...found.values()];
}

/** The entries about the passes of each application: itself, their moves, and what withdraws them or puts them back. */
function gatherByApplication(entries: readonly Entry[]): Map<EntryId, Entry[]> {
  const applications = new Map<string, readonly EntryId[]>();
  const gathered = new Map<EntryId, Entry[]>();
  for (const entry of entries.toSorted(compareEntries)) {
    const { id, body } = entry;
    if (body === 'purged') continue;
    const concerned = isAboutPasses(entry) ? applicationsOf(entry)
      : body.kind === 'withdrawn' ? [...new Set(body.targets.flatMap((target) => applications.get(target) ?? []))] : [];
    if (concerned.length > 0) applications.set(id, concerned);
    for (const application of concerned) {
      const list = gathered.get(application);
      if (list) list.push(entry);
      else gathered.set(application, [entry]);
    }
  }
  return gathered;
}

function applicationsOf({ id, body }: PassEntry): readonly EntryId[] {
  return body.kind === 'passes-applied' ? [id] : body.kind === 'passes-moved' ? [...new Set(body.passes.map(entryOf))] : [];
}

/** Papers that still count and those that do not, each on what its printer saw: elsewhere it may have been approved anew meanwhile. */
function joinPapers(counted: readonly PassPaper[], seen: readonly PassPaper[], order: ReadonlyMap<EntryId, number>): PassPaper[] {
  const seenBy = new Map(seen.map((paper) => [paper.entry, paper]));
  const here = new Set(counted.map(({ entry }) => entry));
  const kept = counted.map((paper) => seenBy.get(paper.entry) ?? paper);
  const undone = seen.filter(({ entry }) => !here.has(entry)).map((paper) => ({ ...paper, isUndone: true }));
  return [...kept, ...undone].toSorted((a, b) => (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0));
}

/** What was on file where an entry was written, that entry included. */
function isKnownTo(entry: Entry, { device, seq }: Entry): boolean {
  return seq <= (device === entry.device ? entry.seq : (entry.seen[device] ?? 0));
}

function keyOf({ id, at, body }: PassEntry): PassKey[] {
  return body.kind === 'pass-key-made' ? [{ key: body.key, publicKey: body.publicKey, from: minuteOf(at), by: body.by, note: body.note, entry: id }] : [];
}

const entryOf = (id: PassId): EntryId => id.slice(0, id.lastIndexOf('#')) as EntryId;
const indexOf = (id: PassId): number => Number(id.slice(id.lastIndexOf('#') + 1));
