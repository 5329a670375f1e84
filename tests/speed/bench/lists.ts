// A case list of a million rows, from its bytes to checked columns, against papaparse with headings.
import Papa from 'papaparse';
import { readCaseFile } from '../../../src/formats/files.ts';
import type { Goal } from './goal.ts';

const ROWS = 1_000_000;

/** Ten columns, some of them quoted, Chinese text, lines end with CR LF. */
export function makeList(rows: number): string {
  const lines = ['病例编号,人员编号,区,现住址,报告日期,采样时间,发病日期,备注,检测机构,序号'];
  for (let i = 0; i < rows; i++) {
    const day = `2022-04-${String(1 + (i % 28)).padStart(2, '0')}`;
    lines.push(`c${i},p${i % 700_000},永宁区,第${i % 36_000}小区${i % 40}号楼,${day},${day} 08:30,,${i % 5 === 0 ? '"复核,已转运"' : ''},第一检测所,${i}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

export const LIST_GOALS: readonly Goal[] = [
  {
    goal: 'a case list of 1,000,000 rows and 10 columns read', rival: 'papaparse with headings, from a text in hand', target: { timesFaster: 6 }, rounds: 3,
    prepare() {
      const text = makeList(ROWS);
      const bytes = new TextEncoder().encode(text);
      return { ours: () => readCaseFile({ file: 'list.csv', bytes }), rival: () => Papa.parse(text, { header: true }) };
    },
  },
];
