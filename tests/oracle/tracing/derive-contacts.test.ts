// Contacts of 1,000 random rosters: every person as the slow oracle has it; and how often each edge was met.
import { expect, it } from 'vitest';
import { compareContacts } from './compare-contacts.ts';
import { CONTACT_EDGES } from './edges-of-contacts.ts';
import { openContactsWorld } from './open-contacts-world.ts';

it('1,000 rosters: contacts as found by holding every row against every other', () => {
  const { wrong, met } = compareContacts(openContactsWorld, 1, 1000);
  expect(wrong).toEqual([]);
  expect(CONTACT_EDGES.filter((edge) => (met.get(edge) ?? 0) < 20)).toEqual([]);
});
