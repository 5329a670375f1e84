// Which parties must give way so that one can have a certain slot; those that were hard to place before are spared.
import type { Standing } from './standing.ts';

/** More parties than this never give way to one. */
const MOST_EJECTED = 8;

export interface Ejection {
  readonly slot: number;
  readonly parties: readonly number[];
  readonly cost: number;
}

export class Ejector {
  private readonly standing: Standing;
  /** Grows each time a party finds no slot: who is hard to place is not sent away lightly. */
  readonly weight: Int32Array;
  private readonly mark: Int32Array;
  private marking = 0;

  constructor(standing: Standing) {
    this.standing = standing;
    this.weight = new Int32Array(standing.ground.parties).fill(1);
    this.mark = new Int32Array(standing.ground.parties);
  }

  /** The cheapest set over all slots of the window; equals by turn, so that no two parties push each other for ever. */
  findCheapest(party: number, offset: number): Ejection | null {
    const { firstSlot, lastSlot } = this.standing.ground.verdicts;
    const [first, length] = [firstSlot[party]!, lastSlot[party]! - firstSlot[party]! + 1];
    let best: Ejection | null = null;
    for (let k = 0; k < length; k++) {
      const slot = first + ((k + offset) % length);
      const parties = this.findForSlot(party, slot, best?.cost ?? Infinity);
      if (parties === null) continue;
      best = { slot, parties, cost: this.costOf(parties) };
    }
    return best;
  }

  private costOf(parties: readonly number[]): number {
    return parties.reduce((sum, party) => sum + this.weight[party]!, 0);
  }

  /** Null where it costs as much as `limit`, or more than a few would have to go. */
  private findForSlot(party: number, slot: number, limit: number): number[] | null {
    const { standing } = this;
    const { start, use, slots, people, nearStart, near, village, unmixed } = standing.ground;
    const going: number[] = [];
    this.marking++;
    this.mark[party] = this.marking;
    for (let i = nearStart[party]!; i < nearStart[party + 1]!; i++) if (standing.slot[near[i]!] === slot) this.send(near[i]!, going);
    for (let i = start[party]!; i < start[party + 1]!; i++) {
      const resource = use[i]!;
      if (unmixed[resource]! < 0 || !standing.isTakenByOthers(resource, slot, village[party]!)) continue;
      for (const other of this.usersIn(resource, slot)) this.send(other, going);
    }
    if (going.length > MOST_EJECTED || this.costOf(going) >= limit) return null;
    for (let i = start[party]!; i < start[party + 1]!; i++) {
      const resource = use[i]!;
      // Too many for it even when it is empty, as roads are below the peak aimed at: nobody need go in vain.
      if (people[party]! > standing.most[resource]!) return null;
      const excess = standing.people[resource * slots + slot]! + people[party]! - standing.most[resource]!;
      if (excess > 0) this.sendFor(resource, slot, excess, going);
      if (going.length > MOST_EJECTED || this.costOf(going) >= limit) return null;
    }
    return going;
  }

  private send(party: number, going: number[]): void {
    if (this.mark[party] === this.marking) return;
    this.mark[party] = this.marking;
    going.push(party);
  }

  private usersIn(resource: number, slot: number): number[] {
    const { userStart, user } = this.standing.ground;
    const found: number[] = [];
    for (let i = userStart[resource]!; i < userStart[resource + 1]!; i++) if (this.standing.slot[user[i]!] === slot) found.push(user[i]!);
    this.standing.work += userStart[resource + 1]! - userStart[resource]!;
    return found;
  }

  /** Adds to those going until so many people fewer are on the resource: cheapest for its people first. */
  private sendFor(resource: number, slot: number, excess: number, going: number[]): void {
    const { people } = this.standing.ground;
    const staying: number[] = [];
    let over = excess;
    for (const other of this.usersIn(resource, slot)) {
      if (this.mark[other] === this.marking) over -= people[other]!;
      else staying.push(other);
    }
    while (over > 0 && staying.length > 0) {
      let best = 0;
      for (let i = 1; i < staying.length; i++) if (this.isBetter(staying[i]!, staying[best]!, over)) best = i;
      const [other] = staying.splice(best, 1);
      this.send(other!, going);
      over -= people[other!]!;
    }
  }

  /** Who frees enough by the least weight; then who leaves the least room unused. */
  private isBetter(a: number, b: number, over: number): boolean {
    const { people } = this.standing.ground;
    const [usefulA, usefulB] = [Math.min(over, people[a]!), Math.min(over, people[b]!)];
    const order = this.weight[a]! * usefulB - this.weight[b]! * usefulA;
    return order === 0 ? people[a]! < people[b]! : order < 0;
  }

  /** Parties that must leave this cell so that no more than its most are on it. */
  relieve(resource: number, slot: number): number[] {
    const excess = this.standing.people[resource * this.standing.ground.slots + slot]! - this.standing.most[resource]!;
    const going: number[] = [];
    this.marking++;
    if (excess > 0) this.sendFor(resource, slot, excess, going);
    return going;
  }
}
