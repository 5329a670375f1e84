// Made-up parties on a made-up network: farm tracks grown as trees from every village, villages joined by roads.
import { RESOURCE_KINDS, type StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';
import { randomOf, wholeBetween, type Random } from '../../speed/random.ts';

export interface CaseSize {
  readonly parties: number;
  readonly villages: number;
  readonly days: number;
  readonly slotsPerDay: number;
  /** Slots a window has, from and to. */
  readonly window: readonly [number, number];
  /** Share of the parties whose fields lie on another village's land; one in ten if not said. */
  readonly elsewhere?: number;
  /** Most people: on a segment, a bridge, a block. */
  readonly perSegment?: number;
  readonly perBridge?: number;
  readonly perBlock?: number;
  readonly unmixedBlocks?: boolean;
  /** Pairs of parties of one block that are near, for each party. */
  readonly nearPerParty?: number;
}

/** A segment leads from its `toward` (nearer the village; −1 at the gate) outwards. */
interface Track {
  readonly toward: number[];
  readonly depth: number[];
}

const [SLOT_MINUTES, LEAST_WORK, MINUTES_PER_SEGMENT] = [60, 15, 0.5];
/** Segments of tracks around a village, and of the road to the next one. */
const [TRACK_SEGMENTS, ROAD_SEGMENTS] = [400, 10];
const BLOCKS_PER_VILLAGE = 12;
/** So many roads lie between home and a field on another village's land, at most. */
const MOST_ROADS = 3;

/** Grows mostly from the ends, so that ways are long: about 28 segments from village to field. */
function growTracks(random: Random): Track {
  const track: Track = { toward: [-1], depth: [1] };
  while (track.toward.length < TRACK_SEGMENTS) {
    const count = track.toward.length;
    const from = random() < 0.9 ? count - 1 - Math.floor(random() * Math.min(count, 8)) : Math.floor(random() * count);
    track.toward.push(from);
    track.depth.push(track.depth[from]! + 1);
  }
  return track;
}

/** Segments of a track from the gate outwards to `end`. */
function wayTo({ toward }: Track, end: number): number[] {
  const way: number[] = [];
  for (let segment = end; segment >= 0; segment = toward[segment]!) way.push(segment);
  return way.reverse();
}

export function makeCase(size: CaseSize, seed: number): StaggerProblem {
  const random = randomOf(seed);
  const { parties, villages, elsewhere = 0.1 } = size;
  const tracks = Array.from({ length: villages }, () => growTracks(random));
  // Village v > 0 is joined to an earlier one by a road.
  const joined = Array.from({ length: villages }, (_, v) => (v === 0 ? -1 : Math.max(0, v - 1 - Math.floor(random() * 4))));
  const [roadsFrom, blocksFrom] = [villages * TRACK_SEGMENTS, villages * (TRACK_SEGMENTS + ROAD_SEGMENTS)];
  const resources = blocksFrom + villages * BLOCKS_PER_VILLAGE;
  const ways: number[][] = [];
  const [people, village, block] = [new Uint16Array(parties), new Int32Array(parties), new Int32Array(parties)];
  for (let party = 0; party < parties; party++) {
    const home = Math.floor(random() * villages);
    const roads = random() < elsewhere ? wholeBetween(random, 1, MOST_ROADS) : 0;
    let land = home;
    const road: number[] = [];
    for (let i = 0; i < roads && joined[land]! >= 0; i++) {
      for (let segment = 0; segment < ROAD_SEGMENTS; segment++) road.push(roadsFrom + land * ROAD_SEGMENTS + segment);
      land = joined[land]!;
    }
    const track = tracks[land]!;
    const end = Math.floor(random() * TRACK_SEGMENTS);
    block[party] = blocksFrom + land * BLOCKS_PER_VILLAGE + Math.floor((end * BLOCKS_PER_VILLAGE) / TRACK_SEGMENTS);
    ways.push([...road, ...wayTo(track, end).map((segment) => land * TRACK_SEGMENTS + segment), block[party]!]);
    people[party] = wholeBetween(random, 1, 4);
    village[party] = home;
  }
  const isBridge = (resource: number) => resource >= roadsFrom && resource < blocksFrom && resource % ROAD_SEGMENTS === 4;
  const kindOf = (resource: number) => (resource >= blocksFrom ? 'block' : isBridge(resource) ? 'bridge' : 'segment');
  const capacityOf = { block: size.perBlock, bridge: size.perBridge, segment: size.perSegment, greenhouse: undefined };
  const kinds = Array.from({ length: resources }, (_, resource) => kindOf(resource));
  return {
    ...layWays(ways), ...drawWindows(size, random), ...drawNear(size, block, random),
    days: size.days, slotsPerDay: size.slotsPerDay, slotMinutes: SLOT_MINUTES, leastWorkMinutes: LEAST_WORK, parties, people, village,
    resourceKind: Uint8Array.from(kinds, (kind) => RESOURCE_KINDS.indexOf(kind)),
    capacity: Float64Array.from(kinds, (kind) => capacityOf[kind] ?? Infinity),
    unmixed: Uint8Array.from(kinds, (kind) => Number(kind === 'block' && size.unmixedBlocks === true)),
  };
}

/** Each way as uses with the minutes they are entered and left; its last is a block. */
export function layWays(ways: readonly (readonly number[])[]): Pick<StaggerProblem, 'useStart' | 'use' | 'enters' | 'leaves' | 'travelMinutes'> {
  const useStart = new Uint32Array(ways.length + 1);
  ways.forEach((way, party) => (useStart[party + 1] = useStart[party]! + way.length));
  const [use, enters, leaves] = [Uint32Array.from(ways.flat()), new Float32Array(useStart[ways.length]!), new Float32Array(useStart[ways.length]!)];
  // Long ways are gone faster: nobody here is too far away.
  const paces = ways.map((way) => Math.min(MINUTES_PER_SEGMENT, (SLOT_MINUTES - LEAST_WORK) / 2 / way.length));
  ways.forEach((way, party) => way.forEach((_, i) => {
    const isBlock = i === way.length - 1;
    enters[useStart[party]! + i] = i * paces[party]!;
    leaves[useStart[party]! + i] = isBlock ? SLOT_MINUTES - i * paces[party]! : (i + 1) * paces[party]!;
  }));
  return { useStart, use, enters, leaves, travelMinutes: Float32Array.from(ways, (way, party) => (way.length - 1) * paces[party]!) };
}

function drawWindows({ parties, days, slotsPerDay, window: [shortest, longest] }: CaseSize, random: Random): Pick<StaggerProblem, 'firstSlot' | 'lastSlot'> {
  const [firstSlot, lastSlot] = [new Int32Array(parties), new Int32Array(parties)];
  for (let party = 0; party < parties; party++) {
    const length = wholeBetween(random, shortest, longest);
    firstSlot[party] = wholeBetween(random, 0, days * slotsPerDay - length);
    lastSlot[party] = firstSlot[party]! + length - 1;
  }
  return { firstSlot, lastSlot };
}

function drawNear({ parties, nearPerParty = 0 }: CaseSize, block: Int32Array, random: Random): Pick<StaggerProblem, 'nearA' | 'nearB'> {
  const inBlock = new Map<number, number[]>();
  block.forEach((number, party) => inBlock.set(number, [...(inBlock.get(number) ?? []), party]));
  const pairs = new Set<number>();
  for (let party = 0; party < parties; party++) {
    const beside = inBlock.get(block[party]!)!;
    for (let i = 0; i < nearPerParty; i++) {
      const other = beside[Math.floor(random() * beside.length)]!;
      if (other !== party) pairs.add(Math.min(party, other) * parties + Math.max(party, other));
    }
  }
  const sorted = [...pairs].sort((a, b) => a - b);
  return { nearA: Int32Array.from(sorted, (pair) => Math.floor(pair / parties)), nearB: Int32Array.from(sorted, (pair) => pair % parties) };
}
