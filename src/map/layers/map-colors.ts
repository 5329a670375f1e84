// The colours of the map for one theme and palette, and how a colour looks through a tint below it.
import { GROUND_COLORS, HATCH, PAGE_COLORS, ZONE_LOOKS, type GroundColors, type ResolvedTheme, type ZoneLook } from '../../store/palette.ts';
import type { Palette } from '../../store/state.ts';

export interface MapColors {
  readonly theme: ResolvedTheme;
  readonly ground: GroundColors;
  /** Land outside the district. */
  readonly beyond: string;
  readonly panel: string;
  readonly ink: string;
  readonly farmLine: string;
  /** People on roads and blocks, few and many. */
  readonly load: string;
  readonly loadMost: string;
  /** Stays and tracks of cases; what contradicts itself among them. */
  readonly trace: string;
  readonly fault: string;
  readonly sealed: ZoneLook;
  readonly controlled: ZoneLook;
  readonly precaution: ZoneLook;
  readonly hatch: typeof HATCH;
}

export function mapColors(theme: ResolvedTheme, palette: Palette): MapColors {
  const ground = GROUND_COLORS[theme];
  const page = PAGE_COLORS[theme];
  return {
    theme,
    ground,
    beyond: blend(page.line, 0.45, ground.land),
    panel: page.panel,
    ink: page.ink,
    farmLine: page.farmLine,
    load: page.load,
    loadMost: page.loadMost,
    trace: page.trace,
    fault: page.fault,
    ...ZONE_LOOKS[palette][theme],
    hatch: HATCH,
  };
}

type Rgb = readonly [number, number, number];

/** Channels 0–255 of `#rrggbb`. */
export function channels(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(Math.min(255, Math.max(0, channel))).toString(16).padStart(2, '0')).join('')}`;
}

/** `color` laid over `under` with opacity 0–1, as one opaque colour. */
export function blend(color: string, opacity: number, under: string): string {
  const [top, below] = [channels(color), channels(under)];
  return hex([0, 1, 2].map((i) => opacity * top[i]! + (1 - opacity) * below[i]!) as unknown as Rgb);
}

/** A colour with its opacity, channels 0–255, opacity 0–1. */
export type Ink = readonly [red: number, green: number, blue: number, opacity: number];

/** A pixel of `ImageData` as one number: red in the lowest byte, on every machine a browser runs on. */
export function pack([red, green, blue, opacity]: Ink): number {
  return ((Math.round(opacity * 255) << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}

/**
 * The colour that, laid with `look`'s opacity over land already tinted by `tint`, looks as `look` does on bare land.
 * Where precaution is the rest of the district its tint lies under all units while days move; without this
 * every sealed and controlled zone would change its shade each time the hand comes to rest.
 */
export function seenThrough(look: ZoneLook, tint: ZoneLook, land: string): string {
  const [fill, under, bare] = [channels(look.fill), channels(tint.fill), channels(land)];
  const shift = ((1 - look.fillOpacity) / look.fillOpacity) * tint.fillOpacity;
  return hex([0, 1, 2].map((i) => fill[i]! + shift * (bare[i]! - under[i]!)) as unknown as Rgb);
}
