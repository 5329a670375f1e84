// Records what a person says of a case: its investigation, a stay, a task that is done; each one act.
import { act, recordAct, type Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { rowsByHand } from '../rows-by-hand.ts';
import { currentMinute } from '../today.ts';
import type { Minute } from '../../domain/day.ts';
import type { Body, RowId } from '../../domain/journal/entry.ts';
import { investigationTableOf, type InvestigationRow } from '../../domain/tracing/cases/investigation-table.ts';
import type { RecordedContact } from '../../domain/tracing/proposals/tracing-entries.ts';
import type { Task } from '../../domain/tracing/rules/tracing-pack.ts';
import { storedStaysOf } from '../../domain/tracing/stays/stored-stays.ts';
import type { GivenMark } from '../../views/tracing/contacts/contacts-events.ts';
import type { GivenStay } from '../../views/tracing/tracing-events.ts';

type Open = CaseFile | null;

/** A row takes the place of the one it amends. */
const inPlaceOf = (row: RowId | null): Body[] => (row === null ? [] : [{ kind: 'withdrawn', targets: [row] }]);

export async function recordInvestigation(desk: Desk, file: Open, given: InvestigationRow, row: RowId | null): Promise<boolean> {
  // The newest row of a case holds: what it takes the place of stays on file.
  return act(desk, file, [await rowsByHand('investigations', investigationTableOf([{ ...given, sourceRow: 1 }]), given.caseId), ...inPlaceOf(row)]);
}

/** `unit`: key of the unit that was chosen; '' where the name alone says it. */
export async function recordStay(desk: Desk, file: Open, caseId: string, given: GivenStay, unit: string, row: RowId | null): Promise<boolean> {
  return act(desk, file, [await staysByHand(caseId, [{ ...given, key: unit }]), ...inPlaceOf(row)]);
}

/** Stays of one case in one act; `key`: that of the unit that was chosen. */
export async function recordStays(desk: Desk, file: Open, caseId: string, given: readonly (GivenStay & { readonly key: string })[]): Promise<boolean> {
  return act(desk, file, [await staysByHand(caseId, given)]);
}

function staysByHand(caseId: string, given: readonly (GivenStay & { readonly key: string })[]): Promise<Body> {
  return rowsByHand('stays', storedStaysOf(given.map(({ role, place, key, point, from, until, certainty, evidence, risk, contacts }, at) => ({
    caseId, place, unit: key, role, from: from ?? undefined, until: until ?? undefined, longitude: point?.[0], latitude: point?.[1], certainty, evidence, risk, contacts, recordedAt: currentMinute(), sourceRow: at + 1,
  }))), caseId);
}

export async function removeStay(desk: Desk, file: Open, row: RowId): Promise<boolean> {
  return act(desk, file, [{ kind: 'withdrawn', targets: [row], what: 'stay' }]);
}

export async function recordTaskDone(desk: Desk, file: Open, caseId: string, task: Task, at: Minute): Promise<boolean> {
  return act(desk, file, [{ kind: 'trace-task-done', case: caseId, task, at }]);
}

/**
 * Contacts marked in one act, and for which unit's zone those found close are waited for; `units`: keys by row. The page is not
 * read anew by it: who works a list down marks the next before that is done.
 */
export async function recordContacts(desk: Desk, file: Open, marks: readonly GivenMark[], units: readonly string[]): Promise<boolean> {
  const contacts = marks.flatMap(({ person, placed }): RecordedContact[] => (placed === null ? [] : [{ person, area: units[placed.unit]!, exposedOn: placed.exposedOn }]));
  const marked = marks.map((given): Body => {
    const { placed: _, ...mark } = given;
    return { kind: 'contact-marked', ...mark };
  });
  return recordAct(desk, file, [...marked, ...contactsRecorded(contacts)]);
}

/** Nothing where there are none. */
export const contactsRecorded = (contacts: readonly RecordedContact[]): Body[] => (contacts.length === 0 ? [] : [{ kind: 'contacts-recorded', contacts }]);
