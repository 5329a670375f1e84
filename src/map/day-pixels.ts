// One day in a picture: the colour of every pixel from the levels of its areas, and dots upon them.
import { levelOf } from '../domain/zoning/level.ts';
import type { DotPlaces } from './dot-places.ts';
import type { Stamp } from './dots.ts';
import { BORDER, type FillColors } from './fill-colors.ts';
import type { IdPicture } from './id-picture.ts';

/**
 * Colours all areas of a picture by the day's status words; `rows`: the unit of each shape. Where areas cover each other
 * the strictest level shows, as at rest, where stricter zones lie on top.
 */
export function colorAreas(out: Uint32Array, picture: IdPicture, rows: Uint32Array, status: Uint16Array, { side, colors }: FillColors): void {
  const { pixels, frame: { width, height } } = picture;
  const square = side * side;
  // By the value of a pixel, where the colours of its look begin.
  const begins = new Uint16Array(2 * (1 + picture.shapeCount + picture.pairs.length));
  levelsOf(picture, rows, status).forEach((level, number) => {
    if (level === 0) return;
    begins[2 * number] = level * square;
    begins[2 * number + 1] = (level + BORDER) * square;
  });
  for (let y = 0, p = 0; y < height; y++) {
    const row = (y % side) * side;
    for (let x = 0, across = 0; x < width; x++, p++) {
      out[p] = colors[begins[pixels[p]!]! + row + across]!;
      if (++across === side) across = 0;
    }
  }
}

/** The level of each area, by its number. */
function levelsOf({ shapeCount, pairs }: IdPicture, rows: Uint32Array, status: Uint16Array): Uint8Array {
  const levels = new Uint8Array(1 + shapeCount + pairs.length);
  for (let s = 0; s < shapeCount; s++) levels[s + 1] = levelOf(status[rows[s]!] ?? 0);
  pairs.forEach(([below, above], i) => {
    levels[1 + shapeCount + i] = Math.max(levels[below]!, levels[above]!);
  });
  return levels;
}

/**
 * Stamps the dots of one level. Of two dots a pixel belongs to the one that covers more of it. A dot that the
 * picture's edge would cut is left out.
 */
export function stampDots(out: Uint32Array, width: number, height: number, dots: DotPlaces, status: Uint16Array, level: number, stamp: Stamp): void {
  const { offsets, colors, reach } = stamp;
  const steps = Int32Array.from(colors, (_, i) => offsets[2 * i + 1]! * width + offsets[2 * i]!);
  for (let i = 0; i < dots.rows.length; i++) {
    if (levelOf(status[dots.rows[i]!] ?? 0) !== level) continue;
    const [x, y] = [dots.x[i]!, dots.y[i]!];
    if (x < reach || y < reach || x >= width - reach || y >= height - reach) continue;
    const middle = y * width + x;
    for (let k = 0; k < steps.length; k++) {
      const p = middle + steps[k]!;
      const color = colors[k]!;
      if (out[p]! >>> 24 <= color >>> 24) out[p] = color;
    }
  }
}
