// Places of units as bytes: numbers one after the other, without the brackets and digits of a text.
import type { Position } from 'geojson';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';

type Place = UnitGeometry | null;

const [NONE, POINT, POLYGON, MULTI_POLYGON] = [0, 1, 2, 3];
/** Coordinates as whole steps of 1e-7 degree where all of them are, which is what files write; dividing gives the same number back. */
const STEPS = 1e7;
const HEAD_BYTES = 16;

/**
 * Head (rows, counts, coordinates, 1 for steps), coordinates (int32 steps or float64), counts (uint32), kinds (uint8).
 * Counts say how many polygons a place has (where it may have several), how many rings each, how many positions each
 * ring. Null where a position is more than longitude and latitude, or a place of another kind.
 */
export function encodePlaces(places: readonly Place[]): Uint8Array | null {
  const kinds = new Uint8Array(places.length);
  const [counts, coordinates]: [number[], number[]] = [[], []];
  let isPlain = true;
  const addPosition = (position: Position): void => {
    if (position.length !== 2) isPlain = false;
    coordinates.push(position[0]!, position[1]!);
  };
  const addRings = (rings: readonly Position[][]): void => {
    counts.push(rings.length);
    for (const ring of rings) {
      counts.push(ring.length);
      for (const position of ring) addPosition(position);
    }
  };
  places.forEach((place, row) => {
    if (place === null) return;
    if (place.type === 'Point') {
      kinds[row] = POINT;
      addPosition(place.coordinates);
    } else if (place.type === 'Polygon') {
      kinds[row] = POLYGON;
      addRings(place.coordinates);
    } else {
      kinds[row] = MULTI_POLYGON;
      counts.push(place.coordinates.length);
      for (const rings of place.coordinates) addRings(rings);
    }
    if (Object.keys(place).length !== 2) isPlain = false;
  });
  if (!isPlain) return null;
  const steps = Int32Array.from(coordinates, (value) => Math.round(value * STEPS));
  const areSteps = coordinates.every((value, i) => Object.is(steps[i]! / STEPS, value));
  const values = areSteps ? steps : Float64Array.from(coordinates);
  const bytes = new Uint8Array(HEAD_BYTES + values.byteLength + 4 * counts.length + kinds.length);
  bytes.set(new Uint8Array(Uint32Array.of(places.length, counts.length, coordinates.length, areSteps ? 1 : 0).buffer));
  bytes.set(new Uint8Array(values.buffer), HEAD_BYTES);
  bytes.set(new Uint8Array(Uint32Array.from(counts).buffer), HEAD_BYTES + values.byteLength);
  bytes.set(kinds, HEAD_BYTES + values.byteLength + 4 * counts.length);
  return bytes;
}

/** The places of such bytes, which begin at a multiple of 8 of their buffer; null where they are damaged. */
export function decodePlaces(bytes: Uint8Array): Place[] | null {
  if (bytes.length < HEAD_BYTES) return null;
  const [rows, countLength, coordinateLength, areSteps] = new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, 4) as unknown as [number, number, number, number];
  const valueBytes = coordinateLength * (areSteps === 1 ? 4 : 8);
  if (HEAD_BYTES + valueBytes + 4 * countLength + rows !== bytes.length) return null;
  const at = bytes.byteOffset + HEAD_BYTES;
  const values = areSteps === 1 ? new Int32Array(bytes.buffer as ArrayBuffer, at, coordinateLength) : new Float64Array(bytes.buffer as ArrayBuffer, at, coordinateLength);
  const counts = new Uint32Array(bytes.buffer as ArrayBuffer, at + valueBytes, countLength);
  const kinds = bytes.subarray(HEAD_BYTES + valueBytes + 4 * countLength);
  const unit = areSteps === 1 ? STEPS : 1;
  let [nextValue, nextCount] = [0, 0];
  // A count beyond what is left would never end.
  const take = (most: number): number => {
    const count = counts[nextCount++] ?? -1;
    if (count < 0 || count > most) throw new RangeError('damaged');
    return count;
  };
  const position = (): Position => {
    if (nextValue + 2 > values.length) throw new RangeError('damaged');
    return [values[nextValue++]! / unit, values[nextValue++]! / unit];
  };
  const ring = (): Position[] => {
    const positions: Position[] = [];
    for (let left = take(values.length); left > 0; left--) positions.push(position());
    return positions;
  };
  const rings = (): Position[][] => {
    const list: Position[][] = [];
    for (let left = take(counts.length); left > 0; left--) list.push(ring());
    return list;
  };
  const polygons = (): Position[][][] => {
    const list: Position[][][] = [];
    for (let left = take(counts.length); left > 0; left--) list.push(rings());
    return list;
  };
  const placeOf = (kind: number): Place => {
    if (kind === NONE) return null;
    if (kind === POINT) return { type: 'Point', coordinates: position() };
    if (kind === POLYGON) return { type: 'Polygon', coordinates: rings() };
    if (kind === MULTI_POLYGON) return { type: 'MultiPolygon', coordinates: polygons() };
    throw new RangeError('damaged');
  };
  try {
    const places: Place[] = [];
    for (const kind of kinds) places.push(placeOf(kind));
    return nextValue === values.length && nextCount === counts.length ? places : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
