// A moment of cases on the map: full where somebody is, hollow where that is only inferred, pale where somebody was before; a ring where cases meet. And the pin of a stay that is being placed.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { BOLD, byZoom } from './expressions.ts';
import type { MapColors } from './map-colors.ts';

const all = (...filters: readonly unknown[]): FilterSpecification => ['all', ...filters] as unknown as FilterSpecification;
const IS_NOW = ['==', ['get', 'age'], 0];
const IS_ONE = ['==', ['get', 'one'], 1];
const byCases = (few: number, many: number): ExpressionSpecification => ['interpolate', ['linear'], ['min', 20, ['get', 'cases']], 1, few, 20, many] as unknown as ExpressionSpecification;
const RADIUS = ['interpolate', ['linear'], ['zoom'], 10, byCases(4, 12), 16, byCases(9, 22)] as unknown as ExpressionSpecification;

export function momentLayers({ ink, panel, trace }: MapColors): LayerSpecification[] {
  const isInferred = ['==', ['get', 'look'], 'inferred'];
  const when = (condition: unknown, yes: string | number, no: string | number): ExpressionSpecification => ['case', condition, yes, no] as unknown as ExpressionSpecification;
  return [
    {
      id: 'moment-before', type: 'circle', source: 'trace-moment', filter: all(['>', ['get', 'age'], 0]),
      paint: { 'circle-color': trace, 'circle-radius': byZoom(10, 3, 16, 7), 'circle-opacity': ['match', ['get', 'age'], 1, 0.5, 2, 0.32, 0.18] as unknown as ExpressionSpecification },
    },
    {
      id: 'moment-meetings', type: 'circle', source: 'trace-moment', filter: all(['==', ['get', 'met'], 1]),
      paint: { 'circle-opacity': 0, 'circle-stroke-color': ink, 'circle-stroke-width': 2.6, 'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, byCases(8, 16), 16, byCases(14, 27)] as unknown as ExpressionSpecification },
    },
    {
      id: 'moment-now', type: 'circle', source: 'trace-moment', filter: all(IS_NOW, ['any', ['!', IS_ONE], ['!=', ['get', 'look'], 'stay']]),
      paint: {
        'circle-color': when(isInferred, panel, trace), 'circle-stroke-color': when(isInferred, trace, panel), 'circle-stroke-width': when(isInferred, 2.4, 1.8),
        'circle-radius': RADIUS,
      },
    },
    // The case in hand at one of its stays: a ring around the stay's own sign, whose number stays to be read.
    {
      id: 'moment-here', type: 'circle', source: 'trace-moment', filter: all(IS_ONE),
      paint: { 'circle-opacity': 0, 'circle-radius': byZoom(10, 13, 17, 22), 'circle-stroke-color': ink, 'circle-stroke-width': when(isInferred, 1.6, 3.4) },
    },
    {
      id: 'moment-counts', type: 'symbol', source: 'trace-moment', filter: all(IS_NOW, ['>', ['get', 'cases'], 1]),
      layout: { 'text-font': BOLD, 'text-size': 12, 'text-field': ['to-string', ['get', 'cases']], 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': when(isInferred, ink, panel) },
    },
    {
      id: 'trace-pointed', type: 'symbol', source: 'trace-pointed',
      layout: { 'icon-image': 'trace-pin', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
  ];
}
