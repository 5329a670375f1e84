// Drawings as rows and features. Oracle: areas and lengths by @turf/turf on the sphere, and figures told by hand.
import { area, length, lineString, polygon } from '@turf/turf';
import fc from 'fast-check';
import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../district/place-column.ts';
import { textAt } from '../../district/text-column.ts';
import { SQUARE_METERS_PER_MU } from '../../farmland/mu.ts';
import { gateOfDrawing, measureDrawnPlot, measureDrawnTrack, plotOfDrawing, trackOfDrawing, type DrawnPlotFacts } from './drawn.ts';
import { CROPS, PLOT_KINDS } from './farm-tables.ts';

const ringOf = (...corners: Position[]): Polygon => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] });
const lineOf = (...positions: Position[]): LineString => ({ type: 'LineString', coordinates: positions });
const FIELD = ringOf([126, 44], [126.002, 44], [126.002, 44.001], [126, 44.001]);
const FACTS: DrawnPlotFacts = { id: '=A-1', household: '0001', village: '红光村', block: '北片', crop: 'maize', kind: 'greenhouse', mu: null };

describe('a plot that was drawn', () => {
  it('is measured in mu within a thousandth of the sphere’s area once the flattening of the earth is allowed for', () => {
    fc.assert(fc.property(fc.double({ min: 20, max: 50, noNaN: true }), fc.double({ min: 1e-4, max: 5e-3, noNaN: true }), fc.double({ min: 1e-4, max: 5e-3, noNaN: true }), (lat, wide, high) => {
      const field = ringOf([126, lat], [126 + wide, lat], [126 + wide, lat + high], [126, lat + high]);
      const measured = measureDrawnPlot(field) as { mu: number };
      // Turf's sphere is up to 0.6 % off the ellipsoid between 20° and 50°.
      expect(Math.abs(measured.mu / (area(polygon(field.coordinates)) / SQUARE_METERS_PER_MU) - 1)).toBeLessThan(0.007);
    }));
  });

  it('is a row of the register with what was said of it, its outline, and its size to a hundredth of a mu', () => {
    const table = plotOfDrawing(FIELD, FACTS);
    if ('refused' in table) throw new Error(table.refused);
    expect([table.count, textAt(table.id, 0), textAt(table.household, 0), table.places[table.place[0]!], textAt(table.block, 0)]).toEqual([1, '=A-1', '0001', '红光村', '北片']);
    expect([CROPS[table.crop[0]!], PLOT_KINDS[table.kind[0]!]]).toEqual(['maize', 'greenhouse']);
    // 160.412 m by 111.112 m, by the length of a degree on the WGS-84 ellipsoid at 44°: 17,823.7 m².
    expect(table.mu[0]).toBe(26.74);
    expect(placeAt(table.outline, 0)).toEqual(FIELD);
  });

  it('has the size the person says where one is said', () => {
    const table = plotOfDrawing(FIELD, { ...FACTS, mu: 20 });
    expect('mu' in table && table.mu[0]).toBe(20);
  });

  it.each([
    ['two corners', ringOf([126, 44], [126.001, 44]), 'too-few'],
    ['corners on one line', ringOf([126, 44], [126.001, 44.001], [126.002, 44.002]), 'no-area'],
    ['a bow tie', ringOf([126, 44], [126.004, 44.001], [126.004, 44], [126, 44.002]), 'crosses-itself'],
    ['a corner that is nowhere', ringOf([126, 44], [NaN, 44], [126.001, 44.001]), 'no-place'],
    ['latitude and longitude swapped', ringOf([44, 126], [44.001, 126], [44.001, 126.001]), 'no-place'],
    ['no ring', { ...ringOf([126, 44]), coordinates: [] }, 'too-few'],
  ])('of %s is refused, and why is said', (_, outline, refused) => {
    expect(measureDrawnPlot(outline)).toMatchObject({ refused });
    expect(plotOfDrawing(outline, FACTS)).toMatchObject({ refused });
  });

  it('that crosses itself is told where', () => {
    const refusal = measureDrawnPlot(ringOf([126, 44], [126.004, 44.002], [126.004, 44], [126, 44.001]));
    // The sides y = x/2 and y = 0.001 − x/4 … meet at x = 0.004/3.
    expect(refusal).toEqual({ refused: 'crosses-itself', at: [expect.closeTo(126 + 0.004 / 3, 6), expect.closeTo(44 + 0.002 / 3, 6)] });
  });
});

describe('a track that was drawn', () => {
  it('is a feature of its layer; as long as on the sphere within 0.5 %', () => {
    const line = lineOf([126, 44], [126.01, 44.002], [126.01, 44.01]);
    expect(trackOfDrawing(line, '东沟路')).toEqual({ type: 'Feature', properties: { class: 'track', name: '东沟路' }, geometry: line });
    const measured = measureDrawnTrack(line) as { meters: number };
    expect(Math.abs(measured.meters / (length(lineString(line.coordinates)) * 1000) - 1)).toBeLessThan(0.005);
  });

  it('may cross itself, but is none of one point or of the same point twice', () => {
    expect(trackOfDrawing(lineOf([126, 44], [126.004, 44.001], [126.004, 44], [126, 44.001]), '')).not.toHaveProperty('refused');
    expect(trackOfDrawing(lineOf([126, 44]), '')).toEqual({ refused: 'too-few', at: null });
    expect(trackOfDrawing(lineOf([126, 44], [126, 44]), '')).toEqual({ refused: 'too-few', at: null });
    expect(trackOfDrawing(lineOf([126, 44], [126, Infinity]), '')).toEqual({ refused: 'no-place', at: null });
  });
});

describe('a gate that was set', () => {
  const point = { type: 'Point', coordinates: [126, 44] } as const;
  it('is a feature of facilities that names its unit; a direction only where there is one', () => {
    expect(gateOfDrawing({ ...point, coordinates: [126, 44] }, { name: '村口', unit: 'V-1', oneway: 'both' })).toEqual({ type: 'Feature', properties: { kind: 'gate', name: '村口', unit: 'V-1' }, geometry: point });
    expect(gateOfDrawing({ ...point, coordinates: [126, 44] }, { name: '', unit: '', oneway: 'out' })).toMatchObject({ properties: { kind: 'gate', oneWay: 'out' } });
  });
  it('nowhere on earth is refused', () => {
    expect(gateOfDrawing({ type: 'Point', coordinates: [126, 91] }, { name: '', unit: '', oneway: 'both' })).toEqual({ refused: 'no-place', at: null });
  });
});
