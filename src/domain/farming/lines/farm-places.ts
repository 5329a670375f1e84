// Where households, plots and gates are, as the lines need them.
import type { PlaceColumn } from '../../district/place-column.ts';

/** 往返皆可 both ways, 只出 out of its unit only, 只进 into it only: codes of a gate's `oneWay`. */
export const [GATE_BOTH, GATE_OUT, GATE_IN] = [0, 1, 2] as const;

/** 卡口与大门. */
export interface GateTable {
  readonly count: number;
  /** Row of the unit whose gate it is, −1 unknown. */
  readonly unit: Int32Array;
  /** lng and lat interleaved. */
  readonly point: Float64Array;
  /** 0 both ways, 1 out of its unit only, 2 into it only. */
  readonly oneWay: Uint8Array;
}

export interface FarmPlaces {
  readonly households: {
    readonly count: number;
    /** Row of the unit the home is (a building, a compound, a hamlet), −1 unknown. */
    readonly unit: Int32Array;
    /** lng and lat interleaved; NaN: the middle of its unit, or of the nearest one around it that is drawn. */
    readonly point: Float64Array;
    /** Code in `TRAVEL_MODES`. */
    readonly mode: Uint8Array;
  };
  readonly plots: {
    readonly count: number;
    /** Row of the household, −1 where nobody known farms it: no line. */
    readonly household: Int32Array;
    readonly outline: PlaceColumn;
    /** Number of its block, −1 without one. */
    readonly block: Int32Array;
    /** Row of the unit of its village, −1 unknown. */
    readonly village: Int32Array;
  };
  readonly gates: GateTable;
}

/** Movement by household, as the pack and the home's facts give it: codes of `access`. */
export const [MAY_NOT, MAY_LOOP, MAY_GO] = [0, 1, 2] as const;

/** Metres from a home or a gate within which a road is looked for, and how many of the nearest pieces are tried, none this much farther than the nearest. */
export const HOME_REACH_METERS = 400;
export const HOME_LINKS = 8;
export const HOME_SPREAD_METERS = 100;
/** Metres of field paths (田埂) from a plot within which a road is looked for; a plot farther than `PLOT_NEAR_METERS` is told. From the middle of a block or village, where no plot is known. */
export const PLOT_REACH_METERS = 500;
export const PLOT_NEAR_METERS = 150;
export const BLOCK_REACH_METERS = 1000;
/** Metres a gate may stand off the outline it is a gate of. */
export const GATE_OFF_METERS = 60;
