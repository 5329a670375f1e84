// Names on a picture: whose units lie on it, from which edge they keep away, and how many are not there. Oracle: a plane of round numbers.
import { describe, expect, it } from 'vitest';
import { countNames, nearEdge, placeNames } from './picture-names.ts';

const size = { width: 1000, height: 600 };
/** A degree is 100 pixels; the picture reaches from 0 to 10 and from 0 to 6. */
const bounds = [0, 0, 10, 6] as const;
const project = ([lng, lat]: readonly number[]) => ({ x: 100 * lng!, y: 600 - 100 * lat! });
const places = { center: Float64Array.of(5, 3, 0.5, 3, 9.5, 3, 5, 5.9, 5, 0.1, 11, 3, Number.NaN, Number.NaN, 0, 6) };
const names = [0, 1, 2, 3, 4, 5, 6, 7].map((row) => ({ row, text: `${row}` }));

describe('names on a picture', () => {
  const placed = placeNames(names, places, bounds, size, project);

  it('are those of units that lie on it, up to its very edge', () => {
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 7]);
  });

  it('know the edge that would cut them; beside first, for a name is wider than high', () => {
    expect(placed.map(({ edge }) => edge)).toEqual(['none', 'west', 'east', 'north', 'south', 'west']);
    expect([nearEdge(100, 300, size), nearEdge(99, 300, size), nearEdge(900, 300, size), nearEdge(901, 300, size)]).toEqual(['none', 'west', 'none', 'east']);
    expect([nearEdge(500, 42, size), nearEdge(500, 41, size), nearEdge(500, 558, size), nearEdge(500, 559, size)]).toEqual(['none', 'north', 'none', 'south']);
  });

  it('are counted: on it and not written found no room, the others lie outside', () => {
    expect(countNames(names, placed, new Set([0, 2, 7]))).toEqual({ withoutRoom: 3, outside: 2 });
    expect(countNames([], [], new Set())).toEqual({ withoutRoom: 0, outside: 0 });
  });
});
