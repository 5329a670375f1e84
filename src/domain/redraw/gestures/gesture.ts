// What a person draws on the map to change borders, the district it is drawn on, and why it may not be done.
import type { Position } from 'geojson';
import type { Redrawing } from '../../district/redrawn-units.ts';
import type { UnitKind, UnitTable } from '../../district/unit-table.ts';
import type { CountedColumns } from '../../publishing/zone-list.ts';
import type { Yield } from '../edits/yields.ts';
import type { RefusalReason } from '../shapes/edit-shape.ts';
import type { OpenArea, PlacedUnit } from '../shapes/open-shapes.ts';

/** A border of a unit, from corner to corner. */
export type Border = readonly [from: Position, to: Position];

/** By rows of the units; positions WGS-84. Corners and borders are those of the unit as it is opened for editing. */
export type RedrawGesture =
  | { readonly kind: 'split'; readonly row: number; readonly stroke: readonly Position[]; readonly name: string }
  | { readonly kind: 'merge'; readonly rows: readonly number[]; readonly closeStreet: boolean }
  | { readonly kind: 'draw'; readonly ring: readonly Position[]; readonly name: string; readonly unitKind: UnitKind; readonly yields: Yield }
  | BorderGesture
  | { readonly kind: 'cut-hole'; readonly row: number; readonly ring: readonly Position[] }
  | { readonly kind: 'fill-hole'; readonly row: number; readonly at: Position }
  | { readonly kind: 'repair'; readonly keeper: number; readonly givingWay: number };

/** A border moved, with everybody who shares it. */
export type BorderGesture =
  | { readonly kind: 'move-corner'; readonly row: number; readonly corner: Position; readonly to: Position }
  | { readonly kind: 'bend-border'; readonly row: number; readonly border: Border; readonly to: Position }
  | { readonly kind: 'move-border'; readonly row: number; readonly border: Border; readonly from: Position; readonly to: Position }
  | { readonly kind: 'delete-corner'; readonly row: number; readonly corner: Position };

/**
 * Why nothing was redrawn; `unit` is the key of the one in the way, `at` the place to look at. `outdated`: the units
 * changed between the gesture and its turn.
 */
export interface RedrawRefusal {
  readonly refused: RefusalReason | 'no-outline' | 'outdated';
  readonly unit: string | null;
  readonly meters: number | null;
  readonly at: Position | null;
}

/** The district a gesture is made on. `zonedOf`: zoned row of every row; `center`: label points of all rows, lng and lat interleaved, NaN without a place. */
export interface RedrawGround {
  readonly units: UnitTable;
  readonly zoned: Uint32Array;
  readonly zonedOf: Int32Array;
  readonly counted: CountedColumns;
  readonly center: Float64Array;
  /** Opens units for editing; the same units again while a border is dragged. */
  readonly open: (units: readonly PlacedUnit[]) => OpenArea;
}

export const OUTDATED: RedrawRefusal = { refused: 'outdated', unit: null, meters: null, at: null };

export type GesturePlan = Redrawing | RedrawRefusal;

export function isRefused(plan: GesturePlan): plan is RedrawRefusal {
  return 'refused' in plan;
}
