// The palettes keep what interface.md asks: levels apart under colour-blindness as composited on the map, text at AA.
import { describe, expect, it } from 'vitest';
import { GROUND_COLORS, PAGE_COLORS, ZONE_LOOKS, resolveTheme, type ResolvedTheme, type ZoneLevel, type ZoneLook } from './palette.ts';

type Rgb = readonly [number, number, number];
const THEMES: readonly ResolvedTheme[] = ['light', 'dark'];
const LEVELS: readonly ZoneLevel[] = ['sealed', 'controlled', 'precaution'];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const channels = (color: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toLinear = (rgb: Rgb): Rgb => rgb.map(linear) as unknown as Rgb;
const over = (look: ZoneLook, ground: string): Rgb => {
  const below = channels(ground);
  return channels(look.fill).map((top, at) => top * look.fillOpacity + below[at]! * (1 - look.fillOpacity)) as unknown as Rgb;
};

function contrast(a: string, b: string): number {
  const light = (color: string): number => {
    const [red, green, blue] = toLinear(channels(color));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim, bright] = [light(a), light(b)].toSorted((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** CIELAB (D65) of a colour as seen. */
function lab(rgb: Rgb, sight: readonly Rgb[]): Rgb {
  const [r, g, b] = sight.map((row) => {
    const seen = row.reduce((sum, weight, at) => sum + weight * toLinear(rgb)[at]!, 0);
    return Math.max(0, Math.min(1, seen));
  }) as unknown as Rgb;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: Rgb, b: Rgb, sight: readonly Rgb[]): number => {
  const [p, q] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

describe.each(THEMES)('the accessible palette in %s', (theme) => {
  const looks = ZONE_LOOKS.accessible[theme];
  const ground = GROUND_COLORS[theme];
  const apart = theme === 'light' ? 30 : 20;

  it.each(Object.keys(SIGHTS))(`keeps every two levels ${apart} apart (CIE76) on the map under %s sight`, (sight) => {
    const near: string[] = [];
    for (const a of LEVELS) for (const b of LEVELS) {
      const far = distance(over(looks[a], ground.land), over(looks[b], ground.land), SIGHTS[sight]!);
      if (a < b && far < apart) near.push(`${a}–${b} ${far.toFixed(1)}`);
    }
    expect(near).toEqual([]);
  });

  it.each(Object.keys(SIGHTS))('keeps precaution 10 apart from land and water under %s sight', (sight) => {
    const precaution = over(looks.precaution, ground.land);
    for (const color of [ground.land, ground.water]) expect(distance(precaution, channels(color), SIGHTS[sight]!)).toBeGreaterThanOrEqual(10);
  });
});

describe.each(THEMES)('every palette in %s', (theme) => {
  const page = PAGE_COLORS[theme];

  it('writes badge letters at AA and draws lines at 3:1 on the land', () => {
    for (const palette of ['accessible', 'customary'] as const) for (const level of LEVELS) {
      const look = ZONE_LOOKS[palette][theme][level];
      expect(contrast(look.letter, look.fill), `${palette} ${level} letter`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(look.line, GROUND_COLORS[theme].land), `${palette} ${level} line`).toBeGreaterThanOrEqual(3);
    }
  });

  it('writes text at AA on every surface', () => {
    for (const surface of [page.panel, page.panelSoft, page.ground, page.selected]) {
      for (const text of [page.ink, page.inkSoft, page.accent]) expect(contrast(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(page.onAccent, page.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(page.lineStrong, page.panel)).toBeGreaterThanOrEqual(3);
  });

  it('keeps zone colours out of the page', () => {
    const zones = new Set(Object.values(ZONE_LOOKS).flatMap((themes) => Object.values(themes[theme]).map((look) => look.fill)));
    expect(Object.values(page).filter((color: string) => zones.has(color))).toEqual([]);
  });
});

it('the system theme follows the system, a chosen one does not', () => {
  expect(resolveTheme('system', true)).toBe('dark');
  expect(resolveTheme('system', false)).toBe('light');
  expect(resolveTheme('light', true)).toBe('light');
});
