// 农户与地块登记: who farms what, as columns; names of persons are no part of it.
import type { PlaceColumn } from '../../district/place-column.ts';
import type { TextColumn } from '../../district/text-column.ts';

/** 作物 by code. `rice` is nursed (育秧) and transplanted (插秧), the others are sown. */
export const CROPS = ['rice', 'maize', 'soybean', 'vegetables', 'other'] as const;
export type Crop = (typeof CROPS)[number];

/** 农机: bit i of a machine word. */
export const MACHINES = ['tricycle', 'tractor', 'seeder', 'transplanter'] as const;
export type Machine = (typeof MACHINES)[number];

/** 出行方式 by code. */
export const TRAVEL_MODES = ['foot', 'tricycle', 'tractor', 'car'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** 大田 field, 大棚 greenhouse, by code. */
export const PLOT_KINDS = ['field', 'greenhouse'] as const;
export type PlotKind = (typeof PLOT_KINDS)[number];

/** 农户, one a row; `id` is the number of the household (户号), never a person's. */
export interface HouseholdTable {
  readonly count: number;
  /** Row in the file it came from. */
  readonly sourceRow: Int32Array;
  readonly id: TextColumn;
  /** Home as the list writes it: `places[place[row]]`; matched to a unit like the place of a report. */
  readonly place: Int32Array;
  readonly places: readonly string[];
  /** People who go to the field, at least 1. */
  readonly people: Uint8Array;
  /** Code in `TRAVEL_MODES`. */
  readonly mode: Uint8Array;
  /** Bits of `MACHINES`. */
  readonly machines: Uint8Array;
  /** 1: would farm for others (愿代耕). */
  readonly helps: Uint8Array;
}

/** 地块, one a row. */
export interface PlotTable {
  readonly count: number;
  readonly sourceRow: Int32Array;
  readonly id: TextColumn;
  /** Number of the household that farms it; '' where not known. */
  readonly household: TextColumn;
  /** Village whose land it is, as the list writes it: `places[place[row]]`. */
  readonly place: Int32Array;
  readonly places: readonly string[];
  /** 片: name of the block it lies in, '' where not given; unique within its village. */
  readonly block: TextColumn;
  /** Code in `CROPS`. */
  readonly crop: Uint8Array;
  /** Code in `PLOT_KINDS`. */
  readonly kind: Uint8Array;
  /** Area in mu, as the list says; measured from the outline where it says nothing; NaN where neither is known. */
  readonly mu: Float64Array;
  /** Outline or point, WGS-84; none where only village and block are known. */
  readonly outline: PlaceColumn;
}
