// What the map annex of a notice needs besides the public picture: names of the units it is about, and of the roads that bound them.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { NearEdge } from '../picture-names.ts';
import { readyForPublic } from './public-style.ts';

/** Source and layer of the names that are given. */
export const ANNEX_NAMES = 'annex-names';

/** Names of roads lead to a unit. */
const SHOWN_TOO = 'road-names';
/** Badges of sealed and controlled zones stand below the names and take no room from them: a name is what one looks for. */
const BADGES = 'zone-badges';
/** As on other paper: at the size of the public picture badges would cover their zones. */
const BADGE_SIZE = 0.62;
/** In CSS pixels; drawn at two pixels each and ten to a millimetre 2.4 mm high. */
const TEXT_SIZE = 12;

type Anchor = 'top' | 'bottom' | 'left' | 'right' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
/** From the unit to the side of the name that is its anchor, in sizes of the text. */
const OFFSETS: Readonly<Record<Anchor, readonly [number, number]>> = {
  top: [0, 0.8], bottom: [0, -0.8], left: [0.9, 0], right: [-0.9, 0], 'top-left': [0.6, 0.6], 'top-right': [-0.6, 0.6], 'bottom-left': [0.6, -0.6], 'bottom-right': [-0.6, -0.6],
};
/** Where a name may stand: away from an edge that would cut it. */
const ANCHORS: Readonly<Record<NearEdge, readonly Anchor[]>> = {
  none: ['top', 'bottom', 'left', 'right', 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
  west: ['left', 'top-left', 'bottom-left'],
  east: ['right', 'top-right', 'bottom-right'],
  north: ['top', 'top-left', 'top-right'],
  south: ['bottom', 'bottom-left', 'bottom-right'],
};

/** The style of the annex. Layers are hidden, not taken out: the scene goes on painting all of them. */
export function readyForAnnex(screen: StyleSpecification): StyleSpecification {
  const names = namesLike(screen.layers.find(({ id }) => id === 'unit-names')!);
  const layers = readyForPublic(screen).layers.flatMap((layer): LayerSpecification[] => {
    if (layer.id === BADGES) return [{ ...layer, layout: { ...layer.layout, 'icon-size': BADGE_SIZE, 'icon-allow-overlap': true, 'icon-ignore-placement': true } } as LayerSpecification, names];
    if (layer.id === 'precaution-badges') return [{ ...layer, layout: { ...layer.layout, 'icon-size': BADGE_SIZE } } as LayerSpecification];
    return [layer.id === SHOWN_TOO ? { ...layer, layout: { ...layer.layout, visibility: 'visible' } } : layer];
  });
  return { ...screen, sources: { ...screen.sources, [ANNEX_NAMES]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 15 } }, layers };
}

/** As the screen writes names of units, of its own source and at every scale: close to the unit, wherever there is room around it. */
function namesLike(layer: LayerSpecification): LayerSpecification {
  const { filter: _, minzoom: __, ...rest } = layer as Extract<LayerSpecification, { type: 'symbol' }>;
  const { 'text-variable-anchor': ___, 'text-radial-offset': ____, ...layout } = rest.layout!;
  return { ...rest, id: ANNEX_NAMES, source: ANNEX_NAMES, layout: { ...layout, 'text-size': TEXT_SIZE, 'text-padding': 1, 'text-max-width': 7, 'text-variable-anchor-offset': anchorsByEdge() } };
}

function anchorsByEdge(): ExpressionSpecification {
  const collection = (edge: NearEdge) => ['literal', ANCHORS[edge].flatMap((anchor) => [anchor, OFFSETS[anchor]])];
  const near = (['west', 'east', 'north', 'south'] as const).flatMap((edge) => [edge, collection(edge)]);
  return ['match', ['get', 'edge'], ...near, collection('none')] as unknown as ExpressionSpecification;
}
