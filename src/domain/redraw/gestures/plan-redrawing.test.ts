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
import { SQUARE_METERS_PER_MU } from '../../farmland/mu.ts';
import { openShapes } from '../shapes/open-shapes.ts';
import type { RedrawGesture, RedrawGround } from './gesture.ts';
import { openBorder } from './open-border.ts';
import { planRedrawing } from './plan-redrawing.ts';
import { unitChanges } from './unit-changes.ts';

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
  return { units, zoned: zones.zoned, zonedOf: zones.zonedOf, counted: describeUnits(units, zones, center), center, open: openShapes };
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
  const cornersOf = (units: UnitTable, id: string): string[] => (placeAt(units.geometry, rowOf(units, id)) as { coordinates: number[][][] }).coordinates.flat().map(([lng, lat]) => [lng! - WEST, lat! - SOUTH].map((degrees) => (Math.round((degrees / STEP) * 1000) / 1000 + 0).toFixed(3)).join());
  const parentsOf = (units: UnitTable, ...ids: string[]): string[] => ids.map((id) => units.id[units.parent[rowOf(units, id)]!]!);

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

  it('draws a plot that takes in who lies mostly inside, whole, and gives way to the others: nobody is cut, everybody counts', () => {
    const units = redraw(start, { kind: 'draw', ring: [at(-0.2, -0.2), at(1.4, -0.2), at(1.4, 0.9), at(-0.2, 0.9)], name: '永安片区', unitKind: 'compound', yields: 'take-in' });
    const plot = rowOf(units, '永安片区');
    expect([...findZonedUnits(units).zoned].map((row) => units.id[row])).toEqual(['C1', 'C2', 'C3', '永安片区']);
    expect(parentsOf(units, '永安片区', 'C0', 'C0-3', 'C1-0')).toEqual(['S', '永安片区', 'C0', 'C1']);
    expect(sums(units).people).toBe(sums(start).people);
    expect(describeUnits(units, findZonedUnits(units), labelPoints(units)).population[plot]).toBe(460);
    // It keeps the corner of the first compound that stands out of what was drawn, and goes around the others.
    expect(cornersOf(units, '永安片区')).toEqual(expect.arrayContaining(['0.000,1.000', '1.000,1.000', '-0.200,-0.200', '1.400,-0.200', '1.400,0.000']));
    expect(sums(units).ground / sums(start).ground).toBeCloseTo((4 + 0.2 * 1.6 + 0.2 * 0.9) / 4, 3);
    const pin = unitTableOf([{ id: 'P', name: '卫生室', kind: 'venue', geometry: { type: 'Point', coordinates: at(0.5, 0.5) }, population: 7 }, { id: 'A', name: 'A', kind: 'compound', geometry: box(0, 2, 1, 1) }]);
    expect(planRedrawing({ kind: 'draw', ring: [at(0, 0), at(0.4, 0), at(0.4, 0.4)], name: 'x', unitKind: 'compound', yields: 'take-in' }, groundOf(pin))).toMatchObject({ merged: [] });
    const around = planRedrawing({ kind: 'draw', ring: [at(0, 0), at(1, 0), at(1, 1), at(0, 1)], name: 'x', unitKind: 'compound', yields: 'take-in' }, groundOf(pin));
    expect(around).toMatchObject({ merged: [{ unit: 'P', into: 'x' }], units: [{ population: 7 }] });
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

  it('a name that another unit has is none', () => {
    expect(planRedrawing({ kind: 'split', row: rowOf(start, 'C0'), stroke: [at(0.5, -0.2), at(0.5, 1.2)], name: '小区1' }, groundOf(start))).toMatchObject({ refused: 'key-taken', unit: '小区1' });
    expect(planRedrawing({ kind: 'draw', ring: [at(3, 3), at(4, 3), at(4, 4)], name: '小区0', unitKind: 'venue', yields: 'overlap' }, groundOf(start))).toMatchObject({ refused: 'key-taken', unit: '小区0' });
  });

  it('moves the corner that four units share: all four have it, and buildings and people on ground that passes go along', () => {
    const units = redraw(start, { kind: 'move-corner', row: rowOf(start, 'C0'), corner: at(1, 1), to: at(0.65, 0.65) });
    for (const id of ['C0', 'C1', 'C2', 'C3']) expect(cornersOf(units, id)).toContain('0.650,0.650');
    expect(cornersOf(units, 'C0')).not.toContain('1.000,1.000');
    // Building 4 of the first compound has its middle at 0.7, on ground that passes to the last compound.
    expect(parentsOf(units, 'C0-0', 'C0-3', 'C3-0')).toEqual(['C0', 'C3', 'C3']);
    expect(sums(units).people).toBe(sums(start).people);
  });

  it('bends a border, moves it whole, and takes a corner out again', () => {
    const bent = redraw(start, { kind: 'bend-border', row: rowOf(start, 'C0'), border: [at(1, 0), at(1, 1)], to: at(1.3, 0.5) });
    expect(cornersOf(bent, 'C0')).toContain('1.300,0.500');
    expect(cornersOf(bent, 'C1')).toContain('1.300,0.500');
    const back = redraw(bent, { kind: 'delete-corner', row: rowOf(bent, 'C1'), corner: at(1.3, 0.5) });
    expect([...cornersOf(back, 'C0')].sort()).toEqual([...cornersOf(start, 'C0')].sort());
    const moved = redraw(start, { kind: 'move-border', row: rowOf(start, 'C0'), border: [at(0, 0), at(1, 0)], from: at(0.5, 0), to: at(0.5, -0.2) });
    expect(cornersOf(moved, 'C0')).toContain('0.000,-0.200');
    expect(cornersOf(moved, 'C1')).toContain('1.000,-0.200');
    expect(sums(moved).people).toBe(sums(start).people);
    expect(planRedrawing({ kind: 'delete-corner', row: rowOf(start, 'C0'), corner: at(1, 1) }, groundOf(start))).toMatchObject({ refused: 'junction' });
    expect(planRedrawing({ kind: 'move-corner', row: rowOf(start, 'C0'), corner: at(0.5, 0.5), to: at(0, 0.5) }, groundOf(start))).toMatchObject({ refused: 'misses' });
  });

  it('a corner dropped on the wall of another unit, a centimetre beside it, stands on it', () => {
    const apart = unitTableOf([{ id: 'A', name: 'A', kind: 'compound', geometry: box(0, 0, 1, 1) }, { id: 'B', name: 'B', kind: 'compound', geometry: box(1.5, -1, 1, 3) }]);
    const to = at(1.5, 0.9);
    const units = redraw(apart, { kind: 'move-corner', row: 0, corner: at(1, 1), to: [to[0] + 1.3e-7, to[1]] });
    expect(cornersOf(units, 'A').filter((corner) => cornersOf(units, 'B').includes(corner))).toEqual(['1.500,0.900']);
  });

  it('cuts a hole, which is nobody\'s ground and takes nobody along, and fills it again', () => {
    const ring = [at(0.55, 0.05), at(0.95, 0.05), at(0.95, 0.4), at(0.55, 0.4), at(0.55, 0.05)];
    const units = redraw(start, { kind: 'cut-hole', row: rowOf(start, 'C0'), ring });
    expect(parentsOf(units, 'C0-1')).toEqual(['C0']);
    expect(sums(units).people).toBe(sums(start).people);
    expect((sums(start).ground - sums(units).ground) / sums(start).ground).toBeCloseTo((0.4 * 0.35) / 4, 5);
    const filled = redraw(units, { kind: 'fill-hole', row: rowOf(start, 'C0'), at: at(0.7, 0.2) });
    expect(sums(filled).ground).toBeCloseTo(sums(start).ground, 0);
    expect(planRedrawing({ kind: 'cut-hole', row: rowOf(start, 'C0'), ring: [at(0.5, 0.5), at(1.5, 0.5), at(1.5, 0.8)] }, groundOf(start))).toMatchObject({ refused: 'not-within' });
    expect(planRedrawing({ kind: 'fill-hole', row: rowOf(start, 'C0'), at: at(0.7, 0.2) }, groundOf(start))).toMatchObject({ refused: 'not-within' });
  });

  it('repairs an overlap: the one that gives way loses the ground and what stands on it, numbers that were given stay with who gave them', () => {
    const doubled = unitTableOf([
      { id: 'A', name: 'A', kind: 'compound', geometry: box(0, 0, 1, 1), population: 300 },
      { id: 'B', name: 'B', kind: 'compound', geometry: box(0.8, 0, 1, 1), population: 500 },
      { id: 'A-1', name: '1号楼', kind: 'building', parent: 'A', geometry: box(0.85, 0.4, 0.1, 0.1) },
    ]);
    const units = redraw(doubled, { kind: 'repair', keeper: 1, givingWay: 0 });
    expect(parentsOf(units, 'A-1')).toEqual(['B']);
    expect(Array.from(units.population.subarray(0, 2))).toEqual([300, 500]);
    expect(cornersOf(units, 'A')).toContain('0.800,1.000');
  });

  it('says what becomes of each unit before it is recorded', () => {
    const gesture: RedrawGesture = { kind: 'move-border', row: rowOf(start, 'C0'), border: [at(1, 0), at(1, 1)], from: at(1, 0.5), to: at(0.5, 0.5) };
    const plan = planRedrawing(gesture, groundOf(start)) as Redrawing;
    const changes = unitChanges(start, findZonedUnits(start), plan);
    const after = redrawUnits(start, [plan]);
    const counted = describeUnits(after, findZonedUnits(after), labelPoints(after));
    expect(changes.map(({ unit }) => unit).sort()).toEqual(['C0', 'C1', 'C2', 'C3']);
    for (const { unit, population, households, buildings, mu } of changes) {
      expect([unit, population[1], households[1], buildings[1]]).toEqual([unit, ...(['population', 'households', 'buildings'] as const).map((column) => counted[column][rowOf(after, unit)])]);
      expect(Math.abs((mu[1] * SQUARE_METERS_PER_MU) / turfArea(placeAt(after.geometry, rowOf(after, unit))!) - 1)).toBeLessThan(0.01);
    }
    expect(changes[0]!.population).toEqual([460, 220]);
    expect(changes.reduce((sum, { population }) => sum + population[1] - population[0], 0)).toBe(0);
  });

  it('tells a split with the unit that is made, and a merger with the one that is no more', () => {
    const split = planRedrawing({ kind: 'split', row: rowOf(start, 'C0'), stroke: [at(0.55, -0.2), at(0.55, 1.2)], name: '局部' }, groundOf(start)) as Redrawing;
    expect(unitChanges(start, findZonedUnits(start), split).map(({ name, row, population }) => [name, row, ...population])).toEqual([['小区0', rowOf(start, 'C0'), 460, 220], ['局部', -1, 0, 240]]);
    const merged = planRedrawing({ kind: 'merge', rows: [rowOf(start, 'C0'), rowOf(start, 'C3')], closeStreet: false }, groundOf(start));
    expect(merged).toMatchObject({ how: 'merged' });
    expect(unitChanges(start, findZonedUnits(start), merged as Redrawing).map(({ unit, stays, population }) => [unit, stays, ...population])).toEqual([['C0', true, 460, 1461], ['C3', false, 1001, 0]]);
  });

  it('conserves ground, buildings and people through any sequence of gestures (random)', () => {
    const point = fc.tuple(fc.double({ min: -0.3, max: 2.3, noNaN: true }), fc.double({ min: -0.3, max: 2.3, noNaN: true }));
    const gesture = fc.oneof(
      fc.record({ kind: fc.constant('split' as const), pick: fc.nat(), points: fc.array(point, { minLength: 2, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('merge' as const), pick: fc.nat(), other: fc.nat() }),
      fc.record({ kind: fc.constantFrom('move-corner' as const, 'bend-border' as const, 'move-border' as const), pick: fc.nat(), other: fc.nat(), points: fc.array(point, { minLength: 1, maxLength: 1 }) }),
      fc.record({ kind: fc.constantFrom('draw' as const, 'cut-hole' as const), pick: fc.nat(), other: fc.nat(), points: fc.array(point, { minLength: 3, maxLength: 4 }) }),
    );
    const askRandomly = (one: { kind: RedrawGesture['kind']; other?: number; points?: [number, number][] }, units: UnitTable, row: number, zoned: Uint32Array): RedrawGesture => {
      const points = (one.points ?? []).map(([x, y]) => at(x, y));
      if (one.kind === 'merge') return { kind: 'merge', rows: [row, zoned[one.other! % zoned.length]!], closeStreet: false };
      if (one.kind === 'split') return { kind: 'split', row, stroke: points, name: `局部${units.count}` };
      if (one.kind === 'draw') return { kind: 'draw', ring: points, name: `新画${units.count}`, unitKind: 'venue', yields: (['cut-neighbours', 'cut-new', 'take-in'] as const)[one.other! % 3]! };
      if (one.kind === 'cut-hole') return { kind: 'cut-hole', row, ring: points };
      const { corners } = openBorder(row, groundOf(units))!.rings[0]!;
      const i = one.other! % corners.length;
      const border = [corners[i]!, corners[(i + 1) % corners.length]!] as const;
      if (one.kind === 'move-corner') return { kind: 'move-corner', row, corner: corners[i]!, to: points[0]! };
      return one.kind === 'bend-border' ? { kind: 'bend-border', row, border, to: points[0]! } : { kind: 'move-border', row, border, from: corners[i]!, to: points[0]! };
    };
    let done = 0;
    fc.assert(fc.property(fc.array(gesture, { minLength: 1, maxLength: 16 }), (gestures) => {
      let [units, isDragged] = [start, false];
      for (const one of gestures) {
        const { zoned } = findZonedUnits(units);
        const row = zoned[one.pick % zoned.length]!;
        const asked = askRandomly(one, units, row, zoned);
        const plan = planRedrawing(asked, groundOf(units));
        if ('refused' in plan) continue;
        done++;
        const after = redrawUnits(units, [plan]);
        const [was, is] = [sums(units), sums(after)];
        // Drawings and borders moved outwards take ground that was nobody's, holes leave it. What was dragged to within the
        // snap distance of something else is drawn to it by the next gesture: at most a quarter of a metre along all borders.
        if (one.kind === 'split' || one.kind === 'merge') expect(Math.abs(is.ground - was.ground) / was.ground).toBeLessThan(isDragged ? 1e-3 : 1e-7);
        else isDragged = true;
        expect([is.people, is.buildings]).toEqual([was.people, was.buildings]);
        units = after;
      }
    }), { numRuns: 300 });
    expect(done).toBeGreaterThan(300);
  });
});
