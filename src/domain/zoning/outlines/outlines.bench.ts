// How fast a day's outlines are drawn, against turf.union: 1,000 cells that share their borders.
import { featureCollection, feature, union } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { bench, describe } from 'vitest';
import { unitTableOf } from '../../district/tables-of.ts';
import { drawOutlines } from './outlines.ts';

const ROWS = 25;
const COLUMNS = 40;

/** A corner of the crooked grid; neighbours share it exactly. */
function corner(column: number, row: number): Position {
  const sway = (a: number, b: number): number => Math.sin(a * 12.9898 + b * 78.233) * 0.25;
  return [column + sway(column, row), row + sway(row, column)].map((cells, i) => Math.round(([126, 44][i]! + cells * 0.0012) * 1e7) / 1e7);
}

const cells = Array.from({ length: ROWS * COLUMNS }, (_, i): Polygon => {
  const column = i % COLUMNS;
  const row = Math.floor(i / COLUMNS);
  const ring = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
});
const status = Uint16Array.from(cells, (_, i) => 1 + ((i * 7919) % 101) % 3);
const units = unitTableOf(cells.map((geometry, i) => ({ id: String(i), geometry })));
const zoned = Uint32Array.from(cells, (_, i) => i);

describe('outlines of 1,000 cells in three levels', () => {
  bench('drawOutlines', () => {
    drawOutlines({ units, status, zoned, mergeGapMeters: 0, precaution: 'perUnit' });
  });
  bench('turf.union per level', () => {
    for (const level of [1, 2, 3]) union(featureCollection(cells.filter((_, i) => status[i] === level).map((cell) => feature(cell))));
  });
});
