// The style of the public picture: valid by MapLibre's specification, names as high as asked (users 5.6), nothing internal on it.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { buildStyle } from './base-style.ts';
import { mapColors } from './map-colors.ts';
import { readyForPublic } from './public-style.ts';

const screen = buildStyle(mapColors('light', 'accessible'), 'perUnit');
const picture = readyForPublic(screen);
const isShown = ({ layout }: (typeof picture.layers)[number]): boolean => (layout as { visibility?: string } | undefined)?.visibility !== 'none';

it('passes validateStyleMin of the style specification', () => {
  expect(validateStyleMin(picture).map((fault) => fault.message)).toEqual([]);
});

it('keeps every layer of the screen, so that the scene can paint all of them', () => {
  expect(picture.layers.map(({ id }) => id).toSorted()).toEqual(screen.layers.map(({ id }) => id).toSorted());
});

it('shows names of streets and waters alone, each at least 28 px high at two pixels to one of the style', () => {
  const named = picture.layers.filter((layer) => layer.type === 'symbol' && isShown(layer) && layer.layout?.['text-field'] !== undefined);
  expect(named.map(({ id }) => id).toSorted()).toEqual(['lake-names', 'river-names', 'street-names']);
  for (const { layout } of named) expect((layout as { 'text-size': number })['text-size'] * 2).toBeGreaterThanOrEqual(28);
});

it('shows no positive of the day, nothing due or held, nothing a person decided', () => {
  for (const { id } of picture.layers.filter(isShown)) expect(id).not.toMatch(/pending|unit-marks|facilities|(unit|hamlet|part)-names/);
});
