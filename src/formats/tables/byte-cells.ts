// Collects the cells of one column of delimited text: equal ones under one number, places in the bytes where hardly any are.
import { DistinctBytes, type Places } from '../../domain/district/distinct-bytes.ts';
import { longer } from '../../domain/longer.ts';
import { cleanCell } from './clean-cell.ts';
import { codedColumn, type CellCollector, type CellColumn, type Codes } from './cell-column.ts';
import { textOfCell, type ByteRow } from './byte-row.ts';
import type { RowCells } from './row-source.ts';

/** Distinct cells up to which equal ones are looked for in any case. */
const MOST_DISTINCT = 1 << 16;
/** Cells that are numbered together: a loop of its own over them is several times as fast as one by one. */
const BATCH = 512;
/** Numbers of one batch, before they go where they are kept. */
const BATCH_CODES = new Uint32Array(BATCH);

/** A column of cells that are left where they stand: numbers of cases, which hardly ever repeat. */
export interface SlicedColumn extends CellColumn {
  readonly codes: null;
  readonly utf8: Uint8Array;
  /** Cell `i` takes up the bytes from `start[i]` to `end[i]` (see `ByteRow`); its text may have to be cleaned. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

export function isSliced(column: CellColumn): column is SlicedColumn {
  return column.codes === null;
}

/** A column of which more than half of many cells are distinct keeps places, any other the numbers of distinct cells. */
export class ByteCells implements CellCollector {
  /** Cells that are not numbered yet; of a column that keeps places, all. */
  private places: Places & { count: number };
  /** Null once places are kept. */
  private distinct: DistinctBytes | null;
  /** As narrow as the distinct cells met so far allow: most columns of a list say few things. */
  private codes: Codes;
  private numbered = 0;

  /** `expected`: about how many rows will come. */
  constructor(private readonly utf8: Uint8Array, private readonly expected: number) {
    this.places = placesFor(BATCH);
    this.distinct = new DistinctBytes(utf8);
    this.codes = new Uint8Array(Math.max(BATCH, expected));
  }

  add(cells: RowCells, cell: number): void {
    const row = cells as ByteRow;
    const { places } = this;
    if (places.count === places.start.length) {
      this.makeRoom();
      this.add(cells, cell);
      return;
    }
    const at = places.count++;
    const isThere = cell < row.count;
    places.start[at] = isThere ? row.start[cell]! : 0;
    places.end[at] = isThere ? row.end[cell]! : 0;
  }

  finish(): CellColumn {
    const { utf8, distinct } = this;
    if (distinct !== null) {
      this.numberPlaces(distinct);
      const texts = Array.from({ length: distinct.count }, (_, code) => cleanCell(textAtPlace(utf8, distinct, code)));
      return codedColumn(this.codes.subarray(0, this.numbered), texts);
    }
    const { places } = this;
    const at = (index: number): string => cleanCell(textAtPlace(utf8, places, index));
    const { count: length, start, end } = places;
    const column: SlicedColumn = { length, codes: null, at, distinct: () => Array.from({ length }, (_, index) => at(index)), utf8, start, end };
    return column;
  }

  private makeRoom(): void {
    if (this.distinct === null) {
      this.places = growPlaces(this.places, 2 * this.places.count);
      return;
    }
    this.numberPlaces(this.distinct);
    if (this.distinct.count > MOST_DISTINCT && 2 * this.distinct.count > this.numbered) this.keepPlaces(this.distinct);
  }

  private numberPlaces(distinct: DistinctBytes): void {
    const { places, numbered } = this;
    if (numbered + places.count > this.codes.length) this.codes = longer(this.codes, 2 * this.codes.length);
    distinct.number(places, places.count, BATCH_CODES, 0);
    if (distinct.count > CODES_IN.get(this.codes.BYTES_PER_ELEMENT)!) this.codes = widened(this.codes, distinct.count);
    this.codes.set(BATCH_CODES.subarray(0, places.count), numbered);
    this.numbered += places.count;
    places.count = 0;
  }

  /** From numbers of equal cells to the place of every cell. */
  private keepPlaces(distinct: DistinctBytes): void {
    const { codes, numbered } = this;
    const kept = placesFor(Math.max(this.expected, 2 * numbered));
    for (let row = 0; row < numbered; row++) {
      const code = codes[row]!;
      kept.start[row] = distinct.start[code]!;
      kept.end[row] = distinct.end[code]!;
    }
    kept.count = numbered;
    this.places = kept;
    this.distinct = null;
    this.codes = new Uint8Array(0);
  }
}

/** How many numbers there are of so many bytes. */
const CODES_IN: ReadonlyMap<number, number> = new Map([[1, 1 << 8], [2, 1 << 16], [4, 2 ** 32]]);

function widened(codes: Codes, distinct: number): Codes {
  const wider = distinct > CODES_IN.get(2)! ? new Uint32Array(codes.length) : new Uint16Array(codes.length);
  wider.set(codes);
  return wider;
}

function placesFor(capacity: number): Places & { count: number } {
  return { count: 0, start: new Uint32Array(capacity), end: new Uint32Array(capacity) };
}

function growPlaces({ count, start, end }: Places & { count: number }, capacity: number): Places & { count: number } {
  return { count, start: longer(start, capacity), end: longer(end, capacity) };
}

function textAtPlace(utf8: Uint8Array, { start, end }: Places, at: number): string {
  return textOfCell(utf8, start[at]!, end[at]!);
}
