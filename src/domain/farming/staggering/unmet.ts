// Which parties no plan can serve, whatever the others do, and why; found before anything is planned.
import { inPieces } from '../../steps.ts';
import { UNMET_REASONS, type StaggerProblem, type UnmetReason } from './problem.ts';

export const reasonCode = (reason: UnmetReason): number => UNMET_REASONS.indexOf(reason);

/** Row i is a party; reason 0 where it can be planned. `at`: resource, −1 where none is to blame. Windows lie within the days planned. */
export interface Verdicts {
  readonly reason: Uint8Array;
  readonly at: Int32Array;
  readonly firstSlot: Int32Array;
  readonly lastSlot: Int32Array;
}

export function* judgeParties(problem: StaggerProblem): Generator<void, Verdicts> {
  const { parties } = problem;
  const slots = problem.days * problem.slotsPerDay;
  const [reason, at] = [new Uint8Array(parties), new Int32Array(parties).fill(-1)];
  const firstSlot = problem.firstSlot.map((slot) => Math.max(0, slot));
  const lastSlot = problem.lastSlot.map((slot) => Math.min(slots - 1, slot));
  yield* inPieces(parties, (from, to) => {
    for (let party = from; party < to; party++) {
      reason[party] = reasonCode(judgeAlone(problem, party, firstSlot[party]!, lastSlot[party]!));
      if (reason[party] !== 0) continue;
      const resource = findTooSmall(problem, party);
      if (resource >= 0) [reason[party], at[party]] = [reasonCode('over-capacity'), resource];
    }
  });
  return { reason, at, firstSlot, lastSlot };
}

function judgeAlone(problem: StaggerProblem, party: number, first: number, last: number): UnmetReason {
  const travel = problem.travelMinutes[party]!;
  if (Number.isNaN(travel)) return 'closed';
  if (problem.lastSlot[party]! < problem.firstSlot[party]!) return 'no-window';
  // Its window lies wholly before or after the days planned.
  if (last < first) return 'window-empty';
  return 2 * travel + problem.leastWorkMinutes > problem.slotMinutes ? 'too-long' : 'none';
}

/** First resource on the way that cannot take the party even when empty; −1 where all can. */
function findTooSmall({ useStart, use, capacity, people }: StaggerProblem, party: number): number {
  for (let i = useStart[party]!; i < useStart[party + 1]!; i++) {
    // Written this way round, a capacity that is no number takes nobody.
    if (!(capacity[use[i]!]! >= people[party]!)) return use[i]!;
  }
  return -1;
}
