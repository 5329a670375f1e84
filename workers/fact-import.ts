// A list of facts held against the district: areas without a unit refused, known rows told, the rest stored as one act.
import { wordsOfFacts, splitKnownFacts, type FactSplit, type NameArea, type RecordedFact } from '../src/domain/district/known-facts.ts';
import type { FactListKind } from '../src/domain/district/import-review.ts';
import { NO_UNIT, type Matcher } from '../src/domain/district/match/place-match.ts';
import { pickRows } from '../src/domain/district/pick-rows.ts';
import type { Reject } from '../src/domain/district/reject.ts';
import type { UnitTable } from '../src/domain/district/unit-table.ts';
import type { Body, SourceNote } from '../src/domain/journal/entry.ts';
import type { Plan } from '../src/domain/journal/fold.ts';
import type { FactTablesByKind } from '../src/domain/district/fact-tables.ts';
import type { FactInspection, Inspection } from '../src/formats/import/inspect-file.ts';
import { MissingRowSet } from '../src/formats/row-sets/read-row-set.ts';
import { decodeTable, encodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { getRowSet, putRowSet } from '../src/io/row-sets.ts';

/** Facts of a file with what becomes of each row; `table` holds only rows whose area is known. */
export interface ComparedFacts {
  readonly kind: FactListKind;
  readonly table: FactTablesByKind[FactListKind];
  readonly split: FactSplit;
  /** Distinct areas of the file, and those of them that no unit is known for, as they are written. */
  readonly areas: number;
  readonly unknownAreas: readonly string[];
}

/** The inspection with rows of unknown areas refused, and the rest held against what is recorded. */
export async function compareFacts(inspection: Inspection, facts: FactInspection, plan: Plan, units: UnitTable, matcher: Matcher): Promise<{ inspection: Inspection; facts: ComparedFacts }> {
  const rowOf = new Map<string, number>();
  for (const { area } of facts.rows) if (!rowOf.has(area)) rowOf.set(area, unitOf(facts.kind, area, matcher));
  const unknownAreas = [...rowOf].filter(([, unit]) => unit === NO_UNIT).map(([area]) => area);
  const known = facts.rows.flatMap(({ area }, row) => (rowOf.get(area) === NO_UNIT ? [] : [row]));
  const refused = facts.rows.filter(({ area }) => rowOf.get(area) === NO_UNIT).map(({ area, row }): Reject => ({
    severity: 'refused', file: inspection.description.file, row, column: facts.areaHeading, reason: 'unknown-unit', value: area.slice(0, MOST_SHOWN), hint: '',
  }));
  const name: NameArea = (area) => {
    const unit = rowOf.get(area) ?? matcher.match(area).unit;
    return unit === NO_UNIT ? area : units.id[unit]!;
  };
  const table = pickRows(facts.table, known);
  const split = splitKnownFacts(facts.kind, wordsOfFacts(facts.kind, table as never, name), await loadRecordedFacts(facts.kind, plan, name));
  const { description } = inspection;
  const [before, warned] = [description.rejects.filter(({ severity }) => severity === 'refused'), description.rejects.filter(({ severity }) => severity === 'warning')];
  const rejects = [...[...before, ...refused].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), ...warned];
  return {
    inspection: { ...inspection, description: { ...description, rejects, taken: known.length, refused: description.refused + refused.length } },
    facts: { kind: facts.kind, table, split, areas: rowOf.size, unknownAreas },
  };
}

/**
 * The unit a fact is about. A building that is no unit on record stands in its compound: a contact or a visit there
 * concerns the compound, but a round, a disinfection or a decision about one building is none about the whole of it.
 */
function unitOf(kind: FactListKind, area: string, matcher: Matcher): number {
  const { unit, rest } = matcher.match(area);
  return rest === '' || kind === 'contacts' || kind === 'visits' ? unit : NO_UNIT;
}

/** As in every reject. */
const MOST_SHOWN = 60;

/** What is recorded of a kind; rows that a person withdrew are known too, rows that a later list replaced are not. */
async function loadRecordedFacts(kind: FactListKind, plan: Plan, name: NameArea): Promise<RecordedFact[]> {
  if (kind === 'overrides') return wordsOfFacts(kind, plan.overrides, name).map((fact) => ({ ...fact, id: null }));
  const lists = await Promise.all(plan.rowSets.filter(({ of }) => of === kind).map(async ({ rows, entry, withdrawnRows, withdrawnByHand }): Promise<RecordedFact[]> => {
    const bytes = await getRowSet(rows).catch((reason: unknown) => {
      if (reason instanceof MissingRowSet) return null;
      throw reason;
    });
    if (bytes === null) return [];
    const [withdrawn, byHand] = [new Set(withdrawnRows), new Set(withdrawnByHand)];
    return wordsOfFacts(kind, decodeTable(kind, bytes) as never, name).flatMap((fact, row): RecordedFact[] => {
      if (withdrawn.has(row)) return byHand.has(row) ? [{ ...fact, id: null }] : [];
      return [{ ...fact, id: `${entry}#${row}` as const }];
    });
  }));
  return lists.flat();
}

/** Stores what is new and what says more, and returns the bodies of the act; none where the list brings nothing. */
export async function recordFacts({ kind, table, split }: ComparedFacts, note: (taken: number) => SourceNote): Promise<Body[]> {
  const rows = [...split.fresh, ...split.changed.map(({ row }) => row)].toSorted((a, b) => a - b);
  if (rows.length === 0) return [];
  if (kind === 'overrides') {
    const overrides = pickRows(table as FactTablesByKind['overrides'], rows);
    return overrides.map(({ area, level, from, until, reason, by }) => ({ kind: 'override-set', unit: area, level, from, until, reason, by }));
  }
  const { bytes, hash } = encodeTable(kind, pickRows(table, rows) as never);
  await putRowSet(hash, bytes);
  const recorded: Body = { kind: 'rows-recorded', of: kind, rows: hash, count: rows.length, source: note(rows.length) };
  return split.changed.length === 0 ? [recorded] : [recorded, { kind: 'withdrawn', targets: split.changed.map(({ record }) => record) }];
}
