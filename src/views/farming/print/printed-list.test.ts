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
  expect(columnsOnPaper(columns, ['block'])).toEqual([1, 3]);
  expect(columnsOnPaper(columns, [])).toEqual([1, 2, 3]);
});
