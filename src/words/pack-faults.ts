// Why a rule pack cannot be used, member by member, in Chinese and English.
import type { PackFault, PackFaultCode } from '../domain/zoning/packs/pack-fault.ts';
import type { WordsLanguage } from './dates.ts';

/** So many faults are told one by one. */
const MOST_TOLD = 8;

type FaultWords = { readonly [Code in PackFaultCode]: (text: string) => string } & {
  readonly at: (member: string, fault: string) => string;
  readonly more: (count: number) => string;
  readonly between: string;
};

const WORDS: Readonly<Record<WordsLanguage, FaultWords>> = {
  zh: {
    missing: () => '必须有这一项',
    'unknown-member': () => '没有这一项',
    'wrong-value': (expected) => `值不对，应为 ${expected}`,
    'no-source': () => '数字或条文没有注明出处',
    'not-a-day': () => '不是“年-月-日”的日期',
    'no-stage': (id) => `没有等级“${id}”`,
    'stage-twice': (id) => `等级“${id}”出现了两次`,
    'source-unknown': (key) => `没有出处“${key}”`,
    'source-idle': (key) => `出处“${key}”没有条文引用`,
    'rest-missing': () => '其余全部为防范区的标准，要写明其余部分的等级',
    'rest-idle': () => '只有其余全部为防范区的标准才有其余部分的等级',
    'repeat-missing': () => '按楼栋划定的标准，要写明再次报阳的等级',
    'around-missing': () => '楼栋与小区分级的标准，要写明封控楼栋所在小区的等级',
    'no-positive-out': (id) => `“${id}”中报阳后转到哪一级，没有写`,
    shadowed: () => '前面的条文已经包含了它，这一条永远轮不到',
    'step-to-itself': (id) => `“${id}”转到的还是它自己`,
    'step-from-end': (id) => `“${id}”已是终点，不能再往下转`,
    'two-steps': (id) => `“${id}”有两条到期转出的条文`,
    'time-raises': (stages) => `到期反而升级：${stages}`,
    'goes-round': (id) => `从“${id}”转出后又绕回来，永远不会解除`,
    'no-way-out': (id) => `“${id}”没有转出的条文，永远不会解除`,
    unreached: (id) => `没有条文通向“${id}”`,
    'row-twice': (id) => `“${id}”有两条`,
    'conditions-idle': () => '不得外出的，不能再有条件',
    'freer-than-milder': (level) => `比更宽的一级（${level}）还放得开`,
    'not-a-month-day': () => '不是每年都有的“月-日”',
    'no-area': (id) => `没有片区“${id}”`,
    'ends-before': (from) => `结束早于开始（${from}）`,
    'no-rate': (work) => `没有写人工每天能做多少：${work}`,
    'not-json': (text) => `不是 JSON（${text}）`,
    at: (member, fault) => (member === '' ? fault : `${member}：${fault}`),
    more: (count) => `另有 ${count} 处`,
    between: '；',
  },
  en: {
    missing: () => 'must be there',
    'unknown-member': () => 'no such member',
    'wrong-value': (expected) => `has another value than ${expected}`,
    'no-source': () => 'a number or clause without a source',
    'not-a-day': () => 'not a day YYYY-MM-DD',
    'no-stage': (id) => `there is no stage "${id}"`,
    'stage-twice': (id) => `stage "${id}" stands twice`,
    'source-unknown': (key) => `there is no source "${key}"`,
    'source-idle': (key) => `nothing cites source "${key}"`,
    'rest-missing': () => 'a complement pack needs the stage of the rest',
    'rest-idle': () => 'only a complement pack has a rest',
    'repeat-missing': () => 'grain "building" needs the stage of a repeat',
    'around-missing': () => 'grain "nested" needs the stage of the compound around a sealed part',
    'no-positive-out': (id) => `nothing says where a positive in stage "${id}" leads`,
    shadowed: () => 'an earlier row already decides all its stages',
    'step-to-itself': (id) => `stage "${id}" steps to itself`,
    'step-from-end': (id) => `stage "${id}" is where units end; nothing leads on`,
    'two-steps': (id) => `stage "${id}" has two steps`,
    'time-raises': (stages) => `time would raise: ${stages}`,
    'goes-round': (id) => `the steps from stage "${id}" go round and never release`,
    'no-way-out': (id) => `no step leads out of stage "${id}", which never releases`,
    unreached: (id) => `nothing leads to stage "${id}"`,
    'row-twice': (id) => `a second row for "${id}"`,
    'conditions-idle': () => 'has conditions where nobody may go',
    'freer-than-milder': (level) => `lets go more freely than the milder level "${level}"`,
    'not-a-month-day': () => 'not a day MM-DD of every year',
    'no-area': (id) => `there is no area "${id}"`,
    'ends-before': (from) => `ends before it begins (${from})`,
    'no-rate': (work) => `nothing says how much a day by hand brings: ${work}`,
    'not-json': (text) => `not JSON (${text})`,
    at: (member, fault) => (member === '' ? fault : `${member}: ${fault}`),
    more: (count) => `${count} more`,
    between: '; ',
  },
};

/** One text a fault, its member in front. */
export function listPackFaults(faults: readonly PackFault[], language: WordsLanguage): string[] {
  const words = WORDS[language];
  return faults.map(({ member, code, text }) => words.at(member, words[code](text)));
}

/** All faults in one text without a full stop; of very many the first. */
export function writePackFaults(faults: readonly PackFault[], language: WordsLanguage): string {
  const words = WORDS[language];
  const told = listPackFaults(faults.slice(0, MOST_TOLD), language);
  return [...told, ...(faults.length > MOST_TOLD ? [words.more(faults.length - MOST_TOLD)] : [])].join(words.between);
}
