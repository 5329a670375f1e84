// What no plan can have its peak below: people whose windows lie in an interval, over the slots in it, road by road.
import { layGround, type Ground } from './ground.ts';
import type { StaggerProblem } from './problem.ts';
import { finish, inPieces } from '../../steps.ts';

/** Sizes above count as this: the bound stays one. */
const LARGEST_SIZE = 32;
/** Work between two steps. */
const STEP_CELLS = 200_000;

/** Parties counted: those for which `isCounted` is true. Yields between steps. */
export function* boundPeak(ground: Ground, isCounted: (party: number) => boolean = () => true): Generator<void, number> {
  const { people, start, isRoad, userStart, user } = ground;
  const { firstSlot, lastSlot } = ground.verdicts;
  let bound = 0;
  yield* inPieces(ground.parties, (from, to) => {
    for (let party = from; party < to; party++) {
      if (people[party]! > bound && isCounted(party) && hasRoad(ground, party)) bound = people[party]!;
    }
  });
  const largest = Math.min(LARGEST_SIZE, bound);
  const total = new Float64Array(ground.resources);
  for (let resource = 0; resource < ground.resources; resource++) {
    if (isRoad[resource] === 0) continue;
    for (let i = userStart[resource]!; i < userStart[resource + 1]!; i++) if (isCounted(user[i]!)) total[resource]! += people[user[i]!]!;
  }
  yield;
  const busiest = [...total.keys()].filter((resource) => total[resource]! > bound).sort((a, b) => total[b]! - total[a]! || a - b);
  const interval = new IntervalCounts(ground.slots, largest);
  let cells = start.length;
  for (const resource of busiest) {
    // The best bound its people could give, were all their windows as short as the shortest.
    let shortest = ground.slots;
    const users = user.subarray(userStart[resource], userStart[resource + 1]).filter((party) => isCounted(party));
    for (const party of users) shortest = Math.min(shortest, lastSlot[party]! - firstSlot[party]! + 1);
    cells += users.length;
    if (Math.ceil(total[resource]! / shortest) + largest <= bound) continue;
    bound = interval.boundRoad(users, ground, bound);
    cells += interval.cells;
    if (cells < STEP_CELLS) continue;
    yield;
    cells = 0;
  }
  return bound;
}

function hasRoad({ start, use, isRoad }: Ground, party: number): boolean {
  for (let i = start[party]!; i < start[party + 1]!; i++) if (isRoad[use[i]!] === 1) return true;
  return false;
}

/** The lower bound of a problem at once: of all parties that could be planned. */
export function lowerBoundOf(problem: StaggerProblem): number {
  return finish(boundPeak(finish(layGround(problem))));
}

class IntervalCounts {
  private readonly slots: number;
  private readonly sizes: number;
  /** Parties of size n whose window ends with slot b: `ending[b * sizes + n]`. */
  private readonly ending: Int32Array;
  private readonly inside: Int32Array;
  /** Cells looked at by the last call. */
  cells = 0;

  constructor(slots: number, largest: number) {
    this.slots = slots;
    this.sizes = largest + 1;
    this.ending = new Int32Array(slots * this.sizes);
    this.inside = new Int32Array(this.sizes);
  }

  /** The bound raised by what the users of one road ask for in any interval of slots. */
  boundRoad(users: Int32Array, { people, verdicts }: Ground, soFar: number): number {
    const { sizes, ending, inside } = this;
    const largest = sizes - 1;
    const byFirst = users.toSorted((a, b) => verdicts.firstSlot[b]! - verdicts.firstSlot[a]!);
    let end = 0;
    for (const party of users) end = Math.max(end, verdicts.lastSlot[party]! + 1);
    ending.fill(0, 0, end * sizes);
    this.cells = 0;
    let bound = soFar;
    for (let i = 0; i < byFirst.length;) {
      const first = verdicts.firstSlot[byFirst[i]!]!;
      for (; i < byFirst.length && verdicts.firstSlot[byFirst[i]!] === first; i++) {
        ending[verdicts.lastSlot[byFirst[i]!]! * sizes + Math.min(largest, people[byFirst[i]!]!)]!++;
      }
      inside.fill(0);
      let sum = 0;
      for (let last = first; last < end; last++) {
        for (let size = 1; size < sizes; size++) {
          const count = ending[last * sizes + size]!;
          inside[size]! += count;
          sum += count * size;
        }
        const slots = last - first + 1;
        bound = Math.max(bound, Math.ceil(sum / slots));
        // Where people could stand apart with this much room to spare, that they come in parties cannot matter.
        if (sum > slots * (bound + 1 - largest)) bound = this.boundByParties(slots, bound);
      }
      this.cells += (end - first) * sizes;
    }
    return bound;
  }

  /** Of the k × slots + 1 largest parties some k + 1 share a slot: at least the smallest k + 1 of them. */
  private boundByParties(slots: number, soFar: number): number {
    const { inside, sizes } = this;
    let parties = 0;
    for (let size = 1; size < sizes; size++) parties += inside[size]!;
    let bound = soFar;
    for (let shared = 1; shared * slots < parties; shared++) {
      // The largest have rank 1; walks down from them and sums the sizes of these ranks.
      const [rankBefore, lastRank] = [shared * (slots - 1), shared * slots + 1];
      let sum = 0;
      for (let size = sizes - 1, before = 0; size >= 1; size--) {
        const through = before + inside[size]!;
        const [low, high] = [Math.max(before, rankBefore), Math.min(through, lastRank)];
        if (high > low) sum += (high - low) * size;
        before = through;
      }
      bound = Math.max(bound, sum);
    }
    return bound;
  }
}
