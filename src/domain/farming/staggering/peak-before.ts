// The peak were nobody staggered: everybody at the first slot of its window.
import { RESOURCE_KINDS, type StaggerProblem } from './problem.ts';

/** Parties whose way is closed or who have no slot in the days planned stay at home here too. */
export function peakUnstaggered(problem: StaggerProblem): number {
  const { parties, firstSlot, lastSlot, travelMinutes, useStart, use, people } = problem;
  const slots = problem.days * problem.slotsPerDay;
  const going: number[] = [];
  for (let party = 0; party < parties; party++) {
    const [first, last] = [Math.max(0, firstSlot[party]!), Math.min(slots - 1, lastSlot[party]!)];
    if (first <= last && firstSlot[party]! <= lastSlot[party]! && !Number.isNaN(travelMinutes[party]!)) going.push(party);
  }
  going.sort((a, b) => firstSlot[a]! - firstSlot[b]!);
  const count = new Int32Array(problem.capacity.length);
  const [inSlot, seenBy] = [new Int32Array(count.length).fill(-1), new Int32Array(count.length).fill(-1)];
  const isRoad = RESOURCE_KINDS.map((kind) => kind === 'segment' || kind === 'bridge');
  let peak = 0;
  for (const party of going) {
    const slot = Math.max(0, firstSlot[party]!);
    for (let i = useStart[party]!; i < useStart[party + 1]!; i++) {
      const resource = use[i]!;
      if (isRoad[problem.resourceKind[resource]!] !== true || seenBy[resource] === party) continue;
      seenBy[resource] = party;
      if (inSlot[resource] !== slot) [inSlot[resource], count[resource]] = [slot, 0];
      count[resource]! += people[party]!;
      peak = Math.max(peak, count[resource]!);
    }
  }
  return peak;
}
