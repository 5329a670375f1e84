import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, readNumeral, sliceWritten } from './normal-form.ts';

describe('normalise', () => {
  test('full width, capitals, blanks, sentence signs and kinds of dashes and brackets make no difference', () => {
    for (const written of ['安康家园A3-2-401(东)', '安康家园Ａ３－２－４０１（东）', ' 安康 家园a3—2–401【东】。', '“安康家园”，A3‐2-401〔东〕']) {
      expect(normalise(written).text).toBe('安康家园a3-2-401(东)');
    }
  });

  test('an invisible sign inside a name, as copied from a web page, is dropped', () => {
    expect(normalise('安康\u200b家园\ufeff').text).toBe('安康家园');
  });

  test('a mark between two numbered things is a list and stays, a comma between parts of an address goes', () => {
    expect(normalise('A1栋、A3栋').text).toBe('a1栋、a3栋');
    expect(normalise('安康家园，3号楼').text).toBe('安康家园3号楼');
    expect(normalise('江阴路130弄,').text).toBe('江阴路130弄');
  });

  test('blanks and points between two digits become one blank; elsewhere they go, and a dash or list mark stands for them', () => {
    for (const written of ['1 1号楼', '１　１号楼', '1. 1号楼', '1·1号楼', '1：1号楼', '1 \t   ①号楼']) expect(normalise(written).text).toBe('1 1号楼');
    expect(normalise('3 - 2 - 401').text).toBe('3-2-401');
    expect(normalise('1栋 、 3 、 4栋').text).toBe('1栋、3、4栋');
    expect(normalise('3 号楼 2 单元 401 . ').text).toBe('3号楼2单元401');
    expect(normalise('1\u200b1号楼').text).toBe('11号楼');
  });

  test('composed and decomposed letters are equal', () => {
    expect(normalise('Cafe\u0301大楼').text).toBe(normalise('Café大楼').text);
  });

  test('what was written comes back for a stretch of the text, without the commas around it', () => {
    const normal = normalise('九台街道，安康家园 ３ 号楼');
    expect(sliceWritten(normal, 0, 4)).toBe('九台街道');
    expect(sliceWritten(normal, 8, normal.text.length)).toBe('３ 号楼');
    expect(sliceWritten(normal, 4, 4)).toBe('');
  });

  test('normalising twice changes nothing more', () => {
    const sign = fc.constantFrom('安', '３', '3', 'Ａ', ' ', '、', ',', '（', ')', '－', '#', '一', '栋', '。', 'ﬁ', '\u0301', '㊂', '①', '.', '：');
    fc.assert(fc.property(fc.string({ unit: sign }), (written) => {
      const once = normalise(written).text;
      expect(normalise(once).text).toBe(once);
    }), { numRuns: 2000 });
  });
});

test('numerals of addresses become digits; what is no number stays', () => {
  // Values counted by hand.
  const values = { 三: '3', 十: '10', 十二: '12', 二十: '20', 三十二: '32', 一百零八: '108', 一百二十三: '123', 四〇一: '401', 两: '2' };
  for (const [numeral, digits] of Object.entries(values)) expect(readNumeral(numeral)).toBe(digits);
  for (const other of ['12', 'a', '百', '十百', '甲', '']) expect(readNumeral(other)).toBe(other);
});
