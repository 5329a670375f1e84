// 研判: zones are proposed from tracing and sent to the command; what it accepts is recorded in one act, so that the rules give it from the next list on.
import type { TracingService } from './service.ts';
import { act, type Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { contactsRecorded } from './record-traces.ts';
import { rowsByHand } from '../rows-by-hand.ts';
import { MINUTES_PER_DAY } from '../../domain/day.ts';
import { caseTableOf, orderTableOf, visitTableOf } from '../../domain/district/tables-of.ts';
import type { Body, RowId } from '../../domain/journal/entry.ts';
import { journalUpTo } from '../../domain/journal/up-to-version.ts';
import { contactRuleOf } from '../../domain/tracing/contacts/contact-answers.ts';
import type { Proposal } from '../../domain/tracing/proposals/fold-tracing.ts';
import type { AcceptedRecords } from '../../domain/tracing/proposals/proposal-answers.ts';
import type { SentUnit } from '../../domain/tracing/proposals/tracing-entries.ts';
import { storedStaysOf } from '../../domain/tracing/stays/stored-stays.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import type { State } from '../../store/state.ts';
import { tracingPack } from '../../store/tracing/tracing-state.ts';
import { proposalsWords } from '../../words/tracing/proposals.ts';
import { tracingWords } from '../../words/tracing/tracing-desk.ts';

type Open = CaseFile | null;
type Question = Parameters<TracingService['accepted']>[0];

/** By the zone pack of the next list; null before packs are there. */
export function proposalsQuestion({ timeline, adopted, tracing }: State): Question | null {
  const { now } = tracing;
  const rules = tracingPack(tracing);
  const list = Math.floor(now / MINUTES_PER_DAY) + 1;
  const zones: RulePack | undefined = adopted[Math.max(0, timeline.findLastIndex(({ from }) => from === null || from <= list))];
  return rules === undefined || zones === undefined ? null : { now, pack: zones, lookBackDays: rules.lookBack.zones.days, contacts: contactRuleOf(rules) };
}

export async function sendProposals(desk: Desk, file: Open, units: readonly SentUnit[], pack: string, by: string): Promise<boolean> {
  return act(desk, file, [{ kind: 'proposal-sent', units, pack, by }]);
}

/** What is accepted is read anew: what was sent may have changed since, and what holds now is recorded. */
export async function decideProposal(desk: Desk, file: Open, worker: WorkerHandle<TracingService>, asked: Question, proposal: Proposal, accepted: boolean, by: string, note: string): Promise<boolean> {
  const decided: Body = { kind: 'proposal-decided', proposal: proposal.id, accepted, by, note };
  if (file === null || !accepted) return act(desk, file, [decided]);
  const records = await worker.call((service) => service.accepted(asked, [proposal.unit], journalUpTo(file.entries, null)));
  return act(desk, file, [decided, ...(await bodiesOf(desk, records, asked, by))]);
}

async function bodiesOf({ store }: Desk, { visits, reports, replaced, matches, contacts, decisions }: AcceptedRecords, { now }: Question, by: string): Promise<Body[]> {
  const { language } = store.get();
  const orders = decisions.flatMap(({ unit, decision }) => (decision.kind === 'order' ? [{ area: unit, day: decision.day, level: decision.level, recordedAt: now }] : []));
  const why = (cases: readonly string[]): string => proposalsWords(language).why(cases.join(tracingWords(language).between));
  return [
    ...(reports.length === 0 ? [] : [await rowsByHand('cases', caseTableOf(reports), '')]),
    ...(replaced.length === 0 ? [] : [{ kind: 'withdrawn', targets: replaced } satisfies Body]),
    ...matches.map(({ place, unit }): Body => ({ kind: 'place-matched', place, unit })),
    ...(visits.length === 0 ? [] : [await rowsByHand('visits', visitTableOf(visits), '')]),
    ...contactsRecorded(contacts),
    ...(orders.length === 0 ? [] : [await rowsByHand('orders', orderTableOf(orders), '')]),
    ...decisions.flatMap(({ unit, decision, cases }): Body[] => (decision.kind === 'override' ? [{ kind: 'override-set', unit, level: LEVELS[decision.level], from: decision.from, until: decision.until, reason: why(cases), by }] : [])),
  ];
}

/** An expert's grades of the place of a stay; whatever else is on file of it stays. */
export async function gradeStay(desk: Desk, file: Open, worker: WorkerHandle<TracingService>, row: RowId, risk: number, contacts: number): Promise<boolean> {
  const stay = file === null ? null : await worker.call((service) => service.stayOf(row, journalUpTo(file.entries, null)));
  if (stay === null) return false;
  return act(desk, file, [await rowsByHand('stays', storedStaysOf([{ ...stay, risk, contacts, sourceRow: 1 }]), stay.caseId), { kind: 'withdrawn', targets: [row] }]);
}
