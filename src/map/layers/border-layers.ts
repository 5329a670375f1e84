// What is being drawn: edges followed, borders as they would be, corners that may be moved; and what comes of it, with the place where it cannot be.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { BOLD } from './expressions.ts';
import type { MapColors } from './map-colors.ts';

const is = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Ground that is to be a unit of its own, below the names: a wash, and dots as no level has, so that colour never says it alone. */
export function redrawnGround({ ground }: MapColors): LayerSpecification[] {
  return [
    { id: 'redrawn-wash', type: 'fill', source: 'redrawn', filter: is('made'), paint: { 'fill-color': ground.selectionHalo, 'fill-opacity': 0.45 } },
    { id: 'redrawn-dots', type: 'fill', source: 'redrawn', filter: is('made'), paint: { 'fill-pattern': 'hatch-redrawn' } },
  ];
}

export function borderLayers({ ground, panel, ink }: MapColors): LayerSpecification[] {
  return [
    { id: 'guide-followed', type: 'line', source: 'guide', filter: is('followed'), paint: { 'line-color': ground.selectionLine, 'line-width': 3 } },
    ...provisionalLines('guide', 'provisional', ground),
    ...provisionalLines('redrawn', 'made', ground),
    { id: 'guide-held', type: 'line', source: 'guide', filter: is('held'), paint: { 'line-color': ground.selectionLine, 'line-width': 2 } },
    { id: 'handle-middles', type: 'circle', source: 'handles', filter: is('middle'), paint: { 'circle-radius': 3.5, 'circle-color': panel, 'circle-opacity': 0.85, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 1 } },
    { id: 'handle-corners', type: 'circle', source: 'handles', filter: is('corner'), paint: { 'circle-radius': 5.5, 'circle-color': panel, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 2 } },
    { id: 'handle-shared', type: 'circle', source: 'handles', filter: is('shared'), paint: { 'circle-radius': 5.5, 'circle-color': ground.selectionLine, 'circle-stroke-color': panel, 'circle-stroke-width': 2 } },
    { id: 'guide-grip', type: 'circle', source: 'guide', filter: is('grip'), paint: { 'circle-radius': 8, 'circle-color': ground.selectionLine, 'circle-opacity': 0.4, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 2 } },
    {
      // Placed before all other names: it is what the eye looks for.
      id: 'redrawn-names', type: 'symbol', source: 'redrawn', filter: is('name'),
      layout: { 'text-field': ['get', 'name'], 'text-font': BOLD, 'text-size': 14, 'text-max-width': 9, 'text-allow-overlap': true },
      paint: { 'text-color': ink, 'text-halo-color': panel, 'text-halo-width': 2 },
    },
    faultSigns('guide'),
    faultSigns('redrawn'),
  ];
}

/** Borders as they would be. */
function provisionalLines(source: 'guide' | 'redrawn', kind: string, ground: MapColors['ground']): LayerSpecification[] {
  return [
    { id: `${source}-halo`, type: 'line', source, filter: is(kind), paint: { 'line-color': ground.selectionHalo, 'line-width': 5, 'line-opacity': 0.8 } },
    { id: `${source}-provisional`, type: 'line', source, filter: is(kind), paint: { 'line-color': ground.selectionLine, 'line-width': 2, 'line-dasharray': [2, 1.5] } },
  ];
}

function faultSigns(source: 'guide' | 'redrawn'): LayerSpecification {
  return { id: `${source}-faults`, type: 'symbol', source, filter: is('fault'), layout: { 'icon-image': 'mark-fault', 'icon-allow-overlap': true, 'icon-ignore-placement': true } };
}
