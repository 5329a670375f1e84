// Contacts of random rosters, the product's against the slow ones, row by row.
import type { ContactRow, ContactsWorld } from './contacts-world.ts';
import { edgesOfContacts, type ContactEdge } from './edges-of-contacts.ts';
import { randomContacts } from './random-contacts.ts';
import { deriveContactsSlowly } from './slow-contacts.ts';

export type DeriveContacts = (world: ContactsWorld) => readonly ContactRow[];

const textOf = ({ person, caseOf, class: contactClass, firstMinute, lastMinute, reason, via }: ContactRow): string => (
  JSON.stringify({ person, caseOf, class: contactClass, firstMinute, lastMinute, reason, via }));

/** Seeds whose contacts differ, with the first difference; and how often each edge was met. The order of rows is not compared. */
export function compareContacts(derive: DeriveContacts, first: number, count: number): { readonly wrong: string[]; readonly met: Map<ContactEdge, number> } {
  const wrong: string[] = [];
  const met = new Map<ContactEdge, number>();
  for (let seed = first; seed < first + count; seed++) {
    const world = randomContacts(seed);
    const difference = differenceOf(derive(world), world);
    if (difference !== null) wrong.push(`seed ${seed}, ${world.rule}: ${difference}`);
    for (const edge of edgesOfContacts(world)) met.set(edge, (met.get(edge) ?? 0) + 1);
  }
  return { wrong, met };
}

function differenceOf(found: readonly ContactRow[], world: ContactsWorld): string | null {
  const slow = deriveContactsSlowly(world);
  for (const { person, equals } of slow) {
    const rows = found.filter((row) => row.person === person);
    const told = `slowly ${equals.map(textOf).join(' or ')}`;
    if (rows.length !== 1) return `${person} stands on ${rows.length} rows, ${told}`;
    if (!equals.some((row) => textOf(row) === textOf(rows[0]!))) return `${textOf(rows[0]!)}, ${told}`;
  }
  const extra = found.find(({ person }) => slow.every((contact) => contact.person !== person));
  return extra ? `${textOf(extra)}, slowly no contact` : null;
}
