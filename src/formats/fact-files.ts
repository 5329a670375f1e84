// From the bytes of a file of facts to its table in one step, whatever the kind of fact.
import type { FactTablesByKind } from '../domain/district/fact-tables.ts';
import { contentOf, encodingOf, type Encoded } from './files.ts';
import { openFile, type SourceFile } from './import/open-file.ts';
import { readContacts } from './reports/contacts.ts';
import { readDisinfections } from './reports/disinfections.ts';
import type { FactReading } from './reports/fact-file.ts';
import { readOrders } from './reports/orders.ts';
import { readOverrides } from './reports/overrides.ts';
import { readRounds } from './reports/rounds.ts';
import { readVisits } from './reports/visits.ts';
import type { DateOrder } from './tables/dates.ts';
import type { TableSource } from './tables/table.ts';
import { DEFAULT_LIMIT_BYTES } from './tables/text.ts';

export type FactFileKind = keyof FactTablesByKind;

type Readers = { readonly [Kind in FactFileKind]: (source: TableSource, file: string, dateOrder?: DateOrder) => FactReading<FactTablesByKind[Kind]> };

const READERS: Readers = {
  rounds(source, file, dateOrder) {
    const { rounds, ...reading } = readRounds(source, file, dateOrder);
    return { ...reading, table: rounds };
  },
  contacts: readContacts,
  disinfections: readDisinfections,
  orders: readOrders,
  visits: readVisits,
  overrides: readOverrides,
};

export async function readFactFile<Kind extends FactFileKind>(
  kind: Kind,
  source: SourceFile,
  dateOrder?: DateOrder,
  limitBytes = DEFAULT_LIMIT_BYTES,
): Promise<FactReading<FactTablesByKind[Kind]> & Encoded> {
  const opened = await openFile(source, limitBytes);
  if (opened.form === 'none') return { table: null, rejects: [opened.reject], met: 0, rows: [], areaHeading: '', encoding: null };
  return { ...READERS[kind](contentOf(opened), source.file, dateOrder), encoding: encodingOf(opened) };
}
