// The zones: unit fills while days move, outlines at rest, dots where units are too small, pending and selection lines.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { ZoneLevel, ZoneLook } from '../store/palette.ts';
import { BUILDINGS_FROM_ZOOM } from './base-layers.ts';
import { byLevel, byZoom, whenState } from './expressions.ts';
import { seenThrough, translucent, type MapColors } from './map-colors.ts';

export const ZONE_LEVELS = ['precaution', 'controlled', 'sealed'] as const satisfies readonly ZoneLevel[];

/** Below this zoom a unit is a dot, above it a shape; a compound of 150 m is 6 px wide at 11.6 in the north-east. */
export const SHAPES_FROM_ZOOM = 11.6;
const DOTS_END = 12;

/** Precaution as the rest of the district: its tint is one area, and units are painted upon it. */
export type PrecautionArea = 'perUnit' | 'complement';

/** Zone layers from the bottom up. Layers of the day at rest and in motion are both there; `ZoneScene` says which show. */
export function zoneLayers(colors: MapColors, precaution: PrecautionArea): LayerSpecification[] {
  return [
    ...motionLayers(colors, precaution),
    ...ZONE_LEVELS.flatMap((level) => restLayers(level, colors)),
    ...dotLayers(colors, precaution),
    ...markLines(colors),
  ];
}

/** The fill colour of units in motion, by level, strength included. */
export function unitFillColor(colors: MapColors, precaution: PrecautionArea): ExpressionSpecification {
  const { sealed, controlled, precaution: tint, ground } = colors;
  const clear = 'rgba(0,0,0,0)';
  const complement = precaution === 'complement';
  const fill = (look: ZoneLook): string =>
    translucent(complement ? seenThrough(look, tint, ground.land) : look.fill, look.fillOpacity);
  return byLevel(clear, complement ? clear : fill(tint), fill(controlled), fill(sealed));
}

function motionLayers(colors: MapColors, precaution: PrecautionArea): LayerSpecification[] {
  const { sealed, controlled, precaution: tint } = colors;
  const clear = 'rgba(0,0,0,0)';
  return [
    {
      id: 'precaution-area', type: 'fill', source: 'district',
      paint: { 'fill-color': tint.fill, 'fill-opacity': 0, 'fill-antialias': false },
    },
    {
      id: 'unit-fills', type: 'fill', source: 'units',
      paint: { 'fill-color': unitFillColor(colors, precaution), 'fill-antialias': false },
    },
    unitHatch('sealed', 3, sealed),
    unitHatch('controlled', 2, controlled),
    {
      id: 'unit-level-lines', type: 'line', source: 'units', minzoom: SHAPES_FROM_ZOOM,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byLevel(clear, translucent(tint.line, 0.7), controlled.line, sealed.line),
        'line-width': byZoom(11, byLevel(0, 0.5, 0.8, 1), 15, byLevel(0, tint.lineWidth, controlled.lineWidth, sealed.lineWidth)),
      },
    },
  ];
}

// A pattern cannot depend on feature state, its opacity can: one layer per hatch.
function unitHatch(level: ZoneLevel, code: number, look: ZoneLook): LayerSpecification {
  const shown = ['case', ['==', ['coalesce', ['feature-state', 'level'], 0], code], look.hatchOpacity, 0];
  return {
    id: `unit-hatch-${level}`, type: 'fill', source: 'units', minzoom: SHAPES_FROM_ZOOM,
    paint: { 'fill-pattern': `hatch-${level}`, 'fill-opacity': byZoom(11.6, 0, 13, shown as never) },
  };
}

function restLayers(level: ZoneLevel, colors: MapColors): LayerSpecification[] {
  const look = colors[level];
  const source = `zone-${level}`;
  const layers: LayerSpecification[] = [
    {
      id: `${source}-fill`, type: 'fill', source,
      paint: { 'fill-color': look.fill, 'fill-opacity': look.fillOpacity, 'fill-antialias': false },
    },
  ];
  if (look.hatch !== 'none') {
    layers.push({
      id: `${source}-hatch`, type: 'fill', source, minzoom: SHAPES_FROM_ZOOM,
      paint: { 'fill-pattern': `hatch-${level}`, 'fill-opacity': byZoom(11.6, 0, 13, look.hatchOpacity) },
    });
  }
  layers.push(
    {
      id: `${source}-casing`, type: 'line', source, minzoom: SHAPES_FROM_ZOOM,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.ground.labelHalo,
        'line-width': byZoom(11, look.lineWidth * 1.2, 15, look.lineWidth * 2 + 1.2, 18, look.lineWidth * 2.6 + 2),
        'line-opacity': 0.75,
      },
    },
    {
      id: `${source}-line`, type: 'line', source, minzoom: SHAPES_FROM_ZOOM - 0.6,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': look.line,
        'line-width': byZoom(11, look.lineWidth * 0.5, 15, look.lineWidth * 1.35, 18, look.lineWidth * 2),
      },
    },
  );
  return layers;
}

// One layer per level, the strictest on top: draw order cannot follow feature state.
function dotLayers(colors: MapColors, precaution: PrecautionArea): LayerSpecification[] {
  const radius = { precaution: [1, 1.6, 2.4, 3], controlled: [1.8, 2.8, 3.8, 4.4], sealed: [2.2, 3.4, 4.6, 5.2] } as const;
  return ZONE_LEVELS.map((level) => {
    const code = ZONE_LEVELS.indexOf(level) + 1;
    const size = radius[level];
    // Where precaution is an area its dots would say nothing the tint does not; they stay to be clicked.
    const opacity = level === 'precaution' && precaution === 'complement' ? 0 : byZoom(SHAPES_FROM_ZOOM, 1, DOTS_END, 0);
    const only = (value: number): ExpressionSpecification =>
      ['case', ['==', ['coalesce', ['feature-state', 'level'], 0], code], value, 0] as never;
    return {
      id: `unit-dots-${level}`, type: 'circle', source: 'places', maxzoom: DOTS_END,
      paint: {
        'circle-radius': byZoom(8, only(size[0]), 9.5, only(size[1]), 11, only(size[2]), 12, only(size[3])),
        'circle-color': colors[level].fill,
        'circle-stroke-color': level === 'precaution' ? colors[level].line : colors.ground.labelHalo,
        'circle-stroke-width': byZoom(9, only(level === 'precaution' ? 0.3 : 0.6), 12, only(level === 'precaution' ? 0.6 : 1)),
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    } satisfies LayerSpecification;
  });
}

function markLines({ ground, ink, panel }: MapColors): LayerSpecification[] {
  const join = { 'line-join': 'round' } as const;
  const lines: LayerSpecification[] = [
    {
      id: 'unit-lines', type: 'line', source: 'units', minzoom: 12.5, layout: join,
      paint: { 'line-color': ground.label, 'line-width': 0.6, 'line-opacity': byZoom(12.5, 0, 14, 0.55) },
    },
    {
      id: 'unit-unsurveyed', type: 'line', source: 'units', minzoom: SHAPES_FROM_ZOOM, layout: join,
      filter: ['==', ['get', 'surveyed'], false],
      paint: { 'line-color': ground.label, 'line-width': 1.4, 'line-dasharray': [0.8, 1.6], 'line-opacity': byZoom(12, 0.3, 14, 0.9) },
    },
    {
      id: 'pending-casing', type: 'line', source: 'units', minzoom: SHAPES_FROM_ZOOM, layout: join,
      paint: { 'line-color': panel, 'line-width': byZoom(12, 2, 16, 4.4), 'line-opacity': whenState('pending', 0.95, 0) },
    },
    {
      id: 'pending-lines', type: 'line', source: 'units', minzoom: SHAPES_FROM_ZOOM, layout: join,
      paint: { 'line-color': ink, 'line-width': byZoom(12, 1.1, 16, 2), 'line-dasharray': [3.2, 2], 'line-opacity': whenState('pending', 1, 0) },
    },
  ];
  for (const source of ['units', 'buildings']) {
    const from = source === 'buildings' ? { minzoom: BUILDINGS_FROM_ZOOM } : {};
    lines.push(
      {
        id: `${source}-hover`, type: 'line', source, ...from, layout: join,
        paint: { 'line-color': ground.selectionLine, 'line-width': 1.4, 'line-opacity': whenState('hover', 0.9, 0) },
      },
      {
        id: `${source}-selected-halo`, type: 'line', source, ...from, layout: join,
        paint: { 'line-color': ground.selectionHalo, 'line-width': 6, 'line-opacity': whenState('selected', 1, 0) },
      },
      {
        id: `${source}-selected`, type: 'line', source, ...from, layout: join,
        paint: { 'line-color': ground.selectionLine, 'line-width': 2, 'line-opacity': whenState('selected', 1, 0) },
      },
    );
  }
  return lines;
}
