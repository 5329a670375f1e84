// The slow oracle of contacts itself: examples worked by hand from the rule's text.
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import { compareContacts } from './compare-contacts.ts';
import type { ContactPlace, ContactRow, ContactsWorld, RosterRow } from './contacts-world.ts';
import { CONTACT_EDGES, edgesOfContacts } from './edges-of-contacts.ts';
import { randomContacts } from './random-contacts.ts';
import { deriveContactsSlowly } from './slow-contacts.ts';

const ONSET = 19_080;
/** Minute of an hour of a day counted from onset. */
const at = (day: number, hour: number): number => (ONSET + day) * MINUTES_PER_DAY + hour * 60;
const CASE = { person: 'case', onsetOn: ONSET, positiveOn: ONSET + 1, reportedOn: ONSET + 2, isolatedAt: at(1, 12) };
const FLAT: ContactPlace = { site: 0, building: 0, stair: 0, floor: 3, isKitchenShared: false };
const row = (person: string, place: number, from: number | null, until: number | null, more: Partial<RosterRow> = {}): RosterRow => ({ person, place, from, until, relation: 'meal', isProtected: false, ...more });
const ELSEWHERE: ContactPlace = { ...FLAT, site: 1 };
const home = (person: string, place: number): RosterRow => row(person, place, null, null, { relation: 'household' });

const WORLD: ContactsWorld = {
  rule: 'general', lookBackDays: 4, now: at(3, 0), places: [FLAT], cases: [CASE], roster: [], isolations: new Map(),
};
const derive = (roster: readonly RosterRow[], more: Partial<ContactsWorld> = {}): ContactRow[] => deriveContactsSlowly({ ...WORLD, roster, ...more }).flatMap(({ equals }) => equals);

describe('the general rule', () => {
  const lunch = row('case', 0, at(0, 12), at(0, 13));
  it('at one table from 12:30: close, from 12:30 to 13:00', () => {
    expect(derive([lunch, row('li', 0, at(0, 12) + 30, at(0, 14))])).toEqual([
      { person: 'li', caseOf: 0, class: 'close', firstMinute: at(0, 12) + 30, lastMinute: at(0, 13), reason: 'near', via: null },
    ]);
  });
  it('under protection, or merely in the same shop: general, with the reason', () => {
    expect(derive([lunch, row('li', 0, at(0, 12), at(0, 13), { isProtected: true })])).toMatchObject([{ class: 'general', reason: 'protected' }]);
    expect(derive([lunch, row('li', 0, at(0, 12), at(0, 13), { relation: 'venue' })])).toMatchObject([{ class: 'general', reason: 'not-near' }]);
  });
  it('comes when the case has gone, or sits elsewhere: nobody', () => {
    expect(derive([lunch, row('li', 0, at(0, 13) + 1, at(0, 14))])).toEqual([]);
    expect(derive([lunch, row('li', 1, at(0, 12), at(0, 13))], { places: [FLAT, ELSEWHERE] })).toEqual([]);
  });
  it('the look-back begins at 00:00 four days before onset and ends before the minute of isolation', () => {
    const always = row('case', 0, at(-9, 0), at(9, 0));
    expect(derive([always, row('li', 0, at(-9, 0), at(-4, 0) - 1)])).toEqual([]);
    expect(derive([always, row('li', 0, at(-9, 0), at(-4, 0))])).toMatchObject([{ firstMinute: at(-4, 0), lastMinute: at(-4, 0) }]);
    expect(derive([always, row('li', 0, at(1, 12), at(2, 0))])).toEqual([]);
    expect(derive([always, row('li', 0, at(1, 12) - 1, at(2, 0))])).toMatchObject([{ firstMinute: at(1, 12) - 1, lastMinute: at(1, 12) - 1 }]);
  });
  it('without onset it is counted from the first positive sample, without that from the report, without isolation to now', () => {
    const cases = [{ ...CASE, onsetOn: null, isolatedAt: null }];
    expect(derive([home('case', 0), home('li', 0)], { cases: [{ ...cases[0]!, positiveOn: null }] })).toMatchObject([{ firstMinute: at(-2, 0) }]);
    expect(derive([home('case', 0), home('li', 0)], { cases: [{ ...cases[0]!, positiveOn: null, reportedOn: null }] })).toEqual([]);
    expect(derive([home('case', 0), home('li', 0)], { cases })).toMatchObject([{ firstMinute: at(-3, 0), lastMinute: at(3, 0) - 1 }]);
  });
  it('who met the close contact after that one met the case: secondary, through that contact; before: nobody', () => {
    const li = [row('li', 0, at(0, 12), at(0, 13)), row('li', 1, at(-1, 0), at(2, 0), { relation: 'household' })];
    const places = [FLAT, ELSEWHERE];
    const isolations = new Map([['li', at(1, 6)]]);
    const wang = (from: number, until: number) => derive([lunch, ...li, row('wang', 1, from, until)], { places, isolations }).filter(({ person }) => person === 'wang');
    expect(wang(at(0, 18), at(0, 19))).toEqual([{ person: 'wang', caseOf: 0, class: 'secondary', firstMinute: at(0, 18), lastMinute: at(0, 19), reason: 'near-close-contact', via: 'li' }]);
    expect(wang(at(0, 10), at(0, 12) - 1)).toEqual([]);
    expect(wang(at(0, 10), at(0, 12))).toMatchObject([{ firstMinute: at(0, 12), lastMinute: at(0, 12) }]);
    expect(wang(at(1, 6), at(1, 7))).toEqual([]);
    expect(wang(at(1, 6) - 1, at(1, 7))).toMatchObject([{ lastMinute: at(1, 6) - 1 }]);
  });
  it('close beats secondary and general; of two close ones the later; a case is nobody\'s contact', () => {
    const cases = [CASE, { person: 'zhao', onsetOn: ONSET, positiveOn: null, reportedOn: null, isolatedAt: at(2, 0) }];
    const all = [home('case', 0), home('zhao', 0), home('li', 0), row('li', 0, at(0, 1), at(0, 2), { isProtected: true })];
    expect(derive(all, { cases })).toEqual([{ person: 'li', caseOf: 1, class: 'close', firstMinute: at(-4, 0), lastMinute: at(2, 0) - 1, reason: 'near', via: null }]);
  });
});

describe('the general rule among those who live there', () => {
  const places: ContactPlace[] = [FLAT, { ...FLAT, floor: 9 }, { ...FLAT, building: 1 }, { ...FLAT, building: null }, { ...FLAT, site: 1 }];
  const told = (own: RosterRow, roster: readonly RosterRow[]) => derive([own, ...roster], { places }).map(({ person, class: contactClass, reason }) => `${person}: ${contactClass}, ${reason}`);
  const neighbours = ['together', 'upstairs', 'next-house', 'somewhere', 'elsewhere'].map((person, place) => home(person, place));

  it('one flat is near, the rest of the building general, also where a building is not written; another building is nothing', () => {
    const expected = ['somewhere: general, not-near', 'together: close, near', 'upstairs: general, not-near'];
    expect(told(home('case', 0), neighbours)).toEqual(expected);
    expect(told(row('case', 0, at(0, 12), at(0, 13)), neighbours)).toEqual(expected);
  });
  it('who comes there for a meal is near to all of the site', () => {
    expect(told(home('case', 0), [row('li', 2, null, null), row('wang', 4, null, null)])).toEqual(['li: close, near']);
  });
});

describe('static management', () => {
  const places: ContactPlace[] = [FLAT, { ...FLAT, stair: 1 }, { ...FLAT, floor: 4 }, { ...FLAT, floor: 5 }, { ...FLAT, building: 1 }];
  const static_ = (own: boolean | null, other: boolean | null): string[] => derive([home('case', 0), ...['together', 'floor', 'above', 'two-above', 'elsewhere'].map((person, place) => home(person, place))], {
    rule: 'static-management', places: places.map((place, n) => ({ ...place, isKitchenShared: n === 0 ? own : other })),
  }).map(({ person, class: contactClass, reason }) => `${person}: ${contactClass}, ${reason}`);

  it('own kitchen: co-residents close; same floor by any stair, above and below secondary; the rest of the building general, another building nobody', () => {
    expect(static_(false, false)).toEqual(['above: secondary, next-floor', 'floor: secondary, same-floor', 'together: close, co-resident', 'two-above: general, not-near']);
  });
  it('shared kitchen: co-residents and same floor close, the rest of the building secondary, another building nobody', () => {
    expect(static_(true, false)).toEqual(['above: secondary, same-building', 'floor: close, same-floor', 'together: close, co-resident', 'two-above: secondary, same-building']);
  });
  it('shared kitchen: sharers are close on any floor', () => {
    expect(static_(true, true).filter((text) => text.includes('above'))).toEqual(['above: close, shares-kitchen', 'two-above: close, shares-kitchen']);
  });
  it('a kitchen not recorded is taken for shared', () => {
    expect(static_(null, false)).toEqual(static_(true, false));
  });
  it('there is no floor between the first and the first below ground', () => {
    expect(derive([home('case', 0), home('li', 1)], { rule: 'static-management', places: [{ ...FLAT, floor: 1 }, { ...FLAT, floor: -1 }] })).toMatchObject([{ class: 'secondary', reason: 'next-floor' }]);
  });
  it('elsewhere, and with close contacts, the general rule holds', () => {
    const roster = [row('case', 0, at(0, 12), at(0, 13)), row('li', 0, at(0, 12), at(0, 15)), row('wang', 0, at(0, 14), at(0, 15))];
    expect(derive(roster, { rule: 'static-management' })).toMatchObject([{ person: 'li', class: 'close' }, { person: 'wang', class: 'secondary', via: 'li' }]);
  });
});

describe('random rosters', () => {
  it('come back the same from the same seed, and meet every edge', () => {
    expect(randomContacts(7)).toEqual(randomContacts(7));
    const met = new Map<string, number>();
    for (let seed = 1; seed <= 1000; seed++) for (const edge of edgesOfContacts(randomContacts(seed))) met.set(edge, (met.get(edge) ?? 0) + 1);
    expect(CONTACT_EDGES.filter((edge) => (met.get(edge) ?? 0) < 20)).toEqual([]);
  });
  it('a list that leaves one out, has one twice or another minute, is told', () => {
    const all = (world: ContactsWorld): ContactRow[] => deriveContactsSlowly(world).map(({ equals }) => equals.at(-1)!);
    expect(compareContacts(all, 1, 100).wrong).toEqual([]);
    expect(compareContacts((world) => all(world).slice(1), 1, 100).wrong.length).toBeGreaterThan(30);
    expect(compareContacts((world) => [...all(world), ...all(world).slice(-1)], 1, 100).wrong.length).toBeGreaterThan(30);
    expect(compareContacts((world) => all(world).map((contact) => ({ ...contact, lastMinute: contact.lastMinute + 1 })), 1, 100).wrong.length).toBeGreaterThan(30);
  });
});
