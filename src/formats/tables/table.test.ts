// Tables: headings, row numbers, ragged rows and names that reach into prototypes.
import { describe, expect, it } from 'vitest';
import { readTable, type Table } from './table.ts';

const told = (table: Table): string[] => table.rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);

describe('readTable', () => {
  it('takes the first row that is not blank as headings and numbers rows as they stand', () => {
    const table = readTable('\nunit,date\nA,1\n\nB,2\n', 'f');
    expect(table.headings).toEqual(['unit', 'date']);
    expect(table.columns).toEqual([['A', 'B'], ['1', '2']]);
    expect(table.rowNumbers).toEqual([3, 5]);
    expect(table.met).toBe(2);
  });

  it('refuses rows with too few and too many cells and keeps the others', () => {
    const table = readTable('a,b\n1\n1,2,3\n4,5\n', 'f');
    expect(told(table)).toEqual(['refused 2 null too-few-cells', 'refused 3 null too-many-cells']);
    expect(table.columns).toEqual([['4'], ['5']]);
    expect(table.met).toBe(3);
  });

  it('takes empty cells beyond the last heading, and a heading row that ends in empty ones', () => {
    expect(told(readTable('a,b\n1,2,, \n', 'f'))).toEqual([]);
    expect(readTable('a,b,,\n1,2\n', 'f').columns.slice(0, 2)).toEqual([['1'], ['2']]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'Prototype'])('leaves out a column named %s and says so', (name) => {
    const table = readTable(`unit,${name}\nA,x\n`, 'f');
    expect(told(table)).toEqual([`refused 1 ${name} forbidden-key`]);
    expect(table.columns).toEqual([['A'], null]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('tells a file without any heading as empty, one with a heading alone as a table of no rows', () => {
    expect(told(readTable('\n \n', 'f'))).toEqual(['refused null null empty-file']);
    expect(readTable('unit,date\n', 'f')).toMatchObject({ count: 0, met: 0, rejects: [] });
  });

  it('tells a broken quote with its row and goes on', () => {
    const table = readTable('a,b\n"x"y,1\n2,3\n', 'f');
    expect(told(table)).toEqual(['refused 2 null not-csv']);
    expect(table.columns).toEqual([['2'], ['3']]);
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
    expect(readTable(`unit\n${rows}`, 'f', () => true, 5).count).toBe(5);
    expect(readTable(`unit\n${rows}`, 'f', () => true, 4)).toMatchObject({ headings: [], count: 0, rejects: [{ severity: 'refused', row: null, reason: 'too-large' }] });
  });

  it('keeps only the columns that are wanted', () => {
    expect(readTable('a,b\n1,2\n', 'f', (heading) => heading === 'b').columns).toEqual([null, ['2']]);
  });

  it('cleans cells of breaks, zero-width and direction characters', () => {
    expect(readTable('a\n"x\ny"\n\u200b z\u202e \n', 'f').columns).toEqual([['x y', 'z']]);
  });
});
