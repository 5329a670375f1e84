// How many people are on every resource at a moment of the plan, and the most there ever are on one road.
import { RESOURCE_KINDS, type StaggerProblem } from './problem.ts';

export interface Occupancy {
  /** People on resource i. */
  readonly people: Uint32Array;
  /** People under way, either direction; people at work. */
  readonly onRoads: number;
  readonly inFields: number;
}

/** No party has this one, not even those without a slot. */
const NO_SLOT = -2;

type Stay = readonly [from: number, to: number];

const isRoad = (kind: number) => RESOURCE_KINDS[kind] === 'segment' || RESOURCE_KINDS[kind] === 'bridge';

/** When in its slot a use holds the party: a road on the way out and, mirrored, on the way home; a block in between. */
function staysOf({ resourceKind, use, enters, leaves, slotMinutes }: StaggerProblem, index: number): Stay[] {
  const [from, to] = [enters[index]!, leaves[index]!];
  return isRoad(resourceKind[use[index]!]!) ? [[from, to], [slotMinutes - to, slotMinutes - from]] : [[from, to]];
}

/** `minute` counts from the start of the day's first slot; one who leaves at that moment is gone, one who enters is there. */
export function occupancyAt(problem: StaggerProblem, slotOf: Int32Array, day: number, minute: number): Occupancy {
  const { slotsPerDay, slotMinutes, parties, useStart, use, travelMinutes } = problem;
  const people = new Uint32Array(problem.capacity.length);
  const seenBy = new Int32Array(people.length).fill(-1);
  let [onRoads, inFields] = [0, 0];
  const inDay = Math.floor(minute / slotMinutes);
  const now = minute - inDay * slotMinutes;
  const slot = inDay >= 0 && inDay < slotsPerDay ? day * slotsPerDay + inDay : NO_SLOT;
  for (let party = 0; party < parties; party++) {
    if (slotOf[party] !== slot) continue;
    const size = problem.people[party]!;
    const travel = travelMinutes[party]!;
    if (now < travel || now >= slotMinutes - travel) onRoads += size;
    else inFields += size;
    for (let i = useStart[party]!; i < useStart[party + 1]!; i++) {
      const resource = use[i]!;
      if (seenBy[resource] === party || !staysOf(problem, i).some(([from, to]) => from <= now && now < to)) continue;
      seenBy[resource] = party;
      people[resource]! += size;
    }
  }
  return { people, onRoads, inFields };
}

export interface AnyMinutePeak {
  readonly people: number;
  /** Where and when it is first reached; −1 where nobody is ever on a road. */
  readonly resource: number;
  readonly slot: number;
  /** Minutes after the start of that slot. */
  readonly minute: number;
}

/** Most people on one segment or bridge at any moment: less than in a whole slot, as they pass one after the other. */
export function peakAnyMinute(problem: StaggerProblem, slotOf: Int32Array): AnyMinutePeak {
  const { useStart, use, parties, resourceKind } = problem;
  const usesOf = new Map<number, { party: number; index: number }[]>();
  for (let party = 0; party < parties; party++) {
    if (slotOf[party]! < 0) continue;
    for (let index = useStart[party]!; index < useStart[party + 1]!; index++) {
      const resource = use[index]!;
      if (!isRoad(resourceKind[resource]!)) continue;
      const uses = usesOf.get(resource);
      if (uses === undefined) usesOf.set(resource, [{ party, index }]);
      else uses.push({ party, index });
    }
  }
  let best: AnyMinutePeak = { people: 0, resource: -1, slot: -1, minute: -1 };
  for (const [resource, uses] of usesOf) {
    uses.sort((a, b) => slotOf[a.party]! - slotOf[b.party]!);
    for (let i = 0; i < uses.length;) {
      const slot = slotOf[uses[i]!.party]!;
      const events: [minute: number, change: number][] = [];
      let most = 0;
      for (; i < uses.length && slotOf[uses[i]!.party] === slot; i++) {
        const size = problem.people[uses[i]!.party]!;
        most += size;
        for (const [from, to] of staysOf(problem, uses[i]!.index)) if (to > from) events.push([from, size], [to, -size]);
      }
      // All of the slot together are no more than seen elsewhere.
      if (most <= best.people) continue;
      best = sweep(events, best, resource, slot);
    }
  }
  return best;
}

/** Who leaves at a moment is gone before others enter. */
function sweep(events: [minute: number, change: number][], soFar: AnyMinutePeak, resource: number, slot: number): AnyMinutePeak {
  let [best, people] = [soFar, 0];
  for (const [minute, change] of events.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    people += change;
    if (people > best.people) best = { people, resource, slot, minute };
  }
  return best;
}
