// What a picture for everybody needs otherwise than paper: names a telephone shows, and nothing that is internal or about one house.
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { readyForPaper } from './paper-style.ts';

/** Text in CSS pixels; drawn at two pixels each it is at least 28 px high. */
const TEXT_SIZE = { 'street-names': 14.5, 'river-names': 14, 'lake-names': 14 } as const satisfies Record<string, number>;
/** Names stand beside their place: at its middle they would hide its zones. A little further off where streets crowd; far off they would name another. */
const BESIDE = {
  'text-padding': 1,
  'text-variable-anchor-offset': [
    'bottom', [0, -0.7], 'top', [0, 0.7], 'left', [0.9, 0], 'right', [-0.9, 0],
    'bottom-left', [0.5, -0.5], 'bottom-right', [-0.5, -0.5], 'top-left', [0.5, 0.5], 'top-right', [-0.5, 0.5],
    'bottom', [0, -1.6], 'top', [0, 1.6], 'center', [0, 0],
  ] as never,
};
/** The letter of a badge is 13 px of its 22. */
const BADGE_SIZE = 14 / 13;
const BADGES: ReadonlySet<string> = new Set(['zone-badges', 'precaution-badges', 'precaution-area-badges']);
/** Where units are dots a badge of that size would hide them: the letters stand with the numbers below the names of streets. */
const BADGES_FROM_ZOOM = 12.5;
/** Hatches have no room in a unit of a few pixels. */
const HATCHES: ReadonlySet<string> = new Set(['zone-sealed-hatch', 'zone-controlled-hatch']);

/** Names of houses and compounds, and marks of the night's work: positives of the day, what is due or held, what a person decided. */
const HIDDEN: ReadonlySet<string> = new Set([
  'facilities', 'road-names', 'unit-names', 'part-names', 'hamlet-names',
  'pending-casing', 'pending-lines', 'pending-marks', 'unit-marks', 'unit-unsurveyed', 'redrawn-names',
  'farming-load-names', 'farming-block-names', 'farming-signs', 'trace-arrows', 'trace-stays', 'trace-meeting-counts', 'moment-counts', 'trace-pointed',
]);

/** The style of the public picture. Layers are hidden, not taken out: the scene goes on painting all of them. */
export function readyForPublic(style: StyleSpecification): StyleSpecification {
  return { ...readyForPaper(style), layers: readyForPaper(style).layers.map(forPublic) };
}

function forPublic(layer: LayerSpecification): LayerSpecification {
  const { id } = layer;
  if (HIDDEN.has(id)) return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
  if (HATCHES.has(id) && layer.type === 'fill') return { ...layer, minzoom: 11 };
  if (layer.type !== 'symbol') return layer;
  if (BADGES.has(id)) return { ...layer, minzoom: BADGES_FROM_ZOOM, layout: { ...layer.layout, 'icon-size': BADGE_SIZE } };
  if (!(id in TEXT_SIZE)) return layer;
  const { minzoom: _, maxzoom: __, ...rest } = layer;
  return {
    ...rest,
    layout: { ...layer.layout, 'text-size': TEXT_SIZE[id as keyof typeof TEXT_SIZE], ...(id === 'street-names' ? BESIDE : {}) },
    paint: { ...layer.paint, 'text-opacity': 1 },
  };
}
