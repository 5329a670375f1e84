// The laws of rules 7b, their stated limits and the limits found beside them, for any judge: the oracle or the engine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../src/domain/day.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import { LEVELS } from '../../src/domain/zoning/level.ts';
import { HISTORY_SEED, SPAN_DAYS, counties, histories, listsWorthAsking } from './histories.ts';
import type { HistoryShape } from './histories.ts';
import { ORACLE_PACKS } from './oracle-types.ts';
import type { Judge, OracleAnswer, OraclePack, OracleSettings, OracleUnit } from './oracle-types.ts';
import { describeLimits } from './law-limits.ts';

/** Positives end before 16 May, so that no risk area arises: the span of 60 days starts here. */
const BEFORE_RISK_AREAS = dayFromCivil(2022, 5, 15) - SPAN_DAYS;
const BARE: HistoryShape = { persons: false, lateRecords: false };
const bothMay = (pack: OraclePack): boolean => pack === 'SH-2022-0516' || pack === 'SH-2022-0522';

function ranks(answers: readonly OracleAnswer[]): number[] {
  return answers.map(({ level }) => LEVELS.indexOf(level));
}

/** Every level of `upper` at least as strict as that of `lower`, unit by unit, on each of the lists. */
function expectNeverMilder(judge: Judge, pack: OraclePack, lists: readonly EpidemicDay[], upper: [readonly OracleUnit[], OracleSettings], lower: [readonly OracleUnit[], OracleSettings]): void {
  for (const list of lists) {
    const above = ranks(judge(pack, ...upper, list));
    const below = ranks(judge(pack, ...lower, list));
    expect({ list, above, atLeast: above.map((rank, n) => rank >= (below[n] ?? 0)) }).toEqual({ list, above, atLeast: above.map(() => true) });
  }
}

function withChanged(county: readonly OracleUnit[], at: number, change: (unit: OracleUnit) => OracleUnit): OracleUnit[] {
  return county.map((unit, index) => (index === at % county.length ? change(unit) : unit));
}

/** The file as it stood when list `day` was made, positives of the day itself kept or not. */
function before(county: readonly OracleUnit[], day: EpidemicDay, keepPositivesOfTheDay: boolean): OracleUnit[] {
  return county.map((unit) => ({
    id: unit.id,
    positives: unit.positives.filter((row) => row.reportedOn < day || (keepPositivesOfTheDay && row.reportedOn === day)),
    rounds: unit.rounds.filter((round) => round.resultOn < day),
    contacts: unit.contacts.filter((contact) => contact.enteredOn < day),
  }));
}

/** The same positives with a clean round on every day, and one contact exposed and entered on the day of each positive. */
function metOnTime(county: readonly OracleUnit[]): OracleUnit[] {
  const rounds = listsWorthAsking(county).map((day) => ({ day, resultOn: day, outcome: 'clean' as const }));
  return county.map((unit) => ({
    ...unit,
    rounds,
    contacts: unit.positives.map(({ reportedOn }) => ({ lastExposedOn: reportedOn, result: 'negative', enteredOn: reportedOn })),
  }));
}

/** All that list D says of itself: neither live nor the next change, which look at D and beyond. */
function ofTheListItself({ level, stage, since, lastPositive, blockedBy }: OracleAnswer): Partial<OracleAnswer> {
  return { level, stage, since, lastPositive, blockedBy };
}

/**
 * Registers the six laws of 7b as properties and their limits as named tests. `name` says whose judge it is;
 * `runs` is the number of random counties per law and pack.
 */
export function describeLaws(name: string, judge: Judge, runs = 12): void {
  const options = { seed: HISTORY_SEED, numRuns: runs };
  describe.each(ORACLE_PACKS)(`${name}: laws of rules 7b, %s`, { timeout: 120_000 }, (pack) => {
    it('law 1: a further counting positive never lowers a level', () => {
      const shape: HistoryShape = { ...BARE, missingResults: false, ...(bothMay(pack) ? { from: BEFORE_RISK_AREAS } : {}) };
      const cases = fc.tuple(fc.constantFrom('hold' as const, 'assume-met' as const), fc.constantFrom('A' as const, 'B' as const)).chain(([conditions, dayCount]) =>
        fc.tuple(counties({ ...shape, unclean: conditions === 'hold' }), fc.constant<OracleSettings>({ conditions, dayCount }), fc.nat(3), fc.nat(SPAN_DAYS - 1)),
      );
      fc.assert(
        fc.property(cases, ([county, settings, at, offset]) => {
          const reportedOn = bothMay(pack) ? BEFORE_RISK_AREAS + offset : (listsWorthAsking(county)[0] ?? BEFORE_RISK_AREAS) + offset;
          const more = withChanged(county, at, (unit) => ({ ...unit, positives: [...unit.positives, { reportedOn }] }));
          expectNeverMilder(judge, pack, listsWorthAsking(more), [more, settings], [county, settings]);
        }),
        options,
      );
    });

    it('law 2: a further clean round never raises a level', () => {
      fc.assert(
        fc.property(histories(BARE), fc.nat(3), fc.integer({ min: 3, max: 17 }), fc.nat(2), ({ county, settings }, at, after, wait) => {
          const more = withChanged(county, at, (unit) => {
            const extra = unit.positives.map(({ reportedOn }) => ({ day: reportedOn + after, resultOn: reportedOn + after + wait, outcome: 'clean' as const }));
            return { ...unit, rounds: [...unit.rounds, ...extra] };
          });
          expectNeverMilder(judge, pack, listsWorthAsking(county), [county, settings], [more, settings]);
        }),
        options,
      );
    });

    it('law 3: hold is never below assume-met', () => {
      fc.assert(
        fc.property(histories(), ({ county, settings }) => {
          expectNeverMilder(judge, pack, listsWorthAsking(county), [county, { ...settings, conditions: 'hold' }], [county, { ...settings, conditions: 'assume-met' }]);
        }),
        options,
      );
    });

    it('law 4: list D does not change by facts of D or later; its next change and live only by positives of D', () => {
      fc.assert(
        fc.property(histories(), ({ county, settings }) => {
          for (const list of listsWorthAsking(county)) {
            const asOnFile = judge(pack, county, settings, list);
            expect(judge(pack, before(county, list, false), settings, list).map(ofTheListItself)).toEqual(asOnFile.map(ofTheListItself));
            expect(judge(pack, before(county, list, true), settings, list)).toEqual(asOnFile);
          }
        }),
        options,
      );
    });

    it('law 5: the order of rows does not matter', () => {
      const shuffled = histories().chain(({ county, settings }) =>
        fc.tuple(
          fc.constant({ county, settings }),
          fc.tuple(
            ...county.map((unit) =>
              fc.record({
                id: fc.constant(unit.id),
                positives: fc.shuffledSubarray([...unit.positives], { minLength: unit.positives.length }),
                rounds: fc.shuffledSubarray([...unit.rounds], { minLength: unit.rounds.length }),
                contacts: fc.shuffledSubarray([...unit.contacts], { minLength: unit.contacts.length }),
              }),
            ),
          ),
        ),
      );
      fc.assert(
        fc.property(shuffled, ([{ county, settings }, other]) => {
          for (const list of listsWorthAsking(county)) expect(judge(pack, other, settings, list)).toEqual(judge(pack, county, settings, list));
        }),
        options,
      );
    });

    it('law 6: B(D) = A(D+1) with the same cut-off while no condition is late', () => {
      const shape: HistoryShape = { ...BARE, rounds: false, contacts: false, ...(bothMay(pack) ? { from: BEFORE_RISK_AREAS } : {}) };
      const cases = fc.tuple(counties(shape), fc.constantFrom('hold' as const, 'assume-met' as const));
      fc.assert(
        fc.property(cases, ([bare, conditions]) => {
          const county = metOnTime(bare);
          for (const list of listsWorthAsking(county)) {
            // Rounds are not cut: that of CN-9 and CN-20 is due on the last day A counts, one day after this cut-off (see the limits).
            const cutOff = before(county, list, false).map((unit, index) => ({ ...unit, rounds: county[index]?.rounds ?? [] }));
            expect(ranks(judge(pack, cutOff, { conditions, dayCount: 'B' }, list))).toEqual(ranks(judge(pack, cutOff, { conditions, dayCount: 'A' }, list + 1)));
          }
        }),
        options,
      );
    });
  });
  describeLimits(name, judge);
}
