// A place from its fullest form to its barest: with room, without, … the compound alone; each as a key for comparison.
import { normalise, type NormalText } from './normal-form.ts';
import { readGroup } from './read-group.ts';
import { isRoad, readTail, type TailPart } from './read-tail.ts';

export interface PlaceForm {
  /** Equal for two texts that say the same in other signs. */
  readonly key: string;
  /** Where the kept text ends; what follows was left out. */
  readonly end: number;
  /** A remark in brackets that was left out, as a stretch of the text; null where none was. */
  readonly remark: readonly [from: number, to: number] | null;
  /** Whether a building, stair or room was left out. */
  readonly isPart: boolean;
}

const REMARK = /\(([^()]*)\)$/;
// Where it is or that people live there. Anything else in brackets (局部, 东区, 除3单元) may mean a part: it stays.
const WHERE = /^(?![除含不仅共至沿临])\p{Script=Han}[\p{Script=Han}\d]*(?:路|街|大道|巷|街道|镇|乡|弄|号)$|^住宅$/u;
const IN_BRACKETS = /\(([^()]*)\)/g;

/** Normal form of a place, brackets around a building or room opened: 安康家园（3号楼） is 安康家园3号楼. */
export function readPlace(place: string): NormalText {
  const normal = normalise(place);
  if (!normal.text.includes('(')) return normal;
  const dropped = new Set<number>();
  for (const match of normal.text.matchAll(IN_BRACKETS)) {
    if (match.index > 0 && readTail(match[1]!)?.base === '') dropped.add(match.index).add(match.index + match[0].length - 1);
  }
  if (dropped.size === 0) return normal;
  const kept = Array.from({ length: normal.text.length }, (_, i) => i).filter((i) => !dropped.has(i));
  return { ...normal, text: kept.map((i) => normal.text[i]!).join(''), at: kept.map((i) => normal.at![i]!) };
}

/** The remark that closes a text and may be left out: [from, to] with its brackets, null where there is none. */
function findRemark(text: string): readonly [number, number] | null {
  const match = REMARK.exec(text);
  return match !== null && match.index > 1 && WHERE.test(match[1]!) ? [match.index, text.length] : null;
}

/** The forms of a normalised text, fullest first; the first is the text itself. */
export function listForms(text: string): PlaceForm[] {
  const closing = findRemark(text);
  if (closing === null) return listTailForms(text);
  const without = listForms(text.slice(0, closing[0])).map((form) => (form.remark === null ? { ...form, remark: closing } : form));
  return [{ key: text, end: text.length, remark: null, isPart: false }, ...without];
}

function listTailForms(text: string): PlaceForm[] {
  const tail = readTail(text);
  if (tail === null) return listGroupForms(text);
  const { base, parts } = tail;
  const remark = findRemark(base);
  const forms: PlaceForm[] = [];
  for (let count = parts.length; count > 0; count--) {
    const kept = parts.slice(0, count);
    const { end } = kept.at(-1)!;
    const isPart = count < parts.length;
    forms.push({ key: keyOf(base, kept, text), end, remark: null, isPart });
    if (remark !== null) forms.push({ key: keyOf(base.slice(0, remark[0]), kept, text), end, remark, isPart });
  }
  if (tail.canGo) forms.push(...listForms(base).map((form) => ({ ...form, isPart: true })));
  return forms;
}

/** 胡家村三组 is a part of 胡家村, and the same as 胡家村3组. */
function listGroupForms(text: string): PlaceForm[] {
  const group = readGroup(text);
  const whole = { key: foldGroup(text), end: text.length, remark: null, isPart: false };
  return group === null ? [whole] : [whole, { key: group.village, end: group.village.length, remark: null, isPart: true }];
}

function foldGroup(name: string): string {
  const group = readGroup(name);
  return group === null ? name : `${group.village}|group ${group.value}`;
}

/** 江阴路5号 is a house of its own, 江阴路5栋 another; in a lane or compound 5号 is the building. */
function keyOf(base: string, parts: readonly TailPart[], text: string): string {
  const first = parts[0]!;
  const isHouse = first.level === 'building' && isRoad(base) && text[first.end - 1] === '号';
  return parts.reduce((key, part) => `${key}|${isHouse && part === first ? 'house' : part.level} ${part.value}`, foldGroup(base));
}
