// What paper needs otherwise than the screen: nobody can zoom in on it or ask it, so badges stand at every scale.
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { byZoom } from './expressions.ts';

/** Badges of sealed and controlled zones: the letter tells the level where a copy has no colour and a dot no hatch. */
const ALWAYS = 'zone-badges';

/** Names of streets with their numbers: badges must not crowd them out, so they come last and take their room first. */
const FIRST_PLACED = 'street-names';

/** The style for paper: the same layers, sources and colours. */
export function readyForPaper(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.map(forPaper);
  return { ...style, layers: [...layers.filter(({ id }) => id !== FIRST_PLACED), ...layers.filter(({ id }) => id === FIRST_PLACED)] };
}

function forPaper(layer: LayerSpecification): LayerSpecification {
  if (layer.id !== ALWAYS || layer.type !== 'symbol') return layer;
  const { minzoom: _, ...rest } = layer;
  return { ...rest, layout: { ...layer.layout, 'icon-size': byZoom(10, 0.5, 11.6, 0.56, 13.5, 0.8, 16, 1), 'icon-padding': 0 } };
}
