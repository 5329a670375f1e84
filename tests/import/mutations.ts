// Files damaged by chance from a seed: flipped bits, cuts, doubled pieces, swapped lines, bytes pushed in.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strToU8 } from 'fflate';
import { createStore, keys } from 'idb-keyval';
import { expect } from 'vitest';
import { parseIsoDay } from '../../src/domain/day.ts';
import type { ImportChoices } from '../../src/domain/district/import-review.ts';
import { inspectFile, writeRefusedRows } from '../../src/formats/import/inspect-file.ts';
import { decodeTable } from '../../src/formats/row-sets/row-set-tables.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import { encodeGbk } from '../cli/encode-gbk.ts';
import { makeXlsx, textRows } from './make-xlsx.ts';

/** Chance from a seed (mulberry32): a whole number below `below`. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const ROWS = [
  ['街道', '小区', '报告日期', '采样时间', '检测结果', '备注'],
  ['九台街道', '安康家园', '2022-04-09', '2022/4/8 07:30', '阳性', '“一期”'],
  ['九台街道', '福林苑3号楼', '44660', '', '阴性', 'a, b'],
  ['营城街道', '福林屯', '2022年4月9日', '5/4/2022', '', '=1+1'],
  ['', '', 'soon', '', '+', ''],
];
const CSV = ROWS.map((row) => row.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\r\n');
const COLLECTION = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 1, properties: { unit: 'Q', kind: 'district' }, geometry: { type: 'Polygon', coordinates: [[[125, 44], [126, 44], [126, 45], [125, 45], [125, 44]]] } },
    { type: 'Feature', properties: { name: '甲', street: '营城街道', population: '1,200', addresses: ['x'] }, geometry: { type: 'Point', coordinates: [125.5, 44.5] } },
  ],
};

const SHEET = {
  rows: `${textRows(ROWS)}<row r="7"><c r="B7" t="s"><v>0</v></c><c r="C7" s="1"><v>44660</v></c></row>`,
  strings: ['丙'],
  formats: ['yyyy-mm-dd'],
};

/** What is damaged of each form. */
export const BASES: Readonly<Record<string, Uint8Array>> = {
  csv: strToU8(CSV),
  'gbk csv': encodeGbk(CSV),
  tsv: strToU8(ROWS.map((row) => row.join('\t')).join('\n')),
  geojson: strToU8(JSON.stringify(COLLECTION)),
  xlsx: makeXlsx(SHEET),
  // Damaged inside the archive, whose own sums would give it away.
  'sheet of an xlsx': strToU8(`<worksheet><sheetData>${SHEET.rows}</sheetData></worksheet>`),
};

const pack = (form: string, bytes: Uint8Array): Uint8Array => (form === 'sheet of an xlsx' ? makeXlsx({ ...SHEET, sheet: bytes }) : bytes);

/** A good file of one form. */
export function goodFile(form: string): Uint8Array {
  return pack(form, BASES[form]!);
}

function mutate(base: Uint8Array, chance: (below: number) => number): Uint8Array {
  let bytes = base;
  for (let times = 1 + chance(4); times > 0; times--) bytes = mutateOnce(bytes, chance);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, chance: (below: number) => number): Uint8Array {
  const at = chance(bytes.length + 1);
  const length = chance(40);
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)];
  switch (chance(6)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < flipped.length) flipped[at]! ^= 1 << chance(8);
      return flipped;
    }
    case 1:
      return before;
    case 2:
      return join(before, piece, after);
    case 3:
      return join(before, after.subarray(length));
    case 4:
      return swapLines(bytes, chance);
    default:
      return join(before, Uint8Array.from({ length }, () => chance(256)), after);
  }
}

function swapLines(bytes: Uint8Array, chance: (below: number) => number): Uint8Array {
  const ends = [...bytes].flatMap((byte, i) => (byte === 10 ? [i + 1] : []));
  if (ends.length < 2) return join(bytes.subarray(bytes.length >> 1), bytes.subarray(0, bytes.length >> 1));
  const lines = [0, ...ends].map((from, i) => bytes.subarray(from, ends[i] ?? bytes.length));
  const [a, b] = [chance(lines.length), chance(lines.length)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return join(...lines);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Milliseconds one file may take. */
const LONGEST_MS = 5_000;

/** What became of the files: how many gave rows, and how many were refused as a whole. */
export interface Outcome {
  readonly read: number;
  readonly refused: number;
}

/** Inspects `count` damaged files of one form and holds each answer to what every answer owes. */
export async function inspectMutations(form: string, count: number, seed: number): Promise<Outcome> {
  const chance = chanceFrom(seed);
  let read = 0;
  for (let i = 0; i < count; i++) {
    const bytes = pack(form, mutate(BASES[form]!, chance));
    const choices = chance(3) === 0 ? ({ kind: 'cases', headingRow: chance(6), encoding: 'gb18030', system: 'bd09', dateOrder: 'dmy' } as const) : {};
    const from = performance.now();
    const inspection = await inspectFile({ file: form, bytes }, choices);
    const refusedRows = await writeRefusedRows({ file: form, bytes }, inspection, 'zh');
    expect(performance.now() - from).toBeLessThan(LONGEST_MS);
    const { cases, units, description } = inspection;
    const { met, taken, refused, rejects } = description;
    // Either rows or a reason; never both tables, never a row that is neither taken nor refused.
    expect(cases === null || units === null).toBe(true);
    if (taken === 0) expect([cases, units]).toEqual([null, null]);
    expect(taken + refused).toBe(met);
    expect(refused).toBeGreaterThanOrEqual(0);
    if (cases !== null) expect(cases.count).toBe(taken);
    // A table that is nothing but its headings is whole, and empty.
    const isEmpty = met === 0 && description.columns.some(({ meaning }) => meaning !== '');
    if (taken === 0 && !isEmpty) expect(rejects.some(({ severity }) => severity === 'refused')).toBe(true);
    expect(refusedRows.length).toBeGreaterThan(3);
    await importWhole(form, bytes, choices);
    if (taken > 0) read++;
  }
  return { read, refused: count - read };
}

/** Brings a file into an empty case file: all rows its review promised are recorded and stored, or nothing is. */
async function importWhole(file: string, bytes: Uint8Array, choices: ImportChoices): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const desk = new ImportDesk();
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const { fresh, changed, known, taken, kind } = await desk.inspect({ file, blob, choices, entries: [], reading: 1, today: TODAY }, () => {});
  if (kind === 'cases') expect(fresh + changed + known).toBe(taken);
  const bodies = (await desk.record(1)) ?? [];
  const stored = await keys<string>(createStore('three-zone-map-rows', 'rows'));
  if (fresh + changed === 0) {
    expect([bodies, stored]).toEqual([[], []]);
    return;
  }
  expect(bodies).toHaveLength(1);
  const [body] = bodies;
  if (body?.kind !== 'rows-recorded' || body.of === 'layer') throw new Error('an import records rows');
  expect([body.of, [body.rows]]).toEqual([kind, stored]);
  const { count } = decodeTable(body.of, await getRowSet(body.rows));
  // A table of units also holds the streets its rows name.
  if (body.of === 'cases') expect(count).toBe(fresh);
  else expect(count).toBeGreaterThanOrEqual(fresh + known);
}

const TODAY = parseIsoDay('2022-06-01')!;
