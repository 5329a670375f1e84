// Kinds of road lines before they are joined into a network, and the edges of the network afterwards.
import type { Line } from './plane.ts';

export type RoadRank = 'main' | 'street' | 'track';

/** A road as it is laid out; it may run through others. */
export interface RoadLine {
  readonly line: Line;
  readonly rank: RoadRank;
  /** Whether it may cross water, on a bridge. */
  readonly crossesWater?: boolean;
  /** Which named road it is part of; '' for none. */
  readonly route?: string;
}

/** A stretch between two junctions; both ends are shared, to the last digit, with the stretches that meet there. */
export interface RoadEdge {
  readonly line: Line;
  rank: RoadRank;
  readonly bridge: boolean;
  readonly route: string;
  readonly from: number;
  readonly to: number;
}
