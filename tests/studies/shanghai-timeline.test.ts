// Shanghai's spring by the city's packs in time; docs/shanghai-2022.md holds the same table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli/run-zones.ts';
import { hasShanghai, readReportDays } from '../cli/shanghai.ts';
import { readTables } from './risk-areas-format.ts';
import { countDays, judgeShanghai, writeTable } from './shanghai-timeline.ts';

const written = readTables(readFileSync(join(ROOT, 'docs/shanghai-2022.md'), 'utf8'));

describe.skipIf(!hasShanghai)('Shanghai, 36,169 published places, by its packs in time', () => {
  it('the table of the document is what the data give', () => {
    const { byUnit } = readReportDays();
    expect(written.get('lists')).toBe(writeTable(countDays(judgeShanghai(byUnit)), byUnit.size));
  }, 60_000);

  it('a list before the change names the pack before it, a list after the one after it', () => {
    const judged = judgeShanghai(new Map([['place', ['2022-05-10']]]));
    const packOf = (text: string): string => judged.row(0, Date.parse(text) / 86_400_000).pack;
    expect(['2022-05-15', '2022-05-16', '2022-05-21', '2022-05-22'].map(packOf)).toEqual(['SH-2022-0411', 'SH-2022-0516', 'SH-2022-0516', 'SH-2022-0522']);
  });
});
