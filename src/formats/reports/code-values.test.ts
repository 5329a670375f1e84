// Which case and person numbers are taken; the accepted ones are forms in which health commissions number their cases.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCode, isPlainCode } from './code-values.ts';

describe('a case or person number', () => {
  it.each([
    'YN0405-001', 'c12', 'P7', '7', 'a', '病例12', '病例 12', '确诊病例1', '无症状感染者33', '本土确诊病例5', '本土无症状感染者 8', '境外输入病例3', '第12例', '第十二例', '病例一',
    '长春市九台区病例12', '九台区0409-01', '4月9日病例1', '密接003', '初筛阳性3', '社会面病例2', '病例12（轻型）', '个案编号：20220409-0012', '病例１２', '1f0c-22', 'β3', '12345678901',
  ])('%s is one', (value) => {
    expect(isCode(value)).toBe(true);
  });

  it.each([
    '张三', '张三12', '病例12（张三）', '李年12', '病例', '长春市', '陈亚州12', 'Zhang San', 'Иван 3', '220181199001011234', '病例220181199001011234', '22018119900101123X', '220181900101123',
    '13800138000', '病例12 138-0013-8000', '', '-',
  ])('%s is none', (value) => {
    expect(isCode(value)).toBe(false);
  });
});

describe('isPlainCode', () => {
  it('takes nothing for a code that isCode does not', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '7', '9', ' ', '-', '@', '[', '张', 'é'), maxLength: 16 });
    fc.assert(fc.property(text, (code) => {
      const utf8 = new TextEncoder().encode(`x${code}y`);
      if (isPlainCode(utf8, 1, utf8.length - 1)) expect(isCode(code)).toBe(true);
    }), { numRuns: 3000 });
  });

  it('takes the numbers of most lists', () => {
    expect(['c17', 'YN0405', '12', 'AB', '', 'abcde1', '12345678901', '1a'].map((code) => isPlainCode(new TextEncoder().encode(code), 0, code.length)))
      .toEqual([true, true, true, false, false, false, false, false]);
  });
});
