// Cases of a few parties where every limit bites: capacities down to none, mixed villages, near fields, windows that are none.
import { RESOURCE_KINDS, type StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';
import { randomOf, wholeBetween, type Random } from '../../speed/random.ts';

const [SLOT_MINUTES, LEAST_WORK] = [60, 20];

function drawWay(random: Random, roads: number, resources: number): number[] {
  const way = Array.from({ length: wholeBetween(random, 0, 4) }, () => Math.floor(random() * roads));
  return random() < 0.7 ? [...way, roads + Math.floor(random() * (resources - roads))] : way;
}

export function makeSmallCase(seed: number, mostParties: number): StaggerProblem {
  const random = randomOf(seed);
  const parties = wholeBetween(random, 1, mostParties);
  const [days, slotsPerDay] = [wholeBetween(random, 1, 2), wholeBetween(random, 1, 3)];
  const slots = days * slotsPerDay;
  const [roads, resources] = [wholeBetween(random, 1, 4), 6];
  const isTight = random() < 0.6;
  const drawCapacity = () => (!isTight || random() < 0.3 ? Infinity : wholeBetween(random, random() < 0.1 ? 0 : 3, 8));
  const ways = Array.from({ length: parties }, () => drawWay(random, roads, resources));
  const useStart = new Uint32Array(parties + 1);
  ways.forEach((way, party) => (useStart[party + 1] = useStart[party]! + way.length));
  const firstSlot = Int32Array.from(ways, () => wholeBetween(random, random() < 0.1 ? -2 : 0, slots - 1));
  const near = Array.from({ length: random() < 0.5 ? wholeBetween(random, 0, 4) : 0 }, () => [Math.floor(random() * parties), Math.floor(random() * parties)] as const).filter(([a, b]) => a !== b);
  return {
    days, slotsPerDay, slotMinutes: SLOT_MINUTES, leastWorkMinutes: LEAST_WORK, parties,
    people: Uint16Array.from(ways, () => wholeBetween(random, 1, 4)),
    village: Int32Array.from(ways, () => wholeBetween(random, 0, 2)),
    firstSlot, lastSlot: firstSlot.map((first) => first + wholeBetween(random, random() < 0.08 ? -1 : 0, slots)),
    travelMinutes: Float32Array.from(ways, () => (random() < 0.04 ? Number.NaN : random() < 0.05 ? 20.5 : wholeBetween(random, 1, 20))),
    useStart, use: Uint32Array.from(ways.flat()),
    enters: new Float32Array(useStart[parties]!), leaves: new Float32Array(useStart[parties]!).fill(1),
    resourceKind: Uint8Array.from({ length: resources }, (_, resource) => RESOURCE_KINDS.indexOf(resource < roads ? (resource % 2 === 0 ? 'segment' : 'bridge') : resource % 2 === 0 ? 'block' : 'greenhouse')),
    capacity: Float64Array.from({ length: resources }, drawCapacity),
    unmixed: Uint8Array.from({ length: resources }, (_, resource) => Number(random() < (resource >= roads ? 0.4 : 0.1))),
    nearA: Int32Array.from(near, ([a]) => a), nearB: Int32Array.from(near, ([, b]) => b),
  };
}
