// Stays found in a track, as they are offered to a person: where each may have been, what it is to the case, and which stay on file says the same.
import type { Minute } from '../../day.ts';
import { metersBetween } from '../great-circle.ts';
import type { PlaceRole } from '../stays/stay-table.ts';
import { POINT_FAULTS, type CleanTracks, type PointFault } from './clean-track.ts';
import { SEGMENT_KINDS, type TrackSegments } from './cut-segments.ts';
import type { TrackStays } from './find-stays.ts';
import type { PlaceCandidates } from './places-near.ts';
import type { TrackTable } from './track-table.ts';

/** What counts as a stay. */
export interface TrackSettings {
  readonly radiusMeters: number;
  readonly minutes: number;
}

/** A place a stay may have been at. */
export interface NearPlace {
  /** Row of the unit. */
  readonly unit: number;
  /** 0 inside. */
  readonly meters: number;
}

/** Something that was somewhere for a while, as far as this asks. */
export interface Spot {
  readonly from: Minute;
  readonly until: Minute;
  readonly lng: number;
  readonly lat: number;
}

export interface SuggestedStay extends Spot {
  readonly points: number;
  readonly spreadMeters: number;
  /** The likeliest first; empty: only the point is known. */
  readonly places: readonly NearPlace[];
  /** 居住地 where it matches the home, else 活动地. */
  readonly role: PlaceRole;
  /** Number of the stay on file that says the same; null: it is offered. */
  readonly known: number | null;
}

/** Time of which the track says nothing. */
export interface TrackGap {
  readonly from: Minute;
  readonly until: Minute;
  /** Straight from end to end. */
  readonly meters: number;
  /** A stay right before and right behind at one place: whether it was one only a person can say. */
  readonly samePlace: boolean;
}

/** Points that take no part, by reason. */
export interface RefusedPoints {
  readonly fault: PointFault;
  readonly count: number;
  /** The first of them, as the file counts. */
  readonly firstRow: number;
}

/** A stay on file, as far as it can say the same. */
export interface StayOnFile {
  readonly number: number;
  /** −1 for none. */
  readonly unit: number;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly from: Minute | null;
  readonly until: Minute | null;
}

export interface SuggestionGround {
  readonly settings: TrackSettings;
  readonly onFile: readonly StayOnFile[];
  /** Unit row of the case's home, −1 unknown. */
  readonly home: number;
  /** Row of the unit around each, −1 for none. */
  readonly parent: Int32Array;
}

/** A receiver is off by so much: a home this near is where somebody was. */
const NEAR_METERS = 30;

/** In the order of time; `places`: of each of `stays`. The home comes first among the places of a stay that may have been there. */
export function suggestStays(stays: TrackStays, places: PlaceCandidates, { settings, onFile, home, parent }: SuggestionGround): SuggestedStay[] {
  const suggested = Array.from({ length: stays.count }, (_, stay): SuggestedStay => {
    const near = Array.from({ length: places.start[stay + 1]! - places.start[stay]! }, (__, at): NearPlace => ({ unit: places.unit[places.start[stay]! + at]!, meters: places.meters[places.start[stay]! + at]! }));
    const atHome = near.find(({ unit, meters }) => meters <= NEAR_METERS && isIn(parent, unit, home));
    const spot = { from: Math.floor(stays.fromSecond[stay]! / 60), until: Math.floor(stays.untilSecond[stay]! / 60), lng: stays.longitude[stay]!, lat: stays.latitude[stay]! };
    const own = atHome === undefined ? near : [atHome, ...near.filter((one) => one !== atHome)];
    return {
      ...spot, points: stays.points[stay]!, spreadMeters: stays.spreadMeters[stay]!, places: own, role: atHome === undefined ? 'activity' : 'residence',
      known: onFile.find((one) => saysTheSame(spot, own, one, settings.radiusMeters, parent))?.number ?? null,
    };
  });
  return suggested.toSorted((a, b) => a.from - b.from || a.until - b.until);
}

/** Whether `unit` is `outer` or lies in it. */
function isIn(parent: Int32Array, unit: number, outer: number): boolean {
  for (let at = unit; at >= 0; at = parent[at]!) if (at === outer) return true;
  return false;
}

/** At one time, and in one unit or no farther apart than the radius. */
function saysTheSame(spot: Spot, near: readonly NearPlace[], one: StayOnFile, radiusMeters: number, parent: Int32Array): boolean {
  const [from, until] = [one.from ?? one.until, one.until ?? one.from];
  if (from === null || until === null || !shareTime(spot, { from, until })) return false;
  if (one.unit >= 0 && near.some(({ unit, meters }) => meters <= NEAR_METERS && isIn(parent, unit, one.unit))) return true;
  return one.lng !== null && one.lat !== null && metersBetween(spot.lng, spot.lat, one.lng, one.lat) <= radiusMeters;
}

/** A minute that both share at their ends is none; a moment, as of a payment, may lie within or at an end. */
function shareTime(a: Pick<Spot, 'from' | 'until'>, b: Pick<Spot, 'from' | 'until'>): boolean {
  const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
  return until > from || (until === from && (a.from === a.until || b.from === b.until));
}

/** Whether a suggestion is one that was put aside, also where other settings have moved its ends a little. */
export function isSameSpot(a: Spot, b: Spot, radiusMeters: number): boolean {
  return shareTime(a, b) && metersBetween(a.lng, a.lat, b.lng, b.lat) <= radiusMeters;
}

export function trackGaps({ count, kind, fromSecond, untilSecond, meters, samePlace }: TrackSegments): TrackGap[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => SEGMENT_KINDS[kind[at]!] === 'gap')
    .map((at) => ({ from: Math.floor(fromSecond[at]! / 60), until: Math.ceil(untilSecond[at]! / 60), meters: meters[at]!, samePlace: samePlace[at] === 1 }));
}

/** By reason, in the order of `POINT_FAULTS`; of what is told `firstRow` is to be looked up in the file. */
export function refusedPoints({ refused }: CleanTracks, { sourceRow }: Pick<TrackTable, 'sourceRow'>): RefusedPoints[] {
  return POINT_FAULTS.flatMap((fault, code): RefusedPoints[] => {
    const rows = Array.from(refused.row).filter((_, at) => refused.fault[at] === code);
    return rows.length === 0 ? [] : [{ fault, count: rows.length, firstRow: sourceRow[rows[0]!]! }];
  });
}
