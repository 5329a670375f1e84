// What all tables of facts have in common: a unit in every row, headings in any order, each bad row told by itself.
import { isoDay, type EpidemicDay, type Minute } from '../../domain/day.ts';
import type { ReviewDates } from '../../domain/district/import-review.ts';
import { withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { NO_CELLS } from '../tables/cell-column.ts';
import { foldWord } from '../tables/clean-cell.ts';
import { ColumnReader, entryMinute, type Need } from '../tables/column-reader.ts';
import type { CellDate, DateOrder } from '../tables/dates.ts';
import { mapHeadings, pickColumns, type ColumnMapping, type HeadingIndex } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { layoutOf, type TableLayout } from '../tables/table-layout.ts';
import { readTable, type Table as ReadRows, type TableSource } from '../tables/table.ts';
import { describeDates } from './report-dates.ts';

/** Headings of the unit and of the time of entry, which every kind of fact has. */
export const AREA_HEADINGS = ['unit', 'area', 'unit_id', 'place', '划定单元', '单元', '小区', '小区名称', '区域', '地点', '场所', '范围', '地址'];
export const RECORDED_HEADINGS = ['recorded_at', 'recorded', 'recorded_on', 'entered_at', 'entered_on', '录入时间', '录入日期', '登记时间'];

/** What every row of a fact file says, whatever the fact. */
export interface FactRow {
  readonly area: string;
  /** Row as the spreadsheet counts. */
  readonly row: number;
  readonly recordedAt: Minute | undefined;
}

/** A file of facts as it was read. */
export interface FactReading<Table> {
  /** Null when a needed column is missing. */
  readonly table: Table | null;
  readonly rejects: readonly Reject[];
  /** Rows of data met, refused ones included. */
  readonly met: number;
  /** The rows of the table, in its order, for telling about single ones. */
  readonly rows: readonly FactRow[];
  /** Heading that named the unit. */
  readonly areaHeading: string;
}

/** What a person settled of a file of facts; what is left out is found in it. */
export interface FactOptions {
  readonly dateOrder?: DateOrder | undefined;
  /** The year of dates without one; without it they are not read. */
  readonly year?: number | undefined;
  /** Row of the headings; 0 for none. */
  readonly headingRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  /** The last day a fact may be of, where its kind lies in the past. */
  readonly latestDay?: EpidemicDay | undefined;
}

/** A reading with what is shown of it before it counts. */
export interface FactListReading<Table> extends FactReading<Table> {
  readonly layout: TableLayout;
  readonly dates: ReviewDates;
}

/** Reads the cells of one row; null where the row is refused, which is told. */
export type ReadFact<Fact> = (index: number) => Fact | null;

export interface FactKind<Meaning extends string, Fact, Table> {
  readonly headings: HeadingIndex<Meaning | 'area' | 'recorded'>;
  /** Columns without which nothing can be read, with the heading each is missed by. */
  readonly needed: readonly (readonly [Meaning, string])[];
  /** The day a fact is of. */
  readonly dayOf: Meaning;
  /** Whether it may be of a day to come. */
  readonly mayLieAhead?: boolean;
  readonly dayIn: (fact: Fact) => EpidemicDay | undefined;
  readonly reader: (columns: FactColumns<Meaning | 'area' | 'recorded'>) => ReadFact<Fact>;
  readonly table: (facts: readonly (FactRow & Fact)[]) => Table;
}

/** Reads a table of facts of one kind. A row of which half is known is refused: nothing is guessed in its place. */
export function readFacts<Meaning extends string, Fact, Table>(
  kind: FactKind<Meaning, Fact, Table>,
  source: TableSource,
  file: string,
  options: FactOptions = {},
): FactListReading<Table> {
  const headings = options.mapping === undefined ? kind.headings : mapHeadings(kind.headings, options.mapping, 'cases');
  const table = readTable(source, file, (heading) => headings.find(heading) !== undefined, options);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table, headings, rejects);
  const needed = [['area', 'unit'] as const, ...kind.needed];
  const missing = table.headings.length === 0 ? [] : needed.filter(([meaning]) => !columns.has(meaning));
  for (const [, column] of missing) rejects.refuse('missing-column', { row: table.headingRow, column });
  const found = { met: table.met, layout: layoutOf(table, columns) };
  const cells = table.columns[columns.get(kind.dayOf) ?? -1] ?? NO_CELLS;
  if (missing.length > 0 || table.headings.length === 0) {
    return { ...found, table: null, rejects: rejects.list, rows: [], areaHeading: '', dates: describeDates(cells, new Int32Array(), options) };
  }
  const reader = new FactColumns(table, columns, kind.mayLieAhead === true ? { ...options, latestDay: undefined } : options, rejects);
  const facts = collectFacts(kind, reader, table);
  const days = facts.map((fact) => kind.dayIn(fact)).filter((day) => day !== undefined);
  const told = rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...found, table: kind.table(facts), rejects: told, rows: facts, areaHeading: reader.heading('area'), dates: describeDates(cells, Int32Array.from(days), options) };
}

function collectFacts<Meaning extends string, Fact>(
  kind: Pick<FactKind<Meaning, Fact, unknown>, 'reader'>,
  reader: FactColumns<Meaning | 'area' | 'recorded'>,
  { count }: Pick<ReadRows, 'count'>,
): (FactRow & Fact)[] {
  const readArea = areaReader(reader);
  const readFact = kind.reader(reader);
  const readRecorded = reader.date('recorded', 'optional');
  const facts: (FactRow & Fact)[] = [];
  for (let index = 0; index < count; index++) {
    const [area, fact] = [readArea(index), readFact(index)];
    if (area === '' || fact === null) continue;
    facts.push({ ...fact, area, row: reader.rowNumber(index), recordedAt: entryMinute(readRecorded(index)) });
  }
  return facts;
}

/** Columns of facts: what stands in a cell must be readable, an empty one may say nothing. */
export class FactColumns<Meaning extends string> extends ColumnReader<Meaning> {
  private readonly latestDay: EpidemicDay | undefined;

  constructor(table: ReadRows, columns: ReadonlyMap<Meaning, number>, { dateOrder, year, latestDay }: FactOptions, rejects: RejectList) {
    super(table, columns, { order: dateOrder, year, latestDay }, rejects);
    this.latestDay = latestDay;
  }

  /** A day to come is a typing error, as in a list of cases, and refuses the row; when it was entered refuses nothing. */
  override date(meaning: Meaning, need: Need): (index: number) => CellDate | null {
    const read = super.date(meaning, need);
    const { latestDay } = this;
    if (latestDay === undefined || need === 'optional') return read;
    return (index) => {
      const date = read(index);
      return date === null || date.day <= latestDay ? date : this.refuseOutOfRange(index, meaning, `≤ ${isoDay(latestDay)}`);
    };
  }

  /** A day that may be left out; `false` where something stands there that is no day, which refuses the row. */
  dayOrNothing(meaning: Meaning): (index: number) => CellDate | null | false {
    const cells = this.cells(meaning);
    if (cells === null) return () => null;
    const read = this.date(meaning, 'needed');
    return (index) => (cells.at(index) === '' ? null : (read(index) ?? false));
  }

  /** A word that may be left out; `false` for one nobody knows, which refuses the row. */
  codeOrNothing(meaning: Meaning, known: ReadonlyMap<string, number>, hint: string): (index: number) => number | null | false {
    const cells = this.cells(meaning);
    if (cells === null) return () => null;
    const read = this.code(meaning, known, 'needed', hint);
    return (index) => (cells.at(index) === '' ? null : (read(index) ?? false));
  }

  /** Refuses the row for a day that cannot stand beside another one of it. */
  refuseOutOfRange(index: number, meaning: Meaning, hint: string): null {
    this.rejects.refuse('out-of-range', { row: this.rowNumber(index), column: this.heading(meaning), value: this.cells(meaning)?.at(index) ?? '', hint });
    return null;
  }
}

const HAN = /\p{Script=Han}/u;

/** The unit as it is written, without numbers of telephones and cards; a code may itself be a long number. */
function areaReader<Meaning extends string>(columns: FactColumns<Meaning | 'area'>): (index: number) => string {
  const read = columns.text('area', 'needed');
  return (index) => {
    const written = read(index);
    const area = HAN.test(written) ? withoutPersonalNumbers(written) : written;
    if (area !== written) columns.rejects.warn('personal-value', { row: columns.rowNumber(index), column: columns.heading('area') });
    if (area === '' && written !== '') columns.rejects.refuse('missing-value', { row: columns.rowNumber(index), column: columns.heading('area') });
    return area;
  };
}

/** Codes by the folded words that mean them. */
export function wordCodes(words: readonly (readonly [code: number, words: readonly string[]])[]): ReadonlyMap<string, number> {
  return new Map(words.flatMap(([code, list]) => list.map((word) => [foldWord(word), code] as const)));
}

export const YES_WORDS = ['yes', 'y', 'true', '1', '是'];
export const NO_WORDS = ['no', 'n', 'false', '0', '否'];
