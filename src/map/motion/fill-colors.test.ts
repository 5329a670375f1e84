// Colours of motion as composited on the ground, against the same fill and hatch laid one after the other.
import { describe, expect, it } from 'vitest';
import { BORDER, fillColors } from './fill-colors.ts';
import { blend, channels, mapColors } from '../layers/map-colors.ts';

const LEVELS = { precaution: 1, controlled: 2, sealed: 3 } as const;
const CASES = (['light', 'dark'] as const).flatMap((theme) => (['accessible', 'customary'] as const).map((palette) => ({ theme, palette })));

/** A packed pixel laid on an opaque ground, channels 0–255. */
function seen(pixel: number, ground: string): number[] {
  const opacity = (pixel >>> 24) / 255;
  return channels(ground).map((below, i) => opacity * ((pixel >>> (8 * i)) & 255) + (1 - opacity) * below);
}

function expectClose(found: readonly number[], color: string): void {
  channels(color).forEach((channel, i) => expect(Math.abs(found[i]! - channel)).toBeLessThanOrEqual(2));
}

describe.each(CASES)('colours of motion in $theme, $palette', ({ theme, palette }) => {
  const colors = mapColors(theme, palette);
  const { land } = colors.ground;
  const { side, colors: table } = fillColors(colors, 'perUnit', 14);
  const look = (code: number): Uint32Array => table.subarray(code * side * side, (code + 1) * side * side);

  it('show fills as the map fills zones, and hatch strokes as the hatch over the fill, within 2 of 255', () => {
    for (const level of ['precaution', 'controlled', 'sealed'] as const) {
      const { fill, fillOpacity, hatch, hatchColor, hatchOpacity } = colors[level];
      const filled = blend(fill, fillOpacity, land);
      // In row 0 the strokes of both directions meet in the corner; the pixel a third along is between them.
      expectClose(seen(look(LEVELS[level])[Math.floor(side / 3)]!, land), filled);
      const stroke = look(LEVELS[level])[side - 1]!;
      expectClose(seen(stroke, land), hatch === 'none' ? filled : blend(hatchColor, hatchOpacity, filled));
    }
  });

  it('tell the levels apart without colour: no stroke, strokes one way, strokes both ways', () => {
    const strokes = (level: keyof typeof LEVELS): number => {
      const pixels = [...look(LEVELS[level])];
      const plain = pixels[Math.floor(side / 3)]!;
      return pixels.filter((pixel) => pixel !== plain).length / pixels.length;
    };
    expect(strokes('precaution')).toBe(0);
    expect(strokes('controlled')).toBeGreaterThan(0);
    expect(strokes('sealed')).toBeGreaterThan(1.4 * strokes('controlled'));
  });

  it('have a border line in the colour of the level', () => {
    expectClose(seen(look(LEVELS.sealed + BORDER)[Math.floor(side / 3)]!, land), colors.sealed.line);
  });

  it('leave bare ground and what has no level clear', () => {
    expect(look(0).every((pixel) => pixel === 0)).toBe(true);
  });

  it('look the same where the whole district is tinted, precaution being that tint alone', () => {
    const complement = fillColors(colors, 'complement', 14).colors;
    const at = (code: number): number => complement[code * side * side + Math.floor(side / 3)]!;
    expect(at(LEVELS.precaution)).toBe(0);
    const { fill, fillOpacity } = colors.precaution;
    const shown = seen(at(LEVELS.sealed), blend(fill, fillOpacity, land));
    // A channel driven past black or white cannot be made up for.
    channels(blend(colors.sealed.fill, colors.sealed.fillOpacity, land)).forEach((channel, i) => expect(Math.abs(shown[i]! - channel)).toBeLessThanOrEqual(24));
  });
});

it('has no hatch where zones are too small for one', () => {
  const { side, colors: table } = fillColors(mapColors('light', 'accessible'), 'perUnit', 11);
  expect(new Set(table.subarray(3 * side * side, 4 * side * side)).size).toBe(1);
});
