// Whatever bytes come, the readers answer with rows and rejects: they never throw and never hang.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reject } from '../domain/district/reject.ts';
import { encodeGbk } from '../../tests/cli/encode-gbk.ts';
import { readCaseFile, readLayerFile, readRoundFile, readUnitFiles } from './files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIMIT = 1_000_000;

/** Every reader on the same bytes; gives the rejects of each. */
async function readWithAll(bytes: Uint8Array): Promise<(readonly Reject[])[]> {
  const source = { file: 'f', bytes };
  const cases = await readCaseFile(source, {}, LIMIT);
  const rounds = await readRoundFile(source, undefined, LIMIT);
  const units = await readUnitFiles([source], 'gcj02', LIMIT);
  const layer = await readLayerFile(source, 'bd09', LIMIT);
  expect(cases.cases === null || cases.cases.count + cases.rejects.length >= 0).toBe(true);
  // What gives no answer gives a reason.
  if (cases.cases === null) expect(cases.rejects.some(({ severity }) => severity === 'refused')).toBe(true);
  if (rounds.rounds === null) expect(rounds.rejects.some(({ severity }) => severity === 'refused')).toBe(true);
  if (layer.layer === null) expect(layer.rejects.some(({ severity }) => severity === 'refused')).toBe(true);
  return [cases.rejects, rounds.rejects, units.rejects, layer.rejects];
}

const GOOD_CSV = 'unit,district,place,date,onset,sampled,where_sampled,lng,lat,area,result\nA,Q,P,2022-04-05,2022/4/3,5/4/2022 13:20,居家,121.4,31.2,A,clean\n"B ""x""",,,44656,,,,0,0,B,positive\n';
const GOOD_JSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 1, properties: { unit: 'Q', kind: 'district' }, geometry: { type: 'Polygon', coordinates: [[[121, 31], [122, 31], [122, 32], [121, 32], [121, 31]]] } },
    { type: 'Feature', id: 2, properties: { name: 'A', addresses: ['x'], parent: 'Q', population: 5 }, geometry: { type: 'Point', coordinates: [121.5, 31.5, 4] } },
  ],
});

describe('the readers', () => {
  it('answer any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await readWithAll(bytes))), { seed: 8, numRuns: 300 });
  });

  it.each([
    ['a table', utf8(GOOD_CSV)], ['a GBK table', encodeGbk(GOOD_CSV)], ['a collection', utf8(GOOD_JSON)], ['a compressed table', Uint8Array.from(gzipSync(GOOD_CSV))],
  ])('answer %s with bytes changed, cut out or doubled anywhere', async (_, good) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), fc.nat(good.length), fc.nat(good.length),
        async (changes, from, to) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          await readWithAll(bytes.subarray(0, from));
          await readWithAll(Uint8Array.from([...bytes.subarray(0, Math.max(from, to)), ...bytes.subarray(Math.min(from, to))]));
        },
      ),
      { seed: 9, numRuns: 150 },
    );
  });

  it('answer any JSON that calls itself a collection', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ type: fc.constant('Feature'), id: fc.jsonValue(), properties: fc.jsonValue(), geometry: fc.record({ type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'LineString'), coordinates: fc.jsonValue() }) })), async (features) => {
        await readWithAll(utf8(JSON.stringify({ type: 'FeatureCollection', features })));
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  it('answer brackets nested 100,000 deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    await readWithAll(utf8(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${deep}}}]}`));
    const [cases] = await readWithAll(utf8(deep));
    expect(cases!.map(({ reason }) => reason)).toContain('missing-column');
  });

  it('name the file in every reject', async () => {
    const rejects = (await readWithAll(utf8('a,b\n1\n'))).flat();
    expect(rejects.length).toBeGreaterThan(0);
    expect(new Set(rejects.map(({ file }) => file))).toEqual(new Set(['f']));
  });
});
