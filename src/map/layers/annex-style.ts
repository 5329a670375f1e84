// What the map annex of a notice needs besides the public picture: names of the units it is about, and of the roads that bound them.
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { readyForPublic } from './public-style.ts';

/** Source and layer of the names that are given. */
export const ANNEX_NAMES = 'annex-names';

/** Names of roads lead to a unit. */
const SHOWN_TOO = 'road-names';
/** Badges of sealed and controlled zones take their room before the names, names before all else but those of streets. */
const BADGES = 'zone-badges';
/** In CSS pixels; drawn at two pixels each and ten to a millimetre 2.4 mm high. */
const TEXT_SIZE = 12;

/** The style of the annex. Layers are hidden, not taken out: the scene goes on painting all of them. */
export function readyForAnnex(screen: StyleSpecification): StyleSpecification {
  const names = namesLike(screen.layers.find(({ id }) => id === 'unit-names')!);
  const layers = readyForPublic(screen).layers.flatMap((layer): LayerSpecification[] => {
    if (layer.id === BADGES) return [names, layer];
    return [layer.id === SHOWN_TOO ? { ...layer, layout: { ...layer.layout, visibility: 'visible' } } : layer];
  });
  return { ...screen, sources: { ...screen.sources, [ANNEX_NAMES]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 15 } }, layers };
}

/** As the screen writes names of units, of its own source and at every scale: close to the unit, wherever there is room around it. */
function namesLike(layer: LayerSpecification): LayerSpecification {
  const { filter: _, minzoom: __, ...rest } = layer as Extract<LayerSpecification, { type: 'symbol' }>;
  return {
    ...rest, id: ANNEX_NAMES, source: ANNEX_NAMES,
    layout: {
      ...rest.layout,
      'text-size': TEXT_SIZE, 'text-padding': 1, 'text-max-width': 9,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right', 'top-left', 'top-right', 'bottom-left', 'bottom-right'], 'text-radial-offset': 0.9,
    },
  };
}
