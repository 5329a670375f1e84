// The random histories reach the places they are made for, stay small, and come back the same from the same seed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_SEED, histories } from './histories.ts';
import type { History } from './histories.ts';
import { rememberingOracle } from '../reading/oracle.ts';
import { ORACLE_PACKS } from '../shape.ts';

const draw = (): History[] => fc.sample(histories(), { seed: HISTORY_SEED, numRuns: 2000 });

describe('random histories', () => {
  const drawn = draw();
  const sizes = (count: (history: History) => number): Set<number> => new Set(drawn.map(count));

  it('come back the same from the same seed', () => {
    expect(draw()).toEqual(drawn);
  });

  it('hold 1 to 6 units, up to 6 positives, 0 to 6 lists, and lists in order', () => {
    expect(sizes(({ district }) => district.units.length)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(Math.max(...sizes(({ district }) => district.cases.length))).toBe(6);
    expect(Math.max(...sizes(({ lists }) => lists.length))).toBe(6);
    expect(drawn.filter(({ lists }) => lists.length >= 3).length).toBeGreaterThan(drawn.length * 0.8);
    expect(drawn.every(({ lists }) => lists.every((list, n) => n === 0 || list > lists[n - 1]!))).toBe(true);
  });

  it('read under every pack, alone and before and after another, and under every value of every parameter', () => {
    const packs = (at: number): Set<string> => new Set(drawn.flatMap(({ settings }) => settings.timeline[at]?.pack ?? []));
    for (const at of [0, 1, 2]) expect([...packs(at)].toSorted()).toEqual([...ORACLE_PACKS].toSorted());
    const values = new Set(drawn.flatMap(({ settings }) => Object.entries(settings.parameters ?? {}).map(([name, value]) => `${name}: ${String(value)}`)));
    // Twelve parameters of two values and two of three.
    expect(values.size).toBe(30);
  });

  it('put rows of every kind beside positives, and gaps of every length from 5 to 9 and 12 to 16 days between them', () => {
    for (const kind of ['rounds', 'contacts', 'disinfections', 'orders', 'visits', 'overrides'] as const) {
      expect({ kind, isCommon: drawn.filter(({ district }) => district[kind].length > 0).length > drawn.length / 20 }).toEqual({ kind, isCommon: true });
    }
    const gaps = new Set(drawn.flatMap(({ district }) => district.cases.flatMap((row) => district.cases.filter((other) => other.unit === row.unit).map((other) => other.reportedOn - row.reportedOn))));
    expect([5, 6, 7, 8, 9, 12, 13, 14, 15, 16].filter((days) => !gaps.has(days))).toEqual([]);
  });

  it('show every level, every blocker, overridden and live levels, and mostly a next change', () => {
    const judge = rememberingOracle();
    const answers = drawn.flatMap(({ district, settings, lists }) => lists.flatMap((list) => judge(district, settings, list)));
    expect(new Set(answers.map(({ level }) => level)).size).toBe(4);
    expect(new Set(answers.flatMap(({ blockedBy }) => blockedBy))).toEqual(new Set(['screening', 'contact', 'disinfection', 'part', 'decision']));
    expect(answers.filter(({ level, ruleLevel }) => level !== ruleLevel).length).toBeGreaterThan(60);
    expect(answers.filter(({ level, liveLevel }) => level !== liveLevel).length).toBeGreaterThan(300);
    expect(answers.filter(({ nextLevel }) => nextLevel !== null).length).toBeGreaterThan(answers.length / 3);
  });
});
