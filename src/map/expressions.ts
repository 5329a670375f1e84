// Short forms of MapLibre expressions used by several layers.
import type { ExpressionSpecification } from 'maplibre-gl';

type Value = number | string | ExpressionSpecification;

/** Fonts of the machine, no font server: simplified Chinese forms first. */
export const FONTS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';

/** A number or colour that grows with the zoom: stops of zoom and value. */
export function byZoom(...stops: readonly (number | string | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** As `byZoom`, doubling from level to level: widths that keep their size on the ground. */
export function byZoomDoubling(...stops: readonly (number | string | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** A value chosen by the level code a painter put on the feature. */
export function byLevel(none: Value, precaution: Value, controlled: Value, sealed: Value): ExpressionSpecification {
  return [
    'match', ['coalesce', ['feature-state', 'level'], 0], 3, sealed, 2, controlled, 1, precaution, none,
  ] as unknown as ExpressionSpecification;
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
