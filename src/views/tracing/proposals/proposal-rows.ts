// Proposed zones as rows: what waits for the command, what can be sent, what is on the list already, what was decided, what says nothing of a zone.
import { groupBy } from '../../../domain/group-by.ts';
import type { Proposal } from '../../../domain/tracing/proposals/fold-tracing.ts';
import type { DescribedProposal, DescribedReason, LeftStay, ProposalsAnswer } from '../../../domain/tracing/proposals/proposal-answers.ts';
import type { SentUnit } from '../../../domain/tracing/proposals/tracing-entries.ts';
import { LEVELS, levelOf, type Level } from '../../../domain/zoning/level.ts';
import type { DayView } from '../../../domain/zoning/lists/day-view.ts';
import type { Language, UnitDirectory } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { wordsFor } from '../../../words/index.ts';
import { proposalsWords, type ProposalsWords } from '../../../words/tracing/proposals.ts';
import { tracingWords, writeMoment, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { nameHome } from '../cases/case-rows.ts';

export type ProposalGroup = keyof ProposalsWords['groups'];

/** One row: what was sent, what is proposed now, or both of one unit; or a stay that says nothing of a zone. */
export type ProposalItem =
  | { readonly kind: 'unit'; readonly group: ProposalGroup; readonly unit: number; readonly key: string; readonly sent: Proposal | null; readonly proposed: DescribedProposal | null }
  | { readonly kind: 'left'; readonly group: 'left'; readonly left: LeftStay };

/** `caseId`: only what rests on that case; '' for all. `rowOfUnit`: row of a unit by its key, below 0 for none. */
export function lineUpProposals({ units, left }: ProposalsAnswer, sent: readonly Proposal[], caseId: string, rowOfUnit: (key: string) => number): ProposalItem[] {
  const byUnit = groupBy(sent, ({ unit }) => unit);
  const isAsked = ({ reasons }: DescribedProposal): boolean => caseId === '' || reasons.some((reason) => reason.caseId === caseId);
  const proposedOf = new Map(units.map((proposed) => [proposed.key, proposed]));
  const asked = units.filter(isAsked);
  const keys = new Set(asked.map(({ key }) => key));
  const ofSent = sent.filter(({ unit }) => caseId === '' || keys.has(unit)).map((one): ProposalItem => ({
    kind: 'unit', group: one.decision === null ? 'waiting' : 'decided', unit: rowOfUnit(one.unit), key: one.unit, sent: one, proposed: proposedOf.get(one.unit) ?? null,
  }));
  const ofProposed = asked.filter((proposed) => !(byUnit.get(proposed.key) ?? []).some((one) => isSame(one, proposed)))
    .map((proposed): ProposalItem => ({ kind: 'unit', group: groupOf(proposed), unit: proposed.unit, key: proposed.key, sent: null, proposed }));
  const ofLeft = left.filter((one) => caseId === '' || one.caseId === caseId).map((one): ProposalItem => ({ kind: 'left', group: 'left', left: one }));
  return [...ofSent.toReversed(), ...ofProposed, ...ofLeft];
}

function groupOf({ outcome, isPending }: DescribedProposal): ProposalGroup {
  if (outcome === 'to-be-graded') return 'grade';
  if (outcome !== 'zone') return 'other';
  return isPending ? 'ready' : 'settled';
}

/** Whether what was sent is what is proposed now: the same level, for the same stays. */
export function isSame({ outcome, level, reasons }: SentUnit, proposed: DescribedProposal): boolean {
  const rows = new Set(proposed.reasons.map(({ row }) => row));
  return outcome === proposed.outcome && level === levelName(proposed) && rows.size === new Set(reasons).size && reasons.every((row) => rows.has(row));
}

export const levelName = ({ level }: DescribedProposal): Level => LEVELS[level];

export function toSend(proposed: DescribedProposal): SentUnit {
  return { unit: proposed.key, outcome: proposed.outcome, level: levelName(proposed), reasons: [...new Set(proposed.reasons.map(({ row }) => row))] };
}

const GROUPS: readonly ProposalGroup[] = ['waiting', 'ready', 'grade', 'other', 'settled', 'decided', 'left'];

/** `rows` number the items. */
export function groupProposals(items: readonly ProposalItem[], language: Language): RowGroup[] {
  const words = proposalsWords(language);
  const members = groupBy(Array.from(items.keys()), (at) => items[at]!.group);
  return GROUPS.flatMap((key) => {
    const rows = members.get(key) ?? [];
    return rows.length === 0 ? [] : [{ key, label: `${words.groups[key]} ${writeNumber(rows.length)}`, note: words.groupNotes[key], rows }];
  });
}

const MARKS: Readonly<Record<ProposalGroup, string>> = { waiting: '?', ready: '+', grade: '!', other: '–', settled: '✓', decided: '·', left: '–' };

export function writeProposal(item: ProposalItem, directory: UnitDirectory, view: DayView | null, language: Language): RowText {
  const words = proposalsWords(language);
  const tracing = tracingWords(language);
  if (item.kind === 'left') {
    const { caseId, role, place, from, until, reason } = item.left;
    return { mark: MARKS.left, name: words.reason(caseId, tracing.roles[role], place), figure: '', why: words.lefts[reason], side: writeSpan(from, until, language) };
  }
  const { group, unit, key, sent, proposed } = item;
  const cases = new Set(proposed?.reasons.map(({ caseId }) => caseId) ?? []);
  return {
    mark: sent?.decision?.accepted === false ? '✗' : sent?.decision?.accepted === true ? '✓' : MARKS[group], name: unit < 0 ? key : nameHome(directory, unit), figure: writeOutcome(sent ?? { outcome: proposed!.outcome, level: levelName(proposed!) }, language),
    why: sent === null ? writeReasons(proposed!, language) : writeDecision(sent, language),
    side: [...(cases.size === 0 ? [] : [words.cases(writeNumber(cases.size))]), ...writeNow(unit, view, directory, language)].join(tracing.clause),
  };
}

/** What was or is proposed, in a word. */
export function writeOutcome({ outcome, level }: Pick<SentUnit, 'outcome' | 'level'>, language: Language): string {
  return outcome === 'zone' ? wordsFor(language).level[level] : proposalsWords(language).outcomes[outcome];
}

export function writeDecision({ by, at, decision }: Proposal, language: Language): string {
  const words = proposalsWords(language);
  if (decision === null) return words.sentBy(by, writeMoment(at, language));
  const told = (decision.accepted ? words.accepted : words.rejected)(decision.by, writeMoment(decision.at, language));
  return decision.note === '' ? told : `${told}${tracingWords(language).clause}${decision.note}`;
}

/** A case sleeps at home every night: its stays there are one reason. What makes the level comes first. */
export function mergeReasons({ reasons }: DescribedProposal): readonly { readonly reason: DescribedReason; readonly stays: number }[] {
  const merged = groupBy(reasons, ({ row, caseId, role, place, ground }) => (role === 'residence' ? JSON.stringify([caseId, place, ground]) : row));
  const early = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
  const late = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));
  return [...merged.values()]
    .map((stays) => ({ stays: stays.length, reason: stays.reduce((whole, one) => ({ ...whole, from: early(whole.from, one.from), until: late(whole.until, one.until) })) }))
    .toSorted((a, b) => b.reason.level - a.reason.level);
}

function writeReasons(proposed: DescribedProposal, language: Language): string {
  const { roles, between } = tracingWords(language);
  const words = proposalsWords(language);
  return mergeReasons(proposed).slice(0, 3).map(({ reason: { caseId, role } }) => words.reason(caseId, roles[role], '').trim()).join(between);
}

/** The level the unit has on the list that is shown. */
export function writeNow(unit: number, view: DayView | null, { zonedOf }: UnitDirectory, language: Language): string[] {
  const zoned = unit < 0 ? -1 : zonedOf[unit]!;
  if (view === null || zoned < 0) return [];
  return [proposalsWords(language).now(wordsFor(language).level[LEVELS[levelOf(view.status[zoned]!)]])];
}
