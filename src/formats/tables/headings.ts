// Finds the columns of a table by what their headings mean, in Chinese or English, in any order.
import type { ImportKind } from '../../domain/district/import-review.ts';
import { foldWord, looseForms } from './clean-cell.ts';
import { columnLetter } from './column-letter.ts';
import { isPersonal } from './personal-headings.ts';
import type { RejectList } from '../rejects.ts';

/** For each meaning the headings that may carry it, best first; compared folded (see `foldWord`). */
export type HeadingAliases<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

/**
 * Heading, or the spreadsheet's letter where a column has none → meaning, '' for a column that is not to be read.
 * Settled by a person, it goes before what is recognised; a meaning nobody knows is passed over.
 */
export type ColumnMapping = Readonly<Record<string, string>>;

export interface HeadingIndex<Meaning extends string> {
  /** In the order they are offered. */
  readonly meanings: readonly Meaning[];
  /** Meaning and rank of a heading; undefined when nobody asks for it. */
  find(heading: string): { readonly meaning: Meaning; readonly rank: number } | undefined;
}

export function indexHeadings<Meaning extends string>(aliases: HeadingAliases<Meaning>): HeadingIndex<Meaning> {
  const found = new Map<string, { meaning: Meaning; rank: number }>();
  const meanings = Object.keys(aliases) as Meaning[];
  for (const meaning of meanings) {
    aliases[meaning].forEach((alias, rank) => found.set(foldWord(alias), { meaning, rank }));
  }
  return { meanings, find: (heading) => found.get(foldWord(heading)) };
}

/**
 * The same headings, with those of a mapping first. Columns about a person are never found, whoever maps them; what
 * stands below `name` depends on what the table lists.
 */
export function mapHeadings<Meaning extends string>(
  index: HeadingIndex<Meaning>,
  mapping: ColumnMapping | undefined,
  kind: ImportKind = 'units',
): HeadingIndex<Meaning> {
  const find: HeadingIndex<Meaning>['find'] = (heading) => {
    if (isPersonal(heading, kind)) return undefined;
    const chosen = mapping !== undefined && Object.hasOwn(mapping, heading) ? mapping[heading]! : undefined;
    if (chosen === '') return undefined;
    const meaning = index.meanings.find((known) => known === chosen);
    return meaning === undefined ? (index.find(heading) ?? findLoosely(index, heading, kind)) : { meaning, rank: CHOSEN };
  };
  // A GeoJSON says its headings anew with every feature.
  const known = new Map<string, ReturnType<typeof find>>();
  return {
    meanings: index.meanings,
    find(heading) {
      if (!known.has(heading)) known.set(heading, find(heading));
      return known.get(heading);
    },
  };
}

/**
 * A heading nobody knows as it stands, found without its remarks in brackets (小区（村屯）名称), in tables of units also
 * without 名称 at its end (所属街道名称). It stands behind every heading known as it stands.
 */
function findLoosely<Meaning extends string>(index: HeadingIndex<Meaning>, heading: string, kind: ImportKind): ReturnType<HeadingIndex<Meaning>['find']> {
  for (const form of looseForms(heading, kind === 'units')) {
    const hit = index.find(form);
    if (hit !== undefined) return { meaning: hit.meaning, rank: LOOSE + hit.rank };
  }
  return undefined;
}

/** Added to the rank of what is found loosely: behind every alias. */
export const LOOSE = 1000;

/** Rank of what a person chose: before every alias. */
export const CHOSEN = -1;

/**
 * The column of each meaning. Where several headings claim one meaning the best-ranked is read (an exact "reported"
 * before a bare "date"), the first of equals; every other one is warned about, never merged, unless a
 * person chose or only its loose form claims what another heading says outright.
 */
export function pickColumns<Meaning extends string>(
  { headings, headingRow }: { readonly headings: readonly string[]; readonly headingRow: number },
  index: HeadingIndex<Meaning>,
  rejects: RejectList,
): ReadonlyMap<Meaning, number> {
  const picked = new Map<Meaning, { column: number; rank: number }>();
  const passedOver: { column: number; meaning: Meaning; rank: number }[] = [];
  headings.forEach((heading, column) => {
    const hit = index.find(columnName(heading, column));
    // The letters of a column are no heading, though LAT and LON look like one.
    if (hit === undefined || (heading === '' && hit.rank !== CHOSEN)) return;
    const before = picked.get(hit.meaning);
    if (before !== undefined && before.rank <= hit.rank) {
      passedOver.push({ column, ...hit });
      return;
    }
    if (before !== undefined) passedOver.push({ meaning: hit.meaning, ...before });
    picked.set(hit.meaning, { column, rank: hit.rank });
  });
  for (const { column, meaning, rank } of passedOver) {
    const used = picked.get(meaning)!;
    if (used.rank === CHOSEN || (used.rank < LOOSE && rank >= LOOSE)) continue;
    rejects.warn('unknown-value', { row: headingRow, column: headings[column]!, value: headings[column]!, hint: columnName(headings[used.column]!, used.column) });
  }
  return new Map([...picked].map(([meaning, { column }]) => [meaning, column]));
}

/** What a column is called: its heading, else the spreadsheet's letter. */
export function columnName(heading: string, column: number): string {
  return heading === '' ? columnLetter(column) : heading;
}
