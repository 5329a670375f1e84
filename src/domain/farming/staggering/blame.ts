// What keeps a party from every slot of its window, as the others stand.
import type { Ground } from './ground.ts';
import type { UnmetReason } from './problem.ts';
import type { Standing } from './standing.ts';
import { reasonCode } from './unmet.ts';

export interface Blame {
  readonly reason: number;
  /** Number of the resource in the problem, −1 where none is to blame. */
  readonly at: number;
}

/** The limit that forbids most of its slots; of equals the one on the way first. */
export function blameFor(party: number, standing: Standing): Blame {
  const { verdicts, original } = standing.ground;
  const tally = new Map<string, { reason: UnmetReason; resource: number; slots: number }>();
  for (let slot = verdicts.firstSlot[party]!; slot <= verdicts.lastSlot[party]!; slot++) {
    for (const { reason, resource } of obstaclesIn(party, slot, standing)) {
      const key = `${reason} ${resource}`;
      const entry = tally.get(key) ?? { reason, resource, slots: 0 };
      entry.slots++;
      tally.set(key, entry);
    }
  }
  const [worst] = [...tally.values()].sort((a, b) => b.slots - a.slots);
  if (worst === undefined) return { reason: 0, at: -1 };
  return { reason: reasonCode(worst.reason), at: worst.resource < 0 ? -1 : original[worst.resource]! };
}

function obstaclesIn(party: number, slot: number, standing: Standing): { reason: UnmetReason; resource: number }[] {
  const { start, use, slots, people, capacity, village, nearStart, near }: Ground = standing.ground;
  const found: { reason: UnmetReason; resource: number }[] = [];
  for (let i = start[party]!; i < start[party + 1]!; i++) {
    const resource = use[i]!;
    if (standing.people[resource * slots + slot]! + people[party]! > capacity[resource]!) found.push({ reason: 'over-capacity', resource });
    if (standing.isTakenByOthers(resource, slot, village[party]!)) found.push({ reason: 'mixed', resource });
  }
  const isNear = near.subarray(nearStart[party], nearStart[party + 1]).some((other) => standing.slot[other] === slot);
  if (isNear) found.push({ reason: 'too-near', resource: -1 });
  return found;
}
