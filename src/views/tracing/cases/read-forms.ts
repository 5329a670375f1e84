// What the forms of the tracing desk hold, read: a case, a stay; or what is wrong with which field.
import { MINUTES_PER_DAY, parseIsoDay, type Minute } from '../../../domain/day.ts';
import { isCode } from '../../../domain/district/person-code.ts';
import { hasPersonalNumber } from '../../../domain/district/personal-numbers.ts';
import type { Discovery, InvestigationRow, Living } from '../../../domain/tracing/cases/investigation-table.ts';
import type { Evidence } from '../../../domain/tracing/stays/stored-stays.ts';
import type { Certainty, PlaceRole } from '../../../domain/tracing/stays/stay-table.ts';
import type { TracingDeskWords } from '../../../words/tracing/tracing-desk.ts';
import { fromField } from './moment-field.ts';
import type { GivenStay } from '../tracing-events.ts';

export interface Problem<Name extends string> {
  readonly problem: Name;
  readonly field: string;
}

export type CaseProblem = keyof TracingDeskWords['begin']['problems'];
export type StayProblem = keyof TracingDeskWords['stayForm']['problems'];

export interface CaseFields {
  readonly caseId: string;
  readonly reportedAt: string;
  readonly onsetOn: string;
  readonly sampledAt: string;
  readonly isolatedAt: string;
  readonly discovery: Discovery;
  readonly living: Living;
}

/** `others`: numbers of cases that are open already; `before`: what is on file and not in the form stays. */
export function readCaseForm(fields: CaseFields, others: ReadonlySet<string>, now: Minute, before: InvestigationRow | null): InvestigationRow | Problem<CaseProblem> {
  const caseId = fields.caseId.trim();
  if (caseId === '') return { problem: 'id-missing', field: 'caseId' };
  if (!isCode(caseId)) return { problem: 'id-personal', field: 'caseId' };
  if (others.has(caseId)) return { problem: 'id-taken', field: 'caseId' };
  const moments = { reportedAt: fromField(fields.reportedAt), sampledAt: fromField(fields.sampledAt), isolatedAt: fromField(fields.isolatedAt) };
  for (const [field, moment] of Object.entries(moments)) if (moment === undefined) return { problem: 'time-wrong', field };
  const onsetOn = fields.onsetOn === '' ? undefined : parseIsoDay(fields.onsetOn);
  if (fields.onsetOn !== '' && onsetOn === undefined) return { problem: 'time-wrong', field: 'onsetOn' };
  for (const [field, moment] of Object.entries(moments)) if ((moment ?? 0) > now) return { problem: 'time-future', field };
  if ((onsetOn ?? 0) * MINUTES_PER_DAY > now) return { problem: 'time-future', field: 'onsetOn' };
  // Somebody may fall ill after the report; what is reported is the sample.
  if (typeof moments.reportedAt === 'number' && (moments.sampledAt ?? 0) > moments.reportedAt) return { problem: 'sample-late', field: 'sampledAt' };
  return {
    ...before, caseId, reportedAt: moments.reportedAt ?? undefined, onsetOn, sampledAt: moments.sampledAt ?? undefined, isolatedAt: moments.isolatedAt ?? undefined,
    discovery: fields.discovery, living: fields.living,
  };
}

export interface StayFields {
  readonly role: PlaceRole;
  readonly place: string;
  readonly unit: number | null;
  readonly point: readonly [lng: number, lat: number] | null;
  readonly from: string;
  readonly until: string;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
  readonly risk: number;
  readonly contacts: number;
}

export function readStayForm({ role, place, unit, point, from, until, certainty, evidence, risk, contacts }: StayFields, now: Minute): GivenStay | Problem<StayProblem> {
  const name = place.trim();
  if (name === '' && point === null && unit === null) return { problem: 'place-missing', field: 'place' };
  if (hasPersonalNumber(name)) return { problem: 'place-personal', field: 'place' };
  const [starts, ends] = [fromField(from), fromField(until)];
  if (starts === undefined) return { problem: 'time-wrong', field: 'from' };
  if (ends === undefined) return { problem: 'time-wrong', field: 'until' };
  if (starts !== null && ends !== null && ends < starts) return { problem: 'order', field: 'until' };
  if ((starts ?? 0) > now) return { problem: 'time-future', field: 'from' };
  if ((ends ?? 0) > now) return { problem: 'time-future', field: 'until' };
  return { role, place: name, unit, point, from: starts, until: ends, certainty, evidence, risk, contacts };
}
