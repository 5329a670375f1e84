// What a person draws on the map for farming: a plot as a row of the register, a track and a gate as features of their layers.
import type { Feature, LineString, Point, Polygon, Position } from 'geojson';
import { ringArea } from '../../geometry/label-point.ts';
import { planeAbout } from '../../geometry/plane.ts';
import { findSelfMeeting } from '../../geometry/self-meeting.ts';
import { SQUARE_METERS_PER_MU } from '../../farmland/mu.ts';
import type { Crop, PlotKind, PlotTable } from './farm-tables.ts';
import { plotTableOf } from './tables-of.ts';

/** Why nothing can be made of a drawing, and where where it is at one place. */
export interface DrawnRefusal {
  readonly refused: 'too-few' | 'no-area' | 'crosses-itself' | 'no-place';
  readonly at: Position | null;
}

/** What is said of a plot that was drawn. `village`: as lists write it, '' where not said; `mu` null: as measured. */
export interface DrawnPlotFacts {
  readonly id: string;
  readonly household: string;
  readonly village: string;
  readonly block: string;
  readonly crop: Crop;
  readonly kind: PlotKind;
  readonly mu: number | null;
}

/** Through which people may go: both ways, out of the zone only, into it only. */
export const GATE_ONEWAYS = ['both', 'out', 'in'] as const;
export type GateOneway = (typeof GATE_ONEWAYS)[number];

export type TrackFeature = Feature<LineString, { readonly class: 'track'; readonly name: string }>;
/** `unit`: key of the unit whose gate it is, '' of none; `oneWay` only where people may not go both ways. */
export type GateFeature = Feature<Point, { readonly kind: 'gate'; readonly name: string; readonly unit: string; readonly oneWay?: 'in' | 'out' }>;

/** A plot of one ring, first corner repeated at its end, and how large it is in mu. */
export function measureDrawnPlot({ coordinates }: Polygon): { readonly mu: number } | DrawnRefusal {
  const ring = coordinates[0] ?? [];
  const refusal = refuse(ring, 4);
  if (refusal !== null) return refusal;
  const [longitude, latitude] = ring[0] as [number, number];
  const { metersPerLongitude, metersPerLatitude } = planeAbout(longitude, latitude);
  const mu = (Math.abs(ringArea(ring)) * metersPerLongitude * metersPerLatitude) / SQUARE_METERS_PER_MU;
  if (mu < SMALLEST_MU) return { refused: 'no-area', at: null };
  const at = findSelfMeeting(ring, true);
  return at === null ? { mu } : { refused: 'crosses-itself', at };
}

/** A tenth of a square metre: corners on one line enclose nothing but rounding. */
const SMALLEST_MU = 0.1 / SQUARE_METERS_PER_MU;

/** A register of one row; what the person says of its size goes before what is measured. */
export function plotOfDrawing(outline: Polygon, { village, mu, ...facts }: DrawnPlotFacts): PlotTable | DrawnRefusal {
  const measured = measureDrawnPlot(outline);
  if ('refused' in measured) return measured;
  return plotTableOf([{ ...facts, place: village, mu: mu ?? Math.round(measured.mu * 100) / 100, outline, sourceRow: 1 }]);
}

/** Length in metres, corner by corner. A track may cross itself, as a way around a field does; it must not be a point. */
export function measureDrawnTrack({ coordinates }: LineString): { readonly meters: number } | DrawnRefusal {
  const refusal = refuse(coordinates, 2);
  if (refusal !== null) return refusal;
  const [longitude, latitude] = coordinates[0] as [number, number];
  const { metersPerLongitude, metersPerLatitude } = planeAbout(longitude, latitude);
  const meters = coordinates.slice(1).reduce((sum, [lng, lat], i) => {
    const [beforeLng, beforeLat] = coordinates[i] as [number, number];
    return sum + Math.hypot((lng! - beforeLng) * metersPerLongitude, (lat! - beforeLat) * metersPerLatitude);
  }, 0);
  return meters === 0 ? { refused: 'too-few', at: null } : { meters };
}

/** A feature of layer `farm-tracks`. */
export function trackOfDrawing(line: LineString, name: string): TrackFeature | DrawnRefusal {
  const measured = measureDrawnTrack(line);
  return 'refused' in measured ? measured : { type: 'Feature', properties: { class: 'track', name }, geometry: line };
}

/** A feature of layer `facilities`. */
export function gateOfDrawing(point: Point, { name, unit, oneway }: { readonly name: string; readonly unit: string; readonly oneway: GateOneway }): GateFeature | DrawnRefusal {
  if (!isPlace(point.coordinates)) return { refused: 'no-place', at: null };
  return { type: 'Feature', properties: { kind: 'gate', name, unit, ...(oneway !== 'both' && { oneWay: oneway }) }, geometry: point };
}

function refuse(positions: readonly Position[], fewest: number): DrawnRefusal | null {
  if (!positions.every(isPlace)) return { refused: 'no-place', at: null };
  return positions.length < fewest ? { refused: 'too-few', at: null } : null;
}

const isPlace = ([lng, lat]: Position): boolean => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90;
