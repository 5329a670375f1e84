// One pack reading one district, list after list, as if it had held from the beginning (reading 7).
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { goneOn, isPastItsDate, isRunning, levelOfClock, newClock } from './oracle-clock.ts';
import type { Clock, HowItCounts } from './oracle-clock.ts';
import type { Sight } from './oracle-conditions.ts';
import { CONTROLLED, SEALED } from './oracle-counting.ts';
import { clocksOver, compoundsWithSealedPart, levelsOf, ownLevels } from './oracle-levels.ts';
import type { Levels } from './oracle-levels.ts';
import { shownBeforeTelling, stillHolds } from './oracle-overrides.ts';
import type { Memory } from './oracle-overrides.ts';
import type { PackRules } from './oracle-packs.ts';
import { raisedBy } from './oracle-raises.ts';
import type { OwnList } from './oracle-raises.ts';
import type { OracleBlocker } from '../shape.ts';

/** A clock of an earlier pack that goes on beside this one (reading 22). */
export interface Carried {
  readonly pack: number;
  readonly since: EpidemicDay;
  readonly clock: Clock;
}

/** What a pack says on one list. */
export interface World {
  readonly clocks: ReadonlyMap<string, Clock>;
  readonly carried: readonly Carried[];
  readonly levels: Levels;
}

const BLOCKERS: readonly OracleBlocker[] = ['screening', 'contact', 'disinfection', 'part', 'decision'];

/** "Clocks of the shown level", of the unit itself or of what contains it. */
function clocksShown({ facts }: HowItCounts, { clocks, carried, levels }: World, unit: number): Clock[] {
  const over = clocksOver(facts, unit, [...clocks.values(), ...carried.map(({ clock }) => clock)]);
  return over.filter((clock) => levelOfClock(clock) === levels.shown[unit]);
}

/** Reading 4: empty while a clock of the shown level is not due by its dates, then what holds any of those that are. */
export function blockedBy(how: HowItCounts, rules: PackRules, world: World, unit: number): OracleBlocker[] {
  const { facts } = how;
  const { levels } = world;
  const over = clocksShown(how, world, unit);
  if (over.some((clock) => clock.held === null)) return [];
  const named = new Set(over.flatMap((clock) => clock.held ?? []));
  if (named.size > 1) named.delete('part');
  if (named.size === 0 && rules.isNested && levels.shown[unit] === CONTROLLED && levels.withSealedPart.has(facts.tree.compound[unit]!)) named.add('part');
  return BLOCKERS.filter((blocker) => named.has(blocker));
}

/** Positives in monitoring that an override made since has decided on: they are as if they had not been (reading 10). */
function decided(clock: Clock, { facts }: HowItCounts, memory: Memory, sight: Sight): Clock {
  if (clock.undecided.length === 0) return clock;
  const inForce = (list: EpidemicDay): number[] =>
    facts.overridesOf[clock.area]!.filter((override) => stillHolds(override, memory, { ...sight, list })).map(({ madeOn }) => madeOn);
  // The list of the report day itself is one on which the override may already be in force.
  const madeOn = Math.max(-Infinity, ...inForce(sight.list), ...inForce(sight.list - 1));
  return { ...clock, undecided: clock.undecided.filter((day) => madeOn < day) };
}

/** All clocks on a list, those of compounds with parts (CN-JL) not yet gone on: they wait for what their parts show. */
function clocksOn(how: HowItCounts, rules: PackRules, before: World, own: OwnList, sight: Sight): { clocks: Map<string, Clock>; rings: Clock[] } {
  const clocks = new Map<string, Clock>();
  const rings: Clock[] = [];
  const isDayKnown = sight.asked === null || sight.list - 1 <= sight.asked;
  const { raised, flagged } = isDayKnown ? raisedBy(sight.list - 1, rules, how.facts, own) : { raised: [], flagged: [] };
  const going = new Map(before.clocks);
  for (const clock of flagged) going.set(clock.key, clock);
  for (const clock of raised) going.delete(clock.key);
  for (const clock of going.values()) {
    if (clock.kind === 'ring' && isRunning(clock)) rings.push(clock);
    else clocks.set(clock.key, isRunning(clock) ? goneOn(decided(clock, how, before.levels.memory, sight), sight, how) : clock);
  }
  for (const clock of raised) clocks.set(clock.key, clock);
  return { clocks, rings };
}

/** `firstList: fromDesignation`: an order of the day before the pack's first list, in place of a clock in a later stage (reading 11). */
function designated(rules: PackRules, clocks: Map<string, Clock>, list: EpidemicDay): void {
  if (!rules.isFromDesignation || rules.start !== list || !rules.order) return;
  for (const clock of clocks.values()) {
    if (clock.kind !== 'closing' || clock.stage === 0 || !isRunning(clock)) continue;
    const order = newClock('order', clock.area, rules.order, list - 1, list - 1, list, -1 - clock.area);
    clocks.set(clock.key, { ...clock, stage: clock.stages.length, held: null, undecided: [] }).set(order.key, order);
  }
}

/** Levels of a list, and with them the clocks of compounds, which do not leave while a part is shown sealed (reading 14). */
function settled(how: HowItCounts, rules: PackRules, clocks: ReadonlyMap<string, Clock>, rings: readonly Clock[], carried: readonly Carried[], memory: Memory, sight: Sight): World {
  const { facts } = how;
  const others = [...clocks.values(), ...carried.map(({ clock }) => clock)];
  if (!rules.isNested) return { clocks, carried, levels: levelsOf(facts, rules, ownLevels(facts, others), new Set(), memory, sight) };
  const settle = (told: Memory): World => {
    const own = ownLevels(facts, others);
    const withSealedPart = compoundsWithSealedPart(facts, own, told, sight);
    const all = new Map(clocks);
    for (const ring of rings) {
      const compoundShows = shownBeforeTelling(facts, ring.area, own[ring.area]!, sight, told);
      const gone = goneOn(ring, sight, how, !withSealedPart.has(ring.area) && compoundShows !== SEALED);
      all.set(gone.key, gone);
    }
    const allOwn = ownLevels(facts, [...all.values(), ...carried.map(({ clock }) => clock)]);
    return { clocks: all, carried, levels: levelsOf(facts, rules, allOwn, withSealedPart, told, sight) };
  };
  const first = settle(memory);
  // An override told on this list may unseal a part: then what its compound shows is settled with that known.
  return facts.overrides.some((override) => override.from === sight.list) ? settle(first.levels.memory) : first;
}

/** A unit is held past its date (reading 8) while all clocks of the shown level are: one "not yet due by its dates" keeps it from that. */
function isHeld(how: HowItCounts, world: World, list: EpidemicDay, unit: number): boolean {
  const over = clocksShown(how, world, unit);
  return over.length > 0 && over.every((clock) => isPastItsDate(clock, list, how.dayCount));
}

/** List `list` as positives of its own day look at it. */
export function ownList(how: HowItCounts, world: World, says: (unit: number) => number, list: EpidemicDay): OwnList {
  return { clock: (key) => world.clocks.get(key), clocks: [...world.clocks.values()], says, isHeld: (unit) => isHeld(how, world, list, unit) };
}

/** What a pack says on list `sight.list`, from what it said on the list before. */
export function nextWorld(how: HowItCounts, rules: PackRules, before: World, says: (unit: number) => number, carried: readonly Carried[], sight: Sight): World {
  const { clocks, rings } = clocksOn(how, rules, before, ownList(how, before, says, sight.list - 1), sight);
  designated(rules, clocks, sight.list);
  return settled(how, rules, clocks, rings, carried, before.levels.memory, sight);
}

/** What a pack says before anything is known. */
export function emptyWorld(how: HowItCounts, rules: PackRules, list: EpidemicDay): World {
  return settled(how, rules, new Map(), [], [], [], { list, asked: null });
}
