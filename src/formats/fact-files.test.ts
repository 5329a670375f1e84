// Fact files from bytes: GBK, any order of columns, damage anywhere; nothing good is lost and nothing bad is silent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../tests/cli/encode-gbk.ts';
import { readFactFile, type FactFileKind } from './fact-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const GOOD: Readonly<Record<FactFileKind, { readonly columns: readonly string[]; readonly cells: readonly string[] }>> = {
  rounds: { columns: ['小区', '轮次日期', '结果日期', '是否全阴', '录入时间'], cells: ['安康家园', '2022-04-18', '2022-04-19', '是', '2022-04-19'] },
  contacts: { columns: ['小区', '末次暴露日期', '转运日期', '结果', '录入时间'], cells: ['安康家园', '2022-04-18', '2022-04-19', '阴性', '2022-04-19'] },
  disinfections: { columns: ['小区', '评价日期', '评价结果', '录入时间'], cells: ['安康家园', '2022-04-18', '合格', '2022-04-19'] },
  orders: { columns: ['小区', '决定日期', '级别', '录入时间'], cells: ['安康家园', '2022-04-18', '管控', '2022-04-19'] },
  visits: { columns: ['小区', '人员编号', '开始日期', '结束日期', '风险', '密接'], cells: ['安康家园', 'P1', '2022-04-18', '2022-04-19', '高', '明确'] },
  overrides: { columns: ['小区', '级别', '开始日期', '结束日期', '理由', '决定人'], cells: ['安康家园', '封控', '2022-04-18', '2022-04-19', '专家研判', '指挥部'] },
};
const KINDS = Object.keys(GOOD) as FactFileKind[];

describe.each(KINDS)('a file of %s', (kind) => {
  const { columns, cells } = GOOD[kind];
  const text = `${columns.join(',')}\n${cells.join(',')}\n`;

  it('is the same in GBK and UTF-8 and in any order of its columns', async () => {
    const read = async (bytes: Uint8Array) => {
      const { table, rows, met, rejects, areaHeading, encoding } = await readFactFile(kind, { file: 'f', bytes });
      expect([rejects, rows.length, met, areaHeading]).toEqual([[], 1, 1, '小区']);
      return { table, encoding };
    };
    const expected = await read(utf8(text));
    expect([expected.encoding, await read(encodeGbk(text))]).toEqual(['utf-8', { ...expected, encoding: 'gb18030' }]);
    const orders = fc.shuffledSubarray([...columns.keys()], { minLength: columns.length });
    await fc.assert(fc.asyncProperty(orders, async (order) => {
      const shuffled = [columns, cells].map((line) => order.map((i) => line[i]).join(',')).join('\n');
      expect(await read(utf8(shuffled))).toEqual(expected);
    }), { seed: 4, numRuns: 20 });
  });

  it('loses no good row to a bad one beside it, and refuses every bad one', async () => {
    const isGood = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(isGood, async (rows) => {
      const lines = rows.map((good) => (good ? cells : cells.map((cell) => (/^\d{4}-/.test(cell) ? '2022-13-45' : cell))).join(','));
      const { rejects, rows: taken, met } = await readFactFile(kind, { file: 'f', bytes: utf8(`${columns.join(',')}\n${lines.join('\n')}\n`) });
      const refused = new Set(rejects.filter(({ severity }) => severity === 'refused').map(({ row }) => row));
      expect([met, taken.map(({ row }) => row), [...refused]]).toEqual([
        rows.length, rows.flatMap((good, i) => (good ? [i + 2] : [])), rows.flatMap((good, i) => (good ? [] : [i + 2])),
      ]);
    }), { seed: 5, numRuns: 40 });
  });

  it('answers damaged bytes with rows and rejects, never an exception', async () => {
    const good = utf8(text);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), fc.nat(good.length), async (changes, end) => {
      const bytes = Uint8Array.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      const { table, rejects } = await readFactFile(kind, { file: 'f', bytes: bytes.subarray(0, end) });
      // What gives no answer gives a reason.
      expect(table !== null || rejects.some(({ severity }) => severity === 'refused')).toBe(true);
      expect(rejects.every(({ file }) => file === 'f')).toBe(true);
    }), { seed: 6, numRuns: 150 });
  });
});
