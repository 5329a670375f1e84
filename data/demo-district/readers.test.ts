import { beforeAll, expect, it } from 'vitest';
import { readCases } from '../../src/formats/reports/cases.ts';
import { readLayer } from '../../src/formats/geography/layers.ts';
import { readRounds } from '../../src/formats/reports/rounds.ts';
import { readHouseholds } from '../../src/formats/register/households.ts';
import { readInvestigations } from '../../src/formats/tracing/investigations.ts';
import { readRosters } from '../../src/formats/tracing/rosters.ts';
import { readStays } from '../../src/formats/tracing/stays.ts';
import { readTrackXml } from '../../src/formats/tracks/read-tracks.ts';
import { readPlots } from '../../src/formats/register/plots.ts';
import { assignParents } from '../../src/domain/district/containment.ts';
import { createMatcher } from '../../src/domain/district/match/create-matcher.ts';
import { NO_UNIT } from '../../src/domain/district/match/place-match.ts';
import { UNIT_KINDS } from '../../src/domain/district/unit-table.ts';
import { readUnits } from '../../src/formats/units/units.ts';
import { makeDemoDistrict, type DemoFiles } from './make.ts';

let files: DemoFiles;
beforeAll(() => {
  files = makeDemoDistrict();
}, 120_000);

it("the readers of a person's own files take every row and feature of the demo without a word", () => {
  const layers = ['roads', 'water', 'woods', 'fields', 'facilities', 'farm-lines'].map((name) => readLayer(files[`${name}.geojson`]!, name));
  const tracks = Object.entries(files).filter(([name]) => name.endsWith('.gpx'));
  expect(tracks).toHaveLength(1);
  const readings = [
    readUnits(['units.geojson', 'buildings.geojson'].map((file) => ({ file, text: files[file]! }))),
    readCases(files['cases.csv']!, 'cases.csv'),
    readRounds(files['rounds.csv']!, 'rounds.csv'),
    readHouseholds(files['households.csv']!, 'households.csv'),
    readPlots(files['plots.geojson']!, 'plots.geojson'),
    readInvestigations(files['investigations.csv']!, 'investigations.csv'),
    readStays(files['stays.csv']!, 'stays.csv'),
    readRosters(files['rosters.csv']!, 'rosters.csv'),
    ...tracks.map(([name, text]) => readTrackXml(new TextEncoder().encode(text), name)),
    ...layers,
  ];
  expect(readings.flatMap(({ rejects }) => rejects)).toEqual([]);
  expect(layers.map(({ layer }) => layer!.features.length).every((count) => count > 0)).toBe(true);
}, 60_000);

it('every home of a household is a building, every village of a plot a hamlet, but for two homes that lie elsewhere', () => {
  const reading = readUnits(['units.geojson', 'buildings.geojson'].map((file) => ({ file, text: files[file]! })));
  const units = { ...reading.units, parent: assignParents(reading.units) };
  const matcher = createMatcher(units, { chosen: new Map(), districtNames: [] });
  const kindsOf = (places: readonly string[]) => places.map((place) => matcher.match(place)).map(({ unit }) => (unit === NO_UNIT ? 'none' : UNIT_KINDS[units.kind[unit]!]!));
  const homes = kindsOf(readHouseholds(files['households.csv']!, 'h').table!.places);
  expect([homes.filter((kind) => kind === 'none').length, homes.filter((kind) => kind !== 'building' && kind !== 'none')]).toEqual([2, []]);
  expect(new Set(kindsOf(readPlots(files['plots.geojson']!, 'p').table!.places))).toEqual(new Set(['hamlet']));
}, 60_000);

it('what people decided about a case arrives: slots declared empty, what is only inferred, who shares a kitchen', () => {
  const count = (column: Uint8Array, isMeant: (code: number) => boolean): number => column.reduce((sum, code) => sum + Number(isMeant(code)), 0);
  const investigations = readInvestigations(files['investigations.csv']!, 'i').table!;
  // 75 cases say that there is no workplace, 15 no track, 33 neither.
  expect(count(investigations.noneOf, (bits) => bits !== 0)).toBe(123);
  const [stays, rosters] = [readStays(files['stays.csv']!, 's').table!, readRosters(files['rosters.csv']!, 'r').table!];
  expect(count(stays.certainty, (code) => code === 1)).toBeGreaterThan(100);
  expect([0, 1, 2].map((living) => count(rosters.kitchen, (code) => code === living) > 0)).toEqual([true, true, true]);
}, 60_000);
