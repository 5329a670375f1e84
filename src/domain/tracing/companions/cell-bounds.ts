// Where a cell of the companions lies: its four sides in degrees, and its outline for the map.
import type { FeatureCollection, LineString } from 'geojson';
import { EARTH_METERS } from '../great-circle.ts';
import type { TracePicture, WayPiece } from '../picture.ts';
import type { CompanionOptions } from './companion-table.ts';

export interface CellBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The cell so many cells east and north of the origin; its west and south sides belong to it. */
export function cellBounds(column: number, row: number, { cellMeters, origin }: Pick<Required<CompanionOptions>, 'cellMeters' | 'origin'>): CellBounds {
  const degrees = (cellMeters * 180) / (EARTH_METERS * Math.PI);
  const wide = degrees / Math.cos((origin.latitude * Math.PI) / 180);
  return { west: origin.longitude + column * wide, south: origin.latitude + row * degrees, east: origin.longitude + (column + 1) * wide, north: origin.latitude + (row + 1) * degrees };
}

/** Its outline alone, of no time. */
export function drawCell({ west, south, east, north }: CellBounds): TracePicture {
  const ways: FeatureCollection<LineString, WayPiece> = {
    type: 'FeatureCollection',
    features: [{
      type: 'Feature', properties: { case: 0, part: 'inferred', from: 0, until: 0, fault: 0 },
      geometry: { type: 'LineString', coordinates: [[west, south], [east, south], [east, north], [west, north], [west, south]] },
    }],
  };
  return { stays: { type: 'FeatureCollection', features: [] }, ways, meetings: { type: 'FeatureCollection', features: [] } };
}
