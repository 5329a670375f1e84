// A file of tracks as it was understood: GPX, KML, GeoJSON or a table.
import { isoDay, MINUTES_PER_DAY } from '../../domain/day.ts';
import type { ImportChoices, ReviewDates, TimeNote } from '../../domain/district/import-review.ts';
import type { TrackTable } from '../../domain/tracing/track/track-table.ts';
import { mapHeadings } from '../tables/headings.ts';
import type { RowSource } from '../tables/row-source.ts';
import { readTrackXml } from '../tracks/read-tracks.ts';
import { readTrackGeoJson } from '../tracks/track-geojson.ts';
import { TRACK_HEADINGS } from '../tracks/track-headings.ts';
import type { TrackNote, TrackReading } from '../tracks/track-reading.ts';
import { readTrackRows } from '../tracks/track-rows.ts';
import { describeProperties } from './collection-columns.ts';
import { counts, NOTHING_READ, type FileDescription, type FileForm, type Inspection, type InspectionContext } from './inspection.ts';
import { columnsOf, headOf } from './sample-rows.ts';

const FIRST_POINTS = 6;

/** `source`: rows of a table, or the bytes of a collection or of XML, as `form` says. */
export function inspectTrack(source: RowSource | Uint8Array, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { headingRow, dateOrder, columns: mapping, utcOffsetMinutes } = choices;
  const now = context.now === undefined ? undefined : 60 * context.now;
  const options = { headingRow, dateOrder, mapping, utcOffsetMinutes, system: form.system, now, tell: context.tell };
  const reading = !(source instanceof Uint8Array) ? readTrackRows(source, form.file, options) : form.form === 'geojson' ? readTrackGeoJson(source, form.file, options) : readTrackXml(source, form.file, options);
  const { table, rejects, met, notes, rows } = reading;
  const description: FileDescription = {
    ...form, kind: 'tracks',
    headingRow: rows?.layout.headingRow ?? 0,
    head: source instanceof Uint8Array || rows === undefined ? firstPoints(table) : headOf(source, rows.layout, 'tracks'),
    columns: columnsIn(source, form, reading, choices),
    // Of XML nothing but its own places and times is read.
    meanings: form.form === 'gpx' || form.form === 'kml' ? [] : TRACK_HEADINGS.meanings,
    dates: datesOf(table, rows?.order ?? 'none'),
    hasCoordinates: true,
    ...counts(met, table?.count ?? 0, rejects),
  };
  return { description, ...NOTHING_READ, track: table, notes: notesOf(notes), choices, context };
}

function columnsIn(source: RowSource | Uint8Array, { form }: FileForm, { rows }: TrackReading, { columns: mapping }: ImportChoices): FileDescription['columns'] {
  if (!(source instanceof Uint8Array)) return rows === undefined ? [] : columnsOf(source, rows.layout, 'tracks');
  return form === 'geojson' ? describeProperties(source, mapHeadings(TRACK_HEADINGS, mapping, 'tracks'), 'tracks') : [];
}

/** Time in UTC+8, longitude and latitude of the first points, as they were read. */
function firstPoints(table: TrackTable | null): string[][] {
  const degrees = (value: number): string => (Number.isNaN(value) ? '' : String(Math.round(value * 1e6) / 1e6));
  return Array.from({ length: Math.min(table?.count ?? 0, FIRST_POINTS) }, (_, i) => [writeSecond(table!.second[i]!), degrees(table!.longitude[i]!), degrees(table!.latitude[i]!)]);
}

function writeSecond(second: number): string {
  if (Number.isNaN(second)) return '';
  const whole = Math.floor(second);
  const [day, rest] = [Math.floor(whole / (60 * MINUTES_PER_DAY)), ((whole % (60 * MINUTES_PER_DAY)) + 60 * MINUTES_PER_DAY) % (60 * MINUTES_PER_DAY)];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${isoDay(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

function datesOf(table: TrackTable | null, order: ReviewDates['order']): ReviewDates {
  let [first, last] = [Infinity, -Infinity];
  for (const second of table?.second ?? []) {
    // No time is neither less nor more.
    if (second < first) first = second;
    if (second > last) last = second;
  }
  const dayOf = (second: number): number | null => (Number.isFinite(second) ? Math.floor(second / (60 * MINUTES_PER_DAY)) : null);
  return { first: dayOf(first), last: dayOf(last), order, yearless: 0, years: [], lonely: null, lonelyBy: 0 };
}

function notesOf(notes: readonly TrackNote[]): TimeNote[] {
  const later = notes.reduce((points, note) => points + (note.kind === 'in-future' ? note.points : 0), 0);
  return [...notes.filter((note) => note.kind === 'without-zone'), ...(later === 0 ? [] : [{ kind: 'in-future', rows: later } as const])];
}
