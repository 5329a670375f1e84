// A track from its first point to its last without a hole: stays, the moves between them, and the gaps.
import { bearingBetween, metersBetween } from '../great-circle.ts';
import type { TrackPoints } from './clean-track.ts';
import type { Piece, TrackStays } from './find-stays.ts';
import { AT_ONCE } from './sort-by-time.ts';

/** 停留, 移动, 空缺, by code. */
export const SEGMENT_KINDS = ['stay', 'move', 'gap'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/**
 * Segments by track, in order of time: each begins with the point, and so at the second, with which the one before it
 * ends, except where two stays follow each other at once. A point alone between two gaps is a move of no length.
 */
export interface TrackSegments {
  readonly count: number;
  readonly track: Uint32Array;
  /** Code in `SEGMENT_KINDS`. */
  readonly kind: Uint8Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly fromSecond: Float64Array;
  readonly untilSecond: Float64Array;
  /** Along the points of a move; of a gap straight from end to end, the least it can have been; NaN for a stay. */
  readonly meters: Float64Array;
  /** Mean speed of a move, metres a second; NaN for stays, gaps and a point alone. */
  readonly metersPerSecond: Float64Array;
  /** From its first to its last point, degrees clockwise from north; NaN for a stay and where they are one place. */
  readonly bearing: Float64Array;
  /** Row of the stay, −1 for moves and gaps. */
  readonly stay: Int32Array;
  /** 1 for a gap with a stay right before and right behind at the same place: whether it was one stay only a person can say. */
  readonly samePlace: Uint8Array;
}

interface Segment {
  readonly track: number;
  readonly kind: SegmentKind;
  readonly first: number;
  readonly last: number;
  readonly stay: number;
}

/** `pieces` and `stays` in their order; stays whose means lie within `radiusMeters` are at the same place. Tells the point it has come to. */
export function* cutSegments(points: TrackPoints, pieces: readonly Piece[], stays: TrackStays, radiusMeters: number): Generator<number, TrackSegments> {
  const segments: Segment[] = [];
  let stay = 0;
  pieces.forEach(({ track, first, last }, p) => {
    const before = pieces[p - 1];
    if (before?.track === track) segments.push({ track, kind: 'gap', first: before.last, last: first, stay: -1 });
    let at = first;
    for (; stay < stays.count && stays.first[stay]! <= last && stays.track[stay] === track; stay++) {
      if (stays.first[stay]! > at) segments.push({ track, kind: 'move', first: at, last: stays.first[stay]!, stay: -1 });
      at = stays.last[stay]!;
      segments.push({ track, kind: 'stay', first: stays.first[stay]!, last: at, stay });
    }
    if (at < last || first === last) segments.push({ track, kind: 'move', first: at, last, stay: -1 });
  });
  const meters = new Float64Array(segments.length);
  for (const [i, segment] of segments.entries()) meters[i] = yield* lengthOf(points, segment);
  return columnsOf(points, segments, meters, (a, b) => metersBetween(stays.longitude[a]!, stays.latitude[a]!, stays.longitude[b]!, stays.latitude[b]!) <= radiusMeters);
}

function columnsOf(points: TrackPoints, segments: readonly Segment[], meters: Float64Array, isSamePlace: (a: number, b: number) => boolean): TrackSegments {
  const { second, longitude, latitude } = points;
  return {
    count: segments.length,
    track: Uint32Array.from(segments, ({ track }) => track),
    kind: Uint8Array.from(segments, ({ kind }) => SEGMENT_KINDS.indexOf(kind)),
    first: Uint32Array.from(segments, ({ first }) => first),
    last: Uint32Array.from(segments, ({ last }) => last),
    fromSecond: Float64Array.from(segments, ({ first }) => second[first]!),
    untilSecond: Float64Array.from(segments, ({ last }) => second[last]!),
    meters,
    metersPerSecond: Float64Array.from(segments, ({ kind, first, last }, i) => (kind === 'move' && last > first ? meters[i]! / (second[last]! - second[first]!) : Number.NaN)),
    bearing: Float64Array.from(segments, ({ kind, first, last }) => (kind === 'stay' ? Number.NaN : bearingBetween(longitude[first]!, latitude[first]!, longitude[last]!, latitude[last]!))),
    stay: Int32Array.from(segments, ({ stay }) => stay),
    samePlace: Uint8Array.from(segments, ({ kind }, i) => {
      const [before, behind] = [segments[i - 1]?.stay ?? -1, segments[i + 1]?.stay ?? -1];
      return kind === 'gap' && before >= 0 && behind >= 0 && isSamePlace(before, behind) ? 1 : 0;
    }),
  };
}

function* lengthOf({ longitude, latitude }: TrackPoints, { kind, first, last }: Segment): Generator<number, number> {
  const between = (a: number, b: number): number => metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!);
  if (kind === 'stay') return Number.NaN;
  if (kind === 'gap') return between(first, last);
  let meters = 0;
  for (let i = first; i < last; i++) {
    if (i % AT_ONCE === 0) yield i;
    meters += between(i, i + 1);
  }
  return meters;
}
