// Finds the columns of a table by what their headings mean, in Chinese or English, in any order.
import { foldWord } from './clean-cell.ts';
import type { RejectList } from '../rejects.ts';

/** For each meaning the headings that may carry it, best first; compared folded (see `foldWord`). */
export type HeadingAliases<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

export interface HeadingIndex<Meaning extends string> {
  /** Meaning and rank of a heading; undefined when nobody asks for it. */
  find(heading: string): { readonly meaning: Meaning; readonly rank: number } | undefined;
}

export function indexHeadings<Meaning extends string>(aliases: HeadingAliases<Meaning>): HeadingIndex<Meaning> {
  const found = new Map<string, { meaning: Meaning; rank: number }>();
  for (const meaning of Object.keys(aliases) as Meaning[]) {
    aliases[meaning].forEach((alias, rank) => found.set(foldWord(alias), { meaning, rank }));
  }
  return { find: (heading) => found.get(foldWord(heading)) };
}

/**
 * The column of each meaning. Where several headings claim one meaning the best-ranked is read (an exact "reported"
 * before a bare "date"), the first of equals; every other one is warned about, never merged.
 */
export function pickColumns<Meaning extends string>(
  headings: readonly string[],
  index: HeadingIndex<Meaning>,
  rejects: RejectList,
): ReadonlyMap<Meaning, number> {
  const picked = new Map<Meaning, { column: number; rank: number }>();
  const passedOver: { column: number; meaning: Meaning }[] = [];
  headings.forEach((heading, column) => {
    const hit = heading === '' ? undefined : index.find(heading);
    if (hit === undefined) return;
    const before = picked.get(hit.meaning);
    if (before !== undefined && before.rank <= hit.rank) {
      passedOver.push({ column, meaning: hit.meaning });
      return;
    }
    if (before !== undefined) passedOver.push({ column: before.column, meaning: hit.meaning });
    picked.set(hit.meaning, { column, rank: hit.rank });
  });
  for (const { column, meaning } of passedOver) {
    const used = headings[picked.get(meaning)!.column]!;
    rejects.warn('unknown-value', { row: 1, column: headings[column]!, value: headings[column]!, hint: used });
  }
  return new Map([...picked].map(([meaning, { column }]) => [meaning, column]));
}
