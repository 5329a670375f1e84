// A comparison of two lists as it is shown: sums by level, units that are on the map, and units of one list only.
import type { ListedUnit, ListsComparison } from '../../domain/publishing/zone-list.ts';
import type { LevelCounts } from '../../domain/journal/entry.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import type { LevelDifference } from '../../domain/zoning/lists/what-if.ts';
import type { UnitDirectory } from '../../store/state.ts';

export interface SortedComparison {
  /** Units that came to a level, and that left it, by code; of units on one list only, those that came or went with it. */
  readonly gained: LevelCounts;
  readonly lost: LevelCounts;
  /** On both lists and still a unit, as rows of the directory. */
  readonly here: readonly LevelDifference[];
  /** On one list only, or no longer a unit. */
  readonly elsewhere: readonly ListedUnit[];
}

export function sortComparison({ changed }: ListsComparison, { id }: Pick<UnitDirectory, 'id'>): SortedComparison {
  const rowOf = new Map(id.map((unit, row) => [unit, row]));
  const gained: [number, number, number, number] = [0, 0, 0, 0];
  const lost: [number, number, number, number] = [0, 0, 0, 0];
  const here: LevelDifference[] = [];
  const elsewhere: ListedUnit[] = [];
  for (const unit of changed) {
    const { before, now } = unit;
    if (now !== null) gained[now]++;
    if (before !== null) lost[before]++;
    const row = rowOf.get(unit.unit);
    if (row === undefined || before === null || now === null) elsewhere.push(unit);
    else here.push({ unit: row, before: LEVELS[before], after: LEVELS[now] });
  }
  return { gained, lost, here, elsewhere };
}
