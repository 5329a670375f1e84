// The numbers of all cases on file: those under investigation first, then those of the lists, newest first.
import { isEmptyAt, textsOf } from '../src/domain/district/text-column.ts';
import type { Plan } from '../src/domain/journal/fold.ts';
import { loadTables, type Missing } from '../src/formats/case-file/stored-tables.ts';
import { getRowSet } from '../src/io/row-sets.ts';

export async function loadCaseIds(plan: Plan, missing: Missing): Promise<ReadonlySet<string>> {
  const [investigations, lists] = await Promise.all([loadTables(plan, 'investigations', getRowSet, missing), loadTables(plan, 'cases', getRowSet, missing)]);
  const ids = new Set<string>();
  for (const tables of [investigations, lists]) {
    for (const { count, caseId } of tables.toReversed()) {
      const texts = textsOf(caseId);
      for (let row = count - 1; row >= 0; row--) if (!isEmptyAt(caseId, row)) ids.add(texts[row]!);
    }
  }
  return ids;
}
