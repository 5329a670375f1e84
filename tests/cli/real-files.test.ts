// Real files of other countries and of a Chinese city: places as units, buildings, roads and land use as layers.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/domain/district/place-column.ts';
import { UNIT_KINDS } from '../../src/domain/district/unit-table.ts';
import { readLayerFile, readUnitFiles } from '../../src/formats/files.ts';
import { decodeUtf8, readText } from '../../src/formats/tables/text.ts';
import { ROOT } from './run-zones.ts';

const DATA = join(ROOT, '../shared/data');
const open = (file: string): { file: string; bytes: Uint8Array } => ({ file, bytes: readFileSync(join(DATA, file)) });

// Numbers of features are those of the data folder's own README.
describe.skipIf(!existsSync(DATA))('real files', () => {
  it.each([
    ['liechtenstein-places.geojson.gz', 43, 0],
    // Two hamlets named Ziegelhütte: both kept, both told.
    ['north-bayreuth-places.geojson.gz', 71, 2],
  ])('%s: every place is a hamlet on the ground', async (file, count, told) => {
    const { units, rejects } = await readUnitFiles([open(file)]);
    expect(units.count).toBe(count);
    expect(new Set([...units.kind].map((kind) => UNIT_KINDS[kind]))).toEqual(new Set(['hamlet']));
    expect(placesOf(units.geometry).every((geometry) => geometry?.type === 'Point')).toBe(true);
    expect(rejects.map(({ reason }) => reason)).toEqual(Array.from({ length: told }, () => 'duplicate-unit'));
  });

  it.each([
    ['liechtenstein-buildings.geojson.gz', 8996],
    ['liechtenstein-roads.geojson.gz', 4658],
    ['liechtenstein-landuse.geojson.gz', 382],
    ['north-bayreuth-buildings.geojson.gz', 4267],
    ['north-bayreuth-roads.geojson.gz', 2056],
    ['north-bayreuth-landuse.geojson.gz', 684],
    ['shenzhen-nanshan-buildings.geojson.gz', 5438],
    ['shanghai-center-roads.geojson.gz', 796],
  ])('%s: every feature is taken or told', async (file, count) => {
    const { layer, rejects } = await readLayerFile(open(file));
    expect(layer!.features.length + rejects.length).toBe(count);
    // Few real outlines are broken, and only by crossing themselves.
    expect(rejects.length).toBeLessThan(count / 1000 + 3);
    expect(rejects.filter(({ reason }) => reason !== 'self-crossing')).toEqual([]);
  });

  it('1,164 real compounds are units with an outline; the name two of them share leads to neither', async () => {
    const { units, rejects } = await readUnitFiles([open('shanghai-2022-compounds.geojson.gz')]);
    expect(units.count).toBe(1164);
    expect(placesOf(units.geometry).filter((geometry) => geometry?.type === 'Polygon').length + rejects.filter(({ column }) => column === 'geometry').length).toBe(1164);
    expect(rejects.filter(({ reason }) => reason === 'duplicate-unit').map(({ value }) => value)).toEqual(['机场新村社区', '机场新村社区']);
  });

  it('coordinates read as GCJ-02 lie where the second geocoding puts them in WGS-84, to a metre', async () => {
    const { utf8 } = await readText(open('shanghai-2022-geocodes-amap.csv.gz').bytes, 'amap');
    const lines = decodeUtf8(utf8!).split('\n').slice(1, 2001).map((line) => line.split(','));
    const places = lines.map(([, , lng, lat], i) => `P${i},${lng},${lat}`);
    const csv = new TextEncoder().encode(`unit,lng,lat\n${places.join('\n')}\n`);
    const { units } = await readUnitFiles([{ file: 'p.csv', bytes: csv }], 'gcj02');
    const worst = Math.max(
      ...placesOf(units.geometry).map((geometry, i) => {
        const [lng, lat] = geometry?.type === 'Point' ? (geometry.coordinates as [number, number]) : [Number.NaN, Number.NaN];
        return Math.hypot(lng - Number(lines[i]![4]), lat - Number(lines[i]![5])) * 111_195;
      }),
    );
    expect(worst).toBeLessThan(1);
  });
});
