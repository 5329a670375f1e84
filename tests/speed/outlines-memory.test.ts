// What `Outlines` keeps of the dates it drew: no more after a thousand dates than after a hundred.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import { SEALED } from '../../src/domain/zoning/level.ts';
import { Outlines } from '../../src/domain/zoning/outlines/outlines.ts';
import { makeCoverage, toUnitTable } from './make-district.ts';
import { randomOf, wholeBetween } from './random.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes of heap after each of some numbers of dates. */
function heapAfter(counts: readonly number[], drawDate: (date: number) => void): number[] {
  const heaps: number[] = [];
  for (let date = 1; date <= Math.max(...counts); date++) {
    drawDate(date);
    if (!counts.includes(date)) continue;
    collectGarbage();
    heaps.push(process.memoryUsage().heapUsed / 1e6);
  }
  return heaps;
}

const rowsOf = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

describe('the heap after 1,000 dates is at most 4 MB above that after 100', () => {
  it('where every date has other levels by chance, with and without streets closed', () => {
    const coverage = makeCoverage({ count: 300, seed: 7 });
    const outlines = new Outlines(toUnitTable(coverage), rowsOf(300));
    const random = randomOf(7);
    const [early, late] = heapAfter([100, 1000], (date) => {
      outlines.draw({ status: Uint16Array.from({ length: 300 }, () => wholeBetween(random, 0, SEALED)), mergeGapMeters: date % 10 === 0 ? 15 : 0, precaution: 'perUnit' });
    });
    expect(late! - early!).toBeLessThan(4);
  }, 60_000);

  it('where one long group goes by another name on every date', () => {
    const count = 1200;
    // A terrace of houses, each higher or lower than the one before: all of its border is in corners.
    const house = (i: number): Polygon => {
      const [west, east, north] = [125 + i * 1e-4, 125 + (i + 1) * 1e-4, 44 + (i % 2 === 0 ? 1 : 2) * 1e-4];
      return { type: 'Polygon', coordinates: [[[west, 44], [east, 44], [east, north], [west, north], [west, 44]]] };
    };
    const outlines = new Outlines(unitTableOf(Array.from({ length: count }, (_, i) => ({ id: String(i), geometry: house(i) }))), rowsOf(count));
    const [early, late] = heapAfter([100, 1000], (date) => {
      outlines.draw({ status: Uint16Array.from({ length: count }, (_, i) => (i < date ? 0 : SEALED)), mergeGapMeters: 0, precaution: 'perUnit' });
    });
    expect(late! - early!).toBeLessThan(4);
  }, 60_000);
});
