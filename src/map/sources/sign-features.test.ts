// Badges, pending marks and counts: which rows get one, where, and which wins.
import { describe, expect, it } from 'vitest';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import { CONTROLLED, DUE, HELD_CONTACT, LIVE, OVERRIDDEN, PRECAUTION, SEALED, SEALED_PARTS } from '../../domain/zoning/level.ts';
import type { OutlineAnswer, ZoneOutline } from '../../domain/zoning/outlines/outlines.ts';
import type { MapPlaces, MapWords } from '../map-types.ts';
import { badgePoints, markPoints, namePoints, pendingMark, pendingPoints, placePoints, streetPoints } from './sign-features.ts';

const [STREET, COMPOUND, HAMLET] = (['street', 'compound', 'hamlet'] as const).map((kind) => UNIT_KINDS.indexOf(kind));

// Row 0 a street, rows 1–3 its units, row 3 without a place.
const places: MapPlaces = {
  id: ['S', 'A', 'B', 'C'],
  extent: null, center: Float64Array.from([126, 44, 126.1, 44.1, 126.2, 44.2, Number.NaN, Number.NaN]),
  name: ['安康街道', '锦绣家园', '东沟屯', '无处'],
  kind: Uint8Array.from([STREET!, COMPOUND!, HAMLET!, COMPOUND!]),
  zoned: Uint32Array.from([1, 2, 3]),
  shown: Uint32Array.from([1, 2, 3]),
  zonedOf: Int32Array.from([-1, 1, 2, 3]),
  streetOf: Int32Array.from([0, 0, 0, 0]),
  population: Int32Array.from([-1, 900, 80, 10]),
};
const words = { letters: ['', '防', '管', '封'] } as unknown as MapWords;

function outline(row: number, level: 'sealed' | 'controlled' | 'precaution', units: number, kind: 'units' | 'rest-of-district' = 'units'): ZoneOutline {
  return {
    type: 'Feature', id: row, properties: { level, units, surveyed: true, kind },
    geometry: { type: 'Polygon', coordinates: [[[127, 45], [127.2, 45], [127.2, 45.2], [127, 45.2], [127, 45]]] },
  };
}

describe('pending mark', () => {
  it.each([
    [SEALED, null],
    [CONTROLLED | DUE, 'due'],
    [CONTROLLED | HELD_CONTACT, 'held'],
    [PRECAUTION | LIVE, 'live'],
    [SEALED | DUE | HELD_CONTACT, 'held'],
    [SEALED | DUE | HELD_CONTACT | LIVE, 'live'],
  ] as const)('of status %i is %s: live before held before due', (status, mark) => {
    expect(pendingMark(status)).toBe(mark);
  });

  it('is drawn for zoned units that have a place, and only those', () => {
    const status = Uint16Array.from([LIVE, SEALED | DUE, PRECAUTION, CONTROLLED | LIVE]);
    expect(pendingPoints(status, places).features.map(({ id, properties }) => [id, properties.mark])).toEqual([[1, 'due']]);
  });
});

it('marks units decided by a person and compounds with sealed parts, also those that are not counted', () => {
  const around: MapPlaces = { ...places, zoned: Uint32Array.of(2), shown: Uint32Array.of(1, 2, 3) };
  const status = Uint16Array.of(0, CONTROLLED | SEALED_PARTS | OVERRIDDEN, PRECAUTION, SEALED | OVERRIDDEN);
  expect(markPoints(status, around).features.map(({ id, properties }) => [id, properties.mark])).toEqual([[1, 'overridden'], [1, 'parts']]);
});

describe('label points', () => {
  it('leave out units without a place, tell hamlets, and rank by people', () => {
    expect(placePoints(places).features.map(({ id, properties }) => [id, properties.hamlet, properties.rank])).toEqual([
      [1, false, -900],
      [2, true, -80],
    ]);
  });

  it('name compounds around buildings that are zoned by themselves, and tell the two apart', () => {
    const nested: MapPlaces = { ...places, kind: Uint8Array.from([STREET!, COMPOUND!, UNIT_KINDS.indexOf('building'), COMPOUND!]), zoned: Uint32Array.of(2, 3) };
    expect(placePoints(nested).features.map(({ id, properties }) => [id, properties.part])).toEqual([[1, false], [2, true]]);
  });
});

it('names given stand at their units, the first the most important', () => {
  const names = [{ row: 2, text: '封 东沟屯', edge: 'west' }, { row: 1, text: '管 锦绣家园', edge: 'none' }] as const;
  expect(namePoints(names, places).features.map(({ id, geometry, properties }) => [id, geometry.coordinates, properties])).toEqual([
    [2, [126.2, 44.2], { name: '封 东沟屯', edge: 'west', rank: 0 }], [1, [126.1, 44.1], { name: '管 锦绣家园', edge: 'none', rank: 1 }],
  ]);
});

describe('badges', () => {
  const answer: OutlineAnswer = {
    sealed: [outline(1, 'sealed', 1), outline(2, 'sealed', 5)],
    controlled: [outline(3, 'controlled', 1)],
    precaution: [outline(0, 'precaution', 40, 'rest-of-district')],
    undrawn: [0, 0, 0, 0],
  };
  const badges = badgePoints(answer, places).features;

  it('stand at the label point of a single unit', () => {
    expect(badges[0]!.geometry.coordinates).toEqual([126.1, 44.1]);
  });

  it('stand inside the merged outline, not at one of its units', () => {
    expect(badges[1]!.geometry.coordinates[0]).toBeCloseTo(127.1, 2);
    expect(badges[1]!.geometry.coordinates[1]).toBeCloseTo(45.1, 2);
  });

  it('stand inside the outline of a single unit whose label point is missing', () => {
    expect(badges[2]!.geometry.coordinates[0]).toBeCloseTo(127.1, 2);
  });

  it('are not given to the rest of a district, which is named per tile', () => {
    expect(badges).toHaveLength(3);
  });

  it('keep the space: sealed before controlled, more units before fewer', () => {
    const [one, five, controlled] = badges.map(({ properties }) => properties.rank);
    expect(five!).toBeLessThan(one!);
    expect(one!).toBeLessThan(controlled!);
  });
});

describe('counts per street', () => {
  it('count sealed and controlled zoned units, with or without a place', () => {
    const status = Uint16Array.from([0, SEALED | DUE, PRECAUTION, CONTROLLED]);
    expect(streetPoints(status, places, words).features.map(({ properties }) => properties)).toEqual([
      { name: '安康街道', sealed: 1, controlled: 1, sealedLetter: '封', controlledLetter: '管' },
    ]);
  });

  it('are zero while days move', () => {
    const [street] = streetPoints(null, places, words).features;
    expect([street!.properties.sealed, street!.properties.controlled]).toEqual([0, 0]);
  });
});
