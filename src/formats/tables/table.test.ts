// Tables: headings, row numbers, ragged rows and names that reach into prototypes.
import { describe, expect, it } from 'vitest';
import { rowsOfSheet } from './row-source.ts';
import { readTable, type Table } from './table.ts';

const columnsOf = ({ columns }: Table): (string[] | null)[] => columns.map((column) => (column === null ? null : Array.from({ length: column.length }, (_, index) => column.at(index))));
const told = (table: Table): string[] => table.rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);

describe('readTable', () => {
  it('takes the first row that is not blank as headings and numbers rows as they stand', () => {
    const table = readTable('\nunit,date\nA,1\n\nB,2\n', 'f');
    expect(table.headings).toEqual(['unit', 'date']);
    expect(columnsOf(table)).toEqual([['A', 'B'], ['1', '2']]);
    expect([...table.rowNumbers]).toEqual([3, 5]);
    expect(table.met).toBe(2);
  });

  it('refuses rows with too few and too many cells and keeps the others', () => {
    const table = readTable('a,b\n1\n1,2,3\n4,5\n', 'f');
    expect(told(table)).toEqual(['refused 2 null too-few-cells', 'refused 3 null too-many-cells']);
    expect(columnsOf(table)).toEqual([['4'], ['5']]);
    expect(table.met).toBe(3);
  });

  it('takes empty cells beyond the last heading, and a heading row that ends in empty ones', () => {
    expect(told(readTable('a,b\n1,2,, \n', 'f'))).toEqual([]);
    expect(columnsOf(readTable('a,b,,\n1,2\n', 'f')).slice(0, 2)).toEqual([['1'], ['2']]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'Prototype'])('leaves out a column named %s and says so', (name) => {
    const table = readTable(`unit,${name}\nA,x\n`, 'f');
    expect(told(table)).toEqual([`refused 1 ${name} forbidden-key`]);
    expect(columnsOf(table)).toEqual([['A'], null]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('tells a file without any heading as empty, one with a heading alone as a table of no rows', () => {
    expect(told(readTable('\n \n', 'f'))).toEqual(['refused null null empty-file']);
    expect(readTable('unit,date\n', 'f')).toMatchObject({ count: 0, met: 0, rejects: [] });
  });

  it('tells a broken quote with its row and goes on', () => {
    const table = readTable('a,b\n"x"y,1\n2,3\n', 'f');
    expect(told(table)).toEqual(['refused 2 null not-csv']);
    expect(columnsOf(table)).toEqual([['2'], ['3']]);
  });

  it('tells a fault of a whole row by its cells alone: columns nobody asked for hold names and telephone numbers', () => {
    const table = readTable('unit,date\nA\nA,1,张三,13800000000\n"A"x,1,张三\n', 'f');
    expect(table.rejects.map(({ reason, value, hint }) => [reason, value, hint])).toEqual([
      ['too-few-cells', '1 / 2', ''], ['too-many-cells', '4 / 2', ''], ['not-csv', '', ''],
    ]);
    expect(readTable('"unit"x,张三\n', 'f').rejects).toMatchObject([{ reason: 'not-csv', value: '' }]);
  });

  it('refuses a table beyond its limit of rows as a whole: what is missing would release units too early', () => {
    const rows = 'A\n'.repeat(5);
    expect(readTable(`unit\n${rows}`, 'f', undefined, { mostRows: 5 }).count).toBe(5);
    expect(readTable(`unit\n${rows}`, 'f', undefined, { mostRows: 4 })).toMatchObject({ headings: [], count: 0, rejects: [{ severity: 'refused', row: null, reason: 'too-large' }] });
  });

  it('keeps only the columns that are wanted', () => {
    expect(columnsOf(readTable('a,b\n1,2\n', 'f', (heading) => heading === 'b'))).toEqual([null, ['2']]);
  });

  it('cleans cells of breaks, zero-width and direction characters', () => {
    expect(columnsOf(readTable('a\n"x\ny"\n\u200b z\u202e \n', 'f'))).toEqual([['x y', 'z']]);
  });
});

describe('the row of the headings', () => {
  const isKnown = (heading: string): boolean => ['unit', 'date', 'place'].includes(heading);
  const headingRow = (text: string, chosen?: number): number => readTable(text, 'f', isKnown, { headingRow: chosen }).headingRow;

  it('is the one with the most recognised headings among rows 1 to 5, the first of equals', () => {
    expect(headingRow('title\n\nunit\nunit,date\nA,1\n')).toBe(4);
    expect(headingRow('unit,date\nunit,date\n')).toBe(1);
    expect(headingRow('a\nb\nc\nd\nunit,date\n')).toBe(5);
    expect(headingRow('a\nb\nc\nd\ne\nunit,date\n')).toBe(1);
  });

  it('is the first that is not blank where none is recognised, however far down', () => {
    expect(headingRow('\n\nx,y\n1,2\n')).toBe(3);
    expect(headingRow(`${'\n'.repeat(9)}unit,date\nA,1\n`)).toBe(10);
  });

  it('is the one a person chose, or none', () => {
    expect(headingRow('unit,date\nx,y\n1,2\n', 2)).toBe(2);
    expect(readTable('A,1\nB\n', 'f', (name) => name === 'B', { headingRow: 0 })).toMatchObject({ headingRow: 0, headings: ['', ''], rowNumbers: Uint32Array.of(1, 2), met: 2 });
    expect(columnsOf(readTable('A,1\nB\n', 'f', (name) => name === 'B', { headingRow: 0 }))).toEqual([null, ['1', '']]);
  });

  it('leaves what stands above out of the data and of what was met, broken quotes too', () => {
    const table = readTable('"a"b\nnote,1,2,3\nunit,date\nA,1\n', 'f', isKnown);
    expect([table.met, table.count, table.rejects]).toEqual([1, 1, []]);
  });

  it('decides what separates cells: the delimiter under which more headings are recognised', () => {
    expect(columnsOf(readTable('list of 9 April, 12 in all, preliminary\nunit;date\nA;1\n', 'f', isKnown))).toEqual([['A'], ['1']]);
    expect(columnsOf(readTable('unit\nA;B\n', 'f', isKnown))).toEqual([['A;B']]);
    expect(columnsOf(readTable('title\nx\ty\n1\t2\n', 'f'))).toEqual([[]]);
    expect(told(readTable('title\nx\ty\n1\t2\n', 'f'))).toEqual(['refused 2 null too-many-cells', 'refused 3 null too-many-cells']);
  });

  it('of a sheet may be shorter or longer than its rows: cells stand in their columns', () => {
    const rows = rowsOfSheet([{ row: 1, cells: ['unit', 'date'] }, { row: 2, cells: ['A'] }, { row: 4, cells: ['B', '1', 'note'] }]);
    expect(readTable(rows, 'f', isKnown)).toMatchObject({ rowNumbers: Uint32Array.of(2, 4), rejects: [] });
    expect(columnsOf(readTable(rows, 'f', isKnown))).toEqual([['A', 'B'], ['', '1']]);
  });

  it('refuses a table wider than any sheet', () => {
    expect(told(readTable(`${'unit,'.repeat(16_384)}unit\n`, 'f', isKnown))).toEqual(['refused 1 null too-large']);
    expect(readTable(`${'unit,'.repeat(16_383)}unit\n`, 'f', isKnown).headings).toHaveLength(16_384);
  });
});
