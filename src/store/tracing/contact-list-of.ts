// The list of contacts as it stands, made once for whoever shows it, tells of one person in it, or takes it home.
import { listContacts, type ContactList } from '../../domain/tracing/contacts/contact-list.ts';
import type { State } from '../state.ts';
import { tracingPack } from './tracing-state.ts';

let last: { readonly of: readonly unknown[]; readonly list: ContactList } | null = null;

/** null before contacts are known. */
export function contactListOf({ tracing }: State): ContactList | null {
  const { answer, marks } = tracing.contacts;
  const pack = tracingPack(tracing);
  if (answer === null || pack === undefined) return null;
  const of = [answer, marks, pack];
  if (last === null || of.some((one, at) => one !== last!.of[at])) last = { of, list: listContacts(answer, marks, pack) };
  return last.list;
}

/** Row of a person; −1 for nobody of the list. */
export function rowOfPerson(list: ContactList, person: string): number {
  for (let row = 0; row < list.count; row++) if (list.personAt(row) === person) return row;
  return -1;
}
