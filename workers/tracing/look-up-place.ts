// Which units may be meant by what somebody types for a place: the one that is called so in full, then those found by letters.
import { findByLetters, indexLetters, type LetterIndex } from '../../src/domain/district/find-by-letters.ts';
import { UNIT_KINDS, type UnitKind, type UnitTable } from '../../src/domain/district/unit-table.ts';
import type { PlaceSuggestion } from '../../src/domain/tracing/answers.ts';
import type { OpenTraces } from './open-traces.ts';

/** A building is called by its number and found by its compound and number in full. */
const OFFERED: ReadonlySet<UnitKind> = new Set(['compound', 'hamlet', 'venue', 'grid']);
const [STREET, DISTRICT] = [UNIT_KINDS.indexOf('street'), UNIT_KINDS.indexOf('district')];

/** The names of a district, ready to be found. */
export interface PlaceNames {
  readonly rows: Uint32Array;
  readonly index: LetterIndex;
}

/** Reading signs takes its time: some seconds for thousands of names. Yields after every name. */
export function* readPlaceNames({ units: { count, kind, name, aliases } }: OpenTraces, initialsOf: (name: string) => string[]): Generator<void, PlaceNames> {
  const rows = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => OFFERED.has(UNIT_KINDS[kind[row]!]!));
  const names = Array.from(rows, (row) => name[row]!);
  const initials: string[][] = [];
  for (const one of names) yield void initials.push(initialsOf(one));
  return { rows, index: indexLetters(names, Array.from(rows, (row) => aliases[row]!), initials) };
}

export function lookUpPlace({ units, rowOfPlace }: OpenTraces, { rows, index }: PlaceNames, text: string, most: number): PlaceSuggestion[] {
  const exact = rowOfPlace(text);
  const found = findByLetters(index, text, most).map((at) => rows[at]!);
  return [...new Set([...(exact < 0 ? [] : [exact]), ...found])].slice(0, most).map((unit) => ({ unit, name: nameInFull(units, unit), within: streetOf(units, unit) }));
}

/** A building with its compound in front. */
export function nameInFull({ kind, parent, name }: UnitTable, unit: number): string {
  const around = parent[unit]!;
  return OFFERED.has(UNIT_KINDS[kind[unit]!]!) || around < 0 || kind[around] === STREET || kind[around] === DISTRICT ? name[unit]! : `${name[around]!}${name[unit]!}`;
}

/** Street or town around a unit; '' without. */
export function streetOf({ kind, parent, name }: UnitTable, unit: number): string {
  let row = parent[unit]!;
  while (row >= 0 && kind[row] !== STREET && kind[row] !== DISTRICT) row = parent[row]!;
  return row < 0 || kind[row] === DISTRICT ? '' : name[row]!;
}
