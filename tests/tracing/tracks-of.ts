// Tracks written point by point, for tests.
import type { TrackTable } from '../../src/domain/tracing/track/track-table.ts';

export type Point = readonly [track: number, second: number, longitude: number, latitude: number];

export function tracksOf(points: readonly Point[], tracks = 1 + Math.max(-1, ...points.map(([track]) => track))): TrackTable {
  return {
    count: points.length,
    tracks: Array.from({ length: tracks }, (_, i) => `T${i}`),
    track: Uint32Array.from(points, ([track]) => track),
    second: Float64Array.from(points, ([, second]) => second),
    longitude: Float64Array.from(points, ([, , longitude]) => longitude),
    latitude: Float64Array.from(points, ([, , , latitude]) => latitude),
    sourceRow: Uint32Array.from(points, (_, i) => i + 1),
  };
}
