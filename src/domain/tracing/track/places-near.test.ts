// Which buildings a stay may have been at: ranks, distances, and none.
import { pointToPolygonDistance, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METER } from '../../../../tests/tracing/tracks.ts';
import { unitTableOf, type UnitRecord } from '../../district/tables-of.ts';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { findPlacesNear, type NearOptions } from './places-near.ts';

/** A square of a side in metres about a place so many metres north and east. */
const square = (north: number, east: number, side: number): UnitGeometry => {
  const [x, y, half] = [125.3 + east * METER, 43.8 + north * METER, (side / 2) * METER];
  return { type: 'Polygon', coordinates: [[[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]] };
};
const near = (units: readonly UnitRecord[], options?: NearOptions, longitude = 125.3, latitude = 43.8): [string, number][] => {
  const table = unitTableOf(units);
  const { start, unit, meters } = findPlacesNear({ longitude: Float64Array.of(longitude), latitude: Float64Array.of(latitude) }, table, options);
  expect([...start]).toEqual([0, unit.length]);
  return Array.from(unit, (row, i) => [table.id[row]!, Math.round(meters[i]!)]);
};

describe('findPlacesNear', () => {
  it('ranks by distance, and of those around the stay the smallest first', () => {
    expect(near([
      { id: 'far', kind: 'building', geometry: square(90, 0, 20) },
      { id: 'hall', kind: 'venue', geometry: square(0, 0, 60) },
      { id: 'shop', kind: 'venue', geometry: square(0, 0, 10) },
      { id: 'kiosk', kind: 'venue', geometry: { type: 'Point', coordinates: [125.3, 43.8 + 40 * METER] } },
    ])).toEqual([['shop', 0], ['hall', 0], ['kiosk', 40], ['far', 80]]);
  });

  it('leaves out what lies beyond the radius, has no place or is of another kind, and says none', () => {
    const units: UnitRecord[] = [
      { id: 'beyond', kind: 'building', geometry: square(112, 0, 20) },
      { id: 'beyond the corner', kind: 'venue', geometry: { type: 'Point', coordinates: [125.3 + 100 * METER, 43.8 + 75 * METER] } },
      { id: 'unplaced', kind: 'building' },
      { id: 'compound', kind: 'compound', geometry: square(0, 0, 500) },
    ];
    expect(near(units)).toEqual([]);
    expect(near(units, { radiusMeters: 103 })).toEqual([['beyond', 102]]);
    expect(near(units, { kinds: ['compound'] })).toEqual([['compound', 0]]);
    expect(near([])).toEqual([]);
    expect(near(units, {}, Number.NaN)).toEqual([]);
  });

  it('looks farther around units of which only a point is known, where that is asked for', () => {
    const units: UnitRecord[] = [
      { id: 'outlined', kind: 'compound', geometry: square(100, 0, 100) }, { id: 'around', kind: 'compound', geometry: square(0, 0, 40) },
      { id: 'point', kind: 'compound', geometry: { type: 'Point', coordinates: [125.3, 43.8 + 150 * METER] } },
      { id: 'beyond', kind: 'hamlet', geometry: { type: 'Point', coordinates: [125.3, 43.8 + 210 * METER] } },
    ];
    expect(near(units, { kinds: ['compound', 'hamlet'], radiusMeters: 0, pointRadiusMeters: 200 })).toEqual([['around', 0], ['point', 150]]);
    expect(near(units, { kinds: ['compound', 'hamlet'], radiusMeters: 0 })).toEqual([['around', 0]]);
  });

  it('a stay in a courtyard is beside its building, not in it', () => {
    const [outer, court] = [square(0, 0, 80), square(0, 0, 40)].map((one) => (one as { coordinates: number[][][] }).coordinates[0]!);
    const measured = near([{ id: 'block', kind: 'building', geometry: { type: 'Polygon', coordinates: [outer!, court!] } }]);
    // A degree of longitude is shorter: 14 m of the 20 to the eastern wall.
    expect(measured).toEqual([['block', 14]]);
  });

  it('keeps the candidates of many stays apart, an unmatched one between', () => {
    const table = unitTableOf([{ id: 'a', kind: 'building', geometry: square(0, 0, 20) }, { id: 'b', kind: 'building', geometry: square(2000, 0, 20) }]);
    const { start, unit } = findPlacesNear({ longitude: Float64Array.of(125.3, 125.3, 125.3), latitude: Float64Array.of(43.8 + 2000 * METER, 43.8 + 1000 * METER, 43.8) }, table);
    expect([[...start], [...unit]]).toEqual([[0, 1, 1, 2], [1, 0]]);
  });

  it('measures what @turf/turf 7.4.0 measures, to a decimetre, and misses none within the radius (oracle)', () => {
    const meter = fc.integer({ min: -400, max: 400 });
    fc.assert(fc.property(fc.array(fc.tuple(meter, meter, fc.integer({ min: 3, max: 120 })), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 300 }), (squares, radiusMeters) => {
      const geometries = squares.map(([north, east, side]) => square(north, east, side));
      const table = unitTableOf(geometries.map((geometry, i) => ({ id: String(i), kind: 'building', geometry })));
      const { unit, meters } = findPlacesNear({ longitude: Float64Array.of(125.3), latitude: Float64Array.of(43.8) }, table, { radiusMeters });
      geometries.forEach((geometry, row) => {
        const expected = Math.max(0, pointToPolygonDistance([125.3, 43.8], polygon((geometry as { coordinates: number[][][] }).coordinates), { units: 'meters' }));
        const found = unit.indexOf(row);
        if (found >= 0) expect(Math.abs(meters[found]! - expected)).toBeLessThan(0.1);
        else expect(expected).toBeGreaterThan(radiusMeters - 0.1);
      });
    }));
  });

  it('refuses a radius that is none', () => {
    expect(() => near([], { pointRadiusMeters: -1 })).toThrow(RangeError);
    for (const radiusMeters of [-1, Number.NaN, Infinity]) expect(() => near([], { radiusMeters })).toThrow(RangeError);
  });
});
