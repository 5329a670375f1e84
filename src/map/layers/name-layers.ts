// Names and signs: streets, compounds and hamlets, roads, facilities, zone badges, pending marks; later layers win the space.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { among, BOLD, byZoom, FONTS, ROAD_CLASS } from './expressions.ts';
import { SHAPES_FROM_ZOOM } from './zone-scale.ts';
import type { MapColors } from './map-colors.ts';

const FONT = [FONTS];

/** Symbol layers from the least to the most important: MapLibre places the last first. */
export function nameLayers(colors: MapColors): LayerSpecification[] {
  return [facilities(colors), roadNames(colors), ...waterNames(colors), ...unitNames(colors), streetNames(colors), ...zoneSigns()];
}

function written(colors: MapColors, strength: number): SymbolLayerSpecification['paint'] {
  return {
    'text-color': strength > 0.8 ? colors.ink : colors.ground.label,
    'text-halo-color': colors.ground.labelHalo,
    'text-halo-width': 1.4,
    'text-halo-blur': 0.3,
  };
}

function facilities(colors: MapColors): LayerSpecification {
  return {
    id: 'facilities', type: 'symbol', source: 'facilities', minzoom: 14,
    filter: ['any', ['!=', ['get', 'kind'], 'gate'], ['>=', ['zoom'], 15.5]] as never,
    layout: {
      'icon-image': ['concat', 'facility-', ['get', 'kind']],
      'icon-size': byZoom(14, 0.8, 17, 1.1),
      'symbol-sort-key': ['match', ['get', 'kind'], 'hospital', 0, 'market', 1, 'school', 2, 'workplace', 3, 4],
      'text-field': ['step', ['zoom'], '', 15, ['case', ['==', ['get', 'kind'], 'gate'], '', ['coalesce', ['get', 'name'], '']]],
      'text-font': FONT, 'text-size': 11, 'text-optional': true, 'text-padding': 4,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.9, 'text-max-width': 9,
    },
    paint: written(colors, 0.5)!,
  };
}

function roadNames(colors: MapColors): LayerSpecification {
  return {
    id: 'road-names', type: 'symbol', source: 'roads', minzoom: 13,
    filter: ['all', ['!=', ROAD_CLASS, 'track'], ['!=', ['coalesce', ['get', 'name'], ''], '']] as never,
    layout: {
      'symbol-placement': 'line', 'symbol-spacing': 380,
      'symbol-sort-key': ['match', ROAD_CLASS, 'main', 1, 2],
      'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': byZoom(13, 10, 17, 13),
      'text-letter-spacing': 0.12, 'text-padding': 8, 'text-max-angle': 30,
    },
    paint: written(colors, 0.5)!,
  };
}

// Running water is named along its bank or line, standing water in its middle.
function waterNames(colors: MapColors): LayerSpecification[] {
  const standing = among('class', 'lake', 'reservoir', 'pond');
  const named = ['!=', ['coalesce', ['get', 'name'], ''], ''];
  const text = { 'text-field': ['get', 'name'] as ExpressionSpecification, 'text-font': FONT, 'text-padding': 12 };
  const paint = { ...written(colors, 0.5), 'text-opacity': 0.9 };
  return [
    {
      id: 'river-names', type: 'symbol', source: 'water', minzoom: 10, filter: ['all', named, ['!', standing]] as never,
      layout: {
        ...text, 'symbol-placement': 'line', 'symbol-spacing': 500, 'text-size': byZoom(10, 11, 16, 14),
        'text-letter-spacing': 0.4, 'text-max-angle': 25,
      },
      paint,
    },
    {
      id: 'lake-names', type: 'symbol', source: 'water', minzoom: 11, filter: ['all', named, standing] as never,
      layout: { ...text, 'text-size': byZoom(11, 10.5, 16, 13), 'text-letter-spacing': 0.1 },
      paint,
    },
  ];
}

// Hamlets stand alone and are how the country is known: named early. Compounds stand wall to wall: named when a name fits one.
function unitNames(colors: MapColors): LayerSpecification[] {
  const name = (id: string, filter: FilterSpecification, from: number): LayerSpecification => ({
    id, type: 'symbol', source: 'places', minzoom: from, filter,
    layout: {
      'symbol-sort-key': ['get', 'rank'],
      'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': byZoom(11.5, 10, 13, 11, 15, 12.5, 18, 15),
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': byZoom(11.5, 1.1, 12.6, 1.25, 16, 1.3), 'text-max-width': 8, 'text-padding': byZoom(11.5, 6, 14, 2),
    },
    paint: written(colors, 1)!,
  });
  const is = (property: string, value: boolean): ExpressionSpecification => ['==', ['get', property], value];
  return [
    // Where buildings are zoned by themselves their numbers must not crowd out whose they are.
    name('part-names', is('part', true), 15.6),
    name('unit-names', ['all', is('hamlet', false), is('part', false)], 13.3),
    name('hamlet-names', is('hamlet', true), 11.5),
  ];
}

// The name with the numbers of sealed and controlled units below it: what one reads where units are dots.
function streetNames(colors: MapColors): LayerSpecification {
  const count = (level: 'sealed' | 'controlled'): ExpressionSpecification =>
    ['case', ['>', ['get', level], 0], ['concat', ['get', `${level}Letter`], ' ', ['to-string', ['get', level]]], ''] as never;
  const both = ['all', ['>', ['get', 'sealed'], 0], ['>', ['get', 'controlled'], 0]];
  const any = ['>', ['+', ['get', 'sealed'], ['get', 'controlled']], 0];
  return {
    id: 'street-names', type: 'symbol', source: 'street-points', maxzoom: 12.9,
    layout: {
      'text-field': [
        'format', ['get', 'name'], {}, ['case', any, '\n', ''], {},
        count('sealed'), { 'text-color': colors.sealed.line, 'text-font': ['literal', BOLD] },
        ['case', both, '   ', ''], {},
        count('controlled'), { 'text-color': colors.controlled.line, 'text-font': ['literal', BOLD] },
      ] as never,
      'text-font': FONT, 'text-size': byZoom(8, 11, 10, 13, 13, 17),
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.6, 'text-justify': 'center',
      'text-letter-spacing': 0.04, 'text-line-height': 1.25, 'text-padding': 3, 'text-max-width': 12,
      'symbol-sort-key': ['*', -1, ['+', ['*', 100, ['get', 'sealed']], ['get', 'controlled']]],
    },
    paint: { ...written(colors, 1), 'text-halo-width': 2, 'text-opacity': byZoom(12.4, 1, 12.8, 0) },
  };
}

function zoneSigns(): LayerSpecification[] {
  const badge: SymbolLayerSpecification['layout'] = {
    'icon-image': ['concat', 'badge-', ['get', 'level']],
    'icon-size': byZoom(11.6, 0.62, 13.5, 0.8, 16, 1),
    'icon-padding': byZoom(11.6, 5, 14, 2) as never,
    'symbol-sort-key': ['get', 'rank'],
  };
  return [
    {
      // One sign per map tile of the area: wherever one looks, the tint is named.
      id: 'precaution-area-badges', type: 'symbol', source: 'zone-precaution', minzoom: 9,
      filter: ['!=', ['get', 'kind'], 'units'],
      layout: { 'icon-image': 'badge-precaution', 'icon-size': 0.8, 'icon-padding': 24 },
    },
    { id: 'precaution-badges', type: 'symbol', source: 'zone-badges', minzoom: 13.6, filter: ['==', ['get', 'level'], 'precaution'], layout: badge },
    { id: 'zone-badges', type: 'symbol', source: 'zone-badges', minzoom: SHAPES_FROM_ZOOM, filter: ['!=', ['get', 'level'], 'precaution'], layout: badge },
    {
      id: 'pending-marks', type: 'symbol', source: 'pending-marks', minzoom: 12.6,
      layout: {
        'icon-image': ['concat', 'pending-', ['get', 'mark']],
        'icon-size': byZoom(12.6, 0.75, 16, 1),
        'icon-anchor': 'left', 'icon-offset': [11, -9],
        'icon-allow-overlap': ['step', ['zoom'], false, 14, true] as never,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['get', 'rank'],
      },
    },
    {
      // Below the badge, where the pending mark is not.
      id: 'unit-marks', type: 'symbol', source: 'unit-marks', minzoom: 12.6,
      layout: {
        'icon-image': ['concat', 'mark-', ['get', 'mark']],
        'icon-size': byZoom(12.6, 0.75, 16, 1),
        'icon-anchor': 'left', 'icon-offset': ['match', ['get', 'mark'], 'overridden', ['literal', [11, 9]], ['literal', [-27, 9]]] as never,
        'icon-allow-overlap': true, 'icon-ignore-placement': true,
      },
    },
  ];
}
