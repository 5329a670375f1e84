// A list of households or plots held against the register: known rows told, the rest stored; homes without a unit counted.
import type { RegisterKind } from '../src/domain/district/import-review.ts';
import { NO_UNIT, type Matcher } from '../src/domain/district/match/place-match.ts';
import { matchHome } from '../src/domain/district/match/match-home.ts';
import { splitKnownRows, type RegisterSplit } from '../src/domain/farming/register/known-rows.ts';
import { pickHouseholdRows, pickPlotRows } from '../src/domain/farming/register/merge-register.ts';
import type { UnitTable } from '../src/domain/district/unit-table.ts';
import type { Body, SourceNote } from '../src/domain/journal/entry.ts';
import type { Plan } from '../src/domain/journal/fold.ts';
import { loadRegister } from '../src/formats/case-file/stored-register.ts';
import type { Missing } from '../src/formats/case-file/stored-tables.ts';
import type { RegisterInspection } from '../src/formats/import/inspection.ts';
import { encodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { getRowSet, putRowSet } from '../src/io/row-sets.ts';

export interface ComparedRegister {
  readonly register: RegisterInspection;
  readonly split: RegisterSplit;
  /** Distinct homes or villages of the rows that are to be recorded, and those of them that no unit is known for. */
  readonly places: number;
  readonly unmatchedPlaces: number;
}

export async function compareRegister(register: RegisterInspection, plan: Plan, units: Pick<UnitTable, 'kind'>, matcher: Matcher, missing: Missing): Promise<ComparedRegister> {
  const recorded = await loadRegister(plan, getRowSet, missing);
  const split = register.kind === 'households' ? splitKnownRows('households', register.table, recorded.households) : splitKnownRows('plots', register.table, recorded.plots);
  const { place, places } = register.table;
  const named = new Set([...split.fresh, ...split.changed].map((row) => places[place[row]!]!));
  // A plot with an outline needs no village; a household without a home is told as one.
  if (register.kind === 'plots') named.delete('');
  return { register, split, places: named.size, unmatchedPlaces: [...named].filter((written) => matchHome(matcher, units.kind, written) === NO_UNIT).length };
}

/** Stores what is new and what says something else, and returns the body that records it; none where the list brings nothing. */
export async function recordRegister({ register, split }: ComparedRegister, note: (taken: number) => SourceNote): Promise<Body[]> {
  const rows = [...split.fresh, ...split.changed].toSorted((a, b) => a - b);
  if (rows.length === 0) return [];
  const { bytes, hash } =
    register.kind === 'households' ? encodeTable('households', pickHouseholdRows(register.table, rows)) : encodeTable('plots', pickPlotRows(register.table, rows));
  await putRowSet(hash, bytes);
  return [{ kind: 'rows-recorded', of: register.kind satisfies RegisterKind, rows: hash, count: rows.length, source: note(rows.length) }];
}
