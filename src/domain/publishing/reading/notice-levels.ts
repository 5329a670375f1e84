// Which level a heading or a sentence of a notice puts areas under: 封控区, 调整为防范区, 由…降为…, 解除封控.
import type { Level } from '../../zoning/level.ts';
import { bareHeading } from './notice-text.ts';

const LEVEL_OF: Readonly<Record<string, Level>> = { 封控: 'sealed', 管控: 'controlled', 防范: 'precaution' };
const ENGLISH: readonly (readonly [RegExp, Level])[] = [
  [/^(?:sealed|lockdown)(?: (?:zones?|areas?))?$/i, 'sealed'],
  [/^controlled(?: (?:zones?|areas?))?$/i, 'controlled'],
  [/^precaution(?:ary)?(?: (?:zones?|areas?))?$/i, 'precaution'],
  [/^released(?: (?:zones?|areas?))?$/i, 'none'],
];

// What it was before says nothing about what it comes to.
const BEFORE = /(?:由|从|原(?:为|属)?)\s*(?:封控|管控|防范)(?:区域?)?/g;
const TARGET = /(?:为|至|到|成|入|降|转|升|实行|按照?)\s*(封控|管控|防范)/g;
const ANY = /封控|管控|防范/g;
const RELEASE = /解除|解封/;

/** The one level a heading comes to; null where it names none, or several. */
export function levelOf(heading: string): Level | null {
  const english = ENGLISH.find(([pattern]) => pattern.test(heading.trim()));
  if (english !== undefined) return english[1];
  const text = heading.replace(BEFORE, '');
  const one = (words: readonly string[]): Level | null => {
    const levels = new Set(words.map((word) => LEVEL_OF[word]!));
    return levels.size === 1 ? [...levels][0]! : null;
  };
  const targets = Array.from(text.matchAll(TARGET), ([, word]) => word!);
  if (targets.length > 0) return one(targets);
  return RELEASE.test(text) ? 'none' : one(text.match(ANY) ?? []);
}

// A heading holds these words and no other: whatever else stands there may be a name.
const WORDS = [
  '以下', '下列', '如下', '下述', '全部', '部分', '将', '对', '由', '从', '把', '原', '属', '的', '和', '及', '与', '范围', '名单', '地区', '小区', '区域', '区', '点位', '场所', '地点', '村屯',
  '楼栋', '居住', '现', '决定', '新增', '增设', '增加', '划定', '划分', '划', '列', '定', '设立', '设置', '设', '确定', '调整', '下调', '上调', '降级', '降', '升级', '升', '转', '变更', '改', '纳入',
  '实行', '实施', '按照', '按', '为', '至', '到', '成', '入', '管理', '等级', '级别', '类', '解除', '解封', '封控', '管控', '防范', '封闭', '清单', '一览', '表', '情况', '具体', '包括', '予以', '涉及', '共',
];
const WORD = new RegExp(`${WORDS.toSorted((a, b) => b.length - a.length).join('|')}|[、,:\\s"“”()]`, 'gu');
const RELEASE_HEADING = /^(.*)措施(.*)$/;
const AREA_BEFORE = /^((?!将|对|划|把|解)\p{Script=Han}{1,8}?(?:街道|镇|乡|(?<![小社园校])区|县|市))((?:封控|管控|防范).*)$/u;

/** Whether a text is made of the words of headings alone, as 以下区域. */
export const isHeadingWords = (text: string): boolean => text !== '' && text.replace(WORD, '') === '';

export interface LevelHeading {
  readonly level: Level;
  /** A street or district in front: 东岭街道 in 东岭街道封控区; '' for none. */
  readonly area: string;
}

/** The level of a heading, numbering and counts left aside; null where the text is no heading, or of no single level. */
export function readLevelHeading(text: string): LevelHeading | null {
  const bare = bareHeading(text);
  const [, area = '', rest = bare] = isHeadingWords(bare) ? [] : (AREA_BEFORE.exec(bare) ?? []);
  const level = levelOf(rest);
  if (level === null) return null;
  if (ENGLISH.some(([pattern]) => pattern.test(rest)) || isHeadingWords(rest)) return { level, area };
  // 解除管控措施 ends measures; every other heading with 措施 begins them.
  const [, front = '', behind = ''] = (level === 'none' ? RELEASE_HEADING.exec(rest) : null) ?? [];
  return front !== '' && isHeadingWords(front + behind) ? { level, area } : null;
}
