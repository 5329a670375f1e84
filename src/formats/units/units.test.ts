// Unit files: keys, kinds, parents and places, and every fault told without losing the unit.
import type { Point, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { placeAt, placeColumnOf, placesOf } from '../../domain/district/place-column.ts';
import { caseTableOf } from '../../domain/district/tables-of.ts';
import { mergeUnits } from '../../domain/district/merge-units.ts';
import { NOT_RESIDENTIAL, RESIDENTIAL, UNIT_KINDS, UNKNOWN, USE_NOT_RECORDED, type UnitTable } from '../../domain/district/unit-table.ts';
import { createMatcher } from '../../domain/district/match/create-matcher.ts';
import { readUnits, unitsFromPlaces, type UnitFile, type UnitReading } from './units.ts';

const square = (lng: number, lat: number, size = 0.01): Position[][] => [
  [[lng, lat], [lng + size, lat], [lng + size, lat + size], [lng, lat + size], [lng, lat]],
];
const polygon = (lng: number, lat: number, size?: number) => ({ type: 'Polygon', coordinates: square(lng, lat, size) });
const point = (lng: number, lat: number): Point => ({ type: 'Point', coordinates: [lng, lat] });
const feature = (properties: object | null, geometry: object | null = null, id?: string | number) => ({ type: 'Feature', id, properties, geometry });
const geojson = (...features: object[]): UnitFile & { readonly text: string } => ({ file: 'u.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) });
const csv = (text: string): UnitFile => ({ file: 'u.csv', text });
const told = ({ rejects }: UnitReading): string[] => rejects.map(({ severity, file, row, column, reason }) => `${severity} ${file} ${row} ${column} ${reason}`);
const kinds = ({ kind }: UnitTable): string[] => [...kind].map((code) => UNIT_KINDS[code]!);

describe('GeoJSON units', () => {
  it('are keyed by unit, else name, else the id of the feature or among its properties', () => {
    const { units } = readUnits([geojson(feature({ unit: 'K1', name: 'One' }), feature({ name: 'Two' }, null, 7), feature(null, null, 8), feature({ id: 'nine' }))]);
    expect(units.id).toEqual(['K1', 'Two', '8', 'nine']);
    expect(units.name).toEqual(['One', 'Two', '8', 'nine']);
  });

  it('are found by every string in addresses, and an address of two units leads to neither', () => {
    const reading = readUnits([geojson(feature({ name: 'A', addresses: ['嘉定区1弄', '嘉定区2弄'] }), feature({ name: 'B', addresses: ['嘉定区2弄'], aliases: 'b1；b2' }))]);
    const { match } = createMatcher(reading.units);
    const find = (place: string): number => match(place).unit;
    expect(['嘉定区1弄', '嘉定区2弄', 'b2', 'A', 'nowhere'].map(find)).toEqual([0, -1, 1, 0, -1]);
    expect(told(reading)).toEqual(['warning u.geojson 2 aliases duplicate-unit']);
  });

  it('are compounds as outlines and hamlets as points where no kind is given; a word nobody knows is told', () => {
    const reading = readUnits([
      geojson(
        feature({ name: 'a' }, polygon(121, 31)), feature({ name: 'b' }, point(121, 31)), feature({ name: 'c' }),
        feature({ name: 'd', kind: 'Street' }), feature({ name: 'e', kind: '自然屯' }), feature({ name: 'f', kind: 'castle' }),
      ),
    ]);
    expect(kinds(reading.units)).toEqual(['compound', 'hamlet', 'compound', 'street', 'hamlet', 'compound']);
    expect(told(reading)).toEqual(['warning u.geojson 6 kind unknown-kind']);
  });

  it('keep counts that are numbers, as text too, and tell what is none', () => {
    const reading = readUnits([geojson(feature({ name: 'a', population: '1,357', households: 20, buildings: 2.5 }), feature({ name: 'b', population: 'many', households: -4 }))]);
    expect([...reading.units.population]).toEqual([1357, UNKNOWN]);
    expect([...reading.units.households]).toEqual([20, UNKNOWN]);
    expect([...reading.units.buildings]).toEqual([UNKNOWN, UNKNOWN]);
    expect(told(reading)).toEqual([
      'warning u.geojson 1 buildings not-a-number', 'warning u.geojson 2 population not-a-number', 'warning u.geojson 2 households not-a-number',
    ]);
  });

  it('stay in the table without a place when their geometry is at fault', () => {
    const reading = readUnits([
      geojson(
        feature({ name: 'open' }, { type: 'Polygon', coordinates: [square(121, 31)[0]!.slice(0, 4)] }),
        feature({ name: 'swapped' }, point(31.2, 121.5)), feature({ name: 'zero' }, point(0, 0)),
        feature({ name: 'line' }, { type: 'LineString', coordinates: [[121, 31], [122, 31]] }), feature({ name: 'good' }, point(121.5, 31.2)), feature({ name: 'nowhere' }),
      ),
    ]);
    expect(placesOf(reading.units.geometry).map((geometry) => geometry?.type ?? null)).toEqual([null, null, null, null, 'Point', null]);
    expect(told(reading)).toEqual([
      'warning u.geojson 1 geometry open-ring', 'warning u.geojson 2 geometry wrong-axis-order', 'warning u.geojson 3 geometry null-island',
      'warning u.geojson 4 geometry unsupported-geometry',
    ]);
  });

  it('cost their own feature only where a program wrote bare NaN or Infinity', () => {
    const text = `{"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"NaN \\"NaN\\""},"geometry":{"type":"Point","coordinates":[NaN,31]}},
      {"type":"Feature","properties":{"name":"b"},"geometry":{"type":"Point","coordinates":[121,-Infinity]}},
      {"type":"Feature","properties":{"name":"c"},"geometry":{"type":"Point","coordinates":[121,31]}}]}`;
    const reading = readUnits([{ file: 'u.geojson', text }]);
    expect(reading.units.id).toEqual(['NaN "NaN"', 'b', 'c']);
    expect(told(reading)).toEqual(['warning u.geojson 1 geometry not-finite', 'warning u.geojson 2 geometry not-finite']);
  });

  it('are refused with the whole file when it names another coordinate system or is cut off', () => {
    const crs = { type: 'name', properties: { name: 'EPSG:3857' } };
    const foreign = readUnits([{ file: 'm', text: JSON.stringify({ type: 'FeatureCollection', crs, features: [feature({ name: 'a' })] }) }]);
    expect(foreign).toMatchObject({ units: { count: 0 }, withoutUnits: ['m'], rejects: [{ reason: 'crs-member', value: 'EPSG:3857', hint: 'wgs84|gcj02|bd09' }] });
    const whole = geojson(feature({ name: 'a' }, polygon(121, 31))).text;
    expect(readUnits([{ file: 'm', text: whole.slice(0, -3) }])).toMatchObject({ units: { count: 0 }, rejects: [{ reason: 'truncated', value: '' }] });
  });

  it.each(['{"type":"Topology"}', '[1,2]', '{"type":"FeatureCollection"}', '{nonsense}'])('are refused with the whole file when it is %s', (text) => {
    expect(readUnits([{ file: 'm', text }])).toMatchObject({ units: { count: 0 }, rejects: [{ severity: 'refused', reason: 'not-geojson', value: '' }] });
  });

  it('do not let a __proto__ property reach anything', () => {
    const text = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"kind":"street"},"name":"a"},"geometry":null}]}';
    const reading = readUnits([{ file: 'u', text }]);
    expect(kinds(reading.units)).toEqual(['compound']);
    expect(told(reading)).toEqual(['warning u 1 __proto__ forbidden-key']);
  });

  it('are moved to WGS-84 from the system declared for their file', () => {
    const file = geojson(feature({ name: 'a' }, point(121.4, 31.2)));
    const geometry = placeAt(readUnits([{ ...file, system: 'gcj02' }]).units.geometry, 0);
    const [lng, lat] = (geometry as Point).coordinates as [number, number];
    expect(Math.hypot(lng - 121.4, lat - 31.2)).toBeGreaterThan(0.003);
    expect(placeAt(readUnits([file]).units.geometry, 0)).toEqual(point(121.4, 31.2));
  });
});

describe('CSV units', () => {
  it('need a column of keys alone, in a sheet that people keep one of names', () => {
    expect(readUnits([csv('unit\nA\nB\n')]).units).toMatchObject({ count: 2, id: ['A', 'B'], name: ['A', 'B'], geometry: placeColumnOf([null, null]) });
    expect(kinds(readUnits([{ ...csv('name,kind\nA,hamlet\n'), fromPeople: true }]).units)).toEqual(['hamlet']);
    expect(readUnits([csv('name,kind\nA,hamlet\n')])).toMatchObject({ withoutUnits: ['u.csv'], rejects: [{ severity: 'refused', row: 1, reason: 'missing-column', column: 'unit' }] });
  });

  it('make no units of streets and districts but in a sheet that people keep, or where a person says so', () => {
    const file = csv('unit,街道,区县\nA,S,D\n');
    expect(readUnits([file]).units.id).toEqual(['A']);
    expect(readUnits([{ ...file, fromPeople: true }]).units.id).toEqual(['A', 'S', 'D']);
    expect(readUnits([{ ...file, mapping: { 街道: 'street' } }]).units).toMatchObject({ id: ['A', 'S'], parent: Int32Array.of(1, -1) });
  });

  it('whose key is the name of a street keep it, and the street gets one of its own', () => {
    const { units } = readUnits([{ ...csv('unit,street\nS,S\nB,S\n'), fromPeople: true }]);
    expect([units.id, units.name, [...units.parent]]).toEqual([['S', 'B', 'street/S'], ['S', 'B', 'S'], [2, 2, -1]]);
  });

  it('that are the street their row names are that street', () => {
    const { units } = readUnits([{ ...csv('name,street,district\nS,S,D\nB,S,D\nD,,D\n'), fromPeople: true }]);
    expect([units.id, kinds(units), [...units.parent]]).toEqual([['S', 'B', 'D'], ['street', 'compound', 'district'], [2, 0, -1]]);
  });

  it('read every column in Chinese, and a point from longitude and latitude', () => {
    const { units, rejects } = readUnits([csv('划定单元,名称,类型,别名,人口,户数,楼栋数,经度,纬度\nD1,幸福屯,屯,幸福村;老屯,300,96,101,126.1,44.2\n')]);
    expect(rejects).toEqual([]);
    expect(units).toEqual({
      count: 1, id: ['D1'], name: ['幸福屯'], aliases: [['幸福村', '老屯']], kind: Uint8Array.of(UNIT_KINDS.indexOf('hamlet')), parent: Int32Array.of(-1),
      population: Int32Array.of(300), households: Int32Array.of(96), buildings: Int32Array.of(101), geometry: placeColumnOf([point(126.1, 44.2)]),
    } satisfies UnitTable);
  });

  it.each([
    ['121.5,', 'not-a-number'], ['abc,31', 'not-a-number'], ['NaN,31', 'not-finite'], ['31,121', 'wrong-axis-order'], ['0,0', 'null-island'], ['1e3,31', 'not-a-number'],
  ])('tell a point %s as %s and keep the unit', (cells, reason) => {
    const reading = readUnits([csv(`unit,lng,lat\nA,${cells}\n`)]);
    expect(reading).toMatchObject({ units: { count: 1, geometry: placeColumnOf([null]) }, rejects: [{ severity: 'warning', row: 2, column: 'lng', reason }] });
  });
});

describe('keys over all files', () => {
  it('a key given twice is refused the second time, wherever the files come from', () => {
    const reading = readUnits([csv('unit,name\nA,first\nA,second\n'), geojson(feature({ unit: 'A', name: 'third' }), feature({ unit: 'B' }))]);
    expect(reading.units.name).toEqual(['first', 'B']);
    expect(told(reading)).toEqual(['refused u.csv 3 unit duplicate-unit', 'refused u.geojson 1 unit duplicate-unit']);
    expect(reading.rejects[1]!.hint).toBe('u.csv:2');
  });

  it('places that share a name are all kept under names of their own, and the bare name leads to none', () => {
    const reading = readUnits([geojson(feature({ name: 'Hof' }, point(11.5, 49.9)), feature({ name: 'Hof' }, point(11.6, 49.9)), feature({ name: 'Berg', addresses: ['Hof'] }))]);
    expect(reading.units.id).toEqual(['Hof #1', 'Hof #2', 'Berg']);
    expect(createMatcher(reading.units).match('Hof').unit).toBe(-1);
    expect(told(reading)).toEqual([
      'warning u.geojson 1 null duplicate-unit', 'warning u.geojson 2 null duplicate-unit', 'warning u.geojson 3 aliases duplicate-unit',
    ]);
  });
});

describe('sheets that people keep, read one after the other', () => {
  const read = (...lines: string[]): UnitTable => readUnits([{ ...csv(`小区名称,街道,人口\n${lines.join('\n')}\n`), fromPeople: true }]).units;
  const [a, b, whole] = [read('幸福小区,九台街道,1000'), read('幸福小区,营城街道,3000'), read('幸福小区,九台街道,', '幸福小区,营城街道,')];

  it('keep two compounds of one name apart, by the keys that one sheet of both gives them', () => {
    const compounds = (...tables: UnitTable[]): string[] => mergeUnits([...tables], new Map()).id.filter((id) => id.includes('幸福小区'));
    expect(whole.id.slice(0, 2)).toEqual(['九台街道/幸福小区', '营城街道/幸福小区']);
    expect(compounds(whole, a, b)).toEqual(whole.id.slice(0, 2));
    for (const tables of [[a, b], [a, whole], [a, b, whole], [a, whole, b]]) expect(compounds(...tables)).toEqual(['幸福小区', '营城街道/幸福小区']);
    expect([...mergeUnits([a, whole, b], new Map()).population].filter((people) => people !== UNKNOWN)).toEqual([1000, 3000]);
  });
});

describe('parents', () => {
  it('are found across files, by key or alias; one nobody knows is told', () => {
    const reading = readUnits([csv('unit,parent\nB1,C1\nB2,Old name\nB3,nowhere\n'), csv('unit,aliases\nC1,Old name\n')]);
    expect([...reading.units.parent]).toEqual([3, 3, -1, -1]);
    expect(told(reading)).toEqual(['warning u.csv 4 parent unknown-parent']);
  });

  it('that close a circle are none, and the units hanging below keep theirs', () => {
    const reading = readUnits([csv('unit,parent\nD,A\nA,B\nB,C\nC,A\nE,E\nF,D\n')]);
    expect([...reading.units.parent]).toEqual([1, -1, -1, -1, -1, 0]);
    expect(reading.rejects.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['3 unknown-parent', '4 unknown-parent', '5 unknown-parent', '6 unknown-parent']);
  });
});

describe('places and the outline of the district', () => {
  const district = feature({ unit: 'Q', kind: 'district' }, polygon(121, 31, 1));

  it('a place wholly outside is not drawn, one across the border is', () => {
    const reading = readUnits([geojson(district, feature({ unit: 'in' }, point(121.5, 31.5)), feature({ unit: 'across' }, polygon(120.995, 31.2)), feature({ unit: 'out' }, point(110, 20)))]);
    expect(placesOf(reading.units.geometry).map((geometry) => geometry !== null)).toEqual([true, true, true, false]);
    expect(told(reading)).toEqual(['warning u.geojson 4 geometry outside-district']);
  });

  it('swapped coordinates that both could be latitudes are told by the district', () => {
    const western = feature({ unit: 'Q', kind: 'district' }, polygon(9, 47, 1));
    const reading = readUnits([geojson(western, feature({ unit: 'a' }, point(47.5, 9.5)))]);
    expect(told(reading)).toEqual(['warning u.geojson 2 geometry wrong-axis-order']);
  });

  it('a unit is held against its own district, not against a neighbouring one', () => {
    const reading = readUnits([geojson(district, feature({ unit: 'R', kind: 'district' }, polygon(122, 31, 1)), feature({ unit: 'a', parent: 'Q' }, point(122.5, 31.5)))]);
    expect(told(reading)).toEqual(['warning u.geojson 3 geometry outside-district']);
  });
});

it('unitsFromPlaces gives each place once, in order of first appearance over all lists, and none whose rows were dropped', () => {
  const lists = [['B', 'A', 'B'], ['C', 'A']].map((places) => caseTableOf(places.map((place) => ({ place, reportedOn: 1 }))));
  expect(unitsFromPlaces(lists).id).toEqual(['B', 'A', 'C']);
  const withUnused = { ...lists[0]!, places: ['B', 'A', 'gone'] };
  expect(unitsFromPlaces([withUnused]).id).toEqual(['B', 'A']);
});

describe('county and use of a unit', () => {
  it('are read from a table and from properties, in both languages; a word nobody knows is told and left out', () => {
    const table = readUnits([csv('residential,unit,county\nyes,A,农安县\n否,B,\nmaybe,C,德惠市\n,D,农安县\n')]);
    expect([table.units.county, [...table.units.residential!]]).toEqual([['农安县', '', '德惠市', '农安县'], [RESIDENTIAL, NOT_RESIDENTIAL, USE_NOT_RECORDED, USE_NOT_RECORDED]]);
    expect(table.rejects).toMatchObject([{ severity: 'warning', row: 4, column: 'residential', reason: 'unknown-value', value: 'maybe', hint: 'yes|no, 是|否' }]);
    const features = readUnits([geojson(feature({ name: 'A', county: '农安县', residential: false }), feature({ name: 'B', 是否居住: '是' }))]);
    expect([features.units.county, [...features.units.residential!]]).toEqual([['农安县', ''], [NOT_RESIDENTIAL, RESIDENTIAL]]);
  });

  it('are no columns of a table that names neither', () => {
    expect(Object.keys(readUnits([csv('unit\nA\n')]).units)).not.toEqual(expect.arrayContaining(['county']));
    expect(readUnits([csv('unit\nA\n')]).units.residential).toBeUndefined();
  });

  it('a county is a district and contains its units in a sheet that people keep', () => {
    const { units } = readUnits([{ ...csv('小区名称,county\n安康家园,农安县\n'), fromPeople: true }]);
    expect([units.id, [...units.parent], units.county]).toEqual([['安康家园', '农安县'], [1, -1], undefined]);
  });
});
