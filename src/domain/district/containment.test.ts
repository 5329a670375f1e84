// Parents by containment and points inside units, with turf as the oracle.
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { assignParents, labelPoints } from './containment.ts';
import { unitTableOf, type UnitRecord } from './tables-of.ts';

const box = (west: number, south: number, east: number, north: number): Position[] =>
  [[west, south], [east, south], [east, north], [west, north], [west, south]];
const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const parentsOf = (...records: UnitRecord[]): number[] => [...assignParents(unitTableOf(records))];
const point = (longitude: number, latitude: number) => ({ type: 'Point' as const, coordinates: [longitude, latitude] });

const compound: UnitRecord = { id: 'compound', geometry: polygon(box(126, 44, 126.01, 44.01)) };
const building = (longitude: number, latitude: number): UnitRecord => ({ id: `${longitude} ${latitude}`, kind: 'building', geometry: point(longitude, latitude) });

describe('assignParents', () => {
  it('gives a building the compound it stands in, and none to one that stands outside', () => {
    expect(parentsOf(compound, building(126.005, 44.005), building(126.02, 44.005))).toEqual([-1, 0, -1]);
  });

  it.each(['hamlet', 'venue'] as const)('takes a %s as well as a compound', (kind) => {
    expect(parentsOf({ ...compound, kind }, building(126.005, 44.005))).toEqual([-1, 0]);
  });

  it.each(['building', 'grid', 'street', 'district'] as const)('takes no %s for a container', (kind) => {
    expect(parentsOf({ ...compound, kind }, { ...building(126.005, 44.005), kind: 'stair' })).toEqual([-1, -1]);
  });

  it('assigns households and stairs, not compounds or hamlets', () => {
    const inner = polygon(box(126.001, 44.001, 126.002, 44.002));
    const kinds = (['household', 'stair', 'compound', 'hamlet', 'venue'] as const).map((kind) => ({ id: kind, kind, geometry: inner }));
    expect(parentsOf(compound, ...kinds).slice(0, 3)).toEqual([-1, 3, 3]);
    expect(parentsOf(compound, ...kinds).slice(3)).toEqual([-1, -1, -1]);
  });

  it('keeps a parent given by the source, wherever the building stands, and leaves the table as it is', () => {
    const units = unitTableOf([compound, { id: 'far', geometry: polygon(box(127, 44, 127.01, 44.01)) }, { ...building(126.005, 44.005), parent: 'far' }, building(126.006, 44.006)]);
    expect([...assignParents(units)]).toEqual([-1, -1, 1, 0]);
    expect([...units.parent]).toEqual([-1, -1, 1, -1]);
  });

  it.each([[126, 44.005], [126.01, 44.005], [126.005, 44], [126.005, 44.01], [126, 44], [126.01, 44.01]])('counts the border as inside: %f, %f', (longitude, latitude) => {
    expect(parentsOf(compound, building(longitude, latitude))).toEqual([-1, 0]);
  });

  it('counts a slanting border as inside', () => {
    const triangle = { id: 'triangle', geometry: polygon([[126, 44], [126.03, 44.01], [126, 44.01], [126, 44]]) };
    expect(parentsOf(triangle, building(126.015, 44.005))).toEqual([-1, 0]);
  });

  it('takes the smallest where compounds overlap, whichever comes first', () => {
    const small = { id: 'small', geometry: polygon(box(126.004, 44.004, 126.006, 44.006)) };
    expect(parentsOf(compound, small, building(126.005, 44.005))).toEqual([-1, -1, 1]);
    expect(parentsOf(small, compound, building(126.005, 44.005))).toEqual([-1, -1, 0]);
  });

  it('puts nobody into a hole of a compound', () => {
    const ring = { id: 'ring', geometry: polygon(box(126, 44, 126.01, 44.01), box(126.004, 44.004, 126.006, 44.006)) };
    expect(parentsOf(ring, building(126.005, 44.005), building(126.002, 44.005))).toEqual([-1, -1, 0]);
  });

  it('leaves buildings without a place and compounds that are points alone', () => {
    expect(parentsOf(compound, { id: 'nowhere', kind: 'building' })).toEqual([-1, -1]);
    expect(parentsOf({ id: 'dot', geometry: point(126, 44) }, building(126, 44))).toEqual([-1, -1]);
  });

  it('agrees with turf.booleanPointInPolygon on random points and polygons', () => {
    const coordinate = fc.integer({ min: 0, max: 20 });
    const star = fc.array(fc.integer({ min: 2, max: 10 }), { minLength: 3, maxLength: 9 });
    fc.assert(fc.property(star, fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 }), (radii, points) => {
      const corners = radii.map((radius, i): Position => {
        const angle = (i / radii.length) * 2 * Math.PI;
        return [126.01 + (radius / 1000) * Math.cos(angle), 44.01 + (radius / 1000) * Math.sin(angle)];
      });
      const shape = polygon([...corners, corners[0]!]);
      const places = points.map(([x, y]) => [126 + x / 1000 + 0.0001237, 44 + y / 1000 + 0.0000713] as const);
      const records = places.map(([x, y], i) => ({ ...building(x, y), id: String(i) }));
      expect(parentsOf({ id: 'star', geometry: shape }, ...records).slice(1)).toEqual(places.map((place) => (booleanPointInPolygon([...place], shape) ? 0 : -1)));
    }));
  });
});

describe('labelPoints', () => {
  it('gives a point unit its point and NaN to a unit without a place', () => {
    const points = labelPoints(unitTableOf([{ id: 'a', geometry: point(126.5, 44.5) }, { id: 'b' }]));
    expect([...points]).toEqual([126.5, 44.5, Number.NaN, Number.NaN]);
  });

  it('gives a square its middle', () => {
    const [longitude, latitude] = labelPoints(unitTableOf([compound]));
    expect(longitude).toBeCloseTo(126.005, 9);
    expect(latitude).toBeCloseTo(44.005, 9);
  });

  it('takes the largest polygon of several', () => {
    const geometry = { type: 'MultiPolygon' as const, coordinates: [[box(0, 0, 1, 1)], [box(10, 0, 13, 3)], [box(20, 0, 21, 1)]] };
    expect([...labelPoints(unitTableOf([{ id: 'a', geometry }]))]).toEqual([11.5, 1.5]);
  });

  it('never lies in a hole or outside: horseshoes and rings (turf.booleanPointInPolygon, border not counted)', () => {
    const size = fc.double({ min: 0.05, max: 0.9, noNaN: true });
    fc.assert(fc.property(size, size, fc.boolean(), (wide, deep, isRing) => {
      const west = 0.5 - wide / 2;
      const shape = isRing
        ? polygon(box(0, 0, 1, 1), box(west, 0.5 - deep / 2, west + wide, 0.5 + deep / 2))
        : polygon([[0, 0], [west, 0], [west, deep], [west + wide, deep], [west + wide, 0], [1, 0], [1, 1], [0, 1], [0, 0]]);
      const [longitude, latitude] = labelPoints(unitTableOf([{ id: 'a', geometry: shape }]));
      expect(booleanPointInPolygon([longitude!, latitude!], shape, { ignoreBoundary: true })).toBe(true);
    }));
  });

  it('gives a horseshoe the middle of its longest stretch, the first of several', () => {
    const horseshoe = polygon([[0, 0], [0.25, 0], [0.25, 0.875], [0.75, 0.875], [0.75, 0], [1, 0], [1, 1], [0, 1], [0, 0]]);
    expect([...labelPoints(unitTableOf([{ id: 'a', geometry: horseshoe }]))]).toEqual([0.125, 0.5]);
  });

  it('gives a polygon of no area its first corner', () => {
    const flat = polygon([[126, 44], [126.1, 44], [126.2, 44], [126, 44]]);
    expect([...labelPoints(unitTableOf([{ id: 'a', geometry: flat }]))]).toEqual([126, 44]);
  });

  it('works out 13,000 polygons of 12 corners, and their parents, in under 300 ms of processor time', () => {
    const cornersAbout = (x: number, y: number): Position[] => Array.from({ length: 13 }, (_, i) => {
      const angle = ((i % 12) / 12) * 2 * Math.PI;
      return [x + 0.0002 * Math.cos(angle) * (1 + (i % 12) / 12), y + 0.0002 * Math.sin(angle)];
    });
    const compounds = Array.from({ length: 1000 }, (_, i) => ({ id: `c${i}`, geometry: polygon(box(126 + (i % 40) * 0.002, 44 + Math.floor(i / 40) * 0.002, 126.002 + (i % 40) * 0.002, 44.002 + Math.floor(i / 40) * 0.002)) }));
    const buildings = Array.from({ length: 12_000 }, (_, i) => ({ id: `b${i}`, kind: 'building' as const, geometry: polygon(cornersAbout(126 + (i % 120) * 0.00066, 44 + Math.floor(i / 120) * 0.0005)) }));
    const units = unitTableOf([...compounds, ...buildings]);
    const start = process.cpuUsage().user;
    const parents = assignParents(units);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(300);
    expect(parents.subarray(1000).filter((parent) => parent >= 0).length).toBeGreaterThan(11_000);
  });
});
