// Outlines of cells that share their edges: from scratch against turf.union, a new date, and a few changed units.
import { feature, featureCollection, union } from '@turf/turf';
import { Outlines, type OutlineAnswer } from '../../../src/domain/zoning/outlines/outlines.ts';
import { randomOf, wholeBetween } from '../random.ts';
import { labelsOn, makeCoverage, toPolygons, toUnitTable } from '../make-district.ts';
import type { Goal } from './goal.ts';

const SEED = 7;
const allRows = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

/** Labels in which every unit is drawn: in an outbreak of a city no level is empty. */
function fullLabels(coverage: ReturnType<typeof makeCoverage>, date: number): Uint16Array {
  return Uint16Array.from(labelsOn(coverage, date, SEED), (label) => Math.max(1, label));
}

/** Levels by chance: hardly a group is one of the date before. */
function newDates(count: number): Uint16Array[] {
  const random = randomOf(SEED);
  return Array.from({ length: 3 }, () => Uint16Array.from({ length: count }, () => wholeBetween(random, 1, 3)));
}

const draw = (outlines: Outlines, status: Uint16Array): OutlineAnswer => outlines.draw({ status, mergeGapMeters: 0, precaution: 'perUnit' });

export const OUTLINE_GOALS: readonly Goal[] = [
  {
    goal: 'outlines of 10,000 cells in three levels, from scratch', rival: 'turf.union of each level', target: { timesFaster: 30 }, rounds: 5,
    prepare() {
      const coverage = makeCoverage({ count: 10_000, seed: SEED });
      const units = toUnitTable(coverage);
      const status = fullLabels(coverage, 45);
      const cells = toPolygons(coverage).map((cell) => feature(cell));
      return {
        ours: () => draw(new Outlines(units, allRows(coverage.count)), status),
        rival: () => [1, 2, 3].map((level) => union(featureCollection(cells.filter((_, i) => status[i] === level)))),
      };
    },
  },
  {
    goal: 'outlines of 100,000 cells on a date on which every group is another', rival: 'the same from scratch', target: { shareOf: 0.25 }, rounds: 5,
    prepare() {
      const coverage = makeCoverage({ count: 100_000, seed: SEED });
      const units = toUnitTable(coverage);
      const outlines = new Outlines(units, allRows(coverage.count));
      const dates = newDates(coverage.count);
      let turn = 0;
      return {
        ours: () => draw(outlines, dates[turn++ % 3]!),
        rival: () => draw(new Outlines(units, allRows(coverage.count)), dates[0]!),
      };
    },
  },
  {
    goal: 'outlines of 100,000 cells when 100 of them changed', rival: 'a date on which every group is another', target: { shareOf: 0.15 }, rounds: 5,
    prepare() {
      const coverage = makeCoverage({ count: 100_000, seed: SEED });
      const units = toUnitTable(coverage);
      const [few, all] = [new Outlines(units, allRows(coverage.count)), new Outlines(units, allRows(coverage.count))];
      const status = fullLabels(coverage, 45);
      const dates = newDates(coverage.count);
      draw(few, status);
      let turn = 0;
      let moved = 0;
      return {
        ours: () => {
          // Each of the hundred gets another level than it has; they lie all over the city.
          for (let i = 0; i < 100; i++) {
            const row = (moved * 7919 + i * 997) % status.length;
            status[row] = 1 + (status[row]! % 3);
          }
          moved++;
          return draw(few, status);
        },
        rival: () => draw(all, dates[turn++ % 3]!),
      };
    },
  },
];
