// The versions of a journal: as they were proposed and moved, and what was published as its publisher saw it.
import { moveVersion, type Version } from '../publishing/versions.ts';
import { compareEntries, minuteOf, type Entry, type EntryId } from './entry.ts';
import { settle } from './settle.ts';

/** Versions in the order they were proposed; `live`: the entries in force. Which recorded steps count says `moveVersion`, in page and terminal alike. */
export function foldVersions(entries: readonly Entry[], live: readonly Entry[]): Version[] {
  const versions = moveAlong(live);
  const kept = keepPublished(entries);
  if (kept.size === 0) return [...versions.values()];
  for (const [entry, version] of kept) versions.set(entry, version);
  const order = new Map(entries.toSorted(compareEntries).map(({ id }, i) => [id, i]));
  return [...versions.values()].toSorted((a, b) => order.get(a.entry)! - order.get(b.entry)!);
}

/**
 * Published versions about which more is on file than their publisher knew, as the publisher saw them: what somebody
 * undid or moved elsewhere meanwhile changes nothing of what people were told. Of several publishers the first holds.
 */
function keepPublished(entries: readonly Entry[]): Map<EntryId, Version> {
  const kept = new Map<EntryId, Version>();
  const publishers = entries.filter((entry) => publishedBy(entry) !== null).toSorted(compareEntries);
  if (publishers.length === 0) return kept;
  const about = gatherByVersion(entries);
  for (const publisher of publishers) {
    const version = publishedBy(publisher)!;
    const all = about.get(version) ?? [];
    const known = all.filter((entry) => isKnownTo(publisher, entry));
    if (kept.has(version) || known.length === all.length) continue;
    const seen = moveAlong(settle(known).live).get(version);
    if (seen?.stage === 'published') kept.set(version, seen);
  }
  return kept;
}

function moveAlong(live: readonly Entry[]): Map<EntryId, Version> {
  const versions = new Map<EntryId, Version>();
  for (const { id, body, at } of live) {
    if (body === 'purged') continue;
    if (body.kind === 'version-proposed') {
      const { kind: _, ...proposal } = body;
      versions.set(id, { ...proposal, entry: id, day: body.basis.asOf, at: minuteOf(at), stage: 'draft', steps: [] });
    } else if (body.kind === 'version-moved') {
      const { to, by, duty, note } = body;
      const version = versions.get(body.version);
      if (version !== undefined) versions.set(body.version, moveVersion(version, { to, by, duty, note, at: minuteOf(at) }));
    }
  }
  return versions;
}

/** The version that an entry publishes, or is meant to; null for any other. */
function publishedBy({ body }: Entry): EntryId | null {
  return body !== 'purged' && body.kind === 'version-moved' && body.to === 'published' ? body.version : null;
}

/** What was on file where an entry was written, that entry included. */
function isKnownTo(entry: Entry, { device, seq }: Entry): boolean {
  return seq <= (device === entry.device ? entry.seq : (entry.seen[device] ?? 0));
}

/** The entries about each version: its proposal, its moves, and what withdraws them or puts them back. */
function gatherByVersion(entries: readonly Entry[]): Map<EntryId, Entry[]> {
  const versionsOf = new Map<string, readonly EntryId[]>();
  const about = new Map<EntryId, Entry[]>();
  for (const entry of entries.toSorted(compareEntries)) {
    const { id, body } = entry;
    if (body === 'purged') continue;
    const versions = body.kind === 'version-proposed' ? [id]
      : body.kind === 'version-moved' ? [body.version]
      : body.kind === 'withdrawn' ? [...new Set(body.targets.flatMap((target) => versionsOf.get(target) ?? []))] : [];
    if (versions.length > 0) versionsOf.set(id, versions);
    for (const version of versions) {
      const list = about.get(version);
      if (list) list.push(entry);
      else about.set(version, [entry]);
    }
  }
  return about;
}
