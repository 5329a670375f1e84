// The problem as the search needs it: parties that can be planned, and only resources that can bind or be the peak.
import { RESOURCE_KINDS, type StaggerProblem } from './problem.ts';
import { inPieces } from '../../steps.ts';
import { judgeParties, type Verdicts } from './unmet.ts';

/** Stands for no limit, and is more than any sum of people. */
export const NO_LIMIT = 2 ** 30;

export interface Ground {
  readonly parties: number;
  readonly slots: number;
  readonly people: Uint16Array;
  readonly village: Int32Array;
  readonly verdicts: Verdicts;
  /** Resources kept, numbered anew; `original` is the number in the problem. */
  readonly resources: number;
  readonly original: Int32Array;
  readonly isRoad: Uint8Array;
  readonly capacity: Int32Array;
  /** Number among the unmixed ones, −1 where villages may mix. */
  readonly unmixed: Int32Array;
  readonly unmixedCount: number;
  /** Resources of party i: `use[start[i]]` to before `use[start[i + 1]]`, each once; none where it cannot be planned. */
  readonly start: Uint32Array;
  readonly use: Int32Array;
  /** Parties of resource r: `user[userStart[r]]` to before `user[userStart[r + 1]]`, ascending. */
  readonly userStart: Uint32Array;
  readonly user: Int32Array;
  /** Parties that may not share a slot with party i, likewise. */
  readonly nearStart: Uint32Array;
  readonly near: Int32Array;
}

/** Sorts pairs by their key: rows of key k are `row[start[k]]` to before `row[start[k + 1]]`, in the order given. */
export function groupRows(keys: number, count: number, keyOf: (i: number) => number, rowOf: (i: number) => number): [Uint32Array, Int32Array] {
  const start = new Uint32Array(keys + 1);
  for (let i = 0; i < count; i++) start[keyOf(i) + 1]!++;
  for (let key = 0; key < keys; key++) start[key + 1]! += start[key]!;
  const [next, row] = [start.slice(), new Int32Array(count)];
  for (let i = 0; i < count; i++) row[next[keyOf(i)]!++] = rowOf(i);
  return [start, row];
}

const [NOBODY, SEVERAL] = [-2, -1];
/** Each round lets go of what the last one made superfluous; the first takes nearly all of it. */
const ROUNDS = 2;

/** Yields between passes. */
export function* layGround(problem: StaggerProblem): Generator<void, Ground> {
  const { parties, resourceKind, capacity } = problem;
  const count = capacity.length;
  const verdicts = yield* judgeParties(problem);
  const isRoad = resourceKind.map((kind) => Number(RESOURCE_KINDS[kind] === 'segment' || RESOURCE_KINDS[kind] === 'bridge'));
  const isKept = isRoad.map((road, resource) => Number(road === 1 || problem.unmixed[resource] === 1 || capacity[resource]! < NO_LIMIT));
  yield;
  const uses = yield* listUses(problem, verdicts, isKept);
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of [-1, 1] as const) yield* dropCovered(uses, side, { count, capacity, isRoad, unmixed: problem.unmixed, isKept });
  }
  const number = new Int32Array(count).fill(-1);
  for (let i = 0; i < uses.start[parties]!; i++) number[uses.use[i]!] = 0;
  const original = Int32Array.from([...number.keys()].filter((resource) => number[resource] === 0));
  original.forEach((resource, i) => (number[resource] = i));
  const use = uses.use.slice(0, uses.start[parties]).map((resource) => number[resource]!);
  yield;
  const partyOfUse = new Int32Array(use.length);
  for (let party = 0; party < parties; party++) partyOfUse.fill(party, uses.start[party], uses.start[party + 1]);
  const [userStart, user] = groupRows(original.length, use.length, (i) => use[i]!, (i) => partyOfUse[i]!);
  yield;
  const pairs = problem.nearA.length;
  const endOf = (i: number) => (i < pairs ? problem.nearA[i]! : problem.nearB[i - pairs]!);
  const [nearStart, near] = groupRows(parties, 2 * pairs, endOf, (i) => endOf((i + pairs) % (2 * pairs)));
  let unmixedCount = 0;
  const unmixed = original.map((resource) => (problem.unmixed[resource] === 1 ? unmixedCount++ : -1));
  return {
    parties, slots: problem.days * problem.slotsPerDay, people: problem.people, village: problem.village, verdicts,
    resources: original.length, original, isRoad: Uint8Array.from(original, (resource) => isRoad[resource]!),
    capacity: original.map((resource) => Math.min(NO_LIMIT, Math.floor(capacity[resource]!))),
    unmixed, unmixedCount, start: uses.start, use, userStart, user, nearStart, near,
  };
}

interface Uses {
  readonly start: Uint32Array;
  readonly use: Int32Array;
}

/** What parties that can be planned use of what is kept, each once. */
function* listUses({ parties, useStart, use, capacity }: StaggerProblem, { reason }: Verdicts, isKept: Uint8Array): Generator<void, Uses> {
  const uses = { start: new Uint32Array(parties + 1), use: new Int32Array(use.length) };
  const seenBy = new Int32Array(capacity.length).fill(-1);
  let end = 0;
  yield* inPieces(parties, (from, to) => {
    for (let party = from; party < to; party++) {
      for (let i = useStart[party]!; reason[party] === 0 && i < useStart[party + 1]!; i++) {
        const resource = use[i]!;
        if (isKept[resource] === 0 || seenBy[resource] === party) continue;
        seenBy[resource] = party;
        uses.use[end++] = resource;
      }
      uses.start[party + 1] = end;
    }
  });
  return uses;
}

interface Kept {
  readonly count: number;
  readonly capacity: Float64Array;
  readonly isRoad: Uint8Array;
  readonly unmixed: Uint8Array;
  readonly isKept: Uint8Array;
}

/**
 * Lets go of roads whose every user comes by one and the same road just before (`side` −1) or goes on to it (1), when
 * that road's limit is no wider: it carries at least as many people in every slot, so it binds first and peaks first.
 */
function* dropCovered(uses: Uses, side: -1 | 1, { count, capacity, isRoad, unmixed, isKept }: Kept): Generator<void, void> {
  const beside = new Int32Array(count).fill(NOBODY);
  const parties = uses.start.length - 1;
  yield* inPieces(parties, (from, to) => {
    for (let party = from; party < to; party++) {
      const [first, end] = [uses.start[party]!, uses.start[party + 1]!];
      for (let i = first; i < end; i++) {
        const resource = uses.use[i]!;
        const other = i + side >= first && i + side < end ? uses.use[i + side]! : SEVERAL;
        beside[resource] = beside[resource] === NOBODY || beside[resource] === other ? other : SEVERAL;
      }
    }
  });
  for (let resource = 0; resource < count; resource++) {
    const other = beside[resource]!;
    if (other < 0 || isRoad[resource] === 0 || isRoad[other] === 0 || unmixed[resource] === 1) continue;
    if (capacity[other]! <= capacity[resource]!) isKept[resource] = 0;
  }
  let [read, end] = [0, 0];
  yield* inPieces(parties, (from, to) => {
    for (let party = from; party < to; party++) {
      for (; read < uses.start[party + 1]!; read++) if (isKept[uses.use[read]!] === 1) uses.use[end++] = uses.use[read]!;
      uses.start[party + 1] = end;
    }
  });
}
