// 错峰出行: a slot for every party with every limit kept and the busiest road as empty as can be; who gets none, and why.
import { blameFor } from './blame.ts';
import { slotChooser, type ChooseSlot } from './choose-slot.ts';
import { groupRows, layGround, NO_LIMIT, type Ground } from './ground.ts';
import { boundPeak } from './lower-bound.ts';
import { peakUnstaggered } from './peak-before.ts';
import type { StaggerPlan, StaggerProblem } from './problem.ts';
import { randomBelow, type RandomBelow } from './random-numbers.ts';
import { PlaceSearch, STEP_WORK } from './search-places.ts';
import { Standing } from './standing.ts';

export interface PlanOptions {
  readonly seed: number;
  /** Slots of an earlier plan by party, −1 where it had none: kept wherever limits still hold (see `carrySlots`). */
  readonly before?: Int32Array;
  /** Asked between steps; once true the plan as it stands is the answer. A first plan is always finished. */
  isTimeOut(): boolean;
}

export interface PlanProgress {
  readonly done: number;
  readonly whole: number;
  /** Of the plan as it stands. */
  readonly peak: number;
}

const WHOLE = 1000;
const [LAID, PLACED] = [100, 300];
/** The search may do this many times the work of the first plan; small problems, which are soon done, so much per party beside. */
const [SEARCH_SHARE, WORK_PER_PARTY, SMALL_PARTIES] = [48, 40_000, 2000];
/** Of the parties that could keep their slots as many may be moved for others, or so few. */
const [MOVED_SHARE, MOVED_LEAST] = [0.01, 5];

/** Deterministic for a seed; the time only cuts. A step is a few milliseconds, so that a worker can answer between. */
export function* planSlots(problem: StaggerProblem, { seed, before, isTimeOut }: PlanOptions): Generator<PlanProgress, StaggerPlan> {
  let peak = 0;
  const tell = (done: number): PlanProgress => ({ done: Math.floor(done), whole: WHOLE, peak });
  const telling = function* <T>(steps: Generator<void, T>, doneNow: () => number): Generator<PlanProgress, T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      yield tell(doneNow());
    }
  };
  const ground = yield* telling(layGround(problem), () => 0);
  const lowerBound = yield* telling(boundPeak(ground), () => LAID / 2);
  const peakBefore = yield* telling(peakUnstaggered(ground), () => LAID);

  const random = randomBelow(seed);
  const standing = new Standing(ground);
  const choose = slotChooser(standing, random);
  yield tell(LAID);
  const order = orderParties(ground, random);
  yield tell(LAID);
  let target = lowerBound;
  let mostMoved = Infinity;
  if (before !== undefined) {
    yield* telling(keepSlots(before, order, standing), () => LAID);
    mostMoved = Math.max(MOVED_LEAST, Math.floor(order.length * MOVED_SHARE));
    target = Math.max(lowerBound, standing.peak());
  }
  let unmet = yield* telling(placeFirst(order, standing, choose), () => LAID + ((PLACED - LAID) * standing.work) / (standing.work + STEP_WORK));
  peak = standing.peak();
  yield tell(PLACED);

  const begun = standing.work;
  const extra = WORK_PER_PARTY * Math.min(order.length, SMALL_PARTIES ** 2 / Math.max(1, order.length));
  const workEnd = begun + SEARCH_SHARE * begun + extra;
  const doneNow = () => PLACED + ((WHOLE - PLACED) * Math.min(1, (standing.work - begun) / (workEnd - begun)));
  let cut = false;
  const isOver = () => (cut ||= isTimeOut());
  const search = new PlaceSearch(standing, choose, random);
  if (unmet.length > 0 && !isOver()) {
    unmet = yield* telling(search.place([...unmet], 0, { workEnd: (begun + workEnd) / 2, mostMoved, isTimeOut: isOver }), doneNow);
    peak = standing.peak();
  }
  // With parties left out a plan may stand below the bound of all of them.
  while (peak > (unmet.length > 0 && before === undefined ? 0 : target) && standing.work < workEnd && !isOver()) {
    const stood = standing.slot.slice();
    standing.aimAt(peak - 1);
    const pool = [...unmet, ...search.clearFull()];
    const left = yield* telling(search.place(pool, unmet.length, { workEnd, mostMoved, isTimeOut: isOver }), doneNow);
    const isLower = left.length <= unmet.length && standing.moved <= mostMoved;
    if (isLower) unmet = left;
    else standing.restore(stood);
    standing.aimAt(NO_LIMIT);
    unmet = unmet.filter((party) => !placeIfItCan(party, standing, choose));
    peak = standing.peak();
    if (!isLower) break;
  }
  yield tell(WHOLE);
  const bound = unmet.length === 0 ? lowerBound : yield* telling(boundPeak(ground, (party) => standing.slot[party]! >= 0), () => WHOLE);
  return { ...nameUnmet(unmet, standing), slot: standing.slot, peak, peakBefore, lowerBound: bound, cut };
}

/** Parties that can be planned: those with the fewest slots to choose from first, of equals the larger, then by chance. */
function orderParties({ parties, slots, people, verdicts }: Ground, random: RandomBelow): Int32Array {
  const order = verdicts.firstSlot.map((_, party) => party).filter((party) => verdicts.reason[party] === 0);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  let largest = 0;
  for (let party = 0; party < parties; party++) largest = Math.max(largest, people[party]!);
  const [, bySize] = groupRows(largest + 1, order.length, (i) => largest - people[order[i]!]!, (i) => order[i]!);
  return groupRows(slots, bySize.length, (i) => verdicts.lastSlot[bySize[i]!]! - verdicts.firstSlot[bySize[i]!]!, (i) => bySize[i]!)[1];
}

/** Gives the parties the slots they had, those to whom that is still open. */
function* keepSlots(before: Int32Array, order: Int32Array, standing: Standing): Generator<void, void> {
  const { firstSlot, lastSlot } = standing.ground.verdicts;
  let nextStep = standing.work + STEP_WORK;
  for (const party of order) {
    const slot = before[party] ?? -1;
    if (slot >= firstSlot[party]! && slot <= lastSlot[party]! && standing.canHold(party, slot)) standing.put(party, slot);
    if (standing.work < nextStep) continue;
    yield;
    nextStep = standing.work + STEP_WORK;
  }
  standing.keepAsIs();
}

/** The greedy plan: each in turn at its best slot; answers who found none. */
function* placeFirst(order: Int32Array, standing: Standing, choose: ChooseSlot): Generator<void, number[]> {
  const unmet: number[] = [];
  let nextStep = standing.work + STEP_WORK;
  for (const party of order) {
    if (standing.slot[party]! < 0 && !placeIfItCan(party, standing, choose)) unmet.push(party);
    if (standing.work < nextStep) continue;
    yield;
    nextStep = standing.work + STEP_WORK;
  }
  return unmet;
}

function placeIfItCan(party: number, standing: Standing, choose: ChooseSlot): boolean {
  const slot = choose(party);
  if (slot >= 0) standing.put(party, slot);
  return slot >= 0;
}

function nameUnmet(unmet: readonly number[], standing: Standing): { readonly reason: Uint8Array; readonly at: Int32Array } {
  const { verdicts } = standing.ground;
  const [reason, at] = [verdicts.reason.slice(), verdicts.at.slice()];
  for (const party of unmet) {
    const blame = blameFor(party, standing);
    [reason[party], at[party]] = [blame.reason, blame.at];
  }
  return { reason, at };
}
