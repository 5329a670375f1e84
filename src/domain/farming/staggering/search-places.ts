// Finds slots for parties that have none, by sending others away who find another (guided ejection search).
import type { ChooseSlot } from './choose-slot.ts';
import { Ejector } from './eject.ts';
import type { RandomBelow } from './random-numbers.ts';
import type { Standing } from './standing.ts';

export interface SearchLimits {
  /** Ends the search when so much work is done in all. */
  readonly workEnd: number;
  /** Of the parties whose slots the standing keeps, how many may have another at the end; Infinity where nothing is kept. */
  readonly mostMoved: number;
  isTimeOut(): boolean;
}

/** Work between two steps: a few milliseconds. */
export const STEP_WORK = 200_000;
const TURN_WORK = 50;
/** Random moves after each ejection, so that the same few do not push each other in a ring. */
const SHAKES = 3;

export class PlaceSearch {
  private readonly standing: Standing;
  private readonly choose: ChooseSlot;
  private readonly random: RandomBelow;
  private readonly ejector: Ejector;

  constructor(standing: Standing, choose: ChooseSlot, random: RandomBelow) {
    this.standing = standing;
    this.choose = choose;
    this.random = random;
    this.ejector = new Ejector(standing);
  }

  /** Sends away whoever stands above what is aimed at, and says who. */
  clearFull(): number[] {
    const { ground, people, most } = this.standing;
    const pool: number[] = [];
    for (let resource = 0; resource < ground.resources; resource++) {
      for (let slot = 0; slot < ground.slots; slot++) {
        if (people[resource * ground.slots + slot]! <= most[resource]!) continue;
        for (const party of this.ejector.relieve(resource, slot)) {
          this.standing.take(party);
          pool.push(party);
        }
      }
    }
    this.standing.work += people.length;
    return pool;
  }

  /**
   * Places the parties of `pool` until at most `allowed` are without a slot, and says who is left. The fewest it came
   * to stand in the standing when it ends; yields between steps.
   */
  *place(pool: number[], allowed: number, limits: SearchLimits): Generator<void, number[]> {
    const { standing } = this;
    let best: { readonly pool: number[]; readonly slot: Int32Array } | null = null;
    let nextStep = standing.work + STEP_WORK;
    const isBest = () => standing.moved <= limits.mostMoved && pool.length < (best?.pool.length ?? Infinity);
    while (pool.length > allowed || standing.moved > limits.mostMoved) {
      if (standing.work > nextStep) {
        yield;
        nextStep = standing.work + STEP_WORK;
        if (limits.isTimeOut()) break;
      }
      if (standing.work > limits.workEnd) break;
      if (best !== null && standing.moved > limits.mostMoved) {
        // Weights have grown meanwhile: from here the search takes another way.
        standing.restore(best.slot);
        pool.splice(0, pool.length, ...best.pool);
      }
      if (pool.length === 0) break;
      // A turn is work also where there is nothing to look at: the search ends whatever the problem.
      standing.work += TURN_WORK;
      const index = this.random(pool.length);
      const party = pool[index]!;
      const slot = this.choose(party);
      if (slot >= 0) {
        standing.put(party, slot);
        dropAt(pool, index);
        continue;
      }
      if (isBest()) {
        best = { pool: [...pool], slot: standing.slot.slice() };
        standing.work += standing.slot.length;
      }
      this.pushIn(index, pool, limits);
    }
    if (best === null || isBest()) return pool;
    standing.restore(best.slot);
    return best.pool;
  }

  private pushIn(index: number, pool: number[], limits: SearchLimits): void {
    const { standing, ejector } = this;
    const party = pool[index]!;
    ejector.weight[party]!++;
    const { firstSlot, lastSlot } = standing.ground.verdicts;
    const cheapest = ejector.findCheapest(party, this.random(lastSlot[party]! - firstSlot[party]! + 1));
    if (cheapest === null) return;
    dropAt(pool, index);
    for (const other of cheapest.parties) {
      standing.take(other);
      pool.push(other);
    }
    standing.put(party, cheapest.slot);
    if (limits.mostMoved === Infinity) for (let i = 0; i < SHAKES; i++) this.shakeBeside(party);
  }

  /** Moves a random neighbour on one of the party's resources to a random slot where every limit holds. */
  private shakeBeside(party: number): void {
    const { standing, random } = this;
    const { start, use, userStart, user, verdicts } = standing.ground;
    const count = start[party + 1]! - start[party]!;
    if (count === 0) return;
    const resource = use[start[party]! + random(count)]!;
    const other = user[userStart[resource]! + random(userStart[resource + 1]! - userStart[resource]!)]!;
    const slot = standing.slot[other]!;
    if (slot < 0) return;
    const next = verdicts.firstSlot[other]! + random(verdicts.lastSlot[other]! - verdicts.firstSlot[other]! + 1);
    standing.take(other);
    standing.put(other, standing.canHold(other, next) ? next : slot);
  }
}

/** Takes one out; the order of the rest does not matter. */
function dropAt(list: number[], index: number): void {
  const last = list.pop()!;
  if (index < list.length) list[index] = last;
}
