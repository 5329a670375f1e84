// What is told about files and rows that could not be taken, and what the terminal says, in Chinese and English.
import type { Reject, RejectReason } from '../domain/district/reject.ts';
import type { WordsLanguage } from './dates.ts';

/** Why something was refused or deserves a look, as a sentence without its value and without a full stop. */
export const REJECT_SENTENCES: Readonly<Record<WordsLanguage, Readonly<Record<RejectReason, string>>>> = {
  en: {
    unreadable: 'the file cannot be opened',
    'empty-file': 'the file is empty',
    truncated: 'the file ends early or is damaged',
    'too-large': 'more than can be read',
    'wrong-encoding': 'the text is neither UTF-8 nor GB18030 (GBK), or is damaged',
    'not-csv': 'a quotation mark opens or closes in the wrong place',
    'not-geojson': 'not GeoJSON',
    'missing-column': 'a needed column is missing',
    'missing-value': 'a needed value is missing',
    'impossible-date': 'this date does not exist',
    'ambiguous-date': 'day and month may be swapped, or the year is missing',
    'not-a-date': 'not a date',
    'not-a-number': 'not a number',
    'unknown-unit': 'no unit of this name or address, or several',
    'duplicate-unit': 'this unit or address stands more than once',
    'duplicate-case': 'this case stands more than once and is taken once',
    'equal-row': 'an equal row without a case id stands before; both are kept',
    'too-many-cells': 'more cells than headings',
    'too-few-cells': 'fewer cells than headings',
    'open-ring': 'the outline is not closed',
    'self-crossing': 'the outline crosses itself',
    'wrong-axis-order': 'latitude and longitude are swapped',
    'null-island': 'the place is 0,0',
    'not-finite': 'a coordinate is missing or not a finite number',
    'out-of-range': 'outside what is possible',
    'crs-member': 'the file names a coordinate system (crs)',
    'outside-district': 'outside the district',
    'unsupported-geometry': 'this geometry cannot be used',
    'no-geometry': 'no geometry',
    'unknown-kind': 'this kind of unit is not known',
    'unknown-parent': 'the containing unit is not known, or contains itself',
    'unknown-value': 'not understood and not read',
    'forbidden-key': 'this name is not allowed and is not read',
  },
  zh: {
    unreadable: '文件打不开',
    'empty-file': '文件是空的',
    truncated: '文件不完整或已损坏',
    'too-large': '超出能读取的大小',
    'wrong-encoding': '文字编码既不是 UTF-8 也不是 GB18030（GBK），或已损坏',
    'not-csv': '引号开头或结尾的位置不对',
    'not-geojson': '不是 GeoJSON',
    'missing-column': '缺少必需的列',
    'missing-value': '缺少必需的值',
    'impossible-date': '没有这个日期',
    'ambiguous-date': '日与月可能颠倒，或没有写年份',
    'not-a-date': '不是日期',
    'not-a-number': '不是数字',
    'unknown-unit': '没有这个名称或地址的单元，或不止一个',
    'duplicate-unit': '这个单元或地址出现了不止一次',
    'duplicate-case': '同一病例出现了不止一次，只取一次',
    'equal-row': '前面已有相同的行且没有病例编号；两行都保留',
    'too-many-cells': '单元格多于表头',
    'too-few-cells': '单元格少于表头',
    'open-ring': '轮廓没有闭合',
    'self-crossing': '轮廓自相交叉',
    'wrong-axis-order': '经纬度颠倒',
    'null-island': '坐标是 0,0',
    'not-finite': '坐标缺失或不是有限的数',
    'out-of-range': '超出可能的范围',
    'crs-member': '文件声明了坐标系（crs）',
    'outside-district': '在区县范围之外',
    'unsupported-geometry': '这种图形不能使用',
    'no-geometry': '没有图形',
    'unknown-kind': '不认识这种单元类型',
    'unknown-parent': '找不到上级单元，或上级是它自己',
    'unknown-value': '看不懂，未读取',
    'forbidden-key': '不允许的名称，未读取',
  },
};

/** What the hint of a reason is; every other hint says what would be accepted. */
const HINT_MEANING: Partial<Readonly<Record<RejectReason, 'first-at' | 'known-as' | 'used-instead'>>> = {
  'duplicate-case': 'first-at',
  'equal-row': 'first-at',
  'duplicate-unit': 'known-as',
  'unknown-kind': 'used-instead',
  'unknown-value': 'used-instead',
};

const HINT_PHRASES = {
  en: { 'first-at': 'see', 'known-as': 'see', 'used-instead': 'used instead:', accepted: 'accepted:' },
  zh: { 'first-at': '见', 'known-as': '见', 'used-instead': '改用：', accepted: '可用：' },
} as const;

/** The sentence about a reject: why, the value as written, and what would help. */
export function rejectSentence(reject: Reject, language: WordsLanguage): string {
  const { reason, value, hint } = reject;
  const phrase = HINT_PHRASES[language][HINT_MEANING[reason] ?? 'accepted'];
  const isChinese = language === 'zh';
  const shown = value === '' ? '' : isChinese ? `：“${value}”` : `: “${value}”`;
  const help = hint === '' ? '' : isChinese ? `（${phrase}${hint}）` : ` (${phrase} ${hint})`;
  return REJECT_SENTENCES[language][reason] + shown + help;
}

/** One line about a reject: file, row as the spreadsheet counts, column, reason as a code and as a sentence. */
export function rejectLine(reject: Reject, language: WordsLanguage): string {
  const { severity, file, row, column, reason } = reject;
  const sentence = rejectSentence(reject, language);
  if (language === 'zh') {
    const where = [file, row === null ? '' : `第 ${row} 行`, column === null ? '' : `“${column}”列`].filter((part) => part !== '');
    return `${severity === 'refused' ? '未采用' : '提醒'}：${where.join('，')}：${reason}：${sentence}`;
  }
  const where = [file, row === null ? '' : `row ${row}`, column === null ? '' : `column “${column}”`].filter((part) => part !== '');
  return `${severity}: ${where.join(', ')}: ${reason}: ${sentence}`;
}

/** What is wrong with a command, as data. */
export type UsageProblem =
  | { readonly kind: 'no-arguments' }
  | { readonly kind: 'unknown-flag'; readonly flag: string }
  | { readonly kind: 'unexpected'; readonly value: string }
  | { readonly kind: 'missing-flag'; readonly flag: string }
  | { readonly kind: 'no-value'; readonly flag: string }
  | { readonly kind: 'given-twice'; readonly flag: string }
  | { readonly kind: 'bad-value'; readonly flag: string; readonly value: string; readonly accepted: string }
  | { readonly kind: 'reversed-range'; readonly value: string }
  | { readonly kind: 'one-day-only'; readonly flag: string; readonly value: string }
  | { readonly kind: 'unknown-parameter'; readonly name: string; readonly accepted: string }
  | { readonly kind: 'unsupported-parameter'; readonly name: string; readonly value: string; readonly pack: string }
  | { readonly kind: 'unknown-explained'; readonly unit: string };

interface TerminalWords {
  readonly usageProblem: (problem: UsageProblem) => string;
  readonly seeHelp: string;
  readonly assumeMetByDefault: string;
  readonly readAs: (file: string, encoding: string) => string;
  readonly laterRows: (count: number, day: string) => string;
  readonly unknownThenRows: (count: number, moment: string) => string;
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
  };
}

export const terminalWords: Readonly<Record<WordsLanguage, TerminalWords>> = {
  en: {
    usageProblem: (problem) => {
      switch (problem.kind) {
        case 'no-arguments': return 'Nothing to do: name case files, a rule pack and a day.';
        case 'unknown-flag': return `There is no flag ${problem.flag}.`;
        case 'unexpected': return `“${problem.value}” belongs to no flag.`;
        case 'missing-flag': return `${problem.flag} is needed.`;
        case 'no-value': return `${problem.flag} needs a value.`;
        case 'given-twice': return `${problem.flag} may stand only once.`;
        case 'bad-value': return `${problem.flag} does not take “${problem.value}”; accepted: ${problem.accepted}.`;
        case 'reversed-range': return `The range “${problem.value}” ends before it begins.`;
        case 'one-day-only': return `${problem.flag} ${problem.value} holds one day; give --as-of a single day.`;
        case 'unknown-parameter': return `There is no rule parameter “${problem.name}”; known: ${problem.accepted}.`;
        case 'unsupported-parameter':
          return `The value ${problem.name}=${problem.value} is not supported yet under ${problem.pack}; nothing was computed, so that it is not silently ignored.`;
        case 'unknown-explained': return `There is no unit “${problem.unit}”, or several go by that name.`;
      }
    },
    seeHelp: 'See --help.',
    assumeMetByDefault:
      'note: release conditions that are not recorded are assumed met (--conditions assume-met); --conditions hold keeps such units where they are',
    readAs: (file, encoding) => `note: ${file}: read as ${encoding}`,
    laterRows: (count, day) => `note: rows reported after ${day}, not read for these lists: ${count}`,
    unknownThenRows: (count, moment) => `note: rows entered after ${moment}, not yet known then: ${count}`,
    moreRejects: (count, reason) => `… and ${count} more: ${reason}`,
    noUsableRow: (file) => `error: ${file}: not one row could be used`,
    noUnit: (file) => `error: ${file}: not one unit could be used`,
    nothingWritten: 'error: no zones were computed, because a missing file of positives would release zones too early',
    cannotWrite: (file, detail) => `error: ${file}: cannot be written (${detail})`,
    unplacedUnits: (count) => `note: units without a place, written with a null geometry: ${count}`,
    explained: {
      heading: (unit, day) => `${unit}, list of ${day}`,
      why: 'Why', conditions: 'Release conditions', blocked: 'Held by', changes: 'What would change it',
      notCounted: 'Reports that do not count', history: 'History', measures: 'Measures',
    },
  },
  zh: {
    usageProblem: (problem) => {
      switch (problem.kind) {
        case 'no-arguments': return '没有可做的事：请给出病例文件、划定标准和日期。';
        case 'unknown-flag': return `没有 ${problem.flag} 这个选项。`;
        case 'unexpected': return `“${problem.value}”不属于任何选项。`;
        case 'missing-flag': return `需要 ${problem.flag}。`;
        case 'no-value': return `${problem.flag} 后面要有值。`;
        case 'given-twice': return `${problem.flag} 只能出现一次。`;
        case 'bad-value': return `${problem.flag} 不接受“${problem.value}”；可用：${problem.accepted}。`;
        case 'reversed-range': return `范围“${problem.value}”的结束早于开始。`;
        case 'one-day-only': return `${problem.flag} ${problem.value} 只能写一天；请给 --as-of 一个日期。`;
        case 'unknown-parameter': return `没有“${problem.name}”这个规则参数；已知：${problem.accepted}。`;
        case 'unsupported-parameter':
          return `${problem.pack} 下还不支持 ${problem.name}=${problem.value}；为免被悄悄忽略，没有计算。`;
        case 'unknown-explained': return `没有单元“${problem.unit}”，或不止一个叫这个名字。`;
      }
    },
    seeHelp: '用法见 --help。',
    assumeMetByDefault: '说明：没有登记的解除条件视为已满足（--conditions assume-met）；--conditions hold 则从严等待',
    readAs: (file, encoding) => `说明：${file}：按 ${encoding} 读取`,
    laterRows: (count, day) => `说明：${day} 之后报告、这些名单不读取的行数：${count}`,
    unknownThenRows: (count, moment) => `说明：${moment} 之后才录入、当时尚不知道的行数：${count}`,
    moreRejects: (count, reason) => `……另有 ${count} 条：${reason}`,
    noUsableRow: (file) => `错误：${file}：没有一行可用`,
    noUnit: (file) => `错误：${file}：没有一个单元可用`,
    nothingWritten: '错误：没有计算三区，因为缺少一份阳性名单会使解除提前',
    cannotWrite: (file, detail) => `错误：${file}：无法写入（${detail}）`,
    unplacedUnits: (count) => `说明：没有位置、图形写为 null 的单元数：${count}`,
    explained: {
      heading: (unit, day) => `${unit}，${day}名单`,
      why: '依据', conditions: '解除条件', blocked: '等待', changes: '什么会改变它',
      notCounted: '不计入的报告', history: '历程', measures: '措施',
    },
  },
};
