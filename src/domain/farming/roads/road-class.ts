// What kinds of road there are, who may use which, and how fast: the numbers every travel time comes from.
import { TRAVEL_MODES, type TravelMode } from '../register/farm-tables.ts';

/** 干道, 街道或村道, 机耕道, 小路, 高速. */
export const ROAD_CLASSES = ['main', 'street', 'track', 'path', 'motorway'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

const OF_TAG: Readonly<Record<string, RoadClass>> = {
  main: 'main', street: 'street',
  motorway: 'motorway', motorway_link: 'motorway',
  trunk: 'main', trunk_link: 'main', primary: 'main', primary_link: 'main', secondary: 'main', secondary_link: 'main', tertiary: 'main', tertiary_link: 'main',
  unclassified: 'street', residential: 'street', living_street: 'street', service: 'street', road: 'street',
  track: 'track',
  path: 'path', footway: 'path', cycleway: 'path', pedestrian: 'path', bridleway: 'path', steps: 'path',
};
/** Lines that carry the tag and are no road one can go. */
const NO_ROADS: ReadonlySet<string> = new Set(['construction', 'proposed', 'abandoned', 'razed', 'platform', 'elevator']);

/** The class a tag names; a street where it is none we know, null where it is no road. */
export function classOfTag(tag: string): RoadClass | null {
  return NO_ROADS.has(tag) ? null : (OF_TAG[tag] ?? 'street');
}

/** Kilometres an hour in the order of `ROAD_CLASSES`; 0: the mode may not use it. Our own cautious estimates: loaded, on village roads in spring. */
const SPEEDS: Readonly<Record<TravelMode, readonly number[]>> = {
  foot: [5, 5, 4.5, 4, 0],
  tricycle: [20, 15, 10, 0, 0],
  tractor: [20, 15, 10, 0, 0],
  car: [50, 30, 15, 0, 80],
};
/** Off the road, in the yard and over ploughed ground: slow, so that no way cuts across fields to spare a corner of the road. */
const OFF_ROAD: Readonly<Record<TravelMode, number>> = { foot: 3, tricycle: 3, tractor: 4, car: 3 };

const METERS_PER_SECOND = 3.6;

/** Seconds of a metre on a road of the class, codes as in `ROAD_CLASSES` and `TRAVEL_MODES`; Infinity where the mode may not go. */
export function secondsPerMeter(roadClass: number, mode: number): number {
  return METERS_PER_SECOND / SPEEDS[TRAVEL_MODES[mode]!][roadClass]!;
}

export function secondsPerMeterOffRoad(mode: number): number {
  return METERS_PER_SECOND / OFF_ROAD[TRAVEL_MODES[mode]!];
}

/** Walkers may go against a one-way street; nobody goes against a one-way gate. */
export function mindsOneWay(mode: number): boolean {
  return TRAVEL_MODES[mode] !== 'foot';
}
