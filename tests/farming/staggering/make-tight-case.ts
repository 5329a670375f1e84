// A tight case whose optimum is known: a plan is filled up to the peak first, then windows are laid around its slots.
import type { StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';
import { randomOf, wholeBetween, type Random } from '../../speed/random.ts';
import { layWays } from './make-case.ts';

export interface TightSize {
  readonly parties: number;
  readonly slots: number;
  readonly peak: number;
  /** Crossings along a side of the grid of roads. */
  readonly side: number;
}

export interface TightCase {
  readonly problem: StaggerProblem;
  /** Slots that reach the peak: no better plan exists, as a road and an interval of slots show. */
  readonly planted: Int32Array;
}

const [SHORTEST, LONGEST] = [2, 6];
/** Segments of a way. */
const WAY = 28;
const TRIES = 4000;

/** Segments of the way from one crossing, first along one street, then along another. */
function bentWay(side: number, random: Random): number[] {
  const [x, y, isAcrossFirst] = [Math.floor(random() * side), Math.floor(random() * side), random() < 0.5];
  const along = wholeBetween(random, Math.max(1, WAY - side + 1), Math.min(side - 1, WAY - 1));
  const [across, up] = isAcrossFirst ? [along, WAY - along] : [WAY - along, along];
  // Goes towards the middle where there is room for it.
  const [stepX, stepY] = [x + across < side ? 1 : -1, y + up < side ? 1 : -1];
  const walk = { x, y, way: [] as number[] };
  const goAcross = () => {
    for (let i = 0; i < across; i++, walk.x += stepX) walk.way.push(walk.y * side + Math.min(walk.x, walk.x + stepX));
  };
  const goUp = () => {
    for (let i = 0; i < up; i++, walk.y += stepY) walk.way.push(side * side + walk.x * side + Math.min(walk.y, walk.y + stepY));
  };
  for (const go of isAcrossFirst ? [goAcross, goUp] : [goUp, goAcross]) go();
  return walk.x < 0 || walk.x >= side || walk.y < 0 || walk.y >= side ? bentWay(side, random) : walk.way;
}

/** Fills the slots in turn with parties until no cell would hold more; some slots stay a little emptier. */
export function makeTightCase({ parties, slots, peak, side }: TightSize, seed: number): TightCase {
  const random = randomOf(seed);
  const roads = 2 * side * side;
  const onCells = new Int32Array((roads + 1) * slots);
  const ways: number[][] = [];
  const [people, planted, first, last]: [number[], number[], number[], number[]] = [[], [], [], []];
  const add = (way: number[], size: number, slot: number, [from, to]: readonly [number, number]) => {
    for (const resource of way) onCells[resource * slots + slot]! += size;
    ways.push([...way, roads + 1 + (ways.length % 40)]);
    people.push(size);
    planted.push(slot);
    first.push(from);
    last.push(to);
  };
  // The certificate: one lane filled to the peak through an interval by those who have no other time.
  for (let slot = 0; slot < LONGEST; slot++) {
    for (let left = peak; left > 0;) {
      const size = Math.min(left, wholeBetween(random, 1, 4));
      add([roads], size, slot, [0, LONGEST - 1]);
      left -= size;
    }
  }
  for (let tries = 0; ways.length < parties; tries++) {
    if (tries > parties * TRIES) throw new Error(`only ${ways.length} parties found room`);
    const [way, size, slot] = [bentWay(side, random), wholeBetween(random, 1, 4), Math.floor(random() * slots)];
    if (way.some((resource) => onCells[resource * slots + slot]! + size > peak)) continue;
    const length = wholeBetween(random, SHORTEST, LONGEST);
    const from = wholeBetween(random, Math.max(0, slot - length + 1), Math.min(slot, slots - length));
    add(way, size, slot, [from, from + length - 1]);
  }
  const resources = roads + 1 + 40;
  return {
    planted: Int32Array.from(planted),
    problem: {
      ...layWays(ways), days: 1, slotsPerDay: slots, slotMinutes: 60, leastWorkMinutes: 15, parties, people: Uint16Array.from(people),
      village: new Int32Array(parties), firstSlot: Int32Array.from(first), lastSlot: Int32Array.from(last),
      resourceKind: Uint8Array.from({ length: resources }, (_, resource) => (resource <= roads ? 0 : 2)),
      capacity: new Float64Array(resources).fill(Infinity), unmixed: new Uint8Array(resources), nearA: new Int32Array(), nearB: new Int32Array(),
    },
  };
}
