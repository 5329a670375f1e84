// Where a cell lies, and tracks of several files as one. Oracle: the screen's own cells: a point within the bounds is in that cell.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tracksOf } from '../../../../tests/tracing/tracks-of.ts';
import { cellBounds, drawCell } from './cell-bounds.ts';
import { staysInCells } from './cell-stays.ts';
import { COMPANION_DEFAULTS } from './companion-table.ts';
import { uniteTracks } from './unite-tracks.ts';

const ORIGIN = { longitude: 125, latitude: 43.8 };

it('a point anywhere within the bounds of a cell is in it, west and south of the origin too', () => {
  fc.assert(fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 60 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (column, row, x, y) => {
    const options = { ...COMPANION_DEFAULTS, until: 100, origin: ORIGIN };
    const { west, south, east, north } = cellBounds(column, row, options);
    const [longitude, latitude] = [west + x * (east - west), south + y * (north - south)];
    const steps = staysInCells(tracksOf([[0, 0, longitude, latitude], [0, 60, longitude, latitude]]), options);
    let last = steps.next();
    while (last.done !== true) last = steps.next();
    expect([last.value.cells.x[0], last.value.cells.y[0]]).toEqual([column, row]);
  }));
});

it('is drawn as a closed line around it', () => {
  const { ways } = drawCell({ west: 1, south: 2, east: 3, north: 4 });
  expect(ways.features.map(({ geometry }) => geometry.coordinates)).toEqual([[[1, 2], [3, 2], [3, 4], [1, 4], [1, 2]]]);
});

it('files of one name are one track, in the order of the files', () => {
  const [one, other] = [tracksOf([[0, 10, 125, 43], [0, 20, 125, 43]]), tracksOf([[0, 5, 126, 44]])];
  const { tracks, track, second, longitude, count } = uniteTracks([{ name: 'B', table: one }, { name: 'A', table: other }, { name: 'B', table: other }]);
  expect([count, tracks, [...track], [...second], [...longitude]]).toEqual([4, ['B', 'A'], [0, 0, 1, 0], [10, 20, 5, 5], [125, 125, 126, 126]]);
});
