// A case list of a million rows, from its bytes to checked columns, against papaparse with headings.
import Papa from 'papaparse';
import { readCaseFile } from '../../../src/formats/files.ts';
import { readTable } from '../../../src/formats/tables/table.ts';
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

const KEPT: ReadonlySet<string> = new Set(['人员编号', '现住址', '报告日期']);

export const LIST_GOALS: readonly Goal[] = [
  {
    goal: 'three columns of a table of 1,000,000 rows and 10 columns', rival: 'papaparse with headings', target: { timesFaster: 6 }, rounds: 3,
    prepare() {
      const { text, bytes } = prepareList();
      return { ours: () => readTable(bytes, 'list.csv', (heading) => KEPT.has(heading)), rival: () => Papa.parse(text, { header: true }) };
    },
  },
  {
    // No gate: the rival only parts cells, which the goal above compares; here dates, places, numbers and repeats are checked as well.
    goal: 'a case list of 1,000,000 rows understood and checked', rival: 'papaparse with headings, which only parts the cells', target: 'told', rounds: 3,
    prepare() {
      const { text, bytes } = prepareList();
      return { ours: () => readCaseFile({ file: 'list.csv', bytes }), rival: () => Papa.parse(text, { header: true }) };
    },
  },
];

function prepareList(): { readonly text: string; readonly bytes: Uint8Array } {
  const text = makeList(ROWS);
  return { text, bytes: new TextEncoder().encode(text) };
}
