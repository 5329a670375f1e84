// The two lists of the farm register, by kind.
import type { RegisterKind } from '../../domain/district/import-review.ts';
import type { HouseholdTable, PlotTable } from '../../domain/farming/register/farm-tables.ts';
import type { HeadingIndex } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { readHouseholds } from './households.ts';
import { readPlots } from './plots.ts';
import { HOUSEHOLD_HEADINGS, PLOT_HEADINGS } from './register-headings.ts';
import type { RegisterReading } from './register-reading.ts';
import type { RegisterOptions } from './register-rows.ts';

export interface RegisterTables {
  households: HouseholdTable;
  plots: PlotTable;
}

type Readers = { readonly [Kind in RegisterKind]: (source: TableSource, file: string, options?: RegisterOptions) => RegisterReading<RegisterTables[Kind]> };

export const REGISTER_READERS: Readers = { households: readHouseholds, plots: readPlots };
export const REGISTER_HEADINGS: Readonly<Record<RegisterKind, HeadingIndex<string>>> = { households: HOUSEHOLD_HEADINGS, plots: PLOT_HEADINGS };

/** Meanings by which a list is told from others: the first, and one of the rest. */
export const REGISTER_SIGNS: Readonly<Record<RegisterKind, { readonly key: string; readonly beside: readonly string[] }>> = {
  plots: { key: 'plot', beside: ['household', 'crop', 'mu'] },
  households: { key: 'household', beside: ['home', 'people', 'machines'] },
};
