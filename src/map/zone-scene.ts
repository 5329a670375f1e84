// Whether the zone layers show, which are of a day at rest; and the change from one style to another.
import type { AllLayoutProperties, AllPaintProperties, LayerSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { ZoneOutlineProperties } from '../domain/zoning/outlines/outlines.ts';
import type { ResolvedTheme } from '../store/palette.ts';
import type { Palette } from '../store/state.ts';
import { buildStyle } from './layers/base-style.ts';
import { mapColors, type MapColors } from './layers/map-colors.ts';
import { drawImages } from './layers/map-images.ts';
import type { MapWords } from './map-types.ts';
import { ZONE_LEVELS, type PrecautionArea } from './layers/zone-scale.ts';

type Properties = Record<string, unknown>;
type PaintKey = keyof AllPaintProperties;
type PaintValue = AllPaintProperties[PaintKey];
type LayoutKey = keyof AllLayoutProperties;

/** Layers of the day at rest, hidden by opacity while the day moves: visibility would send whole sources back to the worker. */
const REST_PROPERTIES: Readonly<Record<string, readonly PaintKey[]>> = {
  ...Object.fromEntries(
    ZONE_LEVELS.flatMap((level): [string, PaintKey[]][] => [
      [`zone-${level}-fill`, ['fill-opacity']],
      [`zone-${level}-hatch`, ['fill-opacity']],
      [`zone-${level}-casing`, ['line-opacity']],
      [`zone-${level}-line`, ['line-opacity']],
    ]),
  ),
  ...Object.fromEntries(ZONE_LEVELS.map((level): [string, PaintKey[]] => [`unit-dots-${level}`, ['circle-opacity', 'circle-stroke-opacity']])),
  // Their opacity follows feature state: MapLibre would read the whole source again for another kind of opacity.
  'pending-casing': ['line-width'],
  'pending-lines': ['line-width'],
  'precaution-area-badges': ['icon-opacity'],
  'precaution-badges': ['icon-opacity'],
  'zone-badges': ['icon-opacity'],
  'pending-marks': ['icon-opacity'],
  'unit-marks': ['icon-opacity'],
  'farm-casings': ['line-opacity'],
  'farm-open': ['line-opacity'],
  'farm-broken': ['line-opacity'],
  'farm-ends': ['circle-opacity', 'circle-stroke-opacity'],
  'farm-breaks': ['icon-opacity'],
};

/** The style on the map: its colours, how precaution is drawn, and whether the day moves. */
export class ZoneScene {
  private map: MapLibreMap | null = null;
  colors: MapColors;
  private precaution: PrecautionArea = 'perUnit';
  private hasDistrict = true;
  private isMoving = false;
  style: StyleSpecification;

  constructor(theme: ResolvedTheme, public palette: Palette, private words: MapWords) {
    this.colors = mapColors(theme, palette);
    this.style = buildStyle(this.colors, this.precaution);
  }

  get precautionArea(): PrecautionArea {
    return this.precaution;
  }

  get moving(): boolean {
    return this.isMoving;
  }

  /** To be called whenever the style has loaded, the first time or after the map lost it. */
  attach(map: MapLibreMap): void {
    this.map = map;
    this.dress();
  }

  /** The map's style is gone; changes are kept until it is attached again. */
  detach(): void {
    this.map = null;
  }

  setColors(theme: ResolvedTheme, palette: Palette): void {
    this.palette = palette;
    this.colors = mapColors(theme, palette);
    this.restyle();
  }

  setWords(words: MapWords): void {
    this.words = words;
    if (this.map !== null) drawImages(this.map, this.colors, words);
  }

  /** Without a district polygon all land is the district's, and the rest of the district has no shape of its own. */
  setDistrict(hasDistrict: boolean): void {
    this.hasDistrict = hasDistrict;
    this.dress();
  }

  /** How the answer of the day draws precaution. */
  setPrecaution(kind: ZoneOutlineProperties['kind'] | undefined): void {
    const area = kind === 'rest-of-district' && this.hasDistrict ? 'complement' : 'perUnit';
    if (area === this.precaution) return;
    this.precaution = area;
    this.restyle();
  }

  /** Hides the layers of rest, or shows them; without a wait for the worker, so that it is done within one frame. */
  showMotion(moving: boolean): void {
    this.isMoving = moving;
    if (this.map === null) return;
    for (const layer of this.style.layers) {
      for (const property of REST_PROPERTIES[layer.id] ?? []) {
        this.map.setPaintProperty(layer.id, property, (moving ? 0 : paintOf(layer)[property]) as PaintValue);
      }
    }
    const tinted = moving && this.precaution === 'complement';
    this.map.setPaintProperty('precaution-area', 'fill-opacity', tinted ? this.colors.precaution.fillOpacity : 0);
  }

  private restyle(): void {
    const before = this.style;
    this.style = buildStyle(this.colors, this.precaution);
    if (this.map !== null) changeStyle(this.map, before, this.style);
    this.dress();
  }

  private dress(): void {
    if (this.map === null) return;
    drawImages(this.map, this.colors, this.words);
    const { beyond, ground } = this.colors;
    this.map.setPaintProperty('beyond', 'background-color', this.hasDistrict ? beyond : ground.land);
    this.showMotion(this.isMoving);
  }
}

// Only what differs in paint and layout; sources and what is painted on their features stay.
function changeStyle(map: MapLibreMap, before: StyleSpecification, after: StyleSpecification): void {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  for (const layer of after.layers) {
    const was = old.get(layer.id);
    if (was === undefined) continue;
    for (const [key, value] of differences(paintOf(was), paintOf(layer))) map.setPaintProperty(layer.id, key as PaintKey, value as PaintValue);
    for (const [key, value] of differences(layoutOf(was), layoutOf(layer))) map.setLayoutProperty(layer.id, key as LayoutKey, value as AllLayoutProperties[LayoutKey]);
  }
}

function differences(before: Properties, after: Properties): [string, unknown][] {
  return Object.entries(after).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value));
}

function paintOf(layer: LayerSpecification): Properties {
  return layer.paint ?? {};
}

function layoutOf(layer: LayerSpecification): Properties {
  return 'layout' in layer ? (layer.layout ?? {}) : {};
}
