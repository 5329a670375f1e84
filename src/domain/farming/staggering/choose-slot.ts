// The slot in a party's window that keeps every limit and leaves the roads it uses emptiest.
import type { RandomBelow } from './random-numbers.ts';
import type { Standing } from './standing.ts';

export type ChooseSlot = (party: number) => number;

/** The function returned answers −1 where no slot of the window keeps every limit; equals are told apart by `random`. */
export function slotChooser(standing: Standing, random: RandomBelow): ChooseSlot {
  const { ground, people: onCells, most, slot: slotOf } = standing;
  const { slots, start, use, isRoad, unmixed, nearStart, near, village, verdicts } = ground;
  const [fullest, sum, isBlocked] = [new Int32Array(slots), new Float64Array(slots), new Uint8Array(slots)];
  return (party) => {
    const [first, last] = [verdicts.firstSlot[party]!, verdicts.lastSlot[party]!];
    const length = last - first + 1;
    fullest.fill(0, 0, length);
    sum.fill(0, 0, length);
    isBlocked.fill(0, 0, length);
    standing.work += length * (start[party + 1]! - start[party]!);
    for (let i = start[party]!; i < start[party + 1]!; i++) {
      const resource = use[i]!;
      const room = most[resource]! - ground.people[party]!;
      const row = resource * slots + first;
      if (isRoad[resource] === 1) {
        for (let k = 0; k < length; k++) {
          const there = onCells[row + k]!;
          if (there > room) isBlocked[k] = 1;
          if (there > fullest[k]!) fullest[k] = there;
          sum[k]! += there * there;
        }
      } else for (let k = 0; k < length; k++) if (onCells[row + k]! > room) isBlocked[k] = 1;
      if (unmixed[resource]! < 0) continue;
      for (let k = 0; k < length; k++) if (standing.isTakenByOthers(resource, first + k, village[party]!)) isBlocked[k] = 1;
    }
    for (let i = nearStart[party]!; i < nearStart[party + 1]!; i++) {
      const k = slotOf[near[i]!]! - first;
      if (k >= 0 && k < length) isBlocked[k] = 1;
    }
    let [best, equals] = [-1, 0];
    for (let k = 0; k < length; k++) {
      if (isBlocked[k] === 1) continue;
      const order = best < 0 ? -1 : fullest[k]! - fullest[best]! || sum[k]! - sum[best]!;
      if (order > 0) continue;
      equals = order < 0 ? 1 : equals + 1;
      // The n-th of equals takes the place with chance 1 / n: each is as likely.
      if (equals === 1 || random(equals) === 0) best = k;
    }
    return best < 0 ? -1 : first + best;
  };
}
