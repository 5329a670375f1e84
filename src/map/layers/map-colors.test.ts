// Colours as composited on the map, not as swatches.
import { describe, expect, it } from 'vitest';
import { blend, channels, mapColors, pack, seenThrough } from './map-colors.ts';

describe('blend', () => {
  it('is the top at 1, what lies below at 0, and half of each at 0.5', () => {
    expect(blend('#ff0000', 1, '#0000ff')).toBe('#ff0000');
    expect(blend('#ff0000', 0, '#0000ff')).toBe('#0000ff');
    expect(blend('#000000', 0.5, '#ffffff')).toBe('#808080');
  });

  it('packs a colour as ImageData has its bytes', () => {
    const pixel = new Uint8ClampedArray(4);
    new Uint32Array(pixel.buffer)[0] = pack([178, 24, 43, 0.6]);
    expect([...pixel]).toEqual([178, 24, 43, 153]);
  });
});

describe('a zone over the tint of a whole district', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const level of ['sealed', 'controlled'] as const) {
      it(`looks as on bare land: ${level} in ${theme}, within 2 of 255 where the screen has such a colour`, () => {
        const colors = mapColors(theme, 'accessible');
        const land = colors.ground.land;
        const [look, tint] = [colors[level], colors.precaution];
        const tinted = blend(tint.fill, tint.fillOpacity, land);
        const through = channels(blend(seenThrough(look, tint, land), look.fillOpacity, tinted));
        const bare = channels(blend(look.fill, look.fillOpacity, land));
        const raw = channels(seenThrough(look, tint, land));
        for (const i of [0, 1, 2]) {
          // A channel driven past black or white cannot be made up for.
          if (raw[i]! > 0 && raw[i]! < 255) expect(Math.abs(through[i]! - bare[i]!)).toBeLessThanOrEqual(2);
          else expect(Math.abs(through[i]! - bare[i]!)).toBeLessThanOrEqual(24);
        }
      });
    }
  }
});
