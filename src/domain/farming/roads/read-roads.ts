// Roads of a layer as lines with what a way needs to know of them; the product's own properties and OSM's tags.
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { classOfTag, ROAD_CLASSES } from './road-class.ts';

export interface RoadLine {
  readonly positions: readonly Position[];
  /** Code in `ROAD_CLASSES`. */
  readonly roadClass: number;
  readonly name: string;
  readonly bridge: boolean;
  /** May be gone only from its first position to its last. */
  readonly oneWay: boolean;
  /** Drawn by hand: its ends look for the nearest road. */
  readonly drawn: boolean;
}

/** Name of the layer of field tracks drawn once (机耕道). */
export const FARM_TRACKS = 'farm-tracks';

/** Features that are no lines, or no roads by their tag, are passed over. */
export function readRoads({ features }: FeatureCollection<Geometry | null>): RoadLine[] {
  return features.flatMap(({ geometry, properties }): RoadLine[] => {
    const tag = textOf(properties?.['class']) || textOf(properties?.['highway']);
    const roadClass = classOfTag(tag);
    if (roadClass === null) return [];
    const direction = directionOf(properties?.['oneWay'] ?? properties?.['oneway']);
    return linesOf(geometry).map((positions) => ({
      positions: direction < 0 ? positions.toReversed() : positions,
      roadClass: ROAD_CLASSES.indexOf(roadClass),
      name: textOf(properties?.['name']),
      bridge: isSaid(properties?.['bridge']),
      oneWay: direction !== 0,
      drawn: false,
    }));
  });
}

/** Field tracks drawn by hand. */
export function readTracks({ features }: FeatureCollection<Geometry | null>): RoadLine[] {
  return features.flatMap(({ geometry, properties }) => linesOf(geometry).map((positions): RoadLine => ({
    positions, roadClass: ROAD_CLASSES.indexOf('track'), name: textOf(properties?.['name']), bridge: isSaid(properties?.['bridge']), oneWay: false, drawn: true,
  })));
}

function linesOf(geometry: Geometry | null): Position[][] {
  const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
  return lines.filter((line) => line.length > 1 && line.every(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat)));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isSaid = (value: unknown): boolean => value === true || value === 1 || (typeof value === 'string' && value !== '' && value !== 'no' && value !== '0' && value !== 'false');

function directionOf(value: unknown): -1 | 0 | 1 {
  if (value === '-1' || value === -1 || value === 'reverse') return -1;
  return isSaid(value) ? 1 : 0;
}
