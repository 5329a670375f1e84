// The clocks of one pack in one compound: what positives, orders and visits of a day start or restart.
import type { EpidemicDay } from '../../day.ts';
import { stageAfterPositive } from '../packs/compile-pack.ts';
import { LEVELS, SEALED, type LevelCode } from '../level.ts';
import { judgedRisk, lastCountedDay, type VisitFact } from '../facts/unit-facts.ts';
import { dueList, isOver, stageOf, stepClock, type Clock, type ClockCause, type ClockMoment, type ClockRules } from './clock.ts';
import type { DayEvents, Positive, TreeModel } from './tree-model.ts';

/** What the list of the day says of an area, as this pack reads it (readings 7). */
export interface ListSays {
  stage(area: number): number;
  code(area: number): number;
  /** Held past its date on that list (readings 8). */
  isHeld(area: number): boolean;
}

/** Starts and restarts clocks by what is reported and decided on a day; they stand on the list after it. */
export function applyEvents(model: TreeModel, rules: ClockRules, clocks: Clock[], events: DayEvents, says: ListSays): void {
  const { grain } = rules.pack.pack;
  if (events.positives.length > 0) {
    const restart = new Restart(model, rules, clocks, events.day, says);
    if (grain === 'compound') restart.positives(0);
    else if (grain === 'building') applyRepeats(events.positives, restart, says, clocks);
    else applyNested(events.positives, restart, grain === 'nested', clocks);
  }
  const areaIn = (area: number): number => (grain === 'compound' ? 0 : area);
  for (const { area, level } of events.orders) {
    const stage = LEVELS[level] === 'controlled' || LEVELS[level] === 'sealed' ? rules.pack.order[LEVELS[level]] : -1;
    if (stage >= 0) clocks.push(newClock('order', areaIn(area), stage, events.day, events.day));
  }
  for (const { area, ...visit } of events.visits) {
    const started = visitClock(rules, visit);
    if (started !== null) clocks.push({ ...newClock('visit', areaIn(area), started.stage, started.anchor, events.day), visit });
  }
}

/** A clock whose first list is the one after `day`. */
export function newClock(cause: ClockCause, area: number, stage: number, anchor: EpidemicDay, day: EpidemicDay, reportedOn = anchor): Clock {
  return { cause, area, visit: null, stage, anchor, reportedOn, stageStart: day + 1, undecidedOn: null };
}

class Restart {
  constructor(
    private readonly model: TreeModel,
    private readonly rules: ClockRules,
    private readonly clocks: Clock[],
    private readonly day: EpidemicDay,
    private readonly says: ListSays,
  ) {}

  find(cause: ClockCause, area: number): Clock | undefined {
    return this.clocks.find((clock) => clock.cause === cause && clock.area === area);
  }

  /** A positive in the area of the clock of positives: the stage its list says decides where it leads. */
  positives(area: number): void {
    const { pack } = this.rules;
    const running = this.find('positives', area);
    const waits = pack.pack.monitoringPositive === 'manual' && running !== undefined;
    if (waits && (stageOf(this.rules, running).isLater || this.says.isHeld(area))) {
      running.undecidedOn = this.day;
      return;
    }
    // A risk area goes on as one though a person has lowered it; otherwise what the list says decides (readings 7).
    const own = running === undefined ? null : stageOf(this.rules, running);
    const from = own?.hasOwnRule ? own : pack.stages[this.says.stage(area)]!;
    this.enter('positives', area, stageAfterPositive(from, this.day), this.anchorOf(area));
  }

  enter(cause: ClockCause, area: number, stage: number, anchor: EpidemicDay): void {
    const running = this.find(cause, area);
    if (running === undefined) {
      this.clocks.push(newClock(cause, area, stage, anchor, this.day, this.day));
      return;
    }
    running.stage = stage;
    running.anchor = anchor;
    running.reportedOn = this.day;
    running.stageStart = this.day + 1;
    running.undecidedOn = null;
  }

  /** The latest clock day among the positives of an area that are reported by now; where a row lacks it, its report day (readings 6). */
  anchorOf(area: number): EpidemicDay {
    const { clockAnchor } = this.rules.pack.pack;
    if (clockAnchor === 'lastPositiveReported') return this.day;
    let latest = -Infinity;
    for (const { reportedOn, areas, anchors } of this.model.positives) {
      if (reportedOn <= this.day && areas.includes(area)) latest = Math.max(latest, anchors[clockAnchor] ?? reportedOn);
    }
    return latest;
  }

  get repeatStage(): number {
    return this.rules.pack.repeat;
  }

  get aroundStage(): number {
    return this.rules.pack.around;
  }

  get isOriginalPeriod(): boolean {
    return this.rules.pack.pack.repeatPositive === 'originalPeriod';
  }
}

/** `grain: building`: a positive whose own list still says sealed holds its building; any other closes the whole compound anew. */
function applyRepeats(positives: readonly Positive[], restart: Restart, says: ListSays, clocks: readonly Clock[]): void {
  const closing = clocks.find(({ cause }) => cause === 'positives');
  const period = closing?.anchor;
  const repeats = new Set<number>();
  let isNewClosing = false;
  for (const { building } of positives) {
    const isClosed = clocks.some(({ cause, area }) => cause === 'positives' || (cause === 'repeat' && (area === 0 || area === building)));
    if (isClosed && says.code(building) === SEALED && !says.isHeld(building)) repeats.add(building);
    else isNewClosing = true;
  }
  for (const building of repeats) {
    restart.enter('repeat', building, restart.repeatStage, restart.isOriginalPeriod && period !== undefined ? period : restart.anchorOf(building));
  }
  if (isNewClosing) restart.positives(0);
}

/** The area a positive names is raised; an area around it that is raised by its own positives counts anew (readings 13). */
function applyNested(positives: readonly Positive[], restart: Restart, hasAround: boolean, clocks: readonly Clock[]): void {
  const raised = new Set<number>();
  let inPart = false;
  for (const { areas } of positives) {
    raised.add(areas[0]!);
    for (const area of areas) if (clocks.some((clock) => clock.cause === 'positives' && clock.area === area)) raised.add(area);
    inPart ||= areas[0] !== 0;
  }
  const hadAround = restart.find('around', 0) !== undefined;
  for (const area of raised) restart.positives(area);
  if (hasAround && (inPart || hadAround)) restart.enter('around', 0, restart.aroundStage, restart.anchorOf(0));
}

/** Where a visit leads and from when it counts; null: no zone, or none yet. */
function visitClock({ pack }: ClockRules, visit: VisitFact): { stage: number; anchor: EpidemicDay } | null {
  const rule = pack.pack.visits;
  const risk = judgedRisk(visit, pack.pack.visitRisk);
  if (rule === undefined || risk === null || pack.visit[risk] < 0) return null;
  const lastDay = lastCountedDay(visit, rule.lookBack.days);
  if (lastDay === null) return null;
  const anchor = { later: Math.max(lastDay, visit.reportedOn), lastVisit: lastDay, reported: visit.reportedOn }[pack.pack.placeAnchor];
  return { stage: pack.visit[risk], anchor };
}

/** Moves the clocks that are meant, due and free. */
export function stepClocks(model: TreeModel, rules: ClockRules, clocks: readonly Clock[], moment: ClockMoment, isMeant: (clock: Clock) => boolean): void {
  for (const clock of clocks) {
    // A clock that was started or restarted for this very list has no step on it.
    if (clock.stageStart < moment.list && isMeant(clock)) stepClock(rules, model.areas[clock.area]!, clock, moment);
  }
}

/** The clocks that have not come to their end. */
export function runningClocks(rules: ClockRules, clocks: Clock[]): Clock[] {
  for (const clock of clocks) if (isOver(rules, clock)) return clocks.filter((one) => !isOver(rules, one));
  return clocks;
}

/** Whether all clocks of a level are due by their dates on a list on which it is shown still: blocked, or listed for the first time (readings 5, 8). */
export function isPastDate(model: TreeModel, rules: ClockRules, clocks: readonly Clock[], area: number, code: LevelCode, list: EpidemicDay): boolean {
  const shown = clocks.filter((clock) => stageOf(rules, clock).code === code && liesIn(model, area, clock.area));
  return shown.length > 0 && shown.every((clock) => (dueList(rules, clock) ?? Infinity) <= list);
}

export function liesIn(model: TreeModel, area: number, around: number): boolean {
  for (let at = area; at >= 0; at = model.areas[at]!.parent) if (at === around) return true;
  return false;
}
