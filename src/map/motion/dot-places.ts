// Which units are dots in a frame, and at which pixels.
import { worldX, worldY } from '../../domain/district/unit-shapes.ts';
import type { Frame } from './frame.ts';
import { DOTS_END } from '../layers/zone-scale.ts';

/** Units with a point, in numbers of the world, x and y by turns. */
export interface DotPoints {
  readonly rows: Uint32Array;
  readonly points: Float64Array;
}

/** Dots of a frame, with the pixels their points lie in. */
export interface DotPlaces {
  readonly rows: Uint32Array;
  readonly x: Int16Array;
  readonly y: Int16Array;
}

/** The points of rows, of their longitude and latitude; rows without a place are left out. */
export function projectDots({ shown, center }: { readonly shown: Uint32Array; readonly center: Float64Array }): DotPoints {
  const rows = shown.filter((row) => !Number.isNaN(center[2 * row]! + center[2 * row + 1]!));
  const points = new Float64Array(2 * rows.length);
  rows.forEach((row, i) => {
    points[2 * i] = worldX(center[2 * row]!);
    points[2 * i + 1] = worldY(center[2 * row + 1]!);
  });
  return { rows, points };
}

export function findDots({ rows, points }: DotPoints, { west, north, width, height, zoom, pixelsPerStep }: Frame): DotPlaces {
  const [found, x, y]: [number[], number[], number[]] = [[], [], []];
  const length = zoom < DOTS_END ? rows.length : 0;
  for (let i = 0; i < length; i++) {
    const across = Math.floor((points[2 * i]! - west) * pixelsPerStep);
    const down = Math.floor((points[2 * i + 1]! - north) * pixelsPerStep);
    if (across < 0 || across >= width || down < 0 || down >= height) continue;
    found.push(rows[i]!);
    x.push(across);
    y.push(down);
  }
  return { rows: Uint32Array.from(found), x: Int16Array.from(x), y: Int16Array.from(y) };
}
