// A day's picture pixel by pixel against looking each pixel up by itself; dots against the circles they stand for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTROLLED, DUE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { colorAreas, stampDots } from './day-pixels.ts';
import { stampOf } from './dots.ts';
import { BORDER, fillColors } from './fill-colors.ts';
import { frameOf } from './frame.ts';
import type { IdPicture } from './id-picture.ts';
import { mapColors, pack } from '../layers/map-colors.ts';

const [WIDTH, HEIGHT] = [37, 23];
const FRAME = frameOf({ lng: 125.8, lat: 44.15, zoom: 14 }, WIDTH, HEIGHT);
const SHAPES = 6;
const colors = mapColors('light', 'accessible');

/** Random numbers in all pixels; each pair covers something of before with a shape. */
const picture = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: SHAPES })), { maxLength: 5 }).chain((drawn) => {
  const pairs = drawn.map(([below, shape], i) => [1 + (below % (SHAPES + i)), shape] as const);
  const most = 2 * (SHAPES + pairs.length) + 1;
  const pixels = fc.uint32Array({ minLength: WIDTH * HEIGHT, maxLength: WIDTH * HEIGHT, max: most });
  return pixels.map((values): IdPicture => ({ frame: FRAME, pixels: values, shapeCount: SHAPES, pairs }));
});
const statuses = fc.uint16Array({ minLength: 20, maxLength: 20 });
const unitRows = fc.uint32Array({ minLength: SHAPES, maxLength: SHAPES, max: 19 });

describe('areas of a day', () => {
  it('have in each pixel the colour of the strictest unit there, on borders its line', () => {
    const fills = fillColors(colors, 'perUnit', 14);
    fc.assert(
      fc.property(picture, unitRows, statuses, (areas, rows, status) => {
        const out = new Uint32Array(WIDTH * HEIGHT).fill(7);
        colorAreas(out, areas, rows, status, fills);
        const levelOf = (number: number): number => {
          if (number === 0) return 0;
          if (number <= SHAPES) return status[rows[number - 1]!]! & 3;
          const [below, above] = areas.pairs[number - SHAPES - 1]!;
          return Math.max(levelOf(below), levelOf(above));
        };
        const expected = Uint32Array.from(areas.pixels, (pixel, p) => {
          const level = levelOf(pixel >> 1);
          const look = level === 0 ? 0 : level + (pixel % 2) * BORDER;
          return fills.colors[(look * fills.side + (Math.floor(p / WIDTH) % fills.side)) * fills.side + ((p % WIDTH) % fills.side)]!;
        });
        expect(out).toEqual(expected);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('dots of a day', () => {
  const stamps = [null, ...(['precaution', 'controlled', 'sealed'] as const).map((level) => stampOf(level, colors, 'perUnit', 10))];
  const dots = { rows: Uint32Array.from([0, 1, 2, 3]), x: Int16Array.from([10, 12, 25, 1]), y: Int16Array.from([10, 10, 10, 10]) };
  const stamp = (...levels: number[]): Uint32Array => {
    const out = new Uint32Array(WIDTH * HEIGHT);
    stampDots(out, WIDTH, HEIGHT, dots, Uint16Array.from(levels), stamps);
    return out;
  };
  const at = (out: Uint32Array, x: number, y: number): number => out[y * WIDTH + x]!;
  const inked = (level: 'sealed' | 'controlled' | 'precaution'): number => {
    const { fill } = colors[level];
    return pack([...([1, 3, 5].map((i) => Number.parseInt(fill.slice(i, i + 2), 16)) as [number, number, number]), 1]);
  };

  it('are those of units with a level, in its colour, whatever else the status says', () => {
    const out = stamp(SEALED | DUE, 0, PRECAUTION, 0);
    expect([at(out, 10, 10), at(out, 25, 10), at(out, 1, 10)]).toEqual([inked('sealed'), inked('precaution'), 0]);
  });

  it('lie on top by strictness, not by row', () => {
    const out = stamp(SEALED, CONTROLLED, 0, 0);
    expect([at(out, 10, 10), at(out, 12, 10)]).toEqual([inked('sealed'), inked('sealed')]);
    expect(at(stamp(CONTROLLED, SEALED, 0, 0), 10, 10)).toBe(inked('sealed'));
  });

  it('are left out where the edge of the picture would cut them', () => {
    expect(stamp(0, 0, 0, SEALED).every((pixel) => pixel === 0)).toBe(true);
  });

  it('cover as much as the circles they stand for, within an eighth', () => {
    for (const [zoom, radius] of [[8, 2.2 + 0.6], [9.5, 3.4 + 2 / 3], [11, 4.6 + 0.6 + (0.4 * 2) / 3]] as const) {
      const covered = stampOf('sealed', colors, 'perUnit', zoom)!.colors.reduce((sum, color) => sum + (color >>> 24) / 255, 0);
      expect(covered / (Math.PI * radius * radius)).toBeGreaterThan(0.875);
      expect(covered / (Math.PI * radius * radius)).toBeLessThan(1.125);
    }
  });

  it('of precaution do not show where precaution is an area, and none does from where shapes do', () => {
    expect(stampOf('precaution', colors, 'complement', 10)).toBeNull();
    expect(stampOf('sealed', colors, 'complement', 10)).not.toBeNull();
    expect(stampOf('sealed', colors, 'perUnit', 12)).toBeNull();
  });
});
