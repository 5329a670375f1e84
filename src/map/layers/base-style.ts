// The whole style object, built in code: no style, sprite, glyph or tile server.
import type { StyleSpecification } from 'maplibre-gl';
import { baseLayers } from './base-layers.ts';
import { borderLayers } from './border-layers.ts';
import { farmLayers } from './farm-layers.ts';
import { farmingLayers } from './farming-layers.ts';
import type { MapColors } from './map-colors.ts';
import { momentLayers } from './moment-layers.ts';
import { nameLayers } from './name-layers.ts';
import { tracingLayers } from './tracing-layers.ts';
import { zoneLayers } from './zone-layers.ts';
import type { PrecautionArea } from './zone-scale.ts';

/** Sources filled from addresses given to the map, and those made here from the answer of the day. */
export const GIVEN_SOURCES = ['district', 'streets', 'fields', 'woods', 'water', 'roads', 'buildings', 'facilities', 'units'] as const;
export const MADE_SOURCES = [
  'places', 'street-points', 'zone-precaution', 'zone-controlled', 'zone-sealed', 'zone-badges', 'pending-marks', 'unit-marks',
  'farm-lines', 'farm-points', 'farming-courses', 'farming-points', 'farming-plots', 'farming-load', 'farming-blocks', 'trace-ways', 'trace-stays', 'trace-meetings', 'trace-moment', 'trace-pointed', 'hovered', 'in-hand', 'selected', 'redrawn', 'guide', 'handles',
] as const;
export type SourceName = (typeof GIVEN_SOURCES)[number] | (typeof MADE_SOURCES)[number];

/** The style of one theme and palette; all sources empty. */
export function buildStyle(colors: MapColors, precaution: PrecautionArea): StyleSpecification {
  const sources: StyleSpecification['sources'] = {};
  for (const name of [...GIVEN_SOURCES, ...MADE_SOURCES]) {
    sources[name] = { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, ...accuracy(name) };
  }
  return {
    version: 8,
    // Colours of a day must not fade into those of the next.
    transition: { duration: 0, delay: 0 },
    sources,
    layers: [...baseLayers(colors), ...zoneLayers(colors, precaution), ...farmLayers(colors), ...farmingLayers(colors), ...nameLayers(colors), ...tracingLayers(colors), ...momentLayers(colors), ...borderLayers(colors)],
  };
}

// Unit edges shared by two fills must be simplified alike in every source, so simplification is off where zones meet.
function accuracy(name: SourceName): { tolerance?: number; maxzoom?: number; buffer?: number } {
  if (name === 'units' || name === 'hovered' || name === 'in-hand' || name === 'selected' || name === 'redrawn' || name === 'guide' || name.startsWith('zone-')) return { tolerance: 0.1, maxzoom: 16 };
  if (name === 'buildings') return { maxzoom: 15, tolerance: 0.25 };
  return { maxzoom: 15 };
}
