// Spots of many cases' stays: what lies together is one mark on the map with the number of its cases.
import { inPieces } from '../../steps.ts';
import { orderRows } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';

export interface SpotTable {
  readonly count: number;
  /** Of the first stay there, WGS-84 degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Spot of each stay; −1 without coordinates. */
  readonly spotOf: Int32Array;
  /** Stays that have a spot, by spot, those of one spot by case. */
  readonly bySpot: Uint32Array;
}

/** Degrees within which stays of one place are one spot, about 100 m, and those of no known place, about 20 m. */
const [PLACE_DEGREES, FREE_DEGREES] = [0.001, 0.0002];

export function* findSpots({ count, place, longitude, latitude, caseOf }: Pick<StayTable, 'count' | 'place' | 'longitude' | 'latitude' | 'caseOf'>): Generator<void, SpotTable> {
  const known = new Map<string, number>();
  const spotOf = new Int32Array(count).fill(-1);
  const first: number[] = [];
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const [lng, lat] = [longitude[row]!, latitude[row]!];
      if (Number.isNaN(lng) || Number.isNaN(lat)) continue;
      const side = place[row]! < 0 ? FREE_DEGREES : PLACE_DEGREES;
      const key = `${place[row]} ${Math.floor(lng / side)} ${Math.floor(lat / side)}`;
      let spot = known.get(key);
      if (spot === undefined) {
        spot = first.length;
        known.set(key, spot);
        first.push(row);
      }
      spotOf[row] = spot;
    }
  });
  const placed = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => spotOf[row]! >= 0);
  const byCase = yield* orderRows(caseOf, placed);
  return {
    count: first.length, longitude: Float64Array.from(first, (row) => longitude[row]!), latitude: Float64Array.from(first, (row) => latitude[row]!),
    spotOf, bySpot: yield* orderRows(spotOf, byCase),
  };
}
