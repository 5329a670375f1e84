// From the bytes of a file to the points of its tracks: GPX, KML, GeoJSON, a table as text or sheet, told by content.
import { openFile, type SourceFile } from '../import/open-file.ts';
import { RejectList } from '../rejects.ts';
import { DEFAULT_LIMIT_BYTES } from '../tables/text.ts';
import { gpxVisitor } from './gpx.ts';
import { kmlVisitor } from './kml.ts';
import { TrackCollector } from './track-collector.ts';
import { readTrackGeoJson } from './track-geojson.ts';
import type { TrackOptions, TrackReading } from './track-reading.ts';
import { readTrackRows } from './track-rows.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';
import { isXml, rootOf } from './xml-root.ts';

const VISITORS: Readonly<Record<string, (collector: TrackCollector) => XmlVisitor>> = { gpx: gpxVisitor, kml: kmlVisitor };

/**
 * Reads a file of tracks. Faults of single points leave the others; a text that breaks off or is no XML from some point on
 * gives what stood before, with a warning at the point after the last that was read.
 */
export async function readTrackFile(source: SourceFile, options: TrackOptions = {}, limitBytes = DEFAULT_LIMIT_BYTES): Promise<TrackReading> {
  const opened = await openFile(source, limitBytes);
  switch (opened.form) {
    case 'none': return { table: null, rejects: [opened.reject], met: 0, notes: [] };
    case 'geojson': return readTrackGeoJson(opened.utf8, source.file, options);
    case 'xlsx': return readTrackRows(opened.rows, source.file, options);
    case 'text': return isXml(opened.utf8) ? readTrackXml(opened.utf8, source.file, options) : readTrackRows(opened.utf8, source.file, options);
  }
}

/** GPX or KML. */
export function readTrackXml(utf8: Uint8Array, file: string, options: TrackOptions = {}): TrackReading {
  const rejects = new RejectList(file);
  const root = rootOf(utf8);
  const visitorOf = Object.hasOwn(VISITORS, root) ? VISITORS[root]! : null;
  if (visitorOf === null) {
    rejects.refuse('not-xml', { value: root, hint: 'GPX, KML' });
    return { table: null, rejects: rejects.list, met: 0, notes: [] };
  }
  const collector = new TrackCollector(rejects, options, options.dateOrder ?? null);
  const end = walkXml(utf8, visitorOf(collector), options.tell);
  if (end !== 'whole') rejects.warn(end, { row: collector.met + 1 });
  return collector.finish();
}
