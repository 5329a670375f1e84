// Buildings grown by 12 m and united, against GEOS: parts, holes, area.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubleArea, ringsOf } from '../../src/domain/geometry/rings.ts';
import { growAndUnite } from './grown-buildings.ts';
import { makeBuildings } from './make-district.ts';

interface GoldenFile {
  readonly made: { readonly seed: number };
  readonly buildings: readonly { readonly count: number; readonly meters: number; readonly segmentsPerQuadrant: number; readonly area: number; readonly parts: number; readonly holes: number }[];
}
const golden = JSON.parse(readFileSync(new URL('./golden/golden.json', import.meta.url), 'utf8')) as GoldenFile;

describe.each(golden.buildings)('$count buildings grown by $meters m', ({ count, meters, segmentsPerQuadrant, area, parts, holes }) => {
  it('come to the parts and holes that GEOS gives, their area within 5 in 100,000', () => {
    const shapes = growAndUnite(makeBuildings({ count, seed: golden.made.seed }), meters, segmentsPerQuadrant);
    expect({ parts: shapes.length, holes: shapes.reduce((sum, shape) => sum + shape.holes.length, 0) }).toEqual({ parts, holes });
    const own = ringsOf(shapes).reduce((sum, ring) => sum + doubleArea(ring), 0) / 2e6;
    expect(Math.abs(own / area - 1)).toBeLessThan(5e-5);
  });
});
