// The journal as of some moment: all of it, or as far as a list was judged from, with that list as it was published.
import type { Version } from '../publishing/versions.ts';
import type { Entry } from './entry.ts';
import { fold, type Plan } from './fold.ts';
import { readUpTo } from './settle.ts';

/** What is read of a journal. */
export interface JournalAsOf {
  readonly entries: readonly Entry[];
  /** 按发布时: the version whose list was judged from these entries; null: they are all there are. */
  readonly asPublished: Version | null;
}

export function readAsOf(entries: readonly Entry[], asPublished: Version | null): JournalAsOf {
  return { entries: asPublished === null ? entries : readUpTo(entries, asPublished.basis.seen), asPublished };
}

/** What held then. The version itself was drafted from it, so that it comes last. */
export function foldAsOf({ entries, asPublished }: JournalAsOf): Plan {
  const plan = fold(entries);
  return asPublished === null ? plan : { ...plan, versions: [...plan.versions, asPublished] };
}
