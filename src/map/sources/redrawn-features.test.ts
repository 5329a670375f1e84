// What is shown of a drawing before it is recorded. Oracle: a square, told by hand.
import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { redrawnFeatures } from './redrawn-features.ts';

const square: Polygon = { type: 'Polygon', coordinates: [[[126, 44], [126.002, 44], [126.002, 44.002], [126, 44.002], [126, 44]]] };

it('every ground that becomes a unit is drawn, with its name within it', () => {
  const { features } = redrawnFeatures([{ name: '光华佳苑（局部）', geometry: square }], null);
  expect(features.map(({ properties }) => properties)).toEqual([{ kind: 'made' }, { kind: 'name', name: '光华佳苑（局部）' }]);
  expect(features[0]!.geometry).toBe(square);
  expect(features[1]!.geometry).toEqual({ type: 'Point', coordinates: [expect.closeTo(126.001, 4), expect.closeTo(44.001, 4)] });
});

it('the place on the fault is marked, and nothing else where there is no ground to show', () => {
  expect(redrawnFeatures([], [126.001, 44]).features).toEqual([{ type: 'Feature', properties: { kind: 'fault' }, geometry: { type: 'Point', coordinates: [126.001, 44] } }]);
  expect(redrawnFeatures([], null).features).toEqual([]);
});
