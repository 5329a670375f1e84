// Redrawn units: parts go with their ground, names with their unit, numbers add up. Oracle: issue "Redraw, decide, publish", point 3.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, holdsPlace, shareOut } from '../redraw/gestures/share-out.ts';
import { findZonedUnits } from '../zoning/facts/zoned-units.ts';
import { createMatcher } from './match/create-matcher.ts';
import { placeAt } from './place-column.ts';
import { redrawUnits, type Redrawing } from './redrawn-units.ts';
import { unitTableOf } from './tables-of.ts';
import { UNKNOWN, type UnitGeometry } from './unit-table.ts';

const square = (west: number, south: number, size = 1): UnitGeometry => ({ type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]] });
const table = unitTableOf([
  { id: 'S', name: '东岭街道', kind: 'street' },
  { id: 'A', name: '安康家园', kind: 'compound', parent: 'S', geometry: square(0, 0, 2), population: 301, households: 100 },
  { id: 'A1', name: '1号楼', kind: 'building', parent: 'A', geometry: square(0, 0), population: 100, households: 40 },
  { id: 'A2', name: '2号楼', kind: 'building', parent: 'A', geometry: square(1, 1), population: 200, households: 60 },
  { id: 'B', name: '新华小区', kind: 'compound', parent: 'S', geometry: square(4, 0) },
]);
const rowOf = (units: typeof table, id: string): number => units.id.indexOf(id);
const split: Redrawing = {
  how: 'split', merged: [],
  units: [
    { unit: 'A', geometry: square(0, 0), population: 101, households: 40 },
    { unit: 'A#2', made: { name: '安康家园（局部）', kind: 'compound', like: 'A' }, geometry: square(1, 1), population: 200, households: 60 },
    { unit: 'A2', parent: 'A#2' },
  ],
};

describe('redrawn units', () => {
  it('a split gives the new part its street, its ground and its buildings, and reports of a building follow it', () => {
    const units = redrawUnits(table, [split]);
    const part = rowOf(units, 'A#2');
    expect(units.name[part]).toBe('安康家园（局部）');
    expect(units.parent[part]).toBe(rowOf(units, 'S'));
    expect(units.parent[rowOf(units, 'A2')]).toBe(part);
    expect(units.parent[rowOf(units, 'A1')]).toBe(rowOf(units, 'A'));
    expect(placeAt(units.geometry, part)).toEqual(square(1, 1));
    expect(placeAt(units.geometry, rowOf(units, 'B'))).toEqual(square(4, 0));
    const { match } = createMatcher(units);
    expect(units.id[match('安康家园2号楼').unit]).toBe('A2');
    expect(units.id[match('安康家园').unit]).toBe('A');
  });

  it('merged units are parts of the one they went into: their names, and those of their buildings, still find them', () => {
    const units = redrawUnits(table, [split, { how: 'merged', units: [{ unit: 'A', geometry: square(0, 0, 2), population: 301 }], merged: [{ unit: 'A#2', into: 'A' }, { unit: 'B', into: 'A' }] }]);
    const { zonedOf } = findZonedUnits(units);
    const { match } = createMatcher(units);
    for (const name of ['新华小区', 'B', '安康家园', '安康家园2号楼', '安康家园（局部）2号楼', '安康家园1号楼']) expect([name, units.id[zonedOf[match(name).unit]!]]).toEqual([name, 'A']);
    expect(placeAt(units.geometry, rowOf(units, 'A'))).toEqual(square(0, 0, 2));
  });

  it('two units merged into each other by two hands: the first merger stands', () => {
    const units = redrawUnits(table, [{ how: 'merged', units: [], merged: [{ unit: 'A', into: 'B' }] }, { how: 'merged', units: [], merged: [{ unit: 'B', into: 'A' }] }]);
    expect(units.parent[rowOf(units, 'A')]).toBe(rowOf(units, 'B'));
    expect(units.parent[rowOf(units, 'B')]).toBe(rowOf(units, 'S'));
  });

  it('what is said of a unit that is not there is passed over, and nothing redrawn is the same table', () => {
    expect(redrawUnits(table, [])).toBe(table);
    const units = redrawUnits(table, [{ how: 'moved', units: [{ unit: 'X', population: 3 }], merged: [{ unit: 'Y', into: 'A' }, { unit: 'B', into: 'Z' }] }]);
    expect(units.id).toEqual(table.id);
  });
});

describe('shares of a split', () => {
  it('follow the buildings where each tells its number, and the area otherwise; what is unknown stays so', () => {
    const center = Float64Array.from([0, 0, 1, 1, 0.5, 0.5, 1.5, 1.5, 4.5, 0.5]);
    const piece = (unit: string, area: number, geometry: UnitGeometry) => ({ unit, area, holds: (lng: number, lat: number) => holdsPlace(geometry, lng, lat) });
    const pieces = [piece('A', 3, square(0, 0)), piece('A#2', 1, square(1, 1))];
    expect(shareOut(table, rowOf(table, 'A'), findZonedUnits(table).zonedOf, center, pieces)).toEqual([
      { unit: 'A', population: 100, households: 40, buildings: UNKNOWN, counted: { population: 100, households: 40, buildings: 1 }, entering: [] },
      { unit: 'A#2', population: 201, households: 60, buildings: UNKNOWN, counted: { population: 200, households: 60, buildings: 1 }, entering: ['A2'] },
    ]);
  });

  it('add up to the whole, each within one of its exact share (random wholes and weights)', () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (whole, weights) => {
      const shares = divide(whole, weights);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
      if (all > 0) shares.forEach((share, i) => expect(Math.abs(share - (whole * weights[i]!) / all)).toBeLessThan(1));
    }));
  });
});
