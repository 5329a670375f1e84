// Where there is room on a line. Oracle: rows told by hand.
import { expect, it } from 'vitest';
import { middleOfFree } from './free-place.ts';

const read = (row: string): boolean[] => [...row].map((place) => place === '.');

it.each([['.......', 3], ['...####', 1], ['##....#.', 3], ['..#..', 0], ['####', null], ['', null], ['###.', 3]] as const)('on %s it is %s', (row, middle) => {
  expect(middleOfFree(read(row))).toBe(middle);
});
