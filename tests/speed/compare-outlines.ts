// Random districts in which units touch, overlap and have no outline, drawn by one `Outlines` for all dates and plainly on every date.
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect } from 'vitest';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import type { UnitGeometry } from '../../src/domain/district/unit-table.ts';
import { SEALED } from '../../src/domain/zoning/level.ts';
import { Outlines } from '../../src/domain/zoning/outlines/outlines.ts';
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

/** Fails at the first date that is not drawn alike, corner for corner; the first date is drawn once more at the end. */
export function expectDrawnAlike([blocks, labels, gapOn]: District): void {
  const units = unitTableOf(blocks.map((block, i) => ({ id: String(i), geometry: geometryOf(block) })));
  const zoned = Uint32Array.from(blocks, (_, i) => i);
  const outlines = new Outlines(units, zoned);
  for (const [i, levels] of [...labels, labels[0]!].entries()) {
    const request = { status: Uint16Array.from(levels), mergeGapMeters: gapOn[i % gapOn.length]! };
    const { sealed, controlled, precaution } = outlines.draw({ ...request, precaution: 'perUnit' });
    expect([...sealed, ...controlled, ...precaution]).toEqual(drawPlainly(units, zoned, request));
  }
}

/** As many random districts, all drawn alike. */
export function expectRandomDistrictsDrawnAlike(runs: { readonly seed?: number; readonly numRuns: number }): void {
  fc.assert(fc.property(districts, expectDrawnAlike), runs);
}
