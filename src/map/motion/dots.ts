// Units too small for a shape: a dot each, drawn by MapLibre at rest and stamped into the picture while the day moves.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { ZoneLevel } from '../../store/palette.ts';
import { byZoom, stopsOf, valueAt, type Stops } from '../layers/expressions.ts';
import { channels, pack, type MapColors } from '../layers/map-colors.ts';
import { DOTS_END, SHAPES_FROM_ZOOM, ZONE_LEVELS, type PrecautionArea } from '../layers/zone-scale.ts';

const RADIUS: Readonly<Record<ZoneLevel, Stops>> = {
  precaution: [[8, 1], [9.5, 1.6], [11, 2.4], [12, 3]],
  controlled: [[8, 1.8], [9.5, 2.8], [11, 3.8], [12, 4.4]],
  sealed: [[8, 2.2], [9.5, 3.4], [11, 4.6], [12, 5.2]],
};
const RIM: Readonly<Record<ZoneLevel, Stops>> = {
  precaution: [[9, 0.3], [12, 0.6]],
  controlled: [[9, 0.6], [12, 1]],
  sealed: [[9, 0.6], [12, 1]],
};
const OPACITY: Stops = [[SHAPES_FROM_ZOOM, 1], [DOTS_END, 0]];

/** Where precaution is an area its dots would say nothing the tint does not; they stay to be clicked. */
const isHidden = (level: ZoneLevel, precaution: PrecautionArea): boolean => level === 'precaution' && precaution === 'complement';
const rimColor = (level: ZoneLevel, colors: MapColors): string => (level === 'precaution' ? colors.precaution.line : colors.ground.labelHalo);

/** One layer per level, the strictest on top: draw order cannot follow feature state. */
export function dotLayers(colors: MapColors, precaution: PrecautionArea): LayerSpecification[] {
  return ZONE_LEVELS.map((level, i) => {
    const opacity = isHidden(level, precaution) ? 0 : byZoom(...stopsOf(OPACITY));
    const only = (stops: Stops): ExpressionSpecification =>
      byZoom(...stops.flatMap(([zoom, value]) => [zoom, ['case', ['==', ['coalesce', ['feature-state', 'level'], 0], i + 1], value, 0] as never]));
    return {
      id: `unit-dots-${level}`, type: 'circle', source: 'places', maxzoom: DOTS_END,
      paint: {
        'circle-radius': only(RADIUS[level]),
        'circle-color': colors[level].fill,
        'circle-stroke-color': rimColor(level, colors),
        'circle-stroke-width': only(RIM[level]),
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    } satisfies LayerSpecification;
  });
}

/** The pixels of a dot about the one its point lies in. */
export interface Stamp {
  /** Pixels right and down, by turns. */
  readonly offsets: Int8Array;
  readonly colors: Uint32Array;
  /** No pixel is further than this. */
  readonly reach: number;
}

/** The stamp of a level at a zoom; null where its dots do not show. */
export function stampOf(level: ZoneLevel, colors: MapColors, precaution: PrecautionArea, zoom: number): Stamp | null {
  const opacity = valueAt(zoom, OPACITY);
  if (opacity === 0 || isHidden(level, precaution)) return null;
  const radius = valueAt(zoom, RADIUS[level]);
  const edge = radius + valueAt(zoom, RIM[level]);
  const reach = Math.ceil(edge);
  const [offsets, inks]: [number[], number[]] = [[], []];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const distance = Math.sqrt(x * x + y * y);
      const covered = Math.min(1, edge + 0.5 - distance);
      if (covered <= 0) continue;
      offsets.push(x, y);
      inks.push(pack([...channels(distance < radius ? colors[level].fill : rimColor(level, colors)), covered * opacity]));
    }
  }
  return { offsets: Int8Array.from(offsets), colors: Uint32Array.from(inks), reach };
}
