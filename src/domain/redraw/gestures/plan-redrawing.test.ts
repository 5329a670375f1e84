// A gesture as it is recorded and laid over the units: ground, buildings and people are conserved. Oracle: sums before and after, turf's areas.
import { area as turfArea } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPoints } from '../../district/containment.ts';
import { placeAt } from '../../district/place-column.ts';
import { describeUnits } from '../../district/unit-directory.ts';
import { redrawUnits, type Redrawing } from '../../district/redrawn-units.ts';
import { unitTableOf, type UnitRecord } from '../../district/tables-of.ts';
import { UNKNOWN, type UnitGeometry, type UnitTable } from '../../district/unit-table.ts';
import { findZonedUnits } from '../../zoning/facts/zoned-units.ts';
import { planRedrawing, type RedrawGesture, type RedrawGround } from './plan-redrawing.ts';

const [WEST, SOUTH, STEP] = [126, 44, 0.002];
const box = (x: number, y: number, width: number, height: number): UnitGeometry => {
  const [w, s, e, n] = [WEST + x * STEP, SOUTH + y * STEP, WEST + (x + width) * STEP, SOUTH + (y + height) * STEP];
  return { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] };
};
const at = (x: number, y: number): [number, number] => [WEST + x * STEP, SOUTH + y * STEP];
/** Four compounds in a square that share borders, each with four buildings; the last gives its own numbers. */
const records: UnitRecord[] = [{ id: 'S', name: '东岭街道', kind: 'street' }];
for (const [i, [x, y]] of ([[0, 0], [1, 0], [0, 1], [1, 1]] as const).entries()) {
  records.push({ id: `C${i}`, name: `小区${i}`, kind: 'compound', parent: 'S', geometry: box(x, y, 1, 1), ...(i === 3 && { population: 1001, households: 400, buildings: 4 }) });
  for (const [j, [dx, dy]] of ([[0.1, 0.1], [0.6, 0.1], [0.1, 0.6], [0.6, 0.6]] as const).entries()) {
    records.push({ id: `C${i}-${j}`, name: `${j + 1}号楼`, kind: 'building', parent: `C${i}`, geometry: box(x + dx, y + dy, 0.2, 0.2), population: 100 + 10 * j, households: 40 });
  }
}
const start = unitTableOf(records);
const groundOf = (units: UnitTable): RedrawGround => {
  const [zones, center] = [findZonedUnits(units), labelPoints(units)];
  return { units, zoned: zones.zoned, counted: describeUnits(units, zones, center), center };
};
const rowOf = (units: UnitTable, id: string): number => units.id.indexOf(id);

function redraw(units: UnitTable, gesture: RedrawGesture): UnitTable {
  const plan = planRedrawing(gesture, groundOf(units));
  if ('refused' in plan) throw new Error(plan.refused);
  // As the journal keeps it.
  return redrawUnits(units, [JSON.parse(JSON.stringify(plan)) as Redrawing]);
}

/** Ground of all zoned units in square metres, and people as they are counted: own numbers, else those of the buildings. */
function sums(units: UnitTable): { ground: number; people: number; buildings: number } {
  const { zoned, zonedOf } = findZonedUnits(units);
  const parts = (row: number): number[] => [...units.parent.keys()].filter((part) => part !== row && zonedOf[part] === row && units.id[part]!.includes('-'));
  const people = (row: number): number => (units.population[row] === UNKNOWN ? parts(row).reduce((sum, part) => sum + units.population[part]!, 0) : units.population[row]!);
  return {
    ground: [...zoned].reduce((sum, row) => sum + turfArea(placeAt(units.geometry, row)!), 0),
    people: [...zoned].reduce((sum, row) => sum + people(row), 0),
    buildings: [...zoned].reduce((sum, row) => sum + parts(row).length, 0),
  };
}

describe('a gesture recorded', () => {
  it('splits one unit: buildings on the smaller part go with it, and its neighbour gets the new corner', () => {
    const units = redraw(start, { kind: 'split', row: rowOf(start, 'C0'), stroke: [at(0.55, -0.2), at(0.55, 1.2)], name: '小区0（局部）' });
    const part = rowOf(units, 'C0#2');
    expect(units.name[part]).toBe('小区0（局部）');
    expect(units.parent[part]).toBe(rowOf(units, 'S'));
    expect(['C0-1', 'C0-3'].map((id) => units.parent[rowOf(units, id)])).toEqual([part, part]);
    expect(['C0-0', 'C0-2'].map((id) => units.parent[rowOf(units, id)])).toEqual([rowOf(units, 'C0'), rowOf(units, 'C0')]);
    const corners = (id: string): string[] => (placeAt(units.geometry, rowOf(units, id)) as { coordinates: number[][][] }).coordinates[0]!.map(String);
    const shared = corners('C0').filter((corner) => corners('C0#2').includes(corner) && corners('C2').includes(corner));
    expect(shared).toHaveLength(1);
    expect(corners('C3')).toEqual((placeAt(start.geometry, rowOf(start, 'C3')) as { coordinates: number[][][] }).coordinates[0]!.map(String));
  });

  it('draws a unit over two others: they lose ground, buildings and people to it', () => {
    const units = redraw(start, { kind: 'draw', ring: [at(0.5, 0), at(1.5, 0), at(1.5, 1), at(0.5, 1), at(0.5, 0)], name: '夜市', unitKind: 'venue', yields: 'cut-neighbours' });
    const market = rowOf(units, '夜市');
    expect(units.parent[market]).toBe(rowOf(units, 'S'));
    expect([...units.parent.keys()].filter((row) => units.parent[row] === market).map((row) => units.id[row])).toEqual(['C0-1', 'C0-3', 'C1-0', 'C1-2']);
    expect(sums(units).people).toBe(sums(start).people);
  });

  it('refuses with the unit, the place or the distance', () => {
    const ground = groundOf(start);
    expect(planRedrawing({ kind: 'split', row: rowOf(start, 'C0'), stroke: [at(3, 3), at(4, 4)], name: 'x' }, ground)).toMatchObject({ refused: 'misses' });
    expect(planRedrawing({ kind: 'split', row: rowOf(start, 'C0'), stroke: [at(-1, 0.2), at(2, 0.8), at(2, 0.2), at(-1, 0.8)], name: 'x' }, ground)).toMatchObject({ refused: 'self-crossing' });
    expect(planRedrawing({ kind: 'draw', ring: [at(-0.1, -0.1), at(1.05, -0.1), at(1.05, 1.05), at(-0.1, 1.05)], name: 'x', unitKind: 'grid', yields: 'cut-neighbours' }, ground)).toMatchObject({ refused: 'nothing-left', unit: 'C0' });
    const far = unitTableOf([{ id: 'A', name: 'A', kind: 'compound', geometry: box(0, 0, 1, 1) }, { id: 'B', name: 'B', kind: 'compound', geometry: box(3, 0, 1, 1) }, { id: 'C', name: 'C', kind: 'compound', geometry: { type: 'Point', coordinates: at(0, 3) } }]);
    const apart = planRedrawing({ kind: 'merge', rows: [0, 1], closeStreet: true }, groundOf(far));
    expect(apart).toMatchObject({ refused: 'far-apart' });
    expect((apart as { meters: number }).meters).toBeCloseTo(320.4, 0);
    expect(planRedrawing({ kind: 'merge', rows: [0, 2], closeStreet: true }, groundOf(far))).toMatchObject({ refused: 'no-outline', unit: 'C' });
  });

  it('conserves ground, buildings and people through any sequence of splits, merges and drawings (random gestures)', () => {
    const point = fc.tuple(fc.double({ min: -0.3, max: 2.3, noNaN: true }), fc.double({ min: -0.3, max: 2.3, noNaN: true }));
    const gesture = fc.oneof(
      fc.record({ kind: fc.constant('split' as const), pick: fc.nat(), points: fc.array(point, { minLength: 2, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('merge' as const), pick: fc.nat(), other: fc.nat() }),
    );
    let done = 0;
    fc.assert(fc.property(fc.array(gesture, { minLength: 1, maxLength: 6 }), (gestures) => {
      let units = start;
      for (const one of gestures) {
        const { zoned } = findZonedUnits(units);
        const row = zoned[one.pick % zoned.length]!;
        const asked: RedrawGesture = one.kind === 'split'
          ? { kind: 'split', row, stroke: one.points.map(([x, y]) => at(x, y)), name: '局部' }
          : { kind: 'merge', rows: [row, zoned[one.other % zoned.length]!], closeStreet: false };
        const plan = planRedrawing(asked, groundOf(units));
        if ('refused' in plan) continue;
        done++;
        const after = redrawUnits(units, [plan]);
        const [was, is] = [sums(units), sums(after)];
        expect(Math.abs(is.ground - was.ground) / was.ground).toBeLessThan(1e-7);
        expect([is.people, is.buildings]).toEqual([was.people, was.buildings]);
        units = after;
      }
    }), { numRuns: 60 });
    expect(done).toBeGreaterThan(60);
  });
});
