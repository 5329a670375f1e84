// The farm register that a plan names: all lists of households and plots that are there, as one table each.
import { mergeRegister, type Register } from '../../domain/farming/register/merge-register.ts';
import type { Plan } from '../../domain/journal/fold.ts';
import type { ReadRowSet } from '../row-sets/read-row-set.ts';
import { loadTables, type Missing } from './stored-tables.ts';

export async function loadRegister(plan: Plan, read: ReadRowSet, missing: Missing): Promise<Register> {
  const [households, plots] = await Promise.all([loadTables(plan, 'households', read, missing), loadTables(plan, 'plots', read, missing)]);
  return mergeRegister(households, plots);
}
