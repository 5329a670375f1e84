// What a split unit had, shared out among its pieces: its buildings by where they stand, its numbers by them or by area; nothing is lost.
import type { Position } from 'geojson';
import { locateInRings } from '../../geometry/label-point.ts';
import { UNIT_KINDS, UNKNOWN, type UnitGeometry, type UnitTable } from '../../district/unit-table.ts';

/** A piece with its ground; the first is the largest and keeps what nothing tells apart. */
export interface Piece {
  readonly unit: string;
  readonly geometry: UnitGeometry;
  /** Any unit of area, the same for all. */
  readonly area: number;
}

export interface Share {
  readonly unit: string;
  readonly population: number;
  readonly households: number;
  readonly buildings: number;
  /** Parts of the unit that stand on this piece, by key. */
  readonly parts: readonly string[];
}

const BUILDING = UNIT_KINDS.indexOf('building');
const NUMBERS = ['population', 'households', 'buildings'] as const;

/**
 * Each number of the unit shared out so that the shares add up to it: by the numbers of the parts where every one gives its
 * own (buildings are counted), by area otherwise, whole numbers by the largest remainder. An unknown number stays unknown.
 * `center`: label points of all rows, NaN without a place.
 */
export function shareOut(units: UnitTable, row: number, center: Float64Array, pieces: readonly Piece[]): Share[] {
  const parts = [...units.parent.keys()].filter((part) => units.parent[part] === row);
  const pieceOf = new Map(parts.map((part) => [part, Math.max(0, pieces.findIndex(({ geometry }) => holds(geometry, [center[2 * part]!, center[2 * part + 1]!])))]));
  const buildings = parts.filter((part) => units.kind[part] === BUILDING);
  const weights = (number: (typeof NUMBERS)[number]): number[] => {
    const own = (part: number): number => (number === 'buildings' ? 1 : units[number][part]!);
    const isTold = buildings.length > 0 && buildings.every((part) => own(part) !== UNKNOWN);
    return pieces.map(({ area }, i) => (isTold ? buildings.filter((part) => pieceOf.get(part) === i).reduce((sum, part) => sum + own(part), 0) : area));
  };
  const shares = Object.fromEntries(NUMBERS.map((number) => [number, divide(units[number][row]!, weights(number))]));
  return pieces.map(({ unit }, i) => ({
    unit, population: shares['population']![i]!, households: shares['households']![i]!, buildings: shares['buildings']![i]!,
    parts: parts.filter((part) => pieceOf.get(part) === i).map((part) => units.id[part]!),
  }));
}

/** Whole shares by weight that add up to the whole; the largest remainders are rounded up. */
export function divide(whole: number, weights: readonly number[]): number[] {
  if (whole === UNKNOWN) return weights.map(() => UNKNOWN);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return weights.map((_, i) => (i === 0 ? whole : 0));
  const exact = weights.map((weight) => (whole * weight) / all);
  const shares = exact.map(Math.floor);
  const order = [...exact.keys()].toSorted((a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!) || a - b);
  const left = whole - shares.reduce((sum, share) => sum + share, 0);
  for (const i of order.slice(0, left)) shares[i]!++;
  return shares;
}

function holds(geometry: UnitGeometry, [longitude, latitude]: Position): boolean {
  if (geometry.type === 'Point') return false;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => locateInRings(longitude!, latitude!, rings) !== 'outside');
}
