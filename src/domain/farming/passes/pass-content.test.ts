// The text that is signed and the code that is typed. Oracle: the text written by hand from its form; Node's SHA-256 and big integers for the code.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../day.ts';
import { TRAVEL_MODES } from '../register/farm-tables.ts';
import { readCondition, writeCondition, type AttestedCondition } from './pass-conditions.ts';
import { codeOf, readCode, showCode } from './pass-code.ts';
import { readPassText, writePassText, type PassContent } from './pass-content.ts';

const pass: PassContent = {
  number: '0412-9C1B-118-3', household: 'H-0042', person: 1, people: 2, village: '东沟村', gate: '东沟卡点', roads: ['村北路', '乡道 3|4'], field: '东洼',
  day: dayFromCivil(2022, 4, 12), from: 360, until: 630, conditions: [{ kind: 'pcr-within', hours: 48 }, { kind: 'antigen-same-day' }], vehicle: 'tricycle',
};
const TEXT = 'TZP1|0412-9C1B-118-3|H-0042|1/2|东沟村|东沟卡点|村北路>乡道 3%7C4|东洼|2022-04-12|0600-1030|pcr48,ag|tricycle';

const field = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.normalize('NFC').trim()).filter((text) => !/\p{Surrogate}/u.test(text) && text.normalize('NFC').trim() === text);
const count = fc.integer({ min: 0, max: 99 });
const condition: fc.Arbitrary<AttestedCondition> = fc.oneof(
  fc.constant<AttestedCondition>({ kind: 'not-contact' }), fc.constant<AttestedCondition>({ kind: 'antigen-same-day' }),
  count.map((days) => ({ kind: 'home-days', days }) as const), count.map((hours) => ({ kind: 'pcr-within', hours }) as const),
  count.map((days) => ({ kind: 'pcr-all-negative', days }) as const), fc.tuple(count, count).map(([n, days]) => ({ kind: 'pcr-negatives', count: n, days }) as const),
);
const anyPass: fc.Arbitrary<PassContent> = fc.record({
  number: field, household: field, person: fc.integer({ min: 1, max: 9 }), people: fc.integer({ min: 1, max: 9 }), village: field, gate: field,
  roads: fc.array(field.filter((road) => road !== ''), { maxLength: 4 }), field, day: fc.integer({ min: 18000, max: 25000 }), from: fc.integer({ min: 0, max: 1439 }), until: fc.integer({ min: 0, max: 1440 }),
  conditions: fc.array(condition, { maxLength: 4 }), vehicle: fc.constantFrom(...TRAVEL_MODES),
});

describe('the text of a pass', () => {
  it('is one line of fields in their order; what parts fields is escaped', () => {
    expect(writePassText(pass)).toBe(TEXT);
    expect(readPassText(TEXT)).toEqual(pass);
  });

  it('says all of any content, and says it back (random contents)', () => {
    fc.assert(fc.property(anyPass, (one) => { expect(readPassText(writePassText(one))).toEqual(one); }));
  });

  it.each([
    ['another form', TEXT.replace('TZP1', 'TZP2')], ['a field more', `${TEXT}|`], ['a date that does not exist', TEXT.replace('04-12', '02-30')], ['an hour that does not exist', TEXT.replace('0600', '0670')],
    ['an unknown condition', TEXT.replace('pcr48', 'pcx48')], ['an unknown vehicle', TEXT.replace('tricycle', 'plane')], ['an escape nobody needed', TEXT.replace('东洼', '%41')], ['nothing', ''],
  ])('is none with %s', (_, text) => {
    expect(readPassText(text)).toBeNull();
  });

  it.each(['pcr', 'nc1', 'neg3', 'ag0', 'home07', 'neg3in', ''])('holds no condition %s', (code) => {
    expect(readCondition(code)).toBeNull();
  });

  it('has a code for every attested condition', () => {
    fc.assert(fc.property(condition, (one) => { expect(readCondition(writeCondition(one))).toEqual(one); }));
  });
});

describe('the ten-character code', () => {
  it('is the first 50 bits of the SHA-256 of the text, five a sign (random contents)', () => {
    fc.assert(fc.property(anyPass, (one) => {
      const bits = BigInt(`0x${createHash('sha256').update(writePassText(one)).digest('hex')}`) >> 206n;
      const signs = Array.from({ length: 10 }, (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((bits >> BigInt(5 * (9 - i))) & 31n)]);
      expect(codeOf(one)).toBe(signs.join(''));
    }));
  });

  it('is read however it is typed: halves, small letters, look-alikes, full width', () => {
    expect(showCode('7G3KM0QZ41')).toBe('7G3KM-0QZ41');
    for (const typed of ['7G3KM-0QZ41', ' 7g3km 0qz41', '7G3KMOQZ4l', '7G3KM-OQZ4I', '７Ｇ３ＫＭ０ＱＺ４１']) expect(readCode(typed)).toBe('7G3KM0QZ41');
    for (const typed of ['7G3KM0QZ4', '7G3KM0QZ411', '7G3KM0QZ4U', '']) expect(readCode(typed)).toBeNull();
  });

  it('is another one when anything of the pass is another (random pairs)', () => {
    fc.assert(fc.property(anyPass, anyPass, (a, b) => { expect(codeOf(a) === codeOf(b)).toBe(writePassText(a) === writePassText(b)); }));
  });
});
