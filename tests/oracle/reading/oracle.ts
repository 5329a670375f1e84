// The slow oracle of the zone rules: a literal reading of rules 1, 2, 4 and 7b and of docs/readings.md, written without the engine.
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { levelNamed } from './oracle-counting.ts';
import { factsOf } from './oracle-facts.ts';
import { liveLevels, nextChanges } from './oracle-live.ts';
import { rulesOf } from './oracle-packs.ts';
import { emptyMoment, nextMoment } from './oracle-timeline.ts';
import type { Moment, Timeline } from './oracle-timeline.ts';
import { isWithin } from './oracle-tree.ts';
import { blockedBy } from './oracle-world.ts';
import type { Judge, OracleAnswer, OracleDistrict, OracleSettings } from '../shape.ts';

/** Latest counting positive up to E: of the compound, or nested of the unit, its parts and what contains it (shape.ts). */
function lastPositiveOf({ how: { facts } }: Timeline, unit: number, day: EpidemicDay, isNested: boolean): EpidemicDay | null {
  const { tree, positives } = facts;
  const belongs = (named: number): boolean => (isNested ? isWithin(tree, named, unit) || isWithin(tree, unit, named) : tree.compound[named] === tree.compound[unit]);
  return positives.findLast((row) => row.reportedOn < day && belongs(row.unit))?.reportedOn ?? null;
}

/** A district read under one setting; what stood on earlier lists is kept, so that many days may be asked. */
export function readDistrict(district: OracleDistrict, settings: OracleSettings): (day: EpidemicDay) => OracleAnswer[] {
  const { parameters = {}, conditions, dayCount } = settings;
  const facts = factsOf(district, settings);
  const timeline: Timeline = {
    how: { facts, dayCount, isHold: conditions === 'hold' },
    packs: rulesOf(settings),
    finishesOld: parameters.packChange === 'finishOld',
    // Gates are carried by the pack that rejudges; a unit that finishes its stage under the old one keeps them with it.
    carries: parameters.packChange !== 'finishOld' && parameters.openGates !== 'lapse',
  };
  const { firstDay } = facts;
  const moments: Moment[] = [];

  function momentOn(list: EpidemicDay): Moment {
    if (list <= firstDay) return emptyMoment(timeline, list);
    if (moments.length === 0) moments.push(emptyMoment(timeline, firstDay));
    while (moments.length <= list - firstDay) moments.push(nextMoment(timeline, moments.at(-1)!, null));
    return moments[list - firstDay]!;
  }

  /** "First list of the unbroken run of this level"; empty "if the run began before the first fact on file". */
  function sinceOf(unit: number, day: EpidemicDay): EpidemicDay | null {
    if (day <= firstDay) return null;
    const level = momentOn(day).shown[unit];
    let first = day;
    while (first > firstDay && momentOn(first - 1).shown[unit] === level) first -= 1;
    return first > firstDay ? first : null;
  }

  return (day) => {
    const moment = momentOn(day);
    const live = liveLevels(timeline, moment);
    const changes = nextChanges(timeline, moment);
    return district.units.map((_, unit): OracleAnswer => {
      const pack = moment.under[unit]!;
      const rules = timeline.packs[pack]!;
      const change = changes[unit] ?? null;
      return {
        level: levelNamed(moment.shown[unit]!),
        ruleLevel: levelNamed(moment.rule[unit]!),
        since: sinceOf(unit, day),
        lastPositive: lastPositiveOf(timeline, unit, day, rules.grain === 'smallest'),
        liveLevel: levelNamed(live[unit]!),
        nextLevel: change && levelNamed(change.level),
        nextChangeOn: change && change.on,
        blockedBy: blockedBy(timeline.how, rules, moment.worlds[pack]!, unit),
      };
    });
  };
}

/** A judge that keeps the reading of the district it was last asked about. */
export function rememberingOracle(): Judge {
  let asked: { readonly district: OracleDistrict; readonly settings: OracleSettings; readonly read: (day: EpidemicDay) => OracleAnswer[] } | undefined;
  return (district, settings, day) => {
    if (asked?.district !== district || asked.settings !== settings) asked = { district, settings, read: readDistrict(district, settings) };
    return asked.read(day);
  };
}

/** One answer per unit, in order, all from scratch. */
export const judge: Judge = (district, settings, day) => readDistrict(district, settings)(day);
