import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { createDayCursor } from '../../src/domain/zoning/day-cursor.ts';
import { hashHistory } from '../../src/domain/zoning/hash-history.ts';
import { DUE, HELD_MASK, LEVELS, LIVE, levelOf, OPEN_CONDITION } from '../../src/domain/zoning/level.ts';
import { COUNTS, DOES_NOT_COUNT, type CaseReport } from '../../src/domain/district/case-table.ts';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import type { RulePack } from '../../src/domain/zoning/rule-pack.ts';
import { judgeDistrict } from '../../src/domain/zoning/judge-district.ts';
import { histories, HISTORY_SEED, SPAN_DAYS } from '../oracle/histories.ts';
import { ORACLE_PACKS } from '../oracle/oracle-types.ts';
import { judgeByEngine } from './engine-as-judge.ts';

const LEVEL_RANK = (level: string | null): number => LEVELS.indexOf(level as (typeof LEVELS)[number]);

describe('one answer for all days', () => {
  it('says on every list what the single row says: level, live, due tomorrow, held (oracle: row by row)', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom(...ORACLE_PACKS), ({ county, settings }, pack) => {
        const knownAt = settings.knownAt === 'then' ? undefined : settings.knownAt;
        const judged = judgeByEngine(pack, county, settings, knownAt);
        const first = judged.firstPositive ?? 19_100;
        const history = judged.history(first - 2, first + SPAN_DAYS);
        const cursor = createDayCursor(history);
        for (let day = history.first; day <= history.last; day++) {
          cursor.moveTo(day);
          county.forEach((_, unit) => {
            const status = cursor.status[unit]!;
            const row = judged.row(unit, day);
            const lowerTomorrow = row.nextChangeOn === day + 1 && LEVEL_RANK(row.nextLevel) < LEVEL_RANK(row.level);
            expect({ day, unit, level: LEVELS[levelOf(status)], live: Boolean(status & LIVE), held: Boolean(status & HELD_MASK), due: Boolean(status & DUE) }).toEqual({
              day, unit, level: row.level, live: row.live, held: row.blockedBy.length > 0 && !row.live, due: lowerTomorrow,
            });
          });
        }
      }),
      { numRuns: 100, seed: HISTORY_SEED },
    );
  });

  it('tells a release that is ready from one that still lacks a condition (oracle: the next list, judged from what this list knows)', () => {
    let [ready, short] = [0, 0];
    fc.assert(
      fc.property(histories({ lateRecords: false }), fc.constantFrom(...ORACLE_PACKS), fc.nat({ max: 50 }), ({ county, settings }, pack, later) => {
        const judged = judgeByEngine(pack, county, settings, undefined);
        const day = (judged.firstPositive ?? 19_100) + later;
        const status = judged.history(day, day).base;
        const known = county.map((unit) => ({
          ...unit,
          positives: unit.positives.filter(({ reportedOn }) => reportedOn < day),
          rounds: unit.rounds.filter(({ resultOn }) => resultOn < day),
          contacts: unit.contacts.filter(({ enteredOn }) => enteredOn < day),
        }));
        const next = judgeByEngine(pack, known, settings, undefined);
        county.forEach((_, unit) => {
          // The rest of a county has no conditions of its own.
          if (!(status[unit]! & DUE) || judged.row(unit, day).stage === 'rest-of-county') return;
          const isShort = Boolean(status[unit]! & OPEN_CONDITION);
          expect({ unit, day, isShort }).toEqual({ unit, day, isShort: next.row(unit, day + 1).blockedBy.length > 0 });
          if (isShort) short++;
          else ready++;
        });
      }),
      { numRuns: 1_500, seed: HISTORY_SEED },
    );
    expect(Math.min(ready, short)).toBeGreaterThan(20);
  });

  it('starts in the middle of an outbreak as it would have come there from its beginning', () => {
    fc.assert(
      fc.property(histories(), fc.constantFrom(...ORACLE_PACKS), fc.nat({ max: 40 }), ({ county, settings }, pack, later) => {
        const judged = judgeByEngine(pack, county, settings, undefined);
        const first = judged.firstPositive ?? 19_100;
        const whole = createDayCursor(judged.history(first - 1, first + SPAN_DAYS));
        whole.moveTo(first + later);
        expect([...judgeByEngine(pack, county, settings, undefined).history(first + later, first + SPAN_DAYS).base]).toEqual([...whole.status]);
      }),
      { numRuns: 100, seed: HISTORY_SEED },
    );
  });

  it('has the same SHA-256 whatever the order of case rows, persons reported in several units on one day included', () => {
    const units = unitTableOf(['u0', 'u1', 'u2', 'u3'].map((id) => ({ id })));
    const hashOf = (reports: readonly CaseReport[], pack: RulePack): string => {
      const facts = { units, cases: [caseTableOf(reports)], rounds: [], contacts: [], disinfections: [] };
      const hash = hashHistory(units.id, judgeDistrict(facts, pack, { conditions: 'hold' }).history(19_088, 19_140));
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      return hash;
    };
    const report: fc.Arbitrary<CaseReport> = fc.record({
      place: fc.constantFrom('u0', 'u1', 'u2'),
      reportedOn: fc.integer({ min: 19_090, max: 19_096 }),
      person: fc.constantFrom('', 'p', 'q'),
      reclassified: fc.boolean(),
      counts: fc.constantFrom(0, 0, 0, COUNTS, DOES_NOT_COUNT),
      sampledOn: fc.option(fc.integer({ min: 19_088, max: 19_096 }), { nil: undefined }),
      movedOutOn: fc.option(fc.integer({ min: 19_088, max: 19_096 }), { nil: undefined }),
    });
    const shuffled = fc.array(report, { minLength: 2, maxLength: 8 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...RULE_PACKS), ([rows, others], pack) => {
        expect(hashOf(others, pack)).toBe(hashOf(rows, pack));
      }),
      { numRuns: 400, seed: HISTORY_SEED },
    );
    const one = [{ place: 'u0', reportedOn: 19_090 }];
    expect(hashOf(one, RULE_PACKS[0]!)).not.toBe(hashOf([], RULE_PACKS[0]!));
  });

  it('seals both places reported for one person on one day, and a later one not', () => {
    const rows = [
      { place: 'u1', reportedOn: 19_090, person: 'p' },
      { place: 'u0', reportedOn: 19_090, person: 'p' },
      { place: 'u2', reportedOn: 19_091, person: 'p' },
    ];
    const units = unitTableOf(['u0', 'u1', 'u2'].map((id) => ({ id })));
    const judged = judgeDistrict({ units, cases: [caseTableOf(rows)], rounds: [], contacts: [], disinfections: [] }, RULE_PACKS[0]!, { conditions: 'hold' });
    expect([0, 1, 2].map((unit) => judged.row(unit, 19_092).level)).toEqual(['sealed', 'sealed', 'precaution']);
  });
});
