// Zones proposed from what is on file of the cases of the last days, and what accepting some of them comes to.
import type { ContactRule } from '../../src/domain/tracing/contacts/contact-answers.ts';
import { reportAt } from '../../src/domain/district/case-rows.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import { MINUTES_PER_DAY, NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { pick } from '../../src/domain/tracing/order-rows.ts';
import type { UnitProposals } from '../../src/domain/tracing/proposals/proposal.ts';
import type { AcceptedRecords, ProposalsAnswer, ProposedStay } from '../../src/domain/tracing/proposals/proposal-answers.ts';
import { recordsOf } from '../../src/domain/tracing/proposals/proposal-records.ts';
import { proposeUnits } from '../../src/domain/tracing/proposals/propose-units.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { PLACE_ROLES } from '../../src/domain/tracing/stays/stay-table.ts';
import type { RulePack } from '../../src/domain/zoning/packs/rule-pack.ts';
import { closeContactsOf } from './describe-contacts.ts';
import type { OpenTraces } from './open-traces.ts';

/** `pack`: that of the next list; `lookBackDays`: of the tracing pack. */
export interface ProposalsQuestion {
  readonly now: Minute;
  readonly pack: RulePack;
  readonly lookBackDays: number;
}

/** What is accepted is recorded with the close contacts by the tracing pack. */
export interface AcceptQuestion extends ProposalsQuestion {
  readonly contacts: ContactRule;
}

/** Cases reported longer ago have run through their zones, or will have them from the lists. */
const REPORTED_DAYS = 14;

export function describeProposals(traces: OpenTraces, asked: ProposalsQuestion): ProposalsAnswer {
  const { proposals, rows } = propose(traces, asked);
  const { units } = traces;
  const stayOf = (stay: number): ProposedStay => describeStay(traces, rows[stay]!);
  const enteredWith = (unit: number, reasons: readonly { readonly caseOf: number }[]) => proposals.entries
    .filter((entry) => entry.unit !== unit && reasons.some(({ caseOf }) => caseOf === entry.caseOf))
    .map((entry) => ({ caseId: textAt(traces.recorded.cases.caseId, entry.caseOf), home: entry.unit }));
  return {
    now: asked.now, pack: asked.pack.id,
    units: proposals.units.map(({ unit, reasons, ...rest }) => ({
      ...rest, unit, key: units.id[unit]!, entered: enteredWith(unit, reasons), reasons: reasons.map(({ stay, outcome, level, ground, lastDay }) => ({ ...stayOf(stay), outcome, level, ground, lastDay })),
    })),
    left: proposals.left.map(({ stay, reason }) => ({ ...stayOf(stay), reason })),
  };
}

/** What is to be recorded where the units of these keys are accepted; of a unit that is no longer proposed nothing. Yields between steps. */
export function* acceptedSteps(traces: OpenTraces, asked: AcceptQuestion, keys: readonly string[]): Generator<void, AcceptedRecords> {
  const { units, lists, idOfReport, recorded: { cases } } = traces;
  const accepted = new Set(keys.map((key) => units.id.indexOf(key)));
  const { proposals } = propose(traces, asked);
  const { visits, caseFacts, entries, matches, decisions } = recordsOf(proposals, units, accepted);
  const reasons = proposals.units.filter(({ unit }) => accepted.has(unit)).flatMap((unit) => unit.reasons);
  const keyOf = (unit: number): string => units.id[unit]!;
  const corrected = caseFacts.flatMap(({ rows, facts }) => rows.map(({ table, row }) => ({ report: { ...reportAt(lists[table]!, row), ...facts }, id: idOfReport(table, row) })));
  return {
    visits: Array.from({ length: visits.count }, (_, row) => ({
      area: visits.area[row]!, person: visits.person[row]!, from: visits.from[row]!, to: visits.to[row]!, risk: visits.risk[row]!, contacts: visits.contacts[row]!, recordedAt: visits.recordedAt[row]!,
    })),
    reports: [...corrected.map(({ report }) => report), ...entries.map(({ caseOf, unit, ...entry }) => ({ ...entry, place: keyOf(unit), caseId: textAt(cases.caseId, caseOf), recordedAt: asked.now, sourceRow: 1 }))],
    replaced: corrected.map(({ id }) => id),
    matches: matches.map(({ place, unit }) => ({ place, unit: keyOf(unit) })),
    contacts: yield* closeContactsOf(traces, new Set(reasons.map(({ caseOf }) => caseOf)), asked.contacts, asked.now),
    decisions: decisions.map(({ unit, decision, cases: of }) => ({ unit: keyOf(unit), decision, cases: of.map((one) => textAt(cases.caseId, one)) })),
  };
}

/** `rows`: where each stay of the proposals stands among those on file. */
function propose({ recorded: { cases, stays: { stays, risk, contacts } }, units, lists, visits, rowOfPlace }: OpenTraces, { now, pack, lookBackDays }: ProposalsQuestion): { readonly proposals: UnitProposals; readonly rows: Uint32Array } {
  const isRecent = (of: number): boolean => {
    if (of >= cases.count) return false;
    const reportedAt = cases.reportedAt[of]!;
    return reportedAt === NOT_RECORDED || (reportedAt <= now && reportedAt > now - REPORTED_DAYS * MINUTES_PER_DAY);
  };
  const rows = Uint32Array.from({ length: stays.count }, (_, row) => row).filter((row) => isRecent(stays.caseOf[row]!));
  return {
    rows,
    proposals: proposeUnits({
      cases, stays: pickStays(stays, rows), risk: pick(risk, rows), contacts: pick(contacts, rows), units, reports: lists, rowOfPlace, pack, lookBackDays, decidedAt: now, recorded: visits,
    }),
  };
}

function describeStay({ recorded: { cases, stays: { stays, written, risk, contacts }, idOfStay } }: OpenTraces, row: number): ProposedStay {
  const minute = (column: Int32Array): Minute | null => (column[row] === NOT_RECORDED ? null : column[row]!);
  return {
    caseId: textAt(cases.caseId, stays.caseOf[row]!), row: idOfStay(row), role: PLACE_ROLES[stays.role[row]!]!, place: written[row]!, from: minute(stays.from), until: minute(stays.until),
    risk: risk[row]!, contacts: contacts[row]!,
  };
}
