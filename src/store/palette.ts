// The colours of page and map as data: both palettes, light and dark; legend, badges and map read this one table.
import type { Palette, Theme } from './state.ts';

/** A theme after "as the system says" has been answered. */
export type ResolvedTheme = 'light' | 'dark';

/** The levels that are drawn; a released unit shows the ground. */
export type ZoneLevel = 'sealed' | 'controlled' | 'precaution';

/** 封控 cross, 管控 single, 防范 none: the level survives a black-and-white copy. */
export type Hatch = 'cross' | 'single' | 'none';

/** How a level is drawn. Colours `#rrggbb`, opacities 0–1, line width in CSS pixels. */
export interface ZoneLook {
  readonly fill: string;
  readonly line: string;
  /** Letter on a badge filled with `fill`: at least 4.5:1. */
  readonly letter: string;
  readonly fillOpacity: number;
  readonly lineWidth: number;
  readonly hatch: Hatch;
  readonly hatchColor: string;
  readonly hatchOpacity: number;
}

/** Hatch strokes run at 45°, drawn in `hatchColor`. */
export const HATCH = { spacingPixels: 8, widthPixels: 1 } as const;

const INK = '#1d2327';
const NIGHT = '#15191c';

const SEALED = { fillOpacity: 0.65, lineWidth: 1.5, hatch: 'cross', hatchOpacity: 0.35 } as const;
const CONTROLLED = { fillOpacity: 0.6, lineWidth: 1.25, hatch: 'single', hatchOpacity: 0.45 } as const;
const PRECAUTION = { fillOpacity: 0.45, lineWidth: 1, hatch: 'none', hatchOpacity: 0 } as const;

/**
 * `accessible`: red, orange, blue stay apart under every colour-blindness (users.md 5.1).
 * `customary`: red, orange, green as printed maps have them; for rooms that expect it, badges and hatch still tell.
 */
export const ZONE_LOOKS: Readonly<Record<Palette, Record<ResolvedTheme, Record<ZoneLevel, ZoneLook>>>> = {
  accessible: {
    light: {
      sealed: { ...SEALED, fill: '#b2182b', line: '#b2182b', letter: '#ffffff', hatchColor: '#ffffff' },
      controlled: { ...CONTROLLED, fill: '#f4a100', line: '#9a6400', letter: INK, hatchColor: '#9a6400' },
      precaution: { ...PRECAUTION, fill: '#7fc8e8', line: '#2a7ba3', letter: INK, hatchColor: '#2a7ba3' },
    },
    dark: {
      sealed: { ...SEALED, fill: '#ef6a6a', line: '#ef6a6a', letter: NIGHT, hatchColor: NIGHT },
      controlled: { ...CONTROLLED, fill: '#ffc247', line: '#ffc247', letter: NIGHT, hatchColor: NIGHT },
      precaution: { ...PRECAUTION, fill: '#4fa8cf', line: '#4fa8cf', letter: NIGHT, hatchColor: NIGHT },
    },
  },
  customary: {
    light: {
      sealed: { ...SEALED, fill: '#c1121f', line: '#c1121f', letter: '#ffffff', hatchColor: '#ffffff' },
      controlled: { ...CONTROLLED, fill: '#f59e0b', line: '#975a00', letter: INK, hatchColor: '#975a00' },
      precaution: { ...PRECAUTION, fill: '#6bcf8f', line: '#2b7a48', letter: INK, hatchColor: '#2b7a48' },
    },
    dark: {
      sealed: { ...SEALED, fill: '#f2665f', line: '#f2665f', letter: NIGHT, hatchColor: NIGHT },
      controlled: { ...CONTROLLED, fill: '#fdbb4a', line: '#fdbb4a', letter: NIGHT, hatchColor: NIGHT },
      precaution: { ...PRECAUTION, fill: '#54b97c', line: '#54b97c', letter: NIGHT, hatchColor: NIGHT },
    },
  },
};

/** Colours of panels, text and controls; text on `panel` and `ground` meets AA. */
export interface PageColors {
  readonly ground: string;
  readonly panel: string;
  /** A quiet second surface: table heads, pressed buttons. */
  readonly panelSoft: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  /** Outline of a control, at least 3:1 on `panel`. */
  readonly lineStrong: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Tint of the row or button in hand. */
  readonly selected: string;
  /** Epidemic curve: found outside control, inside control, not said; no zone colours. */
  readonly curveOutside: string;
  readonly curveInside: string;
  readonly curveUnknown: string;
  /** Lines from home to field, on map and legend. */
  readonly farmLine: string;
  /** People on roads and blocks, few and many. */
  readonly load: string;
  readonly loadMost: string;
  /** Stays and tracks of cases. */
  readonly trace: string;
  /** What contradicts itself. */
  readonly fault: string;
  /** Time that is nearly up. */
  readonly soon: string;
}

export const PAGE_COLORS: Readonly<Record<ResolvedTheme, PageColors>> = {
  light: {
    ground: '#f6f5f1', panel: '#ffffff', panelSoft: '#f3f2ed', ink: INK, inkSoft: '#5c666d', line: '#dcdad3',
    lineStrong: '#858d92', accent: '#1f5f8b', onAccent: '#ffffff', selected: '#e6eff5',
    curveOutside: '#3b444a', curveInside: '#98a1a6', curveUnknown: '#c9c8c2', farmLine: '#4a5320', load: '#b39ad4', loadMost: '#47197f', trace: '#6b2c91', fault: '#b3123c', soon: '#8a4b00',
  },
  dark: {
    ground: NIGHT, panel: INK, panelSoft: '#262d32', ink: '#eceae4', inkSoft: '#9aa4aa', line: '#343b40',
    lineStrong: '#78828a', accent: '#6db3e0', onAccent: NIGHT, selected: '#263a47',
    curveOutside: '#d5d6d3', curveInside: '#7f8a91', curveUnknown: '#4d565c', farmLine: '#cbd59a', load: '#6f5699', loadMost: '#e0ccff', trace: '#d9b3ff', fault: '#ff9db0', soon: '#f2b866',
  },
};

/** Colours of the ground map under the zones. */
export interface GroundColors {
  readonly land: string;
  readonly water: string;
  readonly woods: string;
  readonly paddy: string;
  readonly maize: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly track: string;
  readonly building: string;
  readonly buildingLine: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly selectionLine: string;
  readonly selectionHalo: string;
}

export const GROUND_COLORS: Readonly<Record<ResolvedTheme, GroundColors>> = {
  light: {
    land: '#f6f5f1', water: '#b8c4cb', woods: '#e3ead9', paddy: '#e9efdf', maize: '#f1ecd8',
    road: '#ffffff', roadCasing: '#d5d1c7', track: '#c2bdb0', building: '#dcd8ce', buildingLine: '#c4bfb2',
    label: '#5c666d', labelHalo: '#fbfaf7', selectionLine: INK, selectionHalo: '#ffffff',
  },
  dark: {
    land: NIGHT, water: '#26333b', woods: '#1b2420', paddy: '#1b231f', maize: '#23221c',
    road: '#333a3f', roadCasing: '#1f2529', track: '#2f363a', building: '#2a3035', buildingLine: '#3a4147',
    label: '#9aa4aa', labelHalo: '#15191c', selectionLine: '#eceae4', selectionHalo: '#15191c',
  },
};

/** The theme to draw. */
export function resolveTheme(theme: Theme, prefersDark: boolean): ResolvedTheme {
  if (theme === 'system') return prefersDark ? 'dark' : 'light';
  return theme;
}
