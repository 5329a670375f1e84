// FlatGeobuf, written by its own library (flatgeobuf 4.5.0) and, where it is here, by GDAL, read as GeoJSON.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readLayerFile } from '../files.ts';
import { geoJsonOf } from './flatgeobuf.ts';

const square = (lng: number, lat: number, size: number): Position[] => [[lng, lat], [lng + size, lat], [lng + size, lat + size], [lng, lat + size], [lng, lat]];
const feature = (properties: object, type: string, coordinates: unknown) => ({ type: 'Feature', properties, geometry: { type, coordinates } });

/** Files of the library, by what they hold. */
const WRITTEN = {
  polygons:
    'ZmdiA2ZnYgC8AAAAHAAAABgAHAAEAAAADwAAAAAAAAAAAAgAEAAMABgAAAAYAAAAHAAAAAAAAAMCAAAAAAAAAAAAAAACAAAATDEAAAQAAABgAAAAPAAAACAAAAAEAAAAuP///wAAAAIEAAAABAAAAG' +
    '9wZW4AAAAA0P///wAAAAoEAAAABQAAAHNoYXJlAAAA6P///wAAAAoEAAAABgAAAHBlb3BsZQAACAAMAAgABwAIAAAAAAAACwQAAAAEAAAAbmFtZQAAAAAcAQAADAAAAAgADgAIAAQACAAAANwAAAAY' +
    'AAAAAAASABAADAAIAAAAAAAAAAAABwASAAAAAAAAAxQAAAAEAAAAAgAAAAUAAAAKAAAAFAAAAGZmZmZmhl9AzczMzMwMRkDXo3A9CodfQM3MzMzMDEZA16NwPQqHX0CuR+F6FA5GQGZmZmZmhl9Ark' +
    'fhehQORkBmZmZmZoZfQM3MzMzMDEZASgwCK4eGX0CTGARWDg1GQEoMAiuHhl9AWmQ7308NRkAtsp3vp4ZfQFpkO99PDUZALbKd76eGX0CTGARWDg1GQEoMAiuHhl9AkxgEVg4NRkApAAAAAAAMAAAA' +
    '5a6J5bq35a625ZutAQAAAAAAAMCSQAIAAAAAAAAA4D8DAAEAAAC8AAAADAAAAAgADgAIAAQACAAAAIAAAAAYAAAAAAASAAwAAAAIAAAAAAAAAAAABwASAAAAAAAAAwQAAAAKAAAAzczMzMyMX0DNzM' +
    'zMzAxGQD4K16NwjV9AzczMzMwMRkA+CtejcI1fQK5H4XoUDkZAzczMzMyMX0CuR+F6FA5GQM3MzMzMjF9AzczMzMwMRkAAAAAAJgAAAAAACQAAAOemj+ael+WxrwEAAAAAAAAACMACAAAAAAAAAAJA' +
    'AwAAAAA=',
  multipolygons:
    'ZmdiA2ZnYgCEAAAAJAAAAAAAAAAAABoAIAAEAAAADwAAAAAAAAAAAAgAEAAMABwAGgAAACwAAAAwAAAAAAAABgIAAAAAAAAAAAAAAAwAAAAIAAgAAAAEAAgAAAARDwAAAgAAAEwxAAABAAAADAAAAA' +
    'gADAAIAAcACAAAAAAAAAsEAAAABAAAAG5hbWUAAAAApAEAABAAAAAAAAAACAAMAAgABAAIAAAAhAEAABgAAAAUAAwAAAAAAAAAAAAAAAAABwAIABQAAAAAAAAGBAAAAAIAAAD0AAAAGAAAAAAAEgAQ' +
    'AAwACAAAAAAAAAAAAAcAEgAAAAAAAAMUAAAABAAAAAIAAAAFAAAACgAAABQAAAAzMzMzM5NfQM3MzMzMDEZApHA9CteTX0DNzMzMzAxGQKRwPQrXk19ArkfhehQORkAzMzMzM5NfQK5H4XoUDkZAMz' +
    'MzMzOTX0DNzMzMzAxGQBfZzvdTk19AkxgEVg4NRkAX2c73U5NfQFpkO99PDUZA+n5qvHSTX0BaZDvfTw1GQPp+arx0k19AkxgEVg4NRkAX2c73U5NfQJMYBFYODUZAAAAAAAAAEgAMAAAACAAAAAAA' +
    'AAAAAAcAEgAAAAAAAAMEAAAACgAAAGZmZmZmhl9AzczMzMwMRkDXo3A9CodfQM3MzMzMDEZA16NwPQqHX0CuR+F6FA5GQGZmZmZmhl9ArkfhehQORkBmZmZmZoZfQM3MzMzMDEZAAAAAAAcAAAAAAA' +
    'EAAABBAMQAAAAMAAAACAAMAAgABAAIAAAAqAAAABgAAAAUAAwAAAAAAAAAAAAAAAAABwAIABQAAAAAAAAGBAAAAAEAAAAYAAAAAAASAAwAAAAIAAAAAAAAAAAABwASAAAAAAAAAwQAAAAKAAAAAAAA' +
    'AACgX0DNzMzMzAxGQHE9CtejoF9AzczMzMwMRkBxPQrXo6BfQK5H4XoUDkZAAAAAAACgX0CuR+F6FA5GQAAAAAAAoF9AzczMzMwMRkAAAAAABwAAAAAAAQAAAEIA',
  mixed:
    'ZmdiA2ZnYgBkAAAAHAAAABgAGAAEAAAAAAAAAAAAAAAAAAgAEAAOABgAAAAUAAAAGAAAAAAAAAADAAAAAAAAAAIAAABMMQAAAQAAAAwAAAAIAAwACAAHAAgAAAAAAAALBAAAAAQAAABuYW1lAAAAAG' +
    'wAAAAMAAAACAAOAAgABAAIAAAAUAAAABgAAAAAABIADAAAAAgAAAAAAAAAAAAHABIAAAAAAAACBAAAAAQAAAAAAAAAAIBfQAAAAAAAAEZAZmZmZmaGX0DNzMzMzAxGQAAAAAAHAAAAAAABAAAAcgBc' +
    'AAAADAAAAAgADgAIAAQACAAAAEAAAAAYAAAAAAASAAwAAAAIAAAAAAAAAAAABwASAAAAAAAAAQQAAAACAAAAAAAAAACgX0AAAAAAAEBGQAAAAAAHAAAAAAABAAAAcACsAAAADAAAAAgADgAIAAQACA' +
    'AAAJAAAAAYAAAAAAASABAADAAIAAAAAAAAAAAABwASAAAAAAAABRQAAAAEAAAAAgAAAAIAAAAFAAAACgAAAAAAAAAAgF9AAAAAAAAARkBmZmZmZoZfQM3MzMzMDEZAzczMzMyMX0AAAAAAAABGQDMz' +
    'MzMzk19AzczMzMwMRkCamZmZmZlfQM3MzMzMDEZAAAAAAAcAAAAAAAEAAABtAA==',
} as const;
const bytesOf = (name: keyof typeof WRITTEN): Uint8Array => new Uint8Array(Buffer.from(WRITTEN[name], 'base64'));
const read = (bytes: Uint8Array): FeatureCollection & { crs?: unknown } => JSON.parse(new TextDecoder().decode(geoJsonOf(bytes) as Uint8Array)) as FeatureCollection;

describe('a FlatGeobuf', () => {
  it('has polygons with holes, texts, numbers and truth values', () => {
    expect(read(bytesOf('polygons'))).toEqual({ type: 'FeatureCollection', features: [
      feature({ name: '安康家园', people: 1200, share: 0.5, open: true }, 'Polygon', [square(126.1, 44.1, 0.01), square(126.102, 44.102, 0.002).toReversed()]),
      feature({ name: '福林屯', people: -3, share: 2.25, open: false }, 'Polygon', [square(126.2, 44.1, 0.01)]),
    ] });
  });

  it('has polygons in parts, and names its system as GeoJSON of 2008 did', () => {
    const { crs, features } = read(bytesOf('multipolygons'));
    expect(crs).toEqual({ type: 'name', properties: { name: 'EPSG:3857' } });
    expect(features).toEqual([
      feature({ name: 'A' }, 'MultiPolygon', [[square(126.1, 44.1, 0.01)], [square(126.3, 44.1, 0.01), square(126.302, 44.102, 0.002).toReversed()]]),
      feature({ name: 'B' }, 'MultiPolygon', [[square(126.5, 44.1, 0.01)]]),
    ]);
  });

  it('may hold lines and points side by side', () => {
    expect(read(bytesOf('mixed')).features).toEqual([
      feature({ name: 'r' }, 'LineString', [[126, 44], [126.1, 44.1]]), feature({ name: 'p' }, 'Point', [126.5, 44.5]),
      feature({ name: 'm' }, 'MultiLineString', [[[126, 44], [126.1, 44.1]], [[126.2, 44], [126.3, 44.1], [126.4, 44.1]]]),
    ]);
  });

  it('cut short anywhere is truncated, and with any byte changed it ends as a reading or a reject', async () => {
    const whole = bytesOf('polygons');
    for (let length = 8; length < whole.length; length++) expect(geoJsonOf(whole.subarray(0, length))).toBe('truncated');
    for (let at = 8; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at]! ^= 0x55;
      const { layer, rejects } = await readLayerFile({ file: 'x.fgb', bytes: changed });
      expect(layer !== null || rejects.length > 0).toBe(true);
    }
  });

  it('is refused in another system, as a GeoJSON is', async () => {
    expect(await readLayerFile({ file: 'x.fgb', bytes: bytesOf('multipolygons') })).toMatchObject({ layer: null, rejects: [{ reason: 'crs-member', value: 'EPSG:3857' }] });
  });
});

describe.skipIf(spawnSync('ogr2ogr', ['--version']).status !== 0)('a FlatGeobuf of GDAL', () => {
  it.each(['YES', 'NO'])('is read with its index or without: %s', (index) => {
    const folder = mkdtempSync(join(tmpdir(), 'three-zone-fgb-'));
    try {
      const features = Array.from({ length: 300 }, (_, i) => feature({ name: `第${i}楼`, floors: i % 30 }, 'Polygon', [square(126 + (i % 20) / 100, 44 + Math.floor(i / 20) / 100, 0.005)]));
      writeFileSync(join(folder, 'in.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
      execFileSync('ogr2ogr', ['-f', 'FlatGeobuf', '-lco', `SPATIAL_INDEX=${index}`, join(folder, 'out.fgb'), join(folder, 'in.geojson')]);
      const given = read(new Uint8Array(readFileSync(join(folder, 'out.fgb'))));
      const byName = (list: readonly object[]): string[] => list.map((one) => JSON.stringify(one)).toSorted();
      expect(given.crs).toEqual({ type: 'name', properties: { name: 'EPSG:4326' } });
      expect(byName(given.features)).toEqual(byName(features));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
