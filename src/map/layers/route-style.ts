// What a route map on paper needs besides the house's paper: the ways of a village's households, their homes, gates and plots, at every scale.
import type { FilterSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { BOLD } from './expressions.ts';
import { BESIDE_HOME } from './farming-layers.ts';
import { readyForPaper } from './paper-style.ts';

/** Sources of the ways, of their points, and of the plots. */
export const ROUTE_SOURCES = { lines: 'route-lines', points: 'route-points', plots: 'route-plots' } as const;

/** The layer that gives the colour of ways, and the one that gives that of the ground beside them. */
const [LIKE_WAY, LIKE_CASING] = ['farm-open', 'farm-casings'];
/** Ways and signs lie above the zones and below names and badges, as on the screen. */
const BELOW = 'farm-breaks';

const ofKind = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];
const isClosed: FilterSpecification = ['==', ['get', 'part'], 'closed'];

/** Widths and sizes are in CSS pixels, two of the picture's and a fifth of a millimetre. */
export function readyForRoutes(screen: StyleSpecification): StyleSpecification {
  const [way, casing] = [LIKE_WAY, LIKE_CASING].map((id) => colorOf(screen.layers.find((layer) => layer.id === id)!)) as [string, string];
  const paper = readyForPaper(screen);
  const at = paper.layers.findIndex(({ id }) => id === BELOW);
  const empty: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 16 };
  return {
    ...paper,
    sources: { ...paper.sources, ...Object.fromEntries(Object.values(ROUTE_SOURCES).map((name) => [name, empty])) },
    layers: [...paper.layers.slice(0, at), ...routeLayers(way, casing), ...paper.layers.slice(at), plotNames(way, casing)],
  };
}

/** A plain colour, as those of the farm lines are. */
function colorOf(layer: LayerSpecification): string {
  return (layer as Extract<LayerSpecification, { type: 'line' }>).paint?.['line-color'] as string;
}

function routeLayers(way: string, casing: string): LayerSpecification[] {
  const { lines, points, plots } = ROUTE_SOURCES;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const disc = (id: string, kind: string, radius: number, fill: string, edge: number): LayerSpecification => ({
    id, type: 'circle', source: points, filter: ofKind(kind),
    paint: { 'circle-radius': radius, 'circle-color': fill, 'circle-stroke-color': way, 'circle-stroke-width': edge },
  });
  return [
    { id: 'route-plot-edges', type: 'line', source: plots, layout: round, paint: { 'line-color': way, 'line-width': 1.2 } },
    { id: 'route-casings', type: 'line', source: lines, layout: round, paint: { 'line-color': casing, 'line-width': 5, 'line-opacity': 0.85 } },
    { id: 'route-ways', type: 'line', source: lines, layout: round, filter: ['!', isClosed] as FilterSpecification, paint: { 'line-color': way, 'line-width': 2.6 } },
    // Dashed, so that it is told from the others on a copy without colours.
    { id: 'route-closed', type: 'line', source: lines, layout: { 'line-join': 'round' }, filter: isClosed, paint: { 'line-color': way, 'line-width': 2.2, 'line-dasharray': [1.6, 2.4] } },
    disc('route-fields', 'field', 4, casing, 2),
    // The badge of its zone stands on a home: the disc shows around it.
    disc('route-homes', 'home', 14, way, 1),
    disc('route-gates', 'gate', 6, casing, 2.4),
    disc('route-gate-middles', 'gate', 2, way, 0),
    { id: 'route-stops', type: 'symbol', source: points, filter: ofKind('stop'), layout: { 'icon-image': 'farm-break', 'icon-offset': BESIDE_HOME, 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
  ];
}

/** Numbers of plots without what all begin with, by which the list below the map is read; the last layer takes its room first. */
function plotNames(way: string, casing: string): LayerSpecification {
  return {
    id: 'route-plot-names', type: 'symbol', source: ROUTE_SOURCES.plots,
    layout: { 'text-field': ['get', 'label'], 'text-font': BOLD, 'text-size': 10, 'text-padding': 1 },
    paint: { 'text-color': way, 'text-halo-color': casing, 'text-halo-width': 1.4 },
  };
}
