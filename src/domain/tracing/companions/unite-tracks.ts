// Tracks of several files as one table, in which all points of one phone are one track.
import type { TrackTable } from '../track/track-table.ts';

/** A file of points, and whose phone it was: those of one name are one track. */
export interface NamedTrack {
  readonly name: string;
  readonly table: TrackTable;
}

/** Tracks in the order in which their names are first met, points in the order of the files. */
export function uniteTracks(files: readonly NamedTrack[]): TrackTable {
  const names = [...new Set(files.map(({ name }) => name))];
  const count = files.reduce((sum, { table }) => sum + table.count, 0);
  const united = { count, tracks: names, track: new Uint32Array(count), second: new Float64Array(count), longitude: new Float64Array(count), latitude: new Float64Array(count), sourceRow: new Uint32Array(count) };
  let start = 0;
  for (const { name, table } of files) {
    united.track.fill(names.indexOf(name), start, start + table.count);
    united.second.set(table.second, start);
    united.longitude.set(table.longitude, start);
    united.latitude.set(table.latitude, start);
    united.sourceRow.set(table.sourceRow, start);
    start += table.count;
  }
  return united;
}
