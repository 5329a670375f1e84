// 错峰出行: who needs a slot, what they use of roads, blocks and greenhouses, and how much of each there is.

/** What is limited, by code: 路段, 桥, 片, 大棚. Every limit is one kind of capacity; transformers can join as another. */
export const RESOURCE_KINDS = ['segment', 'bridge', 'block', 'greenhouse'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Why a party has no slot, by code; texts are in `words/`. */
export const UNMET_REASONS = ['none', 'closed', 'too-long', 'no-window', 'over-capacity', 'mixed', 'too-near', 'window-empty'] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

/**
 * Parties (a household going to one block) that each need one slot of the days planned; slot = day × slotsPerDay + k.
 * A party goes out, works and is home again within its slot. Row i is a party; resources are numbered from 0.
 */
export interface StaggerProblem {
  readonly days: number;
  readonly slotsPerDay: number;
  readonly slotMinutes: number;
  readonly parties: number;
  readonly people: Uint16Array;
  /** Party's home village, any number; the same number is the same village. */
  readonly village: Int32Array;
  /** First and last slot it may have; an empty window (last < first) is `no-window`, one wholly outside the days planned `window-empty`. */
  readonly firstSlot: Int32Array;
  readonly lastSlot: Int32Array;
  /** Minutes of one way, NaN: `closed`; twice that and `leastWorkMinutes` must fit into a slot, else `too-long`. */
  readonly travelMinutes: Float32Array;
  readonly leastWorkMinutes: number;
  /** Resources of party i: `use[useStart[i]]` to before `use[useStart[i + 1]]`, in the order of the way; one named twice counts once. */
  readonly useStart: Uint32Array;
  readonly use: Uint32Array;
  /** Minutes after departure at which each use is entered and left on the way out; for blocks: arrival to end of slot minus the way back. */
  readonly enters: Float32Array;
  readonly leaves: Float32Array;
  /** Per resource: code in `RESOURCE_KINDS`, most people at once in one slot (Infinity: no limit). */
  readonly resourceKind: Uint8Array;
  readonly capacity: Float64Array;
  /** 1: parties of one village only in one slot (不混村). */
  readonly unmixed: Uint8Array;
  /** Pairs of parties whose fields lie nearer than the least distance between crews; they may not share a slot. */
  readonly nearA: Int32Array;
  readonly nearB: Int32Array;
}

/** The answer; `slot` −1 where none keeps every limit, with the reason and the resource (−1 none) it fails at. */
export interface StaggerPlan {
  readonly slot: Int32Array;
  readonly reason: Uint8Array;
  readonly at: Int32Array;
  /** Most people on one segment or bridge in one slot: planned, with everybody who can be planned at the first slot of its window, and what no plan can be below. */
  readonly peak: number;
  readonly peakBefore: number;
  readonly lowerBound: number;
  /** Whether the time was out before the search ended by itself. */
  readonly cut: boolean;
}
