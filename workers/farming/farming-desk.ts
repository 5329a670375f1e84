// The farming desk: one register on its ground; answers for lines, courses, seasons and slots by the lists it is given.
import type { Minute } from '../../src/domain/day.ts';
import type {
  CoursesAnswer, FarmDay, FarmingOpened, FarmLists, LinesAnswer, OccupancyAnswer, OpenFarmingAsk, SeasonAnswer, StaggerAnswer, StaggerSettings,
} from '../../src/domain/farming/answers.ts';
import type { LineTable } from '../../src/domain/farming/lines/line-table.ts';
import { lineChanges } from '../../src/domain/farming/lines/line-changes.ts';
import { UNMET_REASONS, type StaggerPlan } from '../../src/domain/farming/staggering/problem.ts';
import type { Parties, WayOut } from '../../src/domain/farming/staggering/build-problem.ts';
import { checkPlan } from '../../src/domain/farming/staggering/check-plan.ts';
import { planSlots } from '../../src/domain/farming/staggering/plan-slots.ts';
import { carrySlots, countMoved } from '../../src/domain/farming/staggering/replan.ts';
import { drawCourses } from './draw-courses.ts';
import { isSameList, judgeLines, type JudgedLines } from './judge-lines.ts';
import { openFarm, type OpenFarm, type RunSteps } from './open-farm.ts';
import { centersOfBlocks, drawOccupancy, nameResources, partiesOf, waysOut, type Planned } from './plan-parties.ts';
import { runSliced } from './run-sliced.ts';
import { judgeSeason } from './judge-season.ts';

/** Of the time of planning so much is taken by the ways of all lines. */
const WAYS_SHARE = 0.3;

/** The service behind `farming.worker.ts`; one register is open at a time. */
export class FarmingDesk {
  private farm: OpenFarm | null = null;
  private lists: FarmLists | null = null;
  /** The lists judged last, the newest at the end. */
  private judged: readonly JudgedLines[] = [];
  /** Ways of the lines of one list, for planning. */
  private ways: { readonly of: JudgedLines; readonly ways: ReadonlyMap<number, WayOut> } | null = null;
  private planned: Planned | null = null;
  private isTimeOut = false;
  private lastToken = 0;

  async open(ask: OpenFarmingAsk, tell: (done: number, whole: number) => void): Promise<FarmingOpened> {
    const before = this.farm;
    this.forget();
    const farm = await openFarm(ask, (steps) => runSliced(steps, () => false, (step) => tellPair(step, tell)));
    this.farm = farm;
    // Another act of the district leaves the plan of the same households, plots and roads as it is.
    if (before === null || !isSameGround(before, farm)) this.planned = null;
    const { register, findings, missing } = farm;
    return { register, findings, missing };
  }

  private forget(): void {
    this.farm = this.ways = this.lists = null;
    this.judged = [];
  }

  /** The lines of a list, and how they differ from those of another. */
  async lines(day: FarmDay, against: FarmDay | null): Promise<LinesAnswer> {
    const before = against === null ? null : await this.judge(against);
    const now = await this.judge(day);
    const changes = before === null ? [] : lineChanges(before.lines, now.lines, isOtherWay(before.lines, now.lines));
    return { token: now.token, day: day.day, pack: day.pack, lines: now.lines, changes, against: against?.day ?? null };
  }

  /** Courses of some plots by the lines of an answer, each found legal by the checker. */
  courses(plots: readonly number[], token: number): CoursesAnswer {
    const judged = this.judged.find((one) => one.token === token);
    if (judged === undefined) throw new Error('these lines were asked about too long ago: ask for them again');
    return drawCourses(this.opened(), judged, plots);
  }

  /** All lists of the case file, from which the first day a farmer may come is found. */
  useLists(lists: FarmLists): void {
    this.lists = lists;
  }

  async season(day: FarmDay): Promise<SeasonAnswer> {
    if (this.lists === null) throw new Error('the farming desk was told no lists');
    const farm = this.opened();
    return judgeSeason(farm, await this.judge(day), this.lists, runAll);
  }

  /** Slots for all parties; `tell`: what of the whole is done (0–1) and the peak so far. */
  async stagger(settings: StaggerSettings, day: FarmDay, tell: (done: number, peak: number) => void): Promise<StaggerAnswer> {
    const farm = this.opened();
    this.isTimeOut = false;
    const judged = await this.judge(day);
    const ways = await this.waysOf(farm, judged, tell);
    return this.plan(farm, judged, partiesOf(farm, judged, ways, settings), settings, tell);
  }

  private async waysOf(farm: OpenFarm, judged: JudgedLines, tell: (done: number, peak: number) => void): Promise<ReadonlyMap<number, WayOut>> {
    if (this.ways?.of === judged) return this.ways.ways;
    const run: RunSteps = (steps) => runSliced(steps, () => farm !== this.farm, (step) => tellPair(step, (done, whole) => tell((WAYS_SHARE * done) / whole, 0)));
    const ways = await waysOut(farm, judged, run);
    this.ways = { of: judged, ways };
    return ways;
  }

  /** Another slot for one household, by a list: a later one, else an earlier one; others stay where they are wherever limits still hold. Null where nothing is planned. */
  async replan(household: number, day: FarmDay): Promise<StaggerAnswer | null> {
    const [farm, planned] = [this.opened(), this.planned];
    if (planned === null) return null;
    this.isTimeOut = false;
    const { settings } = planned.answer;
    const judged = await this.judge(day);
    const ways = await this.waysOf(farm, judged, () => {});
    for (const where of ['later', 'earlier'] as const) {
      const parties = partiesOf(farm, judged, ways, settings);
      const { firstSlot, lastSlot } = parties.problem;
      const had = slotsBefore(planned, parties, settings);
      had.forEach((slot, party) => {
        if (parties.household[party] !== household || slot < 0) return;
        if (where === 'later') firstSlot[party] = slot + 1;
        else lastSlot[party] = slot - 1;
      });
      const answer = await this.plan(farm, judged, parties, settings, () => {});
      const isOwn = (party: number): boolean => parties.household[party] === household;
      if (answer.plan.slot.every((slot, party) => slot >= 0 || had[party]! < 0 || !isOwn(party))) {
        return { ...answer, moved: had.reduce((moved, slot, party) => moved + Number(slot >= 0 && !isOwn(party) && answer.plan.slot[party] !== slot), 0) };
      }
      this.planned = planned;
    }
    // No other slot is free: the plan stands.
    return { ...planned.answer, moved: 0 };
  }

  private async plan(farm: OpenFarm, judged: JudgedLines, parties: Parties, settings: StaggerSettings, tell: (done: number, peak: number) => void): Promise<StaggerAnswer> {
    const { problem, household, block } = parties;
    const { planned } = this;
    const before = planned === null ? null : slotsBefore(planned, parties, settings);
    const ends = performance.now() + 1000 * settings.mostSeconds;
    const steps = () => planSlots(problem, { seed: settings.seed, ...(before !== null && isSameDay(planned!.answer.settings, settings) && { before }), isTimeOut: () => this.isTimeOut || performance.now() > ends });
    const plan = problem.slotsPerDay * problem.days === 0 ? planNothing(problem.parties)
      : await runSliced(steps(), () => farm !== this.farm, ({ done, whole, peak }) => tell(WAYS_SHARE + ((1 - WAYS_SHARE) * done) / whole, peak));
    // What breaks a limit is never shown, whatever the planner thinks of it.
    const [breach] = checkPlan(problem, plan);
    if (breach !== undefined) throw new Error(`the plan was refused by its checker: ${breach.kind}`);
    const answer: StaggerAnswer = {
      settings, by: judged.day.day, pack: judged.day.pack, household, block, plotStart: parties.plotStart, plot: parties.plot, people: problem.people, travelMinutes: problem.travelMinutes,
      plan, resourceKind: problem.resourceKind, resourceName: nameResources(farm, parties), conflicts: parties.conflicts, moved: before === null ? null : countMoved(before, plan.slot),
    };
    this.planned = { parties, answer, centers: centersOfBlocks(farm, parties) };
    return answer;
  }

  /** People on roads and blocks at a minute of the plan; null where nothing is planned then. */
  occupancy(minute: Minute): OccupancyAnswer | null {
    // While a register is read again there are no roads to draw.
    return this.planned === null || this.farm === null ? null : drawOccupancy(this.farm, this.planned, minute);
  }

  /** Ends the planning under way with what it has found. */
  cancel(): void {
    this.isTimeOut = true;
  }

  private async judge(day: FarmDay): Promise<JudgedLines> {
    const farm = this.opened();
    const known = this.judged.find((one) => isSameList(one.day, day));
    const judged = known ?? await judgeLines(farm, day, ++this.lastToken, runAll);
    // Another register meanwhile: what was judged is of rows that are no longer there.
    if (farm !== this.farm) return this.judge(day);
    this.judged = [...this.judged.filter((one) => one !== judged), judged].slice(-LISTS_KEPT);
    return judged;
  }

  private opened(): OpenFarm {
    if (this.farm === null) throw new Error('no register is open');
    return this.farm;
  }
}

/** Ways of another length, or by another gate. */
function isOtherWay(before: LineTable, now: LineTable): (a: number, b: number) => boolean {
  return (a, b) => before.gate[a] !== now.gate[b] || Math.abs(before.meters[a]! - now.meters[b]!) > SAME_WAY_METERS;
}

const SAME_WAY_METERS = 1;

/** The list shown and the one before, and those of a neighbouring day. */
const LISTS_KEPT = 6;

/** Steps that are [done, whole] are told on. */
function tellPair(step: unknown, tell: (done: number, whole: number) => void): void {
  if (Array.isArray(step)) tell(step[0] as number, step[1] as number);
}

/** In slices, to the end. */
const runAll: RunSteps = (steps) => runSliced(steps, () => false, () => {});

/** Whether rows of the register and edges of the roads mean the same in both. */
function isSameGround({ register: a, finder: { network: { world: one } } }: OpenFarm, { register: b, finder: { network: { world: other } } }: OpenFarm): boolean {
  const isSame = (x: readonly string[], y: readonly string[]): boolean => x.length === y.length && x.every((id, row) => id === y[row]);
  return isSame(a.households.id, b.households.id) && isSame(a.plots.id, b.plots.id) && one.graph.count === other.graph.count && one.graph.x.length === other.graph.x.length;
}

/** Only a plan cut in the same way leaves its slots to the next one. */
function isSameDay(before: StaggerSettings, now: StaggerSettings): boolean {
  return before.dayStart === now.dayStart && before.slotMinutes === now.slotMinutes && before.dayEnd === now.dayEnd;
}

/** Slots of an earlier plan, by the parties of a new one. */
function slotsBefore({ parties, answer: { plan, settings } }: Planned, now: Parties, { firstDay }: StaggerSettings): Int32Array {
  const before = { household: parties.household, block: parties.place, slot: plan.slot, firstDay: settings.firstDay };
  return carrySlots(before, { household: now.household, block: now.place, firstDay }, now.problem.slotsPerDay);
}

function planNothing(parties: number): StaggerPlan {
  return { slot: new Int32Array(parties).fill(-1), reason: new Uint8Array(parties).fill(UNMET_REASONS.indexOf('no-window')), at: new Int32Array(parties).fill(-1), peak: 0, peakBefore: 0, lowerBound: 0, cut: false };
}
