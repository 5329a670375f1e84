// The checker against planted faults: every line of random small worlds passes, and every fault put into one is found. The oracle is what was planted.
import fc from 'fast-check';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../district/place-column.ts';
import { box, degrees, openWorld, type SmallWorld, type Spot } from '../../../../tests/oracle/farming/small-world.ts';
import { randomWorld } from '../../../../tests/oracle/farming/random-world.ts';
import { LineChecker, type CheckedLine, type LineFault } from './check-line.ts';
import type { Course } from './course.ts';
import type { GateTable } from './farm-places.ts';

function courses(world: SmallWorld) {
  const opened = openWorld(world);
  const lines: { readonly course: Course; readonly checked: CheckedLine }[] = [];
  opened.finder.find(opened.ground, opened.access, (line) => {
    if (line.state === 'closed') return;
    const course = line.course();
    const { unit, at } = world.homes[course.household]!;
    const field = placeAt(opened.places.plots.outline, course.plot) as Polygon | MultiPolygon | Point;
    lines.push({ course, checked: { positions: course.positions, home: unit, homeAt: at && degrees(at), field, movement: opened.access[course.household]! } });
  });
  return { ...opened, lines };
}

const faults = (opened: Pick<ReturnType<typeof courses>, 'ground' | 'footprints'>, gates: GateTable, line: CheckedLine): LineFault[] =>
  new LineChecker(opened.ground, opened.footprints, gates).check(line).map(({ fault }) => fault);

const world: SmallWorld = {
  units: [{ ring: box(0, -50, 100, 50), level: 2 }, { ring: box(400, -50, 500, 50), level: 3 }, { ring: box(150, 290, 250, 310), level: 1 }],
  roads: [{ points: [[110, 0], [300, 0], [600, 0]] }, { points: [[110, 0], [110, 300], [600, 300], [600, 0]] }],
  gates: [{ unit: 0, at: [100, 0] }], homes: [{ unit: 0, at: [50, 0] }], plots: [{ home: 0, ring: box(610, -10, 700, 10) }],
};

describe('every planted fault is found', () => {
  const opened = courses(world);
  const { course, checked } = opened.lines[0]!;
  const { gates } = opened.places;
  const move = (at: number, spot: Spot): Position[] => checked.positions.map((position, i) => (i === at ? degrees(spot) : position));
  it('none in the line as found', () => {
    expect(course.meters).toBeCloseTo(50 + 10 + 300 + 490 + 290 + 10, 3);
    expect(faults(opened, gates, checked)).toEqual([]);
  });
  it.each([
    ['a corner moved into a sealed zone', { positions: move(3, [450, 0]) }, 'enters-sealed'],
    ['the start moved', { positions: move(0, [52, 0]) }, 'starts-elsewhere'],
    ['the end moved', { positions: move(checked.positions.length - 1, [605, 0]) }, 'ends-elsewhere'],
    ['reversed', { positions: checked.positions.toReversed() }, 'starts-elsewhere'],
    ['the gate missed by two metres', { positions: move(1, [100, 2]) }, 'leaves-beside-gate'],
    ['over the wall and back', { positions: [checked.positions[0]!, degrees([50, 70]), ...checked.positions] }, 'leaves-beside-gate'],
    ['a home that may not be left', { movement: 0 }, 'home-may-not'],
    ['a home that is no unit', { home: -1 }, 'home-unknown'],
    ['no line', { positions: checked.positions.slice(0, 1) }, 'no-line'],
  ] as const)('%s: %s', (_, change, fault) => {
    expect(faults(opened, gates, { ...checked, ...change })).toContain(fault);
  });
  it('a level raised on the way, the gate cut, the gate turned', () => {
    const status = Uint16Array.of(2, 3, 2);
    expect(new LineChecker({ ...opened.ground, status }, opened.footprints, gates).check(checked)).toMatchObject([{ fault: 'enters-controlled', unit: 2 }]);
    expect(faults(opened, { ...gates, point: Float64Array.from(degrees([100, 30])) }, checked)).toEqual(['leaves-beside-gate']);
    expect(faults(opened, { ...gates, oneWay: Uint8Array.of(2) }, checked)).toEqual(['against-gate']);
    expect(faults(opened, { ...gates, oneWay: Uint8Array.of(1) }, checked)).toEqual([]);
  });
  it('says where: at the border of the zone', () => {
    const [violation] = new LineChecker({ ...opened.ground, status: Uint16Array.of(2, 3, 3) }, opened.footprints, gates).check(checked);
    expect(violation!.at![0]).toBeCloseTo(degrees([150, 300])[0]!, 9);
  });
});

it('random worlds: every line found passes, and a detour into a zone, a raised level, a cut gate or a moved end never does', () => {
  let [passed, planted] = [0, 0];
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
    const random = randomWorld(seed);
    const opened = courses(random);
    const { gates } = opened.places;
    for (const { course, checked } of opened.lines) {
      expect(faults(opened, gates, checked)).toEqual([]);
      passed++;
      const own = checked.home;
      const middle = Math.floor(checked.positions.length / 2);
      random.units.forEach(({ ring, level }, row) => {
        if (row === own || level < 2 || ring === null) return;
        const inside = degrees([(ring[0]![0] + ring[1]![0] + ring[2]![0]) / 3, (ring[0]![1] + ring[1]![1] + ring[2]![1]) / 3]);
        expect(new LineChecker(opened.ground, opened.footprints, gates).check({ ...checked, positions: checked.positions.toSpliced(middle, 0, inside) }).map(({ unit }) => unit)).toContain(row);
        planted++;
      });
      expect(faults(opened, gates, { ...checked, positions: [degrees([-3000, -3000]), ...checked.positions.slice(1)] })).toContain('starts-elsewhere');
      expect(faults(opened, gates, { ...checked, positions: [...checked.positions.slice(0, -1), degrees([-3000, -3000])] })).toContain('ends-elsewhere');
      if (course.gate < 0) continue;
      const cut = gates.unit.map((unit, row) => (row === course.gate ? -1 : unit));
      // The unit keeps a gate elsewhere, far off: it is still walled.
      const far = { count: gates.count + 1, unit: Int32Array.from([...cut, own]), point: Float64Array.from([...gates.point, 0, 0]), oneWay: Uint8Array.from([...gates.oneWay, 0]) };
      const at = [gates.point[2 * course.gate]!, gates.point[2 * course.gate + 1]!];
      const isTwin = gates.unit.some((unit, row) => unit === own && row !== course.gate && Math.abs(gates.point[2 * row]! - at[0]!) + Math.abs(gates.point[2 * row + 1]! - at[1]!) < 5e-5);
      if (!isTwin) expect(faults(opened, far, checked)).toContain('leaves-beside-gate');
      planted++;
    }
  }), { numRuns: 200 });
  expect(passed).toBeGreaterThan(200);
  expect(planted).toBeGreaterThan(200);
});
