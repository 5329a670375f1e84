// Outlines of the synthetic city against GEOS: parts and holes of every level on three dates, areas, and neighbours that no longer match.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubleArea } from '../../src/domain/geometry/rings.ts';
import { RimTracer } from '../../src/domain/geometry/trace-rim.ts';
import { SNAP_DISTANCE } from '../../src/domain/geometry/snap.ts';
import { layGround } from '../../src/domain/zoning/outlines/outline-ground.ts';
import { groupUnits } from '../../src/domain/zoning/outlines/outline-groups.ts';
import { Outlines, type ZoneOutline } from '../../src/domain/zoning/outlines/outlines.ts';
import { jitter, labelsOn, makeCoverage, toUnitTable, withTJunctions } from './make-district.ts';
import type { Coverage } from './coverage.ts';

interface Golden { readonly level: number; readonly area: number; readonly parts: number; readonly holes: number }
interface GoldenFile {
  readonly made: { readonly seed: number };
  readonly coverages: readonly { readonly count: number; readonly dates: readonly { readonly date: number; readonly levels: readonly Golden[] }[] }[];
  readonly variants: readonly { readonly variant: 'jitter' | 't-junctions'; readonly meters?: number; readonly count: number; readonly dates: readonly { readonly date: number; readonly true: readonly Omit<Golden, 'area'>[] }[] }[];
}

const golden = JSON.parse(readFileSync(new URL('./golden/golden.json', import.meta.url), 'utf8')) as GoldenFile;
const { seed } = golden.made;
const allRows = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

function countParts(outlines: readonly ZoneOutline[]): { parts: number; holes: number } {
  const polygons = outlines.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  return { parts: polygons.length, holes: polygons.reduce((sum, rings) => sum + rings.length - 1, 0) };
}

function drawnBy(coverage: Coverage): (labels: Uint8Array) => { level: number; parts: number; holes: number }[] {
  const outlines = new Outlines(toUnitTable(coverage), allRows(coverage.count));
  return (labels) => {
    const { sealed, controlled, precaution } = outlines.draw({ status: Uint16Array.from(labels), mergeGapMeters: 0, precaution: 'perUnit' });
    return [precaution, controlled, sealed].map((drawn, i) => ({ level: i + 1, ...countParts(drawn) }));
  };
}

describe.each(golden.coverages)('$count cells that share their edges', ({ count, dates }) => {
  const coverage = makeCoverage({ count, seed });

  it('are outlined in as many parts with as many holes as by GEOS, date after date and back', () => {
    const draw = drawnBy(coverage);
    for (const { date, levels } of [...dates, ...dates.toReversed()]) {
      expect({ date, levels: draw(labelsOn(coverage, date, seed)) }).toEqual({ date, levels: levels.map(({ level, parts, holes }) => ({ level, parts, holes })) });
    }
  });

  it('have rims around the areas that GEOS gives, within a billionth', () => {
    const ground = layGround(toUnitTable(coverage), allRows(count), SNAP_DISTANCE);
    const tracer = new RimTracer(ground.coverage);
    for (const { date, levels } of dates) {
      const labels = labelsOn(coverage, date, seed);
      const groups = groupUnits(ground, labels, ground.streetPairs(0));
      const area = [0, 0, 0, 0];
      for (let group = 0; group < count; group++) {
        if (groups.groupOf[group] !== group || labels[group] === 0) continue;
        expect(groups.isHard[group]).toBe(0);
        for (const { outer, holes } of tracer.trace(groups.membersOf(group), groups.groupOf)) area[labels[group]!]! += [outer, ...holes].reduce((sum, ring) => sum + doubleArea(ring), 0) / 2e6;
      }
      for (const { level, area: expected } of levels) expect(Math.abs(area[level]! / expected - 1)).toBeLessThan(1e-9);
    }
  });
});

describe.each(golden.variants)('$variant $meters: neighbours surveyed apart', ({ variant, meters, count, dates }) => {
  it('have the true parts and holes', () => {
    const coverage = makeCoverage({ count, seed });
    const draw = drawnBy(variant === 'jitter' ? jitter(coverage, meters!, seed) : withTJunctions(coverage, seed));
    for (const { date, true: levels } of dates) expect({ date, levels: draw(labelsOn(coverage, date, seed)) }).toEqual({ date, levels });
  });
});
