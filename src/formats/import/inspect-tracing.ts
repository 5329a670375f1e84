// A list of investigations, stays or rosters as it was understood.
import { NOT_RECORDED, type Minute } from '../../domain/day.ts';
import type { ImportChoices, TracingKind } from '../../domain/district/import-review.ts';
import type { RowSource } from '../tables/row-source.ts';
import { TRACING_HEADINGS, TRACING_READERS } from '../tracing/tracing-kinds.ts';
import { factOptions } from './guess-kind.ts';
import { counts, NOTHING_READ, type FileDescription, type FileForm, type Inspection, type InspectionContext, type TracingInspection } from './inspection.ts';
import { columnsOf, headOf } from './sample-rows.ts';

export function inspectTracing(kind: TracingKind, rows: RowSource, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { table, rejects, met, layout, dates } = TRACING_READERS[kind](rows, form.file, { ...factOptions(choices), system: form.system });
  const meanings = [...layout.meanings.values()];
  const taken = table?.count ?? 0;
  const description: FileDescription = {
    ...form, kind,
    headingRow: layout.headingRow,
    head: headOf(rows, layout, kind),
    columns: columnsOf(rows, layout, kind),
    meanings: TRACING_HEADINGS[kind].meanings,
    dates,
    hasCoordinates: meanings.includes('lng') && meanings.includes('lat'),
    ...counts(met, taken, rejects),
  };
  const tracing = taken === 0 ? null : ({ kind, table } as TracingInspection);
  const later = tracing === null ? 0 : countLater(tracing, context.now ?? Infinity);
  return { description, ...NOTHING_READ, tracing, notes: later === 0 ? [] : [{ kind: 'in-future', rows: later }], choices, context };
}

/** Rows with a time after now. */
function countLater({ kind, table }: TracingInspection, now: Minute): number {
  const columns = kind === 'investigations' ? [table.reportedAt, table.sampledAt, table.isolatedAt] : [table.from, table.until];
  let later = 0;
  for (let row = 0; row < table.count; row++) if (columns.some((column) => column[row] !== NOT_RECORDED && column[row]! > now)) later++;
  return later;
}
