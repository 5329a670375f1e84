// The three lists of tracing, by kind.
import type { TracingKind } from '../../domain/district/import-review.ts';
import type { InvestigationTable } from '../../domain/tracing/cases/investigation-table.ts';
import type { StoredRosterTable } from '../../domain/tracing/contacts/stored-rosters.ts';
import type { StoredStayTable } from '../../domain/tracing/stays/stored-stays.ts';
import type { HeadingIndex } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { INVESTIGATION_HEADINGS, readInvestigations } from './investigations.ts';
import { readRosters, ROSTER_HEADINGS } from './rosters.ts';
import { readStays, STAY_HEADINGS, type StayOptions } from './stays.ts';
import type { TracingReading } from './tracing-file.ts';

export interface TracingTables {
  investigations: InvestigationTable;
  stays: StoredStayTable;
  rosters: StoredRosterTable;
}

type Readers = { readonly [Kind in TracingKind]: (source: TableSource, file: string, options?: StayOptions) => TracingReading<TracingTables[Kind]> };

export const TRACING_READERS: Readers = { investigations: readInvestigations, stays: readStays, rosters: readRosters };
export const TRACING_HEADINGS: Readonly<Record<TracingKind, HeadingIndex<string>>> = { investigations: INVESTIGATION_HEADINGS, stays: STAY_HEADINGS, rosters: ROSTER_HEADINGS };
