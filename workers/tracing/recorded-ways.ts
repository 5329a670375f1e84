// Ways that tracks recorded: runs of points without a gap, as lines for the map and as columns for a moment.
import type { RecordedWay } from '../../src/domain/tracing/draw-trace.ts';
import type { WayTable } from '../../src/domain/tracing/moment/spell-table.ts';
import { wayFrom, wayUntil } from '../../src/domain/tracing/moment/cut-spells.ts';
import type { CleanTracks, TrackPoints } from '../../src/domain/tracing/track/clean-track.ts';

/** Longer between two points of a track, and it says nothing of the way. */
const TRACK_GAP_SECONDS = 15 * 60;

/** Points `first` to before `end` of a case's track. */
export interface Run {
  readonly of: number;
  readonly points: TrackPoints;
  readonly first: number;
  readonly end: number;
}

/** `of`: number of the case in the table the runs are for. A point alone is no way. */
export function runsOf(of: number, { points }: CleanTracks): Run[] {
  const { start, second } = points;
  const runs: Run[] = [];
  for (let track = 0; track + 1 < start.length; track++) {
    let first = start[track]!;
    for (let i = start[track]!; i < start[track + 1]!; i++) {
      const isLast = i + 1 === start[track + 1]! || second[i + 1]! - second[i]! > TRACK_GAP_SECONDS;
      if (!isLast) continue;
      if (i > first) runs.push({ of, points, first, end: i + 1 });
      first = i + 1;
    }
  }
  return runs;
}

export function wayTableOf(runs: readonly Run[]): WayTable {
  const column = (of: 'second' | 'longitude' | 'latitude'): Float64Array => Float64Array.from(runs.flatMap(({ points, first, end }) => [...points[of].subarray(first, end)]));
  const start = new Uint32Array(runs.length + 1);
  runs.forEach(({ first, end }, run) => { start[run + 1] = start[run]! + end - first; });
  return { count: runs.length, caseOf: Uint32Array.from(runs, ({ of }) => of), start, second: column('second'), longitude: column('longitude'), latitude: column('latitude') };
}

export function waysOf(runs: readonly Run[]): RecordedWay[] {
  const table = wayTableOf(runs);
  return runs.map(({ of, points: { longitude, latitude }, first, end }, way) => ({
    case: of, from: wayFrom(table, way), until: wayUntil(table, way), path: Array.from({ length: end - first }, (_, i) => [longitude[first + i]!, latitude[first + i]!]),
  }));
}
