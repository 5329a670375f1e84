// Places found by letters. Oracle: the order of likelihood, and every place asked the slow way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByLetters, indexLetters } from './find-by-letters.ts';

const PLACES: readonly (readonly [name: string, aliases: readonly string[], initials: readonly string[]])[] = [
  ['重庆路小区', ['老机床厂家属院'], ['cqlxq', 'zqlxq']],
  ['长青楼', [], ['cql', 'zql']],
  ['新城区路', [], ['xcql']],
  ['中强路', ['CQL-7'], ['zql']],
  ['Cornflower court', [], []],
  ['东长青楼', [], ['dcql', 'dzql']],
];
const index = indexLetters(PLACES.map(([name]) => name), PLACES.map(([, aliases]) => aliases), PLACES.map(([, , initials]) => initials));
const find = (typed: string, most = 10): string[] => findByLetters(index, typed, most).map((row) => PLACES[row]![0]);

describe('places by letters', () => {
  it('come whole first, then by the beginning of the likeliest reading, of an alias, then from inside', () => {
    expect(find('cql')).toEqual(['长青楼', '重庆路小区', '中强路', '新城区路', '东长青楼']);
  });

  it('are found by another reading of a sign, behind those that are always read so', () => {
    expect(find('zq')).toEqual(['中强路', '长青楼', '重庆路小区', '东长青楼']);
    // Read whole it is as good as any.
    expect(find('zql')).toEqual(['长青楼', '中强路', '重庆路小区', '东长青楼']);
  });

  it('are found by signs and letters of the name or an alias, in any width and case, blanks left out', () => {
    expect([find('长青'), find('机床厂'), find('ＣＯＲＮ flower'), find('cql-7'), find('court')]).toEqual([['长青楼', '东长青楼'], ['重庆路小区'], ['Cornflower court'], ['中强路'], ['Cornflower court']]);
  });

  it('are none for nothing typed and for what nothing is called, and never more than asked for', () => {
    expect([find(''), find('  '), find('qqq'), find('cql', 2)]).toEqual([[], [], [], ['长青楼', '重庆路小区']]);
  });

  it('law: whatever is typed, exactly the places are found that contain it, each once', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.array(fc.tuple(texts, texts, texts), { maxLength: 8 }), fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }), (places, typed) => {
      const rows = findByLetters(indexLetters(places.map(([[name]]) => name!), places.map(([, aliases]) => aliases), places.map(([, , initials]) => initials)), typed, 100);
      const expected = places.flatMap(([[name], aliases, initials], row) => ([name!, ...aliases, ...initials].some((text) => text.includes(typed)) ? [row] : []));
      expect(rows.toSorted((a, b) => a - b)).toEqual(expected);
    }));
  });
});
