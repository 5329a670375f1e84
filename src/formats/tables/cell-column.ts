// The cells of one column: equal cells are one text, so that what is asked of a cell is asked once for all like it.
import { cleanCell } from './clean-cell.ts';
import type { RowCells } from './row-source.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Cleaned cells by the index of their row. */
export interface CellColumn {
  readonly length: number;
  /** Number of the text of every cell, one text may have several; null where nearly every cell is another one. */
  readonly codes: Codes | null;
  at(index: number): string;
  /** Every text that occurs, some perhaps more than once. */
  distinct(): Iterable<string>;
}

export interface CellCollector {
  add(cells: RowCells, cell: number): void;
  finish(): CellColumn;
}

/** What a text means, asked once for each text of the column where equal cells are known as such. */
export function perText<Meaning>({ codes, at }: CellColumn, read: (text: string) => Meaning): (index: number) => Meaning {
  if (codes === null) return (index) => read(at(index));
  const known: (Meaning | undefined)[] = [];
  return (index) => {
    const code = codes[index]!;
    const meaning = known[code];
    if (meaning !== undefined) return meaning;
    for (let missing = known.length; missing < code; missing++) known[missing] = undefined;
    return (known[code] = read(at(index)));
  };
}

/** A column of texts, equal ones under one number. */
export function codedColumn(codes: Codes, texts: readonly string[]): CellColumn {
  return { length: codes.length, codes, at: (index) => texts[codes[index]!]!, distinct: () => texts };
}

/** A column without a row. */
export const NO_CELLS: CellColumn = codedColumn(new Uint32Array(0), []);

/** Collects cells that are texts already, as those of a sheet. */
export class TextCells implements CellCollector {
  private readonly codes: number[] = [];
  private readonly codeOf = new Map<string, number>();

  add(cells: RowCells, cell: number): void {
    const text = cells.text(cell);
    let code = this.codeOf.get(text);
    if (code === undefined) this.codeOf.set(text, (code = this.codeOf.size));
    this.codes.push(code);
  }

  finish(): CellColumn {
    return codedColumn(Uint32Array.from(this.codes), Array.from(this.codeOf.keys(), cleanCell));
  }
}
