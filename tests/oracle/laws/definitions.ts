// What 7b and the readings define beside the vectors, as named cases worked by hand and as properties, for any judge.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/domain/zoning/level.ts';
import { describeCauses } from './definitions-causes.ts';
import { describeChanges } from './definitions-changes.ts';
import { describeDates } from './definitions-dates.ts';
import { describeNesting } from './definitions-nesting.ts';
import { describeOverrides } from './definitions-overrides.ts';
import { HISTORY_SEED, histories } from '../histories/histories.ts';
import { onlyUnder } from './laws-histories.ts';
import type { Judge } from '../shape.ts';

/** Registers the cases for a judge; `runs` is the number of random districts per property. */
export function describeDefinitions(name: string, judge: Judge, runs = 200): void {
  const options = { seed: HISTORY_SEED, numRuns: runs };
  describe(`${name}: since, next change, live and blocked-by of rules 7b`, () => {
    describeDates(judge);
  });
  describe(`${name}: orders, visits and Beijing’s clock`, () => {
    describeCauses(judge);
  });
  describe(`${name}: nested units and buildings`, () => {
    describeNesting(judge);
  });
  describe(`${name}: overrides`, () => {
    describeOverrides(judge);
  });
  describe(`${name}: changes of packs`, () => {
    describeChanges(judge);
  });

  describe(`${name}: what holds on every list`, { timeout: 120_000 }, () => {
    it('live is never milder than the list, the next change is another level on a later list, blocked-by only above the clear stage', () => {
      fc.assert(
        fc.property(histories(), ({ district, settings, lists }) => {
          for (const list of lists) {
            for (const { level, liveLevel, nextLevel, nextChangeOn, since, blockedBy } of judge(district, settings, list)) {
              expect(LEVELS.indexOf(liveLevel)).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
              expect(nextLevel === null).toBe(nextChangeOn === null);
              if (nextChangeOn !== null) expect([nextChangeOn > list, nextLevel === level]).toEqual([true, false]);
              if (since !== null) expect(since).toBeLessThanOrEqual(list);
              if (blockedBy.length > 0) expect(['controlled', 'sealed']).toContain(level);
            }
          }
        }),
        options,
      );
    });

    it('nested, no part is shown below its compound, and a compound with a sealed part is at least controlled', () => {
      fc.assert(
        fc.property(histories(onlyUnder('CN-JL-2022')), ({ district, settings, lists }) => {
          const compoundOf = (id: string): string => district.units.findLast((unit) => unit.parent === undefined && (id === unit.id || id.startsWith(`${unit.id}-`)))!.id;
          for (const list of lists) {
            const answers = new Map(judge(district, settings, list).map((answer, n) => [district.units[n]!.id, LEVELS.indexOf(answer.level)]));
            for (const [id, level] of answers) {
              const compound = answers.get(compoundOf(id))!;
              expect({ id, list, isBelow: level < compound, isAlone: level === 3 && compound < 2 }).toEqual({ id, list, isBelow: false, isAlone: false });
            }
          }
        }),
        options,
      );
    });
  });
}
