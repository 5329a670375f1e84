// What stands in files taken home, and what is told about a case file that cannot be opened, in Chinese and English.
import type { WordsLanguage } from './dates.ts';

/** Why a case file cannot be opened. */
export type CaseFileFault =
  | 'not-a-zip' | 'not-a-case-file' | 'newer-version' | 'cut-short' | 'damaged' | 'too-large' | 'incomplete';

/** Two sentences without a full stop: what happened, and what to do. */
export interface FaultWords {
  readonly happened: string;
  readonly remedy: string;
}

export const CASE_FILE_FAULTS: Readonly<Record<WordsLanguage, Readonly<Record<CaseFileFault, FaultWords>>>> = {
  en: {
    'not-a-zip': { happened: 'this is not a case file', remedy: 'choose the .zip that was saved here; lists and maps are brought by “Import”' },
    'not-a-case-file': { happened: 'this zip holds no case file', remedy: 'choose the .zip as it was saved, not one packed anew around it or behind a password' },
    'newer-version': { happened: 'the case file was saved by a newer version of this page', remedy: 'open it with that version, or load this page anew to get it' },
    'cut-short': { happened: 'the file ends early, so copying or downloading it was interrupted; nothing of it was taken', remedy: 'copy it again from where it was saved' },
    damaged: { happened: 'the file is no longer what was saved; nothing of it was taken', remedy: 'open another copy, or save it again where it still opens' },
    'too-large': { happened: 'the file holds more than a case file may; nothing of it was taken', remedy: 'check where it comes from' },
    incomplete: { happened: 'rows that the case file names are not in it; nothing of it was taken', remedy: 'save it again where it still opens' },
  },
  zh: {
    'not-a-zip': { happened: '这不是案卷文件', remedy: '请选择在本页保存的 .zip；名单和地图请用“导入”' },
    'not-a-case-file': { happened: '这个 zip 里没有案卷', remedy: '请选择保存时的原文件，不要另行打包或加密码' },
    'newer-version': { happened: '案卷由本页的更新版本保存', remedy: '请用那个版本打开，或重新载入本页取得新版本' },
    'cut-short': { happened: '文件不完整，复制或下载时中断了；没有读入任何内容', remedy: '请从保存的地方重新复制' },
    damaged: { happened: '文件内容与保存时不一致；没有读入任何内容', remedy: '请打开另一份副本，或在还能打开的电脑上重新保存' },
    'too-large': { happened: '文件超出案卷允许的大小；没有读入任何内容', remedy: '请核实文件来源' },
    incomplete: { happened: '案卷所引用的数据不在文件里；没有读入任何内容', remedy: '请在还能打开的电脑上重新保存' },
  },
};

/** What stands in the unit list of a list day. */
export interface UnitListWords {
  /** Headings; those a unit table may have are words our own reader of units knows. */
  readonly columns: {
    readonly id: string;
    readonly name: string;
    readonly street: string;
    readonly kind: string;
    readonly level: string;
    readonly since: string;
    readonly lastPositive: string;
    readonly nextLevel: string;
    readonly nextChangeOn: string;
    readonly blockedBy: string;
    readonly buildings: string;
    readonly households: string;
    readonly people: string;
    readonly clause: string;
  };
  /** Name of the sheet: at most 31 characters, none of []/\:*?. */
  readonly sheet: string;
  readonly reportedBy: (district: string) => string;
  readonly cutOff: (cutOff: string) => string;
  readonly madeAt: (moment: string) => string;
  readonly pack: (pack: string) => string;
  readonly conditions: (choice: string) => string;
  /** Lines to sign on paper: who filled it in, checked it, issues it. */
  readonly toSign: readonly [string, string, string];
}

export const UNIT_LIST_WORDS: Readonly<Record<WordsLanguage, UnitListWords>> = {
  en: {
    columns: {
      id: 'Unit', name: 'Name', street: 'Street', kind: 'Kind', level: 'Level', since: 'Since the list of', lastPositive: 'Last positive',
      nextLevel: 'Next level', nextChangeOn: 'May change on', blockedBy: 'Held by', buildings: 'Buildings', households: 'Households',
      people: 'People', clause: 'Clause',
    },
    sheet: 'Units',
    reportedBy: (district) => `Reported by: ${district}`,
    cutOff: (cutOff) => `Cut-off: ${cutOff}`,
    madeAt: (moment) => `Made at: ${moment}`,
    pack: (pack) => `Rule pack: ${pack}`,
    conditions: (choice) => `Conditions not recorded: ${choice}`,
    toSign: ['Filled in by:', 'Checked by:', 'Issued by:'],
  },
  zh: {
    columns: {
      id: '划定单元', name: '名称', street: '街道', kind: '类型', level: '等级', since: '自哪日名单起', lastPositive: '最近阳性',
      nextLevel: '下一等级', nextChangeOn: '可变日', blockedBy: '受阻于', buildings: '楼栋数', households: '户数', people: '人口', clause: '条款',
    },
    sheet: '单元名单',
    reportedBy: (district) => `填报单位：${district}`,
    cutOff: (cutOff) => `截至时间：${cutOff}`,
    madeAt: (moment) => `制表时间：${moment}`,
    pack: (pack) => `划定标准：${pack}`,
    conditions: (choice) => `未记录的条件：${choice}`,
    toSign: ['填报人：', '审核人：', '签发人：'],
  },
};
