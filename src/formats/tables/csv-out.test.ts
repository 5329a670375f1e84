// CSV out: papaparse 5.7.1 reads back what was written, and no cell starts a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCell, writeLine } from './csv-out.ts';

describe('writeLine', () => {
  it('writes what papaparse reads back as the same cells, formula guard aside', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '封', ',', '"', '\n', '\r', ';', ' ', '-', '='), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = Papa.parse<string[]>(writeLine(cells), { delimiter: ',', newline: '\r\n' }).data;
        expect(row).toEqual(cells.map((text) => (/^[-=\r]/.test(text) ? `'${text}` : text)));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('ends lines with CR LF (RFC 4180) unless told otherwise', () => {
    expect(writeLine(['a', 'b'])).toBe('a,b\r\n');
    expect(writeLine(['a', 'b'], '\n')).toBe('a,b\n');
  });
});

describe('writeCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])('puts an apostrophe before %j', (text) => {
    expect(writeCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each(['a=1', '封控', ' =1', '1-2', '', "'x"])('leaves %j as it is', (text) => {
    expect(writeCell(text)).toBe(text);
  });
});
