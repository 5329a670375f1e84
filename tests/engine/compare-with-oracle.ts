// Holds the engine against the slow oracle of the date rules on random histories, all packs, all lists, all columns.
import { expect } from 'vitest';
import fc from 'fast-check';
import { isoDay } from '../../src/domain/day.ts';
import { histories, HISTORY_SEED, SPAN_DAYS } from '../oracle/histories.ts';
import { ORACLE_PACKS } from '../oracle/oracle-types.ts';
import { rememberingOracle } from '../oracle/date-rules-oracle.ts';
import { engineJudge } from './engine-as-judge.ts';

/** Compares `runs` random histories, each under one pack, on every `stride`-th list of its span. */
export function compareWithOracle(runs: number, stride: number): { histories: number; answers: number } {
  let answers = 0;
  fc.assert(
    fc.property(histories(), fc.constantFrom(...ORACLE_PACKS), fc.nat({ max: stride - 1 }), ({ county, settings }, pack, offset) => {
      const oracle = rememberingOracle();
      const engine = engineJudge();
      const reported = county.flatMap((unit) => unit.positives.map((row) => row.reportedOn));
      const first = reported.length === 0 ? 19_100 : Math.min(...reported) - 1;
      for (let day = first + offset; day <= first + SPAN_DAYS + 20; day += stride) {
        const expected = oracle(pack, county, settings, day);
        expect({ list: isoDay(day), answers: engine(pack, county, settings, day) }).toEqual({ list: isoDay(day), answers: expected });
        answers += expected.length;
      }
    }),
    { numRuns: runs, seed: HISTORY_SEED },
  );
  return { histories: runs, answers };
}
