// How many rows become what, in words: for the sheet and for what is told after it.
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';

/** Rows of an import by what becomes of them. */
export interface RowCounts {
  readonly fresh: number;
  readonly known: number;
  readonly changed: number;
  readonly refused: number;
}

/** New rows always, the others where there are any: “新增 287，已有 20，未采用 2”. */
export function writeCounts({ fresh, known, changed, refused }: RowCounts, language: Language): string {
  const { import: words } = wordsFor(language);
  return [
    words.fresh(fresh),
    ...(known > 0 ? [words.known(known)] : []),
    ...(changed > 0 ? [words.changed(changed)] : []),
    ...(refused > 0 ? [words.refused(refused)] : []),
  ].reduce(words.join);
}
