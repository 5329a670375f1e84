// Exported zones against RFC 7946, read by JSON.parse and, where the system has it, by GDAL.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/domain/day.ts';
import type { UnitGeometry } from '../../src/domain/district/unit-table.ts';
import type { StandingRow } from '../../src/domain/zoning/judge/standing.ts';
import { geojsonOfDay, zoneProperties } from '../../src/formats/zones-out.ts';
import { hasGdal, readByGdal } from './programs.ts';
import { HARD_NAMES } from './sample-list.ts';

const LABEL = { zh: '封控区，"重点"', en: 'sealed, "core"' };
const standing: StandingRow = {
  unit: 0, zonedUnit: 0, day: parseIsoDay('2022-04-10')!, pack: 'SH-2022-0411', dayCount: 'A', conditionsMode: 'hold', level: 'sealed', ruleLevel: 'controlled', stage: 'sealed',
  override: { level: 'sealed', from: parseIsoDay('2022-04-09')!, until: parseIsoDay('2022-04-12')!, madeOn: parseIsoDay('2022-04-08')!, reason: 'x', by: '' },
  label: LABEL, measures: LABEL, clauseId: 'sealed', clause: LABEL, since: parseIsoDay('2022-04-06')!, stageDay: 1, stageDays: 7, heldDays: 0,
  lastPositive: parseIsoDay('2022-04-09')!, live: false, liveLevel: 'sealed', hasSealedParts: false, nextLevel: 'controlled', nextChangeOn: parseIsoDay('2022-04-17')!, blockedBy: ['screening', 'contact'],
};

const square = (x: number, y: number, size: number): Position[] => [[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]];
/** Clockwise outer rings and a counter-clockwise hole, as many programs draw them. */
const GEOMETRIES: readonly (UnitGeometry | null)[] = [
  { type: 'Polygon', coordinates: [square(125.8, 44.1, 0.01), square(125.803, 44.103, 0.002).reverse()] },
  { type: 'MultiPolygon', coordinates: [[square(125.9, 44.1, 0.01)], [square(125.95, 44.2, 0.01).reverse(), square(125.953, 44.203, 0.002)]] },
  { type: 'Point', coordinates: [125.84, 44.15] },
  null,
];
const rows = HARD_NAMES.map((unit, i) => ({ unit, standing, geometry: GEOMETRIES[i % GEOMETRIES.length]! }));
const text = [...geojsonOfDay(standing.day, { pack: 'SH-2022-0411', dayCount: 'A', conditions: 'hold', knownAt: null }, rows, 'zh')].join('');
const collection = JSON.parse(text) as GeoJSON.FeatureCollection<GeoJSON.Geometry | null>;

/** Twice the signed area: above zero for counter-clockwise. */
const area = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
const polygonsOf = (geometry: GeoJSON.Geometry | null) =>
  geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];

describe('zones as GeoJSON (RFC 7946)', () => {
  it('4: names no coordinate system, and begins without a byte order mark', () => {
    expect(collection).not.toHaveProperty('crs');
    expect(text.startsWith('{')).toBe(true);
  });

  it('3.2: every feature has type, geometry and properties, and nothing else; a unit without a place has geometry null', () => {
    expect(new Set(collection.features.map((feature) => Object.keys(feature).sort().join()))).toEqual(new Set(['geometry,properties,type']));
    expect(collection.features.filter(({ geometry }) => geometry === null)).toHaveLength(rows.filter(({ geometry }) => geometry === null).length);
  });

  it('7.1: no member of another type stands beside the features', () => {
    expect(Object.keys(collection).filter((key) => ['coordinates', 'geometries', 'geometry', 'properties'].includes(key))).toEqual([]);
    expect(collection.type).toBe('FeatureCollection');
  });

  it('3.1.6: rings are closed, outer ones counter-clockwise, holes clockwise, in polygons and in every part of many', () => {
    const polygons = collection.features.flatMap(({ geometry }) => polygonsOf(geometry));
    expect(polygons.filter((rings) => rings.length === 2).length).toBeGreaterThan(5);
    for (const [outer, ...holes] of polygons) {
      expect(area(outer!)).toBeGreaterThan(0);
      for (const hole of holes) expect(area(hole)).toBeLessThan(0);
      for (const ring of [outer!, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it('3.1.1: positions are longitude, then latitude', () => {
    const positions = collection.features.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : polygonsOf(geometry).flat(2)));
    expect(positions.every(([lng, lat]) => lng! > 125 && lng! < 127 && lat! > 44 && lat! < 45)).toBe(true);
  });

  it('keeps every name as it is, among them quotes, line breaks and formula starts', () => {
    expect(collection.features.map(({ properties }) => (properties as { unit: string }).unit)).toEqual([...HARD_NAMES]);
  });

  it.skipIf(!hasGdal)('is the same to GDAL: WGS 84, every feature with its columns and its place', () => {
    const { summary, features } = readByGdal(text);
    expect(summary).toContain(`Feature Count: ${rows.length}`);
    expect(summary).toMatch(/ID\["EPSG",4326\]/);
    expect(features.map(({ properties }) => properties)).toEqual(rows.map((row) => zoneProperties(row, 'zh')));
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual(rows.map(({ geometry }) => geometry?.type ?? null));
    // GDAL writes seven decimals, a centimetre.
    const rounded = JSON.stringify(collection.features.map(({ geometry }) => geometry), (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(7)) : value));
    expect(features.map(({ geometry }) => geometry)).toEqual(JSON.parse(rounded));
  });
});
