// What is told of a notice read back: every reason in both languages, with its line, the text and what to do.
import { describe, expect, it } from 'vitest';
import type { NoticeItem } from '../../domain/publishing/reading/reading.ts';
import { readNoticeWords, writeContradiction, writeItemReason, writeNoticeRemark } from './read-notice.ts';

const item = (match: NoticeItem['match'], isPart = false, tail = ''): NoticeItem => ({ text: '幸福里', place: '幸福里', street: '', line: 4, tail, match, isPart, bounds: null });
const LANGUAGES = ['zh', 'en'] as const;

describe('reasons', () => {
  it('say where, what and what to do; a unit found as a whole needs none', () => {
    expect(writeItemReason(item({ found: 'several', units: [1, 2], why: 'several' }), 'zh')).toBe('第4行“幸福里”：有不止一个单元叫这个名称，请选择其中一个。');
    expect(writeItemReason(item({ found: 'unknown', why: 'unknown' }), 'en')).toBe('Line 4, “幸福里”: no unit is called so; choose one, make one, or leave it out.');
    expect(writeItemReason(item({ found: 'unit', unit: 1 }, true, '3号楼'), 'zh')).toContain('只涉及3号楼');
    expect(writeItemReason(item({ found: 'unit', unit: 1 }), 'zh')).toBeNull();
  });

  it('name both levels and both lines of a contradiction', () => {
    const named = [{ level: 'sealed', line: 2, text: '幸福里' }, { level: 'none', line: 9, text: '幸福里' }] as const;
    expect(writeContradiction({ unit: 0, named }, 'zh')).toBe('“幸福里”：第2行为封控区，第9行为解除管理，同一单元写了不同的级别，请按原文保留其中一个。');
    expect(writeContradiction({ unit: 0, named }, 'en')).toBe('“幸福里”: line 2 says Sealed, line 9 says Released. One unit has two levels; keep the one the notice means.');
  });

  it.each(LANGUAGES)('each is another sentence, ends with a full stop, and tells its line (%s)', (language) => {
    const { whySeveral, whyUnknown, remarks } = readNoticeWords(language);
    const ofLines = [...Object.values(whySeveral), ...Object.values(whyUnknown), ...Object.entries(remarks).flatMap(([reason, write]) => (reason === 'empty' || reason === 'no-level' ? [] : [write]))].map((write) => write(47, '幸福里'));
    expect(ofLines.filter((text) => !text.includes('47') || !/[。.]$/.test(text))).toEqual([]);
    const all = [...ofLines, writeNoticeRemark({ reason: 'empty', line: 0, text: '' }, language), writeNoticeRemark({ reason: 'no-level', line: 0, text: '' }, language)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((text) => (language === 'zh' ? /[A-Za-z]{2,}/ : /\p{Script=Han}/u).test(text.replaceAll('幸福里', '')))).toEqual([]);
  });
});
