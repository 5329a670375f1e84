// What is told about files and rows that could not be taken, in Chinese and English.
import type { Reject, RejectReason } from '../domain/district/reject.ts';
import type { UnitKind } from '../domain/district/unit-table.ts';
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
    'not-xml': 'not GPX or KML, or damaged from here on',
    'no-points': 'no points of a track in it: waypoints and planned routes are not read',
    'unknown-format': 'neither a table (CSV, tab-separated text, xlsx) nor GeoJSON or FlatGeobuf',
    'old-spreadsheet': 'an old Excel file (.xls) or one with a password: save it in Excel as .xlsx without a password',
    'negative-result': 'the test result is negative, so this is no positive',
    'missing-column': 'a needed column is missing',
    'missing-value': 'a needed value is missing',
    'impossible-date': 'this date does not exist',
    'ambiguous-date': 'day and month may be swapped, or the year is missing',
    'not-a-date': 'not a date',
    'not-a-number': 'not a number',
    'unknown-unit': 'no unit of this name or address, or several',
    'duplicate-unit': 'this unit or address stands more than once',
    'duplicate-case': 'this case stands more than once and is taken once',
    'duplicate-number': 'this number stands more than once; the last row with it holds',
    'repeated-number': 'this case number stands at another place or day too: each row counts as a case; where they are one person, withdraw one',
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
    'personal-value': 'a name, an identity number or a telephone number may stand here: it is not read',
    'forbidden-key': 'this name is not allowed and is not read',
    'names-an-area': 'names a district, street or grid, not a unit',
    'same-as-above': 'read with the address of the row above',
    'other-encoding': 'the file is not written in this encoding: choose another above',
  },
  zh: {
    unreadable: '文件打不开',
    'empty-file': '文件是空的',
    truncated: '文件不完整或已损坏',
    'too-large': '超出能读取的大小',
    'wrong-encoding': '文字编码既不是 UTF-8 也不是 GB18030（GBK），或已损坏',
    'not-csv': '引号开头或结尾的位置不对',
    'not-geojson': '不是 GeoJSON',
    'not-xml': '不是 GPX 或 KML，或从这里起已损坏',
    'no-points': '里面没有轨迹点：航点和计划路线不读取',
    'unknown-format': '既不是表格（CSV、制表符分隔文本、xlsx）也不是 GeoJSON、FlatGeobuf',
    'old-spreadsheet': '旧版 Excel 文件（.xls）或带密码的文件：请在 Excel 中另存为不带密码的 .xlsx',
    'negative-result': '检测结果为阴性，不是阳性感染者',
    'missing-column': '缺少必需的列',
    'missing-value': '缺少必需的值',
    'impossible-date': '没有这个日期',
    'ambiguous-date': '日与月可能颠倒，或没有写年份',
    'not-a-date': '不是日期',
    'not-a-number': '不是数字',
    'unknown-unit': '没有这个名称或地址的单元，或不止一个',
    'duplicate-unit': '这个单元或地址出现了不止一次',
    'duplicate-case': '同一病例出现了不止一次，只取一次',
    'duplicate-number': '这个编号出现了不止一次，以最后一行为准',
    'repeated-number': '这个病例编号也用在别的地址或日期：每行各算一例；若是同一人，请撤回多出的一例',
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
    'personal-value': '这里可能有姓名、证件号码或电话号码，不读取',
    'forbidden-key': '不允许的名称，未读取',
    'names-an-area': '这是区县、街道（乡镇）或网格，不是单元',
    'same-as-above': '按上一行的地址读取',
    'other-encoding': '文件不是用所选的编码写的：请在上面另选一种文字编码',
  },
};

/** For a case whose two rows name different places; the reject then names the column of the place. */
const DUPLICATE_ELSEWHERE = {
  en: 'this case stands more than once, with different places, and is taken once',
  zh: '同一病例出现了不止一次，地点不同，只取一次',
} as const;

/** On the page a missing column is given below the reasons, by the meaning it lacks; elsewhere it is headed otherwise. */
const MISSING_COLUMNS: Readonly<Record<string, Readonly<Record<WordsLanguage, string>>>> = {
  name: { en: 'no column was recognised as the name: choose “Name” for a column below', zh: '没有认出哪一列是名称：请在下面给一列选“名称”' },
  unit: {
    en: 'no column was recognised as the address or compound: choose “Address” or “Unit (compound)” for a column below',
    zh: '没有认出哪一列是地址或小区：请在下面给一列选“地址”或“单元（小区）”',
  },
  date: { en: 'no column was recognised as the day of report: choose “Reported on” for a column below', zh: '没有认出哪一列是报告日期：请在下面给一列选“报告日期”' },
};

/** Hints that no list of choices can say. */
const HINT_SENTENCES: Readonly<Record<string, Readonly<Record<WordsLanguage, string>>>> = {
  'positive-is-a-case': {
    en: 'who turned positive is a case: enter it as a case, not as a contact',
    zh: '转为阳性的人是病例：请录为病例，不录为密接',
  },
};

/** What the hint of a reason is; every other hint says what would be accepted. */
const HINT_MEANING: Partial<Readonly<Record<RejectReason, 'first-at' | 'known-as' | 'used-instead'>>> = {
  'duplicate-case': 'first-at',
  'duplicate-number': 'first-at',
  'repeated-number': 'first-at',
  'equal-row': 'first-at',
  'duplicate-unit': 'known-as',
  'unknown-kind': 'used-instead',
  'unknown-value': 'used-instead',
};

const HINT_PHRASES = {
  en: { 'first-at': 'see', 'known-as': 'see', 'used-instead': 'used instead:', accepted: 'accepted:' },
  zh: { 'first-at': '见', 'known-as': '见', 'used-instead': '改用：', accepted: '可用：' },
} as const;

/** The kind that is used instead of an unknown one. Not taken from all words of the page, which no worker needs. */
const KINDS: Readonly<Record<WordsLanguage, Readonly<Record<UnitKind, string>>>> = {
  en: {
    household: 'household', stair: 'stair', building: 'building', compound: 'compound', hamlet: 'hamlet', venue: 'venue',
    grid: 'grid', street: 'street or township', district: 'district',
  },
  zh: {
    household: '户', stair: '单元', building: '楼栋', compound: '小区', hamlet: '屯', venue: '场所',
    grid: '网格', street: '街道（乡镇）', district: '区县',
  },
};

/** Who reads: in a terminal a choice is a flag, on the page it stands beside the list of rejects. */
export type RejectReader = 'terminal' | 'page';

/** Hints that are choices: how each reader makes them. */
const CHOICES: Readonly<Record<string, Readonly<Record<'terminal' | WordsLanguage, string>>>> = {
  'dmy|mdy': { terminal: '--date-order dmy|mdy', en: 'choose day before month or month before day', zh: '请选定日在前还是月在前' },
  YYYY: { terminal: 'YYYY-MM-DD', en: 'choose the year of dates without one', zh: '请选定没有写年份的日期按哪一年读' },
  'wgs84|gcj02|bd09': { terminal: '--crs wgs84|gcj02|bd09', en: 'save it in WGS-84, GCJ-02 or BD-09 without a crs member', zh: '请另存为 WGS-84、GCJ-02 或 BD-09，不写 crs' },
};

/** The sentence about a reject: why, the value as written, and what would help. */
export function rejectSentence(reject: Reject, language: WordsLanguage, reader: RejectReader = 'page'): string {
  const { reason, value, column } = reject;
  const hint = reason === 'unknown-kind' && Object.hasOwn(KINDS[language], reject.hint) ? KINDS[language][reject.hint as UnitKind] : reject.hint;
  if (reader === 'page' && reason === 'missing-column' && column !== null && Object.hasOwn(MISSING_COLUMNS, column)) return MISSING_COLUMNS[column]![language];
  // A refused word is not replaced by anything: its hint says what would be taken.
  const meaning = reason === 'unknown-value' && reject.severity === 'refused' ? undefined : HINT_MEANING[reason];
  const phrase = HINT_PHRASES[language][meaning ?? 'accepted'];
  const isChinese = language === 'zh';
  const shown = value === '' ? '' : isChinese ? `：“${value}”` : `: “${value}”`;
  const isElsewhere = reason === 'duplicate-case' && column !== null;
  return (isElsewhere ? DUPLICATE_ELSEWHERE[language] : REJECT_SENTENCES[language][reason]) + shown + helpOf(hint, phrase, language, reader);
}

function helpOf(hint: string, phrase: string, language: WordsLanguage, reader: RejectReader): string {
  if (hint === '') return '';
  if (Object.hasOwn(HINT_SENTENCES, hint)) return language === 'zh' ? `（${HINT_SENTENCES[hint]!.zh}）` : ` (${HINT_SENTENCES[hint]!.en})`;
  const choice = Object.hasOwn(CHOICES, hint) ? CHOICES[hint] : undefined;
  if (choice !== undefined && reader === 'page') return language === 'zh' ? `（${choice.zh}）` : ` (${choice.en})`;
  const accepted = choice?.terminal ?? hint;
  return language === 'zh' ? `（${phrase}${accepted}）` : ` (${phrase} ${accepted})`;
}

/** Headings of the columns that stand behind the cells of a refused row. */
export const REFUSED_HEADINGS: Readonly<Record<WordsLanguage, { readonly row: string; readonly reason: string }>> = {
  en: { row: 'row', reason: 'reason' },
  zh: { row: '行号', reason: '原因' },
};

/** One line about a reject: file, row as the spreadsheet counts, column, reason as a code and as a sentence; for a terminal. */
export function rejectLine(reject: Reject, language: WordsLanguage): string {
  const { severity, file, row, column, reason } = reject;
  const sentence = rejectSentence(reject, language, 'terminal');
  if (language === 'zh') {
    const where = [file, row === null ? '' : `第 ${row} 行`, column === null ? '' : `“${column}”列`].filter((part) => part !== '');
    return `${severity === 'refused' ? '未采用' : '提醒'}：${where.join('，')}：${reason}：${sentence}`;
  }
  const where = [file, row === null ? '' : `row ${row}`, column === null ? '' : `column “${column}”`].filter((part) => part !== '');
  return `${severity}: ${where.join(', ')}: ${reason}: ${sentence}`;
}
