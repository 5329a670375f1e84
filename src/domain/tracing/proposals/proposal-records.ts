// 采纳: what is to be recorded so that the rules give what was accepted, and nothing of what was not.
import type { VisitTable } from '../../district/fact-tables.ts';
import { visitTableOf } from '../../district/tables-of.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import type { CaseCorrection } from './case-reports.ts';
import type { CaseEntry, PlaceMatch, ProposedDecision, UnitProposals } from './proposal.ts';

export interface ProposalRecords {
  readonly visits: VisitTable;
  readonly caseFacts: readonly CaseCorrection[];
  readonly entries: readonly CaseEntry[];
  readonly matches: readonly PlaceMatch[];
  readonly decisions: readonly { readonly unit: number; readonly decision: ProposedDecision; readonly cases: readonly number[] }[];
}

/** `accepted`: rows of units. Days and entries are those of every case that is a reason for one of them: without these its visits do not count. */
export function recordsOf({ units: proposed, visits, caseFacts, entries, matches }: UnitProposals, { id }: Pick<UnitTable, 'id'>, accepted: ReadonlySet<number>): ProposalRecords {
  const units = proposed.filter(({ unit }) => accepted.has(unit));
  const cases = new Set(units.flatMap(({ reasons }) => reasons.map(({ caseOf }) => caseOf)));
  const areas = new Set(units.map(({ unit }) => id[unit]!));
  const rows = Array.from({ length: visits.count }, (_, row) => row).filter((row) => areas.has(visits.area[row]!));
  return {
    visits: visitTableOf(rows.map((row) => ({
      area: visits.area[row]!, person: visits.person[row]!, from: visits.from[row]!, to: visits.to[row]!, risk: visits.risk[row]!, contacts: visits.contacts[row]!, recordedAt: visits.recordedAt[row]!,
    }))),
    caseFacts: caseFacts.filter(({ caseOf }) => cases.has(caseOf)),
    entries: entries.filter(({ caseOf }) => cases.has(caseOf)),
    matches: matches.filter(({ unit }) => accepted.has(unit)),
    decisions: units.flatMap(({ unit, decision, reasons }) => (decision === null ? [] : [{ unit, decision, cases: [...new Set(reasons.map(({ caseOf }) => caseOf))] }])),
  };
}
