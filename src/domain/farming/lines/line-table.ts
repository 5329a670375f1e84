// 两点一线: the line of every plot that has a household, by the levels of one list.

/** May the household go: as normal, in a closed loop home–field–home, or not. */
export const LINE_STATES = ['open', 'loop', 'closed'] as const;
export type LineState = (typeof LINE_STATES)[number];

/**
 * Why a line is closed, by code; texts are in `words/`.
 * `home-unknown`: the home is no unit of the district. `home-sealed`: nobody leaves it. `home-rule`: the pack asks
 * something of the home that it does not meet (as its building clean for so many days). `home-far`, `field-far`: no
 * road within reach. `field-unplaced`: neither outline, block nor village is known. `field-closed`: the field lies
 * in another's sealed or controlled zone. `no-way`: no road joins home and field, whatever the zones. `shut-in`: every
 * way goes through another's sealed or controlled zone; `unit` is the first such on the way that would be shortest.
 */
export const LINE_REASONS = ['none', 'home-unknown', 'home-sealed', 'home-rule', 'home-far', 'field-unplaced', 'field-far', 'field-closed', 'no-way', 'shut-in'] as const;
export type LineReason = (typeof LINE_REASONS)[number];

/** Row i is a line; sorted by household, then plot. */
export interface LineTable {
  readonly count: number;
  /** Rows of the register. */
  readonly household: Int32Array;
  readonly plot: Int32Array;
  /** Codes in `LINE_STATES`, `LINE_REASONS`. */
  readonly state: Uint8Array;
  readonly reason: Uint8Array;
  /** Row of the unit that forbids; −1 where none does. */
  readonly unit: Int32Array;
  /** From home to field, one way; NaN where closed. */
  readonly meters: Float32Array;
  /** One way, by the household's mode; NaN where closed. */
  readonly seconds: Float32Array;
  /** Index of the gate by which it leaves its zone; −1 where it has none. */
  readonly gate: Int32Array;
}
