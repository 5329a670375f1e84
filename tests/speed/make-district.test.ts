// The synthetic city is what its benches take it for. Oracles: the promises of make-district.ts, and GEOS by golden.json.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/domain/district/place-column.ts';
import { planeAbout, toGrid } from '../../src/domain/geometry/plane.ts';
import { areaOf, clearanceOf, ringsOf, toMillimeters, type Ring, type Vertex } from './coverage.ts';
import golden from './golden/golden.json' with { type: 'json' };
import {
  CENTER, DATES, GENERATOR_VERSION, jitter, labelsOn, makeBuildings, makeCoverage, toUnitTable, withTJunctions, type Coverage,
} from './make-district.ts';

const { seed } = golden.made;
const city = makeCoverage({ count: 1000, seed });
const polygonsOf = (coverage: Coverage): Ring[][] => Array.from({ length: coverage.count }, (_, p) => ringsOf(coverage, p));
const areaOfAll = (coverage: Coverage): number => polygonsOf(coverage).flat().reduce((sum, ring) => sum + areaOf(ring), 0);
const edgesOf = (ring: Ring): [Vertex, Vertex][] => ring.map((vertex, i) => [vertex, ring[(i + 1) % ring.length]!]);
const keyOf = (from: Vertex, to: Vertex): string => `${from.join()} ${to.join()}`;
/** A digest of the bytes: a difference between arrays this long would take minutes to print. */
const digestOf = ({ coordinates, ringOffsets, polygonOffsets }: Coverage): string =>
  createHash('sha256').update(coordinates).update(ringOffsets).update(polygonOffsets).digest('hex');

/** Polygon by directed edge: the polygon on the left of it. */
function ownersOf(coverage: Coverage): Map<string, number> {
  return new Map(polygonsOf(coverage).flatMap((rings, p) => rings.flatMap(edgesOf).map(([from, to]): [string, number] => [keyOf(from, to), p])));
}

/** Polygons among `rows` that hang together by whole edges. */
function groupByEdges(coverage: Coverage, rows: readonly number[]): number[][] {
  const owners = ownersOf(coverage);
  const left = new Set(rows);
  return rows.flatMap((row) => {
    if (!left.delete(row)) return [];
    const group = [row];
    for (const member of group) {
      for (const [from, to] of ringsOf(coverage, member).flatMap(edgesOf)) {
        const neighbor = owners.get(keyOf(to, from));
        if (neighbor !== undefined && left.delete(neighbor)) group.push(neighbor);
      }
    }
    return [group];
  });
}

function cross([ax, ay]: Vertex, [bx, by]: Vertex, [cx, cy]: Vertex): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
const doCross = ([a, b]: [Vertex, Vertex], [c, d]: [Vertex, Vertex]): boolean =>
  cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

describe('what a seed gives', () => {
  const makers: [string, (from: number) => Coverage][] = [
    ['a coverage', (from) => makeCoverage({ count: 300, seed: from })],
    ['buildings', (from) => makeBuildings({ count: 300, seed: from })],
    ['a jittered copy', (from) => jitter(city, 0.05, from)],
    ['a copy with T-junctions', (from) => withTJunctions(city, from)],
  ];
  it.each(makers)('%s: the same bytes again, other bytes for another seed', (_, make) => {
    expect(digestOf(make(5))).toEqual(digestOf(make(5)));
    expect(digestOf(make(6))).not.toEqual(digestOf(make(5)));
  });

  it.each([1, 2, 9, 10, 1000, 12_345])('%i compounds and as many buildings, neither more nor fewer', (count) => {
    for (const made of [makeCoverage({ count, seed }), makeBuildings({ count, seed })]) {
      expect([made.count, made.polygonOffsets.length]).toEqual([count, count + 1]);
      expect(made.ringOffsets.at(-1)).toBe(made.coordinates.length / 2);
      expect(made.polygonOffsets.at(-1)).toBe(made.ringOffsets.length - 1);
    }
  });
});

describe('the compounds', () => {
  const polygons = polygonsOf(city);

  it('outer rings turn counter-clockwise, holes clockwise, and no edge crosses another', () => {
    for (const [outer, ...holes] of polygons) {
      expect(areaOf(outer!)).toBeGreaterThan(0);
      for (const hole of holes) expect(areaOf(hole)).toBeLessThan(0);
      const edges = [outer!, ...holes].flatMap(edgesOf);
      expect(edges.some((edge, i) => edges.slice(0, i).some((other) => doCross(edge, other)))).toBe(false);
    }
  });

  it('no vertex is nearer than 20 m to an edge of its compound it is not an end of', () => {
    expect(Math.min(...polygons.map(clearanceOf))).toBeGreaterThanOrEqual(20);
  });

  it('two vertices are the same numbers or at least 12 m apart: nothing nearly meets', () => {
    const vertices = [...new Map(polygons.flat(2).map((vertex) => [vertex.join(), vertex])).values()];
    let least = Infinity;
    vertices.forEach(([x, y], i) => {
      for (let j = 0; j < i; j++) least = Math.min(least, Math.hypot(x - vertices[j]![0], y - vertices[j]![1]));
    });
    expect(least).toBeGreaterThanOrEqual(12);
  });

  it('inside a block of nine and its fillers every edge is a neighbour\'s edge reversed; twelve edges face the streets', () => {
    const owners = ownersOf(city);
    const blocks = groupByEdges(city, polygons.map((_, p) => p)).slice(0, -1);
    const open = blocks.map((rows) => rows.flatMap((p) => polygons[p]!.flat(0).flatMap(edgesOf)).filter(([from, to]) => !owners.has(keyOf(to, from))).length);
    expect(new Set(open)).toEqual(new Set([12]));
    const holes = (rows: readonly number[]): number => rows.reduce((sum, p) => sum + polygons[p]!.length - 1, 0);
    expect(new Set(blocks.map((rows) => rows.length - holes(rows)))).toEqual(new Set([9]));
    expect(holes(blocks.flat())).toBeGreaterThan(20);
  });

  it('at least a third are not convex', () => {
    const isBent = ([ring]: readonly Ring[]): boolean => ring!.some((vertex, i) => cross(ring!.at(i - 1)!, vertex, ring![(i + 1) % ring!.length]!) < -1);
    expect(polygons.filter(isBent).length).toBeGreaterThan(333);
  });
});

describe('the outbreak', () => {
  it('1 % of 10,000 units change a day, on no day under 0.5 % or over 2 %; all three levels stand on every date', () => {
    const large = makeCoverage({ count: 10_000, seed });
    const days = Array.from({ length: DATES }, (_, date) => labelsOn(large, date, seed));
    const changes = days.slice(1).map((labels, i) => labels.filter((level, unit) => level !== days[i]![unit]).length / large.count);
    expect(changes.reduce((sum, share) => sum + share) / changes.length).toBeCloseTo(0.01, 3);
    expect(Math.min(...changes)).toBeGreaterThan(0.005);
    expect(Math.max(...changes)).toBeLessThan(0.02);
    expect(days.filter((labels) => new Set(labels).size !== 4)).toEqual([]);
  });

  it('refuses a date it does not have', () => {
    expect(() => labelsOn(city, DATES, seed)).toThrow(RangeError);
  });
});

describe('what is made of a coverage', () => {
  it('degrees lead back to the same millimetres of the plane about the centre', () => {
    const plane = planeAbout(CENTER.longitude, CENTER.latitude);
    const { geometry } = toUnitTable(city);
    const there = placesOf(geometry).flatMap((shape) => (shape?.type === 'Polygon' ? shape.coordinates : []).flatMap((ring) => ring.slice(0, -1)));
    expect(there.flatMap((position) => { const { x, y } = toGrid(plane, position); return [x, y]; })).toEqual([...city.coordinates].map(toMillimeters));
  });

  it('jitter moves every copy by itself and none by more than asked', () => {
    const moves = jitter(city, 0.05, seed).coordinates.map((value, i) => Math.abs(value - city.coordinates[i]!));
    expect(Math.max(...moves)).toBeLessThan(0.051);
    expect(moves.filter((move) => move > 0.01).length / moves.length).toBeGreaterThan(0.7);
  });

  it('T-junctions: some vertices only one side has, some a straight edge lost, and the same ground to a millimetre along the borders', () => {
    const copy = withTJunctions(city, seed);
    const [before, after] = [city, copy].map((coverage) => polygonsOf(coverage).map((rings) => new Set(rings.flat().map((vertex) => vertex.join()))));
    const lost = before!.map((vertices, p) => [...vertices].filter((vertex) => !after![p]!.has(vertex)).length);
    const gained = after!.map((vertices, p) => [...vertices].filter((vertex) => !before![p]!.has(vertex)).length);
    expect(lost.filter((n) => n > 0).length).toBeGreaterThan(30);
    expect(gained.filter((n) => n > 0).length).toBeGreaterThan(300);
    expect(areaOfAll(copy) / areaOfAll(city)).toBeCloseTo(1, 6);
  });

  it('buildings: rectangles, five to thirty to a compound', () => {
    const buildings = makeBuildings({ count: 1000, seed });
    const sizes = new Map<number, number>();
    for (const compound of buildings.compound) sizes.set(compound, (sizes.get(compound) ?? 0) + 1);
    const full = [...sizes.values()].slice(0, -1);
    expect([Math.min(...full), Math.max(...full)]).toEqual([5, 30]);
    for (const [[a, b, c, d]] of polygonsOf(buildings) as [[Vertex, Vertex, Vertex, Vertex]][]) {
      expect(Math.hypot(a[0] - c[0], a[1] - c[1])).toBeCloseTo(Math.hypot(b[0] - d[0], b[1] - d[1]), 2);
    }
  });
});

describe('against GEOS', () => {
  it('golden.json is of this generator', () => {
    expect(golden.made.generator).toBe(GENERATOR_VERSION);
  });

  it.each(golden.coverages)('$count compounds: the cells have the area GEOS sums, level by level, and hang together in as many parts', ({ count, cellArea, dates }) => {
    const coverage = makeCoverage({ count, seed });
    expect(Math.abs(areaOfAll(coverage) / cellArea - 1)).toBeLessThan(1e-9);
    for (const { date, levels } of dates) {
      const labels = labelsOn(coverage, date, seed);
      for (const { level, area, parts } of levels) {
        const rows = Array.from(labels.keys()).filter((row) => labels[row] === level);
        const own = rows.flatMap((row) => ringsOf(coverage, row)).reduce((sum, ring) => sum + areaOf(ring), 0);
        expect(Math.abs(own / area - 1)).toBeLessThan(1e-9);
        expect(groupByEdges(coverage, rows)).toHaveLength(parts);
      }
    }
  });

  it.each(golden.buildings)('$count buildings cover what GEOS says', ({ count, footprintArea }) => {
    expect(Math.abs(areaOfAll(makeBuildings({ count, seed })) / footprintArea - 1)).toBeLessThan(1e-9);
  });
});
