// A unit of one ring, as most are: its corners stand in columns shared with all others, points are made when asked for.
import type { Path64, Paths64 } from 'clipper2-ts';
import type { PlaceColumn } from '../district/place-column.ts';
import type { Footprint } from './footprint.ts';
import { gridX, gridY, type Plane } from './plane.ts';
import type { Bounds } from './rings.ts';

/** Corners of many rings, millimetres of the plane. */
export class RingStore {
  readonly x: Float64Array;
  readonly y: Float64Array;
  private end = 0;

  /** `most`: positions that will come. */
  constructor(most: number) {
    this.x = new Float64Array(most);
    this.y = new Float64Array(most);
  }

  /** A ring of a column of places, turned counter-clockwise, without points that repeat the one before; null where it is no ring. */
  add(row: number, { positionStart, coordinates }: PlaceColumn, ring: number, plane: Plane): LoneFootprint | null {
    const { x, y } = this;
    const start = this.end;
    let end = start;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = positionStart[ring]!; i < positionStart[ring + 1]!; i++) {
      const pointX = gridX(plane, coordinates[2 * i]!);
      const pointY = gridY(plane, coordinates[2 * i + 1]!);
      if (end > start && x[end - 1] === pointX && y[end - 1] === pointY) continue;
      x[end] = pointX;
      y[end++] = pointY;
      if (pointX < minX) minX = pointX;
      if (pointX > maxX) maxX = pointX;
      if (pointY < minY) minY = pointY;
      if (pointY > maxY) maxY = pointY;
    }
    while (end - start > 1 && x[end - 1] === x[start] && y[end - 1] === y[start]) end--;
    if (end - start < 3) return null;
    this.end = end;
    if (this.doubleArea(start, end) < 0) {
      x.subarray(start, end).reverse();
      y.subarray(start, end).reverse();
    }
    return new LoneFootprint(row, this, start, end, { minX, minY, maxX, maxY });
  }

  private doubleArea(start: number, end: number): number {
    const { x, y } = this;
    let sum = 0;
    for (let i = start + 2; i < end; i++) {
      sum += (x[i - 1]! - x[start]!) * (y[i]! - y[start]!) - (y[i - 1]! - y[start]!) * (x[i]! - x[start]!);
    }
    return sum;
  }
}

export class LoneFootprint implements Footprint {
  readonly surveyed = true;
  private made: Paths64 | null = null;

  /** Its corners are `start` … `end` − 1 of the store. */
  constructor(readonly row: number, readonly store: RingStore, readonly start: number, readonly end: number, readonly bounds: Bounds) {}

  get rings(): Paths64 {
    if (this.made !== null) return this.made;
    const ring: Path64 = [];
    for (let i = this.start; i < this.end; i++) ring.push({ x: this.store.x[i]!, y: this.store.y[i]! });
    return (this.made = [ring]);
  }
}
