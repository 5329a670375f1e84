// The plan of the district: where the town, the township seats, the trunk roads and the river lie.
import { add, type Point } from './plane.ts';
import { smoothNoise } from './random.ts';

/** The middle of the county town, and its axes: u along the river, v away from it to the north. */
const TOWN_MIDDLE: Point = { x: -600, y: 500 };
const TOWN_U: Point = { x: 0.948, y: -0.318 };
const TOWN_V: Point = { x: 0.318, y: 0.948 };

/** Lines of the town's avenues in its own axes, metres; the river runs between the two rows at `RIVER_ROW`. */
export const AVENUE_COLUMNS = [-3350, -2720, -2040, -1330, -650, 0, 740, 1390, 2030, 2700] as const;
export const AVENUE_ROWS = [-1900, -1230, -590, -330, 240, 820, 1410, 1990] as const;
/** Index of the row of cells that holds the river: between `AVENUE_ROWS[2]` and `[3]`. */
export const RIVER_ROW = 2;
/** Columns that cross the river on a bridge. */
export const BRIDGE_COLUMNS: readonly number[] = [3, 5, 7];
export const RIVER_MIDDLE_V = -460;

/** A place in the town's own axes on the plane, bent a little so that no avenue is straight. */
export function townPoint(seed: number, u: number, v: number): Point {
  const bentU = u + 95 * smoothNoise(seed, u, v, 1300) + 30 * smoothNoise(seed + 1, u, v, 520);
  const bentV = v + 95 * smoothNoise(seed + 2, u, v, 1300) + 30 * smoothNoise(seed + 3, u, v, 520);
  return add(add(TOWN_MIDDLE, TOWN_U, bentU), TOWN_V, bentV);
}

/** The town's axes at a point of the plane, without their bends. */
export function townAxes(point: Point): Point {
  const away = { x: point.x - TOWN_MIDDLE.x, y: point.y - TOWN_MIDDLE.y };
  return { x: away.x * TOWN_U.x + away.y * TOWN_U.y, y: away.x * TOWN_V.x + away.y * TOWN_V.y };
}

/** A direction given in the town's axes. */
export function townDirection(u: number, v: number): Point {
  return { x: TOWN_U.x * u + TOWN_V.x * v, y: TOWN_U.y * u + TOWN_V.y * v };
}

/** Seats of the townships, metres from the middle of the district. */
export const SEATS: readonly Point[] = [
  { x: -6900, y: 900 },
  { x: -12300, y: -1100 },
  { x: 6300, y: -300 },
  { x: 12400, y: 2100 },
  { x: 2600, y: 7000 },
  { x: 5400, y: 11300 },
  { x: -3300, y: -6300 },
  { x: -6400, y: -10900 },
  { x: -7700, y: 7600 },
  { x: 4700, y: -6900 },
  { x: 10700, y: -8700 },
];

/** A trunk road: from an avenue's end, through seats, to a point beyond the border. */
export interface TrunkPlan {
  /** The avenue it continues: a column or a row, and to which end. */
  readonly avenue: { readonly column: number } | { readonly row: number };
  readonly end: 'low' | 'high';
  readonly seats: readonly number[];
  readonly leaves: Point;
}

export const TRUNKS: readonly TrunkPlan[] = [
  { avenue: { row: 4 }, end: 'low', seats: [0, 1], leaves: { x: -19500, y: -2600 } },
  { avenue: { row: 4 }, end: 'high', seats: [2, 3], leaves: { x: 20000, y: 3200 } },
  { avenue: { column: 5 }, end: 'high', seats: [4, 5], leaves: { x: 7300, y: 18000 } },
  { avenue: { column: 5 }, end: 'low', seats: [6, 7], leaves: { x: -8200, y: -17500 } },
  { avenue: { row: 6 }, end: 'low', seats: [8], leaves: { x: -13200, y: 15500 } },
  { avenue: { row: 1 }, end: 'high', seats: [9, 10], leaves: { x: 16800, y: -13500 } },
];

/** County roads between seats off the trunks. */
export const CROSS_ROADS: readonly (readonly [number, number])[] = [
  [0, 8], [8, 4], [5, 3], [4, 2], [2, 9], [9, 6], [6, 0], [7, 1], [10, 3], [7, 9], [8, 5],
];

/** Knots of the river outside the town, upstream first; the town's stretch follows its own axes in between. */
export const RIVER_UPSTREAM: readonly Point[] = [
  { x: 17500, y: -16500 }, { x: 14500, y: -13200 }, { x: 12900, y: -11000 }, { x: 8800, y: -10200 }, { x: 7700, y: -6200 }, { x: 5600, y: -4300 }, { x: 4300, y: -2300 },
];
export const RIVER_DOWNSTREAM: readonly Point[] = [
  { x: -5900, y: 2500 }, { x: -7900, y: 4600 }, { x: -9900, y: 5600 }, { x: -11000, y: 8900 }, { x: -14100, y: 10900 }, { x: -16200, y: 14500 }, { x: -19000, y: 17500 },
];
/** The tributary, upstream first; its last knot lies on the river. */
export const TRIBUTARY: readonly Point[] = [
  { x: 9300, y: 14200 }, { x: 7900, y: 9700 }, { x: 8900, y: 6700 }, { x: 6800, y: 3900 }, { x: 5000, y: 1900 }, { x: 4700, y: -700 },
];
/** A brook from the south-west. */
export const BROOK: readonly Point[] = [
  { x: -12900, y: -10300 }, { x: -10400, y: -7600 }, { x: -9300, y: -4600 }, { x: -8300, y: -1700 }, { x: -5900, y: -300 }, { x: -5300, y: 1900 },
];

/** Whether a place lies in the district: a lumpy oval about 34 km by 27 km. */
export function insideDistrict(seed: number, point: Point): boolean {
  const long = (point.x * 0.98 - point.y * 0.2) / 16600;
  const short = (point.x * 0.2 + point.y * 0.98) / 13300;
  const lumps = 0.2 * smoothNoise(seed, point.x, point.y, 6500) + 0.09 * smoothNoise(seed + 1, point.x, point.y, 2300);
  return long * long + short * short + lumps < 1;
}
