// The style for paper: valid by MapLibre's specification, and badges at every scale.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { buildStyle } from './base-style.ts';
import { mapColors } from './map-colors.ts';
import { readyForPaper } from './paper-style.ts';

const screen = buildStyle(mapColors('light', 'accessible'), 'perUnit');
const paper = readyForPaper(screen);

it('passes validateStyleMin of the style specification', () => {
  expect(validateStyleMin(paper).map((fault) => fault.message)).toEqual([]);
});

it('has the layers of the screen, names of streets on top, which are placed before the badges', () => {
  const ids = (style: typeof screen): string[] => style.layers.map(({ id }) => id);
  expect(ids(paper).at(-1)).toBe('street-names');
  expect(ids(paper).slice(0, -1)).toEqual(ids(screen).filter((id) => id !== 'street-names'));
});

it('has badges of sealed and controlled zones at every scale, which the screen has not', () => {
  const badges = (style: typeof screen) => style.layers.find(({ id }) => id === 'zone-badges')!;
  expect(badges(paper).minzoom).toBeUndefined();
  expect(badges(screen).minzoom).toBeGreaterThan(0);
});
