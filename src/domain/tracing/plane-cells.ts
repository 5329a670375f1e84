// Square cells that hold what lies near each other in the same cell or in one beside it, anywhere on the sphere.
import { inPieces } from '../steps.ts';
import { VertexTable } from '../geometry/vertex-table.ts';
import { EARTH_METERS } from './great-circle.ts';

/** Smaller cells would be too many to number, and hold no fewer pairs. */
const LEAST_METERS = 10;
/** More are taken too. */
const MANY_CELLS = 2 ** 17;
const NOWHERE = -1;
const RADIANS = Math.PI / 180;

/**
 * The shadow of the sphere on the plane that touches it in the middle of the points (orthographic projection). A
 * shadow is never longer than the straight way through the earth, nor that than the way along its surface: points
 * within reach by great circle are within reach here, at the poles, on the date line and on the far side too, where
 * what only seems near is a matter of the distance itself. A district is shown nearly as it is.
 */
export interface PlaneCells {
  /** Metres east and north of the middle. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Number of the cell of each point, from 0 in the order of the points; −1 without coordinates. */
  readonly cellOf: Int32Array;
  readonly count: number;
  /** The number of the cell so many columns and rows away, −1 where no point lies in it. */
  cellBeside(cell: number, columns: number, rows: number): number;
}

/** `sideMeters` of a cell; smaller ones are made `LEAST_METERS`. Degrees. */
export function* cellsOnPlane(longitude: Float64Array, latitude: Float64Array, sideMeters: number): Generator<void, PlaneCells> {
  const count = longitude.length;
  const placing: Placing = {
    longitude, latitude, x: new Float64Array(count), y: new Float64Array(count), cellOf: new Int32Array(count),
    table: new VertexTable(Math.min(count, MANY_CELLS), Int32Array), side: Math.max(LEAST_METERS, sideMeters),
    middle: middleOf(longitude, latitude),
  };
  yield* inPieces(count, (from, to) => placePoints(placing, from, to));
  const { x, y, cellOf, table } = placing;
  return { x, y, cellOf, count: table.count, cellBeside: (cell, columns, rows) => table.find(table.x[cell]! + columns, table.y[cell]! + rows) };
}

interface Placing extends Pick<PlaneCells, 'x' | 'y' | 'cellOf'> {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly table: VertexTable;
  readonly side: number;
  readonly middle: readonly [longitude: number, latitude: number];
}

function placePoints({ longitude, latitude, x, y, cellOf, table, side, middle }: Placing, from: number, to: number): void {
  const [sinMiddle, cosMiddle] = [Math.sin(middle[1]), Math.cos(middle[1])];
  for (let i = from; i < to; i++) {
    if (!isPlaced(longitude[i]!, latitude[i]!)) {
      cellOf[i] = NOWHERE;
      continue;
    }
    const [east, north] = [longitude[i]! * RADIANS - middle[0], latitude[i]! * RADIANS];
    const ring = EARTH_METERS * Math.cos(north);
    x[i] = ring * Math.sin(east);
    y[i] = EARTH_METERS * Math.sin(north) * cosMiddle - ring * Math.cos(east) * sinMiddle;
    cellOf[i] = table.add(Math.floor(x[i]! / side), Math.floor(y[i]! / side));
  }
}

/** An infinite coordinate is at no distance from anything. */
const isPlaced = (longitude: number, latitude: number): boolean => Number.isFinite(longitude) && Number.isFinite(latitude);

function middleOf(longitude: Float64Array, latitude: Float64Array): readonly [longitude: number, latitude: number] {
  let [east, north, count] = [0, 0, 0];
  for (let i = 0; i < longitude.length; i++) {
    if (!isPlaced(longitude[i]!, latitude[i]!)) continue;
    east += longitude[i]!;
    north += latitude[i]!;
    count++;
  }
  return [(east / Math.max(1, count)) * RADIANS, (north / Math.max(1, count)) * RADIANS];
}

/** A reach in metres with room for what rounding may add to it. */
export const withSlack = (meters: number): number => meters * (1 + 1e-6) + 1e-3;

/** Steps to half of the cells around one, `reach` cells far, so that each two neighbours are looked at once. */
export function halfAround(reach: number): (readonly [columns: number, rows: number])[] {
  const span = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return span.flatMap((dx) => span.map((dy) => [dx, dy] as const)).filter(([dx, dy]) => dx > 0 || (dx === 0 && dy > 0));
}
