// Places come back from columns and from bytes as they were, digit for digit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extentOf, keepPlaces, placeColumnOf, placesOf } from '../../domain/district/place-column.ts';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { decodePlaces, encodePlaces } from './place-bytes.ts';

const step = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }).map((steps) => steps / 1e7);
const placesFrom = (number: fc.Arbitrary<number>): fc.Arbitrary<(UnitGeometry | null)[]> => {
  const position = fc.tuple(number, number).map((pair): number[] => pair);
  const rings = fc.array(fc.array(position, { maxLength: 5 }), { maxLength: 3 });
  return fc.array(fc.oneof(
    fc.constant(null),
    position.map((coordinates): UnitGeometry => ({ type: 'Point', coordinates })),
    rings.map((coordinates): UnitGeometry => ({ type: 'Polygon', coordinates })),
    fc.array(rings, { maxLength: 3 }).map((coordinates): UnitGeometry => ({ type: 'MultiPolygon', coordinates })),
  ), { maxLength: 30 });
};
const bytesOf = (places: readonly (UnitGeometry | null)[]): Uint8Array => Uint8Array.from(encodePlaces(placeColumnOf(places)));

it('places of seven decimals take four bytes a number, any others eight; both come back', () => {
  for (const number of [step, fc.double({ noNaN: true, noDefaultInfinity: true })]) {
    fc.assert(fc.property(placesFrom(number), (places) => {
      expect(placesOf(decodePlaces(bytesOf(places))!)).toEqual(places);
    }));
  }
  expect(bytesOf([{ type: 'Point', coordinates: [126.1234567, -44.1] }]).length).toBe(16 + 8 + 1);
  expect(bytesOf([{ type: 'Point', coordinates: [126.12345678, -0] }]).length).toBe(16 + 16 + 1);
});

it('rows that stay keep their places, and the extent is that of all outer corners', () => {
  fc.assert(fc.property(placesFrom(step), fc.integer({ min: 1, max: 7 }), (places, every) => {
    const column = placeColumnOf(places);
    const rows = [...places.keys()].filter((row) => row % every === 0);
    expect(placesOf(keepPlaces(column, (row) => row % every === 0))).toEqual(rows.map((row) => places[row]));
    const corners = rows.flatMap((row) => {
      const place = places[row]!;
      if (place === null) return [];
      if (place.type === 'Point') return [place.coordinates];
      return (place.type === 'Polygon' ? [place.coordinates] : place.coordinates).flatMap(([outer]) => outer ?? []);
    });
    const all = (axis: 0 | 1): number[] => corners.map((position) => position[axis]!);
    expect(extentOf(column, rows)).toEqual(
      corners.length === 0 ? null : [Math.min(...all(0)), Math.min(...all(1)), Math.max(...all(0)), Math.max(...all(1))],
    );
  }));
});

it('heights and foreign members are no part of a place', () => {
  const place = { type: 'Point', coordinates: [126, 44, 5], bbox: [126, 44, 126, 44] } as UnitGeometry;
  expect(placesOf(placeColumnOf([place]))).toEqual([{ type: 'Point', coordinates: [126, 44] }]);
});

it('bytes that are cut short or changed give places or nothing, and always an end', () => {
  fc.assert(fc.property(placesFrom(step), fc.nat(), fc.integer({ min: 0, max: 255 }), (places, where, value) => {
    const bytes = bytesOf(places);
    expect(decodePlaces(bytes.slice(0, -1))).toBeNull();
    bytes[where % bytes.length] = value;
    const read = decodePlaces(bytes);
    expect(read === null || placesOf(read).length <= bytes.length).toBe(true);
  }), { numRuns: 500 });
});
