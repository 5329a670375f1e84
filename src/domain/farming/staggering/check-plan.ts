// Every limit a plan breaks, found without anything of the planner: what is shown or printed has passed here.
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

interface Cell {
  people: number;
  readonly parties: number[];
}

export function checkPlan(problem: StaggerProblem, plan: StaggerPlan): Breach[] {
  const breaches: Breach[] = [];
  const report = (kind: BreachKind, found: Partial<Breach>) => breaches.push({ party: -1, other: -1, resource: -1, slot: -1, people: -1, ...found, kind });
  for (let party = 0; party < problem.parties; party++) checkParty(problem, plan, party, report);
  const slots = problem.days * problem.slotsPerDay;
  let peak = 0;
  for (const [key, { people, parties }] of countCells(problem, plan.slot)) {
    const [resource, slot] = [Math.floor(key / slots), key % slots];
    const kind = RESOURCE_KINDS[problem.resourceKind[resource]!];
    if (kind === 'segment' || kind === 'bridge') peak = Math.max(peak, people);
    if (!(people <= problem.capacity[resource]!)) report('over-capacity', { resource, slot, people });
    const stranger = parties.find((party) => problem.village[party] !== problem.village[parties[0]!]);
    if (problem.unmixed[resource] === 1 && stranger !== undefined) report('mixed', { party: parties[0]!, other: stranger, resource, slot });
  }
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

/** Who is on what when, by resource × slots + slot. */
function countCells({ parties, days, slotsPerDay, useStart, use, people }: StaggerProblem, slotOf: Int32Array): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (let party = 0; party < parties; party++) {
    const slot = slotOf[party]!;
    if (slot < 0) continue;
    for (const resource of new Set(use.subarray(useStart[party], useStart[party + 1]))) {
      const key = resource * days * slotsPerDay + slot;
      const cell = cells.get(key) ?? { people: 0, parties: [] };
      if (cell.parties.length === 0) cells.set(key, cell);
      cell.people += people[party]!;
      cell.parties.push(party);
    }
  }
  return cells;
}
