// Outlines: the picture of the units of each level, merged where they touch or stand within the merge gap.
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { UnitTable } from '../district/unit-table.ts';
import type { Level } from './level.ts';

/** One outline: a connected group of units of one level. `id` is the lowest unit row in it. */
export interface ZoneOutlineProperties {
  readonly level: Level;
  readonly units: number;
  /** True where any unit in it is a point drawn as a disc: not surveyed. */
  readonly surveyed: boolean;
  /** `units`: union of units; `rest-of-district`: district less sealed and controlled; `rest-of-hull`: the units' hull instead of the district. */
  readonly kind: 'units' | 'rest-of-district' | 'rest-of-hull';
}
export type ZoneOutline = Feature<Polygon | MultiPolygon, ZoneOutlineProperties>;

export interface OutlineRequest {
  readonly units: UnitTable;
  /** Status byte per unit row (`level.ts`); rows not in `zoned` are ignored. */
  readonly status: Uint8Array;
  /** Rows that are zoned (compounds, hamlets, venues …), so that a compound and its buildings are not drawn twice. */
  readonly zoned: Uint32Array;
  /** Gap in metres closed between units of one level for display, 0–60. */
  readonly mergeGapMeters: number;
  /** Precaution as the rest of the district (`complement`) or per unit. */
  readonly precaution: 'perUnit' | 'complement';
}

export interface OutlineAnswer {
  readonly sealed: readonly ZoneOutline[];
  readonly controlled: readonly ZoneOutline[];
  readonly precaution: readonly ZoneOutline[];
  /** Zoned units that could not be drawn because they have no place, per level code. */
  readonly undrawn: readonly [number, number, number, number];
}
