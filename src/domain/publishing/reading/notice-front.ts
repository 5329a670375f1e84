// Number, basis and the moment a notice holds from, wherever in its first lines they stand.
import { dayFromCivil, isCivilDate } from '../../day.ts';
import type { NoticeEffective, NoticeRemark } from './reading.ts';
import type { NoticeLine } from './notice-text.ts';

const NUMBER_LINE = /^[([〔【]\s*(.*\d.*(?:号|no\.?\s*\d+).*?|.*no\.?\s*\d+)\s*[)\]〕】]$/iu;
const NUMBER = /(?:[([〔【]?\d{4}[)\]〕】]?\s*年?\s*)?第\s*\d+\s*号|\d{4}\s*年\s*\d+\s*号|\p{Script=Han}{0,10}[([〔【]\d{4}[)\]〕】]\s*\d+\s*号/u;
// The number stands with the title; 《…》第3号 further down is somebody else's.
const LINES_WITH_NUMBER = 4;

/** The number of a line; `isWhole` where nothing else stands in it. */
export function readNumber(text: string): { readonly number: string; readonly isWhole: boolean } | null {
  const inBrackets = NUMBER_LINE.exec(text)?.[1];
  if (inBrackets !== undefined) return { number: inBrackets.trim(), isWhole: true };
  const match = NUMBER.exec(text.replace(/《[^》]*》/g, (title) => ' '.repeat(title.length)));
  return match === null ? null : { number: match[0].trim(), isWhole: match[0].length >= text.length - 1 };
}

export function findNumber(lines: readonly NoticeLine[]): string {
  for (const { text } of lines.filter((line) => line.text !== '').slice(0, LINES_WITH_NUMBER)) {
    const found = text.length <= 40 ? readNumber(text) : null;
    if (found !== null) return found.number;
  }
  return '';
}

const SITUATION = /(?:和|及|、|以及|,?\s*结合)?\s*(?:当前|目前|现阶段|最新|我区|本区|全区|我市|全市|我县|全县|的)*疫情(?:防控)?(?:工作)?(?:形势|需要|变化).*$/;
/** What is said of a document behind its title. */
const BEHIND_TITLE = /^(?:等)?(?:有关|相关)?(?:文件)?(?:的)?(?:规定|要求|精神|标准)?$/;
const BASIS_ENGLISH = /\bunder (.+?) and in view of\b/i;

/** What stands behind 根据; the situation of the day is no document. */
export function findBasis(lines: readonly NoticeLine[]): string {
  for (const { text, written } of lines) {
    const english = BASIS_ENGLISH.exec(text)?.[1];
    if (english !== undefined) return english;
    const at = /根据|按照|依据|依照/.exec(text)?.index ?? -1;
    if (at < 0) continue;
    const clause = clauseFrom(text, at + 2);
    const basis = clause.replace(SITUATION, '');
    const end = basis.lastIndexOf('》') + 1;
    const kept = end > 0 && BEHIND_TITLE.test(basis.slice(end).trim()) ? basis.slice(0, end) : basis;
    if (kept.trim() !== '') return written.slice(at + 2, at + 2 + kept.length).trim();
  }
  return '';
}

/** To the first comma outside a title and brackets. */
function clauseFrom(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if ('《〈(〔['.includes(text[at]!)) depth++;
    else if ('》〉)〕]'.includes(text[at]!)) depth--;
    else if (depth <= 0 && ',。;'.includes(text[at]!)) return text.slice(from, at);
  }
  return text.slice(from);
}

const MOMENT = /(?:自|从|于)?\s*(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:(上午|下午|晚)?\s*(零|\d{1,2})\s*(?:时|点|:)\s*(?:(\d{1,2})\s*分?)?\s*)?(?:整)?\s*(?:起|开始)/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MOMENT_ENGLISH = /from (?:(\d{1,2}):(\d{2}) on )?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/i;

interface Moment {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly hour: number | null;
  readonly minute: number;
}

function readMoment(text: string): Moment | null {
  const english = MOMENT_ENGLISH.exec(text);
  if (english !== null) {
    const [, hour, minute, day, month, year] = english;
    return { year: Number(year), month: MONTHS.indexOf(month!.toLowerCase()) + 1, day: Number(day), hour: hour === undefined ? null : Number(hour), minute: Number(minute ?? 0) };
  }
  const match = MOMENT.exec(text);
  if (match === null) return null;
  const [, year, month, day, half, hour, minute] = match;
  const clock = hour === undefined ? null : hour === '零' ? 0 : Number(hour);
  const later = clock !== null && clock < 12 && (half === '下午' || half === '晚') ? 12 : 0;
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day), hour: clock === null ? null : clock + later, minute: Number(minute ?? 0) };
}

/**
 * From when a notice holds: 自2022年4月10日0时起. `year` stands in where none is written; a date that does not exist, or
 * without any year, gives none and a remark.
 */
export function findEffective(lines: readonly NoticeLine[], year: number | null): { readonly effective: NoticeEffective | null; readonly remark: NoticeRemark | null } {
  for (const { line, text, written } of lines) {
    const moment = readMoment(text);
    if (moment === null) continue;
    const refuse = (reason: NoticeRemark['reason']) => ({ effective: null, remark: { reason, line, text: written } });
    const inYear = moment.year ?? year;
    if (inYear === null) return refuse('year-missing');
    const { month, day, hour, minute } = moment;
    if (!isCivilDate(inYear, month, day) || (hour ?? 0) > 24 || minute > 59 || (hour === 24 && minute > 0)) return refuse('impossible-date');
    const number = dayFromCivil(inYear, month, day);
    if (hour === null) return { effective: { day: number, minute: null }, remark: null };
    return { effective: hour === 24 ? { day: number + 1, minute: 0 } : { day: number, minute: hour * 60 + minute }, remark: null };
  }
  return { effective: null, remark: null };
}
