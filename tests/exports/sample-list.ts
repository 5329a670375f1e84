// A unit list as a stranger's district would give it: names that break tables, unknown numbers, days at the edges of years.
import { parseIsoDay } from '../../src/domain/day.ts';
import type { UnitListExport, UnitListRow } from '../../src/formats/exports/unit-list.ts';

const day = (iso: string): number => parseIsoDay(iso)!;

const plain: UnitListRow = {
  id: 'C-001', name: '安康家园', street: '九台街道', kind: '小区', level: '封控区', since: day('2022-04-06'), lastPositive: day('2022-04-09'),
  nextLevel: '管控区', nextChangeOn: day('2022-04-17'), blockedBy: '', buildings: 12, households: 840, people: 2310, clause: 'sealed',
};

/** Names a spreadsheet, a CSV reader or an XML reader trips over; each must come through as it is. */
export const HARD_NAMES = [
  '="1"+1', '+86', '-1', '@SUM(A1)', '\uff1d1', '福林屯，"东"', 'a,b;c', '第一行\n第二行', ' 前后有空格 ', '00123', '110105199001011234', '2022-04-05', '4月5日',
  '<b>&amp;</b>', '_x0041_', 'constructor', '__proto__', '𠮷野家', "'quoted'", 'TRUE', '1e5', 'Ω≈ç√', '龘'.repeat(300),
] as const;

export const ROWS: readonly UnitListRow[] = [
  plain,
  { ...plain, id: 'C-002', name: '福林屯', kind: '屯', level: '解除', since: null, lastPositive: null, nextLevel: '', nextChangeOn: null, buildings: -1, households: 0, people: -1 },
  { ...plain, id: 'C-003', name: '跨年', since: day('2020-02-29'), lastPositive: day('2022-12-31'), nextChangeOn: day('2023-01-01'), blockedBy: '核酸、密接' },
  ...HARD_NAMES.map((name, i) => ({ ...plain, id: `H-${String(i).padStart(3, '0')}`, name, clause: name, people: i })),
];

export const LIST: UnitListExport = {
  title: '九台区三区单元名单（4月10日）; 第1版', district: '九台区', cutOff: '4月9日24时', pack: 'SH-2022-0411', conditions: '从严等待', uncounted: '', rows: ROWS,
};
