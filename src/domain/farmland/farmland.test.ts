// Home–field lines: hand-made ground in metres, and a slow oracle that walks every line step by step.
import fc from 'fast-check';
import type { Feature, Geometry, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Footprint } from '../geometry/footprint.ts';
import { planeAbout, toGrid, toPosition, type GridPoint } from '../geometry/plane.ts';
import { boundsOf } from '../geometry/rings.ts';
import { CONTROLLED, HELD_CONTACT, NONE, PRECAUTION, SEALED, type LevelCode } from '../zoning/level.ts';
import { breakWay, drawFarmland } from './draw-lines.ts';
import { enterRings } from './enter-rings.ts';
import { readFarmLines, type FarmLine } from './farm-line.ts';
import { judgeLine, type FarmGround } from './judge-line.ts';
import { traceLines } from './trace-lines.ts';

const plane = planeAbout(126.1, 44.1);
/** A point of the plane in metres from its middle. */
const m = (x: number, y: number): GridPoint => ({ x: Math.round(x * 1000), y: Math.round(y * 1000) });
const degrees = (...points: readonly (readonly [number, number])[]): Position[] => points.map(([x, y]) => toPosition(plane, m(x, y)));
const square = (row: number, x: number, y: number, side: number): Footprint => footprint(row, [[m(x, y), m(x + side, y), m(x + side, y + side), m(x, y + side)]]);
const footprint = (row: number, rings: GridPoint[][]): Footprint => ({ row, rings, bounds: boundsOf(rings), surveyed: true });

/** Home (row 0), two villages on the way (1, 2), a building in the home (3) and one in village 2 (4). */
const HOME = square(0, 0, 0, 100);
const FIRST = square(1, 200, 0, 100);
const SECOND = square(2, 400, 0, 100);
const parent = Int32Array.of(-1, -1, -1, 0, 2);
const groundOf = (home: LevelCode, first: LevelCode, second: LevelCode): FarmGround =>
  ({ status: Uint16Array.of(home, first | HELD_CONTACT, second, home, second), zonedOf: Int32Array.of(0, 1, 2, 0, 2), parent });
const trace = (way: Position[], home = 0, footprints = [HOME, FIRST, SECOND]) => traceLines([{ home, field: 'F', way }], { plane, footprints })[0]!;
const road = trace(degrees([50, 50], [150, 50], [450, 50], [600, 90]));

describe('a line is broken at the first edge its holder may not enter', () => {
  it.each([
    [NONE, NONE, NONE, 'open', null, null],
    [PRECAUTION, PRECAUTION, NONE, 'open', null, null],
    [PRECAUTION, CONTROLLED, SEALED, 'enters-controlled', 1, 150],
    [PRECAUTION, SEALED, SEALED, 'enters-sealed', 1, 150],
    [NONE, PRECAUTION, SEALED, 'enters-sealed', 2, 350],
    [CONTROLLED, PRECAUTION, NONE, 'loop', null, null],
    [CONTROLLED, NONE, CONTROLLED, 'enters-controlled', 2, 350],
    [SEALED, NONE, NONE, 'home-sealed', 0, 0],
  ] as const)('home %i, villages %i and %i: %s', (home, first, second, outcome, unit, meters) => {
    const [line] = drawFarmland([road], groundOf(home, first, second)).lines;
    expect(line!.reason ?? line!.state).toBe(outcome);
    expect(line!.unit).toBe(unit);
    expect(line!.openMeters).toBeCloseTo(meters ?? line!.meters, 1);
  });

  it('counts the field: a way that ends in a sealed unit stops at its edge', () => {
    const toField = trace(degrees([50, 50], [450, 50]));
    expect(judgeLine(toField, groundOf(NONE, NONE, SEALED))).toMatchObject({ reason: 'enters-sealed', unit: 2 });
  });

  it('lets a holder pass the compound around the own building, but no sealed building in it', () => {
    const inner = footprint(3, [[m(40, 40), m(60, 40), m(60, 60), m(40, 60)]]);
    const beside = footprint(4, [[m(70, 40), m(90, 40), m(90, 60), m(70, 60)]]);
    const nested = { zonedOf: Int32Array.of(0, 1, 2, 3, 4), parent: Int32Array.of(-1, -1, -1, 0, 0) };
    const line = trace(degrees([50, 50], [150, 50]), 3, [HOME, inner, beside]);
    expect(judgeLine(line, { ...nested, status: Uint16Array.of(CONTROLLED, 0, 0, CONTROLLED, CONTROLLED) })).toMatchObject({ unit: 4, reason: 'enters-controlled' });
    expect(judgeLine(line, { ...nested, status: Uint16Array.of(CONTROLLED, 0, 0, CONTROLLED, PRECAUTION) })).toEqual({ state: 'loop' });
    expect(judgeLine(line, { ...nested, status: Uint16Array.of(CONTROLLED, 0, 0, PRECAUTION, PRECAUTION) })).toEqual({ state: 'open' });
  });

  it('tells the stricter of two units that begin at one edge', () => {
    const inner = footprint(4, [[m(400, 20), m(450, 20), m(450, 80), m(400, 80)]]);
    const line = trace(degrees([50, 50], [450, 50]), 0, [HOME, SECOND, inner]);
    const ground = { zonedOf: Int32Array.of(0, 1, 2, 0, 4), parent, status: Uint16Array.of(0, 0, CONTROLLED, 0, SEALED) };
    expect(judgeLine(line, ground)).toMatchObject({ unit: 4, reason: 'enters-sealed' });
  });

  it('does not let a holder go whose home is no unit', () => {
    expect(judgeLine({ ...road, home: -1 }, groundOf(NONE, NONE, NONE))).toMatchObject({ state: 'broken', reason: 'home-unknown', unit: null, share: 0 });
  });

  it('draws the open way, the broken one and a cross between them; a loop with its two points', () => {
    const { picture } = drawFarmland([road], groundOf(NONE, CONTROLLED, NONE));
    expect(picture.lines.features.map(({ properties, geometry }) => [properties.part, geometry.coordinates.length])).toEqual([['open', 3], ['broken', 3]]);
    expect(picture.points.features).toHaveLength(1);
    expect(picture.points.features[0]!.geometry.coordinates).toEqual(picture.lines.features[1]!.geometry.coordinates[0]);
    const sealed = drawFarmland([road], groundOf(SEALED, NONE, NONE)).picture;
    expect(sealed.lines.features.map(({ properties }) => properties.part)).toEqual(['broken']);
    const loop = drawFarmland([road], groundOf(CONTROLLED, NONE, NONE)).picture;
    expect(loop.points.features.map(({ properties }) => properties.kind)).toEqual(['end', 'end']);
  });

  it('breaks a way at a corner without an open part before the first', () => {
    const way = [[0, 0], [1, 0], [2, 0]];
    expect(breakWay(way, 0, 0)).toEqual({ open: [], broken: way });
    expect(breakWay(way, 1, 0)).toEqual({ open: [[0, 0], [1, 0]], broken: [[1, 0], [2, 0]] });
    expect(breakWay(way, 1, 0.5)).toEqual({ open: [[0, 0], [1, 0], [1.5, 0]], broken: [[1.5, 0], [2, 0]] });
  });
});

describe('entering an outline', () => {
  const rings = SECOND.rings;
  const share = (...ends: readonly [number, number, number, number]): number | null => enterRings(m(ends[0], ends[1]), m(ends[2], ends[3]), rings);
  it.each([
    ['through the middle', [300, 50, 500, 50], 0.5],
    ['from inside', [450, 50, 600, 50], 0],
    ['along an edge outside', [300, 0, 600, 0], null],
    ['along an edge, then in', [400, -50, 400, 50], null],
    ['up to an edge', [300, 50, 400, 50], null],
    ['at a corner', [350, 50, 450, -50], null],
    ['through a corner', [350, -50, 450, 50], 0.5],
    ['past it', [300, 101, 600, 101], null],
  ] as const)('%s', (_, ends, expected) => {
    const found = share(...(ends as readonly [number, number, number, number]));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 9);
  });

  it('passes a hole and a stretch without length', () => {
    const withHole = [...rings, [m(420, 20), m(420, 80), m(480, 80), m(480, 20)]];
    expect(enterRings(m(450, 50), m(470, 50), withHole)).toBeNull();
    expect(enterRings(m(450, 50), m(490, 50), withHole)).toBeCloseTo(0.75, 9);
    expect(enterRings(m(450, 50), m(450, 50), rings)).toBeNull();
  });
});

/** Slow and plain: walks in steps of millimetres from one metre on, and asks of each point whether it lies inside, by winding; metres. */
function walk(way: readonly GridPoint[], forbidden: readonly Footprint[], step: number, least: number, from = 0): number | null {
  let before = 0;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1]!, way[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    for (let at = Math.max(0, from * 1000 - before); at + least <= length; at += step) {
      const isIn = (along: number, { rings }: Footprint): boolean => {
        const [x, y] = [a.x + ((b.x - a.x) * along) / length, a.y + ((b.y - a.y) * along) / length];
        return !isOnEdge(x, y, rings[0]!) && Math.abs(windingAround(x, y, rings[0]!)) > 0.5;
      };
      // Inside for less than `least` millimetres is rounding.
      if (forbidden.some((unit) => isIn(at, unit) && isIn(at + least, unit))) return (before + at) / 1000;
    }
    before += length;
  }
  return null;
}

/** But for the last digits. */
function isOnEdge(x: number, y: number, ring: readonly GridPoint[]): boolean {
  return ring.some((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const along = ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length;
    return along >= 0 && along <= length && Math.abs((x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)) / length < 1e-7;
  });
}

function windingAround(x: number, y: number, ring: readonly GridPoint[]): number {
  let turns = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const [from, to] = [Math.atan2(a.y - y, a.x - x), Math.atan2(b.y - y, b.x - x)];
    let turn = to - from;
    while (turn > Math.PI) turn -= 2 * Math.PI;
    while (turn < -Math.PI) turn += 2 * Math.PI;
    turns += turn;
  });
  return turns / (2 * Math.PI);
}

/** Whole metres: corners fall on edges and on each other all the time. */
const whole = fc.integer({ min: 0, max: 24 });
const levelCode = fc.constantFrom<LevelCode>(NONE, PRECAUTION, CONTROLLED, SEALED);
const triangle = fc.tuple(whole, whole, whole, whole, whole, whole).filter(([a, b, c, d, e, f]) => (c - a) * (f - b) !== (d - b) * (e - a));

it('finds the same break as the walk, on random ground with corners on edges', () => {
  fc.assert(fc.property(
    fc.array(triangle, { minLength: 1, maxLength: 6 }), fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 6 }), fc.array(levelCode, { minLength: 7, maxLength: 7 }),
    (triangles, corners, levels) => {
      const units = triangles.map(([a, b, c, d, e, f], i) => footprint(i + 1, [[m(a, b), m(c, d), m(e, f)]]));
      const positions = corners.map(([x, y]) => toPosition(plane, m(x, y)));
      // Seven decimals of a degree are 11 mm: the walk starts from the same corners.
      const way = positions.map((position) => toGrid(plane, position));
      const [line] = traceLines([{ home: 0, field: '', way: positions } satisfies FarmLine], { plane, footprints: units });
      const ground: FarmGround = { status: Uint16Array.from(levels), zonedOf: Int32Array.from(levels.keys()), parent: new Int32Array(levels.length).fill(-1) };
      const verdict = drawFarmland([line!], ground).lines[0]!;
      const forbidden = units.filter(({ row }) => levels[row]! >= CONTROLLED);
      const expected = levels[0] === SEALED ? 0 : walk(way, forbidden, 20, 1.25);
      if (expected !== null) expect(verdict.state).toBe('broken');
      if (verdict.state !== 'broken' || levels[0] === SEALED) return;
      // A corner cut off by less than the step is met when looked at closely.
      const close = walk(way, forbidden, 0.25, 0.6, Math.max(0, verdict.openMeters - 0.002));
      expect(Math.abs(verdict.openMeters - close!)).toBeLessThan(0.003);
      if (expected !== null) expect(verdict.openMeters).toBeLessThan(expected + 0.0025);
    },
  ), { numRuns: 300 });
});

it('reads a layer: keys of home and field, whatever else is in it', () => {
  const line: LineString = { type: 'LineString', coordinates: [[1, 2], [3, 4]] };
  const rows = new Map([['H', 5], ['H-B01', 6]]);
  const feature = (properties: Record<string, unknown>, geometry: Geometry | null = line): Feature<Geometry | null> => ({ type: 'Feature', properties, geometry });
  expect(readFarmLines({
    type: 'FeatureCollection',
    features: [feature({ holder: 'H-B01', home: 'H', plot: 'P1' }), feature({ holder: 'gone', home: 'H' }), feature({ home: 7 }), feature({}, { type: 'Point', coordinates: [1, 2] }), feature({}, null)],
  }, (id) => rows.get(id) ?? -1)).toEqual([
    { home: 6, field: 'P1', way: line.coordinates }, { home: 5, field: '', way: line.coordinates }, { home: -1, field: '', way: line.coordinates },
  ]);
});
