// How far the journal is read: to its end, or as far as a list was judged from, with that list as it was published.
import type { Version } from '../publishing/versions.ts';
import type { Entry } from './entry.ts';
import { fold, type Plan } from './fold.ts';
import { readUpTo } from './settle.ts';

/** A journal as far as it is read. */
export interface JournalUpTo {
  readonly entries: readonly Entry[];
  /** 按发布时: the version whose list was judged from these entries; null: they are all there are. */
  readonly asPublished: Version | null;
}

export function journalUpTo(entries: readonly Entry[], asPublished: Version | null): JournalUpTo {
  return { entries: asPublished === null ? entries : readUpTo(entries, asPublished.basis.seen), asPublished };
}

/** What held then. The version itself was drafted from it, so that it comes last. */
export function foldUpTo({ entries, asPublished }: JournalUpTo): Plan {
  const plan = fold(entries);
  return asPublished === null ? plan : { ...plan, versions: [...plan.versions, asPublished] };
}
