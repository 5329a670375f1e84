// Columns collected from bytes hold the cells that stand in the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSliced } from './byte-cells.ts';
import { perText, type CellColumn } from './cell-column.ts';
import { cleanCell } from './clean-cell.ts';
import { writeLine } from './csv-out.ts';
import { rowsOfText } from './row-source.ts';

const cellsOf = ({ length, at }: CellColumn): string[] => Array.from({ length }, (_, index) => at(index));

/** The first columns of a text, collected, and the same cells one by one. */
function collect(text: string, columns: number): { collected: CellColumn[]; cells: string[][] } {
  const rows = rowsOfText(new TextEncoder().encode(text), ',');
  const collectors = Array.from({ length: columns }, () => rows.startColumn());
  const cells: string[][] = collectors.map(() => []);
  rows.walk((row) => {
    collectors.forEach((collector, cell) => {
      collector.add(row!, cell);
      cells[cell]!.push(cleanCell(row!.text(cell)));
    });
    return true;
  });
  return { collected: collectors.map((collector) => collector.finish()), cells };
}

describe('columns of delimited text', () => {
  it('hold every cell, whatever its length, its quotes and its neighbours', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '"', ',', '封', '控', '\n'), maxLength: 14 });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 40 }), (table) => {
      const { collected, cells } = collect(table.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`).join(''), 4);
      expect(collected.map(cellsOf)).toEqual(cells);
      for (const [i, column] of collected.entries()) {
        const asked: string[] = [];
        const read = perText(column, (text) => asked.push(text) && text);
        expect(Array.from({ length: column.length }, (_, index) => read(index))).toEqual(cells[i]);
        expect(new Set(column.distinct())).toEqual(new Set(cells[i]));
      }
    }), { numRuns: 400 });
  });

  it('keep places where hardly any two cells are alike, and numbers of texts elsewhere', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => writeLine([`c${i}`, `第${i % 36_000}小区`, i % 3 === 0 ? ` "${i}" ` : '同上', String(i % 7)]));
    const { collected, cells } = collect(lines.join(''), 4);
    expect(collected.map(isSliced)).toEqual([true, false, false, false]);
    expect(collected.map((column) => cellsOf(column).every((cell, i) => cell === cells[collected.indexOf(column)]![i]))).toEqual([true, true, true, true]);
    expect(Math.max(...new Set(collected[1]!.codes))).toBe(35_999);
  });
});
