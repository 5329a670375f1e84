// One day in a picture: the colour of every pixel from the levels of its areas, and dots upon them.
import { levelOf } from '../../domain/zoning/level.ts';
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
  const looks = looksOf(picture, rows, status);
  const square = side * side;
  for (let y = 0, p = 0; y < height; y++) {
    const row = (y % side) * side;
    for (let x = 0, across = row; x < width; x++, p++) {
      const look = looks[pixels[p]!]!;
      out[p] = look === 0 ? 0 : colors[look * square + across]!;
      if (++across === row + side) across = row;
    }
  }
}

/** The look of every value a pixel can have; 0 where nothing shows. */
function looksOf({ shapeCount, pairs }: IdPicture, rows: Uint32Array, status: Uint16Array): Uint8Array {
  const looks = new Uint8Array(2 * (1 + shapeCount + pairs.length));
  const give = (number: number, level: number): void => {
    looks[2 * number] = level;
    looks[2 * number + 1] = level === 0 ? 0 : level + BORDER;
  };
  for (let s = 0; s < shapeCount; s++) give(s + 1, levelOf(status[rows[s]!] ?? 0));
  pairs.forEach(([below, above], i) => give(1 + shapeCount + i, Math.max(looks[2 * below]!, looks[2 * above]!)));
  return looks;
}

/**
 * Stamps the dots of all levels, the strictest last; `stamps` by level, null where none show. Of two dots of one level a
 * pixel belongs to the one that covers more of it. A dot that the picture's edge would cut is left out.
 */
export function stampDots(out: Uint32Array, width: number, height: number, dots: DotPlaces, status: Uint16Array, stamps: readonly (Stamp | null)[]): void {
  const { rows, x, y } = dots;
  const levels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) levels[i] = levelOf(status[rows[i]!] ?? 0);
  stamps.forEach((stamp, level) => {
    if (stamp === null) return;
    const { reach, colors } = stamp;
    const steps = Int32Array.from(colors, (_, i) => stamp.offsets[2 * i + 1]! * width + stamp.offsets[2 * i]!);
    for (let i = levels.indexOf(level); i >= 0; i = levels.indexOf(level, i + 1)) {
      if (x[i]! < reach || y[i]! < reach || x[i]! >= width - reach || y[i]! >= height - reach) continue;
      const middle = y[i]! * width + x[i]!;
      for (let k = 0; k < steps.length; k++) {
        const p = middle + steps[k]!;
        const color = colors[k]!;
        if (out[p]! >>> 24 <= color >>> 24) out[p] = color;
      }
    }
  });
}
