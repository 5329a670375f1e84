// Short forms of MapLibre expressions used by several layers.
import type { ExpressionSpecification } from 'maplibre-gl';

type Value = number | string | ExpressionSpecification;

/** Fonts of the machine, no font server: simplified Chinese forms first. */
export const FONTS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';

/** For `text-font`: MapLibre reads the weight from the first family's name. */
export const BOLD = ['"Noto Sans CJK SC Bold"', FONTS];

/** A number or colour that grows with the zoom: stops of zoom and value. */
export function byZoom(...stops: readonly (number | string | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** As `byZoom`, doubling from level to level: widths that keep their size on the ground. */
export function byZoomDoubling(...stops: readonly (number | string | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** Zooms in ascending order, each with a value. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

/** Stops as `byZoom` takes them. */
export function stopsOf(stops: Stops): number[] {
  return stops.flat();
}

/** What `byZoom` of the stops comes to at a zoom. */
export function valueAt(zoom: number, stops: Stops): number {
  const next = stops.findIndex(([at]) => at > zoom);
  if (next === 0) return stops[0]![1];
  if (next < 0) return stops.at(-1)![1];
  const [[from, before], [to, after]] = [stops[next - 1]!, stops[next]!];
  return before + ((zoom - from) / (to - from)) * (after - before);
}

/** A value while a feature state is set, another while it is not. */
export function whenState(state: string, yes: Value, no: Value): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', state], false], yes, no] as unknown as ExpressionSpecification;
}

/** Whether a property has one of the given values. */
export function among(property: string, ...values: readonly string[]): ExpressionSpecification {
  return ['in', ['get', property], ['literal', values]] as unknown as ExpressionSpecification;
}

/**
 * 'main', 'street' or 'track': the layer's own `class`, else read from the `highway` of OpenStreetMap extracts.
 * A road that says neither is a street, so that it is drawn.
 */
export const ROAD_CLASS = [
  'match', ['coalesce', ['get', 'class'], ['get', 'highway'], 'street'],
  ['main', 'motorway', 'trunk', 'primary', 'secondary'], 'main',
  ['track', 'path', 'footway', 'bridleway', 'steps', 'cycleway'], 'track',
  'street',
] as unknown as ExpressionSpecification;
