// What files taken home are called, and the title over a list, in Chinese and English.
import type { WordsLanguage } from './dates.ts';

export interface FileNames {
  /** Without ending. */
  readonly zones: (district: string, isoDay: string) => string;
  /** Of a file with the units and data that a published list was drafted from. */
  readonly ofThen: (name: string) => string;
  readonly notice: (district: string, isoDay: string) => string;
  readonly caseFile: (district: string, isoDay: string) => string;
  /** Of the farming desk, without ending; `place`: the village, or the district where it is of all. */
  readonly farming: Readonly<Record<'slots' | 'substitutes' | 'calls' | 'map', (place: string, isoDay: string) => string>>;
  readonly refused: (file: string) => string;
  readonly pasted: string;
  /** Over a list: the district and the list day in words. */
  readonly listTitle: (district: string, day: string) => string;
  /** Of a day in a title: its list as published. */
  readonly publishedDay: (day: string) => string;
  readonly asPublished: string;
}

export const FILE_NAMES: Readonly<Record<WordsLanguage, FileNames>> = {
  zh: {
    zones: (district, isoDay) => `${district}三区名单-${isoDay}`,
    ofThen: (name) => `${name}-按发布时`,
    notice: (district, isoDay) => `${district}通告-${isoDay}.html`,
    caseFile: (district, isoDay) => `${district}案卷-${isoDay}.zip`,
    farming: {
      slots: (place, isoDay) => `${place}错峰安排表-${isoDay}`,
      substitutes: (place, isoDay) => `${place}代耕代种协议清单-${isoDay}`,
      calls: (place, isoDay) => `${place}通知名单-${isoDay}`,
      map: (place, isoDay) => `${place}路线图-${isoDay}`,
    },
    refused: (file) => `未采用-${file}.csv`,
    pasted: '粘贴的单元格',
    listTitle: (district, day) => `${district}“三区”单元名单（${day}）`,
    publishedDay: (day) => `${day}，发布版`,
    asPublished: '按发布版；今天按规则计算结果不同',
  },
  en: {
    zones: (district, isoDay) => `${district}-three-zones-${isoDay}`,
    ofThen: (name) => `${name}-as-published`,
    notice: (district, isoDay) => `${district}-notice-${isoDay}.html`,
    caseFile: (district, isoDay) => `${district}-case-file-${isoDay}.zip`,
    farming: {
      slots: (place, isoDay) => `${place}-slots-${isoDay}`,
      substitutes: (place, isoDay) => `${place}-substitute-farming-${isoDay}`,
      calls: (place, isoDay) => `${place}-calls-${isoDay}`,
      map: (place, isoDay) => `${place}-lines-${isoDay}`,
    },
    refused: (file) => `refused-${file}.csv`,
    pasted: 'pasted cells',
    listTitle: (district, day) => `${district}: units of the three zones, list of ${day}`,
    publishedDay: (day) => `${day}, as published`,
    asPublished: 'as published; judged today it comes out otherwise',
  },
};
