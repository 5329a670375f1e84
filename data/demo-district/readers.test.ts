import { expect, it } from 'vitest';
import { readCases } from '../../src/formats/reports/cases.ts';
import { readLayer } from '../../src/formats/geography/layers.ts';
import { readRounds } from '../../src/formats/reports/rounds.ts';
import { readUnits } from '../../src/formats/units/units.ts';
import { makeDemoDistrict } from './make.ts';

it("the readers of a person's own files take every row and feature of the demo without a word", () => {
  const files = makeDemoDistrict();
  const layers = ['roads', 'water', 'woods', 'fields', 'facilities', 'farm-lines'].map((name) => readLayer(files[`${name}.geojson`]!, name));
  const readings = [
    readUnits(['units.geojson', 'buildings.geojson'].map((file) => ({ file, text: files[file]! }))),
    readCases(files['cases.csv']!, 'cases.csv'),
    readRounds(files['rounds.csv']!, 'rounds.csv'),
    ...layers,
  ];
  expect(readings.flatMap(({ rejects }) => rejects)).toEqual([]);
  expect(layers.map(({ layer }) => layer!.features.length).every((count) => count > 0)).toBe(true);
}, 60_000);
