// A list by two readings, counted: units, households and people of each level before and after.
import type { DayView, LevelCount } from '../../domain/zoning/lists/day-view.ts';
import { LEVELS, levelOf, type LevelCode } from '../../domain/zoning/level.ts';
import type { LevelDifference } from '../../domain/zoning/lists/what-if.ts';
import type { UnitDirectory } from '../../store/state.ts';

export type LevelCounts = readonly [LevelCount, LevelCount, LevelCount, LevelCount];

type Counted = Pick<UnitDirectory, 'zoned' | 'population' | 'households' | 'buildings'>;

/** Differences of units that are counted now: under a pack of another grain, others were counted before. */
export function countedOnly(differences: readonly LevelDifference[], { zoned }: Pick<UnitDirectory, 'zoned'>): readonly LevelDifference[] {
  const counted = new Set(zoned);
  return differences.filter(({ unit }) => counted.has(unit));
}

/** Counts of the same units as the other reading lists them; a number that is not known (negative) adds nothing. */
export function countBefore(differences: readonly LevelDifference[], status: DayView['status'], directory: Counted): LevelCounts {
  const before = new Map(differences.map((difference) => [difference.unit, LEVELS.indexOf(difference.before) as LevelCode]));
  const counts = [0, 1, 2, 3].map(() => ({ units: 0, buildings: 0, households: 0, people: 0 }));
  for (const row of directory.zoned) {
    const count = counts[before.get(row) ?? levelOf(status[row]!)]!;
    count.units++;
    count.buildings += Math.max(0, directory.buildings[row]!);
    count.households += Math.max(0, directory.households[row]!);
    count.people += Math.max(0, directory.population[row]!);
  }
  return counts as unknown as LevelCounts;
}

/** Households and people of the units that differ. */
export function sumDifferences(differences: readonly LevelDifference[], { households, population }: Counted): { readonly households: number; readonly people: number } {
  const sum = (column: Int32Array): number => differences.reduce((all, { unit }) => all + Math.max(0, column[unit]!), 0);
  return { households: sum(households), people: sum(population) };
}
