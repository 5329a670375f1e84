// Random districts in which units touch, overlap and have no outline, drawn by one `Outlines` for all dates and plainly on every date.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect } from 'vitest';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import type { UnitGeometry } from '../../src/domain/district/unit-table.ts';
import { SEALED } from '../../src/domain/zoning/level.ts';
import { Outlines, type ZoneOutline } from '../../src/domain/zoning/outlines/outlines.ts';
import { drawPlainly } from './plain-outlines.ts';

const position = (x: number, y: number): Position => [126 + x, 44 + y].map((degrees, i) => Math.round(([126, 44][i]! + (degrees - [126, 44][i]!) * 1e-4) * 1e7) / 1e7);

/** Rectangles on a grid of about 8 m by 11 m, some of them shifted by less than the snap distance, some only points. */
export type Block = { x: number; y: number; width: number; height: number; shift: number; isPoint: boolean };
const unit: fc.Arbitrary<Block> = fc.record({
  x: fc.integer({ min: 0, max: 14 }), y: fc.integer({ min: 0, max: 14 }), width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }),
  shift: fc.constantFrom(0, 0, 0, 0.01, -0.01), isPoint: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const district = fc.array(unit, { minLength: 1, maxLength: 24 });
const dates = (count: number) => fc.array(fc.array(fc.integer({ min: 0, max: SEALED }), { minLength: count, maxLength: count }), { minLength: 2, maxLength: 4 });
const gaps = fc.array(fc.constantFrom(0, 0, 9, 15, 30), { minLength: 4, maxLength: 4 });

function geometryOf({ x, y, width, height, shift, isPoint }: Block): UnitGeometry {
  if (isPoint) return { type: 'Point', coordinates: position(x, y) };
  const [west, south, east, north] = [x + shift, y + shift, x + width + shift, y + height + shift];
  const ring = [position(west, south), position(east, south), position(east, north), position(west, north)];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } satisfies Polygon;
}

/** Units, the levels of two to four dates, the merge gaps of the dates in turn. */
export type District = [units: Block[], dates: number[][], gaps: number[]];
const districts = district.chain((units): fc.Arbitrary<District> => fc.tuple(fc.constant(units), dates(units.length), gaps));

/**
 * An outline whose rings touch themselves in the middle of an edge, taken apart there: the plain way knows only corners,
 * and leaves a notch where a hole, or two pieces of ground, are meant. Which way they turn tells holes from ground; everything
 * else stays as it is, corner for corner.
 */
function withoutPinches(outline: ZoneOutline): ZoneOutline {
  const polygons = outline.geometry.type === 'Polygon' ? [outline.geometry.coordinates] : outline.geometry.coordinates;
  const loops = polygons.flatMap((rings) => {
    const corners = rings.flat();
    return rings.flatMap((ring) => partRing(ring, corners)).map(fromLeast);
  });
  const sorted = loops.toSorted((a, b) => a[0]![0]! - b[0]![0]! || a[0]![1]! - b[0]![1]! || a.length - b.length);
  return { ...outline, geometry: { type: 'MultiPolygon', coordinates: [sorted] } };
}

/** The loops of a ring after every corner that stands on one of its edges is made a corner of it. */
function partRing(ring: readonly Position[], corners: readonly Position[]): Position[][] {
  const dense = ring.slice(0, -1).flatMap((from, i) => {
    const to = ring[i + 1]!;
    const along = (point: Position): number => (point[0]! - from[0]!) * (to[0]! - from[0]!) + (point[1]! - from[1]!) * (to[1]! - from[1]!);
    return [from, ...corners.filter((corner) => standsBetween(corner, from, to)).toSorted((a, b) => along(a) - along(b))];
  });
  const loops: Position[][] = [];
  const open: Position[] = [];
  for (const point of dense) {
    const start = open.findIndex((other) => other[0] === point[0] && other[1] === point[1]);
    if (start >= 0) loops.push(open.splice(start));
    open.push(point);
  }
  return [...loops, open].filter((loop) => loop.length > 2);
}

/** Exactly, in steps of seven decimals. */
function standsBetween(point: Position, from: Position, to: Position): boolean {
  const [px, py, ax, ay, bx, by] = [...point, ...from, ...to].map((degrees) => Math.round(degrees * 1e7)) as [number, number, number, number, number, number];
  const isEnd = (px === ax && py === ay) || (px === bx && py === by);
  return !isEnd && (bx - ax) * (py - ay) === (by - ay) * (px - ax) && Math.min(ax, bx) <= px && px <= Math.max(ax, bx) && Math.min(ay, by) <= py && py <= Math.max(ay, by);
}

/** Begun at its least corner, without corners that lie straight between their neighbours. */
function fromLeast(loop: readonly Position[]): Position[] {
  const kept = loop.filter((point, i) => !standsBetween(point, loop.at(i - 1)!, loop[(i + 1) % loop.length]!));
  const start = kept.reduce((least, [x, y], i) => (x! < kept[least]![0]! || (x === kept[least]![0] && y! < kept[least]![1]!) ? i : least), 0);
  return [...kept.slice(start), ...kept.slice(0, start)];
}

/** Fails at the first date that is not drawn alike, corner for corner; the first date is drawn once more at the end. */
export function expectDrawnAlike([blocks, labels, gapOn]: District): void {
  const units = unitTableOf(blocks.map((block, i) => ({ id: String(i), geometry: geometryOf(block) })));
  const zoned = Uint32Array.from(blocks, (_, i) => i);
  const outlines = new Outlines(units, zoned);
  for (const [i, levels] of [...labels, labels[0]!].entries()) {
    const request = { status: Uint16Array.from(levels), mergeGapMeters: gapOn[i % gapOn.length]! };
    const { sealed, controlled, precaution } = outlines.draw({ ...request, precaution: 'perUnit' });
    const [drawn, plain] = [[...sealed, ...controlled, ...precaution], drawPlainly(units, zoned, request)];
    // Nearly all are alike as they stand.
    if (!isDeepStrictEqual(drawn, plain)) expect(drawn.map(withoutPinches)).toEqual(plain.map(withoutPinches));
  }
}

/** As many random districts, all drawn alike. */
export function expectRandomDistrictsDrawnAlike(runs: { readonly seed?: number; readonly numRuns: number }): void {
  fc.assert(fc.property(districts, expectDrawnAlike), runs);
}
