// What a split unit had, shared out among its pieces: its buildings by where they stand, its numbers by them or by area; nothing is lost.
import { locateInRings } from '../../geometry/label-point.ts';
import { UNIT_KINDS, UNKNOWN, type UnitGeometry, type UnitTable } from '../../district/unit-table.ts';

/** A piece of a unit; the first keeps what nothing tells apart. */
export interface Piece {
  readonly unit: string;
  /** Any unit of area, the same for all. */
  readonly area: number;
  /** Whether a building at a place, degrees, stands on it. */
  readonly holds: (longitude: number, latitude: number) => boolean;
}

export const NUMBERS = ['population', 'households', 'buildings'] as const;
export type Numbers = Readonly<Record<(typeof NUMBERS)[number], number>>;

export interface Share extends Numbers {
  readonly unit: string;
  /** What the buildings on this piece tell, for units whose numbers only they give. */
  readonly counted: Numbers;
  /** Parts that lie in this piece from now on and did not before, by key; what stands in a part goes with it. */
  readonly entering: readonly string[];
}

const BUILDING = UNIT_KINDS.indexOf('building');

/**
 * Each number of the unit shared out so that the shares add up to it: by the numbers of its buildings where every one
 * gives its own (buildings are counted), by area otherwise, whole numbers by the largest remainder. An unknown number
 * stays unknown. A part without a place goes with what it stands in, or with the first piece. `zonedOf`: zoned row of
 * every row; `center`: label points of all rows, NaN without a place.
 */
export function shareOut(units: UnitTable, row: number, zonedOf: ArrayLike<number>, center: Float64Array, pieces: readonly Piece[]): Share[] {
  const parts = [...units.parent.keys()].filter((part) => part !== row && zonedOf[part] === row);
  const pieceOf = new Map<number, number>([[row, 0]]);
  const findPiece = (part: number): number => {
    const known = pieceOf.get(part);
    if (known !== undefined) return known;
    const [lng, lat] = [center[2 * part]!, center[2 * part + 1]!];
    const piece = Number.isNaN(lng) ? findPiece(units.parent[part]!) : Math.max(0, pieces.findIndex(({ holds }) => holds(lng, lat)));
    pieceOf.set(part, piece);
    return piece;
  };
  const buildings = parts.filter((part) => units.kind[part] === BUILDING);
  const own = (number: keyof Numbers, part: number): number => (number === 'buildings' ? 1 : units[number][part]!);
  const count = (number: keyof Numbers, piece: number): number => buildings.reduce((sum, part) => (findPiece(part) === piece ? sum + Math.max(0, own(number, part)) : sum), 0);
  const divideNumber = (number: keyof Numbers): number[] => {
    const isTold = buildings.length > 0 && buildings.every((part) => own(number, part) !== UNKNOWN);
    return divide(units[number][row]!, pieces.map(({ area }, i) => (isTold ? count(number, i) : area)));
  };
  const [population, households, numberOfBuildings] = NUMBERS.map(divideNumber) as [number[], number[], number[]];
  return pieces.map(({ unit }, i): Share => ({
    unit, population: population[i]!, households: households[i]!, buildings: numberOfBuildings[i]!,
    counted: { population: count('population', i), households: count('households', i), buildings: count('buildings', i) },
    entering: parts.filter((part) => findPiece(part) === i && findPiece(units.parent[part]!) !== i).map((part) => units.id[part]!),
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

export const numbersOf = ({ population, households, buildings }: Share): Numbers => ({ population, households, buildings });

export function holdsPlace(geometry: UnitGeometry, longitude: number, latitude: number): boolean {
  if (geometry.type === 'Point') return false;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => locateInRings(longitude, latitude, rings) !== 'outside');
}
