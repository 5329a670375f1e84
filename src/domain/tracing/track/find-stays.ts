// 停留: where a track stayed, and what lies between. Gaps stand beside stays and moves: nothing is thought into them.
import { metersBetween } from '../great-circle.ts';
import type { TrackPoints } from './clean-track.ts';
import { cutSegments, type TrackSegments } from './cut-segments.ts';
import { AT_ONCE } from './sort-by-time.ts';

/** Stays by track, in order of time. */
export interface TrackStays {
  readonly count: number;
  readonly track: Uint32Array;
  /** First and last point, both within the stay; indices into the points given. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** How many they are, with those taken for errors of the receiver. */
  readonly points: Uint32Array;
  /** Seconds of those two: seen there from and until, perhaps there longer. */
  readonly fromSecond: Float64Array;
  readonly untilSecond: Float64Array;
  /** Mean of its points over time, degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** From the mean to its farthest point. */
  readonly spreadMeters: Float64Array;
}

export interface StaysFound {
  readonly stays: TrackStays;
  readonly segments: TrackSegments;
}

export interface StayOptions {
  readonly radiusMeters?: number | undefined;
  /** Shortest stay; a fraction is one of a minute. */
  readonly minutes?: number | undefined;
  /** Longest time between two points about which the track still says something. */
  readonly gapMinutes?: number | undefined;
}

/**
 * A stay begins at the first point around which, within `radiusMeters`, all points of the next `minutes` lie. It lasts
 * while points lie that close to the mean of these; fixes up to twice as far, back before `minutes` are over, are taken
 * for errors of the receiver and do not end it. Where two points lie more than `gapMinutes` apart is a gap, which ends
 * whatever came before. Tells the number of the point it has come to.
 *
 * The window is that of roaming distance (Hariharan and Toyama 2004); the second radius mends what it splits.
 * @throws RangeError for a radius, a duration or a gap that is no positive number.
 */
export function* findStays(points: TrackPoints, { radiusMeters = 200, minutes = 20, gapMinutes = 15 }: StayOptions = {}): Generator<number, StaysFound> {
  for (const [name, value] of Object.entries({ radiusMeters, minutes, gapMinutes })) {
    if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be a positive number, not ${value}`);
  }
  const found: Stretch[] = [];
  const pieces: Piece[] = [];
  for (let track = 0; track + 1 < points.start.length; track++) {
    for (const piece of piecesOf(points, track, 60 * gapMinutes)) {
      pieces.push(piece);
      yield* findInPiece(points, piece, radiusMeters, 60 * minutes, found);
    }
  }
  const stays = yield* measureStays(points, found);
  return { stays, segments: yield* cutSegments(points, pieces, stays, radiusMeters) };
}

/** Points `first` to `last` of a track. */
export interface Stretch {
  readonly track: number;
  readonly first: number;
  readonly last: number;
}

/** A stretch without a gap. */
export type Piece = Stretch;

function* piecesOf({ start, second }: TrackPoints, track: number, gapSeconds: number): Generator<Piece> {
  let first = start[track]!;
  const end = start[track + 1]!;
  for (let i = first + 1; i <= end; i++) {
    if (i < end && second[i]! - second[i - 1]! <= gapSeconds) continue;
    yield { track, first, last: i - 1 };
    first = i;
  }
}

function* findInPiece(points: TrackPoints, { track, first, last }: Piece, radiusMeters: number, seconds: number, found: Stretch[]): Generator<number, void> {
  const { second } = points;
  let windowEnd = first;
  /** A point too far from an earlier anchor is tried before the others: it is mostly too far from the next one too. */
  let outlier = -1;
  let told = first;
  for (let anchor = first; anchor <= last;) {
    if (anchor >= told + AT_ONCE) yield (told = anchor);
    while (windowEnd <= last && second[windowEnd]! - second[anchor]! < seconds) windowEnd++;
    if (windowEnd > last) return;
    outlier = farPoint(points, anchor, windowEnd, radiusMeters, outlier);
    if (outlier >= 0) {
      anchor++;
      continue;
    }
    const end = yield* followStay(points, meanPlace(points, anchor, windowEnd), windowEnd, last, radiusMeters, seconds);
    found.push({ track, first: anchor, last: end });
    anchor = end + 1;
    windowEnd = Math.max(windowEnd, anchor);
  }
}

/** A point behind `anchor` up to `end` that lies too far from it, −1 where none does; `tried` first, then from the end, where most are. */
function farPoint(points: TrackPoints, anchor: number, end: number, radiusMeters: number, tried: number): number {
  const isFar = (i: number): boolean => metersFrom(points, i, points.longitude[anchor]!, points.latitude[anchor]!) > radiusMeters;
  if (tried > anchor && tried <= end && isFar(tried)) return tried;
  for (let i = end; i > anchor; i--) if (isFar(i)) return i;
  return -1;
}

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** The last point of a stay about `place` that holds up to point `from` at least. */
function* followStay(points: TrackPoints, place: Place, from: number, last: number, radiusMeters: number, seconds: number): Generator<number, number> {
  let end = from;
  for (let i = from + 1; i <= last; i++) {
    if (i % AT_ONCE === 0) yield i;
    const meters = metersFrom(points, i, place.longitude, place.latitude);
    if (meters <= radiusMeters) end = i;
    else if (meters > 2 * radiusMeters || points.second[i]! - points.second[end]! >= seconds) break;
  }
  return end;
}

function metersFrom({ longitude, latitude }: TrackPoints, i: number, fromLongitude: number, fromLatitude: number): number {
  return metersBetween(fromLongitude, fromLatitude, longitude[i]!, latitude[i]!);
}

/**
 * The mean over time, also across the 180th meridian: each point counts for half the time to its neighbours, because
 * many devices write nothing while they lie still, and then hardly a point stands where most of the time was spent.
 */
function meanPlace({ second, longitude, latitude }: TrackPoints, first: number, last: number): Place {
  let [east, north] = [0, 0];
  for (let i = first; i <= last; i++) {
    const weight = second[Math.min(last, i + 1)]! - second[Math.max(first, i - 1)]!;
    east += weight * turned(longitude[i]! - longitude[first]!);
    north += weight * (latitude[i]! - latitude[first]!);
  }
  const all = 2 * (second[last]! - second[first]!);
  return { longitude: turned(longitude[first]! + east / all), latitude: latitude[first]! + north / all };
}

/** Degrees from −180 to 180. */
function turned(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

function* measureStays(points: TrackPoints, found: readonly Stretch[]): Generator<number, TrackStays> {
  const places: Place[] = [];
  const spreadMeters = new Float64Array(found.length);
  for (const [stay, { first, last }] of found.entries()) {
    const place = meanPlace(points, first, last);
    places.push(place);
    for (let i = first; i <= last; i++) {
      if (i % AT_ONCE === 0) yield i;
      spreadMeters[stay] = Math.max(spreadMeters[stay]!, metersFrom(points, i, place.longitude, place.latitude));
    }
  }
  return {
    count: found.length,
    track: Uint32Array.from(found, ({ track }) => track),
    first: Uint32Array.from(found, ({ first }) => first),
    last: Uint32Array.from(found, ({ last }) => last),
    points: Uint32Array.from(found, ({ first, last }) => last - first + 1),
    fromSecond: Float64Array.from(found, ({ first }) => points.second[first]!),
    untilSecond: Float64Array.from(found, ({ last }) => points.second[last]!),
    longitude: Float64Array.from(places, ({ longitude }) => longitude),
    latitude: Float64Array.from(places, ({ latitude }) => latitude),
    spreadMeters,
  };
}
