// Tracks from GPX: the points of its tracks; routes and waypoints are plans and marks, nobody need have been there.
import type { XmlVisitor } from './walk-xml.ts';
import type { TrackCollector } from './track-collector.ts';

/** Reads places and times alone; pulse, cadence and whatever stands in extensions is passed over. */
export function gpxVisitor(collector: TrackCollector): XmlVisitor {
  let track: number | null = null;
  let [lat, lng, time, point] = ['', '', '', 0];
  return {
    open(path, attribute) {
      const name = path.at(-1);
      if (name === 'trk') track = null;
      if (name !== 'trkpt') return;
      [lat, lng, time] = [attribute('lat'), attribute('lon'), ''];
    },
    close(path, text) {
      const [name, parent] = [path.at(-1), path.at(-2)];
      if (name === 'name' && parent === 'trk') track ??= collector.trackNumber(text, point + 1, 'name');
      if (name === 'time' && parent === 'trkpt') time = text.trim();
      if (name !== 'trkpt') return;
      point++;
      track ??= collector.trackNumber('', point, 'name');
      collector.add({ track, lng, lat, time, point, row: point, placeColumn: 'lon, lat', timeColumn: 'time' });
    },
  };
}
