// A unit as one row or feature of a file says it, before all files are put together.
import { UNKNOWN, type UnitGeometry, type UnitKind } from '../../domain/district/unit-table.ts';
import { toWgs84, type CoordinateSystem } from '../geography/coordinate-system.ts';
import { moveGeometry } from '../geography/geometry.ts';
import { cleanCell, foldWord } from '../tables/clean-cell.ts';
import type { RejectList } from '../rejects.ts';
import type { TableLayout } from '../tables/table-layout.ts';
import { kindOfWord } from './unit-headings.ts';

export interface UnitDraft {
  readonly row: number;
  /** What the file gives as key. */
  readonly key: string;
  /** Whether the key is the file's own (`unit`), not a name that two places may share. */
  readonly keyIsGiven: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  /** Key or alias of the containing unit, '' where the file names none. */
  readonly parent: string;
  /** Names of the street or township and of the district around it, '' where not given. */
  readonly street: string;
  readonly district: string;
  readonly population: number;
  readonly households: number;
  readonly buildings: number;
  /** Name of the county, '' where not given. */
  readonly county: string;
  readonly residential: boolean | undefined;
  /** In WGS-84. */
  readonly geometry: UnitGeometry | null;
  /** As the file gave it, where that is another system. */
  readonly given: UnitGeometry | null;
}

/** The drafts of one file, with the rejects that will also take what is found when the files are joined. */
export interface UnitDrafts {
  readonly drafts: readonly UnitDraft[];
  readonly rejects: RejectList;
  /** Rows or features of data, refused ones included. */
  readonly met: number;
  /** Null for a collection, whose properties have no order. */
  readonly layout: TableLayout | null;
}

/**
 * The kind a file states; where it states none, what the heading of its names says; else a point is a hamlet (village
 * lists come as points) and everything else a compound.
 */
export function readKind(
  word: string,
  geometry: UnitGeometry | null,
  row: number,
  column: string,
  rejects: RejectList,
  byHeading?: UnitKind,
): UnitKind {
  const stated = kindOfWord(word);
  if (stated !== undefined) return stated;
  const assumed: UnitKind = byHeading ?? (geometry?.type === 'Point' ? 'hamlet' : 'compound');
  if (word !== '') rejects.warn('unknown-kind', { row, column, value: word, hint: assumed });
  return assumed;
}

/** A whole number of people, homes or buildings; `UNKNOWN` for an empty cell and for what is no such number, which is told. */
export function readCount(value: unknown, row: number, column: string, rejects: RejectList): number {
  if (value === undefined || value === null || value === '') return UNKNOWN;
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.normalize('NFKC').replace(/(?<=\d)[, ](?=\d{3})/g, '') : '';
  const count = /^\d+(\.0+)?$/.test(text.trim()) ? Number(text) : NaN;
  if (Number.isInteger(count) && count < 2 ** 31) return count;
  rejects.warn('not-a-number', { row, column, value: text === '' ? typeof value : text });
  return UNKNOWN;
}

const USES: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', '是', '居住', '住宅', 'residential'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', '否', '非居住', '非住宅', 'non residential'].map((word) => [foldWord(word), false] as const),
]);

/** Whether people live in a unit; undefined for an empty cell and for a word nobody knows, which is told. */
export function readUse(value: unknown, row: number, column: string, rejects: RejectList): boolean | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const use = USES.get(foldWord(word));
  if (use === undefined) rejects.warn('unknown-value', { row, column, value: word === '' ? typeof value : word, hint: 'yes|no, 是|否' });
  return use;
}

/** Keys that one cell lists: separated by `;`, `；`, `|` or `、`. */
export function splitAliases(text: string): string[] {
  return text.split(/[;；|、]/).map(cleanCell).filter((alias) => alias !== '');
}

/** A place in the system of its file, and the same place in WGS-84. */
export function placeIn(system: CoordinateSystem, read: UnitGeometry | null): Pick<UnitDraft, 'geometry' | 'given'> {
  if (read === null || system === 'wgs84') return { geometry: read, given: null };
  return { geometry: moveGeometry(read, toWgs84(system)), given: read };
}
