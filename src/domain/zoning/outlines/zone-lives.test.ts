// Zones keep their numbers: drawn on a row of units a–f, each touching the next, one list a line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHistory } from '../lists/build-history.ts';
import { CONTROLLED, NONE, SEALED } from '../level.ts';
import { traceZones, type ZoneLives } from './zone-lives.ts';

const CODE: Readonly<Record<string, number>> = { S: SEALED, C: CONTROLLED, '.': NONE };

/** `S` sealed, `C` controlled, `.` neither. */
function trace(...lists: readonly string[]): ZoneLives {
  const units = lists[0]!.length;
  const history = buildHistory(units, 0, lists.length - 1);
  for (let row = 0; row < units; row++) history.add(row, lists.map((list) => CODE[list[row]!]!), 0);
  const rows = Uint32Array.from({ length: units }, (_, row) => row);
  return traceZones(history.finish(), rows, Array.from({ length: units - 1 }, (_, row) => [row, row + 1]));
}

const numbers = ({ zoneOf }: ZoneLives, day: number, units: number): (number | null)[] => Array.from({ length: units }, (_, row) => zoneOf(row, day)?.number ?? null);

describe('the life of a zone', () => {
  it('keeps its number while it grows and shrinks', () => {
    const lives = trace('.S....', '.SSS..', '...SS.', '......');
    expect(lives.zones).toEqual([{ number: 1, level: 'sealed', first: 0, last: 2, splitFrom: null, mergedInto: null }]);
    expect(numbers(lives, 2, 6)).toEqual([null, null, null, 1, 1, null]);
  });

  it('of zones that grow together the larger keeps its number, and the other says where it went', () => {
    const lives = trace('S.SSS.', 'SSSSS.');
    expect(lives.zones.map(({ number, last, mergedInto }) => [number, last, mergedInto])).toEqual([[1, 0, 2], [2, null, null]]);
    expect(numbers(lives, 1, 6)).toEqual([2, 2, 2, 2, 2, null]);
  });

  it('of a zone that falls apart the larger part keeps the number, the other begins and says what it was part of', () => {
    const lives = trace('SSSSS.', 'SS.SS.', 'S..SS.');
    expect(lives.zones.map(({ number, first, splitFrom }) => [number, first, splitFrom])).toEqual([[1, 0, null], [2, 1, 1]]);
    // Both parts are equal: the one with the lowest row goes on.
    expect(numbers(lives, 1, 6)).toEqual([1, 1, null, 2, 2, null]);
  });

  it('is of one level: a sealed zone that becomes controlled ends, and a controlled one begins', () => {
    const lives = trace('SS....', 'CC....', 'CCC...');
    expect(lives.zones.map(({ level, first, last }) => [level, first, last])).toEqual([['sealed', 0, 0], ['controlled', 1, null]]);
    expect(lives.zones[1]!.splitFrom).toBeNull();
  });

  it('gives every sealed or controlled unit exactly one zone of its level, and neighbours of one level the same (1,000 random histories)', () => {
    const list = fc.array(fc.constantFrom('S', 'C', '.'), { minLength: 8, maxLength: 8 }).map((cells) => cells.join(''));
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 8 }), (lists) => {
        const lives = trace(...lists);
        lists.forEach((cells, day) => {
          for (let row = 0; row < cells.length; row++) {
            const zone = lives.zoneOf(row, day);
            expect(zone?.level ?? 'none').toBe({ S: 'sealed', C: 'controlled', '.': 'none' }[cells[row]!]);
            if (row > 0 && zone !== null && cells[row] === cells[row - 1]) expect(lives.zoneOf(row - 1, day)).toBe(zone);
            if (zone !== null) expect(zone.first <= day && (zone.last ?? day) >= day).toBe(true);
          }
          // One number, one place: units of one zone that are not neighbours have only units of it between them.
          const here = numbers(lives, day, cells.length);
          for (const number of new Set(here.filter((value) => value !== null))) {
            expect(here.slice(here.indexOf(number), here.lastIndexOf(number) + 1).every((value) => value === number)).toBe(true);
          }
        });
      }),
      { numRuns: 1_000, seed: 2022 },
    );
  });
});
