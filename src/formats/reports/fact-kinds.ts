// The six kinds of fact files, for telling them apart and for reading one as it was chosen.
import type { FactListKind } from '../../domain/district/import-review.ts';
import type { FactTablesByKind } from '../../domain/district/fact-tables.ts';
import type { HeadingIndex } from '../tables/headings.ts';
import type { RowSource } from '../tables/row-source.ts';
import { CONTACTS } from './contacts.ts';
import { DISINFECTIONS } from './disinfections.ts';
import { readFacts, type FactListReading, type FactOptions } from './fact-file.ts';
import { ORDERS } from './orders.ts';
import { OVERRIDES } from './overrides.ts';
import { ROUNDS } from './rounds.ts';
import { VISITS } from './visits.ts';

interface KindOfFacts<Table> {
  readonly headings: HeadingIndex<string>;
  /** Meanings without which nothing can be read. */
  readonly needed: readonly string[];
  readonly read: (source: RowSource, file: string, options: FactOptions) => FactListReading<Table>;
}

const kind = <Meaning extends string, Fact, Table>(of: Parameters<typeof readFacts<Meaning, Fact, Table>>[0]): KindOfFacts<Table> => ({
  headings: of.headings,
  needed: ['area', ...of.needed.map(([meaning]) => meaning)],
  read: (source, file, options) => readFacts(of, source, file, options),
});

/** Those with the most particular headings first: of kinds that fit alike the first is taken. */
export const FACT_FILES: { readonly [Kind in FactListKind]: KindOfFacts<FactTablesByKind[Kind]> } = {
  overrides: kind(OVERRIDES),
  visits: kind(VISITS),
  contacts: kind(CONTACTS),
  orders: kind(ORDERS),
  rounds: kind(ROUNDS),
  disinfections: kind(DISINFECTIONS),
};
