// The ground under the zones: land, water, woods, fields, borders, roads, buildings.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, byZoomDoubling, ROAD_CLASS } from './expressions.ts';
import { blend, type MapColors } from './map-colors.ts';

const TRACK: FilterSpecification = ['==', ROAD_CLASS, 'track'];
const ROAD: FilterSpecification = ['!=', ROAD_CLASS, 'track'];
const BRIDGE: FilterSpecification = ['==', ['get', 'bridge'], true];
const IS_LINE: FilterSpecification = shaped('LineString', 'MultiLineString');
const IS_AREA: FilterSpecification = shaped('Polygon', 'MultiPolygon');

function shaped(...types: readonly string[]): FilterSpecification {
  return ['in', ['geometry-type'], ['literal', types]] as unknown as FilterSpecification;
}

/** Zoom at which single buildings appear. */
export const BUILDINGS_FROM_ZOOM = 13.5;

const ROAD_WIDTH = byZoomDoubling(
  8, ['match', ROAD_CLASS, 'main', 0.9, 0.25],
  12, ['match', ROAD_CLASS, 'main', 2.4, 1],
  15, ['match', ROAD_CLASS, 'main', 7, 4.5],
  18, ['match', ROAD_CLASS, 'main', 26, 17],
);
const CASING_WIDTH = byZoomDoubling(
  8, ['match', ROAD_CLASS, 'main', 1.8, 0.5],
  12, ['match', ROAD_CLASS, 'main', 3.8, 2],
  15, ['match', ROAD_CLASS, 'main', 8.6, 6],
  18, ['match', ROAD_CLASS, 'main', 28.4, 19],
);

/** The base map's layers from the ground up, names excepted. */
export function baseLayers(colors: MapColors): LayerSpecification[] {
  return [...landLayers(colors), ...roadLayers(colors), ...buildingLayers(colors)];
}

function landLayers({ ground, beyond }: MapColors): LayerSpecification[] {
  return [
    { id: 'beyond', type: 'background', paint: { 'background-color': beyond } },
    { id: 'land', type: 'fill', source: 'district', paint: { 'fill-color': ground.land, 'fill-antialias': false } },
    {
      id: 'fields', type: 'fill', source: 'fields',
      paint: {
        'fill-color': ['match', ['get', 'crop'], 'paddy', ground.paddy, ground.maize],
        'fill-antialias': false,
      },
    },
    {
      id: 'field-lines', type: 'line', source: 'fields', minzoom: 13,
      paint: { 'line-color': ground.roadCasing, 'line-width': 0.6, 'line-opacity': byZoom(13, 0, 14.5, 0.7) },
    },
    { id: 'woods', type: 'fill', source: 'woods', paint: { 'fill-color': ground.woods } },
    { id: 'water', type: 'fill', source: 'water', filter: IS_AREA, paint: { 'fill-color': ground.water } },
    {
      id: 'water-lines', type: 'line', source: 'water', filter: IS_LINE,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': ground.water,
        'line-width': byZoomDoubling(
          8, ['match', ['get', 'class'], 'river', 1.6, 0.6],
          13, ['match', ['get', 'class'], 'river', 5, 1.6],
          18, ['match', ['get', 'class'], 'river', 40, 12],
        ),
      },
    },
    {
      id: 'street-borders', type: 'line', source: 'streets',
      paint: { 'line-color': ground.label, 'line-width': 0.8, 'line-dasharray': [6, 3], 'line-opacity': byZoom(9, 0.55, 14, 0.3) },
    },
    {
      id: 'district-border', type: 'line', source: 'district',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.label, 'line-width': byZoom(8, 1.2, 13, 2.2), 'line-opacity': 0.75 },
    },
  ];
}

function roadLayers({ ground, beyond }: MapColors): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const mainFirst = { ...round, 'line-sort-key': ['match', ROAD_CLASS, 'main', 2, 1] } as const;
  return [
    {
      id: 'tracks', type: 'line', source: 'roads', filter: TRACK, minzoom: 11.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ground.track,
        'line-width': byZoom(12, 0.7, 15, 1.4, 18, 3),
        'line-dasharray': [4, 2],
        'line-opacity': byZoom(11.5, 0, 13, 1),
      },
    },
    {
      id: 'road-casings', type: 'line', source: 'roads', filter: ROAD, layout: mainFirst as never,
      paint: { 'line-color': ground.roadCasing, 'line-width': CASING_WIDTH },
    },
    {
      id: 'roads', type: 'line', source: 'roads', filter: ROAD, layout: mainFirst as never,
      paint: { 'line-color': ground.road, 'line-width': ROAD_WIDTH },
    },
    {
      id: 'bridge-casings', type: 'line', source: 'roads', minzoom: 11,
      filter: ['all', BRIDGE, ROAD] as never, layout: { 'line-cap': 'butt' },
      paint: {
        'line-color': blend(ground.label, 0.75, beyond),
        'line-width': 1.1,
        'line-gap-width': ROAD_WIDTH,
      },
    },
    {
      id: 'bridges', type: 'line', source: 'roads', minzoom: 11,
      filter: ['all', BRIDGE, ROAD] as never, layout: { 'line-cap': 'butt' },
      paint: { 'line-color': ground.road, 'line-width': ROAD_WIDTH },
    },
  ];
}

function buildingLayers({ ground }: MapColors): LayerSpecification[] {
  return [
    {
      id: 'buildings', type: 'fill', source: 'buildings', minzoom: BUILDINGS_FROM_ZOOM,
      paint: { 'fill-color': ground.building, 'fill-opacity': byZoom(13.5, 0, 14, 1) },
    },
    {
      id: 'building-lines', type: 'line', source: 'buildings', minzoom: BUILDINGS_FROM_ZOOM,
      paint: { 'line-color': ground.buildingLine, 'line-width': byZoom(14, 0.5, 17, 1), 'line-opacity': byZoom(13.5, 0, 14.2, 1) },
    },
  ];
}
