// The report of the case in hand, from what the page knows of it; contacts are counted elsewhere.
import { SLOT_STATES } from '../../../domain/tracing/cases/four-places.ts';
import { SLOTS } from '../../../domain/tracing/cases/investigation-table.ts';
import { reportCase, type CaseReport, type ContactCounts, type ReportKind } from '../../../domain/tracing/report/case-report.ts';
import { CASE_TASKS } from '../../../domain/tracing/rules/tracing-pack.ts';
import { tracingPack, type TracingState } from '../../../store/tracing/tracing-state.ts';

/** Null before the case is known in full, and where nobody has begun to trace it. */
export function reportInHand(kind: ReportKind, tracing: TracingState, contacts: ContactCounts | null): CaseReport | null {
  const { cases, chosen, answer, now } = tracing;
  const pack = tracingPack(tracing);
  const row = chosen ?? -1;
  if (cases === null || answer === null || pack === undefined || cases.cases.id[row] !== answer.id) return null;
  const { slots, doneAt, reportedAt } = cases.cases;
  return reportCase(kind, {
    answer, pack, contacts, now, reportedAt: reportedAt[row]!,
    slots: SLOTS.map((slot, at) => ({ slot, how: SLOT_STATES[slots[row * SLOTS.length + at]!]! })), doneAt: doneAt.subarray(row * CASE_TASKS.length, (row + 1) * CASE_TASKS.length),
  });
}
