// The lines from home to field: solid as far as the holder may go, dashed beyond the break, a cross at it; two points for a closed loop.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom } from './expressions.ts';
import type { MapColors } from './map-colors.ts';

/** Below this zoom a line of a kilometre is a hair among dots. */
const FROM_ZOOM = 12.4;

/** Where many households share a road, their lines must not outshout the zones. */
const OPACITY = byZoom(12.4, 0.45, 14, 0.95);

const only = (key: string, value: string): FilterSpecification => ['==', ['get', key], value];

/** From the bottom up; all above the zones and below the names. */
export function farmLayers({ farmLine, panel }: MapColors): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'farm-casings', type: 'line', source: 'farm-lines', minzoom: FROM_ZOOM, layout: round,
      paint: { 'line-color': panel, 'line-width': byZoom(12.4, 1.8, 14, 2.6, 16, 5), 'line-opacity': byZoom(12.4, 0.3, 14, 0.85) },
    },
    {
      id: 'farm-open', type: 'line', source: 'farm-lines', minzoom: FROM_ZOOM, layout: round, filter: ['!=', ['get', 'part'], 'broken'],
      paint: { 'line-color': farmLine, 'line-width': byZoom(12.4, 0.7, 14, 1.2, 16, 2.6), 'line-opacity': OPACITY },
    },
    {
      id: 'farm-broken', type: 'line', source: 'farm-lines', minzoom: FROM_ZOOM, layout: { 'line-join': 'round' }, filter: only('part', 'broken'),
      paint: { 'line-color': farmLine, 'line-width': byZoom(12.4, 0.9, 14, 1.3, 16, 2.2), 'line-dasharray': [1.6, 2.4], 'line-opacity': OPACITY },
    },
    {
      id: 'farm-ends', type: 'circle', source: 'farm-points', minzoom: FROM_ZOOM, filter: only('kind', 'end'),
      paint: {
        'circle-radius': byZoom(12.4, 1.6, 16, 4.5), 'circle-color': panel, 'circle-opacity': 1,
        'circle-stroke-color': farmLine, 'circle-stroke-width': byZoom(12.4, 0.8, 16, 2), 'circle-stroke-opacity': 1,
      },
    },
    {
      id: 'farm-breaks', type: 'symbol', source: 'farm-points', minzoom: FROM_ZOOM, filter: only('kind', 'break'),
      layout: { 'icon-image': 'farm-break', 'icon-size': byZoom(12.4, 0.65, 14, 0.85, 16, 1.1), 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-opacity': 1 },
    },
  ];
}
