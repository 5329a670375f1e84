// The same for 10,000 rosters.
import { expect, it } from 'vitest';
import { compareContacts } from './compare-contacts.ts';
import { CONTACT_EDGES } from './edges-of-contacts.ts';
import { openContactsWorld } from './open-contacts-world.ts';

it('10,000 rosters: contacts as found by holding every row against every other', () => {
  const { wrong, met } = compareContacts(openContactsWorld, 1001, 10_000);
  expect(wrong).toEqual([]);
  expect(CONTACT_EDGES.filter((edge) => (met.get(edge) ?? 0) < 200)).toEqual([]);
});
