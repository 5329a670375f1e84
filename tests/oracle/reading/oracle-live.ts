// What is live on a list day, and what the next change is (7b "live on D", "next change"; readings 24, 25).
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { isRunning, levelOfClock } from './oracle-clock.ts';
import { CONTROLLED, PRECAUTION, SEALED } from './oracle-counting.ts';
import { activeCounties } from './oracle-levels.ts';
import { isInForce, stillHolds } from './oracle-overrides.ts';
import { raisedBy } from './oracle-raises.ts';
import { nextMoment, saidBy } from './oracle-timeline.ts';
import type { Moment, Timeline } from './oracle-timeline.ts';
import { ownList } from './oracle-world.ts';

/** What the positives, orders and visits of the day give each unit at once under one pack. */
function givenAtOnce(timeline: Timeline, moment: Moment, pack: number): number[] {
  const { how, packs } = timeline;
  const { tree } = how.facts;
  const [rules, world] = [packs[pack]!, moment.worlds[pack]!];
  const own = ownList(how, world, saidBy(timeline, moment, pack), moment.list);
  const given = tree.units.map(() => 0);
  for (const clock of raisedBy(moment.list, rules, how.facts, own).raised) {
    const level = levelOfClock(clock);
    given[clock.area] = Math.max(given[clock.area]!, level);
    const compound = tree.compound[clock.area]!;
    if (rules.isNested && level === SEALED && clock.area !== compound) given[compound] = Math.max(given[compound]!, CONTROLLED);
  }
  return tree.units.map((_, unit) => Math.max(...tree.path[unit]!.map((area) => given[area]!)));
}

/** "The stricter of list D and what the positives, orders and visits of D itself give; never lower." */
export function liveLevels(timeline: Timeline, moment: Moment): readonly number[] {
  const { facts } = timeline.how;
  const { list, shown, under } = moment;
  if (!facts.positivesOn.has(list) && !facts.ordersOn.has(list) && !facts.visitsOn.has(list)) return shown;
  const given = new Map([...new Set(under)].map((pack) => [pack, givenAtOnce(timeline, moment, pack)]));
  const live = shown.map((level, unit) => Math.max(level, given.get(under[unit]!)![unit]!));
  // "It is back, live, with the first new one": the rest of the county, but for what an override says of a unit.
  const active = activeCounties(facts, live);
  return live.map((level, unit) => {
    const pack = under[unit]!;
    if (level >= PRECAUTION || !timeline.packs[pack]!.isComplement || !active.has(facts.tree.units[unit]!.county)) return level;
    const { memory } = moment.worlds[pack]!.levels;
    return facts.overridesOf[unit]!.some((row) => memory[row.index]?.kind === 'lowering' && stillHolds(row, memory, { list, asked: null })) ? level : PRECAUTION;
  });
}

/** Whether anything can still change on a later list, where nothing new is reported and every condition is met. */
function canChange(timeline: Timeline, moment: Moment, lastDated: EpidemicDay): boolean {
  if (moment.list < lastDated) return true;
  // A positive that waits for a decision waits on: none is made after the day asked from.
  const isGoing = moment.worlds.some(({ clocks, carried }, pack) => {
    if (carried.length > 0) return true;
    return (moment.under.includes(pack) || pack === timeline.packs.length - 1) && [...clocks.values()].some((clock) => isRunning(clock) && clock.undecided.length === 0);
  });
  return isGoing;
}

/** Far beyond any clock: nothing that still runs then ends. */
const FAR_AHEAD_DAYS = 400;

/** For each unit the first later list of another level "if nobody is positive after D and each open condition is met". */
export function nextChanges(timeline: Timeline, moment: Moment): ({ readonly on: EpidemicDay; readonly level: number } | null)[] {
  const { facts } = timeline.how;
  const asked = moment.list;
  const dated = facts.overrides.filter((row) => row.madeOn <= asked).flatMap((row) => [row.from, row.until + 1]);
  const lastDated = Math.max(asked, ...dated, ...timeline.packs.map(({ start }) => start ?? asked));
  const changes: ({ on: EpidemicDay; level: number } | null)[] = facts.tree.units.map(() => null);
  const isNewToday = facts.positivesOn.has(asked) || facts.ordersOn.has(asked) || facts.visitsOn.has(asked);
  // An override of this list that was made later is not there when looked ahead from it.
  const hasLateOverride = facts.overrides.some((row) => row.madeOn > asked && isInForce(row, { list: asked, asked: null }));
  let ahead = moment;
  for (let first = isNewToday || hasLateOverride; first || canChange(timeline, ahead, lastDated); first = false) {
    if (ahead.list > asked + FAR_AHEAD_DAYS) break;
    ahead = nextMoment(timeline, ahead, asked);
    ahead.shown.forEach((level, unit) => {
      if (changes[unit] === null && level !== moment.shown[unit]) changes[unit] = { on: ahead.list, level };
    });
    if (!changes.includes(null)) break;
  }
  return changes;
}
