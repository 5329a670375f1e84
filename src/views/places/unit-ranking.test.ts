// Search ranks exact before start before middle, names before aliases before streets; oracle: the order written out.
import { describe, expect, it } from 'vitest';
import type { UnitDirectory } from '../../store/state.ts';
import { aliasMet, searchUnits } from './unit-ranking.ts';

interface Unit {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Row of the street, −1 for a street. */
  readonly street: number;
  /** Row of the unit it is part of. */
  readonly of?: number;
}

function describeRows(units: readonly Unit[]): UnitDirectory {
  const zonedOf = units.map(({ street, of }, row) => (street < 0 ? -1 : (of ?? row)));
  const numbers = (): Int32Array => new Int32Array(units.length);
  return {
    count: units.length, id: units.map((_, row) => `U${row}`), name: units.map(({ name }) => name),
    aliases: units.map(({ aliases }) => aliases ?? []), kind: new Uint8Array(units.length), parent: numbers(),
    population: numbers(), households: numbers(), buildings: numbers(),
    shown: Uint32Array.from(zonedOf.flatMap((zoned, row) => (zoned === row ? [row] : []))),
    zoned: Uint32Array.from(zonedOf.flatMap((zoned, row) => (zoned === row ? [row] : []))),
    zonedOf: Int32Array.from(zonedOf), streetOf: Int32Array.from(units.map(({ street }) => street)), extent: null, center: new Float64Array(2 * units.length),
  };
}

const directory = describeRows([
  { name: '九台街道', street: -1 },
  { name: '安康街道', street: -1 },
  { name: '新安康家园', street: 0 },
  { name: '安康家园二期', street: 0, aliases: ['ＡＫ2号院'] },
  { name: '安康家园', street: 0 },
  { name: '福临小区', street: 0, aliases: ['安康家园', '老安康', '福临小区东院'] },
  { name: '靠山屯', street: 1 },
  { name: '安康家园1号楼', street: 0, of: 4 },
]);

const names = (text: string, most = 12): (string | undefined)[] => searchUnits(directory, text, most).map((row) => directory.name[row]);

describe('search of units', () => {
  it('ranks exact, start, middle; an alias after a name of the same kind, a street after all', () => {
    expect(names('安康家园')).toEqual(['安康家园', '福临小区', '安康家园二期', '安康家园1号楼', '新安康家园']);
    expect(names('安康')).toEqual(['安康家园', '安康家园二期', '安康家园1号楼', '福临小区', '新安康家园', '靠山屯']);
  });

  it('puts a zoned unit before a part with a name as long', () => {
    const same = describeRows([{ name: '安街', street: -1 }, { name: '安康甲', street: 0, of: 2 }, { name: '安康乙', street: 0 }]);
    expect(searchUnits(same, '安康', 9)).toEqual([2, 1]);
  });

  it('meets full and half width, small and large letters, blanks inside', () => {
    expect(names('ak２')).toEqual(['安康家园二期']);
    expect(names('安康家园1 号楼')).not.toContain('新安康家园');
    expect(names('安康家园１号楼')[0]).toBe('安康家园1号楼');
  });

  it('asks every word of the person, in any order: street and name together', () => {
    expect(names('靠山 安康街道')).toEqual(['靠山屯']);
    expect(names('靠山 九台')).toEqual([]);
  });

  it('finds the unit named within a pasted address, last of all', () => {
    expect(names('九台区安康家园3号楼2单元401')).toEqual(['安康家园']);
  });

  it('finds no streets, nothing for blanks, and no more than asked', () => {
    expect(names('九台街道')).not.toContain('九台街道');
    expect(names(' 　 ')).toEqual([]);
    expect(names('没有')).toEqual([]);
    expect(names('安康', 2)).toHaveLength(2);
  });

  it('tells the alias it was met by, unless the name was met', () => {
    expect(aliasMet(directory, 5, '老安')).toBe('老安康');
    expect(aliasMet(directory, 5, '福临')).toBe('');
    expect(aliasMet(directory, 5, '')).toBe('');
    expect(aliasMet(directory, 6, '安康')).toBe('');
  });

  it('searches 5,000 units with two aliases each in less than 10 ms once they were read', () => {
    const many = describeRows([{ name: '东河街道', street: -1 }, ...Array.from({ length: 5000 }, (_, at) => ({
      name: `安康家园${at}期`, aliases: [`东河路${at}号`, `东河路${at}弄`], street: 0,
    }))]);
    searchUnits(many, '期', 12);
    const times = ['安康', '东河路49', '4999', '东河', '没有的', '园12 东河街'].flatMap((text) => Array.from({ length: 5 }, () => {
      const start = performance.now();
      searchUnits(many, text, 12);
      return performance.now() - start;
    })).toSorted((a, b) => a - b);
    // The median: the machine may have other work.
    expect(times[times.length >> 1]).toBeLessThan(10);
  });
});
