// Who has which slot while a plan is made, and how many people that puts on every resource in every slot.
import type { Ground } from './ground.ts';

export class Standing {
  readonly ground: Ground;
  /** Slot of each party, −1 where it has none. */
  readonly slot: Int32Array;
  /** People on resource r in slot s: `people[r * slots + s]`. */
  readonly people: Int32Array;
  /** Most people on each resource at once: its capacity, on roads no more than the peak aimed at. */
  readonly most: Int32Array;
  /** Parties on the unmixed resource m in slot s, and their village. */
  private readonly crews: Int32Array;
  private readonly villageOf: Int32Array;
  /** Slots that should be kept, −1 where none, and how many parties have not theirs. */
  private kept: Int32Array | null = null;
  moved = 0;
  /** Cells looked at so far: the measure of work, as the clock is none of ours. */
  work = 0;

  constructor(ground: Ground) {
    this.ground = ground;
    this.slot = new Int32Array(ground.parties).fill(-1);
    this.people = new Int32Array(ground.resources * ground.slots);
    this.most = ground.capacity.slice();
    this.crews = new Int32Array(ground.unmixedCount * ground.slots);
    this.villageOf = new Int32Array(ground.unmixedCount * ground.slots);
  }

  aimAt(peak: number): void {
    const { resources, capacity, isRoad } = this.ground;
    for (let resource = 0; resource < resources; resource++) this.most[resource] = isRoad[resource] === 1 ? Math.min(capacity[resource]!, peak) : capacity[resource]!;
  }

  /** From now on counts who has left the slot it has now. */
  keepAsIs(): void {
    this.kept = this.slot.slice();
    this.moved = 0;
  }

  put(party: number, slot: number): void {
    this.slot[party] = slot;
    if (this.kept?.[party] === slot) this.moved--;
    this.add(party, slot, 1);
  }

  take(party: number): void {
    this.add(party, this.slot[party]!, -1);
    if (this.kept?.[party] === this.slot[party]) this.moved++;
    this.slot[party] = -1;
  }

  private add(party: number, slot: number, sign: 1 | -1): void {
    const { start, use, slots, unmixed, village } = this.ground;
    const people = sign * this.ground.people[party]!;
    for (let i = start[party]!; i < start[party + 1]!; i++) {
      const resource = use[i]!;
      this.people[resource * slots + slot]! += people;
      const mix = unmixed[resource]!;
      if (mix < 0) continue;
      this.crews[mix * slots + slot]! += sign;
      this.villageOf[mix * slots + slot] = village[party]!;
    }
    this.work += start[party + 1]! - start[party]!;
  }

  /** Whether another village has this unmixed resource in that slot. */
  isTakenByOthers(resource: number, slot: number, village: number): boolean {
    const mix = this.ground.unmixed[resource]!;
    if (mix < 0) return false;
    const cell = mix * this.ground.slots + slot;
    return this.crews[cell]! > 0 && this.villageOf[cell] !== village;
  }

  canHold(party: number, slot: number): boolean {
    const { start, use, slots, nearStart, near, village } = this.ground;
    const people = this.ground.people[party]!;
    this.work += start[party + 1]! - start[party]!;
    for (let i = start[party]!; i < start[party + 1]!; i++) {
      const resource = use[i]!;
      if (this.people[resource * slots + slot]! + people > this.most[resource]! || this.isTakenByOthers(resource, slot, village[party]!)) return false;
    }
    for (let i = nearStart[party]!; i < nearStart[party + 1]!; i++) if (this.slot[near[i]!] === slot) return false;
    return true;
  }

  /** Most people on one road in one slot. */
  peak(): number {
    const { resources, slots, isRoad } = this.ground;
    let peak = 0;
    for (let resource = 0; resource < resources; resource++) {
      if (isRoad[resource] === 0) continue;
      for (let cell = resource * slots; cell < (resource + 1) * slots; cell++) if (this.people[cell]! > peak) peak = this.people[cell]!;
    }
    this.work += this.people.length;
    return peak;
  }

  /** Gives every party the slot it had when `slots` was copied. */
  restore(slots: Int32Array): void {
    for (let party = 0; party < slots.length; party++) if (this.slot[party]! >= 0 && this.slot[party] !== slots[party]) this.take(party);
    for (let party = 0; party < slots.length; party++) if (slots[party]! >= 0 && this.slot[party]! < 0) this.put(party, slots[party]!);
  }
}
