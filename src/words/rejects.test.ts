// Sentences about rejects: each reason has one of its own in both languages, and a line says where.
import { describe, expect, it } from 'vitest';
import type { Reject } from '../domain/district/reject.ts';
import { UNIT_KINDS } from '../domain/district/unit-table.ts';
import { en } from './en.ts';
import { importEn } from './import-en.ts';
import { importZh } from './import-zh.ts';
import { zh } from './zh.ts';
import { REJECT_SENTENCES, rejectLine, rejectSentence } from './rejects.ts';

const reject: Reject = { severity: 'refused', file: 'a.csv', row: 12, column: '日期', reason: 'ambiguous-date', value: '5/4/2022', hint: 'dmy|mdy' };

describe('REJECT_SENTENCES', () => {
  it.each(['en', 'zh'] as const)('has a different sentence for every reason in %s', (language) => {
    const sentences = Object.values(REJECT_SENTENCES[language]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names the same reasons in both languages', () => {
    expect(Object.keys(REJECT_SENTENCES.zh)).toEqual(Object.keys(REJECT_SENTENCES.en));
  });
});

describe('rejectSentence and rejectLine', () => {
  it('say why, what stands there and what would help', () => {
    expect(rejectSentence({ ...reject, reason: 'not-a-date', hint: 'YYYY-MM-DD' }, 'en')).toBe('not a date: “5/4/2022” (accepted: YYYY-MM-DD)');
    expect(rejectSentence({ ...reject, reason: 'not-a-date', hint: 'YYYY-MM-DD' }, 'zh')).toBe('不是日期：“5/4/2022”（可用：YYYY-MM-DD）');
  });

  it('name a choice as a flag in a terminal and as a choice on the page', () => {
    expect(rejectSentence(reject, 'en', 'terminal')).toBe('day and month may be swapped, or the year is missing: “5/4/2022” (accepted: --date-order dmy|mdy)');
    expect(rejectSentence(reject, 'zh', 'terminal')).toBe('日与月可能颠倒，或没有写年份：“5/4/2022”（可用：--date-order dmy|mdy）');
    expect(rejectSentence(reject, 'en')).toBe('day and month may be swapped, or the year is missing: “5/4/2022” (choose day before month or month before day)');
    expect(rejectSentence(reject, 'zh')).toBe('日与月可能颠倒，或没有写年份：“5/4/2022”（请选定日在前还是月在前）');
    expect(rejectLine(reject, 'en')).toContain('--date-order dmy|mdy');
  });

  it('say file, row, column and the reason as a code', () => {
    expect(rejectLine(reject, 'en')).toMatch(/^refused: a\.csv, row 12, column “日期”: ambiguous-date: day and month/);
    expect(rejectLine({ ...reject, row: null, column: null, severity: 'warning' }, 'zh')).toMatch(/^提醒：a\.csv：ambiguous-date：日与月/);
  });

  it('say of a case that stands twice whether the two rows name different places', () => {
    const repeated: Reject = { ...reject, severity: 'warning', reason: 'duplicate-case', column: null, value: '', hint: 'b.csv:2' };
    expect(rejectSentence(repeated, 'en')).toBe('this case stands more than once and is taken once (see b.csv:2)');
    expect(rejectSentence({ ...repeated, column: '地址' }, 'en')).toBe('this case stands more than once, with different places, and is taken once (see b.csv:2)');
    expect(rejectSentence({ ...repeated, column: '地址' }, 'zh')).toBe('同一病例出现了不止一次，地点不同，只取一次（见b.csv:2）');
  });

  it('say on the page which meaning no column has, as the columns below call it, and in a terminal what would be accepted', () => {
    const missing = (column: string): Reject => ({ ...reject, row: 1, reason: 'missing-column', column, value: '', hint: 'x' });
    const [chinese, english] = [importZh.meanings, importEn.meanings];
    expect(rejectSentence(missing('name'), 'zh')).toBe(`没有认出哪一列是名称：请在下面给一列选“${chinese.units.name}”`);
    expect(rejectSentence(missing('unit'), 'zh')).toBe(`没有认出哪一列是地址或小区：请在下面给一列选“${chinese.cases.place}”或“${chinese.cases.unit}”`);
    expect(rejectSentence(missing('date'), 'zh')).toBe(`没有认出哪一列是报告日期：请在下面给一列选“${chinese.cases.reported}”`);
    expect(rejectSentence(missing('name'), 'en')).toContain(`“${english.units.name}”`);
    expect(rejectSentence(missing('unit'), 'en')).toContain(`“${english.cases.place}” or “${english.cases.unit}”`);
    expect(rejectSentence(missing('date'), 'en')).toContain(`“${english.cases.reported}”`);
    expect([rejectSentence(missing('area'), 'zh'), rejectSentence(missing('unit'), 'en', 'terminal')]).toEqual(['缺少必需的列（可用：x）', 'a needed column is missing (accepted: x)']);
  });

  it('say which kind is used instead in the words of the page, and leave a heading that reads like one as it stands', () => {
    for (const kind of UNIT_KINDS) {
      const unknown: Reject = { ...reject, severity: 'warning', reason: 'unknown-kind', value: 'x', hint: kind };
      expect(rejectSentence(unknown, 'zh')).toBe(`不认识这种单元类型：“x”（改用：${zh.kind[kind]}）`);
      expect(rejectSentence(unknown, 'en')).toBe(`this kind of unit is not known: “x” (used instead: ${en.kind[kind]})`);
    }
    expect(rejectSentence({ ...reject, severity: 'warning', reason: 'unknown-value', value: '小区名', hint: 'compound' }, 'zh')).toBe('看不懂，未读取：“小区名”（改用：compound）');
  });

  it('say of a word that refuses its row what would be taken, and of a contact who turned positive what that is', () => {
    const refused: Reject = { ...reject, reason: 'unknown-value', value: 'fine', hint: 'yes|no' };
    expect([rejectSentence(refused, 'en'), rejectSentence(refused, 'zh')]).toEqual(['not understood and not read: “fine” (accepted: yes|no)', '看不懂，未读取：“fine”（可用：yes|no）']);
    const positive: Reject = { ...reject, reason: 'out-of-range', value: '阳性', hint: 'positive-is-a-case' };
    for (const reader of ['page', 'terminal'] as const) {
      expect(rejectSentence(positive, 'en', reader)).toBe('outside what is possible: “阳性” (who turned positive is a case: enter it as a case, not as a contact)');
      expect(rejectSentence(positive, 'zh', reader)).toBe('超出可能的范围：“阳性”（转为阳性的人是病例：请录为病例，不录为密接）');
    }
  });

  it('ask on the page for the year of a date without one, and in a terminal for a whole date', () => {
    const yearless: Reject = { ...reject, value: '4月1日', hint: 'YYYY' };
    expect(rejectSentence(yearless, 'zh')).toBe('日与月可能颠倒，或没有写年份：“4月1日”（请选定没有写年份的日期按哪一年读）');
    expect(rejectSentence(yearless, 'en', 'terminal')).toBe('day and month may be swapped, or the year is missing: “4月1日” (accepted: YYYY-MM-DD)');
  });

  it('leave out what is not there', () => {
    expect(rejectSentence({ ...reject, reason: 'empty-file', value: '', hint: '' }, 'en')).toBe('the file is empty');
  });
});
