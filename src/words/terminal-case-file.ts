// What the terminal says of a saved case file and of lists that were published, in Chinese and English.
import type { VersionMove } from '../domain/journal/entry.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { WordsLanguage } from './dates.ts';
import { en } from './en.ts';
import { CASE_FILE_FAULTS, type CaseFileFault, type FaultWords } from './exports.ts';
import { versionsEn } from './publishing/versions-en.ts';
import { versionsZh } from './publishing/versions-zh.ts';
import { zh } from './zh.ts';

/** Units of one of two lists only, with the first as an example. */
export interface OneSided {
  readonly count: number;
  readonly example: string;
}

/** The published list of a day, and how it stands against what the rules say today. Days and moments as ISO texts. */
export interface PublishedNote {
  readonly day: string;
  readonly number: number;
  readonly version: string;
  /** Who took each step, with the office where one was given. */
  readonly steps: readonly { readonly to: 'draft' | VersionMove; readonly by: string; readonly duty: string; readonly at: string }[];
  readonly inForceFrom: string;
  readonly differing: number;
  readonly gone: OneSided;
  readonly fresh: OneSided;
}

/**
 * A unit on a list that is explained: its published level, `absent` where the published list knows nothing of it; null where
 * none was published. `of`: the units of the list that it was a part of or is made of; empty where it is one of them itself.
 */
export interface ExplainedList {
  readonly isPublished: boolean;
  readonly number: number;
  readonly published: Level | 'absent' | null;
  readonly of: readonly string[];
  readonly computed: Level;
}

export interface TerminalCaseFileWords {
  readonly refused: (file: string, fault: CaseFileFault, detail: string) => string;
  readonly shownPublished: (note: PublishedNote) => string;
  readonly shownComputed: (note: PublishedNote) => string;
  readonly nonePublished: (day: string) => string;
  /** Lists of a range for whose days none was published. */
  readonly restComputed: (count: number) => string;
  /** A published list that cannot be read any more. */
  readonly listMissing: (file: string, day: string) => string;
  readonly calendarComputed: string;
  readonly changesAgainst: (day: string) => string;
  readonly changesAgainstEach: string;
  readonly openPlaces: (places: number, reports: number) => string;
  /** Entries of kinds that a later version writes. */
  readonly unknownEntries: (count: number) => string;
  readonly explained: (list: ExplainedList) => string;
  /** Of a street or district; `number` null where no list was published. */
  readonly explainedArea: (isPublished: boolean, number: number | null) => string;
}

/** What to do is another thing in a terminal than on the page. */
const FAULTS: Readonly<Record<WordsLanguage, Readonly<Record<CaseFileFault, FaultWords>>>> = {
  en: {
    ...CASE_FILE_FAULTS.en,
    'not-a-zip': { ...CASE_FILE_FAULTS.en['not-a-zip'], remedy: 'give the .zip that the page saves under Files; lists of positives go with --cases, tables of units with --units' },
    'newer-version': { ...CASE_FILE_FAULTS.en['newer-version'], remedy: 'run the terminal program of that version' },
  },
  zh: {
    ...CASE_FILE_FAULTS.zh,
    'not-a-zip': { ...CASE_FILE_FAULTS.zh['not-a-zip'], remedy: '请给出页面“资料”中保存的 .zip；阳性名单用 --cases，单元表用 --units' },
    'newer-version': { ...CASE_FILE_FAULTS.zh['newer-version'], remedy: '请用那个版本的终端程序打开' },
  },
};

const signed = (by: string, duty: string, around: readonly [string, string]): string => (duty === '' ? by : `${by}${around[0]}${duty}${around[1]}`);

function writeSteps({ steps, number, version, inForceFrom }: PublishedNote): string {
  const told = steps.map(({ to, by, duty, at }) => `${(to === 'draft' ? versionsEn.proposed : versionsEn.moved[to]).toLowerCase()} by ${signed(by, duty, [' (', ')'])}${to === 'published' ? ` at ${at}` : ''}`);
  return [`version ${number} (${version})`, ...told, `in force from ${inForceFrom}`].join(', ');
}

function writeStepsInChinese({ steps, number, version, inForceFrom }: PublishedNote): string {
  const told = steps.map(({ to, by, duty, at }) => `${to === 'draft' ? versionsZh.proposed : versionsZh.moved[to]} ${signed(by, duty, ['（', '）'])}${to === 'published' ? ` ${at}` : ''}`);
  return [`第 ${number} 版（${version}）`, ...told, `${inForceFrom} 起生效`].join('，');
}

const writeOneSided = (what: string, { count, example }: OneSided): string => (count === 0 ? '' : `; ${what}: ${count} (first: ${example})`);
const writeOneSidedInChinese = (what: string, { count, example }: OneSided): string => (count === 0 ? '' : `；${what}：${count}（第一个：${example}）`);

const NONE_PUBLISHED: Readonly<Record<WordsLanguage, string>> = { en: 'Computed; no list was published for this day.', zh: '按规则计算；这一天没有发布版。' };

export const terminalCaseFileWords: Readonly<Record<WordsLanguage, TerminalCaseFileWords>> = {
  en: {
    refused: (file, fault, detail) => {
      const { happened, remedy } = FAULTS.en[fault];
      return `error: ${file}: ${happened}${detail === '' ? '' : ` (${detail})`}; ${remedy}`;
    },
    shownPublished: (note) => `note: list of ${note.day}: as published, ${writeSteps(note)}; units with another level as computed today: ${note.differing}`
      + `${writeOneSided('zoned no longer', note.gone)}${writeOneSided('zoned today and not on it', note.fresh)}`,
    shownComputed: (note) => `note: list of ${note.day}: computed, not as published: ${writeSteps(note)}; units with another level than published: ${note.differing}`
      + `${writeOneSided('published and zoned no longer', note.gone)}${writeOneSided('not on the published list', note.fresh)}`,
    nonePublished: (day) => `note: list of ${day}: computed; none was published for this day`,
    restComputed: (count) => `note: lists computed, for whose days none was published: ${count}`,
    listMissing: (file, day) => `warning: ${file}: the published list of ${day} cannot be read, so its day is computed; open another copy of the case file`,
    calendarComputed: 'note: the calendar is computed; no published list changes it',
    changesAgainst: (day) => `note: raised and lowered are told against the published list of ${day}`,
    changesAgainstEach: 'note: raised and lowered are told against the list published last before each day (column against; blank: the computed list of the day before)',
    unknownEntries: (count) => `note: entries of a later version, of which nothing is read: ${count}`,
    openPlaces: (places, reports) => `note: ${en.totals.uncounted(places, reports)}; match them on the page`,
    explained: ({ isPublished, number, published, of, computed }) => {
      const list = `published list (version ${number})`;
      if (published === null) return NONE_PUBLISHED.en;
      if (published === 'absent') return isPublished ? `The ${list} does not have this unit; shown is what the rules say today.` : `Computed; the ${list} does not have this unit.`;
      const level = en.level[published].toLowerCase();
      if (of.length > 0) {
        const then = of.length === 1 ? `as a part of ${of[0]}: ${level}` : `as ${of.join(', ')}, the strictest of them ${level}`;
        return isPublished ? `The ${list} has it ${then}; below is what the rules say today, and why.` : `Computed; the ${list} has it ${then}.`;
      }
      if (!isPublished) return `Computed, not as published (version ${number}: ${level}).`;
      return published === computed ? `Published (version ${number}) as ${level}; computed today it is the same.` : `Version ${number}: ${en.inspector.publishedAs.itself(en.level[published])}`;
    },
    explainedArea: (isPublished, number) => (number === null ? NONE_PUBLISHED.en : isPublished ? `As published (version ${number}).` : `Computed, not as published (version ${number}).`),
  },
  zh: {
    refused: (file, fault, detail) => {
      const { happened, remedy } = FAULTS.zh[fault];
      return `错误：${file}：${happened}${detail === '' ? '' : `（${detail}）`}。${remedy}`;
    },
    shownPublished: (note) => `说明：${note.day} 名单：按发布版，${writeStepsInChinese(note)}；今天按规则计算级别不同的单元数：${note.differing}`
      + `${writeOneSidedInChinese('发布后撤并的单元数', note.gone)}${writeOneSidedInChinese('今天有、发布版中没有的单元数', note.fresh)}`,
    shownComputed: (note) => `说明：${note.day} 名单：按规则计算，不是发布版：${writeStepsInChinese(note)}；与发布版级别不同的单元数：${note.differing}`
      + `${writeOneSidedInChinese('发布后撤并的单元数', note.gone)}${writeOneSidedInChinese('发布版中没有的单元数', note.fresh)}`,
    nonePublished: (day) => `说明：${day} 名单：按规则计算；这一天没有发布版`,
    restComputed: (count) => `说明：当日没有发布版、按规则计算的名单数：${count}`,
    listMissing: (file, day) => `提醒：${file}：${day} 的发布版读不出来，当日按规则计算；请打开案卷的另一份副本`,
    calendarComputed: '说明：日历按规则计算，不随发布版改变',
    changesAgainst: (day) => `说明：升级、下调与 ${day} 发布版相比`,
    changesAgainstEach: '说明：升级、下调与每日之前最近的发布版相比（against 列；空：与前一日计算的名单相比）',
    unknownEntries: (count) => `说明：由更新版本写入、没有读取的记录条数：${count}`,
    openPlaces: (places, reports) => `说明：${zh.totals.uncounted(places, reports)}；请在页面上对应`,
    explained: ({ isPublished, number, published, of, computed }) => {
      const list = `发布版（第 ${number} 版）`;
      if (published === null) return NONE_PUBLISHED.zh;
      if (published === 'absent') return isPublished ? `${list}中没有这个单元；下面是今天按规则计算的结果。` : `按规则计算；${list}中没有这个单元。`;
      const level = zh.level[published];
      if (of.length > 0) {
        const then = of.length === 1 ? `它是 ${of[0]} 的一部分，为${level}` : `它是 ${of.join('、')}，其中最严的为${level}`;
        return isPublished ? `${list}中${then}；下面是今天按规则计算的结果和依据。` : `按规则计算；${list}中${then}。`;
      }
      if (!isPublished) return `按规则计算，不是发布版（第 ${number} 版：${level}）。`;
      return published === computed ? `${list}为${level}；今天按规则计算，结果相同。` : `第 ${number} 版：${zh.inspector.publishedAs.itself(level)}`;
    },
    explainedArea: (isPublished, number) => (number === null ? NONE_PUBLISHED.zh : isPublished ? `按发布版（第 ${number} 版）。` : `按规则计算，不是发布版（第 ${number} 版）。`),
  },
};
