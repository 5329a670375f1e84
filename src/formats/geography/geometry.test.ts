// Geometries: each fault has its reason, and what is right comes out in WGS-84.
import { describe, expect, it } from 'vitest';
import { foreignCrs, toWgs84, type LngLat } from './coordinate-system.ts';
import { readGeometry, type GeometryType } from './geometry.ts';

const ALL: readonly GeometryType[] = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
const same = (position: LngLat): LngLat => position;
const fault = (type: string, coordinates: unknown, allowed = ALL): string | null => readGeometry({ type, coordinates }, allowed, same).fault;
const SQUARE = [[121, 31], [121.1, 31], [121.1, 31.1], [121, 31.1], [121, 31]];

describe('readGeometry', () => {
  it.each([
    ['open-ring', 'Polygon', [SQUARE.slice(0, 4)]],
    ['self-crossing', 'Polygon', [[[121, 31], [121.1, 31.1], [121.1, 31], [121, 31.1], [121, 31]]]],
    ['self-crossing', 'MultiPolygon', [[SQUARE], [[[121, 31], [121.1, 31.1], [121.1, 31], [121, 31.1], [121, 31]]]]],
    ['wrong-axis-order', 'Point', [31.2, 121.5]],
    ['wrong-axis-order', 'Polygon', [SQUARE.map(([lng, lat]) => [lat, lng])]],
    ['out-of-range', 'Point', [181, 31]],
    ['out-of-range', 'Point', [121, 181]],
    ['null-island', 'Point', [0, 0]],
    ['null-island', 'LineString', [[121, 31], [0, 0]]],
    ['not-finite', 'Point', [Number.NaN, 31]],
    ['not-finite', 'Point', [121, Infinity]],
    ['not-finite', 'Point', [null, null]],
    ['not-a-number', 'Point', ['121', '31']],
    ['unsupported-geometry', 'Point', [121]],
    ['unsupported-geometry', 'Polygon', []],
    ['unsupported-geometry', 'Polygon', [[[121, 31], [121.1, 31], [121, 31]]]],
    ['unsupported-geometry', 'LineString', [[121, 31]]],
    ['unsupported-geometry', 'GeometryCollection', []],
    ['unsupported-geometry', 'polygon', [SQUARE]],
    ['unsupported-geometry', 'Polygon', { 0: SQUARE }],
  ])('%s: %s %j', (expected, type, coordinates) => {
    expect(fault(type, coordinates)).toBe(expected);
  });

  it('refuses a type that is not asked for', () => {
    expect(fault('LineString', [[121, 31], [122, 32]], ['Polygon', 'Point'])).toBe('unsupported-geometry');
  });

  it('drops heights without a word and keeps everything else', () => {
    expect(readGeometry({ type: 'Polygon', coordinates: [SQUARE.map((position) => [...position, 12])] }, ALL, same)).toEqual({
      geometry: { type: 'Polygon', coordinates: [SQUARE] }, fault: null,
    });
  });

  it('lets latitudes up to 90 pass: they could be longitudes of another country', () => {
    expect(fault('Point', [47.1, 9.5])).toBeNull();
  });
});

describe('coordinate systems', () => {
  /** Metres north and east between two near points. */
  const distance = ([lngA, latA]: LngLat, [lngB, latB]: LngLat): number =>
    Math.hypot((latA - latB) * 111_195, (lngA - lngB) * 111_195 * Math.cos((latA * Math.PI) / 180));

  it('moves a place in Beijing as far as the ecosystem page measured: GCJ-02 555 m, BD-09 1,377 m', () => {
    const place: LngLat = [116.404, 39.915];
    expect(distance(place, toWgs84('gcj02')(place))).toBeCloseTo(555, -1);
    expect(distance(place, toWgs84('bd09')(place))).toBeCloseTo(1377, -2);
    expect(toWgs84('wgs84')(place)).toEqual(place);
  });

  it('leaves places outside China alone', () => {
    expect(toWgs84('gcj02')([9.52, 47.11])).toEqual([9.52, 47.11]);
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:OGC::CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4490'])(
    'takes a crs member %s for what GeoJSON means anyway',
    (name) => {
      expect(foreignCrs({ type: 'name', properties: { name } })).toBeNull();
    },
  );

  it.each([
    [{ type: 'name', properties: { name: 'EPSG:3857' } }, 'EPSG:3857'],
    [{ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } }, 'urn:ogc:def:crs:EPSG::4549'],
    [{ type: 'link', properties: { href: 'x' } }, '?'],
    ['EPSG:4326', '?'],
    [{ properties: { name: 4326 } }, '?'],
  ])('does not take %j for it', (crs, name) => {
    expect(foreignCrs(crs)).toBe(name);
  });
});
