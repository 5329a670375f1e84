// How cost grows with size: the same work at a thousand, ten thousand, a hundred thousand and a million.
import { readCaseFile } from '../../../src/formats/files.ts';
import { createDayCursor } from '../../../src/domain/zoning/lists/day-cursor.ts';
import { Outlines } from '../../../src/domain/zoning/outlines/outlines.ts';
import { labelsOn, makeCoverage, toUnitTable } from '../make-district.ts';
import { medianTime } from './goal.ts';
import { lastPositives, MIDDLE, seasonOf } from './levels.ts';
import { makeList } from './lists.ts';

const SEED = 7;

interface Work {
  readonly work: string;
  readonly sizes: readonly number[];
  /** What is measured; each call does the work once. */
  prepare(size: number): () => unknown;
}

const WORKS: readonly Work[] = [
  {
    work: 'levels of units on one date', sizes: [1e3, 1e4, 1e5, 1e6],
    prepare(size) {
      const history = seasonOf(lastPositives(size));
      return () => createDayCursor(history).moveTo(MIDDLE);
    },
  },
  {
    work: 'a day’s step of units', sizes: [1e3, 1e4, 1e5, 1e6],
    prepare(size) {
      const cursor = createDayCursor(seasonOf(lastPositives(size)));
      let day = MIDDLE;
      return () => cursor.moveTo((day = day === MIDDLE ? MIDDLE + 1 : MIDDLE));
    },
  },
  {
    work: 'outlines of compounds, every second date another', sizes: [1e3, 1e4, 1e5],
    prepare(size) {
      const coverage = makeCoverage({ count: size, seed: SEED });
      const outlines = new Outlines(toUnitTable(coverage), Uint32Array.from({ length: size }, (_, row) => row));
      const dates = [30, 60].map((date) => Uint16Array.from(labelsOn(coverage, date, SEED)));
      let turn = 0;
      return () => outlines.draw({ status: dates[turn++ % 2]!, mergeGapMeters: 0, precaution: 'perUnit' });
    },
  },
  {
    work: 'rows of a case list, from bytes to checked columns', sizes: [1e3, 1e4, 1e5, 1e6],
    prepare(size) {
      const bytes = new TextEncoder().encode(makeList(size));
      return () => readCaseFile({ file: 'list.csv', bytes });
    },
  },
];

/** Tells milliseconds of processor time for each work and size. */
export async function measureGrowth(tell: (work: string, size: number, milliseconds: number) => void): Promise<void> {
  for (const { work, sizes, prepare } of WORKS) for (const size of sizes) tell(work, size, await medianTime(prepare(size)));
}
