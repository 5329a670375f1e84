// The colours of pixels while the day moves: fill, hatch and border line of each level, mixed as the map mixes them at rest.
import type { Hatch, ZoneLevel, ZoneLook } from '../../store/palette.ts';
import { valueAt, type Stops } from '../layers/expressions.ts';
import { channels, pack, seenThrough, type Ink, type MapColors } from '../layers/map-colors.ts';
import { HATCH_FADE, ZONE_LEVELS, type PrecautionArea } from '../layers/zone-scale.ts';

/**
 * Colours of a square that repeats over the picture: pixel x, y of a look has the colour at
 * (look × side + y mod side) × side + x mod side. A look is a level, plus `BORDER` on a border line.
 */
export interface FillColors {
  readonly side: number;
  /** Red, green, blue, opacity, a byte each from the lowest: as `ImageData` has them on every machine a browser runs on. */
  readonly colors: Uint32Array;
}

export const BORDER = 4;

/** Pixels a border line is wide. */
const LINE_WIDTH: Readonly<Record<ZoneLevel, Stops>> = {
  precaution: [[11, 0.5], [15, 1]],
  controlled: [[11, 0.8], [15, 1.25]],
  sealed: [[11, 1], [15, 1.5]],
};
const CLEAR: Ink = [0, 0, 0, 0];

export function fillColors(colors: MapColors, precaution: PrecautionArea, zoom: number): FillColors {
  const { spacingPixels, widthPixels } = colors.hatch;
  const side = hatchSide(spacingPixels);
  const table = new Uint32Array(2 * BORDER * side * side);
  ZONE_LEVELS.forEach((level, i) => {
    const look = colors[level];
    const fill = fillOf(look, level === 'precaution', colors, precaution);
    const hatchOpacity = look.hatchOpacity * valueAt(zoom, HATCH_FADE);
    const width = valueAt(zoom, LINE_WIDTH[level]);
    // A border is a pixel wide: what would be thinner is fainter.
    const line: Ink = [...channels(look.line), Math.min(1, width) * (level === 'precaution' ? 0.7 : 1)];
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const stroke: Ink = [...channels(look.hatchColor), hatchOpacity * strokeAt(look.hatch, x + 0.5, y + 0.5, side, widthPixels)];
        const inside = lay(stroke, fill);
        const at = (code: number): number => (code * side + y) * side + x;
        table[at(i + 1)] = pack(inside);
        table[at(i + 1 + BORDER)] = pack(lay(line, inside));
      }
    }
  });
  return { side, colors: table };
}

/** Pixels after which strokes at 45° repeat, both ways. */
export function hatchSide(spacingPixels: number): number {
  return Math.round(spacingPixels * Math.SQRT2);
}

function fillOf(look: ZoneLook, isPrecaution: boolean, { precaution: tint, ground }: MapColors, precaution: PrecautionArea): Ink {
  if (precaution === 'perUnit') return [...channels(look.fill), look.fillOpacity];
  // The tint of the whole district lies under all units.
  return isPrecaution ? CLEAR : [...channels(seenThrough(look, tint, ground.land)), look.fillOpacity];
}

/** How much of a pixel a stroke of the hatch covers, by the distance of its middle from the nearest one. */
function strokeAt(hatch: Hatch, x: number, y: number, side: number, width: number): number {
  const covered = (along: number): number => {
    const nearest = Math.abs(along - side * Math.round(along / side)) / Math.SQRT2;
    return Math.min(1, Math.max(0, width / 2 + 0.5 - nearest));
  };
  if (hatch === 'none') return 0;
  return hatch === 'single' ? covered(x + y) : Math.max(covered(x + y), covered(x - y));
}

function lay(top: Ink, below: Ink): Ink {
  const opacity = top[3] + below[3] * (1 - top[3]);
  if (opacity === 0) return CLEAR;
  const mix = (i: 0 | 1 | 2): number => (top[i] * top[3] + below[i] * below[3] * (1 - top[3])) / opacity;
  return [mix(0), mix(1), mix(2), opacity];
}
