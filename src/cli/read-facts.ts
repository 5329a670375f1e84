// Reads the files of rounds, contacts, disinfections, orders, visits and overrides of a command.
import type { FactTablesByKind, OverrideList } from '../domain/district/fact-tables.ts';
import type { FactTables } from '../domain/zoning/facts/unit-facts.ts';
import { readFactFile, type FactFileKind } from '../formats/fact-files.ts';
import type { FactReading } from '../formats/reports/fact-file.ts';
import type { Options } from './options.ts';
import { readBytes } from './read-bytes.ts';
import type { Teller } from './tell.ts';

/** A file of facts with what is needed to tell about its rows. */
export interface FactSource<Table> extends FactReading<Table> {
  readonly file: string;
  readonly table: Table;
}

export type FactSources = { readonly [Kind in FactFileKind]: readonly FactSource<FactTablesByKind[Kind]>[] };

/** All facts; null when a file cannot be used as a whole: without it units could be released too early. */
export async function readFactSources(options: Options, teller: Teller): Promise<FactSources | null> {
  const sources = {
    rounds: await readKind('rounds', options, teller),
    contacts: await readKind('contacts', options, teller),
    disinfections: await readKind('disinfections', options, teller),
    orders: await readKind('orders', options, teller),
    visits: await readKind('visits', options, teller),
    overrides: await readKind('overrides', options, teller),
  };
  const { rounds, contacts, disinfections, orders, visits, overrides } = sources;
  if (rounds === null || contacts === null || disinfections === null || orders === null || visits === null || overrides === null) return null;
  return { rounds, contacts, disinfections, orders, visits, overrides };
}

async function readKind<Kind extends FactFileKind>(kind: Kind, { facts, dateOrder }: Options, teller: Teller): Promise<FactSource<FactTablesByKind[Kind]>[] | null> {
  const sources: FactSource<FactTablesByKind[Kind]>[] = [];
  let usable = true;
  for (const file of facts[kind]) {
    const source = await readBytes(file, teller);
    const reading = source && (await readFactFile(kind, source, dateOrder));
    if (reading !== null) teller.tellEncoding(file, reading.encoding);
    teller.tellRejects(reading?.rejects ?? []);
    const isUseless = reading?.table !== null && reading !== null && reading.met > 0 && reading.rows.length === 0;
    if (isUseless) teller.say(teller.words.noUsableRow(file));
    if (reading === null || reading.table === null || isUseless) usable = false;
    else sources.push({ ...reading, file, table: reading.table });
  }
  return usable ? sources : null;
}

/** The tables alone, as the engine takes them; overrides of several files follow one another. */
export function factTablesOf({ rounds, contacts, disinfections, orders, visits, overrides }: FactSources): FactTables {
  const tables = <Table>(sources: readonly FactSource<Table>[]): Table[] => sources.map(({ table }) => table);
  return {
    rounds: tables(rounds), contacts: tables(contacts), disinfections: tables(disinfections), orders: tables(orders), visits: tables(visits),
    overrides: tables<OverrideList>(overrides).flat(),
  };
}
