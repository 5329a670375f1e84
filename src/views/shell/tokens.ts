// The colour tokens of the page as one style sheet, generated from the palette table, and the attributes that choose among them.
import {
  PAGE_COLORS, ZONE_LOOKS, type PageColors, type ResolvedTheme, type ZoneLevel, type ZoneLook,
} from '../../store/palette.ts';
import type { Language, Palette } from '../../store/state.ts';

const THEMES: readonly ResolvedTheme[] = ['light', 'dark'];
const PALETTES: readonly Palette[] = ['accessible', 'customary'];

const PAGE_TOKENS: Readonly<Record<keyof PageColors, string>> = {
  ground: '--ground', panel: '--panel', panelSoft: '--panel-soft', ink: '--ink', inkSoft: '--ink-soft', line: '--line',
  lineStrong: '--line-strong', accent: '--accent', onAccent: '--on-accent', selected: '--selected',
  curveOutside: '--curve-outside', curveInside: '--curve-inside', curveUnknown: '--curve-unknown', farmLine: '--farm-line',
  load: '--load', loadMost: '--load-most', trace: '--trace', fault: '--fault', soon: '--soon',
};

function declarePage(colors: PageColors): string {
  return (Object.keys(PAGE_TOKENS) as (keyof PageColors)[]).map((key) => `${PAGE_TOKENS[key]}:${colors[key]};`).join('');
}

function declareZone(level: string, look: ZoneLook): string {
  const hatch = look.hatch === 'none' ? 'none' : stripes(look);
  return (
    `--zone-${level}:${look.fill};--zone-${level}-line:${look.line};--zone-${level}-letter:${look.letter};` +
    `--zone-${level}-wash:${percent(look.fillOpacity)};--zone-${level}-hatch:${hatch};`
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** The hatch of the map as a background image, for swatches. */
function stripes({ hatch, hatchColor, hatchOpacity }: ZoneLook): string {
  const stroke = `color-mix(in srgb, ${hatchColor} ${percent(Math.min(1, hatchOpacity + 0.3))}, transparent)`;
  const one = (angle: number): string => `repeating-linear-gradient(${angle}deg, ${stroke} 0 1px, transparent 1px 5px)`;
  return hatch === 'cross' ? `${one(45)}, ${one(-45)}` : one(45);
}

/** All rules of the token sheet. */
export function writeTokens(): string {
  const rules = THEMES.map((theme) => `:root[data-theme="${theme}"]{color-scheme:${theme};${declarePage(PAGE_COLORS[theme])}}`);
  for (const palette of PALETTES) {
    for (const theme of THEMES) {
      const zones = Object.entries(ZONE_LOOKS[palette][theme]).map(([level, look]) => declareZone(level as ZoneLevel, look));
      rules.push(`:root[data-palette="${palette}"][data-theme="${theme}"]{${zones.join('')}}`);
    }
  }
  return rules.join('\n');
}

let adopted = false;

/** Puts the token sheet on the document, once. */
export function adoptTokens(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(writeTokens());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Tells the document which theme, colours and language are on. */
export function markDocument(theme: ResolvedTheme, palette: Palette, language: Language): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['palette'] = palette;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
}
