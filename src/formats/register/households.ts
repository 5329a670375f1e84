// Households from a table or a collection: number, home, people, how they go, machines, whether they farm for others.
import type { HouseholdTable } from '../../domain/farming/register/farm-tables.ts';
import { householdTableOf, type HouseholdRow } from '../../domain/farming/register/tables-of.ts';
import type { TableSource } from '../tables/table.ts';
import { HOUSEHOLD_HEADINGS, type HouseholdMeaning } from './register-headings.ts';
import { gatherRows, readNumber, readWrittenPlace, type RegisterReading } from './register-reading.ts';
import { openRegister, type RegisterOptions, type RegisterRow, type RegisterRows } from './register-rows.ts';
import { HELP_HINT, helpOf, MACHINE_HINT, machinesIn, MODE_HINT, modeOf } from './register-words.ts';

const MOST_PEOPLE = 60;

export function readHouseholds(source: TableSource, file: string, options: RegisterOptions = {}): RegisterReading<HouseholdTable> {
  const list = openRegister(source, file, 'households', HOUSEHOLD_HEADINGS, options);
  return gatherRows(list, 'household', (row) => readHousehold(list, row), householdTableOf);
}

type Rows = RegisterRows<HouseholdMeaning>;
type Row = RegisterRow<HouseholdMeaning>;

/** A number of people that cannot be refuses the row; a mode or machine nobody knows costs that alone. */
function readHousehold(list: Rows, row: Row): HouseholdRow | null {
  const [id, people] = [readNumber(list, row, 'household'), readPeople(list, row)];
  if (id === null || people === null) return null;
  const { machines, unknown } = machinesIn(row.text('machines'));
  for (const word of unknown) list.rejects.warn('unknown-value', { row: row.row, column: list.heading('machines'), value: word, hint: MACHINE_HINT });
  const word = <Code>(meaning: HouseholdMeaning, codeOf: (word: string) => Code | undefined, assumed: Code, hint: string): Code => {
    const text = row.text(meaning);
    const code = text === '' ? assumed : codeOf(text);
    if (code === undefined) list.rejects.warn('unknown-value', { row: row.row, column: list.heading(meaning), value: text, hint });
    return code ?? assumed;
  };
  return {
    id, people, machines,
    place: readWrittenPlace(list, row, 'home', 'street'),
    mode: word('mode', modeOf, 'foot', MODE_HINT),
    helps: word('helps', helpOf, false, HELP_HINT),
    sourceRow: row.row,
  };
}

/** Where nothing is said one goes. */
function readPeople(list: Rows, row: Row): number | null {
  const text = row.text('people').normalize('NFKC').replace(/[人口名]$/u, '').trim();
  if (text === '') return 1;
  const at = { row: row.row, column: list.heading('people'), value: text };
  const people = /^\d+(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(people)) list.rejects.refuse('not-a-number', at);
  else if (people < 1 || people > MOST_PEOPLE) list.rejects.refuse('out-of-range', { ...at, hint: `1–${MOST_PEOPLE}` });
  else return people;
  return null;
}
