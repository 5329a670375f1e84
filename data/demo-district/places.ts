// What a place of the district is before it gets a name and a key.
import type { Footprint } from './building-rows.ts';
import type { Point, Ring } from './plane.ts';

export type VenueUse = 'school' | 'market' | 'hospital' | 'workplace' | 'office';

/** A compound, hamlet or venue on the ground. */
export interface Place {
  readonly kind: 'compound' | 'hamlet' | 'venue';
  readonly ring: Ring;
  readonly center: Point;
  readonly buildings: readonly Footprint[];
  /** Label of the street or township it lies in. */
  readonly township: number;
  readonly use?: VenueUse;
  /** For hamlets: where its road enters and leaves. */
  readonly entries?: readonly Point[];
}
