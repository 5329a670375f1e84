// The style of a route map; oracle: MapLibre's own check of styles, and the screen's layers.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { buildStyle } from './base-style.ts';
import { mapColors } from './map-colors.ts';
import { readyForRoutes, ROUTE_SOURCES } from './route-style.ts';

const screen = buildStyle(mapColors('light', 'accessible'), 'perUnit');
const routes = readyForRoutes(screen);

it('is a style MapLibre takes, with every layer of the screen and sources of its own', () => {
  expect(validateStyleMin(routes)).toEqual([]);
  const ids = routes.layers.map(({ id }) => id);
  expect(screen.layers.filter(({ id }) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const used = new Set(routes.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  for (const name of Object.values(ROUTE_SOURCES)) expect([...used]).toContain(name);
});

it('shows ways, homes, gates and plots at every scale: nobody zooms in on paper', () => {
  for (const layer of routes.layers.filter(({ id }) => id.startsWith('route-'))) expect([layer.id, layer.minzoom]).toEqual([layer.id, undefined]);
});

it('draws the ways above the zones and below the badges, numbers of plots above all', () => {
  const at = (id: string): number => routes.layers.findIndex((layer) => layer.id === id);
  expect(at('route-ways')).toBeGreaterThan(at('zone-sealed-line'));
  expect(at('route-ways')).toBeLessThan(at('zone-badges'));
  expect(at('route-plot-names')).toBe(routes.layers.length - 1);
});
