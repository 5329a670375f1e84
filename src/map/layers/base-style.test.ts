// The style: valid by MapLibre's own specification in every theme, palette and way of precaution, and free of any server.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildStyle, GIVEN_SOURCES, MADE_SOURCES } from './base-style.ts';
import { mapColors } from './map-colors.ts';

const CASES = (['light', 'dark'] as const).flatMap((theme) =>
  (['accessible', 'customary'] as const).flatMap((palette) =>
    (['perUnit', 'complement'] as const).map((precaution) => ({ theme, palette, precaution })),
  ),
);

describe.each(CASES)('style in $theme, $palette, precaution $precaution', ({ theme, palette, precaution }) => {
  const style = buildStyle(mapColors(theme, palette), precaution);

  it('passes validateStyleMin of the style specification', () => {
    expect(validateStyleMin(style).map((fault) => fault.message)).toEqual([]);
  });

  it('asks no server: no address anywhere, no glyphs, no sprite', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('draws every source, and every layer from a source that is there', () => {
    const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].toSorted()).toEqual([...GIVEN_SOURCES, ...MADE_SOURCES].toSorted());
  });

  it('draws each level with fill, line and badge, sealed and controlled with hatch (interface.md, Colour)', () => {
    const ids = style.layers.map((layer) => layer.id);
    for (const level of ['sealed', 'controlled', 'precaution']) expect(ids).toContain(`zone-${level}-fill`);
    for (const level of ['sealed', 'controlled', 'precaution']) expect(ids).toContain(`zone-${level}-line`);
    expect(ids).toEqual(expect.arrayContaining(['zone-sealed-hatch', 'zone-controlled-hatch', 'zone-badges', 'precaution-badges']));
    expect(ids).not.toContain('zone-precaution-hatch');
  });

  it('puts stricter levels above milder ones, names above fills and badges above names', () => {
    const at = (id: string): number => style.layers.findIndex((layer) => layer.id === id);
    const order = ['land', 'roads', 'buildings', 'zone-precaution-fill', 'zone-controlled-fill', 'zone-sealed-fill', 'units-selected', 'unit-names', 'zone-badges'];
    const places = order.map(at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

it('has the same layers and sources in all, so that a theme changes by paint alone', () => {
  const shapes = CASES.map(({ theme, palette, precaution }) => {
    const style = buildStyle(mapColors(theme, palette), precaution);
    return JSON.stringify([style.layers.map(({ id, type }) => [id, type]), Object.keys(style.sources)]);
  });
  expect(new Set(shapes).size).toBe(1);
});
