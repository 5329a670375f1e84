// Cells that only say "as above" (同上), which mean the place of the row that stands above them.
import { cleanCell } from '../tables/clean-cell.ts';

const WORDS = /^(?:(?:现|居)?(?:地址|住址|地点))?(?:与上行?(?:一行)?相?同|同(?:上|前)(?:一?行|述)?(?:(?:现|居)?(?:地址|住址|地点|住?小区)|址|户)?)$/u;
const MARKS = /^(?:[〃″"”“＂]|[′'’]{2})+$/u;
/** Without one of these no cell is as above: most of a million addresses are told at a glance. */
const SIGN = /[同〃″"”“＂′'’]|ditto|same|above/iu;
const ENGLISH = /^(?:ditto|same as above|as above|same)$/i;

/** Whether a cell says nothing but that it is as the one above: 同上, 同上址, 同前, 〃, ″, ditto. */
export function isDitto(cell: string): boolean {
  if (!SIGN.test(cell)) return false;
  const plain = cleanCell(cell).replace(/[\s（）()【】[\]。．.，,：:—–-]+/gu, ' ').trim();
  return ENGLISH.test(plain) || MARKS.test(plain.replaceAll(' ', '')) || WORDS.test(plain.replaceAll(' ', ''));
}
