// The investigations of all files and hand entries: one row a case, the newest holds.
import { textAt, textColumnOf } from '../../district/text-column.ts';
import type { InvestigationTable } from './investigation-table.ts';


export interface Investigations {
  readonly cases: InvestigationTable;
  /** Number of a case by its id, −1 for none. */
  readonly caseOf: (caseId: string) => number;
}

/** Tables in the order they were recorded. Cases stand in the order in which each was first met, so that numbers stay as rows are changed. */
export function mergeInvestigations(tables: readonly InvestigationTable[]): Investigations {
  const newest = new Map<string, readonly [table: number, row: number]>();
  tables.forEach(({ count, caseId }, table) => {
    for (let row = 0; row < count; row++) newest.set(textAt(caseId, row), [table, row]);
  });
  const rows = [...newest.values()];
  const column = (name: 'reportedAt' | 'onsetOn' | 'positiveOn' | 'sampledAt' | 'isolatedAt' | 'discovery' | 'living' | 'noneOf' | 'sourceRow') => rows.map(([table, row]) => tables[table]![name][row]!);
  const cases: InvestigationTable = {
    count: rows.length,
    caseId: textColumnOf(newest.keys()),
    person: textColumnOf(rows.map(([table, row]) => textAt(tables[table]!.person, row))),
    reportedAt: Int32Array.from(column('reportedAt')), onsetOn: Int32Array.from(column('onsetOn')), positiveOn: Int32Array.from(column('positiveOn')),
    sampledAt: Int32Array.from(column('sampledAt')), isolatedAt: Int32Array.from(column('isolatedAt')),
    discovery: Uint8Array.from(column('discovery')), living: Uint8Array.from(column('living')), noneOf: Uint8Array.from(column('noneOf')),
    sourceRow: Uint32Array.from(column('sourceRow')),
  };
  const numberOf = new Map([...newest.keys()].map((caseId, of) => [caseId, of] as const));
  return { cases, caseOf: (caseId) => numberOf.get(caseId) ?? -1 };
}
