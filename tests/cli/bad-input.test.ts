// Bad input in the terminal: a reject with file, row, column and reason, never a crash, never a silent guess.
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runZones, writeInto, type Run } from './run-zones.ts';

const folder = makeFolder();
const judge = (...words: string[]): Promise<Run> => runZones(folder, ['--pack', 'SH-2022-0411', '--as-of', '2022-04-11', '--conditions', 'hold', ...words]);
/** What is always said. */
const JUDGED = 'note: judged by SH-2022-0411, dayCount A, conditions hold, known at: all on file\n';
const units = ({ out }: Run): string[] => out.trimEnd().split('\n').slice(1).map((line) => line.split(',')[0]!);

beforeAll(async () => {
  writeInto(folder, 'good.csv', 'unit,date\nA,2022-04-05\n');
  await runZones(folder, ['--help']);
}, 120_000);

describe('rows', () => {
  it('each bad row is told with file, row, column and reason, and the good rows are used', async () => {
    writeInto(
      folder, 'bad.csv',
      'unit,date,case_id\nA,2022-04-05,1\nB,2022-02-30,2\n,2022-04-05,3\nC,soon,4\nD\nE,2022-04-05,5,6,7\n"F"x,2022-04-05,8\nG,2022-04-06,9\nG,2022-04-07,9\nH,2022-04-05,\nH,2022-04-05,\n',
    );
    const result = await judge('--cases', 'bad.csv');
    expect(result.code).toBe(0);
    expect(units(result)).toEqual(['A', 'G', 'H']);
    expect(result.refused.map((line) => line.split(': ').slice(1, 3).join(': '))).toEqual([
      'bad.csv, row 3, column “date”: impossible-date', 'bad.csv, row 4, column “unit”: missing-value', 'bad.csv, row 5, column “date”: not-a-date',
      'bad.csv, row 6: too-few-cells', 'bad.csv, row 7: too-many-cells', 'bad.csv, row 8: not-csv',
    ]);
    expect(result.warned.map((line) => line.split(': ').slice(1, 3).join(': '))).toEqual(['bad.csv, row 10: duplicate-case', 'bad.csv, row 12: equal-row']);
  });

  it('an ambiguous date column is refused with the flag to set, and read with it', async () => {
    writeInto(folder, 'dm.csv', 'unit,date\nA,5/4/2022\nB,2022-04-05\n');
    const refused = await judge('--cases', 'dm.csv');
    expect(units(refused)).toEqual(['B']);
    expect(refused.refused).toEqual([expect.stringMatching(/^refused: dm\.csv, row 2, column “date”: ambiguous-date: .*--date-order dmy\|mdy/)]);
    expect((await judge('--cases', 'dm.csv', '--date-order', 'dmy')).out).toContain('\nA,sealed,2022-04-06,2022-04-05,');
    expect((await judge('--cases', 'dm.csv', '--date-order', 'mdy')).out).toContain('\nA,precaution,,,');
  });

  it('one value above 12 settles the column', async () => {
    writeInto(folder, 'dm13.csv', 'unit,date\nA,5/4/2022\nB,13/3/2022\n');
    const result = await judge('--cases', 'dm13.csv');
    expect([result.code, result.refused]).toEqual([0, []]);
    expect(result.out).toContain('\nA,sealed,2022-04-06,2022-04-05,');
  });

  it('a place that is no unit is told with its row, and the known ones are used', async () => {
    writeInto(folder, 'units.csv', 'unit\nA\nB\n');
    writeInto(folder, 'unknown.csv', 'place,date\nA,2022-04-05\nNowhere,2022-04-05\n');
    const result = await judge('--cases', 'unknown.csv', '--units', 'units.csv');
    expect([result.code, units(result)]).toEqual([0, ['A', 'B']]);
    expect(result.refused).toEqual([expect.stringMatching(/^refused: unknown\.csv, row 3, column “place”: unknown-unit: .*“Nowhere”/)]);
  });

  it('a street or district as the place of a case is told as such, by its key and by an alias', async () => {
    writeInto(folder, 'areas.csv', 'unit,kind,parent,aliases\nD,district,,\nS,street,D,First Street\nA,compound,S,\n');
    writeInto(folder, 'at-areas.csv', 'place,date\nA,2022-04-05\nD,2022-04-05\nFirst Street,2022-04-05\nNowhere,2022-04-05\n');
    const result = await judge('--cases', 'at-areas.csv', '--units', 'areas.csv');
    expect([result.code, units(result)]).toEqual([0, ['A']]);
    expect(result.refused).toEqual([
      'refused: at-areas.csv, row 3, column “place”: names-an-area: names a district, street or grid, not a unit: “D”',
      'refused: at-areas.csv, row 4, column “place”: names-an-area: names a district, street or grid, not a unit: “First Street”',
      expect.stringMatching(/row 5, .*: unknown-unit: /),
    ]);
  });

  it('what nobody asked for stays out of what is said: names, telephone numbers, case ids', async () => {
    writeInto(
      folder, 'private.csv',
      'unit,date,case_id,姓名,电话\nA,2022-04-05,P-3101,张三,13800000000\nB,2022-04-06,P-3101,张三,13800000000\nA,2022-04-07,310101199001011234,张三,13800000000\nA,2022-04-05,张三\nA,2022-04-05,,张三,13800000000,张三\n"A"x,2022-04-05,,张三,13800000000\n',
    );
    const { code, err, warned, refused } = await judge('--cases', 'private.csv');
    expect([code, refused.length]).toEqual([0, 3]);
    expect(warned).toEqual([
      'warning: private.csv, row 4, column “case_id”: personal-value: a name, an identity number or a telephone number may stand here: it is not read',
      'warning: private.csv, row 3, column “unit”: duplicate-case: this case stands more than once, with different places, and is taken once (see private.csv:2)',
    ]);
    expect(err).not.toMatch(/张三|13800000000|P-3101|310101199001011234/);
  });

  it('a round of an area that is no unit is told with its row', async () => {
    writeInto(folder, 'rounds.csv', '区域,轮次日期,结果\nA,2022-04-10,全部阴性\nElsewhere,2022-04-10,全部阴性\nA,2022-04-10,fine\n');
    const result = await judge('--cases', 'good.csv', '--rounds', 'rounds.csv');
    expect([result.code, units(result)]).toEqual([0, ['A']]);
    expect(result.refused.map((line) => line.split(': ').slice(1, 3).join(': '))).toEqual([
      'rounds.csv, row 4, column “结果”: unknown-value', 'rounds.csv, row 3, column “区域”: unknown-unit',
    ]);
  });

  it('rows later than the list are no fault: their number is said once', async () => {
    writeInto(folder, 'later.csv', 'unit,date\nA,2022-04-11\nB,2022-04-12\nC,2022-05-01\n');
    const result = await judge('--cases', 'later.csv');
    expect([result.code, result.refused, result.warned]).toEqual([0, [], []]);
    expect(result.err).toBe(`note: rows reported after 2022-04-11, not read for these lists: 2\n${JUDGED}`);
  });

  it('a hundred thousand equal faults are a thousand lines and a count', async () => {
    writeInto(folder, 'many.csv', `unit,date\nA,2022-04-05\n${'B,never\n'.repeat(100_000)}`);
    const result = await judge('--cases', 'many.csv');
    expect(result.refused).toHaveLength(1000);
    expect(result.err).toContain('… and 99000 more: not-a-date');
  });

  it('control characters in a cell do not reach the terminal', async () => {
    writeInto(folder, 'escape.csv', 'unit,date\nA,2022-04-05\nB,"\u001b[2J\nx"\n');
    const result = await judge('--cases', 'escape.csv');
    expect(result.refused).toHaveLength(1);
    expect(result.err).not.toContain('\u001b');
  });
});

describe('files that cannot be used at all end with 1, a reason and no zones', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
  const gzip = gzipSync('unit,date\nA,2022-04-05\n'.repeat(100));
  it.each([
    ['empty.csv', '', 'empty-file'],
    ['damaged.csv', Uint8Array.of(0xff, 0xff, 0x80, 0x0a), 'wrong-encoding'],
    ['utf16.csv', utf16('unit,date\nA,2022-04-05\n'), 'wrong-encoding'],
    ['cut.csv.gz', gzip.subarray(0, gzip.length - 12), 'truncated'],
    ['nodate.csv', 'unit,when\nA,2022-04-05\n', 'missing-column'],
    ['nounit.csv', 'name,date\nA,2022-04-05\n', 'missing-column'],
    ['nothing.csv', 'unit,date\nA,never\n', 'not-a-date'],
    ['picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'wrong-encoding'],
  ])('%s', async (name, content, reason) => {
    writeInto(folder, name, content);
    const alone = await judge('--cases', name);
    expect([alone.code, alone.out]).toEqual([1, '']);
    expect(alone.refused[0]).toMatch(new RegExp(`^refused: ${name.replaceAll('.', '\\.')}.*: ${reason}: `));
    // A list that is missing would release its units too early, so the other lists are not judged without it.
    const beside = await judge('--cases', 'good.csv', '--cases', name);
    expect([beside.code, beside.out]).toEqual([1, '']);
  });

  it('a file that is not there, a folder, and a file too large to read', async () => {
    writeInto(folder, 'huge.csv', 'unit,date\n');
    truncateSync(join(folder, 'huge.csv'), 600_000_000);
    for (const [name, reason] of [['absent.csv', 'unreadable'], ['.', 'unreadable'], ['huge.csv', 'too-large']]) {
      const result = await judge('--cases', name!);
      expect([result.code, result.out]).toEqual([1, '']);
      expect(result.refused[0]).toContain(reason!);
    }
  });

  it('a validly empty list is no fault', async () => {
    writeInto(folder, 'noone.csv', 'unit,date\n');
    const result = await judge('--cases', 'noone.csv');
    expect([result.code, result.out.split('\n').length, result.err]).toEqual([0, 2, JUDGED]);
    writeInto(folder, 'units.csv', 'unit\nA\nB\n');
    expect(units(await judge('--cases', 'noone.csv', '--units', 'units.csv'))).toEqual(['A', 'B']);
  });

  it('a file that cannot be written is told', async () => {
    const result = await judge('--cases', 'good.csv', '--out', 'no/such/folder.csv');
    expect(result.code).toBe(1);
    expect(result.err).toContain('cannot be written');
  });
});

describe('unit files', () => {
  const square = [[121, 31], [121.1, 31], [121.1, 31.1], [121, 31.1], [121, 31]];
  const feature = (name: string, geometry: object | null, more: object = {}) => ({ type: 'Feature', properties: { name, ...more }, geometry });
  const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
  const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
  const district = feature('District', polygon([[120, 30], [123, 30], [123, 33], [120, 33], [120, 30]]), { kind: 'district' });

  it('every fault of a place is told with its feature, and the unit keeps its level', async () => {
    const features = [
      district, feature('A', polygon(square)), feature('open', polygon(square.slice(0, 4))),
      feature('crossing', polygon([[121, 31], [121.1, 31.1], [121.1, 31], [121, 31.1], [121, 31]])), feature('swapped', point(31.2, 121.2)), feature('zero', point(0, 0)),
      feature('null', point(null, 31)), feature('text', point('121', '31')), feature('outside', point(110, 20)), feature('high', point(121.5, 31.5, 12)),
    ];
    // Bare NaN, as Python writes it.
    writeInto(folder, 'faults.geojson', JSON.stringify({ type: 'FeatureCollection', features }).replace('null,31', 'NaN,31'));
    const result = await judge('--cases', 'good.csv', '--units', 'faults.geojson', '--format', 'json');
    expect(result.code).toBe(0);
    expect((JSON.parse(result.out) as { units: { unit: string; level: string }[] }).units.map(({ unit, level }) => `${unit} ${level}`)).toEqual([
      'A sealed', ...['open', 'crossing', 'swapped', 'zero', 'null', 'text', 'outside', 'high'].map((unit) => `${unit} precaution`),
    ]);
    expect(result.warned.map((line) => line.split(': ').slice(1, 3).join(': '))).toEqual([
      'faults.geojson, row 3, column “geometry”: open-ring', 'faults.geojson, row 4, column “geometry”: self-crossing',
      'faults.geojson, row 5, column “geometry”: wrong-axis-order', 'faults.geojson, row 6, column “geometry”: null-island',
      'faults.geojson, row 7, column “geometry”: not-finite', 'faults.geojson, row 8, column “geometry”: not-a-number',
      'faults.geojson, row 9, column “geometry”: outside-district',
    ]);
  });

  it.each([
    ['projected.geojson', JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:3857' } }, features: [] }), 'crs-member'],
    ['cut.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature('A', polygon(square))] }).slice(0, -30), 'truncated'],
    ['other.geojson', '{"type":"Topology"}', 'not-geojson'],
    ['nounit.csv', 'name\nA\n', 'missing-column'],
    ['empty.csv', '', 'empty-file'],
  ])('%s ends with 1', async (name, content, reason) => {
    writeInto(folder, name, content);
    const result = await judge('--cases', 'good.csv', '--units', name);
    expect([result.code, result.out]).toEqual([1, '']);
    expect(result.refused[0]).toContain(reason);
  });

  it('coordinates are moved from the system that is declared', async () => {
    writeInto(folder, 'gcj.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature('A', point(121.4, 31.2))] }));
    const first = async (...words: string[]): Promise<number> => {
      const { out } = await judge('--cases', 'good.csv', '--units', 'gcj.geojson', '--format', 'geojson', ...words);
      return (JSON.parse(out) as { features: { geometry: { coordinates: [number, number] } }[] }).features[0]!.geometry.coordinates[0];
    };
    expect(await first()).toBe(121.4);
    expect(Math.abs((await first('--crs', 'gcj02')) - 121.4)).toBeGreaterThan(0.003);
  });
});
