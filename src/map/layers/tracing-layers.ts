// The tracing desk on the map: ways solid, dashed or dotted as they are known, numbered stays, and where cases met; no colour of a zone among them.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { BOLD, byZoom } from './expressions.ts';
import type { MapColors } from './map-colors.ts';

const only = (key: string, value: string | number): FilterSpecification => ['==', ['get', key], value];
const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;
const WIDTH = byZoom(10, 1.6, 14, 2.8, 17, 4.5);

/** From the bottom up; above the names: a stay that is looked for must not lie under one. */
export function tracingLayers(colors: MapColors): LayerSpecification[] {
  return [...wayLayers(colors), ...meetingLayers(colors), ...stayLayers(colors)];
}

function wayLayers({ trace, fault, panel }: MapColors): LayerSpecification[] {
  const color = ['case', ['==', ['get', 'fault'], 1], fault, trace] as unknown as ExpressionSpecification;
  return [
    { id: 'trace-casings', type: 'line', source: 'trace-ways', layout: ROUND, paint: { 'line-color': panel, 'line-width': byZoom(10, 3.4, 14, 5.6, 17, 8), 'line-opacity': 0.9 } },
    { id: 'trace-recorded', type: 'line', source: 'trace-ways', layout: ROUND, filter: only('part', 'recorded'), paint: { 'line-color': color, 'line-width': WIDTH } },
    { id: 'trace-inferred', type: 'line', source: 'trace-ways', layout: { 'line-join': 'round' }, filter: only('part', 'inferred'), paint: { 'line-color': color, 'line-width': WIDTH, 'line-dasharray': [2.4, 1.6] } },
    // A gap is a row of dots far apart: there is a before and an after, and nothing is said of the way.
    { id: 'trace-gaps', type: 'line', source: 'trace-ways', layout: ROUND, filter: only('part', 'gap'), paint: { 'line-color': color, 'line-width': byZoom(10, 1.6, 16, 3), 'line-dasharray': [0.1, 4], 'line-opacity': 0.8 } },
    {
      id: 'trace-arrows', type: 'symbol', source: 'trace-ways', minzoom: 12, filter: ['!=', ['get', 'part'], 'gap'] as unknown as FilterSpecification,
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 90, 'icon-image': 'trace-arrow', 'icon-size': byZoom(12, 0.8, 16, 1.2), 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-rotation-alignment': 'map' },
    },
  ];
}

function meetingLayers({ ink, panel, trace }: MapColors): LayerSpecification[] {
  const byCases = (few: number, many: number): ExpressionSpecification => ['interpolate', ['linear'], ['min', 20, ['get', 'cases']], 2, few, 20, many] as unknown as ExpressionSpecification;
  return [
    {
      id: 'trace-meetings', type: 'circle', source: 'trace-meetings',
      paint: {
        'circle-color': trace, 'circle-opacity': 0.25, 'circle-stroke-color': trace, 'circle-stroke-width': 1.8,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, byCases(5, 14), 16, byCases(12, 30)] as unknown as ExpressionSpecification,
      },
    },
    {
      id: 'trace-meeting-counts', type: 'symbol', source: 'trace-meetings',
      layout: { 'text-font': BOLD, 'text-size': 12, 'text-field': ['to-string', ['get', 'cases']], 'symbol-sort-key': ['-', ['get', 'cases']] as unknown as ExpressionSpecification },
      paint: { 'text-color': ink, 'text-halo-color': panel, 'text-halo-width': 1.8 },
    },
  ];
}

function stayLayers({ ink, panel, fault }: MapColors): LayerSpecification[] {
  return [
    {
      id: 'trace-faults', type: 'circle', source: 'trace-stays', filter: only('fault', 1),
      paint: { 'circle-radius': byZoom(10, 9, 16, 19), 'circle-color': panel, 'circle-opacity': 0.4, 'circle-stroke-color': fault, 'circle-stroke-width': 2.6 },
    },
    {
      id: 'trace-stays', type: 'symbol', source: 'trace-stays',
      layout: {
        'icon-image': ['concat', 'trace-', ['get', 'role'], '-', ['get', 'certainty']] as unknown as ExpressionSpecification,
        'icon-size': byZoom(10, 0.6, 14, 0.95, 17, 1.2), 'icon-allow-overlap': true, 'icon-ignore-placement': true,
        'text-field': ['get', 'number'], 'text-font': BOLD, 'text-size': byZoom(10, 8, 14, 11, 17, 14), 'text-allow-overlap': true, 'text-ignore-placement': true,
        'text-offset': [0, 0.06],
        // Of stays on one spot the first ones lie on top.
        'symbol-sort-key': ['-', ['get', 'stay']] as unknown as ExpressionSpecification,
      },
      paint: { 'text-color': ['case', ['==', ['get', 'certainty'], 'witnessed'], panel, ink] as unknown as ExpressionSpecification },
    },
  ];
}
