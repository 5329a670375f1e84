// The farming desk: one register on its ground; answers for lines, courses, seasons and slots by the lists it is given.
import type { Minute } from '../../src/domain/day.ts';
import type {
  CoursesAnswer, FarmDay, FarmingOpened, FarmLists, FollowedQuestion, LinesAnswer, OccupancyAnswer, OpenFarmingAsk, SeasonAnswer, StaggerAnswer, StaggerSettings,
} from '../../src/domain/farming/answers.ts';
import type { LineTable } from '../../src/domain/farming/lines/line-table.ts';
import { lineChanges } from '../../src/domain/farming/lines/line-changes.ts';
import { isSameRegister } from '../../src/domain/farming/register/same-register.ts';
import { drawCourses, nameRoads } from './draw-courses.ts';
import type { JudgedLines } from './judge-lines.ts';
import { JudgedLists, type IsGivenUp } from './judged-lists.ts';
import { judgeSeason } from './judge-season.ts';
import { openFarm, type OpenFarm } from './open-farm.ts';
import { PlanDesk, type PlanGround } from './plan-desk.ts';
import { runSliced } from '../run-sliced.ts';

interface Opened {
  readonly farm: OpenFarm;
  readonly lists: JudgedLists;
}

/** The service behind `farming.worker.ts`; one register is open at a time. */
export class FarmingDesk {
  private now: Opened | null = null;
  private farmLists: FarmLists | null = null;
  private readonly plans = new PlanDesk();
  /** How often each question was given up. */
  private readonly turns: Record<FollowedQuestion, number> = { lines: 0, season: 0 };
  private lastToken = 0;

  async open(ask: OpenFarmingAsk, tell: (done: number, whole: number) => void): Promise<FarmingOpened> {
    const before = this.now?.farm ?? null;
    this.now = this.farmLists = null;
    const farm = await openFarm(ask, (steps) => runSliced(steps, () => false, (step) => {
      if (Array.isArray(step)) tell(step[0] as number, step[1] as number);
    }));
    this.take(farm);
    // Another act of the district leaves the plan of the same households, plots, blocks and roads as it is.
    const keepsPlan = before !== null && isSameRegister(before.register, farm.register) && hasSameRoads(before, farm);
    this.plans.forgetWays(keepsPlan);
    const { register, findings, missing } = farm;
    return { register, findings, missing, keepsPlan };
  }

  private take(farm: OpenFarm): void {
    this.now = { farm, lists: new JudgedLists(farm, () => this.now?.farm !== farm, () => ++this.lastToken) };
  }

  /** The lines of the list that is shown, and how they differ from those of another. @throws Cancelled once they are given up. */
  async lines(day: FarmDay, against: FarmDay | null): Promise<LinesAnswer> {
    const { lists } = this.opened();
    const isGivenUp = this.following('lines');
    const before = against === null ? null : await lists.judge(against, 'screen', isGivenUp);
    const now = await lists.judge(day, 'screen', isGivenUp);
    const changes = before === null ? [] : lineChanges(before.lines, now.lines, isOtherWay(before.lines, now.lines));
    return answerOf(now, changes, against?.day ?? null);
  }

  /** The lines of any list, whatever is shown. */
  async linesOn(day: FarmDay): Promise<LinesAnswer> {
    return answerOf(await this.opened().lists.judge(day, 'days'), [], null);
  }

  /** Nobody waits for the answer to a question any more: what is under way for it alone ends. */
  giveUp(question: FollowedQuestion): void {
    this.turns[question]++;
  }

  private following(question: FollowedQuestion): IsGivenUp {
    const turn = this.turns[question];
    return () => turn !== this.turns[question];
  }

  /** Courses of some plots by the lines of an answer, each found legal by the checker. */
  async courses(plots: readonly number[], token: number): Promise<CoursesAnswer> {
    const { farm } = this.opened();
    return runSliced(drawCourses(farm, this.linesNamed(token), plots), () => false, () => {});
  }

  /** Names of the roads to some plots by the lines of an answer; a plot to which there is no way has none. */
  async roads(plots: readonly number[], token: number): Promise<ReadonlyMap<number, readonly string[]>> {
    const { farm } = this.opened();
    return runSliced(nameRoads(farm, this.linesNamed(token), plots), () => false, () => {});
  }

  private linesNamed(token: number): JudgedLines {
    const judged = this.opened().lists.named(token);
    if (judged === undefined) throw new Error('these lines were asked about too long ago: ask for them again');
    return judged;
  }

  /** All lists of the case file, from which the first day a farmer may come is found. */
  useLists(lists: FarmLists): void {
    this.farmLists = lists;
  }

  /** @throws Cancelled once it is given up. */
  async season(day: FarmDay): Promise<SeasonAnswer> {
    if (this.farmLists === null) throw new Error('the farming desk was told no lists');
    const { farm, lists } = this.opened();
    const all = this.farmLists;
    const isGivenUp = this.following('season');
    return judgeSeason(farm, await lists.judge(day, 'screen', isGivenUp), all, (steps) => runSliced(steps, isGivenUp, () => {}));
  }

  /** Slots for all parties, each planned day by its own list; `tell`: what of the whole is done (0–1) and the peak so far. */
  stagger(settings: StaggerSettings, days: readonly FarmDay[], tell: (done: number, peak: number) => void): Promise<StaggerAnswer> {
    return this.plans.stagger(this.planGround(), settings, days, tell);
  }

  /** Another slot for one household, by the lists of the days planned. Null where nothing is planned. */
  replan(household: number, days: readonly FarmDay[]): Promise<StaggerAnswer | null> {
    return this.plans.replan(this.planGround(), household, days);
  }

  /** People on roads and blocks at a minute of the plan; null where nothing is planned then, or a register is being read. */
  occupancy(minute: Minute): OccupancyAnswer | null {
    return this.now === null ? null : this.plans.occupancy(this.now.farm, minute);
  }

  /** Ends the planning under way with what it has found. */
  cancel(): void {
    this.plans.cancel();
  }

  private planGround(): PlanGround {
    const { farm, lists } = this.opened();
    return { farm, judge: (day) => lists.judge(day, 'days'), isGone: () => this.now?.farm !== farm };
  }

  private opened(): Opened {
    if (this.now === null) throw new Error('no register is open');
    return this.now;
  }
}

function answerOf({ token, day, lines }: JudgedLines, changes: LinesAnswer['changes'], against: LinesAnswer['against']): LinesAnswer {
  return { token, day: day.day, pack: day.pack, lines, changes, against };
}

/** Ways of another length, or by another gate. */
function isOtherWay(before: LineTable, now: LineTable): (a: number, b: number) => boolean {
  return (a, b) => before.gate[a] !== now.gate[b] || Math.abs(before.meters[a]! - now.meters[b]!) > SAME_WAY_METERS;
}

const SAME_WAY_METERS = 1;

/** Whether edges of the roads mean the same in both. */
function hasSameRoads({ finder: { network: { world: { graph: one } } } }: OpenFarm, { finder: { network: { world: { graph: other } } } }: OpenFarm): boolean {
  return one.count === other.count && one.x.length === other.x.length && one.x.every((x, i) => x === other.x[i] && one.y[i] === other.y[i]);
}
