// From clocks to levels: nesting, compounds that follow their parts, overrides, the rest of the county (7b "Levels", "Nesting").
import { isRunning, levelOfClock } from './oracle-clock.ts';
import type { Clock } from './oracle-clock.ts';
import type { Sight } from './oracle-conditions.ts';
import { CONTROLLED, NONE, PRECAUTION, SEALED } from './oracle-counting.ts';
import type { Facts } from './oracle-facts.ts';
import { shownBeforeTelling, shownLevel } from './oracle-overrides.ts';
import type { Memory, Remembered } from './oracle-overrides.ts';
import type { PackRules } from './oracle-packs.ts';

export interface Levels {
  readonly rule: readonly number[];
  readonly shown: readonly number[];
  /** Nested: compounds with a part that is shown sealed. */
  readonly withSealedPart: ReadonlySet<number>;
  readonly memory: Memory;
}

/** The strictest level that the clocks of each unit itself give it. */
export function ownLevels(facts: Facts, clocks: Iterable<Clock>): number[] {
  const own = facts.tree.units.map(() => NONE);
  for (const clock of clocks) own[clock.area] = Math.max(own[clock.area]!, levelOfClock(clock));
  return own;
}

/** Nested: the compounds of which a part is shown sealed for a reason of its own, not because the compound is. */
export function compoundsWithSealedPart(facts: Facts, own: readonly number[], memory: Memory, sight: Sight): Set<number> {
  const { tree } = facts;
  return new Set(
    tree.compounds.filter((compound) => {
      const shown = new Map<number, number>();
      for (const part of tree.parts[compound]!) {
        const rule = Math.max(own[part]!, shown.get(tree.parent[part]!) ?? NONE);
        shown.set(part, shownBeforeTelling(facts, part, rule, sight, memory));
      }
      return [...shown.values()].includes(SEALED);
    }),
  );
}

/** One pass over all units, containers first, with the level that the clear stage has in each county. */
function pass(facts: Facts, rules: PackRules, own: readonly number[], clear: (county: string) => number, withSealedPart: ReadonlySet<number>, memory: Memory, sight: Sight): Levels {
  const { tree } = facts;
  const told: (Remembered | undefined)[] = facts.overrides.length > 0 ? [...memory] : [];
  const rule: number[] = [];
  const shown: number[] = [];
  tree.units.forEach((unit, index) => {
    const parent = tree.parent[index]!;
    if (parent === -1) {
      // "While a part is shown sealed, for whatever reason, the compound is at least controlled" (reading 14), overrides or not.
      const atLeast = withSealedPart.has(index) ? CONTROLLED : NONE;
      rule[index] = Math.max(clear(unit.county), own[index]!, atLeast);
      shown[index] = Math.max(shownLevel(facts, index, rule[index], null, sight, told), atLeast);
    } else {
      // A part without a cause of its own follows what contains it (reading 21).
      rule[index] = Math.max(own[index]!, shown[parent]!);
      shown[index] = shownLevel(facts, index, rule[index], rules.isNested ? shown[tree.compound[index]!]! : null, sight, told);
    }
  });
  return { rule, shown, withSealedPart, memory: told };
}

/** Counties with a unit shown sealed or controlled: "a unit held, or sealed by override, keeps it". */
export function activeCounties(facts: Facts, shown: readonly number[]): Set<string> {
  return new Set(facts.tree.units.filter((_, index) => shown[index]! >= CONTROLLED).map((unit) => unit.county));
}

export function levelsOf(facts: Facts, rules: PackRules, own: readonly number[], withSealedPart: ReadonlySet<number>, memory: Memory, sight: Sight): Levels {
  if (!rules.isComplement) return pass(facts, rules, own, () => PRECAUTION, withSealedPart, memory, sight);
  // No level up to precaution makes a county active, so which are is known from a first pass without any.
  const active = activeCounties(facts, pass(facts, rules, own, () => NONE, withSealedPart, memory, sight).shown);
  return pass(facts, rules, own, (county) => (active.has(county) ? PRECAUTION : NONE), withSealedPart, memory, sight);
}

/** The running clocks whose level a unit has from itself or from what contains it. */
export function clocksOver(facts: Facts, unit: number, clocks: Iterable<Clock>): Clock[] {
  return [...clocks].filter((clock) => isRunning(clock) && facts.tree.path[unit]!.includes(clock.area));
}
