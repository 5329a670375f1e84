// Tracks from a table: one point a row; a date and a time of day may stand in two columns.
import { RejectList } from '../rejects.ts';
import { decideDateOrder, readDate } from '../tables/dates.ts';
import { layoutOf } from '../tables/table-layout.ts';
import { columnName, mapHeadings, pickColumns } from '../tables/headings.ts';
import { readTable, type TableSource } from '../tables/table.ts';
import { TrackCollector } from './track-collector.ts';
import { offsetOfHeading, TRACK_HEADINGS, type TrackMeaning } from './track-headings.ts';
import type { TrackOptions, TrackReading } from './track-reading.ts';

const NEEDED: readonly TrackMeaning[] = ['lng', 'lat', 'time'];

export function readTrackRows(source: TableSource, file: string, options: TrackOptions = {}): TrackReading {
  // Columns about a person are found as in lists of cases: never.
  const index = mapHeadings(TRACK_HEADINGS, options.mapping, 'cases');
  const table = readTable(source, file, (heading) => index.find(heading) !== undefined, options);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = new Map(pickColumns(table, index, rejects));
  // A column of dates alone may hold whole moments.
  if (!columns.has('time') && columns.has('date')) columns.set('time', columns.get('date')!);
  for (const column of NEEDED) if (table.headings.length > 0 && !columns.has(column)) rejects.refuse('missing-column', { row: table.headingRow, column });
  const layout = layoutOf(table, columns);
  if (NEEDED.some((column) => !columns.has(column))) return { table: null, rejects: rejects.list, met: table.met, notes: [], rows: { layout, order: 'none' } };
  const cell = (meaning: TrackMeaning, row: number): string => table.columns[columns.get(meaning) ?? -1]?.at(row) ?? '';
  const heading = (meaning: TrackMeaning): string => columnName(table.headings[columns.get(meaning)!]!, columns.get(meaning)!);
  const hasDate = columns.has('date') && columns.get('date') !== columns.get('time');
  const timeOf = (row: number): string => (hasDate ? joinTime(cell('date', row), cell('time', row)) : cell('time', row));
  const decided = orderOf(table.count, timeOf);
  // What a person said goes before what the column seems to say.
  const order = decided === 'none' ? decided : (options.dateOrder ?? decided);
  const collector = new TrackCollector(rejects, options, order === 'dmy' || order === 'mdy' ? order : null, offsetOfHeading(heading('time')));
  const [placeColumn, timeColumn] = [`${heading('lng')}, ${heading('lat')}`, hasDate ? `${heading('date')}, ${heading('time')}` : heading('time')];
  const numbers = new Map<string, number>();
  for (let i = 0; i < table.count; i++) {
    if (i % TOLD_EACH === 0) options.tell?.(i / table.count);
    const [name, row] = [cell('track', i), table.rowNumbers[i]!];
    let track = numbers.get(name);
    if (track === undefined) numbers.set(name, (track = collector.trackNumber(name, row, columns.has('track') ? heading('track') : '')));
    collector.add({ track, lng: cell('lng', i), lat: cell('lat', i), time: timeOf(i), point: row, row, placeColumn, timeColumn });
  }
  const reading = collector.finish();
  return { ...reading, met: Math.max(reading.met, table.met), rows: { layout, order } };
}

const TOLD_EACH = 50_000;

/** A time that holds its date too needs no other. */
function joinTime(date: string, time: string): string {
  if (date === '' || time === '') return date + time;
  return /^\d{1,2}[:时点：]/.test(time) ? `${date} ${time}` : time;
}

/** Only dates that do not say it themselves decide the order of day and month. */
function orderOf(count: number, timeOf: (row: number) => string): ReturnType<typeof decideDateOrder> {
  const unclear = new Set<string>();
  for (let row = 0; row < count; row++) {
    const time = timeOf(row);
    // The year first, as nearly always, says it at once.
    if (!/^\d{4}/.test(time) && readDate(time, null) === 'ambiguous-date') unclear.add(time);
  }
  return decideDateOrder(unclear);
}
