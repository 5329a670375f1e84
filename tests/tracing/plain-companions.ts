// Companions second by second, from the definition alone: for small worlds with whole seconds.
import type { CompanionOptions, CompanionTable } from '../../src/domain/tracing/companions/companion-table.ts';
import type { TrackTable } from '../../src/domain/tracing/track/track-table.ts';

const METERS_PER_DEGREE = (6371008.8 * Math.PI) / 180;

/** Rows of numbers in the order of the table's columns. */
export function plainCompanions(tracks: TrackTable, options: Required<CompanionOptions>): number[][] {
  const end = options.until * 60;
  const begin = end - options.days * 86_400;
  const cellAt = tracks.tracks.map((_, track) => secondsOf(tracks, track, options, begin, end));
  const found: number[][] = [];
  for (let a = 0; a < cellAt.length; a++) {
    for (let b = a + 1; b < cellAt.length; b++) {
      for (const cell of new Set(cellAt[a]!.values())) {
        const [stayA, stayB] = [a, b].map((track) => [...cellAt[track]!.values()].filter((one) => one === cell).length) as [number, number];
        const common = [...cellAt[a]!.keys()].filter((second) => cellAt[a]!.get(second) === cell && cellAt[b]!.get(second) === cell).sort((x, y) => x - y);
        let [longest, run] = [0, 0];
        common.forEach((second, i) => {
          run = i > 0 && common[i - 1] === second - 1 ? run + 1 : 1;
          longest = Math.max(longest, run);
        });
        if (longest <= options.togetherMinutes * 60 || Math.max(stayA, stayB) <= options.stayHours * 3600) continue;
        found.push([a, b, ...cell.split(' ').map(Number), longest, common.length, stayA, stayB]);
      }
    }
  }
  return found.sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]! || x[3]! - y[3]!);
}

/** The cell of every second of a track. */
function secondsOf(tracks: TrackTable, track: number, { cellMeters, gapMinutes, origin }: Required<CompanionOptions>, begin: number, end: number): Map<number, string> {
  const points = Array.from({ length: tracks.count }, (_, row) => row)
    .filter((row) => tracks.track[row] === track && !Number.isNaN(tracks.second[row]! + tracks.longitude[row]! + tracks.latitude[row]!))
    .map((row) => ({ second: tracks.second[row]!, longitude: tracks.longitude[row]!, latitude: tracks.latitude[row]! }));
  const inTime = points.filter(({ second }, i) => points.findIndex((other) => other.second === second) === i).sort((a, b) => a.second - b.second);
  const cells = new Map<number, string>();
  inTime.slice(1).forEach(({ second: next }, i) => {
    const { second, longitude, latitude } = inTime[i]!;
    if (next - second > gapMinutes * 60) return;
    const column = Math.floor(((longitude - origin.longitude) * METERS_PER_DEGREE * Math.cos((origin.latitude * Math.PI) / 180)) / cellMeters);
    const row = Math.floor(((latitude - origin.latitude) * METERS_PER_DEGREE) / cellMeters);
    for (let at = Math.max(begin, second); at < Math.min(end, next); at++) cells.set(at, `${column} ${row}`);
  });
  return cells;
}

export const companionRows = ({ count, ...columns }: CompanionTable): number[][] =>
  Array.from({ length: count }, (_, i) => [columns.trackA, columns.trackB, columns.column, columns.row, columns.longestSeconds, columns.togetherSeconds, columns.staySecondsA, columns.staySecondsB].map((column) => column[i]!));
