// What an override makes of the rule's level of a unit (7b "Override", readings 17–21).
import type { Sight } from './oracle-conditions.ts';
import type { Facts, PlacedOverride } from './oracle-facts.ts';

/** What is told on an override's first list, and whether the rule has put an end to it since. */
export interface Remembered {
  readonly kind: 'raising' | 'lowering' | 'refused';
  readonly firstRule: number;
  readonly isOver: boolean;
}

/** By the index of the override. */
export type Memory = readonly (Remembered | undefined)[];

/** Whether an override names this list and, ahead, was "made by D" (reading 24). */
export function isInForce(override: PlacedOverride, { list, asked }: Sight): boolean {
  return override.from <= list && list <= override.until && (asked === null || override.madeOn <= asked);
}

/** "Ends for good after the first day on which a positive … is reported": gone from the list after it; ahead no later day counts. */
function isEndedByPositive(override: PlacedOverride, { list, asked }: Sight): boolean {
  return override.endsAfter < list && (asked === null || override.endsAfter <= asked);
}

/** Whether an override that was told earlier holds on a list before the rule of that list is known. */
export function stillHolds(override: PlacedOverride, memory: Memory, sight: Sight): boolean {
  const told = memory[override.index];
  return isInForce(override, sight) && told?.kind !== 'refused' && !(told?.kind === 'lowering' && (told.isOver || isEndedByPositive(override, sight)));
}

function tell(override: PlacedOverride, rule: number, compoundShows: number | null): Remembered {
  // "Nested, an override below the level the compound shows on its first list is refused" (reading 20).
  if (compoundShows !== null && override.level < compoundShows) return { kind: 'refused', firstRule: rule, isOver: false };
  // "Equal to the rule is raising" (reading 17).
  return { kind: override.level < rule ? 'lowering' : 'raising', firstRule: rule, isOver: false };
}

/**
 * The level a unit shows where the rule says `rule`. `memory` is added to: what is told on a first list, and what ends
 * because "the rule stands above the rule of its first list". `compoundShows` is given for parts under a nested pack.
 */
export function shownLevel(facts: Facts, unit: number, rule: number, compoundShows: number | null, sight: Sight, memory: (Remembered | undefined)[]): number {
  let shown: number | null = null;
  for (const override of facts.overridesOf[unit]!) {
    if (!isInForce(override, sight)) continue;
    let told = memory[override.index];
    // A pack that is not in force takes an override as it was told (reading 17).
    if (told === undefined && sight.isTold) continue;
    if (told === undefined) memory[override.index] = told = tell(override, rule, compoundShows);
    if (!sight.isTold && told.kind === 'lowering' && !told.isOver && rule > told.firstRule) memory[override.index] = told = { ...told, isOver: true };
    // Of several the one made last holds; they stand in that order.
    if (shown === null && stillHolds(override, memory, sight)) shown = told.kind === 'raising' ? Math.max(override.level, rule) : override.level;
  }
  return Math.max(shown ?? rule, compoundShows ?? 0);
}

/** The level a part shows before it is told how overrides that begin on this list stand to the rule: those only raise. */
export function shownBeforeTelling(facts: Facts, unit: number, rule: number, sight: Sight, memory: Memory): number {
  const isOutgrown = ({ index }: PlacedOverride): boolean => !sight.isTold && memory[index]?.kind === 'lowering' && rule > memory[index].firstRule;
  const holding = facts.overridesOf[unit]!.find((override) => stillHolds(override, memory, sight) && !isOutgrown(override));
  if (!holding) return rule;
  return memory[holding.index]?.kind === 'lowering' ? holding.level : Math.max(holding.level, rule);
}
