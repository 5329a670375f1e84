// Companions (时空伴随) found the slow way, from the definition's text: where every track is at every moment at which anything changes.
import type { TrackTable } from '../../../src/domain/tracing/track/track-table.ts';

export interface CompanionOptions {
  /** The minute the days are counted back from, itself not within them. */
  readonly until: number;
  readonly days: number;
  readonly cellMeters: number;
  readonly togetherMinutes: number;
  readonly stayHours: number;
  readonly gapMinutes: number;
  readonly origin: { readonly longitude: number; readonly latitude: number };
}

export interface SlowCompanions {
  readonly trackA: number;
  readonly trackB: number;
  readonly column: number;
  readonly row: number;
  readonly longestSeconds: number;
  readonly togetherSeconds: number;
  readonly staySecondsA: number;
  readonly staySecondsB: number;
}

export interface CellPoint {
  readonly second: number;
  readonly column: number;
  readonly row: number;
}

const METERS_A_DEGREE = (6371008.8 * Math.PI) / 180;

export function cellOf(longitude: number, latitude: number, { cellMeters, origin }: CompanionOptions): { readonly column: number; readonly row: number } {
  const shrink = Math.cos((origin.latitude * Math.PI) / 180);
  return {
    column: Math.floor(((longitude - origin.longitude) * METERS_A_DEGREE * shrink) / cellMeters),
    row: Math.floor(((latitude - origin.latitude) * METERS_A_DEGREE) / cellMeters),
  };
}

/** The points of one track that take part, in order of time, of equal times the first in the file. */
export function pointsOf({ count, track, second, longitude, latitude }: TrackTable, which: number, options: CompanionOptions): CellPoint[] {
  const points: CellPoint[] = [];
  for (let i = 0; i < count; i++) {
    if (track[i] !== which) continue;
    if (Number.isNaN(second[i]) || Number.isNaN(longitude[i]) || Number.isNaN(latitude[i])) continue;
    if (points.some((point) => point.second === second[i])) continue;
    points.push({ second: second[i]!, ...cellOf(longitude[i]!, latitude[i]!, options) });
  }
  return points.sort((a, b) => a.second - b.second);
}

/** Where a phone is at a moment; null: nowhere. */
export function pointAt(points: readonly CellPoint[], second: number, gapMinutes: number): CellPoint | null {
  for (let i = 0; i + 1 < points.length; i++) {
    const [point, next] = [points[i]!, points[i + 1]!];
    if (point.second <= second && second < next.second) return next.second - point.second <= gapMinutes * 60 ? point : null;
  }
  return null;
}

export const windowOf = ({ until, days }: CompanionOptions): readonly [from: number, until: number] => [until * 60 - days * 86400, until * 60];

/** Every two tracks in every cell in which both ever are at once, whether or not they are companions. */
export function measureTogether(tracks: TrackTable, options: CompanionOptions): SlowCompanions[] {
  const [from, until] = windowOf(options);
  const all = tracks.tracks.map((_, which) => pointsOf(tracks, which, options));
  const changes = new Set([from, until]);
  for (const { second } of all.flat()) if (second > from && second < until) changes.add(second);
  const moments = [...changes].sort((a, b) => a - b);
  // From one change to the next nobody moves.
  const spans = moments.slice(1).map((end, i) => ({ seconds: end - moments[i]!, at: all.map((points) => pointAt(points, moments[i]!, options.gapMinutes)) }));
  const cells = new Map(all.flat().map(({ column, row }) => [`${column} ${row}`, { column, row }]));
  const found: SlowCompanions[] = [];
  for (let trackA = 0; trackA < all.length; trackA++) {
    for (let trackB = trackA + 1; trackB < all.length; trackB++) {
      for (const { column, row } of cells.values()) {
        let [longestSeconds, togetherSeconds, staySecondsA, staySecondsB, stretch] = [0, 0, 0, 0, 0];
        for (const { seconds, at } of spans) {
          const [isA, isB] = [at[trackA], at[trackB]].map((point) => point !== null && point!.column === column && point!.row === row);
          if (isA) staySecondsA += seconds;
          if (isB) staySecondsB += seconds;
          stretch = isA && isB ? stretch + seconds : 0;
          if (isA && isB) togetherSeconds += seconds;
          longestSeconds = Math.max(longestSeconds, stretch);
        }
        if (togetherSeconds > 0) found.push({ trackA, trackB, column, row, longestSeconds, togetherSeconds, staySecondsA, staySecondsB });
      }
    }
  }
  return found.sort((a, b) => a.trackA - b.trackA || a.trackB - b.trackB || a.column - b.column || a.row - b.row);
}

export function findCompanionsSlowly(tracks: TrackTable, options: CompanionOptions): SlowCompanions[] {
  return measureTogether(tracks, options).filter(({ longestSeconds, staySecondsA, staySecondsB }) => (
    longestSeconds > options.togetherMinutes * 60 && (staySecondsA > options.stayHours * 3600 || staySecondsB > options.stayHours * 3600)));
}
