// Oracle: the register written down by hand beside the rows.
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../district/match/create-matcher.ts';
import { unitTableOf } from '../../district/tables-of.ts';
import { findZonedUnits } from '../../zoning/facts/zoned-units.ts';
import { describeRegister } from './describe-register.ts';
import { householdTableOf, plotTableOf, type PlotRow } from './tables-of.ts';

const units = unitTableOf([
  { id: 'S', name: '柳河乡', kind: 'street' }, { id: 'A', name: '靠山屯', kind: 'hamlet', parent: 'S' }, { id: 'A1', name: '靠山屯1号', kind: 'building', parent: 'A' },
  { id: 'B', name: '前进屯', kind: 'hamlet', parent: 'S' },
]);
/** 100 m by 100 m near the equator: a hectare, fifteen mu. */
const hectare = 100 / 111_195;
const square: PlotRow['outline'] = { type: 'Polygon', coordinates: [[[0, 0], [hectare, 0], [hectare, hectare], [0, hectare], [0, 0]]] };

const register = describeRegister(
  householdTableOf([{ id: 'H1', place: '靠山屯1号' }, { id: 'H2', place: '无名屯' }]),
  plotTableOf([
    { id: 'P1', household: 'H1', place: '', block: '东片', mu: 4, outline: square },
    { id: 'P2', household: 'H1', place: '前进屯', block: '东片', outline: square },
    { id: 'P3', household: 'H1', place: '靠山屯', block: '东片' },
    { id: 'P4', household: 'H9', place: '', block: '' },
  ]),
  { units, zonedOf: findZonedUnits(units).zonedOf, rowOf: (place) => createMatcher(units).match(place).unit, gates: [] },
);

describe('the register described', () => {
  it('a home is its unit, and its village the zoned unit around it; one that nobody knows is neither', () => {
    expect([[...register.households.unit], [...register.households.village]]).toEqual([[2, -1], [1, -1]]);
  });

  it('a plot without a village lies in that of its household, and nowhere without either', () => {
    expect([[...register.plots.household], [...register.plots.village], [...register.plots.township]]).toEqual([[0, 0, 0, -1], [1, 3, 1, -1], [0, 0, 0, -1]]);
  });

  it('blocks of one name in two villages are two', () => {
    expect(register.blocks).toEqual([{ name: '东片', village: 1 }, { name: '东片', village: 3 }]);
    expect([...register.plots.block]).toEqual([0, 1, 0, -1]);
  });

  it('the area is that of the list, measured where it says none, unknown without an outline', () => {
    expect(register.plots.mu[0]).toBe(4);
    expect(register.plots.mu[1]).toBeCloseTo(15, 0);
    expect([register.plots.mu[2], register.plots.center[4]]).toEqual([NaN, NaN]);
  });
});
