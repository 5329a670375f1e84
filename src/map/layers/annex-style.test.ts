// The style of the map annex: valid by MapLibre's specification, the public picture's with names of units and roads, nothing internal on it.
import { createExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { ANNEX_NAMES, readyForAnnex } from './annex-style.ts';
import { buildStyle } from './base-style.ts';
import { mapColors } from './map-colors.ts';
import { readyForPublic } from './public-style.ts';

const screen = buildStyle(mapColors('light', 'accessible'), 'perUnit');
const annex = readyForAnnex(screen);
const isShown = ({ layout }: (typeof annex.layers)[number]): boolean => (layout as { visibility?: string } | undefined)?.visibility !== 'none';
const names = annex.layers.find(({ id }) => id === ANNEX_NAMES) as SymbolLayerSpecification;

it('passes validateStyleMin of the style specification', () => {
  expect(validateStyleMin(annex).map((fault) => fault.message)).toEqual([]);
});

it('has every layer of the public picture in its order, and one of names', () => {
  expect(annex.layers.map(({ id }) => id).filter((id) => id !== ANNEX_NAMES)).toEqual(readyForPublic(screen).layers.map(({ id }) => id));
  expect(annex.layers.filter(({ id }) => id === ANNEX_NAMES)).toHaveLength(1);
});

it('names units at every scale, 2.4 mm high at two pixels of ten to a millimetre, and lets none lie on another', () => {
  expect([names.source, names.minzoom, names.maxzoom, names.filter]).toEqual([ANNEX_NAMES, undefined, undefined, undefined]);
  expect(Number(names.layout!['text-size']) * 2 / 10).toBeCloseTo(2.4);
  expect([names.layout!['text-allow-overlap'], names.layout!['text-ignore-placement']]).toEqual([undefined, undefined]);
  expect(isShown(names)).toBe(true);
});

it('gives its room to names of streets first, then to names of units, then to all else; badges of closed zones stand in any case, and take none', () => {
  const at = (id: string): number => annex.layers.findIndex((layer) => layer.id === id);
  // MapLibre places the last layer first.
  const order = ['street-names', ANNEX_NAMES, 'zone-badges', 'precaution-badges', 'lake-names', 'road-names'].map(at);
  expect(order).toEqual(order.toSorted((a, b) => b - a));
  expect(order).not.toContain(-1);
  expect(annex.layers.find(({ id }) => id === 'zone-badges')!.layout).toMatchObject({ 'icon-allow-overlap': true, 'icon-ignore-placement': true });
});

it('puts a name near an edge on the side away from it, else wherever there is room', () => {
  const parsed = createExpression(names.layout!['text-variable-anchor-offset'], 'layers[0].layout.text-variable-anchor-offset', latest.layout_symbol['text-variable-anchor-offset'] as never);
  if (parsed.result === 'error') throw new Error(parsed.value.map(({ message }) => message).join('; '));
  const anchors = (edge: string): unknown[] => {
    const { values } = parsed.value.evaluate({ zoom: 12 }, { type: 'Point', properties: { edge } }) as { values: readonly unknown[] };
    return values.filter((_, i) => i % 2 === 0);
  };
  // An anchor is the side of the name that stands at the unit: text anchored at its left lies to the east.
  expect(anchors('west')).toEqual(['left', 'top-left', 'bottom-left']);
  expect(anchors('east')).toEqual(['right', 'top-right', 'bottom-right']);
  expect(anchors('north')).toEqual(['top', 'top-left', 'top-right']);
  expect(anchors('south')).toEqual(['bottom', 'bottom-left', 'bottom-right']);
  expect(anchors('none')).toHaveLength(8);
});

it('shows names of streets, waters, roads and of the units given alone; no positive of the day, nothing due or held, nothing a person decided', () => {
  const named = annex.layers.filter((layer) => layer.type === 'symbol' && isShown(layer) && layer.layout?.['text-field'] !== undefined);
  expect(named.map(({ id }) => id).toSorted()).toEqual([ANNEX_NAMES, 'lake-names', 'river-names', 'road-names', 'street-names']);
  for (const { id } of annex.layers.filter(isShown)) expect(id).not.toMatch(/pending|unit-marks|facilities|(unit|hamlet|part)-names/);
});
