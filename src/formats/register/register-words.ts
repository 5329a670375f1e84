// The words by which lists name crops, machines, ways to go, greenhouses and the will to farm for others.
import { foldWord } from '../tables/clean-cell.ts';
import type { Crop, Machine, PlotKind, TravelMode } from '../../domain/farming/register/farm-tables.ts';
import { NO_WORDS, YES_WORDS } from '../reports/fact-file.ts';
import { foldMap } from './register-headings.ts';

const CROP_WORDS = foldMap<Crop>([
  ['rice', ['rice', 'paddy', '水稻', '稻', '稻子', '稻谷', '水田', '旱直播水稻']],
  ['maize', ['maize', 'corn', '玉米', '苞米', '包米', '青贮玉米', '鲜食玉米']],
  ['soybean', ['soybean', 'soybeans', 'soy', '大豆', '黄豆']],
  ['vegetables', ['vegetables', 'vegetable', '蔬菜', '菜', '瓜菜', '菜地']],
  ['other', ['other', '其他', '其它', '杂粮', '高粱', '谷子', '花生', '马铃薯', '土豆', '小麦', '烟叶', '向日葵', '葵花', '红小豆', '绿豆', '瓜', '西瓜', '药材', '中药材', '人参']],
]);
export const CROP_HINT = 'rice|maize|soybean|vegetables|other, 水稻|玉米|大豆|蔬菜|其他';

const MODE_WORDS = foldMap<TravelMode>([
  ['foot', ['foot', 'walk', 'walking', '步行', '走路', '徒步', '自行车', '骑车']],
  ['tricycle', ['tricycle', '三轮车', '三轮', '农用三轮', '电动三轮', '电动三轮车', '摩托', '摩托车', '电动车']],
  ['tractor', ['tractor', '拖拉机', '四轮车', '四轮', '手扶', '手扶拖拉机']],
  ['car', ['car', '汽车', '小汽车', '轿车', '面包车', '私家车', '自驾', '皮卡', '农用车']],
]);
export const MODE_HINT = 'foot|tricycle|tractor|car, 步行|三轮车|拖拉机|汽车';

const MACHINE_WORDS = foldMap<Machine | 'none'>([
  ['tricycle', ['tricycle', '三轮车', '三轮', '农用三轮车', '农用三轮']],
  ['tractor', ['tractor', '拖拉机', '四轮车', '四轮', '四轮拖拉机', '手扶拖拉机', '轮式拖拉机']],
  ['seeder', ['seeder', 'planter', '播种机', '免耕播种机', '精量播种机', '玉米播种机', '点播机']],
  ['transplanter', ['transplanter', '插秧机', '水稻插秧机', '高速插秧机', '手扶插秧机']],
  ['none', ['none', 'no', '无', '没有', '0', '-', '/', '—']],
]);
export const MACHINE_HINT = 'tricycle|tractor|seeder|transplanter, 三轮车|拖拉机|播种机|插秧机';

const GREENHOUSE_WORDS = foldMap<PlotKind>([
  ['greenhouse', [...YES_WORDS, 'greenhouse', '大棚', '温室', '棚', '棚室', '暖棚', '冷棚', '日光温室', '塑料大棚', '育秧大棚', '设施', '设施农业']],
  ['field', [...NO_WORDS, 'field', '大田', '露地', '旱田', '水田', '耕地', '田', '无', '非大棚']],
]);
export const GREENHOUSE_HINT = 'field|greenhouse, 大田|大棚';

const HELP_WORDS = foldMap<boolean>([
  [true, [...YES_WORDS, '愿意', '愿', '可以', '可', '能', '有', '同意', '√', '✓']],
  [false, [...NO_WORDS, '不愿意', '不愿', '不可以', '不可', '不能', '无', '不', '没有', '×']],
]);
export const HELP_HINT = 'yes|no, 是|否';

export const cropOf = (word: string): Crop | undefined => CROP_WORDS.get(foldWord(word));
export const modeOf = (word: string): TravelMode | undefined => MODE_WORDS.get(foldWord(word));
export const helpOf = (word: string): boolean | undefined => HELP_WORDS.get(foldWord(word));

/** A number of greenhouses says yes as well. */
export function plotKindOf(word: string): PlotKind | undefined {
  return GREENHOUSE_WORDS.get(foldWord(word)) ?? (/^[1-9]\d*(?:\.\d+)?[个座栋亩]?$/u.test(foldWord(word)) ? 'greenhouse' : undefined);
}

/** The machines a cell lists, each with or without how many; `unknown`: words nobody knows. */
export function machinesIn(cell: string): { readonly machines: readonly Machine[]; readonly unknown: readonly string[] } {
  const [machines, unknown] = [new Set<Machine>(), [] as string[]];
  for (const part of cell.split(/[、，,;；/|+和及]/u)) {
    const word = part.trim();
    if (word === '') continue;
    const machine = MACHINE_WORDS.get(foldWord(word)) ?? MACHINE_WORDS.get(foldWord(word.replace(/^\d+\s*[台辆]?|[×xX*]?\s*\d+\s*[台辆]?$/gu, '')));
    if (machine === undefined) unknown.push(word);
    else if (machine !== 'none') machines.add(machine);
  }
  return { machines: [...machines], unknown };
}
