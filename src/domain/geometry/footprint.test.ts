// Footprints: polygons as surveyed, discs cut against each other and against surveyed ground.
import { area, polygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../district/tables-of.ts';
import type { UnitGeometry } from '../district/unit-table.ts';
import { DISC_RADIUS, drawCell } from './disc.ts';
import { isInsideRings, unitFootprints } from './footprint.ts';
import { toGrid } from './plane.ts';
import { doubleArea } from './rings.ts';

const footprintsOf = (...geometries: (UnitGeometry | null)[]) => {
  const units = unitTableOf(geometries.map((geometry, i) => ({ id: String(i), geometry })));
  return unitFootprints(units, Uint32Array.from(geometries, (_, i) => i));
};
const squareMeters = (rings: Parameters<typeof isInsideRings>[1]): number => rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2e6;
const box = (west: number, south: number, east: number, north: number): Position[] =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]];
const at = (longitude: number, latitude: number): UnitGeometry => ({ type: 'Point', coordinates: [longitude, latitude] });
/** Area of the 32-cornered disc of 60 m. */
const DISC_SQUARE_METERS = 16 * 60 * 60 * Math.sin(Math.PI / 16);

describe('unitFootprints', () => {
  it('takes a polygon as is, holes left out, whichever way its rings turn (turf.area)', () => {
    const outer = box(126, 44, 126.01, 44.01);
    const hole = box(126.002, 44.002, 126.004, 44.004);
    const expected = area(polygon([outer, hole]));
    for (const coordinates of [[outer, hole], [outer.toReversed(), hole], [outer, hole.toReversed()]]) {
      const { footprints: [footprint] } = footprintsOf({ type: 'Polygon', coordinates });
      // turf measures on a sphere: 0.3 % beside the ellipsoid.
      expect(Math.abs(squareMeters(footprint!.rings) / expected - 1)).toBeLessThan(0.006);
      expect(footprint!.surveyed).toBe(true);
    }
  });

  it('takes parts of one unit that lie on each other as one ground, and leaves parts that stand apart or in a hole', () => {
    const [outer, hole, island, far] = [box(126, 44, 126.01, 44.01), box(126.002, 44.002, 126.008, 44.008), box(126.004, 44.004, 126.006, 44.006), box(126.02, 44, 126.03, 44.01)];
    const ringsOf = (...coordinates: Position[][][]) => footprintsOf({ type: 'MultiPolygon', coordinates }).footprints[0]!.rings;
    const whole = squareMeters(ringsOf([outer]));
    expect([ringsOf([outer], [island]).length, Math.round(squareMeters(ringsOf([outer], [island])) - whole)]).toEqual([1, 0]);
    expect([ringsOf([outer], [far]).length, Math.round(squareMeters(ringsOf([outer], [far])) / whole)]).toEqual([2, 2]);
    expect(ringsOf([outer, hole], [island]).map((ring) => Math.sign(doubleArea(ring))).toSorted((a, b) => a - b)).toEqual([-1, 1, 1]);
    expect(ringsOf([outer], [box(126.005, 44.005, 126.02, 44.02)])).toHaveLength(1);
  });

  it('gives a lone point a disc of 60 m that is not surveyed', () => {
    const { footprints: [footprint] } = footprintsOf(at(126, 44));
    expect(footprint!.surveyed).toBe(false);
    expect(squareMeters(footprint!.rings)).toBeCloseTo(DISC_SQUARE_METERS, 0);
  });

  it('leaves out a unit without a place and keeps the rows of the others', () => {
    expect(footprintsOf(null, at(126, 44), null, at(126.1, 44)).footprints.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('leaves out a polygon of no ground', () => {
    const line: Polygon = { type: 'Polygon', coordinates: [[[126, 44], [126.1, 44], [126, 44]]] };
    expect(footprintsOf(line, { type: 'Polygon', coordinates: [] }).footprints).toEqual([]);
  });

  it('cuts a disc at the border of another unit and drops what lies beyond that unit', () => {
    // The wall is 8 m thick, 24 m east of the point, and longer than the disc.
    const wall: Polygon = { type: 'Polygon', coordinates: [box(126.0003, 43.99, 126.0004, 44.01)] };
    const { plane, footprints: [disc, polygonal] } = footprintsOf(at(126, 44), wall);
    expect(isInsideRings(toGrid(plane, [126.0001, 44]), disc!.rings)).toBe(true);
    expect(isInsideRings(toGrid(plane, [126.00035, 44]), disc!.rings)).toBe(false);
    expect(isInsideRings(toGrid(plane, [126.0006, 44]), disc!.rings)).toBe(false);
    expect(polygonal!.surveyed).toBe(true);
  });

  it('keeps the whole disc of a point that lies in another unit', () => {
    const compound: Polygon = { type: 'Polygon', coordinates: [box(125.9999, 43.9999, 126.0001, 44.0001)] };
    const { footprints: [disc] } = footprintsOf(at(126, 44), compound);
    expect(squareMeters(disc!.rings)).toBeCloseTo(DISC_SQUARE_METERS, 0);
  });
});

describe('drawCell', () => {
  const center = { x: 0, y: 0 };

  it('cuts two discs midway, so that they share a border and no ground', () => {
    const other = { x: 70_000, y: 30_000 };
    const [ours, theirs] = [drawCell(center, [other]), drawCell(other, [center])];
    expect(ours.every(({ x, y }) => x * other.x + y * other.y <= (other.x ** 2 + other.y ** 2) / 2 + other.x)).toBe(true);
    expect(Math.abs(doubleArea(ours) - doubleArea(theirs)) / doubleArea(ours)).toBeLessThan(0.01);
    expect(doubleArea(ours) / 2e6).toBeLessThan(DISC_SQUARE_METERS - 100);
  });

  it('does not cut against a point of the same spot, nor beyond twice the radius', () => {
    expect(drawCell(center, [center, { x: 2 * DISC_RADIUS + 1, y: 0 }])).toEqual(drawCell(center, []));
  });

  it('is the same whatever the order of the neighbours', () => {
    const others = [{ x: 30_000, y: 1000 }, { x: -20_000, y: 45_000 }, { x: 5000, y: -64_321 }, { x: 90_000, y: 12_345 }];
    expect(drawCell(center, others.toReversed())).toEqual(drawCell(center, others));
  });
});
