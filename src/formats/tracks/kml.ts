// Tracks from KML: lines, tracks with a time beside each place (gx:Track), and points with a time stamp.
import type { XmlVisitor } from './walk-xml.ts';
import type { TrackCollector } from './track-collector.ts';

/** One place mark is one track; points in place marks of their own make one together. */
export function kmlVisitor(collector: TrackCollector): XmlVisitor {
  let point = 0;
  let marks: number | undefined;
  let track: number | null = null;
  let [name, stamp]: [string, string] = ['', ''];
  let lone: string[] = [];
  let whens: string[] = [];
  let places: string[] = [];
  const add = (given: number, place: string, separator: RegExp, time: string, placeColumn: string): void => {
    const [lng = '', lat = ''] = place.trim().split(separator);
    point++;
    collector.add({ track: given, lng: lng.trim(), lat: lat.trim(), time, point, row: point, placeColumn, timeColumn: 'when' });
  };
  const own = (): number => (track ??= collector.trackNumber(name, point + 1, 'name'));
  return {
    open(path) {
      const opened = path.at(-1);
      if (opened === 'Placemark') [track, name, stamp, lone] = [null, '', '', []];
      if (opened === 'Track') [whens, places] = [[], []];
    },
    close(path, text) {
      const [closed, parent] = [path.at(-1), path.at(-2)];
      if (closed === 'name' && parent === 'Placemark') name = text;
      if (closed === 'when' && parent === 'TimeStamp') stamp = text.trim();
      if (closed === 'when' && parent === 'Track') whens.push(text.trim());
      if (closed === 'coord' && parent === 'Track') places.push(text);
      if (closed === 'Track') {
        // The standard wants as many of the one as of the other, and an empty one where something is missing.
        for (let i = 0; i < Math.max(whens.length, places.length); i++) add(own(), places[i] ?? '', /\s+/, whens[i] ?? '', 'gx:coord');
      }
      if (closed === 'coordinates' && parent === 'LineString') for (const place of tuplesOf(text)) add(own(), place, /,/, '', 'coordinates');
      if (closed === 'coordinates' && parent === 'Point') lone.push(...tuplesOf(text));
      if (closed !== 'Placemark') return;
      // A pin without a time marks a place, not a way.
      if (stamp !== '') for (const place of lone) add((marks ??= collector.trackNumber('', point + 1, 'name')), place, /,/, stamp, 'coordinates');
      else if (lone.length > 0) collector.rejects.warn('missing-value', { row: point + 1, column: 'TimeStamp' });
    },
  };
}

/** Places of a list: blanks between them, and after commas too in some files. */
function tuplesOf(text: string): string[] {
  return text.trim().replace(/\s*,\s*/g, ',').split(/\s+/).filter((place) => place !== '');
}
