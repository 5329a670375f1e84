// The packs of a timeline, list after list: which holds for each unit, and what the earlier ones leave behind (readings 7, 22, 23).
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { isRunning } from './oracle-clock.ts';
import type { HowItCounts } from './oracle-clock.ts';
import type { Sight } from './oracle-conditions.ts';
import { CONTROLLED, NONE, PRECAUTION } from './oracle-counting.ts';
import { activeCounties } from './oracle-levels.ts';
import type { PackRules } from './oracle-packs.ts';
import { isWithin } from './oracle-tree.ts';
import type { Memory } from './oracle-overrides.ts';
import { emptyWorld, nextWorld } from './oracle-world.ts';
import type { Carried, World } from './oracle-world.ts';

export interface Timeline {
  readonly how: HowItCounts;
  readonly packs: readonly PackRules[];
  readonly finishesOld: boolean;
  readonly carries: boolean;
}

/** All that stands on one list. */
export interface Moment {
  readonly list: EpidemicDay;
  /** By pack; one that no unit needs any more stays as it was. */
  readonly worlds: readonly World[];
  /** Overrides as the packs in force have told them (reading 17). */
  readonly told: Memory;
  /** The pack that holds for each unit. */
  readonly under: readonly number[];
  readonly shown: readonly number[];
  readonly rule: readonly number[];
}

function packInForce(packs: readonly PackRules[], list: EpidemicDay): number {
  return Math.max(0, packs.findLastIndex(({ start }) => start === null || start <= list));
}

/** The level on the list of `moment` as pack `pack` reads it: what is shown since it holds, before that what it says itself. */
export function saidBy({ packs }: Timeline, moment: Moment, pack: number): (unit: number) => number {
  const { start } = packs[pack]!;
  const levels = start === null || start <= moment.list ? moment.shown : moment.worlds[pack]!.levels.shown;
  return (unit) => levels[unit]!;
}

/** Whether a positive of the area is reported on the day that this list is the first to see. */
function hasPositive({ how }: Timeline, area: number, { list, asked }: Sight): boolean {
  const rows = asked === null || list - 1 <= asked ? (how.facts.positivesOn.get(list - 1) ?? []) : [];
  return rows.some((row) => isWithin(how.facts.tree, row.unit, area));
}

/** "Until the clock would step under the earlier pack, or a positive of the area is reported on C or later." */
function stillCarried(timeline: Timeline, carried: readonly Carried[], worlds: readonly World[], sight: Sight): Carried[] {
  return carried.flatMap(({ pack, since, clock }) => {
    const now = worlds[pack]!.clocks.get(clock.key);
    if (!now || now.held === null || now.stage !== clock.stage) return [];
    return sight.list > since && hasPositive(timeline, clock.area, sight) ? [] : [{ pack, since, clock: now }];
  });
}

function carriedInto(timeline: Timeline, pack: number, before: Moment, worlds: readonly World[], sight: Sight): readonly Carried[] {
  if (!timeline.carries || pack === 0) return [];
  if (timeline.packs[pack]!.start !== sight.list) return stillCarried(timeline, before.worlds[pack]!.carried, worlds, sight);
  // "A clock that the earlier pack, asked for list C, holds past its date"; one carried to it before "stays carried".
  const earlier = worlds[pack - 1]!;
  const held = [...earlier.clocks.values()].filter((clock) => isRunning(clock) && clock.held !== null);
  return [...earlier.carried, ...held.map((clock) => ({ pack: pack - 1, since: sight.list, clock }))];
}

/** `finishOld`: a unit above its clear stage stays, "until that shows the clear stage, or a positive of its compound is reported". */
function packFor(timeline: Timeline, unit: number, before: Moment, worlds: readonly World[], sight: Sight): number {
  const inForce = packInForce(timeline.packs, sight.list);
  const under = before.under[unit]!;
  if (!timeline.finishesOld || under === inForce) return inForce;
  const since = timeline.packs[under + 1]?.start ?? -Infinity;
  const isReported = sight.list > since && hasPositive(timeline, timeline.how.facts.tree.compound[unit]!, sight);
  return worlds[under]!.levels.shown[unit]! >= CONTROLLED && !isReported ? under : inForce;
}

function momentOf({ how, packs }: Timeline, list: EpidemicDay, worlds: readonly World[], told: Memory, under: readonly number[]): Moment {
  const shown = under.map((pack, unit) => worlds[pack]!.levels.shown[unit]!);
  const rule = under.map((pack, unit) => worlds[pack]!.levels.rule[unit]!);
  if (new Set(under).size > 1) {
    // Units of one county under different packs: the rest of the county looks at what is shown, whoever says it.
    const active = activeCounties(how.facts, shown);
    under.forEach((pack, unit) => {
      if (!packs[pack]!.isComplement || shown[unit]! > PRECAUTION || shown[unit] !== rule[unit]) return;
      shown[unit] = rule[unit] = active.has(how.facts.tree.units[unit]!.county) ? PRECAUTION : NONE;
    });
  }
  return { list, worlds, told, under, shown, rule };
}

export function emptyMoment(timeline: Timeline, list: EpidemicDay): Moment {
  const { how, packs } = timeline;
  const inForce = packInForce(packs, list);
  return momentOf(timeline, list, packs.map((rules) => emptyWorld(how, rules, list)), [], how.facts.tree.units.map(() => inForce));
}

export function nextMoment(timeline: Timeline, before: Moment, asked: EpidemicDay | null): Moment {
  const { how, packs } = timeline;
  const sight: Sight = { list: before.list + 1, asked };
  const under = (worlds: readonly World[]): number[] => how.facts.tree.units.map((_, unit) => packFor(timeline, unit, before, worlds, sight));
  const telling = worldsOn(timeline, before, before.told, sight);
  if (packs.length === 1 || how.facts.overrides.length === 0) return momentOf(timeline, sight.list, telling, telling[0]!.levels.memory, under(telling));
  // "Told against the rule of that list": of the pack in force; then every pack reads the list with what was told.
  const holds = under(telling);
  const told: Memory[number][] = [];
  for (const { index, unit } of how.facts.overrides) told[index] = telling[holds[unit]!]!.levels.memory[index];
  const worlds = worldsOn(timeline, before, told, { ...sight, isTold: true });
  return momentOf(timeline, sight.list, worlds, told, under(worlds));
}

function worldsOn(timeline: Timeline, before: Moment, told: Memory, sight: Sight): World[] {
  const { how, packs } = timeline;
  const inForce = packInForce(packs, sight.list);
  const worlds: World[] = [];
  packs.forEach((rules, pack) => {
    const isNeeded = pack >= inForce || before.under.includes(pack) || before.worlds.some((world) => world.carried.some((one) => one.pack === pack));
    const world = before.worlds[pack]!;
    const read = { ...world, levels: { ...world.levels, memory: told } };
    worlds.push(isNeeded ? nextWorld(how, rules, read, saidBy(timeline, before, pack), carriedInto(timeline, pack, before, worlds, sight), sight) : world);
  });
  return worlds;
}
