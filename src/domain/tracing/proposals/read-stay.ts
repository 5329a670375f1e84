// One stay as the rules would read it: a home, or a visit to a place, under a zone pack.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import { CONTACTS_KNOWN } from '../../district/fact-tables.ts';
import { judgedRisk, lastCountedDay, type VisitFact } from '../../zoning/facts/unit-facts.ts';
import { LEVELS, type Level, type LevelCode } from '../../zoning/level.ts';
import type { RulePack } from '../../zoning/packs/rule-pack.ts';
import { PLACE_ROLES, type StayTable } from '../stays/stay-table.ts';
import type { CaseReported } from './case-reports.ts';
import type { LeftReason, ProposalReason } from './proposal.ts';

const RESIDENCE = PLACE_ROLES.indexOf('residence');
const FOUND = PLACE_ROLES.indexOf('found');

/** Whether a stay can make a zone at all: where somebody was found says nothing of its being there in infectious days. */
export const canZone = ({ role }: StayTable, stay: number): boolean => role[stay] !== FOUND;

export interface StayRules {
  readonly pack: RulePack;
  /** Where the pack says nothing of visited places. */
  readonly lookBackDays: number;
  readonly decidedOn: EpidemicDay;
  readonly parent: Int32Array;
}

export interface StayDays {
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
}

const dayOf = (minute: Minute): EpidemicDay => Math.floor(minute / MINUTES_PER_DAY);

/** The days of a stay, by the one time that is known where the other is not; null: undated, or ends before it begins. */
export function daysOf({ from, until }: StayTable, stay: number): StayDays | null {
  const [first, last] = [from[stay] === NOT_RECORDED ? until[stay]! : from[stay]!, until[stay] === NOT_RECORDED ? from[stay]! : until[stay]!];
  return first === NOT_RECORDED || first > last ? null : { from: dayOf(first), to: dayOf(last) };
}

export function isHome({ role }: StayTable, stay: number): boolean {
  return role[stay] === RESIDENCE;
}

/** The strictest level a positive leads to under a pack, from any stage. */
export function positiveLevel({ positives, stages }: RulePack): LevelCode {
  return Math.max(...positives.map(({ to }) => codeOf(stages.find(({ id }) => id === to)!.level))) as LevelCode;
}

const codeOf = (level: Level): LevelCode => LEVELS.indexOf(level) as LevelCode;

export type StayReading = Pick<ProposalReason, 'outcome' | 'level' | 'ground' | 'lastDay'>;

/** The unit a home zones: where a pack seals the smallest part alone, the part in which the report stands. */
export function homeUnit({ pack: { grain }, parent }: StayRules, unit: number, report: CaseReported): number {
  return (grain === 'nested' || grain === 'smallest') && report.unit >= 0 && isIn(parent, report.unit, unit) ? report.unit : unit;
}

/** A home: its unit gets the level of a positive, as the report that stands there already gives it, or will once it is entered. */
export function readHome({ pack, parent }: StayRules, unit: number, report: CaseReported): StayReading | LeftReason {
  const isThere = report.unit >= 0 && (isIn(parent, report.unit, unit) || isIn(parent, unit, report.unit));
  if ((isThere || report.unit < 0) && !report.counts) return 'not-counted';
  const ground = isThere ? (report.isListed ? 'report' : 'entry') : report.unit < 0 ? 'match' : 'decision';
  return { outcome: 'zone', level: positiveLevel(pack), ground, lastDay: report.isolatedOn === NOT_RECORDED ? report.reportedOn : report.isolatedOn };
}

function isIn(parent: Int32Array, inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = parent[at]!) if (at === outer) return true;
  return false;
}

/** The visit as the rules take it from the lists of cases and of visits. */
export function visitFact({ decidedOn }: StayRules, { reportedOn, onsetOn, sampledOn, isolatedOn }: CaseReported, { from, to }: StayDays, risk: number): VisitFact {
  const known = [onsetOn, sampledOn].filter((day) => day !== NOT_RECORDED);
  return {
    decidedOn: Math.max(decidedOn, reportedOn), reportedOn, from, to, risk,
    illFrom: known.length === 0 ? reportedOn : Math.min(...known),
    infectiousTo: isolatedOn === NOT_RECORDED ? reportedOn : isolatedOn,
  };
}

/** By risk and whether all who were there can be listed; a pack without a rule for places is read as the national table, by a decision. */
export function readVisit({ pack, lookBackDays }: StayRules, visit: VisitFact, contacts: number): StayReading | LeftReason {
  const lastDay = lastCountedDay(visit, pack.visits?.lookBack.days ?? lookBackDays);
  if (lastDay === null) return 'not-infectious';
  const ground = pack.visits === undefined ? 'decision' : 'visit';
  if (contacts === CONTACTS_KNOWN) return { outcome: 'persons', level: 0, ground, lastDay };
  const risk = judgedRisk(visit, pack.visitRisk);
  if (risk === null) return { outcome: 'to-be-graded', level: 0, ground, lastDay };
  const level = zoneLevel(pack, risk);
  return level === 0 ? { outcome: 'not-in-pack', level, ground, lastDay } : { outcome: 'zone', level, ground, lastDay };
}

/** 0 where the pack knows no such level. */
function zoneLevel({ visits, stages }: RulePack, risk: 'high' | 'some'): LevelCode {
  if (visits === undefined) {
    const level: Level = risk === 'high' ? 'sealed' : 'controlled';
    return stages.some((stage) => stage.level === level) ? codeOf(level) : 0;
  }
  const to = visits.matrix.find((row) => row.risk === risk)?.to;
  return codeOf(stages.find(({ id }) => id === to)?.level ?? 'none');
}
