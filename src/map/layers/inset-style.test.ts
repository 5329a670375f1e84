// The style of the inset: valid by MapLibre's specification, names of streets alone, without numbers, 2 mm high.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { buildStyle } from './base-style.ts';
import { readyForInset } from './inset-style.ts';
import { mapColors } from './map-colors.ts';

const screen = buildStyle(mapColors('light', 'accessible'), 'perUnit');
const inset = readyForInset(screen);

it('passes validateStyleMin of the style specification, and keeps every layer of the screen', () => {
  expect(validateStyleMin(inset).map((fault) => fault.message)).toEqual([]);
  expect(inset.layers.map(({ id }) => id).toSorted()).toEqual(screen.layers.map(({ id }) => id).toSorted());
});

it('names streets and nothing else, without numbers, 2 mm high at two pixels of ten to a millimetre', () => {
  const named = inset.layers.filter((layer) => layer.type === 'symbol' && layer.layout?.visibility !== 'none' && layer.layout?.['text-field'] !== undefined);
  expect(named.map(({ id, layout }) => [id, (layout as { 'text-field': unknown })['text-field'], (layout as { 'text-size': number })['text-size'] * 2 / 10])).toEqual([['street-names', ['get', 'name'], 2]]);
});
