// Plans at the desk: slots for all parties, another slot for one household, and people on the roads by the plan that stands.
import type { Minute } from '../../src/domain/day.ts';
import type { FarmDay, OccupancyAnswer, StaggerAnswer, StaggerSettings } from '../../src/domain/farming/answers.ts';
import type { Parties } from '../../src/domain/farming/staggering/build-problem.ts';
import { checkPlanStepped } from '../../src/domain/farming/staggering/check-plan.ts';
import { planSlots } from '../../src/domain/farming/staggering/plan-slots.ts';
import { UNMET_REASONS, type StaggerPlan } from '../../src/domain/farming/staggering/problem.ts';
import { carrySlots, countMoved } from '../../src/domain/farming/staggering/replan.ts';
import type { JudgedLines } from './judge-lines.ts';
import type { OpenFarm } from './open-farm.ts';
import { centersOfBlocks, drawOccupancy, nameResources, partiesOf, type Planned } from './plan-parties.ts';
import { runSliced } from '../run-sliced.ts';
import { waysOut, type DayWays } from './ways-out.ts';

/** What plans are made on. */
export interface PlanGround {
  readonly farm: OpenFarm;
  readonly judge: (day: FarmDay) => Promise<JudgedLines>;
  /** Whether another register is open by now. */
  readonly isGone: () => boolean;
}

type Tell = (done: number, peak: number) => void;

/** Of the time of planning so much is taken by the ways of all lines. */
const WAYS_SHARE = 0.3;

export class PlanDesk {
  /** Ways of the lines of the lists planned by last. */
  private ways: readonly DayWays[] = [];
  private planned: Planned | null = null;
  private isTimeOut = false;

  /** Another register is open; `keepsPlan`: the plan is of its rows too. */
  forgetWays(keepsPlan: boolean): void {
    this.ways = [];
    if (!keepsPlan) this.planned = null;
  }

  cancel(): void {
    this.isTimeOut = true;
  }

  async stagger(ground: PlanGround, settings: StaggerSettings, days: readonly FarmDay[], tell: Tell): Promise<StaggerAnswer> {
    this.isTimeOut = false;
    const ways = await this.waysOf(ground, days, tell);
    return this.plan(ground, ways, partiesOf(ground.farm, ways, settings), settings, tell);
  }

  /** A later slot, else an earlier one; others stay where they are wherever limits still hold. Null where nothing is planned. */
  async replan(ground: PlanGround, household: number, days: readonly FarmDay[]): Promise<StaggerAnswer | null> {
    const { planned } = this;
    if (planned === null) return null;
    this.isTimeOut = false;
    const { settings } = planned.answer;
    const ways = await this.waysOf(ground, days, () => {});
    for (const where of ['later', 'earlier'] as const) {
      const parties = partiesOf(ground.farm, ways, settings);
      const { firstSlot, lastSlot } = parties.problem;
      const had = slotsBefore(planned, parties, settings);
      had.forEach((slot, party) => {
        if (parties.household[party] !== household || slot < 0) return;
        if (where === 'later') firstSlot[party] = Math.max(firstSlot[party]!, slot + 1);
        else lastSlot[party] = Math.min(lastSlot[party]!, slot - 1);
      });
      const answer = await this.plan(ground, ways, parties, settings, () => {});
      const isOwn = (party: number): boolean => parties.household[party] === household;
      if (answer.plan.slot.every((slot, party) => slot >= 0 || had[party]! < 0 || !isOwn(party))) {
        return { ...answer, moved: had.reduce((moved, slot, party) => moved + Number(slot >= 0 && !isOwn(party) && answer.plan.slot[party] !== slot), 0) };
      }
      this.planned = planned;
    }
    // No other slot is free: the plan stands.
    return { ...planned.answer, moved: 0 };
  }

  occupancy(farm: OpenFarm, minute: Minute): OccupancyAnswer | null {
    return this.planned === null ? null : drawOccupancy(farm, this.planned, minute);
  }

  private async waysOf({ farm, judge, isGone }: PlanGround, days: readonly FarmDay[], tell: Tell): Promise<readonly DayWays[]> {
    const ways: DayWays[] = [];
    for (const [i, day] of days.entries()) {
      const judged = await judge(day);
      const known = [...ways, ...this.ways];
      const tellPart = (part: number): void => tell((WAYS_SHARE * (i + part)) / days.length, 0);
      ways.push({ of: judged, ways: await waysOut(farm, judged, known, (steps) => runSliced(steps, isGone, ([done, whole]) => tellPart(done / whole))) });
      tellPart(1);
    }
    this.ways = ways;
    return ways;
  }

  private async plan({ farm, isGone }: PlanGround, ways: readonly DayWays[], parties: Parties, settings: StaggerSettings, tell: Tell): Promise<StaggerAnswer> {
    const { problem, household, block } = parties;
    const { planned } = this;
    const before = planned === null ? null : slotsBefore(planned, parties, settings);
    const ends = performance.now() + 1000 * settings.mostSeconds;
    const steps = () => planSlots(problem, { seed: settings.seed, ...(before !== null && isSameDay(planned!.answer.settings, settings) && { before }), isTimeOut: () => this.isTimeOut || performance.now() > ends });
    const plan = problem.slotsPerDay * problem.days === 0 ? planNothing(problem.parties)
      : await runSliced(steps(), isGone, ({ done, whole, peak }) => tell(WAYS_SHARE + ((1 - WAYS_SHARE) * done) / whole, peak));
    // What breaks a limit is never shown, whatever the planner thinks of it.
    const [breach] = await runSliced(checkPlanStepped(problem, plan), isGone, () => {});
    if (breach !== undefined) throw new Error(`the plan was refused by its checker: ${breach.kind}`);
    const answer: StaggerAnswer = {
      settings, lists: ways.map(({ of }) => of.day.day), pack: ways[0]!.of.day.pack, household, block, plotStart: parties.plotStart, plot: parties.plot, people: problem.people, travelMinutes: problem.travelMinutes,
      plan, resourceKind: problem.resourceKind, resourceName: nameResources(farm, parties), conflicts: parties.conflicts, moved: before === null ? null : countMoved(before, plan.slot),
    };
    this.planned = { parties, answer, centers: centersOfBlocks(farm, parties) };
    return answer;
  }
}

/** Only a plan cut in the same way leaves its slots to the next one. */
function isSameDay(before: StaggerSettings, now: StaggerSettings): boolean {
  return before.dayStart === now.dayStart && before.slotMinutes === now.slotMinutes && before.dayEnd === now.dayEnd;
}

/** Slots of an earlier plan, by the parties of a new one. */
function slotsBefore({ parties, answer: { plan, settings } }: Planned, now: Parties, { firstDay }: StaggerSettings): Int32Array {
  return carrySlots({ ...parties, slot: plan.slot, firstDay: settings.firstDay }, { ...now, firstDay }, now.problem.slotsPerDay);
}

function planNothing(parties: number): StaggerPlan {
  return { slot: new Int32Array(parties).fill(-1), reason: new Uint8Array(parties).fill(UNMET_REASONS.indexOf('no-window')), at: new Int32Array(parties).fill(-1), peak: 0, peakBefore: 0, lowerBound: 0, cut: false };
}
