// What the terminal says, in Chinese and English.
import type { UnitKind } from '../domain/district/unit-table.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { ConditionsMode } from '../domain/zoning/packs/rule-pack.ts';
import type { WordsLanguage } from './dates.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What is wrong with a command, as data. */
export type UsageProblem =
  | { readonly kind: 'no-arguments' }
  | { readonly kind: 'unknown-flag'; readonly flag: string }
  | { readonly kind: 'unexpected'; readonly value: string }
  | { readonly kind: 'missing-flag'; readonly flag: string; readonly or?: string | undefined }
  | { readonly kind: 'no-value'; readonly flag: string }
  | { readonly kind: 'given-twice'; readonly flag: string }
  | { readonly kind: 'bad-value'; readonly flag: string; readonly value: string; readonly accepted: string }
  | { readonly kind: 'reversed-range'; readonly value: string }
  | { readonly kind: 'one-day-only'; readonly flag: string; readonly value: string }
  | { readonly kind: 'not-together'; readonly flags: string }
  | { readonly kind: 'not-beside-case-file'; readonly flags: string }
  | { readonly kind: 'computed-alone' }
  | { readonly kind: 'known-then-published' }
  | { readonly kind: 'outside-days'; readonly value: string; readonly first: string; readonly last: string }
  | { readonly kind: 'overwrites'; readonly flag: string; readonly value: string }
  | { readonly kind: 'undated-pack'; readonly value: string }
  | { readonly kind: 'unordered-packs'; readonly value: string; readonly before: string }
  | { readonly kind: 'unknown-parameter'; readonly name: string; readonly accepted: string }
  | { readonly kind: 'unsupported-parameter'; readonly name: string; readonly value: string; readonly pack: string }
  | { readonly kind: 'unknown-explained'; readonly unit: string };

/** How an answer was judged. */
export interface JudgedBy {
  /** The pack, or the packs with their first lists. */
  readonly pack: string;
  readonly dayCount: string;
  /** `name=value` of the other parameters that were set. */
  readonly parameters: readonly string[];
  readonly conditions: ConditionsMode;
  /** False where the terminal's default was taken. */
  readonly conditionsChosen: boolean;
  /** A moment; null: everything on file. */
  readonly knownAt: string | null;
}

interface TerminalWords {
  readonly usageProblem: (problem: UsageProblem) => string;
  readonly seeHelp: string;
  readonly judgedBy: (choice: JudgedBy) => string;
  readonly withoutEffect: (parameter: string, pack: string) => string;
  readonly readAs: (file: string, encoding: string) => string;
  /** Places whose unit was found by their form or parts, not as they are written. */
  readonly matchedPlaces: (count: number, example: string) => string;
  readonly laterRows: (count: number, day: string) => string;
  readonly unknownThenRows: (count: number, moment: string) => string;
  readonly visitsWithoutReport: (count: number) => string;
  readonly visitsUngraded: (count: number) => string;
  /** Visits under packs that make no zone of any. */
  readonly visitsWithoutRule: (count: number, pack: string) => string;
  readonly ordersWithoutRule: (count: number, pack: string) => string;
  /** Overrides of parts below their compound, with the first as an example. */
  readonly overridesRefused: (count: number, example: string) => string;
  readonly noJson: (file: string, detail: string) => string;
  /** `member` is the path inside the file, '' for all of it; `reason` is the reader's own. */
  readonly unusablePack: (file: string, fault: string) => string;
  readonly moreRejects: (count: number, reason: string) => string;
  readonly noUsableRow: (file: string) => string;
  readonly noUnit: (file: string) => string;
  readonly nothingWritten: string;
  readonly cannotWrite: (file: string, detail: string) => string;
  readonly unplacedUnits: (count: number) => string;
  readonly explained: {
    readonly heading: (unit: string, day: string) => string;
    readonly why: string;
    readonly conditions: string;
    readonly blocked: string;
    readonly changes: string;
    readonly notCounted: string;
    readonly history: string;
    readonly measures: string;
    /** An area has no level; how many of its units have which, strictest first. */
    readonly area: (unit: string, kind: UnitKind, counts: readonly { readonly level: Level; readonly count: number }[]) => string;
  };
}

export const terminalWords: Readonly<Record<WordsLanguage, TerminalWords>> = {
  en: {
    usageProblem: (problem) => {
      switch (problem.kind) {
        case 'no-arguments': return 'Nothing to do: name case files, a rule pack and a day.';
        case 'unknown-flag': return `There is no flag ${problem.flag}.`;
        case 'unexpected': return `“${problem.value}” belongs to no flag.`;
        case 'missing-flag': return `${problem.flag} is needed${problem.or === undefined ? '' : `, or ${problem.or}`}.`;
        case 'no-value': return `${problem.flag} needs a value.`;
        case 'given-twice': return `${problem.flag} may stand only once.`;
        case 'bad-value': return `${problem.flag} does not take “${problem.value}”; accepted: ${problem.accepted}.`;
        case 'reversed-range': return `The range “${problem.value}” ends before it begins.`;
        case 'one-day-only': return `${`${problem.flag} ${problem.value}`.trim()} holds one day; give --as-of a single day.`;
        case 'not-together': return `${problem.flags}: only one of them at a time.`;
        case 'not-beside-case-file': return `${problem.flags} cannot stand beside --case-file: a case file brings its own units, facts, packs and choices. Leave out one or the other.`;
        case 'computed-alone': return '--computed needs --case-file: only a case file holds published lists.';
        case 'known-then-published': return '--known-at asks what was known then, and a published list stays what it was: add --computed to see the lists judged by what was known.';
        case 'outside-days': return `--as-of ${problem.value}: this case file has the list days ${problem.first} to ${problem.last}; name days among them.`;
        case 'overwrites': return `${problem.flag} ${problem.value} is the case file itself; name another file.`;
        case 'undated-pack': return `--pack: from the second pack on each needs its first list, as in ${problem.value}@YYYY-MM-DD.`;
        case 'unordered-packs': return `--pack: “${problem.value}” does not come after the pack before it, which begins on ${problem.before}; the days must ascend.`;
        case 'unknown-parameter': return `There is no rule parameter “${problem.name}”; known: ${problem.accepted}.`;
        case 'unsupported-parameter':
          return `The value ${problem.name}=${problem.value} cannot be had under ${problem.pack}; nothing was computed, so that it is not silently ignored.`;
        case 'unknown-explained': return `There is no unit “${problem.unit}”, or several go by that name.`;
      }
    },
    seeHelp: 'See --help.',
    judgedBy: ({ pack, dayCount, parameters, conditions, conditionsChosen, knownAt }) => {
      const byDefault = conditionsChosen ? '' : ' (the default: what is not recorded counts as met; --conditions hold waits)';
      const parts = [pack, `dayCount ${dayCount}`, ...parameters, `conditions ${conditions}${byDefault}`, `known at: ${knownAt ?? 'all on file'}`];
      return `note: judged by ${parts.join(', ')}`;
    },
    withoutEffect: (parameter, pack) => `note: ${parameter} has no effect under ${pack}`,
    readAs: (file, encoding) => `note: ${file}: read as ${encoding}`,
    matchedPlaces: (count, example) => `note: places matched by their form or parts, not as written: ${count} (${example})`,
    laterRows: (count, day) => `note: rows reported after ${day}, not read for these lists: ${count}`,
    unknownThenRows: (count, moment) => `note: rows entered after ${moment}, not yet known then: ${count}`,
    visitsWithoutReport: (count) => `note: visits of persons without a report, which make no zone: ${count}`,
    visitsUngraded: (count) => `note: units whose visits are awaiting a grade (column risk) and make no zone yet: ${count}`,
    visitsWithoutRule: (count, pack) => `note: visits, of which ${pack} makes no zone: ${count}`,
    ordersWithoutRule: (count, pack) => `note: orders of a level that ${pack} cannot order, without effect: ${count}`,
    overridesRefused: (count, example) => `note: overrides without effect, since no part may stand below its compound: ${count} (first: ${example})`,
    noJson: (file, detail) => `error: ${file}: not JSON (${detail})`,
    unusablePack: (file, fault) => `error: ${file}: not a usable rule pack: ${fault}`,
    moreRejects: (count, reason) => `… and ${count} more: ${reason}`,
    noUsableRow: (file) => `error: ${file}: not one row could be used`,
    noUnit: (file) => `error: ${file}: not one unit could be used`,
    nothingWritten: 'error: no zones were computed, because a missing file would release zones too early',
    cannotWrite: (file, detail) => `error: ${file}: cannot be written (${detail})`,
    unplacedUnits: (count) => `note: units without a place, written with a null geometry: ${count}`,
    explained: {
      heading: (unit, day) => `${unit}, list of ${day}`,
      why: 'Why', conditions: 'Release conditions', blocked: 'Held by', changes: 'What would change it',
      notCounted: 'Reports that do not count', history: 'History', measures: 'Measures',
      area: (unit, kind, counts) => {
        const levels = counts.map(({ level, count }) => `${level} ${count}`).join(', ');
        const inside = levels === '' ? ', and no unit lies inside it' : `; units inside it on this list: ${levels}`;
        return `“${unit}” is a ${en.kind[kind]}: it has no level of its own${inside}.`;
      },
    },
  },
  zh: {
    usageProblem: (problem) => {
      switch (problem.kind) {
        case 'no-arguments': return '没有可做的事：请给出病例文件、划定标准和日期。';
        case 'unknown-flag': return `没有 ${problem.flag} 这个选项。`;
        case 'unexpected': return `“${problem.value}”不属于任何选项。`;
        case 'missing-flag': return `需要 ${problem.flag}${problem.or === undefined ? '' : ` 或 ${problem.or}`}。`;
        case 'no-value': return `${problem.flag} 后面要有值。`;
        case 'given-twice': return `${problem.flag} 只能出现一次。`;
        case 'bad-value': return `${problem.flag} 不接受“${problem.value}”；可用：${problem.accepted}。`;
        case 'reversed-range': return `范围“${problem.value}”的结束早于开始。`;
        case 'one-day-only': return `${`${problem.flag} ${problem.value}`.trim()} 只能写一天；请给 --as-of 一个日期。`;
        case 'not-together': return `${problem.flags}：一次只能给出一个。`;
        case 'not-beside-case-file': return `${problem.flags} 不能与 --case-file 同时给出：案卷自带单元、数据、划定标准和选择。请去掉其中一方。`;
        case 'computed-alone': return '--computed 要与 --case-file 一起用：只有案卷里才有发布版。';
        case 'known-then-published': return '--known-at 看的是当时所知，发布版不随之改变：请加 --computed，看按当时所知计算的名单。';
        case 'outside-days': return `--as-of ${problem.value}：该案卷的名单日为 ${problem.first} 至 ${problem.last}；请写其中的日期。`;
        case 'overwrites': return `${problem.flag} ${problem.value} 就是案卷文件本身；请另写文件名。`;
        case 'undated-pack': return `--pack：从第二个标准起都要写明首个名单日，如 ${problem.value}@YYYY-MM-DD。`;
        case 'unordered-packs': return `--pack：“${problem.value}”不晚于它前面自 ${problem.before} 起的标准；日期必须递增。`;
        case 'unknown-parameter': return `没有“${problem.name}”这个规则参数；已知：${problem.accepted}。`;
        case 'unsupported-parameter':
          return `${problem.pack} 不能取 ${problem.name}=${problem.value}；为免被悄悄忽略，没有计算。`;
        case 'unknown-explained': return `没有单元“${problem.unit}”，或不止一个叫这个名字。`;
      }
    },
    seeHelp: '用法见 --help。',
    judgedBy: ({ pack, dayCount, parameters, conditions, conditionsChosen, knownAt }) => {
      const byDefault = conditionsChosen ? '' : '（默认：没有登记的视为已满足；--conditions hold 则等待）';
      const until = knownAt === null ? '数据截至：已登记的全部' : `数据截至 ${knownAt}`;
      return `说明：依据 ${[pack, `dayCount ${dayCount}`, ...parameters, `conditions ${conditions}${byDefault}`, until].join('，')}`;
    },
    withoutEffect: (parameter, pack) => `说明：${parameter} 在 ${pack} 下不起作用`,
    readAs: (file, encoding) => `说明：${file}：按 ${encoding} 读取`,
    matchedPlaces: (count, example) => `说明：不是按原文、而是按写法或组成部分对应到单元的地址：${count}（${example}）`,
    laterRows: (count, day) => `说明：${day} 之后报告、这些名单不读取的行数：${count}`,
    unknownThenRows: (count, moment) => `说明：${moment} 之后才录入、当时尚不知道的行数：${count}`,
    visitsWithoutReport: (count) => `说明：没有病例报告的人员的活动轨迹、不形成区域的条数：${count}`,
    visitsUngraded: (count) => `说明：活动轨迹尚未评定传播风险（risk 列）、暂不因此划区的单元数：${count}`,
    visitsWithoutRule: (count, pack) => `说明：${pack} 不因活动轨迹划区，未起作用的条数：${count}`,
    ordersWithoutRule: (count, pack) => `说明：${pack} 中没有这一级别的决定，未起作用的条数：${count}`,
    overridesRefused: (count, example) => `说明：楼栋、单元不得低于所在小区，未起作用的人工调整条数：${count}（第一条：${example}）`,
    noJson: (file, detail) => `错误：${file}：不是 JSON（${detail}）`,
    unusablePack: (file, fault) => `错误：${file}：不能用作划定标准：${fault}`,
    moreRejects: (count, reason) => `……另有 ${count} 条：${reason}`,
    noUsableRow: (file) => `错误：${file}：没有一行可用`,
    noUnit: (file) => `错误：${file}：没有一个单元可用`,
    nothingWritten: '错误：没有计算三区，因为缺少一份文件会使解除提前',
    cannotWrite: (file, detail) => `错误：${file}：无法写入（${detail}）`,
    unplacedUnits: (count) => `说明：没有位置、图形写为 null 的单元数：${count}`,
    explained: {
      heading: (unit, day) => `${unit}，${day}名单`,
      why: '依据', conditions: '解除条件', blocked: '等待', changes: '什么会改变它',
      notCounted: '不计入的报告', history: '历程', measures: '措施',
      area: (unit, kind, counts) => {
        const levels = counts.map(({ level, count }) => `${zh.level[level]} ${count}`).join('、');
        return `“${unit}”是${zh.kind[kind]}，本身没有级别；${levels === '' ? '其内没有单元' : `当日名单中其内的单元：${levels}`}。`;
      },
    },
  },
};
