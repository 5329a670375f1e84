// Cells and columns on paper; oracle: the conventions of notices (4月9日, thousands in groups).
import { dayFromCivil } from '../../../domain/day.ts';
import { expect, it } from 'vitest';
import { columnsOnPaper, writePrintedCell } from './printed-list.ts';

it('cells are written as people read them', () => {
  const day = { day: dayFromCivil(2022, 4, 9) };
  expect([null, '', '=1', 12345, 0, 1.25, day].map((cell) => writePrintedCell(cell, 'zh'))).toEqual(['', '', '=1', '12,345', '0', '1.25', '4月9日']);
  expect(writePrintedCell(day, 'en')).toBe('9 Apr');
});

it('the village is in the title and takes no column, nor does what paper has no room for', () => {
  const columns = ['village', 'plot', 'block', 'mu'].map((key) => ({ key, heading: key }));
  expect(columnsOnPaper({ columns, villages: [] }, ['block'])).toEqual([1, 3]);
  expect(columnsOnPaper({ columns, villages: [] }, [])).toEqual([1, 2, 3]);
});

it('reasons that no row has take no column; a column to be ticked by hand stays empty', () => {
  const columns = ['village', 'plot', 'reason', 'told'].map((key) => ({ key, heading: key }));
  const villages = (reason: string) => [{ name: 'a', rows: [{ cells: ['a', '1', null, null] }] }, { name: 'b', rows: [{ cells: ['b', '2', reason, null] }] }];
  expect(columnsOnPaper({ columns, villages: villages('') }, [])).toEqual([1, 3]);
  expect(columnsOnPaper({ columns, villages: villages('封控') }, [])).toEqual([1, 2, 3]);
});
