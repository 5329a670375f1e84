// Random stays of a few cases, crowded at the edges of what makes a meeting: times that touch, distances about the radius, places far apart.
import { NOT_RECORDED } from '../../../src/domain/day.ts';
import { CERTAINTIES, PLACE_ROLES, type StayTable } from '../../../src/domain/tracing/stays/stay-table.ts';
import { numbersFrom } from '../farming/random-world.ts';
import { metersBetween, type MeetingOptions } from './slow-meetings.ts';

export interface StaysWorld {
  readonly stays: StayTable;
  readonly options: MeetingOptions;
}

export interface PlainStay {
  readonly caseOf: number;
  readonly from: number;
  readonly until: number;
  readonly longitude?: number;
  readonly latitude?: number;
  readonly place?: number;
  readonly role?: number;
  readonly certainty?: number;
}

type Spot = readonly [longitude: number, latitude: number];

/** Where worlds lie: a northern district, the date line on both sides, near a pole and upon it, the zero lines, the south-west. */
const REGIONS: readonly Spot[] = [[125.3, 43.9], [126.5, 44.1], [179.9999, 20], [-179.9999, -16.5], [180, 52], [20, 85], [-70, 89.9995], [15, 90], [0, 0], [101, 0.0002], [-70.6, -33.4]];
const RADII = [0, 0, 1, 10, 50, 200, 200, 1000, 5000, 100_000, 3_000_000];
const LAGS = [0, 0, 1, 10, 29.5, 30, 30, 120, 1440];
/** Farther apart (radians) the haversine loses digits, and two right answers differ by more than a micrometre. */
const FARTHEST = 2.6;
const EARTH_METERS = 6371008.8;

export const staysOf = (rows: readonly PlainStay[]): StayTable => ({
  count: rows.length,
  caseOf: Uint32Array.from(rows, ({ caseOf }) => caseOf),
  role: Uint8Array.from(rows, ({ role }) => role ?? 0),
  from: Int32Array.from(rows, ({ from }) => from),
  until: Int32Array.from(rows, ({ until }) => until),
  longitude: Float64Array.from(rows, ({ longitude }) => longitude ?? NaN),
  latitude: Float64Array.from(rows, ({ latitude }) => latitude ?? NaN),
  place: Int32Array.from(rows, ({ place }) => place ?? -1),
  certainty: Uint8Array.from(rows, ({ certainty }) => certainty ?? 0),
});

/** The point that lies so many metres from another in a direction (radians from north), between −180 and 180 degrees. */
function pointAt([longitude, latitude]: Spot, meters: number, direction: number): Spot {
  const radians = Math.PI / 180;
  const [angle, north] = [meters / EARTH_METERS, latitude * radians];
  const end = Math.asin(Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(direction));
  const turn = Math.atan2(Math.sin(direction) * Math.sin(angle) * Math.cos(north), Math.cos(angle) - Math.sin(north) * Math.sin(end));
  const east = longitude + turn / radians;
  return [east > 180 ? east - 360 : east < -180 ? east + 360 : east, end / radians];
}

export function randomStays(seed: number): StaysWorld {
  const next = numbersFrom(seed);
  for (let i = 0; i < 3; i++) next(0, 1);
  const chance = (percent: number): boolean => next(1, 100) <= percent;
  const pick = <T>(from: readonly T[]): T => from[next(0, from.length - 1)]!;
  const options = { radiusMeters: pick(RADII), lagMinutes: pick(LAGS) };
  const { radiusMeters, lagMinutes } = options;
  const isCrowd = chance(8);
  const count = isCrowd ? next(15, 40) : next(0, 14);
  const cases = isCrowd ? 60 : next(2, 6);
  const anchors = Array.from({ length: next(1, 2) }, () => pick(REGIONS));
  const start = pick([27_446_400, 27_446_400, 0, -600]);
  const rows: PlainStay[] = [];

  const drawTimes = (): [from: number, until: number] => {
    const minutes = pick([0, 1, 5, 30, 60, 600, 1440, 400_000]);
    const other = rows.length > 0 ? pick(rows) : null;
    if (other === null || other.from === NOT_RECORDED || other.until === NOT_RECORDED || chance(25)) {
      const from = start + next(0, 1440);
      return [from, from + minutes];
    }
    const step = pick([0, Math.floor(lagMinutes), Math.floor(lagMinutes) + 1, Math.ceil(lagMinutes) - 1, 1, -1, -20, next(-60, 60)]);
    if (chance(50)) return [other.until + step, other.until + step + minutes];
    return [other.from - step - minutes, other.from - step];
  };

  const drawSpot = (): Spot => {
    const placed = rows.filter(({ longitude, latitude }) => longitude !== undefined && latitude !== undefined && !Number.isNaN(longitude + latitude));
    const other = placed.length > 0 && chance(70) ? pick(placed) : null;
    const from: Spot = other ? [other.longitude!, other.latitude!] : pick(anchors);
    const meters = pick([0, 0, radiusMeters * 0.3, radiusMeters - 0.001, radiusMeters + 0.001, radiusMeters - 0.4, radiusMeters + 0.4, radiusMeters * 1.2, radiusMeters * 2, next(0, 30)]);
    // One point may have two names: at the date line, and at a pole any longitude.
    if (meters <= 0) return Math.abs(from[0]) === 180 && chance(50) ? [-from[0], from[1]] : Math.abs(from[1]) === 90 && chance(50) ? [next(-180, 180), from[1]] : from;
    const direction = chance(40) ? pick([0.5, 1, 1.5]) * Math.PI : (next(0, 3600) / 1800) * Math.PI;
    return pointAt(from, meters, direction);
  };

  /** Within a micrometre of the radius rounding decides; one and the same point is always at distance 0. */
  const isClear = ([longitude, latitude]: Spot): boolean => rows.every((row) => {
    if (row.longitude === longitude && row.latitude === latitude) return true;
    const meters = metersBetween(longitude, latitude, row.longitude ?? NaN, row.latitude ?? NaN);
    return !(Math.abs(meters - radiusMeters) <= 1e-6) && !(meters > FARTHEST * EARTH_METERS);
  });

  for (let row = 0; row < count; row++) {
    let [from, until] = drawTimes();
    if (chance(5)) [from, until] = [until + next(1, 3), from];
    if (chance(4)) from = NOT_RECORDED;
    if (chance(4)) until = NOT_RECORDED;
    let spot: Spot = chance(20) ? pick<Spot>([[NaN, NaN], [NaN, anchors[0]![1]], [anchors[0]![0], NaN]]) : drawSpot();
    for (let attempt = 0; attempt < 20 && !isClear(spot); attempt++) spot = drawSpot();
    if (!isClear(spot)) spot = [NaN, NaN];
    rows.push({
      caseOf: next(0, cases - 1) * 7, from, until, longitude: spot[0], latitude: spot[1],
      place: isCrowd && chance(70) ? 3 : pick([-1, -1, -1, 0, 1, 2, 5000]),
      role: next(0, PLACE_ROLES.length - 1), certainty: next(0, CERTAINTIES.length - 1),
    });
  }
  return { stays: staysOf(rows), options };
}
