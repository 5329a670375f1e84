import { test } from 'vitest';
import { makeXlsx } from './import/make-xlsx.ts';
import { inspectFile } from '../src/formats/import/inspect-file.ts';
test('l2', async () => {
  const n = 150000;
  const rows = ['<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>'];
  for (let r = 2; r < n + 2; r++) rows.push(`<row r="${r}"><c r="A${r}" t="s"><v>0</v></c><c r="B${r}" t="s"><v>3</v></c></row>`);
  for (const k of [4600, 60, 3]) {
  const bytes = makeXlsx({ rows: rows.join(''), strings: ['Ａ　安康家园'.repeat(k), '地址', '报告日期', '2022-04-09'] });
  const t = performance.now();
  const r = await inspectFile({ file: 'a.xlsx', bytes }, {}, {});
  console.log(k, bytes.length, Math.round(performance.now() - t), 'ms', r.description.taken, r.description.rejects[0]);
  }
}, 120000);
