// Picture layers: good features stand, faulty ones are told, properties come out plain.
import { describe, expect, it } from 'vitest';
import { readLayer } from './layers.ts';

const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const line = { type: 'LineString', coordinates: [[121, 31], [121.1, 31.1]] };

describe('readLayer', () => {
  it('keeps plain properties on one line and leaves out what is nested', () => {
    const text = collection({ type: 'Feature', id: 3, properties: { name: 'a\nb\u202ec', lanes: 2, oneway: true, tags: { x: 1 }, note: null, long: 'x'.repeat(300) }, geometry: line });
    expect(readLayer(text, 'roads').layer).toEqual({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: '3', properties: { name: 'a bc', lanes: 2, oneway: true, long: 'x'.repeat(200) }, geometry: line }],
    });
  });

  it('refuses faulty features one by one', () => {
    const { layer, rejects } = readLayer(
      collection(
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[121, 31]] } }, { type: 'Feature', properties: {}, geometry: null },
        { type: 'Sweets' }, { type: 'Feature', properties: null, geometry: line },
      ),
      'roads',
    );
    expect(layer!.features).toEqual([{ type: 'Feature', properties: {}, geometry: line }]);
    expect(rejects.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['1 unsupported-geometry', '2 no-geometry', '3 not-geojson']);
  });

  it('refuses a file in another coordinate system, tells one that names WGS-84 needlessly', () => {
    const crs = (name: string): string => JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [] });
    expect(readLayer(crs('EPSG:3857'), 'x')).toMatchObject({ layer: null, rejects: [{ severity: 'refused', reason: 'crs-member' }] });
    expect(readLayer(crs('EPSG:4326'), 'x')).toMatchObject({ layer: { features: [] }, rejects: [{ severity: 'warning', reason: 'crs-member' }] });
  });

  it('takes a property named __proto__ for no prototype', () => {
    const text = '{"type":"Feature","properties":{"__proto__":{"a":1},"b":2},"geometry":{"type":"Point","coordinates":[121,31]}}';
    const { layer, rejects } = readLayer(text, 'x');
    expect(layer!.features[0]!.properties).toEqual({ b: 2 });
    expect(rejects).toMatchObject([{ severity: 'warning', reason: 'forbidden-key', column: '__proto__' }]);
  });
});
