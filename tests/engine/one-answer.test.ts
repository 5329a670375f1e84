import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { createDayCursor } from '../../src/domain/zoning/lists/day-cursor.ts';
import { hashHistory } from '../../src/domain/zoning/lists/hash-history.ts';
import { CONTROLLED, DUE, HELD_CONTACT, HELD_DECISION, HELD_DISINFECTION, HELD_PART, HELD_SCREENING, LEVELS, LIVE, levelOf, OPEN_CONDITION, OVERRIDDEN, SEALED, SEALED_PARTS } from '../../src/domain/zoning/level.ts';
import { COUNTS, DOES_NOT_COUNT, type CaseReport } from '../../src/domain/district/case-table.ts';
import { RESULT_MISSING, RESULT_NEGATIVE } from '../../src/domain/district/fact-tables.ts';
import { caseTableOf, contactTableOf, disinfectionTableOf, orderTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import type { RulePack } from '../../src/domain/zoning/packs/rule-pack.ts';
import type { Blocker } from '../../src/domain/zoning/judge/standing.ts';
import { judgeDistrict, type JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { histories, HISTORY_SEED, type History } from '../oracle/histories/histories.ts';
import { judgeByRules } from './engine-by-rules.ts';

const LEVEL_RANK = (level: string | null): number => LEVELS.indexOf(level as (typeof LEVELS)[number]);
const OPTIONS = { numRuns: 400, seed: HISTORY_SEED };

/** The lists of a history and the days around them. */
function spanOf({ lists }: History): [first: number, last: number] {
  return lists.length === 0 ? [19_100, 19_102] : [Math.min(...lists) - 3, Math.max(...lists) + 3];
}

const HELD: readonly (readonly [bit: number, blocker: Blocker])[] = [
  [HELD_SCREENING, 'screening'], [HELD_CONTACT, 'contact'], [HELD_DISINFECTION, 'disinfection'], [HELD_PART, 'part'], [HELD_DECISION, 'decision'],
];
const heldBy = (status: number): Blocker[] => HELD.filter(([bit]) => status & bit).map(([, blocker]) => blocker);

/** Every unit on every list of a range, as the single row says it. */
function expectRows(judged: JudgedDistrict, ids: readonly string[], first: number, last: number): void {
  const cursor = createDayCursor(judged.history(first, last));
  for (let day = first; day <= last; day++) {
    cursor.moveTo(day);
    ids.forEach((id, unit) => {
      const status = cursor.status[judged.zonedOf[unit]!]!;
      const row = judged.row(unit, day);
      const isRaised = row.liveLevel !== row.level;
      const lowerTomorrow = row.nextChangeOn === day + 1 && LEVEL_RANK(row.nextLevel) < LEVEL_RANK(row.level);
      const told = { day, id, level: LEVELS[levelOf(status)], held: heldBy(status), overridden: Boolean(status & OVERRIDDEN), sealedParts: Boolean(status & SEALED_PARTS) };
      const isLive = Boolean(status & LIVE);
      expect(told).toEqual({
        day, id, level: row.level, held: isLive ? [] : row.blockedBy, overridden: row.override !== null && judged.zonedOf[unit] === unit ? true : told.overridden, sealedParts: row.hasSealedParts,
      });
      // A report that changes nothing is live all the same; an unreported rest of the county is not.
      if (row.live) expect({ day, id, isLive }).toEqual({ day, id, isLive: true });
      if (isLive) expect({ day, id, live: row.live || isRaised }).toEqual({ day, id, live: true });
      if (!isLive) expect({ day, id, due: Boolean(status & DUE) }).toEqual({ day, id, due: lowerTomorrow });
    });
  }
}

describe('one answer for all days', () => {
  it('says on every list what the single row says: level, live, due tomorrow, held, decided by hand (oracle: row by row)', () => {
    fc.assert(
      fc.property(histories(), (one) => {
        expectRows(judgeByRules(one.district, one.settings), one.district.units.map(({ id }) => id), ...spanOf(one));
      }),
      OPTIONS,
    );
  });

  it('says so of many compounds, in some of which the same happened (oracle: row by row)', () => {
    const names = Array.from({ length: 12 }, (_, i) => `u${i}`);
    const few = fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(19_089, 19_095) });
    const report: fc.Arbitrary<CaseReport> = fc.record({
      place: fc.constantFrom(...names), reportedOn: fc.constantFrom(19_090, 19_092), sampledOn: few, onsetOn: few, isolatedOn: few, movedOutOn: few,
      recordedAt: fc.constantFrom(undefined, undefined, undefined, undefined, 19_093 * 1440),
    });
    const contact = fc.record({ area: fc.constantFrom(...names), lastExposedOn: fc.constantFrom(undefined, 19_092, 19_103), result: fc.constantFrom(RESULT_MISSING, RESULT_NEGATIVE), resultOn: fc.constantFrom(undefined, 19_112) });
    const disinfection = fc.record({ area: fc.constantFrom(...names), day: fc.constantFrom(19_096, 19_120), passed: fc.boolean() });
    const order = fc.record({ area: fc.constantFrom(...names), day: fc.constantFrom(19_091, 19_095), level: fc.constantFrom(CONTROLLED, SEALED) });
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom('compound' as const, 'venue' as const), county: fc.constantFrom('a', 'b') }), { minLength: 12, maxLength: 12 }),
        fc.array(report, { minLength: 8, maxLength: 24 }), fc.array(contact, { maxLength: 6 }), fc.array(disinfection, { maxLength: 6 }), fc.array(order, { maxLength: 2 }),
        fc.constantFrom(...RULE_PACKS), fc.constantFrom('hold' as const, 'assume-met' as const),
        (kinds, reports, contacts, disinfections, orders, pack, conditions) => {
          const units = unitTableOf(names.map((id, i) => ({ id, ...kinds[i]! })));
          const facts = { units, cases: [caseTableOf(reports)], rounds: [], contacts: [contactTableOf(contacts)], disinfections: [disinfectionTableOf(disinfections)], orders: [orderTableOf(orders)] };
          expectRows(judgeDistrict(facts, pack, { conditions }), names, 19_089, 19_115);
        },
      ),
      { numRuns: 400, seed: HISTORY_SEED },
    );
  });

  it('tells a release that is ready from one that still lacks a condition (oracle: the next list, judged from what this list knows)', () => {
    let [ready, short] = [0, 0];
    fc.assert(
      fc.property(histories(), (one) => {
        const { district, settings, lists } = one;
        // What is entered late, and what a person or another pack decides, is no matter of conditions.
        if (settings.knownAt !== undefined || settings.timeline.length > 1 || district.overrides.length > 0 || district.cases.some(({ recordedAt }) => recordedAt !== undefined)) return;
        const judged = judgeByRules(district, settings);
        for (const day of lists) {
          const status = judged.history(day, day).base;
          const known = {
            ...district,
            cases: district.cases.filter(({ reportedOn }) => reportedOn < day),
            rounds: district.rounds.filter(({ resultOn }) => resultOn < day),
            contacts: district.contacts.filter(({ enteredOn }) => enteredOn === undefined || enteredOn < day),
            disinfections: district.disinfections.filter((evaluation) => evaluation.day < day),
            orders: district.orders.filter((order) => order.day < day),
          };
          const next = judgeByRules(known, settings);
          district.units.forEach(({ id }, unit) => {
            const word = status[judged.zonedOf[unit]!]!;
            // The rest of a county has no conditions of its own.
            if (!(word & DUE) || levelOf(word) < CONTROLLED) return;
            const isShort = Boolean(word & OPEN_CONDITION);
            expect({ id, day, isShort }).toEqual({ id, day, isShort: next.row(unit, day + 1).level === judged.row(unit, day).level });
            if (isShort) short++;
            else ready++;
          });
        }
      }),
      { numRuns: 3_000, seed: HISTORY_SEED },
    );
    expect(Math.min(ready, short)).toBeGreaterThan(20);
  });

  it('starts in the middle of an outbreak as it would have come there from its beginning', () => {
    fc.assert(
      fc.property(histories(), (one) => {
        const [first, last] = spanOf(one);
        const whole = createDayCursor(judgeByRules(one.district, one.settings).history(first - 20, last));
        whole.moveTo(last);
        expect([...judgeByRules(one.district, one.settings).history(last, last + 1).base]).toEqual([...whole.status]);
      }),
      OPTIONS,
    );
  });

  it('leaves exactly one level to every unit, and counts every smallest part once', () => {
    fc.assert(
      fc.property(histories(), ({ district, settings, lists }) => {
        const judged = judgeByRules(district, settings);
        const counted = new Set(judged.zoned);
        expect([...judged.zonedOf].every((row) => row >= 0)).toBe(true);
        // A unit that is counted is no part of another counted one, unless a person set it apart.
        const overridden = new Set(district.overrides.map(({ unit }) => unit));
        district.units.forEach(({ id, parent }, unit) => {
          const above = district.units.findIndex((other) => other.id === parent);
          if (above >= 0 && counted.has(unit) && counted.has(above)) expect(overridden).toContain(id);
        });
        for (const day of lists) for (const unit of judged.zoned) expect(LEVELS).toContain(judged.row(unit, day).level);
      }),
      OPTIONS,
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
