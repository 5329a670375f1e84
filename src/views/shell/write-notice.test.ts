// What is told after imports, steps and case files, and what waits for a person then.
import { describe, expect, it } from 'vitest';
import type { CaseFileFault, Notice } from '../../store/state.ts';
import { countWaiting, writeNotice } from './write-notice.ts';

describe('writeNotice', () => {
  it('says what an import brought', () => {
    const notice: Notice = { kind: 'imported', file: 'lab.xlsx', of: 'cases', fresh: 287, known: 20, changed: 0, refused: 2 };
    expect(writeNotice(notice, 'zh')).toBe('“lab.xlsx”的病例已进入案卷：新增 287，已有 20，未采用 2。');
    expect(writeNotice(notice, 'en')).toBe('Cases of “lab.xlsx” are in the case file: 287 new, 20 already known, 2 not used.');
  });

  it('says what was undone in the words of the step', () => {
    expect(writeNotice({ kind: 'undone', step: { what: 'unit-made', name: '安康家园', count: 1 } }, 'zh')).toBe('已撤销：新建单元“安康家园”。');
    expect(writeNotice({ kind: 'redone', step: { what: 'unit-made', name: '安康家园', count: 1 } }, 'zh')).toBe('已重做：新建单元“安康家园”。');
  });

  it('keeps the count of rows that were not used', () => {
    expect(writeNotice({ kind: 'rejects', count: 1204 }, 'zh')).toContain('1,204 行');
  });

  it('adds a detail to a refused case file only where there is one', () => {
    const refused = (detail: string): string => writeNotice({ kind: 'case-file-refused', file: 'a.zip', fault: 'damaged', detail }, 'en');
    expect(refused('row set 3')).toBe(`${refused('')} (row set 3)`);
    expect(refused('')).not.toContain('()');
  });

  it('tells every fault of a case file differently', () => {
    const faults: Readonly<Record<CaseFileFault, true>> = {
      'not-a-zip': true, 'not-a-case-file': true, 'newer-version': true, 'cut-short': true, damaged: true, 'too-large': true, incomplete: true, 'other-history': true,
    };
    const told = Object.keys(faults).map((fault) => writeNotice({ kind: 'case-file-refused', file: 'a.zip', fault: fault as CaseFileFault, detail: '' }, 'zh'));
    expect(new Set(told).size).toBe(told.length);
    expect(told.filter((text) => text.includes('undefined'))).toEqual([]);
  });
});

describe('countWaiting', () => {
  it('counts places after cases, and units without a place of every level after units', () => {
    const places = Array.from({ length: 3 }, () => ({}) as never);
    expect(countWaiting('cases', { openPlaces: places, undrawn: [0, 1, 2, 4] })).toBe(3);
    expect(countWaiting('units', { openPlaces: places, undrawn: [0, 1, 2, 4] })).toBe(7);
  });

  it('is nothing while the units are still being counted', () => {
    expect(countWaiting('units', { openPlaces: [], undrawn: null })).toBe(0);
  });
});
