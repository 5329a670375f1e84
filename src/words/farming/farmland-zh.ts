// The home–field lines in Chinese; farmland-en.ts has the same shape.
import { writeNumber } from '../numbers.ts';

export const farmlandZh = {
  title: (lines: number, broken: number) => `田间路线 ${writeNumber(lines)} 条 · ${writeNumber(broken)} 条受阻`,
  /** While the day moves. */
  moving: (lines: number) => `田间路线 ${writeNumber(lines)} 条 · …`,
  listLabel: '农户田间路线，受阻的在前',
  /** By which rule, and by nothing else. */
  rule: '只按三区等级判断：住处封控的足不出户；住处管控的闭环往返、两点一线，不进其他封控区、管控区；其他农户不进封控区、管控区。',
  state: { open: '可通行', loop: '闭环，两点一线', broken: '受阻' },
  reason: {
    'home-sealed': () => '住处封控，足不出户',
    'home-unknown': () => '住处不在单元列表中',
    'enters-sealed': (unit: string) => `进入封控区：${unit}`,
    'enters-controlled': (unit: string) => `进入管控区：${unit}`,
  },
  field: (plot: string) => `地块 ${plot}`,
  /** How far the line goes, and where it is stopped. */
  whole: (kilometers: string) => `全程 ${kilometers} 千米`,
  stopped: (at: string, whole: string) => `行至 ${at} / ${whole} 千米处`,
  legend: '田间路线，虚线处受阻',
  legendOverridden: '人工决定的单元',
  legendParts: '内有封控楼栋的小区',
};
