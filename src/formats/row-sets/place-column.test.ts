// Places come back from bytes as they were, digit for digit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { decodePlaces, encodePlaces } from './place-column.ts';

const step = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map((steps) => steps / 1e7);
const placesOf = (number: fc.Arbitrary<number>): fc.Arbitrary<(UnitGeometry | null)[]> => {
  const position = fc.tuple(number, number).map((pair): number[] => pair);
  const rings = fc.array(fc.array(position, { maxLength: 5 }), { maxLength: 3 });
  return fc.array(fc.oneof(
    fc.constant(null),
    position.map((coordinates): UnitGeometry => ({ type: 'Point', coordinates })),
    rings.map((coordinates): UnitGeometry => ({ type: 'Polygon', coordinates })),
    fc.array(rings, { maxLength: 3 }).map((coordinates): UnitGeometry => ({ type: 'MultiPolygon', coordinates })),
  ), { maxLength: 12 });
};
const copy = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);

it('places of seven decimals take four bytes a number, any others eight; both come back', () => {
  for (const number of [step, fc.double({ noNaN: true, noDefaultInfinity: true })]) {
    fc.assert(fc.property(placesOf(number), (places) => {
      expect(decodePlaces(copy(encodePlaces(places)!))).toEqual(places);
    }));
  }
  expect(encodePlaces([{ type: 'Point', coordinates: [126.1234567, -44.1] }])!.length).toBe(16 + 8 + 1);
  expect(encodePlaces([{ type: 'Point', coordinates: [126.12345678, -0] }])!.length).toBe(16 + 16 + 1);
});

it('heights and foreign members are not lost: such places are no bytes', () => {
  expect(encodePlaces([{ type: 'Point', coordinates: [126, 44, 5] }])).toBeNull();
  expect(encodePlaces([{ type: 'Point', coordinates: [126, 44], bbox: [126, 44, 126, 44] }])).toBeNull();
});

it('bytes that are cut short or changed give places or nothing, and always an end', () => {
  fc.assert(fc.property(placesOf(step), fc.nat(), fc.integer({ min: 0, max: 255 }), (places, where, value) => {
    const bytes = copy(encodePlaces(places)!);
    expect(decodePlaces(bytes.slice(0, -1))).toBeNull();
    bytes[where % bytes.length] = value;
    const read = decodePlaces(bytes);
    expect(read === null || read.length <= bytes.length).toBe(true);
  }), { numRuns: 500 });
});
