// The farming desk on the map: lines of the household in hand, its plots, and people on roads and blocks; no colour of a zone among them.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { BOLD, byZoom, FONTS } from './expressions.ts';
import type { MapColors } from './map-colors.ts';

const only = (key: string, value: string): FilterSpecification => ['==', ['get', key], value];
const PEOPLE: ExpressionSpecification = ['get', 'people'];
/** Whether people have reached the limit; a place without one never is. */
const IS_FULL = ['all', ['!=', ['get', 'limit'], null], ['>=', PEOPLE, ['coalesce', ['get', 'limit'], 1]]] as unknown as ExpressionSpecification;
/** 12/10: a full place says so in figures too. */
const FULL_TEXT = ['concat', ['to-string', PEOPLE], '/', ['to-string', ['get', 'limit']]] as unknown as ExpressionSpecification;

/** In pixels of the icon: a way stopped at its home has its cross left of the disc. */
export const BESIDE_HOME = ['case', ['to-boolean', ['get', 'atHome']], ['literal', [-22, 0]], ['literal', [0, 0]]] as unknown as ExpressionSpecification;

const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

function ofHome(home: number, other: number): ExpressionSpecification {
  return ['case', ['==', ['get', 'kind'], 'home'], home, other] as unknown as ExpressionSpecification;
}

function byPeople(few: number, many: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['min', 30, PEOPLE], 1, few, 30, many] as unknown as ExpressionSpecification;
}

/** From the bottom up; all above the lines of the district and below the names. */
export function farmingLayers(colors: MapColors): LayerSpecification[] {
  return [...loadLayers(colors), ...courseLayers(colors)];
}

function courseLayers({ farmLine, panel, ink }: MapColors): LayerSpecification[] {
  return [
    { id: 'farming-plots', type: 'fill', source: 'farming-plots', paint: { 'fill-color': farmLine, 'fill-opacity': 0.22 } },
    { id: 'farming-plot-edges', type: 'line', source: 'farming-plots', layout: ROUND, paint: { 'line-color': farmLine, 'line-width': byZoom(11, 1, 16, 2.4) } },
    { id: 'farming-casings', type: 'line', source: 'farming-courses', layout: ROUND, paint: { 'line-color': panel, 'line-width': byZoom(10, 4, 14, 7, 17, 11), 'line-opacity': 0.95 } },
    {
      id: 'farming-ways', type: 'line', source: 'farming-courses', layout: ROUND, filter: ['!=', ['get', 'part'], 'closed'],
      paint: { 'line-color': farmLine, 'line-width': byZoom(10, 2, 14, 3.4, 17, 6) },
    },
    {
      id: 'farming-closed', type: 'line', source: 'farming-courses', layout: { 'line-join': 'round' }, filter: only('part', 'closed'),
      paint: { 'line-color': ink, 'line-width': byZoom(10, 1.6, 14, 2.4, 17, 4), 'line-dasharray': [1.6, 2] },
    },
    {
      id: 'farming-ends', type: 'circle', source: 'farming-points', filter: ['in', ['get', 'kind'], ['literal', ['home', 'field']]] as never,
      paint: {
        // The badge of its zone stands on a home: the disc shows around it.
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 3, 13.5, ofHome(12, 5), 16, ofHome(15, 7)] as unknown as ExpressionSpecification, 'circle-stroke-color': farmLine, 'circle-stroke-width': byZoom(10, 1.6, 16, 3),
        // Home is full, the field's end is a ring.
        'circle-color': ['match', ['get', 'kind'], 'home', farmLine, panel] as unknown as ExpressionSpecification,
      },
    },
    {
      id: 'farming-signs', type: 'symbol', source: 'farming-points', filter: ['in', ['get', 'kind'], ['literal', ['gate', 'stop']]] as never,
      layout: {
        'icon-image': ['match', ['get', 'kind'], 'gate', 'facility-gate', 'mark-fault'] as unknown as ExpressionSpecification,
        'icon-size': byZoom(10, 0.8, 14, 1.2, 17, 1.5), 'icon-offset': BESIDE_HOME, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      },
    },
  ];
}

function loadLayers({ ink, panel, load, loadMost }: MapColors): LayerSpecification[] {
  const color = ['interpolate', ['linear'], ['min', 30, PEOPLE], 1, load, 20, loadMost] as unknown as ExpressionSpecification;
  const text = { 'text-font': BOLD, 'text-size': 12, 'text-allow-overlap': true, 'text-ignore-placement': true } as const;
  return [
    {
      id: 'farming-load-full', type: 'line', source: 'farming-load', layout: ROUND, filter: IS_FULL as unknown as FilterSpecification,
      paint: { 'line-color': ink, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, ['+', 4, byPeople(1, 5)], 16, ['+', 7, byPeople(3, 14)]] as unknown as ExpressionSpecification },
    },
    {
      id: 'farming-load-casing', type: 'line', source: 'farming-load', layout: ROUND,
      paint: { 'line-color': panel, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, ['+', 2, byPeople(1, 5)], 16, ['+', 3, byPeople(3, 14)]] as unknown as ExpressionSpecification },
    },
    {
      id: 'farming-load', type: 'line', source: 'farming-load', layout: ROUND,
      paint: { 'line-color': color, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, byPeople(1, 5), 16, byPeople(3, 14)] as unknown as ExpressionSpecification },
    },
    {
      id: 'farming-blocks', type: 'circle', source: 'farming-blocks',
      paint: {
        'circle-color': color, 'circle-opacity': 0.9,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, byPeople(2.5, 9), 16, byPeople(9, 24)] as unknown as ExpressionSpecification,
        'circle-stroke-color': ['case', IS_FULL, ink, panel] as unknown as ExpressionSpecification,
        'circle-stroke-width': ['case', IS_FULL, 3, 1] as unknown as ExpressionSpecification,
      },
    },
    {
      id: 'farming-load-names', type: 'symbol', source: 'farming-load', minzoom: 12, filter: IS_FULL as unknown as FilterSpecification,
      layout: { ...text, 'symbol-placement': 'line-center', 'text-field': FULL_TEXT, 'text-rotation-alignment': 'viewport' },
      paint: { 'text-color': ink, 'text-halo-color': panel, 'text-halo-width': 2 },
    },
    {
      id: 'farming-block-names', type: 'symbol', source: 'farming-blocks', minzoom: 12,
      layout: {
        ...text, 'text-font': [FONTS], 'text-anchor': 'left', 'text-offset': [1.2, 0],
        'text-field': ['case', IS_FULL, FULL_TEXT, ['to-string', PEOPLE]] as unknown as ExpressionSpecification,
      },
      paint: { 'text-color': ink, 'text-halo-color': panel, 'text-halo-width': 1.6 },
    },
  ];
}
