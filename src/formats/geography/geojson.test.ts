// Features found by their brackets, held against JSON.parse of the whole text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectList } from '../rejects.ts';
import { openFeatures, type RawFeature } from './geojson.ts';

const TEXTS = ['', 'a', '封控', '{', ']', '"', '\\', '\\"', ',', ':', '\u2028', '\n', 'NaN'];
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.constantFrom<unknown>(null, true, 0, -1.5e-7, 126.1, ...TEXTS), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...TEXTS), tie('any'), { maxKeys: 3 })),
})).any;
const feature = fc.record({ type: fc.constantFrom('Feature', 'Feature', 'Feature', 'Sweets'), id: fc.constantFrom(7, 'x', null), properties: fc.dictionary(fc.constantFrom('a', '{', '名', '"'), value), geometry: value });
/** Members before and after the features, in any order. */
const collection = fc.tuple(fc.array(feature, { maxLength: 5 }), fc.dictionary(fc.constantFrom('name', 'bbox', '}', 'x'), value), fc.boolean()).map(([features, others, isLast]) =>
  isLast ? { ...others, type: 'FeatureCollection', features } : { features, ...others, type: 'FeatureCollection' });

function readAll(text: string): { read: (RawFeature | null)[]; told: string[] } | string {
  const rejects = new RejectList('f');
  const list = openFeatures(text, rejects);
  if (list === null) return rejects.list.map(({ reason }) => reason).join(' ');
  const read = Array.from({ length: list.count }, (_, i) => list.read(i + 1));
  return { read, told: rejects.list.map(({ row, reason }) => `${row} ${reason}`) };
}

describe('features of a collection', () => {
  it('are those JSON.parse finds, whatever stands in them and around them', () => {
    fc.assert(fc.property(collection, fc.constantFrom(undefined, 1, '\t'), (given, indent) => {
      const found = readAll(JSON.stringify(given, null, indent));
      if (typeof found === 'string') throw new Error(found);
      const expected = given.features.map(({ type, id, properties, geometry }, i) =>
        type === 'Feature' ? { number: i + 1, id: id === null ? '' : String(id), properties: new Map(Object.entries(properties)), geometry: geometry ?? null } : null);
      expect(found.read).toEqual(JSON.parse(JSON.stringify(expected.map((one) => one && { ...one, properties: null }))).map((one: object | null, i: number) => one && { ...one, properties: expected[i]!.properties }));
    }), { numRuns: 500 });
  });

  it('are none in a text cut short anywhere, so that a list is never taken for whole that is not', () => {
    fc.assert(fc.property(collection, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const text = JSON.stringify(given);
      expect(readAll(text.slice(0, Math.min(text.length - 1, Math.floor(share * text.length))))).toMatch(/^(?:truncated|not-geojson)$/);
    }), { numRuns: 500 });
  });

  it('are refused one by one where they are no JSON, the others stand', () => {
    const text = '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null},{"type":"Feature" "geometry":null},{"type":"Feature","properties":{"a":1}}]}';
    expect(readAll(text)).toMatchObject({ read: [{ number: 1 }, null, { number: 3 }], told: ['2 not-geojson'] });
  });

  it('count as in JSON.parse where a member stands twice, and not behind the end', () => {
    expect(readAll('{"type":"FeatureCollection","features":[{}],"features":[]}')).toEqual({ read: [], told: [] });
    expect(readAll('{"type":"FeatureCollection","features":[]} {}')).toBe('not-geojson');
    expect(readAll('{"type":"FeatureCollection","features":[{},]}')).toBe('not-geojson');
    expect(readAll(' {"type" : "Feature", "id" : 3 } ')).toMatchObject({ read: [{ number: 1, id: '3' }] });
  });
});
