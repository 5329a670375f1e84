// Holds the engine against the slow oracle of the rules on random histories: all packs, parameters and timelines, all columns.
import { expect } from 'vitest';
import fc from 'fast-check';
import { isoDay } from '../../src/domain/day.ts';
import { histories } from '../oracle/histories/histories.ts';
import { readDistrict } from '../oracle/reading/oracle.ts';
import { engineByRules } from './engine-by-rules.ts';

/** Compares `runs` random histories on the lists each of them asks. */
export function compareByRules(runs: number, seed: number): { answers: number } {
  let answers = 0;
  fc.assert(
    fc.property(histories(), ({ district, settings, lists }) => {
      const oracle = readDistrict(district, settings);
      const engine = engineByRules();
      for (const list of lists) {
        const expected = oracle(list);
        expect({ list: isoDay(list), answers: engine(district, settings, list) }).toEqual({ list: isoDay(list), answers: expected });
        answers += expected.length;
      }
    }),
    { numRuns: runs, seed },
  );
  return { answers };
}
