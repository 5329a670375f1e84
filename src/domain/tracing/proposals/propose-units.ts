// 划区建议: from investigations and stays to the rows to be recorded, and for each unit the level they make, with every reason.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import type { CaseTable } from '../../district/case-table.ts';
import type { VisitTable } from '../../district/fact-tables.ts';
import { visitTableOf } from '../../district/tables-of.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { LEVELS, type LevelCode } from '../../zoning/level.ts';
import type { RulePack } from '../../zoning/packs/rule-pack.ts';
import type { InvestigationTable } from '../cases/investigation-table.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { findReports, type CaseReported } from './case-reports.ts';
import { OUTCOMES, type CaseEntry, type LeftReason, type Outcome, type ProposalReason, type ProposedDecision, type UnitProposal, type UnitProposals } from './proposal.ts';
import { canZone, daysOf, homeUnit, isHome, readHome, readVisit, visitFact, type StayRules } from './read-stay.ts';

export interface ProposalsAsked {
  readonly cases: InvestigationTable;
  /** `place` is the row of a unit. */
  readonly stays: StayTable;
  /** `RISK_…` and `CONTACTS_…` of each stay, as an expert graded it. */
  readonly risk: Uint8Array;
  readonly contacts: Uint8Array;
  readonly units: Pick<UnitTable, 'count' | 'id' | 'parent'>;
  readonly reports: readonly CaseTable[];
  readonly rowOfPlace: (place: string) => number;
  /** The zone pack in force. */
  readonly pack: RulePack;
  /** Days before onset or sample from which a visit counts, where the zone pack says nothing of places. */
  readonly lookBackDays: number;
  /** When it is decided: stands in the rows as the time of their entry. */
  readonly decidedAt: Minute;
  /** Visits on file, which need not be recorded again. */
  readonly recorded?: readonly VisitTable[] | undefined;
}

interface VisitRow {
  readonly stay: number;
  readonly area: string;
  readonly person: string;
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
  readonly risk: number;
  readonly contacts: number;
}

const keyOf = ({ area, person, from, to, risk, contacts }: Omit<VisitRow, 'stay'>): string => JSON.stringify([area, person, from, to, risk, contacts]);

/**
 * A home gets the level of a positive, a visited place that of the pack's table. A unit's level is the strictest of its
 * reasons; recorded (and decided, where the pack has no rule), the rules give that level on the next list, or a stricter one
 * for another cause. Of a report long on file it is the level its positive gave, not what is left of it.
 */
export function proposeUnits(asked: ProposalsAsked): UnitProposals {
  const { cases, stays, units, pack, lookBackDays, decidedAt } = asked;
  const rules: StayRules = { pack, lookBackDays, decidedOn: Math.floor(decidedAt / MINUTES_PER_DAY), parent: units.parent };
  const homes = homesOf(asked);
  const { reports, corrections } = findReports(cases, asked.reports, asked.rowOfPlace, (of) => homes.get(of) ?? -1, units.count);
  const onFile = new Set((asked.recorded ?? []).flatMap((table) => table.area.map((area, row) => keyOf({
    area, person: table.person[row]!, from: table.from[row]!, to: table.to[row]!, risk: table.risk[row]!, contacts: table.contacts[row]!,
  }))));
  const reasonsOf = new Map<number, ProposalReason[]>();
  const rows: VisitRow[] = [];
  const left: { stay: number; reason: LeftReason }[] = [];
  for (let stay = 0; stay < stays.count; stay++) {
    if (!canZone(stays, stay)) continue;
    const reading = readStay(asked, rules, reports, stay);
    if ('left' in reading) {
      left.push({ stay, reason: reading.left });
      continue;
    }
    const list = reasonsOf.get(reading.unit);
    if (list) list.push(reading.reason);
    else reasonsOf.set(reading.unit, [reading.reason]);
    if (reading.visit !== null && !onFile.has(keyOf(reading.visit))) rows.push(reading.visit);
  }
  const corrected = new Set(corrections.map(({ caseOf }) => caseOf));
  const unrecorded = new Set(rows.map(({ stay }) => stay));
  // A visit that makes no zone is recorded along with others, and changes nothing by itself.
  const isPending = (reasons: readonly ProposalReason[]): boolean => reasons.some(({ ground, outcome, caseOf, stay }) => ground === 'match' || ground === 'entry' || (ground === 'visit' && outcome === 'zone' && (unrecorded.has(stay) || corrected.has(caseOf))));
  const matches = [...reasonsOf].flatMap(([unit, reasons]) => reasons.filter(({ ground }) => ground === 'match').map(({ caseOf }) => ({ caseOf, place: reports[caseOf]!.place, unit })));
  return {
    units: [...reasonsOf].map(([unit, reasons]) => proposeUnit(rules, unit, reasons, isPending(reasons))).toSorted((a, b) => b.level - a.level || OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) || a.unit - b.unit),
    visits: visitTableOf(rows.map((row) => ({ ...row, recordedAt: decidedAt }))),
    visitStays: Uint32Array.from(rows, ({ stay }) => stay),
    caseFacts: corrections,
    entries: reports.flatMap((report, of) => (report === null || report.isListed ? [] : [entryOf(cases, of, report)])),
    matches: matches.filter(({ caseOf, unit }, at) => matches.findIndex((one) => one.caseOf === caseOf && one.unit === unit) === at),
    left,
  };
}

/** The first home on file of each case. */
function homesOf({ stays, units, cases }: ProposalsAsked): Map<number, number> {
  const homes = new Map<number, number>();
  for (let stay = 0; stay < stays.count; stay++) {
    const [of, unit] = [stays.caseOf[stay]!, stays.place[stay]!];
    if (isHome(stays, stay) && unit >= 0 && unit < units.count && of < cases.count && !homes.has(of)) homes.set(of, unit);
  }
  return homes;
}

function entryOf({ sampledAt }: InvestigationTable, caseOf: number, { unit, person, reportedOn, onsetOn, sampledOn, isolatedOn }: CaseReported): CaseEntry {
  const given = (day: EpidemicDay): EpidemicDay | undefined => (day === NOT_RECORDED ? undefined : day);
  return {
    caseOf, unit, person, reportedOn, onsetOn: given(onsetOn), sampledOn: given(sampledOn), isolatedOn: given(isolatedOn),
    sampledTime: sampledOn === NOT_RECORDED ? undefined : sampledAt[caseOf]! - sampledOn * MINUTES_PER_DAY,
  };
}

type Reading = { readonly left: LeftReason } | { readonly unit: number; readonly reason: ProposalReason; readonly visit: VisitRow | null };

function readStay({ stays, units, risk, contacts }: ProposalsAsked, rules: StayRules, reports: readonly (CaseReported | null)[], stay: number): Reading {
  const [caseOf, unit] = [stays.caseOf[stay]!, stays.place[stay]!];
  if (unit < 0 || unit >= units.count) return { left: 'no-unit' };
  const report = reports[caseOf];
  if (report === undefined || report === null) return { left: 'no-report' };
  if (isHome(stays, stay)) {
    const read = readHome(rules, unit, report);
    return typeof read === 'string' ? { left: read } : { unit: homeUnit(rules, unit, report), reason: { stay, caseOf, ...read }, visit: null };
  }
  const days = daysOf(stays, stay);
  if (days === null) return { left: stays.from[stay]! > stays.until[stay]! && stays.until[stay] !== NOT_RECORDED ? 'reversed' : 'undated' };
  const read = readVisit(rules, visitFact(rules, report, days, risk[stay]!), contacts[stay]!);
  if (typeof read === 'string') return { left: read };
  const visit = { stay, area: units.id[unit]!, person: report.person, ...days, risk: risk[stay]!, contacts: contacts[stay]! };
  return { unit, reason: { stay, caseOf, ...read }, visit };
}

function proposeUnit(rules: StayRules, unit: number, reasons: readonly ProposalReason[], hasRows: boolean): UnitProposal {
  const outcome = reasons.reduce<Outcome>((strictest, reason) => (OUTCOMES.indexOf(reason.outcome) > OUTCOMES.indexOf(strictest) ? reason.outcome : strictest), 'persons');
  const levelBy = (isMeant: (reason: ProposalReason) => boolean): LevelCode => reasons.filter(isMeant).reduce<LevelCode>((level, reason) => Math.max(level, reason.level) as LevelCode, 0);
  const [level, byItself] = [levelBy(() => true), levelBy(({ ground }) => ground !== 'decision')];
  const decision = level > byItself ? decide(rules, level) : null;
  return { unit, outcome, level, reasons, decision, isPending: hasRows || decision !== null };
}

/** An order where the pack knows one that leads to this level; else the level by hand for as long as the pack holds it. */
function decide({ pack: { orders, stages, steps }, decidedOn }: StayRules, level: LevelCode): ProposedDecision {
  const stagesOf = stages.filter((stage) => stage.level === LEVELS[level]).map(({ id }) => id);
  if (orders.some((order) => order.level === LEVELS[level] && stagesOf.includes(order.to))) return { kind: 'order', level, day: decidedOn };
  const days = steps.find(({ from }) => stagesOf.includes(from))?.days ?? 1;
  return { kind: 'override', level, from: decidedOn, until: decidedOn + days };
}
