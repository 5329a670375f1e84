// The choices of an import: all of them go out with every change, and what no longer holds is found anew.
import { describe, expect, it } from 'vitest';
import type { ImportReview } from '../../domain/district/import-review.ts';
import { changeChoices, choicesOf, countImported, findBlock, giveMeaning, meaningsOf, proposedFor } from './import-choices.ts';

const review: ImportReview = {
  file: 'lab.csv', kind: 'cases', form: 'text', encoding: 'gb18030', headingRow: 2, head: [],
  columns: [
    { heading: '姓名', meaning: '', personal: false, samples: ['张某'] },
    { heading: '住址', meaning: 'place', personal: false, samples: [] },
    { heading: '报告日期', meaning: 'reported', personal: false, samples: [] },
  ],
  meanings: ['place', 'reported'], dates: null, system: 'gcj02', hasCoordinates: false,
  met: 312, taken: 310, fresh: 287, known: 20, changed: 3, changedRows: [], renumbered: 0, unnumbered: false, namesakes: 0, refused: 2, warned: 0, rejects: [], places: 0, unmatchedPlaces: 0, unknownAreas: [], unplaced: 0, notes: [], unknownCases: 0, track: null,
};
const none = { ...review, fresh: 0, known: 0, changed: 0, taken: 0, refused: 0 };

describe('choicesOf', () => {
  it('tells every choice of the review, and replaces changed rows unless that was settled otherwise', () => {
    expect(choicesOf(review, {})).toEqual({
      kind: 'cases', encoding: 'gb18030', headingRow: 2, columns: { 姓名: '', 住址: 'place', 报告日期: 'reported' },
      dateOrder: undefined, year: undefined, system: 'gcj02', takeChanged: true, takeKnown: false,
    });
    expect(choicesOf(review, { dateOrder: 'mdy', year: 2022, takeChanged: false })).toMatchObject({ dateOrder: 'mdy', year: 2022, takeChanged: false });
  });

  it('tells no row of headings of a file that could not be read, and "none" only where rows were seen', () => {
    expect(choicesOf({ ...review, headingRow: 0, head: [] }, {}).headingRow).toBeUndefined();
    expect(choicesOf({ ...review, headingRow: 0, head: [['甲']] }, {}).headingRow).toBe(0);
    expect(choicesOf({ ...review, headingRow: 2, head: [] }, {}).headingRow).toBe(2);
  });

  it('tells no encoding for xlsx, which has only one', () => {
    expect(choicesOf({ ...review, form: 'xlsx', encoding: null }, {}).encoding).toBeUndefined();
  });
});

describe('changeChoices', () => {
  const choices = choicesOf(review, { dateOrder: 'dmy', year: 2022, takeChanged: false });

  it.each([{ kind: 'units' }, { encoding: 'utf-8' }, { headingRow: 0 }] as const)('%o makes other columns: meanings, date order and year are found anew, the rest stays', (change) => {
    expect(changeChoices(choices, change)).toEqual({ ...choices, ...change, columns: undefined, dateOrder: undefined, year: undefined });
  });

  it.each([{ system: 'bd09' }, { dateOrder: 'mdy' }, { year: 2021 }, { takeChanged: true }, { columns: { 住址: '' } }] as const)('%o leaves every other choice as it is', (change) => {
    expect(changeChoices(choices, change)).toEqual({ ...choices, ...change });
  });
});

describe('giveMeaning', () => {
  it('takes the meaning from the column that had it, and from no other', () => {
    expect(giveMeaning({ 住址: 'place', 现住址: '', 日期: 'reported' }, '现住址', 'place')).toEqual({ 住址: '', 现住址: 'place', 日期: 'reported' });
  });

  it('reads a column no more and leaves the other columns alone', () => {
    expect(giveMeaning({ 姓名: '', 住址: 'place', 日期: 'reported' }, '住址', '')).toEqual({ 姓名: '', 住址: '', 日期: 'reported' });
  });

  it('takes a column called __proto__ for a column', () => {
    const columns = giveMeaning(meaningsOf([{ heading: '__proto__', meaning: '', personal: false, samples: [] }]), '__proto__', 'place');
    expect(Object.entries(columns)).toEqual([['__proto__', 'place']]);
  });
});

describe('meaningsOf', () => {
  it('of equal headings keeps the one that is read', () => {
    const columns = [{ heading: '日期', meaning: '' }, { heading: '日期', meaning: 'reported' }, { heading: '日期', meaning: '' }];
    expect(meaningsOf(columns.map((column) => ({ ...column, personal: false, samples: [] })))).toEqual({ 日期: 'reported' });
  });
});

describe('a track', () => {
  const track = { tracks: 1, undated: 0, unplaced: 0, first: null, last: null, proposedCase: '', recordedFor: ['病例1'], cases: ['病例1'] };
  const seen: ImportReview = { ...review, kind: 'tracks', form: 'gpx', taken: 5, fresh: 5, known: 0, changed: 0, refused: 0, track };

  it('wants the number of its case, no name, and is known of the case it is recorded for', () => {
    expect(['', '张三', '病例1', '病例2'].map((caseId) => findBlock(seen, {}, false, caseId))).toEqual(['case-missing', 'case-name', 'known', null]);
    expect([countImported(seen, {}, '病例1'), countImported(seen, {}, '病例2')]).toEqual([0, 5]);
    expect(findBlock({ ...seen, taken: 0, refused: 1 }, {}, false, '')).toBe('refused');
    expect(findBlock(seen, {}, true, '病例2')).toBe('read-only');
  });

  it('is proposed for the case in its name, else for the one whose card is open', () => {
    expect([proposedFor({ proposedCase: '病例1' }, '病例2'), proposedFor({ proposedCase: '' }, '病例2'), proposedFor({ proposedCase: '' }, '')]).toEqual(['病例1', '病例2', '']);
  });

  it('that is no table has no row of headings, and its zone is told on', () => {
    expect(choicesOf({ ...seen, head: [['2022-04-05 08:00:00', '126', '44']], headingRow: 0 }, { utcOffsetMinutes: 0 })).toMatchObject({ headingRow: undefined, utcOffsetMinutes: 0 });
  });
});

describe('findBlock', () => {
  it('lets new rows through, and counts changed rows only where they replace', () => {
    expect(findBlock(review, {}, false)).toBeNull();
    expect(countImported(review, {})).toBe(290);
    expect(countImported(review, { takeChanged: false })).toBe(287);
  });

  it.each([
    ['read-only', review, true, true],
    ['nothing', none, true, false],
    ['refused', { ...none, refused: 4 }, true, false],
    ['known', { ...none, taken: 20, known: 20 }, true, false],
    ['changed', { ...none, taken: 3, changed: 3 }, false, false],
  ] as const)('%s: nothing would be recorded, and the reason is said', (reason, seen, takeChanged, readOnly) => {
    expect(findBlock(seen, { takeChanged }, readOnly)).toBe(reason);
  });
});
