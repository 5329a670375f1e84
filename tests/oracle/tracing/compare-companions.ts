// Companions of random tracks, the product's against the slow ones, column by column.
import type { TrackTable } from '../../../src/domain/tracing/track/track-table.ts';
import { edgesOfTracks, type TrackEdge } from './edges-of-tracks.ts';
import { randomTracks } from './random-tracks.ts';
import { findCompanionsSlowly, type CompanionOptions, type SlowCompanions } from './slow-companions.ts';

const COLUMNS = ['trackA', 'trackB', 'column', 'row', 'longestSeconds', 'togetherSeconds', 'staySecondsA', 'staySecondsB'] as const;

/** What of a table of companions is compared. */
export type CompanionColumns = Readonly<Record<(typeof COLUMNS)[number], ArrayLike<number>>> & { readonly count: number };
export type FindCompanions = (tracks: TrackTable, options: CompanionOptions) => CompanionColumns;

/** Seeds whose companions differ, with the first difference; and how often each edge was met. */
export function compareCompanions(find: FindCompanions, first: number, count: number): { readonly wrong: string[]; readonly met: Map<TrackEdge, number> } {
  const wrong: string[] = [];
  const met = new Map<TrackEdge, number>();
  for (let seed = first; seed < first + count; seed++) {
    const world = randomTracks(seed);
    const difference = differenceOf(find(world.tracks, world.options), findCompanionsSlowly(world.tracks, world.options));
    if (difference !== null) wrong.push(`seed ${seed}: ${difference}`);
    for (const edge of edgesOfTracks(world)) met.set(edge, (met.get(edge) ?? 0) + 1);
  }
  return { wrong, met };
}

function differenceOf(table: CompanionColumns, slow: readonly SlowCompanions[]): string | null {
  for (let row = 0; row < Math.max(slow.length, table.count); row++) {
    const expected = slow[row];
    const told = expected ? `slowly ${JSON.stringify(expected)}` : 'slowly none';
    if (row >= table.count) return `row ${row}: none, ${told}`;
    const found = `${table.trackA[row]} with ${table.trackB[row]} in ${table.column[row]}, ${table.row[row]}`;
    if (!expected) return `row ${row}: ${found}, ${told}`;
    for (const name of COLUMNS) if (table[name][row] !== expected[name]) return `row ${row}: ${found}, ${name} ${table[name][row]}, ${told}`;
  }
  for (const name of COLUMNS) if (table[name].length !== table.count) return `column ${name} has ${table[name].length} rows, the table ${table.count}`;
  return null;
}
