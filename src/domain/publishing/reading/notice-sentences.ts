// Sentences that put named places under a level: 将…划定为封控区; …列为管控区; 解除…封控; or only announce the level of what follows.
import type { Level } from '../../zoning/level.ts';
import { isHeadingWords, levelOf } from './notice-levels.ts';
import { eachOutside, skipNumbering } from './notice-text.ts';

export interface LevelSentence {
  readonly level: Level;
  /** Where its names stand in the line; null where it speaks of what follows (以下区域). */
  readonly names: readonly [from: number, to: number] | null;
}

const LINK = '(?:划定|划分|列|划|调整|下调|上调|确定|认定|设立|设置|定|设|新增|增设|降级?|升级?|转|变更|改|纳入)';
const LEVEL = '(?:封控|管控|防范)';
const BEFORE = `(?:,?\\s*由${LEVEL}区?)?`;
// 将 and its like begin the names; the last of them counts, so that what leads up to it is left aside.
const TAKING = '(?:.*(?:^|[,:]|决定|研究|现|起|日|即|市|区|县)(?:将|把|对))';
const RAISING: readonly RegExp[] = [
  new RegExp(`^${TAKING}(?<names>.+?)${BEFORE},?${LINK}(?:为|成|至|到|入)?${LEVEL}`, 'du'),
  new RegExp(`^.*?(?:划定|确定|认定|新增)(?<names>.+?)为${LEVEL}`, 'du'),
  new RegExp(`^(?<names>[^,:]+?(?:[,:][^,:]+?)*?)${BEFORE},?${LINK}(?:为|成|至|到|入)${LEVEL}`, 'du'),
  new RegExp(`^(?<names>.+?)为${LEVEL}区?域?$`, 'du'),
];
const RELEASING: readonly RegExp[] = [
  new RegExp(`^${TAKING}(?<names>.+?)(?:予以|实行|实施)?解除(?:${LEVEL}|封闭|管理|封|$)`, 'du'),
  new RegExp(`^(?:.*?(?:[,:]|起|决定|现|日))?解除对?(?<names>.+)的?(?:${LEVEL}|封闭)(?:区域?|管理|措施|$)`, 'du'),
  new RegExp(`^(?<names>.+?)(?:予以|全部|已)*(?:解除(?:${LEVEL}|封闭|管理)|解封)`, 'du'),
];
const MORE_LEVELS = new RegExp(`^区?域?\\s*(?:[、和及与]|以及)\\s*${LEVEL}`, 'u');
// When a level will end is no list of places.
const CONDITION = /方可|条件|达到|满足|之日|标准的|经评估/;
const MANY = /^(?:部分|有关|相关|相应|以下|下列|上述|以上)/;

/** Sentences of a line, each with where it begins. */
function listSentences(text: string): { at: number; sentence: string }[] {
  const ends: number[] = [];
  eachOutside(text, (sign, at) => void ('。;!'.includes(sign) && ends.push(at)));
  return [...ends, text.length].map((end, i) => ({ at: i === 0 ? 0 : ends[i - 1]! + 1, sentence: text.slice(i === 0 ? 0 : ends[i - 1]! + 1, end) }));
}

function readSentence(sentence: string, at: number): LevelSentence | null {
  for (const form of [...RAISING, ...RELEASING]) {
    const match = form.exec(sentence);
    const span = match?.indices?.groups?.['names'];
    if (match === null || span === undefined) continue;
    // 划定为封控区、管控区和防范区 announces all three.
    if (MORE_LEVELS.test(sentence.slice(match[0].length))) return null;
    const names = sentence.slice(span[0], span[1]);
    const level = RELEASING.includes(form) ? 'none' : levelOf(match[0].slice(span[1]));
    if (level === null || names.trim() === '' || CONDITION.test(sentence)) continue;
    if (isHeadingWords(names) || MANY.test(names)) return /[:]$|如下|(?:以下|下列)/.test(sentence) ? { level, names: null } : null;
    return { level, names: [at + span[0], at + span[1]] };
  }
  return null;
}

/** The sentences of a line that put places under a level, in their order. */
export function readLevelSentences(text: string): LevelSentence[] {
  const start = skipNumbering(text);
  return listSentences(text.slice(start)).flatMap(({ at, sentence }) => readSentence(sentence, start + at) ?? []);
}
