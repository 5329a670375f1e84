// Places of units as bytes: numbers one after the other, without the brackets and digits of a text.
import { MULTI_POLYGON, NO_PLACE, POINT, POLYGON, type PlaceColumn } from '../../domain/district/place-column.ts';

/** Coordinates as whole steps of 1e-7 degree where all of them are, which is what files write; dividing gives the same number back. */
const STEPS = 1e7;
const HEAD_BYTES = 16;

/**
 * Head (rows, counts, coordinates, 1 for steps), coordinates (int32 steps or float64), counts (uint32), kinds (uint8).
 * Counts say how many polygons a place has (where it may have several), how many rings each, how many positions each
 * ring.
 */
export function encodePlaces({ kind, polygonStart, ringStart, positionStart, coordinates }: PlaceColumn): Uint8Array {
  const rows = kind.length;
  const counts = new Uint32Array(rows + ringStart.length + positionStart.length);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    if (kind[row] === NO_PLACE || kind[row] === POINT) continue;
    const [first, last] = [polygonStart[row]!, polygonStart[row + 1]!];
    if (kind[row] === MULTI_POLYGON) counts[end++] = last - first;
    for (let polygon = first; polygon < last; polygon++) {
      counts[end++] = ringStart[polygon + 1]! - ringStart[polygon]!;
      for (let ring = ringStart[polygon]!; ring < ringStart[polygon + 1]!; ring++) counts[end++] = positionStart[ring + 1]! - positionStart[ring]!;
    }
  }
  const values = stepsOf(coordinates) ?? coordinates;
  const bytes = new Uint8Array(HEAD_BYTES + values.byteLength + 4 * end + rows);
  bytes.set(bytesOf(Uint32Array.of(rows, end, values.length, values === coordinates ? 0 : 1)));
  bytes.set(bytesOf(values), HEAD_BYTES);
  bytes.set(bytesOf(counts.subarray(0, end)), HEAD_BYTES + values.byteLength);
  bytes.set(kind, HEAD_BYTES + values.byteLength + 4 * end);
  return bytes;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Float64Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

function stepsOf(coordinates: Float64Array): Int32Array | null {
  const steps = new Int32Array(coordinates.length);
  for (let i = 0; i < steps.length; i++) {
    steps[i] = Math.round(coordinates[i]! * STEPS);
    if (!Object.is(steps[i]! / STEPS, coordinates[i])) return null;
  }
  return steps;
}

/** The places of such bytes, which begin at a multiple of 8 of their buffer; null where they are damaged. */
export function decodePlaces(bytes: Uint8Array): PlaceColumn | null {
  if (bytes.length < HEAD_BYTES) return null;
  const buffer = bytes.buffer as ArrayBuffer;
  const [rows, countLength, valueLength, areSteps] = new Uint32Array(buffer, bytes.byteOffset, 4) as unknown as [number, number, number, number];
  const valueBytes = valueLength * (areSteps === 1 ? 4 : 8);
  if (HEAD_BYTES + valueBytes + 4 * countLength + rows !== bytes.length) return null;
  const at = bytes.byteOffset + HEAD_BYTES;
  const counts = new Uint32Array(buffer, at + valueBytes, countLength);
  const kind = bytes.subarray(bytes.length - rows);
  const polygonStart = new Uint32Array(rows + 1);
  // No place has more rings and polygons than it has counts, but for points, which have none.
  const ringStart = new Uint32Array(countLength + rows + 1);
  const positionStart = new Uint32Array(countLength + rows + 1);
  let [polygons, rings, positions, next] = [0, 0, 0, 0];
  // A count beyond what is left would never end.
  const take = (most: number): number => {
    const count = counts[next++] ?? -1;
    return count > most ? -1 : count;
  };
  for (let row = 0; row < rows; row++) {
    if (kind[row] === POINT) {
      positionStart[++rings] = ++positions;
      ringStart[++polygons] = rings;
    } else if (kind[row] === POLYGON || kind[row] === MULTI_POLYGON) {
      let polygonsLeft = kind[row] === POLYGON ? 1 : take(countLength);
      if (polygonsLeft < 0) return null;
      for (; polygonsLeft > 0; polygonsLeft--) {
        let ringsLeft = take(countLength - next);
        if (ringsLeft < 0) return null;
        for (; ringsLeft > 0; ringsLeft--) {
          const count = take(valueLength);
          if (count < 0) return null;
          positions += count;
          positionStart[++rings] = positions;
        }
        ringStart[++polygons] = rings;
      }
    } else if (kind[row] !== NO_PLACE) return null;
    polygonStart[row + 1] = polygons;
  }
  if (2 * positions !== valueLength || next !== countLength) return null;
  return {
    kind, polygonStart,
    ringStart: ringStart.slice(0, polygons + 1),
    positionStart: positionStart.slice(0, rings + 1),
    coordinates: areSteps === 1 ? degreesOf(new Int32Array(buffer, at, valueLength)) : new Float64Array(buffer, at, valueLength),
  };
}

function degreesOf(steps: Int32Array): Float64Array {
  const degrees = new Float64Array(steps.length);
  for (let i = 0; i < steps.length; i++) degrees[i] = steps[i]! / STEPS;
  return degrees;
}
