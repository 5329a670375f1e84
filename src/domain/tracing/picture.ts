// What the map is given of cases: stays, the lines between them, tracks, meetings; WGS-84.
import type { FeatureCollection, LineString, Point } from 'geojson';
import type { Minute } from '../day.ts';
import type { Certainty, PlaceRole } from './stays/stay-table.ts';

/** A stay on the map. */
export interface StayMark {
  /** Row in the stays; below zero: one that is only offered from a track. */
  readonly stay: number;
  readonly case: number;
  readonly role: PlaceRole;
  readonly certainty: Certainty | 'suggested';
  /** Its number in the order of time, with a + where others lie on its spot; '' for these, and where several cases are shown; a letter where it is only offered. */
  readonly number: string;
  /** 1: contradicts another stay of the case. */
  readonly fault: 0 | 1;
}

/** How a piece of the way is known: recorded, concluded between two stays, or not at all (缺口). */
export type WayPart = 'recorded' | 'inferred' | 'gap';

export interface WayPiece {
  readonly case: number;
  readonly part: WayPart;
  /** Minutes in which it was gone, or what is not known happened. */
  readonly from: Minute;
  readonly until: Minute;
  /** 1: faster than anybody goes. */
  readonly fault: 0 | 1;
}

/** A place at which cases met. */
export interface MeetingMark {
  /** Number in the ranked places. */
  readonly place: number;
  readonly cases: number;
  readonly minutes: number;
}

export interface TracePicture {
  readonly stays: FeatureCollection<Point, StayMark>;
  readonly ways: FeatureCollection<LineString, WayPiece>;
  readonly meetings: FeatureCollection<Point, MeetingMark>;
}
