// A list of investigations, stays or rosters held against what is on file: known rows told, the rest stored.
import { NO_UNIT, type Matcher } from '../src/domain/district/match/place-match.ts';
import { textAt } from '../src/domain/district/text-column.ts';
import type { UnitTable } from '../src/domain/district/unit-table.ts';
import { matchHome } from '../src/domain/district/match/match-home.ts';
import type { Body, SourceNote } from '../src/domain/journal/entry.ts';
import type { Plan, RowSetRef } from '../src/domain/journal/fold.ts';
import { investigationTableOf } from '../src/domain/tracing/cases/investigation-table.ts';
import { mergeInvestigations } from '../src/domain/tracing/cases/merge-investigations.ts';
import { splitKnownInvestigations, splitKnownTracing, type InvestigationSplit, type TracingSplit } from '../src/domain/tracing/known-rows.ts';
import { loadTables, type Missing } from '../src/formats/case-file/stored-tables.ts';
import type { TracingInspection } from '../src/formats/import/inspection.ts';
import { encodeTable, withoutTableRows } from '../src/formats/row-sets/row-set-tables.ts';
import type { TracingTables } from '../src/formats/tracing/tracing-kinds.ts';
import { getRowSet, putRowSet } from '../src/io/row-sets.ts';
import { loadCaseIds } from './known-case-ids.ts';

export interface ComparedTracing {
  readonly tracing: TracingInspection;
  readonly split: TracingSplit | InvestigationSplit;
  /** Distinct places of the rows that are to be recorded, and those of them that no unit is known for. */
  readonly places: number;
  readonly unmatchedPlaces: number;
  /** Distinct numbers of cases of these rows that are neither listed nor under investigation. */
  readonly unknownCases: number;
}

export async function compareTracing(tracing: TracingInspection, plan: Plan, units: Pick<UnitTable, 'kind'>, matcher: Matcher, missing: Missing): Promise<ComparedTracing> {
  const split = await splitKnown(tracing, plan, missing);
  const rows = [...split.fresh, ...split.changed];
  const ids = await loadCaseIds(plan, missing);
  const named = new Set(rows.map((row) => textAt(tracing.table.caseId, row)).filter((id) => id !== '' && !ids.has(id)));
  const places = placesOf(tracing, rows);
  return {
    tracing, split, places: places.size, unmatchedPlaces: [...places].filter((written) => matchHome(matcher, units.kind, written) === NO_UNIT).length,
    // An investigation is how a case comes on file.
    unknownCases: tracing.kind === 'investigations' ? 0 : named.size,
  };
}

/** Places as written where nothing else says where a row was. */
function placesOf(tracing: TracingInspection, rows: readonly number[]): ReadonlySet<string> {
  if (tracing.kind === 'investigations') return new Set();
  const { table } = tracing;
  const isPlaced = (row: number): boolean => 'unit' in table && (textAt(table.unit, row) !== '' || !Number.isNaN(table.longitude[row]));
  return new Set(rows.filter((row) => !isPlaced(row)).map((row) => table.places[table.place[row]!]!).filter((place) => place !== ''));
}

async function splitKnown(tracing: TracingInspection, plan: Plan, missing: Missing): Promise<TracingSplit> {
  switch (tracing.kind) {
    case 'investigations': {
      const [current, takenBack] = await Promise.all([loadTables(plan, 'investigations', getRowSet, missing), loadTables(takenBackOnly(plan), 'investigations', getRowSet, missing)]);
      return splitKnownInvestigations(tracing.table, mergeInvestigations(current).cases, takenBack);
    }
    case 'stays': return splitKnownTracing('stays', tracing.table, await loadTables(withTakenBack(plan), 'stays', getRowSet, missing));
    case 'rosters': return splitKnownTracing('rosters', tracing.table, await loadTables(withTakenBack(plan), 'rosters', getRowSet, missing));
  }
}

const changeRows = (plan: Plan, withdrawnOf: (ref: RowSetRef) => readonly number[]): Plan => ({ ...plan, rowSets: plan.rowSets.map((ref) => ({ ...ref, withdrawnRows: withdrawnOf(ref) })) });

/** All rows but those a newer list replaced: what a person took back or amended does not come again with the same list. */
function withTakenBack(plan: Plan): Plan {
  return changeRows(plan, ({ withdrawnRows, withdrawnByHand }) => withdrawnRows.filter((row) => !withdrawnByHand.includes(row)));
}

function takenBackOnly(plan: Plan): Plan {
  return changeRows(plan, ({ count, withdrawnByHand }) => Array.from({ length: count }, (_, row) => row).filter((row) => !withdrawnByHand.includes(row)));
}

/** Stores what is new and what says something else, and returns the body that records it; none where the list brings nothing. */
export async function recordTracing({ tracing, split }: ComparedTracing, note: (taken: number) => SourceNote): Promise<Body[]> {
  const count = split.fresh.length + split.changed.length;
  if (count === 0) return [];
  const { bytes, hash } = encodeTracing(tracing, split);
  await putRowSet(hash, bytes);
  return [{ kind: 'rows-recorded', of: tracing.kind, rows: hash, count, source: note(count) }];
}

function encodeTracing(tracing: TracingInspection, split: TracingSplit | InvestigationSplit) {
  const pick = <Kind extends 'stays' | 'rosters'>(kind: Kind, table: TracingTables[Kind]) => {
    const kept = new Set(split.fresh);
    return encodeTable(kind, withoutTableRows(table, Array.from({ length: table.count }, (_, row) => row).filter((row) => !kept.has(row))) as never);
  };
  switch (tracing.kind) {
    case 'investigations': return encodeTable('investigations', investigationTableOf((split as InvestigationSplit).rows));
    case 'stays': return pick('stays', tracing.table);
    case 'rosters': return pick('rosters', tracing.table);
  }
}
