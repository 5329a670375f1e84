// What the inset of a map annex needs: where things lie at a glance, in a space of a few centimetres.
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { readyForPublic } from './public-style.ts';

/** In CSS pixels; drawn at two pixels each and ten to a millimetre 2 mm high. */
const TEXT_SIZE = 10;
const HIDDEN: ReadonlySet<string> = new Set(['river-names', 'lake-names', 'precaution-area-badges']);

/** The style of the inset: the zones as dots, and names of streets without their numbers, which stand on the map beside it. */
export function readyForInset(screen: StyleSpecification): StyleSpecification {
  const style = readyForPublic(screen);
  return { ...style, layers: style.layers.map(forInset) };
}

function forInset(layer: LayerSpecification): LayerSpecification {
  if (HIDDEN.has(layer.id)) return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
  if (layer.id !== 'street-names' || layer.type !== 'symbol') return layer;
  return { ...layer, layout: { ...layer.layout, 'text-field': ['get', 'name'], 'text-size': TEXT_SIZE } };
}
