// The peak were nobody staggered: everybody who can be planned at the first slot of its window.
import type { Ground } from './ground.ts';
import { inPieces } from '../../steps.ts';

export function* peakUnstaggered({ parties, resources, slots, start, use, isRoad, people, verdicts }: Ground): Generator<void, number> {
  const onCells = new Int32Array(resources * slots);
  let peak = 0;
  yield* inPieces(parties, (from, to) => {
    for (let i = start[from]!, party = from; party < to; party++) {
      for (; i < start[party + 1]!; i++) {
        const there = (onCells[use[i]! * slots + verdicts.firstSlot[party]!]! += people[party]!);
        if (there > peak && isRoad[use[i]!] === 1) peak = there;
      }
    }
  });
  return peak;
}
