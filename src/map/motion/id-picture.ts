// Which unit each pixel shows: drawn once for a camera, so that a day is a table of colours and its cost that of the pixels.
import type { UnitShapes } from '../../domain/district/unit-shapes.ts';
import type { Frame } from './frame.ts';
import { RowCrossings } from './row-crossings.ts';

/**
 * A pixel shows an area by its number: 0 the bare ground, 1 to the number of shapes a shape, above that two areas that
 * cover each other. `pixels` holds twice the number, plus 1 along the area's border where borders were asked for.
 */
export interface IdPicture {
  readonly frame: Frame;
  readonly pixels: Uint32Array;
  readonly shapeCount: number;
  /** The two areas of number `shapeCount + 1 + i`: one below it in number, and a shape. */
  readonly pairs: readonly (readonly [number, number])[];
}

export interface DrawnParts {
  /** Parts are drawn beside their units; else the unit shows through. */
  readonly parts: boolean;
  readonly borders: boolean;
}

/** Shapes drawn from one yield to the next. */
const BATCH = 256;

/**
 * Draws the areas of a frame; yields so that the caller may give way. A pixel belongs to the shapes its middle lies in.
 * Returns when done.
 */
export function* drawIds(shapes: UnitShapes, frame: Frame, { parts, borders }: DrawnParts): Generator<void, IdPicture> {
  const drawing = new Drawing(shapes, frame);
  const { length } = shapes.rows;
  for (let s = 0; s < length; s++) {
    if (parts || shapes.isPart[s] === 0) drawing.add(s);
    if (s % BATCH === BATCH - 1) yield;
  }
  if (borders) drawing.markBorders();
  return { frame, pixels: drawing.pixels, shapeCount: length, pairs: drawing.pairs };
}

class Drawing {
  readonly pixels: Uint32Array;
  readonly pairs: [number, number][] = [];
  private readonly pairNumbers = new Map<number, number>();
  private readonly crossings: RowCrossings;

  constructor(private readonly shapes: UnitShapes, private readonly frame: Frame) {
    this.pixels = new Uint32Array(frame.width * frame.height);
    this.crossings = new RowCrossings(frame.height);
  }

  add(s: number): void {
    const { shapes: { shapeOffsets, ringOffsets, coordinates }, frame: { west, north, pixelsPerStep, width }, crossings } = this;
    crossings.clear();
    for (let r = shapeOffsets[s]!; r < shapeOffsets[s + 1]!; r++) {
      const [first, last] = [ringOffsets[r]!, ringOffsets[r + 1]! - 1];
      if (last < first) continue;
      let x = (coordinates[2 * last]! - west) * pixelsPerStep;
      let y = (coordinates[2 * last + 1]! - north) * pixelsPerStep;
      for (let v = first; v <= last; v++) {
        const nextX = (coordinates[2 * v]! - west) * pixelsPerStep;
        const nextY = (coordinates[2 * v + 1]! - north) * pixelsPerStep;
        crossings.addEdge(x, y, nextX, nextY);
        [x, y] = [nextX, nextY];
      }
    }
    crossings.fill(width, (row, from, to) => this.cover(row * width + from, row * width + to, s + 1));
  }

  private cover(from: number, to: number, number: number): void {
    const { pixels } = this;
    for (let p = from; p < to; p++) {
      const below = pixels[p]! >> 1;
      pixels[p] = (below === 0 ? number : this.pairOf(below, number)) << 1;
    }
  }

  private pairOf(below: number, number: number): number {
    const key = below * (this.shapes.rows.length + 1) + number;
    const known = this.pairNumbers.get(key);
    if (known !== undefined) return known;
    this.pairs.push([below, number]);
    const made = this.shapes.rows.length + this.pairs.length;
    this.pairNumbers.set(key, made);
    return made;
  }

  /** A border is one pixel wide: between two areas the left or upper pixel, towards bare ground the area's own. */
  markBorders(): void {
    const { pixels, frame: { width, height } } = this;
    for (let y = 0, p = 0; y < height; y++) {
      for (let x = 0; x < width; x++, p++) {
        const number = pixels[p]! >> 1;
        const right = x + 1 < width ? pixels[p + 1]! >> 1 : number;
        const below = y + 1 < height ? pixels[p + width]! >> 1 : number;
        if (number !== 0) {
          if (right !== number || below !== number) pixels[p]! |= 1;
          continue;
        }
        if (right !== 0) pixels[p + 1]! |= 1;
        if (below !== 0) pixels[p + width]! |= 1;
      }
    }
  }
}
