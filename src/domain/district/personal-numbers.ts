// Numbers of identity cards and telephones where something else is written: found in codes, cut from addresses.
import { readPlace } from './match/place-forms.ts';
import { readTail } from './match/read-tail.ts';

/** 18 signs, the last may be X, or the 15 digits of cards before 1999; blanks as they are read out. */
const IDENTITY = String.raw`(?<![\d.])(?:\d{6}\s?\d{8}\s?\d{3}[\dXx]|\d{15})(?!\d)`;
const MOBILE = String.raw`(?<![\d.])(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)`;
const LANDLINE = String.raw`(?<![\d.])\(?0\d{2,3}\)?[-\s]?\d{7,8}(?:-\d{1,6})?(?!\d)`;
/** No house, stair or room has seven digits; a day written 20221114 may stand behind a building. */
const LONG_NUMBER = String.raw`(?<![\d.])(?!(?:19|20)\d\d)\d{7,}[Xx]?`;
const LABEL = String.raw`(?:(?:(?:联系)?(?:电话|手机)(?:号码|号)?|(?:公民)?身份(?:证(?:号码|号)?|号码)|证件(?:号码|号)|tel|phone)[.:\s]*)?`;

const PERSONAL = new RegExp(`${IDENTITY}|${MOBILE}`, 'u');
const LABELLED_PERSONAL = new RegExp(`${LABEL}(?:${IDENTITY}|${MOBILE})`, 'giu');
const LABELLED_ANY = new RegExp(`${LABEL}(?:${IDENTITY}|${MOBILE}|${LANDLINE}|${LONG_NUMBER})`, 'giu');
/** Full-width ones too. */
const SEVEN_DIGITS = /[\d０-９](?:[-－\s)）]*[\d０-９]){6}/u;
const HAN = /\p{Script=Han}/u;

/** Whether a text holds the number of an identity card (15 or 18 signs) or of a mobile telephone (11 digits). */
export function hasPersonalNumber(text: string): boolean {
  return PERSONAL.test(toHalfWidth(text));
}

/**
 * An address without numbers of identity cards and telephones and what announces them; the address itself where it
 * holds none. Behind a room beside such a number stands nothing of the address any more (401室张三13800000000): that goes
 * too. Only in an address in Chinese is every number of seven digits and more one of these: elsewhere it may be a code.
 */
export function withoutPersonalNumbers(address: string): string {
  if (!SEVEN_DIGITS.test(address)) return address;
  const text = toHalfWidth(address);
  const numbers = [...text.matchAll(HAN.test(text) ? LABELLED_ANY : LABELLED_PERSONAL)];
  if (numbers.length === 0) return address;
  const upToRoom = findRoom(address.slice(0, numbers[0]!.index));
  if (upToRoom !== null) return upToRoom;
  let kept = '';
  let from = 0;
  for (const number of numbers) {
    kept += address.slice(from, number.index);
    from = number.index + number[0].length;
  }
  return tidy(kept + address.slice(from));
}

/** The address up to its room, with at most a name of two to four signs behind it; null where it does not end so. */
function findRoom(before: string): string | null {
  const trimmed = before.replace(/[\s,，、;；:：(（]+$/u, '');
  for (const length of [0, 2, 3, 4]) {
    const end = trimmed.length - length;
    if (end < 0 || !/^\p{Script=Han}*$/u.test(trimmed.slice(end))) break;
    const head = trimmed.slice(0, end).replace(/[\s,，、;；:：(（]+$/u, '');
    if (readTail(readPlace(head).text)?.parts.some(({ level }) => level === 'room') === true) return head;
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/[(（[【]\s*[)）\]】]/gu, '').replace(/\s{2,}/gu, ' ').replace(/^[\s,，、;；:：]+|[\s,，、;；:：/]+$/gu, '');
}

/** Full-width signs of ASCII as ASCII; each sign keeps its place. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (sign) => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));
}
