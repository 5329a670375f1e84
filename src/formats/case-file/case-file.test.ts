// A case file out and in again, and every way it can be refused; zips are rebuilt by fflate and node:zlib, both apart from our reader.
import { deflateRawSync, constants, crc32 as nodeCrc32 } from 'node:zlib';
import { inflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { caseTableOf, unitTableOf } from '../../domain/district/tables-of.ts';
import { canonicalJson, hashBytes, hashJson, type Json } from '../../domain/journal/canonical.ts';
import { writeAct, type Body, type Entry } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { CASE_FILE_FAULTS, type CaseFileFault } from '../../words/exports.ts';
import { encodeTable } from '../row-sets/row-set-tables.ts';
import { LIMITS, type CaseFileContent } from './case-file.ts';
import { packCaseFile } from './pack-case-file.ts';
import { unpackCaseFile, type CaseFileReading } from './unpack-case-file.ts';

const json = (value: unknown) => canonicalJson(value as Json);
const units = encodeTable('units', unitTableOf([{ id: 'a', name: '安康家园，"一期"', geometry: { type: 'Point', coordinates: [125.84, 44.15] } }, { id: 'b' }]));
const reports = encodeTable('cases', caseTableOf([{ place: 'a', reportedOn: 19090, caseId: '1' }, { place: '=1+1\n行', reportedOn: 19091 }]));
const packBytes = strToU8('{"id":"SH-2022-0411"}');
const packHash = hashBytes(packBytes);
const source = { file: '日报.xlsx', crs: 'gcj02', taken: 2, refused: 1 } as const;

const bodies: Body[] = [
  { kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } },
  { kind: 'rows-recorded', of: 'units', rows: units.hash, count: 2, layer: undefined, source },
  { kind: 'rows-recorded', of: 'cases', rows: reports.hash, count: 2, name: 'x', source },
  { kind: 'pack-adopted', pack: packHash, id: 'SH-2022-0411' },
  { kind: 'conditions-chosen', mode: 'assume-met' },
  { kind: 'place-matched', place: '安康', unit: 'a' },
  { kind: 'unit-placed', unit: 'b', geometry: { type: 'Polygon', coordinates: [[[125, 44], [126, 44], [126, 45], [125, 44]]] } },
  { kind: 'level-overridden', units: ['a'], reason: '\ud800 half a pair' } as unknown as Body,
];
const first = writeAct([], 'd1', 1_000, bodies, '值班员');
const second = writeAct(first, 'd0', 1_000, [{ kind: 'withdrawn', targets: ['d1:3#1'] }, { kind: 'withdrawn', targets: ['d1:5'], as: 'undo' }]);
const purged: Entry = { ...writeAct(second, 'd2', 3, [{ kind: 'conditions-chosen', mode: 'hold' }])[0]!, body: 'purged' };
const content: CaseFileContent = {
  id: 'district-1',
  entries: [...second, ...first, purged],
  rowSets: new Map([[units.hash, units.bytes], [packHash, packBytes], [reports.hash, reports.bytes]]),
};
const zip = packCaseFile(content);

/** The zip with some of its files changed, packed anew with true sums; null takes a file away. */
function repack(changes: Record<string, string | Uint8Array | null>, level: 0 | 6 = 6): Uint8Array {
  const files: Record<string, Uint8Array> = { ...unzipSync(zip) };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete files[name];
    else files[name] = typeof value === 'string' ? strToU8(value) : value;
  }
  return zipSync(files, { level });
}

const textOf = (name: string) => strFromU8(unzipSync(zip)[name]!);
const manifestWith = (changes: object) => JSON.stringify({ ...(JSON.parse(textOf('case-file.json')) as object), ...changes });
/** The journal with one entry changed as JSON text, the one whose body is of a kind. */
const journalWith = (kind: string, change: (line: string) => string) =>
  textOf('journal.jsonl').split('\n').map((line) => (line.includes(`"kind":"${kind}"`) ? change(line) : line)).join('\n');
/** The journal with the body of one entry changed, its hash true again. */
const bodyWith = (kind: string, changes: object) =>
  journalWith(kind, (line) => {
    const entry = JSON.parse(line) as { body: object };
    const body = { ...entry.body, ...changes } as unknown as Json;
    return json({ ...entry, body, bodyHash: hashJson(body) });
  });

const outcome = (reading: CaseFileReading) => (reading.fault === null ? 'opened' : `${reading.fault} ${reading.detail}`.trim());
const fingerprint = ({ id, entries, rowSets }: CaseFileContent) =>
  json({ id, entries: entries.map((entry) => json(entry)).sort(), rows: [...rowSets].map(([hash, bytes]) => `${hash} ${hashBytes(bytes)}`).sort() });

interface RawFile { name: string; packed: Uint8Array; bytes: number; crc?: number; method?: number; flags?: number }

/** A zip written by hand, so that its directory can lie. */
function rawZip(files: readonly RawFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, bytes, crc = 0, method = 8, flags = 0 } of files) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), Buffer.from(packed));
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

const MEGABYTE = 1024 * 1024;
/** Deflated zeros: a thousandth of their size, made without inflating them all. */
function deflatedZeros(megabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  return new Uint8Array(Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.from([3, 0])]));
}
const rawOf = (name: string, text: string): RawFile => ({ name, packed: deflateRawSync(text), bytes: strToU8(text).length, crc: nodeCrc32(strToU8(text)) });
/** The files of the zip above, for a zip written by hand. */
const ownFiles = () =>
  Object.entries(unzipSync(zip)).map(([name, bytes]): RawFile => ({ name, packed: deflateRawSync(bytes), bytes: bytes.length, crc: nodeCrc32(bytes) }));
/** A case file whose only row set is the given one. */
const around = (hash: string, rows: Omit<RawFile, 'name'>) =>
  rawZip([rawOf('case-file.json', manifestWith({ entries: 0, rowSets: [hash] })), rawOf('journal.jsonl', ''), { name: `rows/${hash}`, ...rows }]);

/** Chance from a seed (Lehmer, 48271). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

describe('a case file saved and opened', () => {
  it('gives back the id, every entry (unknown kinds and purged ones too) and every row set, and so a byte-equal plan', async () => {
    const reading = await unpackCaseFile(zip);
    expect(outcome(reading)).toBe('opened');
    expect(fingerprint(reading.content!)).toBe(fingerprint(content));
    expect(reading.content!.rowSets.get(units.hash)).toEqual(units.bytes);
    const plan = fold(content.entries);
    expect(plan.unknown).toBe(1);
    expect(json(fold(reading.content!.entries))).toBe(json(plan));
  });

  it('packs to the same bytes from entries and row sets in any order', () => {
    const shuffled = { ...content, entries: [...content.entries].reverse(), rowSets: new Map([...content.rowSets].reverse()) };
    expect(packCaseFile(shuffled)).toEqual(zip);
  });

  afterEach(() => {
    delete process.env['TZ'];
  });

  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('packs to the same bytes on a machine in %s', (zone) => {
    process.env['TZ'] = zone;
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(hashBytes(packCaseFile(content))).toBe(hashBytes(zip));
  });

  it('holds three kinds of names, and the journal in the order it is read', () => {
    expect(Object.keys(unzipSync(zip))).toEqual(['case-file.json', 'journal.jsonl', ...[...content.rowSets.keys()].sort().map((hash) => `rows/${hash}`)]);
    const ids = textOf('journal.jsonl').trimEnd().split('\n').map((line) => (JSON.parse(line) as Entry).id);
    expect(ids.slice(0, 2)).toEqual(['d1:1', 'd1:2']);
    expect(ids.slice(-3)).toEqual(['d0:1', 'd0:2', 'd2:1']);
  });

  it('is opened again when another program packed it anew, stored or with foreign names beside', async () => {
    const reading = await unpackCaseFile(repack({ 'rows/': new Uint8Array(), '__MACOSX/._rows': 'x', '../../evil': 'x', 'rows/../case-file.json': '{}', [`rows/${'A'.repeat(64)}`]: 'x' }, 0));
    expect(fingerprint(reading.content!)).toBe(fingerprint(content));
  });

  it('is opened whatever foreign names beside it declare: 4 GB, or one name twice', async () => {
    const foreign = { name: 'film.mp4', packed: new Uint8Array(3), bytes: 0xfffffffe };
    const reading = await unpackCaseFile(rawZip([foreign, ...ownFiles(), foreign]));
    expect(fingerprint(reading.content!)).toBe(fingerprint(content));
  });

  it('is not written where it could not be opened again: a named row set is missing', () => {
    expect(() => packCaseFile({ ...content, rowSets: new Map([[units.hash, units.bytes]]) })).toThrow(/is named and not given/);
  });
});

describe('what is not a case file is refused with its reason', () => {
  const manifest = (text: string) => repack({ 'case-file.json': text });
  const refused: readonly (readonly [edge: string, bytes: () => Uint8Array, expected: string])[] = [
    ['no bytes', () => new Uint8Array(), 'not-a-zip'],
    ['a list', () => strToU8('unit,reported\na,2022-04-05\n'), 'not-a-zip'],
    ['an empty zip', () => rawZip([]), 'not-a-case-file case-file.json'],
    ['a zip of something else', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-a-case-file case-file.json'],
    ['a manifest of another format', () => manifest('{"format":"other","version":1}'), 'not-a-case-file case-file.json'],
    ['a manifest that is no JSON', () => manifest('{'), 'not-a-case-file case-file.json'],
    ['a password', () => rawZip(ownFiles().map((file) => ({ ...file, flags: 1 }))), 'not-a-case-file case-file.json'],
    ['another compression', () => rawZip([{ ...rawOf('case-file.json', '{}'), method: 14 }]), 'not-a-case-file case-file.json'],
    ['a newer version, whatever else it holds', () => manifest('{"format":"three-zone-map case file","version":2,"journal":[]}'), 'newer-version 2'],
    ['an entry of a later form', () => repack({ 'journal.jsonl': journalWith('pack-adopted', (line) => line.replace('"v":1', '"v":2')) }), 'newer-version journal.jsonl:4'],
    ['a version that is no number', () => manifest(manifestWith({ version: '1' })), 'damaged case-file.json'],
    ['a row set named twice', () => manifest(manifestWith({ rowSets: [units.hash, units.hash] })), 'damaged case-file.json'],
    ['a journal of fewer lines', () => repack({ 'journal.jsonl': textOf('journal.jsonl').split('\n').slice(1).join('\n') }), 'damaged journal.jsonl: 10 ≠ 11'],
    ['a journal without its last line feed', () => repack({ 'journal.jsonl': textOf('journal.jsonl').trimEnd() }), 'damaged journal.jsonl: 10 ≠ 11'],
    ['a journal that is no UTF-8', () => repack({ 'journal.jsonl': Uint8Array.of(0xff, 0x0a) }), 'damaged journal.jsonl'],
    ['a line that is no JSON', () => repack({ 'journal.jsonl': journalWith('conditions-chosen', () => '{') }), 'damaged journal.jsonl:5'],
    ['a line that is no entry', () => repack({ 'journal.jsonl': journalWith('conditions-chosen', () => '[]') }), 'damaged journal.jsonl:5'],
    ['sequence number 0', () => repack({ 'journal.jsonl': journalWith('district-named', (line) => line.replace('"seq":1', '"seq":0').replace('d1:1', 'd1:0')) }), 'damaged journal.jsonl:1'],
    ['an id that is not device and number', () => repack({ 'journal.jsonl': journalWith('district-named', (line) => line.replace('d1:1', 'd1:7')) }), 'damaged journal.jsonl:1'],
    ['an id used twice', () => repack({ 'journal.jsonl': journalWith('conditions-chosen', (line) => line.replace('"d1:5"', '"d1:4"').replace('"seq":5', '"seq":4')) }), 'damaged journal.jsonl:5'],
    ['a changed body', () => repack({ 'journal.jsonl': journalWith('conditions-chosen', (line) => line.replace('assume-met', 'hold')) }), 'damaged journal.jsonl:5'],
    ['a changed body of an unknown kind', () => repack({ 'journal.jsonl': journalWith('level-overridden', (line) => line.replace('"a"', '"b"')) }), 'damaged journal.jsonl:8'],
    ['a number beyond JSON', () => repack({ 'journal.jsonl': journalWith('level-overridden', (line) => line.replace('"a"', '1e999')) }), 'damaged journal.jsonl:8'],
    ['a known kind with a wrong member, its hash true', () => repack({ 'journal.jsonl': bodyWith('conditions-chosen', { mode: 'never' }) }), 'damaged journal.jsonl:5'],
    ['a place outside the globe, its hash true', () => repack({ 'journal.jsonl': bodyWith('unit-placed', { geometry: { type: 'Point', coordinates: [0, 91] } }) }), 'damaged journal.jsonl:7'],
    ['__proto__ in an entry', () => repack({ 'journal.jsonl': journalWith('district-named', (line) => line.replace('"zh":', '"__proto__":{"x":1},"zh":')) }), 'damaged journal.jsonl:1'],
    ['constructor as a device', () => repack({ 'journal.jsonl': journalWith('district-named', (line) => line.replace('"seen":{}', '"seen":{"constructor":1}')) }), 'damaged journal.jsonl:1'],
    ['nesting deeper than any entry', () => repack({ 'journal.jsonl': journalWith('level-overridden', (line) => line.replace('"a"', `${'['.repeat(200_000)}${']'.repeat(200_000)}`)) }), 'damaged journal.jsonl:8'],
    ['changed rows', () => repack({ [`rows/${units.hash}`]: 'other' }), `damaged rows/${units.hash}`],
    ['two files of one name', () => rawZip([rawOf('case-file.json', '{}'), rawOf('case-file.json', '{}')]), 'damaged case-file.json'],
    ['a directory that counts another number of files', () => withByte(zip, zip.length - 22 + 10, 4), `damaged @${zip.length - 22}`],
    ['rows that are not in the zip', () => repack({ [`rows/${reports.hash}`]: null }), `incomplete rows/${reports.hash}`],
    ['rows that an entry names and the manifest does not', () => manifest(manifestWith({ rowSets: [units.hash, reports.hash] })), `incomplete rows/${packHash}`],
    ['no journal', () => repack({ 'journal.jsonl': null }), 'incomplete journal.jsonl'],
  ];

  it.each(refused)('%s', async (_, bytes, expected) => {
    expect(outcome(await unpackCaseFile(bytes()))).toBe(expected);
  });

  it('cut anywhere: the end of the directory is missing, and nothing is half taken', async () => {
    const cuts = [4, 30, 100, zip.length >> 1, zip.length - 22, zip.length - 1];
    const readings = await Promise.all(cuts.map((length) => unpackCaseFile(zip.subarray(0, length))));
    expect(readings).toEqual(cuts.map(() => ({ content: null, fault: 'cut-short', detail: '' })));
  });

  it('more than the limits allow, said before anything is inflated', async () => {
    expect(outcome(await unpackCaseFile(zip, { files: 4 }))).toBe('too-large 5 > 4');
    expect((await unpackCaseFile(zip, { inflatedBytes: 2_000 })).fault).toBe('too-large');
    expect((await unpackCaseFile(zip, { files: 5 })).fault).toBeNull();
  });

  it('has words for every fault in both languages', () => {
    const faults: CaseFileFault[] = ['not-a-zip', 'not-a-case-file', 'newer-version', 'cut-short', 'damaged', 'too-large', 'incomplete'];
    for (const words of Object.values(CASE_FILE_FAULTS)) {
      expect(Object.keys(words).sort()).toEqual([...faults].sort());
      for (const { happened, remedy } of Object.values(words)) expect(`${happened}${remedy}`).not.toMatch(/[.。]$|^\s*$/);
    }
  });
});

describe('bombs stop soon and within bounded memory', () => {
  const timed = async (bytes: Uint8Array) => {
    const before = process.resourceUsage().maxRSS;
    // Processor time, because other tests and builds share the machine.
    const start = process.cpuUsage();
    const reading = await unpackCaseFile(bytes);
    const seconds = secondsSince(start);
    return { result: reading.fault, seconds, isQuick: seconds < 5, grownMegabytes: (process.resourceUsage().maxRSS - before) / 1024 };
  };
  const secondsSince = (start: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };

  it('2 GB that declares 100 bytes: stopped at the first step', async () => {
    const { result, isQuick, grownMegabytes } = await timed(around(units.hash, { packed: deflatedZeros(2048), bytes: 100 }));
    expect([result, isQuick, grownMegabytes < 100]).toEqual(['damaged', true, true]);
  });

  it('2 GB that declares 2 GB, and 16 names for the same 200 MB: refused by the directory', async () => {
    const packed = deflatedZeros(2048);
    expect(await timed(around(units.hash, { packed, bytes: 2048 * MEGABYTE }))).toMatchObject({ result: 'too-large', isQuick: true });
    const many = Array.from({ length: 16 }, (_, i) => ({ name: `rows/${String(i).padStart(64, '0')}`, packed: deflatedZeros(1), bytes: 200 * MEGABYTE }));
    expect(await timed(rawZip(many))).toMatchObject({ result: 'too-large', isQuick: true });
  });

  it('the most that is allowed, all zeros with a true sum but not the rows of that hash', async () => {
    const megabytes = LIMITS.inflatedBytes / MEGABYTE - 1;
    let crc = 0;
    for (let i = 0; i < megabytes; i++) crc = nodeCrc32(Buffer.alloc(MEGABYTE), crc);
    const packed = deflatedZeros(megabytes);
    const reading = await timed(around(units.hash, { packed, bytes: megabytes * MEGABYTE, crc }));
    expect(reading.result).toBe('damaged');
    // The rows once, and once more where the host hashes them.
    expect(reading.grownMegabytes).toBeLessThan(2 * megabytes + 200);
    const start = process.cpuUsage();
    expect(inflateSync(packed)).toHaveLength(megabytes * MEGABYTE);
    const plain = secondsSince(start);
    console.info(`${megabytes} MB of zeros refused in ${reading.seconds.toFixed(1)} s of processor time; only to unpack them takes ${plain.toFixed(1)} s`);
    expect(reading.seconds / plain).toBeLessThan(4);
  });
});

describe('damage never gives other content silently', () => {
  const expectSameOrFault = (reading: CaseFileReading) => {
    if (reading.fault === null) expect(fingerprint(reading.content)).toBe(fingerprint(content));
  };

  it.each([['deflated', zip], ['stored', repack({}, 0)]])('one byte flipped at 200 places (seed 2022), files %s', async (_, bytes) => {
    const below = chance(2022);
    let refused = 0;
    for (let i = 0; i < 200; i++) {
      const at = below(bytes.length);
      const reading = await unpackCaseFile(withByte(bytes, at, bytes[at]! ^ (1 + below(255))));
      expectSameOrFault(reading);
      if (reading.fault !== null) refused++;
    }
    // Most of the file is content; what may change freely is dates and attributes in the headers.
    expect(refused).toBeGreaterThan(100);
  });

  it('a changed time of an entry, which no hash of the journal covers, is found by the sum of the file', async () => {
    const stored = repack({}, 0);
    const at = Buffer.from(stored).indexOf('"ms":1000') + 5;
    expect(outcome(await unpackCaseFile(withByte(stored, at, 50)))).toBe('damaged journal.jsonl');
  });

  it('500 mutated zips (seed 411): no throw, none over 5 s', async () => {
    const below = chance(411);
    let slowest = 0;
    for (let i = 0; i < 500; i++) {
      const start = performance.now();
      expectSameOrFault(await unpackCaseFile(mutate(i % 2 === 0 ? zip : repack({}, 0), below)));
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(slowest).toBeLessThan(5_000);
  });
});

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = value;
  return changed;
}

/** One to four changes: a field of extremes, a block moved, doubled, zeroed, taken out, noise. */
function mutate(bytes: Uint8Array, below: (limit: number) => number): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(changed.length);
    const block = changed.subarray(at, at + 1 + below(64));
    switch (below(6)) {
      case 0: changed.writeUInt32LE([0, 0xffffffff, 0x7fffffff, 0x06054b50][below(4)]!, Math.min(at, changed.length - 4)); break;
      case 1: changed = Buffer.concat([changed.subarray(0, at), block, changed.subarray(at)]); break;
      case 2: changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + block.length)]); break;
      case 3: block.fill(0); break;
      case 4: Buffer.from(block).copy(changed, below(changed.length)); break;
      default: for (let n = 0; n < 8; n++) changed[below(changed.length)] = below(256);
    }
  }
  return new Uint8Array(changed);
}
