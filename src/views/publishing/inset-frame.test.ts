// Where a part lies on the inset. Oracle: places that Mercator's projection gives in closed form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnInset } from './inset-frame.ts';

/** On a map of the whole earth 66.5133° is half way to 85.0511°: the square of the tangent. */
const [HALF, TOP] = [66.51326, 85.051129];

describe('the frame on the inset', () => {
  it('stands in the middle of what it frames, in shares of the inset', () => {
    expect(placeOnInset([-90, 0, 90, HALF], [-180, -TOP, 180, TOP])).toEqual({ x: 0.5, y: expect.closeTo(0.375, 6), width: 0.5, height: expect.closeTo(0.25, 6) });
  });

  it('is the whole inset for the whole district, and what reaches beyond is cut off', () => {
    const whole = [125.9, 43.9, 126.4, 44.3] as const;
    const all = { x: 0.5, y: 0.5, width: 1, height: 1 };
    expect(placeOnInset(whole, whole)).toEqual(all);
    expect(placeOnInset([125, 43, 127, 45], whole)).toEqual(all);
    expect(placeOnInset([126.15, 43.9, 127, 44.3], whole)).toMatchObject({ x: expect.closeTo(0.75, 9), width: expect.closeTo(0.5, 9), height: 1 });
  });

  it('is none where nothing of the part is on it', () => {
    expect(placeOnInset([127, 43.9, 128, 44.3], [125.9, 43.9, 126.4, 44.3])).toBeNull();
    expect(placeOnInset([125.9, 45, 126.4, 46], [125.9, 43.9, 126.4, 44.3])).toBeNull();
  });

  it('never leaves the inset', () => {
    const frame = fc.tuple(fc.double({ min: 100, max: 119, noNaN: true }), fc.double({ min: 20, max: 49, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }))
      .map(([west, south, width, height]) => [west, south, west + width, south + height] as const);
    fc.assert(fc.property(frame, frame, (part, whole) => {
      const placed = placeOnInset(part, whole);
      if (placed === null) return;
      for (const [middle, size] of [[placed.x, placed.width], [placed.y, placed.height]] as const) {
        expect(size).toBeGreaterThan(0);
        expect(middle - size / 2).toBeGreaterThanOrEqual(-1e-12);
        expect(middle + size / 2).toBeLessThanOrEqual(1 + 1e-12);
      }
    }));
  });
});
