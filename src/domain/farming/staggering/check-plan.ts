// Every limit a plan breaks, found without anything of the planner: what is shown or printed has passed here.
import { finish } from '../../steps.ts';
import { RESOURCE_KINDS, UNMET_REASONS, type StaggerPlan, type StaggerProblem } from './problem.ts';

/**
 * `unexplained`: without a slot or a reason why; `too-long`, `closed`: cannot be home in time, has no open way;
 * `peak-wrong`: the plan tells another peak than its slots have, or one below its own lower bound.
 */
export type BreachKind = 'unexplained' | 'closed' | 'outside-window' | 'too-long' | 'over-capacity' | 'mixed' | 'too-near' | 'peak-wrong';

/** −1 in a column that does not apply. */
export interface Breach {
  readonly kind: BreachKind;
  readonly party: number;
  /** The other party where two may not meet. */
  readonly other: number;
  readonly resource: number;
  readonly slot: number;
  /** People there, or the peak there is. */
  readonly people: number;
}

/** Parties, or resources, looked at between two chances to stop. */
const AT_ONCE = 250;

export function checkPlan(problem: StaggerProblem, plan: StaggerPlan): Breach[] {
  return finish(checkPlanStepped(problem, plan));
}

/** The same in steps of a few milliseconds, so that a worker can answer between. */
export function* checkPlanStepped(problem: StaggerProblem, plan: StaggerPlan): Generator<void, Breach[]> {
  const breaches: Breach[] = [];
  const report = (kind: BreachKind, found: Partial<Breach>) => breaches.push({ party: -1, other: -1, resource: -1, slot: -1, people: -1, ...found, kind });
  const slots = problem.days * problem.slotsPerDay;
  const resources = problem.resourceKind.length;
  const people = new Uint32Array(resources * slots);
  /** First party of each cell and the last that was counted on each resource, both from 1. */
  const first = new Uint32Array(resources * slots);
  const counted = new Uint32Array(resources);
  for (let party = 0; party < problem.parties; party++) {
    if (party % AT_ONCE === AT_ONCE - 1) yield;
    checkParty(problem, plan, party, report);
    const slot = plan.slot[party]!;
    if (slot < 0 || slot >= slots) continue;
    for (let i = problem.useStart[party]!; i < problem.useStart[party + 1]!; i++) {
      const resource = problem.use[i]!;
      if (counted[resource] === party + 1) continue;
      counted[resource] = party + 1;
      const cell = resource * slots + slot;
      people[cell]! += problem.people[party]!;
      const other = first[cell]! - 1;
      if (other < 0) first[cell] = party + 1;
      else if (problem.unmixed[resource] === 1 && problem.village[party] !== problem.village[other]) report('mixed', { party: other, other: party, resource, slot });
    }
  }
  let peak = 0;
  for (let resource = 0; resource < resources; resource++) {
    if (resource % AT_ONCE === AT_ONCE - 1) yield;
    const kind = RESOURCE_KINDS[problem.resourceKind[resource]!];
    for (let slot = 0; slot < slots; slot++) {
      const there = people[resource * slots + slot]!;
      if (kind === 'segment' || kind === 'bridge') peak = Math.max(peak, there);
      if (first[resource * slots + slot]! > 0 && !(there <= problem.capacity[resource]!)) report('over-capacity', { resource, slot, people: there });
    }
  }
  yield;
  problem.nearA.forEach((party, pair) => {
    const other = problem.nearB[pair]!;
    const slot = plan.slot[party]!;
    if (party !== other && slot >= 0 && slot === plan.slot[other]) report('too-near', { party, other, slot });
  });
  if (peak !== plan.peak || plan.lowerBound > peak) report('peak-wrong', { people: peak });
  return breaches;
}

type Report = (kind: BreachKind, found: Partial<Breach>) => void;

function checkParty(problem: StaggerProblem, plan: StaggerPlan, party: number, report: Report): void {
  const slot = plan.slot[party]!;
  const isExplained = UNMET_REASONS[plan.reason[party]!] !== 'none';
  if (slot < 0 || isExplained) {
    if (slot >= 0 || !isExplained) report('unexplained', { party, slot });
    return;
  }
  const isInPlan = slot < problem.days * problem.slotsPerDay;
  if (!isInPlan || slot < problem.firstSlot[party]! || slot > problem.lastSlot[party]!) report('outside-window', { party, slot });
  const travel = problem.travelMinutes[party]!;
  if (Number.isNaN(travel)) report('closed', { party, slot });
  else if (travel + problem.leastWorkMinutes + travel > problem.slotMinutes) report('too-long', { party, slot });
}
