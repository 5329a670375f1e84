// Writes the polygons golden.py measures into a folder, as one file of JSON.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ringsOf, type Coverage, type Ring } from '../coverage.ts';
import { GENERATOR_VERSION, jitter, labelsOn, makeBuildings, makeCoverage, withTJunctions } from '../make-district.ts';

/** With it no gap between grown buildings is within a millimetre of closing, which golden.py checks. */
const SEED = 7;
const COUNTS = [1000, 10_000] as const;
const DAYS = [10, 45, 80] as const;
const JITTER_METERS = 0.05;
const BUFFER_METERS = 12;

const polygonsOf = (coverage: Coverage): Ring[][] => Array.from({ length: coverage.count }, (_, p) => ringsOf(coverage, p));

/** Every copy of a coverage keeps its rows, so that the labels of the coverage hold for it. */
export function writeInput(folder: string): void {
  const coverages = COUNTS.map((count) => {
    const coverage = makeCoverage({ count, seed: SEED });
    const variants = [
      { variant: 'jitter', meters: JITTER_METERS, polygons: polygonsOf(jitter(coverage, JITTER_METERS, SEED)) },
      { variant: 't-junctions', polygons: polygonsOf(withTJunctions(coverage, SEED)) },
    ];
    return {
      count,
      polygons: polygonsOf(coverage),
      dates: DAYS.map((date) => ({ date, labels: [...labelsOn(coverage, date, SEED)] })),
      variants: count === COUNTS[0] ? variants : [],
    };
  });
  const buildings = COUNTS.map((count) => ({ count, meters: BUFFER_METERS, polygons: polygonsOf(makeBuildings({ count, seed: SEED })) }));
  writeFileSync(join(folder, 'input.json'), JSON.stringify({ generator: GENERATOR_VERSION, seed: SEED, coverages, buildings }));
}
