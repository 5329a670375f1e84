// The zones of a day at rest: outlines, dots where units are too small, pending lines; and the lines of selection.
import type { LayerSpecification } from 'maplibre-gl';
import type { ZoneLevel } from '../../store/palette.ts';
import { BUILDINGS_FROM_ZOOM } from './base-layers.ts';
import { dotLayers } from '../motion/dots.ts';
import { redrawnGround } from './border-layers.ts';
import { byZoom, stopsOf, whenState } from './expressions.ts';
import type { MapColors } from './map-colors.ts';
import { HATCH_FADE, SHAPES_FROM_ZOOM, ZONE_LEVELS, type PrecautionArea } from './zone-scale.ts';

/** Zone layers from the bottom up, of the day at rest; `ZoneScene` hides them while the day moves. */
export function zoneLayers(colors: MapColors, precaution: PrecautionArea): LayerSpecification[] {
  return [
    ...groundLayers(colors),
    ...ZONE_LEVELS.flatMap((level) => restLayers(level, colors)),
    ...dotLayers(colors, precaution),
    ...markLines(colors),
  ];
}

function groundLayers(colors: MapColors): LayerSpecification[] {
  return [
    {
      id: 'precaution-area', type: 'fill', source: 'district',
      paint: { 'fill-color': colors.precaution.fill, 'fill-opacity': 0, 'fill-antialias': false },
    },
    // Not seen: the pointer asks it which unit it is over.
    { id: 'unit-areas', type: 'fill', source: 'units', paint: { 'fill-opacity': 0, 'fill-antialias': false } },
  ];
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
      paint: { 'fill-pattern': `hatch-${level}`, 'fill-opacity': byZoom(...stopsOf(HATCH_FADE.map(([zoom, share]) => [zoom, share * look.hatchOpacity] as const))) },
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

function markLines(colors: MapColors): LayerSpecification[] {
  const { ground, ink, panel } = colors;
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
  return [...lines, ...redrawnGround(colors), ...inHandLines(colors), ...outlineLines('units', colors), ...outlineLines('buildings', colors)];
}

/** Units in hand on the desk of redrawing: a heavy line on a halo, twice that of the selected one; where units are dots, a ring. */
function inHandLines({ ground }: MapColors): LayerSpecification[] {
  return [
    { id: 'in-hand-halo', type: 'line', source: 'in-hand', layout: { 'line-join': 'round' }, paint: { 'line-color': ground.selectionHalo, 'line-width': 8, 'line-opacity': 0.9 } },
    { id: 'in-hand', type: 'line', source: 'in-hand', layout: { 'line-join': 'round' }, paint: { 'line-color': ground.selectionLine, 'line-width': 4 } },
    {
      id: 'in-hand-dots', type: 'circle', source: 'in-hand', maxzoom: SHAPES_FROM_ZOOM, filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 7, 'circle-opacity': 0, 'circle-stroke-color': ground.selectionLine, 'circle-stroke-width': 2 },
    },
  ];
}

/** Outlines of what is under the pointer and of what is selected: units have a source each, buildings a state. */
function outlineLines(of: 'units' | 'buildings', { ground }: MapColors): LayerSpecification[] {
  const from = of === 'buildings' ? { minzoom: BUILDINGS_FROM_ZOOM } : {};
  const line = (id: string, kind: 'hovered' | 'selected', color: string, width: number, opacity: number): LayerSpecification => ({
    id: `${of}-${id}`, type: 'line', source: of === 'units' ? kind : of, ...from, layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-opacity': of === 'units' ? opacity : whenState(kind, opacity, 0) },
  });
  return [
    line('hover', 'hovered', ground.selectionLine, 1.4, 0.9),
    line('selected-halo', 'selected', ground.selectionHalo, 6, 1),
    line('selected', 'selected', ground.selectionLine, 2, 1),
  ];
}
