// Filters and sorts the zoned units for the table that stands for the map.
import type { EpidemicDay } from '../../domain/day.ts';
import { HELD_MASK, LEVEL_MASK, LIVE, DUE, levelOf, type LevelCode } from '../../domain/zoning/level.ts';
import type { UnitDirectory } from '../../store/state.ts';

export type UnitColumn = 'level' | 'name' | 'street' | 'since' | 'marks' | 'buildings' | 'households' | 'people';

export interface UnitQuestion {
  readonly text: string;
  readonly level: LevelCode | null;
  readonly column: UnitColumn;
  readonly descending: boolean;
  readonly collator: Intl.Collator;
  readonly since: (row: number) => EpidemicDay | null;
}

function streetName(directory: UnitDirectory, row: number): string {
  const street = directory.streetOf[row] ?? -1;
  return street < 0 ? '' : (directory.name[street] ?? '');
}

function fits(directory: UnitDirectory, row: number, text: string): boolean {
  if (text === '') return true;
  return `${directory.name[row]} ${streetName(directory, row)} ${directory.id[row]}`.toLowerCase().includes(text);
}

/** Marks by weight: live first, then held, then due. */
function weighMarks(status: number): number {
  return ((status & LIVE) !== 0 ? 4 : 0) + ((status & HELD_MASK) !== 0 ? 2 : 0) + ((status & DUE) !== 0 ? 1 : 0);
}

/** Rows of the directory that fit, in order; ties keep the order of the district. */
export function orderUnits(directory: UnitDirectory, status: Uint16Array, question: UnitQuestion): Uint32Array {
  const text = question.text.trim().toLowerCase();
  const rows = directory.zoned.filter((row) =>
    (question.level === null || levelOf(status[row] ?? 0) === question.level) && fits(directory, row, text));
  const compare = compareBy(directory, status, question);
  const sign = question.descending ? -1 : 1;
  return rows.sort((a, b) => sign * compare(a, b));
}

function compareBy(directory: UnitDirectory, status: Uint16Array, { column, collator, since }: UnitQuestion): (a: number, b: number) => number {
  const byNumber = (value: (row: number) => number) => (a: number, b: number): number => value(a) - value(b);
  switch (column) {
    case 'level': return byNumber((row) => (status[row] ?? 0) & LEVEL_MASK);
    case 'marks': return byNumber((row) => weighMarks(status[row] ?? 0));
    case 'since': return byNumber((row) => since(row) ?? -1);
    case 'buildings': return byNumber((row) => directory.buildings[row] ?? -1);
    case 'households': return byNumber((row) => directory.households[row] ?? -1);
    case 'people': return byNumber((row) => directory.population[row] ?? -1);
    case 'name': return (a, b) => collator.compare(directory.name[a] ?? '', directory.name[b] ?? '');
    case 'street': return (a, b) => collator.compare(streetName(directory, a), streetName(directory, b));
  }
}
