// Rows sorted by counting against the engine's own sort: keys of every width, negative ones, equal ones.
import { describe, expect, it } from 'vitest';
import { randomOf, wholeBetween } from '../../../tests/speed/random.ts';
import { finish } from '../steps.ts';
import { groupRows, notNegative, orderRows, startsOfRuns } from './order-rows.ts';

describe('rows in the order of a key', () => {
  it.each([0, 1, 30, 65_535, 65_536, 5_000_000, 2 ** 32 - 1])('keys over a range of %i', (range) => {
    const random = randomOf(range);
    const least = -(2 ** 31);
    const key = Int32Array.from({ length: 9000 }, (_, i) => least + (i === 5 ? range : i % 3 === 0 ? wholeBetween(random, 0, Math.min(range, 20)) : wholeBetween(random, 0, range)));
    const rows = Uint32Array.from(key.keys()).filter((row) => row % 7 !== 0).reverse();
    const before = rows.slice();
    expect([...finish(orderRows(key, rows))]).toEqual([...rows].sort((a, b) => key[a]! - key[b]!));
    expect(rows).toEqual(before);
  });

  it('gathered by a key: each group in the order of the rows, none for a key without rows', () => {
    const grouped = finish(groupRows(Int32Array.of(4, -1, 4, 9), Uint32Array.of(2, 3, 0)));
    expect([[...grouped.of(4)], [...grouped.of(9)], [...grouped.of(5)], [...grouped.of(-1)], [...grouped.of(20)]]).toEqual([[2, 0], [3], [], [], []]);
    expect([...grouped.groups()].map((rows) => [...rows])).toEqual([[2, 0], [3]]);
    expect([...finish(groupRows(new Int32Array(), new Uint32Array())).groups()]).toEqual([]);
  });

  it('runs of one key, and of no rows none; those not negative', () => {
    const key = Int32Array.of(4, -1, 4, 9);
    expect([...startsOfRuns(key, Uint32Array.of(1, 0, 2, 3))]).toEqual([0, 1, 3, 4]);
    expect([...startsOfRuns(key, new Uint32Array())]).toEqual([0]);
    expect([...notNegative(Int32Array.of(0, -1, 5), Uint32Array.of(2, 1, 0))]).toEqual([2, 0]);
  });
});
