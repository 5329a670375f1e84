// The best plan by two slow ways: all plans tried one by one, and a mixed-integer program for HiGHS; fewest unmet first, then the lowest peak.
import type { Highs } from './load-highs.ts';
import { RESOURCE_KINDS, type StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';

export interface Best {
  readonly unmet: number;
  readonly peak: number;
}

const isRoad = (problem: StaggerProblem, resource: number) => ['segment', 'bridge'].includes(RESOURCE_KINDS[problem.resourceKind[resource]!]!);
const usesOf = (problem: StaggerProblem, party: number) => [...new Set(problem.use.slice(problem.useStart[party], problem.useStart[party + 1]))];

/** Slots a party may have by itself: in its window and the plan, its way open and short enough. */
function slotsOf(problem: StaggerProblem, party: number): number[] {
  const travel = problem.travelMinutes[party]!;
  if (!(2 * travel + problem.leastWorkMinutes <= problem.slotMinutes)) return [];
  return Array.from({ length: problem.days * problem.slotsPerDay }, (_, slot) => slot)
    .filter((slot) => slot >= problem.firstSlot[party]! && slot <= problem.lastSlot[party]!);
}

/** Tries every plan. */
export function bestByTrying(problem: StaggerProblem): Best {
  const uses = Array.from({ length: problem.parties }, (_, party) => usesOf(problem, party));
  const placed: { readonly party: number; readonly slot: number }[] = [];
  const beside = (resource: number, slot: number) => placed.filter((other) => other.slot === slot && uses[other.party]!.includes(resource)).map((other) => other.party);
  const peopleOf = (parties: readonly number[]) => parties.reduce((sum, party) => sum + problem.people[party]!, 0);
  const isNear = (a: number, b: number) => problem.nearA.some((one, i) => (one === a && problem.nearB[i] === b) || (one === b && problem.nearB[i] === a));
  const fits = (party: number, slot: number) =>
    uses[party]!.every((resource) => {
      const others = beside(resource, slot);
      if (peopleOf([...others, party]) > problem.capacity[resource]!) return false;
      return problem.unmixed[resource] === 0 || others.every((other) => problem.village[other] === problem.village[party]);
    }) && placed.every((other) => other.slot !== slot || !isNear(party, other.party));
  let best: Best = { unmet: Infinity, peak: Infinity };
  const tryFrom = (party: number, unmet: number, peak: number) => {
    if (unmet > best.unmet || (unmet === best.unmet && peak >= best.peak)) return;
    if (party === problem.parties) {
      best = { unmet, peak };
      return;
    }
    for (const slot of slotsOf(problem, party)) {
      if (!fits(party, slot)) continue;
      const there = uses[party]!.filter((resource) => isRoad(problem, resource)).map((resource) => peopleOf([...beside(resource, slot), party]));
      placed.push({ party, slot });
      tryFrom(party + 1, unmet, Math.max(peak, ...there));
      placed.pop();
    }
    tryFrom(party + 1, unmet + 1, peak);
  };
  tryFrom(0, 0, 0);
  return best;
}

/** One more unmet is worse than any peak. */
const UNMET_COST = 10_000;

/** The program in the CPLEX LP format. x: party has slot; u: unmet; y: village has the unmixed resource in that slot; z: peak. */
export function writeProgram(problem: StaggerProblem): string {
  const rows: string[] = [];
  const binaries = new Set<string>();
  const cells = new Map<string, { readonly resource: number; readonly slot: number; readonly parties: number[] }>();
  const cost: string[] = ['z'];
  for (let party = 0; party < problem.parties; party++) {
    const own = slotsOf(problem, party);
    binaries.add(`u${party}`);
    cost.push(`${UNMET_COST} u${party}`);
    rows.push(`${[...own.map((slot) => `x${party}_${slot}`), `u${party}`].join(' + ')} = 1`);
    for (const slot of own) {
      binaries.add(`x${party}_${slot}`);
      for (const resource of usesOf(problem, party)) {
        const key = `${resource}_${slot}`;
        if (!cells.has(key)) cells.set(key, { resource, slot, parties: [] });
        cells.get(key)!.parties.push(party);
      }
    }
  }
  for (const { resource, slot, parties } of cells.values()) {
    const people = parties.map((party) => `${problem.people[party]} x${party}_${slot}`).join(' + ');
    if (isRoad(problem, resource)) rows.push(`${people} - z <= 0`);
    if (problem.capacity[resource]! < Infinity) rows.push(`${people} <= ${problem.capacity[resource]}`);
    if (problem.unmixed[resource] === 0) continue;
    const villages = new Map(parties.map((party) => [problem.village[party]!, `y${resource}_${slot}_${problem.village[party]}`]));
    for (const name of villages.values()) binaries.add(name);
    rows.push(`${[...villages.values()].join(' + ')} <= 1`);
    for (const party of parties) rows.push(`x${party}_${slot} - ${villages.get(problem.village[party]!)} <= 0`);
  }
  problem.nearA.forEach((a, i) => {
    const b = problem.nearB[i]!;
    const both = slotsOf(problem, a).filter((slot) => slotsOf(problem, b).includes(slot));
    for (const slot of both) rows.push(`x${a}_${slot} + x${b}_${slot} <= 1`);
  });
  return `Minimize\n cost: ${cost.join(' + ')}\nSubject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}\nBinary\n ${[...binaries].join('\n ')}\nEnd\n`;
}

export function bestByHighs(highs: Highs, problem: StaggerProblem): Best {
  const answer = highs.solve(writeProgram(problem), { mip_rel_gap: 0, output_flag: false });
  if (answer.Status !== 'Optimal') throw new Error(`HiGHS: ${answer.Status}`);
  const cost = Math.round(answer.ObjectiveValue);
  return { unmet: Math.floor(cost / UNMET_COST), peak: cost % UNMET_COST };
}
