// Rows of delimited text, checked against papaparse 5.7.1 and, where quotes are broken, against the text itself.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findDelimiter, walkRows, type Delimiter } from './delimited.ts';
import { utf8Of } from './text.ts';

function rowsOf(text: string, delimiter: Delimiter = ','): { cells: string[] | null; row: number }[] {
  const rows: { cells: string[] | null; row: number }[] = [];
  walkRows(utf8Of(text), delimiter, (cells, row) => {
    rows.push({ cells: cells?.texts() ?? null, row });
    return true;
  });
  return rows;
}

const cellsOf = (text: string): (string[] | null)[] => rowsOf(text).map(({ cells }) => cells);

describe('walkRows', () => {
  it('gives what papaparse gives for tables with quotes, line breaks and delimiters in cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ',', ';', '\n', '\t', '封', ''), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Delimiter>(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (table, delimiter, newline) => {
          const text = Papa.unparse(table, { delimiter, newline, quotes: true });
          const expected = Papa.parse<string[]>(text, { delimiter, newline }).data;
          expect(rowsOf(text, delimiter).map(({ cells }) => cells)).toEqual(expected);
        },
      ),
      { seed: 20_220_405, numRuns: 500 },
    );
  });

  it('reads CR LF, LF and CR line ends', () => {
    const expected = [['a', 'b'], ['1', '2']];
    expect(cellsOf('a,b\r\n1,2\r\n')).toEqual(expected);
    expect(cellsOf('a,b\n1,2')).toEqual(expected);
    expect(cellsOf('a,b\r1,2\r')).toEqual(expected);
  });

  it('counts rows as a spreadsheet does: a quoted line break is one row, a blank line is a row', () => {
    expect(rowsOf('h\n"two\nlines"\n\nlast').map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['h']], [2, ['two\nlines']], [3, ['']], [4, ['last']],
    ]);
  });

  it('loses only the line of a quote that nobody closes', () => {
    expect(cellsOf('h,i\n1,"open\n3,4\n5,6\n')).toEqual([['h', 'i'], null, ['3', '4'], ['5', '6']]);
  });

  it('loses only the line with text after a closing quote', () => {
    expect(cellsOf('h,i\n"a"b,2\n3,4\n')).toEqual([['h', 'i'], null, ['3', '4']]);
  });

  it('takes a quote inside an unquoted cell as it stands', () => {
    expect(cellsOf('5" pipe,x\n')).toEqual([['5" pipe', 'x']]);
  });

  it('gives a broken line as it stands, and no other', () => {
    const lines: string[] = [];
    walkRows(utf8Of('h,i\r\n1,"open\n3,4\n'), ',', (_, __, line) => lines.push(line) > 0);
    expect(lines).toEqual(['', '1,"open', '']);
  });

  it('takes a quoted cell beyond 32,767 characters, the most a spreadsheet holds, as an open quote', () => {
    const long = 'x'.repeat(33_000);
    expect(cellsOf(`"${long}"\nnext`)).toEqual([null, ['next']]);
    expect(cellsOf(`"${'x'.repeat(32_000)}"\nnext`)[1]).toEqual(['next']);
  });

  it('walks 200,000 broken lines in time that grows with their number, not its square', () => {
    const text = '"a"b,c\n'.repeat(200_000);
    const started = performance.now();
    expect(rowsOf(text).every(({ cells }) => cells === null)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('findDelimiter', () => {
  it.each([
    ['a,b,c\n1;2;3', ','],
    ['a;b\n1,5;2,5', ';'],
    ['a\tb,c\td\n', '\t'],
    ['"x,y,z";b\n', ';'],
    ['\n\na;b\n', ';'],
    ['one column\n', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(findDelimiter(utf8Of(text))).toBe(delimiter);
  });

  it('looks below a title only as far as it is told to', () => {
    expect([findDelimiter(utf8Of('title\na;b\n')), findDelimiter(utf8Of('title\na;b\n'), 5), findDelimiter(utf8Of('1\n2\n3\n4\n5\na;b\n'), 5)]).toEqual([',', ';', ',']);
  });
});
