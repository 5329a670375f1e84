// The numbered units of a place in hand: the offered or the searched ones, then the one chosen on the map.
import { describe, expect, it } from 'vitest';
import type { Suggested } from '../../domain/district/match/open-places.ts';
import type { UnitDirectory } from '../../store/state.ts';
import { findAgain, listCandidates } from './candidates.ts';

const names = ['安康家园', '福临小区', '靠山屯', ...Array.from({ length: 12 }, (_, at) => `福临${at}期`)];
const directory: UnitDirectory = {
  count: names.length, id: names.map((_, row) => `U${row}`), name: names, aliases: names.map((_, row) => (row === 1 ? ['老安康'] : [])),
  kind: new Uint8Array(names.length), parent: new Int32Array(names.length), population: new Int32Array(names.length),
  households: new Int32Array(names.length), buildings: new Int32Array(names.length), zoned: Uint32Array.from(names.keys()), shown: Uint32Array.from(names.keys()),
  zonedOf: Int32Array.from(names.keys()), streetOf: new Int32Array(names.length).fill(-1), extent: null, center: new Float64Array(2 * names.length),
};
const suggested: Suggested = { place: '安康', units: [
  { unit: 0, likeness: 0.9, why: 'same-start', by: '安康家园' }, { unit: 1, likeness: 0.5, why: 'alike', by: '老安康' },
] };
const list = (text: string, picked: number | null, answer: Suggested | null = suggested) => listCandidates(directory, '安康', answer, text, picked);

describe('candidates of a place', () => {
  it('are those offered, the alias told where the name does not say it', () => {
    expect(list('', null)).toEqual([{ row: 0, why: 'same-start', by: '' }, { row: 1, why: 'alike', by: '老安康' }]);
  });

  it('are those searched while something is typed', () => {
    expect(list('靠山', null)).toEqual([{ row: 2, why: 'found', by: '' }]);
  });

  it('end with the unit chosen on the map, unless it is listed already', () => {
    expect(list('', 2).at(-1)).toEqual({ row: 2, why: 'picked', by: '' });
    expect(list('', 1)).toHaveLength(2);
    expect(list('没有', 2)).toEqual([{ row: 2, why: 'picked', by: '' }]);
  });

  it('are never more than five and the one of the map, so that what else may be said of a place stays in sight', () => {
    expect(list('福临', 0)).toHaveLength(6);
  });

  it('are none of another place while the answer is on its way', () => {
    expect(list('', null, { ...suggested, place: '别处' })).toEqual([]);
    expect(list('', null, null)).toEqual([]);
  });
});

describe('a unit chosen before the district was read anew', () => {
  const now: UnitDirectory = { ...directory, id: ['NEW', ...directory.id.filter((id) => id !== 'U1')] };

  it('is found by its key at its new row, so that no neighbour is taken for it', () => {
    expect([0, 2, 3].map((row) => findAgain(row, directory, now))).toEqual([1, 2, 3]);
    expect(findAgain(2, directory, directory)).toBe(2);
  });

  it('is nothing where it is gone or never was', () => {
    expect(findAgain(1, directory, now)).toBeNull();
    expect(findAgain(99, directory, now)).toBeNull();
  });
});
