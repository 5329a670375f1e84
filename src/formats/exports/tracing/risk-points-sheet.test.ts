// The workbook of risk points, read back by another program's reader.
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { dayFromCivil } from '../../../domain/day.ts';
import type { RiskPoint } from '../../../domain/tracing/relation-answers.ts';
import { writeRiskPointsXlsx } from './risk-points-sheet.ts';

const DAY = dayFromCivil(2022, 4, 3);
const at = (day: number, hour: number): number => (DAY + day) * 1440 + hour * 60;
const point = (name: string, from: number, until: number): RiskPoint => ({ unit: 3, name, within: '迎春街道', lng: null, lat: null, from, until, cases: 2, casesInAll: 3, isHome: false });

it('has a row for each place and time, days as days and hours in words; no numbers of cases', async () => {
  const bytes = writeRiskPointsXlsx([point('东市场', at(0, 9), at(0, 11)), point('棋牌室', at(0, 22), at(1, 1)), point('浴池', at(1, 20), at(2, 0)), point('网吧', at(1, 20), at(3, 5))], '永宁区', at(6, 3), 'zh');
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  const day = (offset: number) => new Date((DAY + offset) * 86_400_000);
  expect(sheet!.data).toEqual([
    ['永宁区风险点位', null, null, null, null, null], ['整理时间：4月9日 03:00', null, null, null, null, null], ['不含住处；时间取整点，前后从宽。', null, null, null, null, null],
    ['街道（乡镇）', '场所', '日期', '开始', '结束', '结束日期'],
    ['迎春街道', '东市场', day(0), '9时', '11时', day(0)], ['迎春街道', '棋牌室', day(0), '22时', '1时', day(1)],
    ['迎春街道', '浴池', day(1), '20时', '24时', day(1)], ['迎春街道', '网吧', day(1), '20时', '5时', day(3)],
  ]);
});
