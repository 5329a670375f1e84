// Which parties work so near to each other that they may not be out in the same slot.
import Flatbush from 'flatbush';
import { planeAbout } from '../../geometry/plane.ts';

export interface FieldPoints {
  /** Label points of fields, lng and lat interleaved; NaN where a field has no place: it is near nobody. */
  readonly center: Float64Array;
  /** Party of each field. */
  readonly party: Int32Array;
  /** Household of each party. */
  readonly household: Int32Array;
}

export interface NearPairs {
  readonly nearA: Int32Array;
  readonly nearB: Int32Array;
  /** Fields with more near ones than were taken: a plan cannot keep all of these apart, so it must be told. */
  readonly crowded: number;
}

/** Of each field so many nearest fields of others are taken: where more lie within reach a block's limit is what helps. */
export const MOST_PER_FIELD = 64;
/** Room for points just within reach whose bounds were rounded. */
const SLACK_METERS = 0.001;

/** Pairs a < b of parties of different households with fields less than `meters` apart, each once, in order. */
export function findPairsNear({ center, party, household }: FieldPoints, meters: number): NearPairs {
  const placed = [...party.keys()].filter((field) => !Number.isNaN(center[2 * field]! + center[2 * field + 1]!));
  if (placed.length === 0 || !(meters > 0)) return { nearA: new Int32Array(), nearB: new Int32Array(), crowded: 0 };
  const index = new Flatbush(placed.length);
  const plane = planeAbout(meanOf(center, placed, 0), meanOf(center, placed, 1));
  const x = placed.map((field) => (center[2 * field]! - plane.longitude) * plane.metersPerLongitude);
  const y = placed.map((field) => (center[2 * field + 1]! - plane.latitude) * plane.metersPerLatitude);
  x.forEach((east, i) => index.add(east, y[i]!));
  index.finish();
  const pairs = new Set<number>();
  let crowded = 0;
  const partyOf = (i: number) => party[placed[i]!]!;
  for (let i = 0; i < placed.length; i++) {
    const a = partyOf(i);
    const isOthers = (j: number) => household[partyOf(j)] !== household[a] && Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < meters;
    const near = index.neighbors(x[i]!, y[i]!, MOST_PER_FIELD + 1, meters + SLACK_METERS, isOthers);
    if (near.length > MOST_PER_FIELD) crowded++;
    for (const j of near.slice(0, MOST_PER_FIELD)) pairs.add(Math.min(a, partyOf(j)) * household.length + Math.max(a, partyOf(j)));
  }
  const sorted = Float64Array.from(pairs).sort();
  return {
    nearA: Int32Array.from(sorted, (pair) => Math.floor(pair / household.length)),
    nearB: Int32Array.from(sorted, (pair) => pair % household.length),
    crowded,
  };
}

function meanOf(center: Float64Array, fields: readonly number[], axis: 0 | 1): number {
  return fields.reduce((sum, field) => sum + center[2 * field + axis]!, 0) / fields.length;
}
