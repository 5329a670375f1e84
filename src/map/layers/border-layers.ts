// What is being drawn: edges followed, borders as they would be, and the corners that may be moved, those of several units filled.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColors } from './map-colors.ts';

export function borderLayers({ ground, panel }: MapColors): LayerSpecification[] {
  const is = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];
  return [
    { id: 'guide-followed', type: 'line', source: 'guide', filter: is('followed'), paint: { 'line-color': ground.selectionLine, 'line-width': 3 } },
    { id: 'guide-halo', type: 'line', source: 'guide', filter: is('provisional'), paint: { 'line-color': ground.selectionHalo, 'line-width': 5, 'line-opacity': 0.8 } },
    { id: 'guide-provisional', type: 'line', source: 'guide', filter: is('provisional'), paint: { 'line-color': ground.selectionLine, 'line-width': 2, 'line-dasharray': [2, 1.5] } },
    { id: 'guide-held', type: 'line', source: 'guide', filter: is('held'), paint: { 'line-color': ground.selectionLine, 'line-width': 2 } },
    { id: 'handle-middles', type: 'circle', source: 'handles', filter: is('middle'), paint: { 'circle-radius': 3.5, 'circle-color': panel, 'circle-opacity': 0.85, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 1 } },
    { id: 'handle-corners', type: 'circle', source: 'handles', filter: is('corner'), paint: { 'circle-radius': 5.5, 'circle-color': panel, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 2 } },
    { id: 'handle-shared', type: 'circle', source: 'handles', filter: is('shared'), paint: { 'circle-radius': 5.5, 'circle-color': ground.selectionLine, 'circle-stroke-color': panel, 'circle-stroke-width': 2 } },
    { id: 'guide-grip', type: 'circle', source: 'guide', filter: is('grip'), paint: { 'circle-radius': 8, 'circle-color': ground.selectionLine, 'circle-opacity': 0.4, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 2 } },
  ];
}
