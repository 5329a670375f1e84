// The contacts of random cases, stays and rosters. Oracle: the definitions written again below, every two rows asked about
// each other, nothing sorted or grouped; and laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY, NOT_RECORDED } from '../../day.ts';
import { investigationTableOf, LIVINGS, type InvestigationRow } from '../cases/investigation-table.ts';
import { PLACE_ROLES } from '../stays/stay-table.ts';
import { stayTableOf, type StayRecord } from '../stays/stay-table-of.ts';
import { CONTACT_CLASSES, CONTACT_REASONS, type ContactClass, type ContactReason } from './contact-table.ts';
import { deriveContacts } from './derive-contacts.ts';
import { rosterTableOf, type Relation, type RosterRow } from './roster-table.ts';

const DAY = 19_090;
/** Hours from 00:00 of the day of onset. */
const hours = (count: number): number => DAY * MINUTES_PER_DAY + count * 60;
const NOW = hours(120);

interface World {
  readonly cases: readonly InvestigationRow[];
  readonly stays: readonly StayRecord[];
  readonly roster: readonly RosterRow[];
  readonly by: 'near' | 'floors';
  readonly lookBackDays: number;
  readonly isolated: Readonly<Record<string, number>>;
}

interface Contact {
  readonly contactClass: ContactClass;
  readonly caseOf: number;
  readonly first: number;
  readonly last: number;
  readonly reason: ContactReason;
  readonly via: string;
}

function derive({ cases, stays, roster, by, lookBackDays, isolated }: World): Map<string, Contact> {
  const table = rosterTableOf(roster);
  const { person, contactClass, caseOf, firstMinute, lastMinute, reason, via } = deriveContacts({
    cases: investigationTableOf(cases), stays: stayTableOf(stays), roster: table, by, lookBackDays, now: NOW,
    isolatedAt: Int32Array.from(table.persons, (code) => isolated[code] ?? NOT_RECORDED),
  });
  return new Map(Array.from(person, (index, i) => [table.persons[index]!, {
    contactClass: CONTACT_CLASSES[contactClass[i]!]!, caseOf: caseOf[i]!, first: firstMinute[i]!, last: lastMinute[i]!,
    reason: CONTACT_REASONS[reason[i]!]!, via: via[i]! < 0 ? '' : table.persons[via[i]!]!,
  }]));
}

const hour = fc.oneof({ weight: 5, arbitrary: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constantFrom(-50, 0, 20)).map(hours) }, { weight: 1, arbitrary: fc.constant(undefined) });
const text = (...words: readonly string[]) => fc.constantFrom(undefined, ...words);
const person = fc.constantFrom('P0', 'P0', 'P1', 'A', 'B', 'C', 'D');
const aCase = (code: string) => fc.record({
  caseId: fc.constant(code), person: fc.constant(code), onsetOn: fc.constantFrom(undefined, DAY, DAY + 1), sampledAt: hour, isolatedAt: hour, living: fc.constantFrom(...LIVINGS),
});
const rosterRow = fc.record({
  person, caseOf: fc.integer({ min: -3, max: 2 }).map((of) => Math.max(of, -1)), place: fc.integer({ min: -1, max: 1 }), building: text('1'), stair: fc.constantFrom(undefined, 1, 2),
  floor: fc.constantFrom(undefined, -1, 1, 2, 3), flat: fc.constantFrom('a', 'b', undefined), from: hour, until: hour, relation: fc.constantFrom<Relation>('household', 'class', 'venue'),
  isProtected: fc.boolean(), kitchen: fc.constantFrom(...LIVINGS),
});
const anywhere: fc.Arbitrary<World> = fc.record({
  cases: fc.tuple(aCase('P0'), aCase('P1')),
  stays: fc.array(fc.record({ caseOf: fc.nat(2), role: fc.constantFrom(...PLACE_ROLES), place: fc.integer({ min: -1, max: 1 }), from: hour, until: hour }), { maxLength: 5 }),
  roster: fc.array(rosterRow, { maxLength: 9 }),
  by: fc.constantFrom('near', 'floors'), lookBackDays: fc.constantFrom(2, 4), isolated: fc.dictionary(person, hour.map((minute) => minute ?? NOT_RECORDED)),
});
/** One house in which the first case lives: most rows are of its building. */
const inOneHouse: fc.Arbitrary<World> = fc.tuple(anywhere, rosterRow).map(([given, first]) => {
  const lives = (row: RosterRow): RosterRow => ({ ...row, place: 0, building: '1', caseOf: -1, relation: 'household' });
  return { ...given, stays: [...given.stays, { caseOf: 0, role: 'residence', place: 0 }], roster: [{ ...lives(first), person: 'P0' }, ...given.roster.map(lives)] };
});
const world = fc.oneof(anywhere, inOneHouse);

describe('the contacts of a random district', () => {
  it('have the class, case, times, reason and go-between that the definitions give when every two rows are asked', () => {
    fc.assert(fc.property(world, (given) => {
      expect(derive(given)).toEqual(slowContacts(given));
    }), { numRuns: 2000 });
  });

  it('law: a further row never makes a person milder, and the order of the rows decides nothing', () => {
    fc.assert(fc.property(world, fc.nat(8), ({ roster, ...given }, cut) => {
      // The home of a case is its first row, so the rows of cases keep their order.
      const isOfCase = ({ person: code }: RosterRow): boolean => code.startsWith('P');
      const turned = [...roster.filter(isOfCase), ...roster.filter((row) => !isOfCase(row)).toReversed()];
      const all = derive({ ...given, roster });
      const facts = (contacts: Map<string, Contact>) => [...contacts].map(([code, { contactClass, caseOf, first, last }]) => [code, contactClass, caseOf, first, last].join(' ')).toSorted();
      // Which of two close contacts one was last near to may stand in either order where both were near at that minute.
      if (![...all.values()].some(({ via }) => via !== '')) expect(facts(derive({ ...given, roster: turned }))).toEqual(facts(all));
      const fewer = derive({ ...given, roster: roster.filter((row, i) => isOfCase(row) || i < cut) });
      for (const [code, { contactClass }] of fewer) expect(CONTACT_CLASSES.indexOf(all.get(code)!.contactClass)).toBeGreaterThanOrEqual(CONTACT_CLASSES.indexOf(contactClass));
    }));
  });
});

const from = (minute: number | undefined): number => minute ?? -Infinity;
const until = (minute: number | undefined): number => minute ?? Infinity;

function slowContacts({ cases, stays, roster, by, lookBackDays, isolated }: World): Map<string, Contact> {
  const order = [...new Set(roster.map(({ person: code }) => code))];
  const isCase = (code: string): boolean => cases.some((one) => one.person === code);
  const windowOf = ({ onsetOn, sampledAt, isolatedAt }: InvestigationRow): [number, number] | null => {
    const ill = onsetOn ?? (sampledAt === undefined ? undefined : Math.floor(sampledAt / MINUTES_PER_DAY));
    return ill === undefined ? null : [(ill - lookBackDays) * MINUTES_PER_DAY, (isolatedAt ?? NOW) - 1];
  };
  const exposures = new Map<string, Contact[]>();
  const expose = (code: string, contact: Contact): void => {
    if (contact.first > contact.last || isCase(code)) return;
    exposures.set(code, [...(exposures.get(code) ?? []), contact]);
  };
  const relationSays = ({ relation, isProtected }: RosterRow): [ContactClass, ContactReason] =>
    (relation === 'venue' ? ['general', 'same-place'] : isProtected ? ['general', 'protected'] : ['close', 'near']);
  cases.forEach((one, caseOf) => {
    const infectious = windowOf(one);
    if (infectious === null) return;
    const [start, end] = infectious;
    const home = roster.find((row) => row.person === one.person && row.relation === 'household');
    for (const row of roster) {
      if (row.caseOf === caseOf) {
        const [contactClass, reason] = relationSays(row);
        expose(row.person, { contactClass, reason, caseOf, first: Math.max(start, from(row.from)), last: Math.min(end, until(row.until)), via: '' });
      }
      for (const stay of stays) {
        if (row.caseOf !== -1 || stay.caseOf !== caseOf || stay.place! < 0 || stay.place !== row.place) continue;
        const isHome = stay.role === 'residence';
        if (!isHome && (stay.from === undefined || stay.until === undefined)) continue;
        const verdict = row.relation !== 'household' ? relationSays(row)
          : isHome && home?.place === stay.place ? neighbourSays(home!, row, by, one.living!) : (['general', 'same-place'] as const);
        if (verdict === null) continue;
        expose(row.person, {
          contactClass: verdict[0], reason: verdict[1], caseOf, via: '',
          first: Math.max(start, from(stay.from), from(row.from)), last: Math.min(end, until(stay.until), until(row.until)),
        });
      }
    }
  });
  const settle = (code: string): Contact | undefined => {
    const all = exposures.get(code) ?? [];
    const strictest = CONTACT_CLASSES.toReversed().find((contactClass) => all.some((one) => one.contactClass === contactClass));
    const own = all.filter((one) => one.contactClass === strictest);
    const rank = (one: Contact): number[] => [-one.last, one.caseOf, CONTACT_REASONS.indexOf(one.reason), order.indexOf(one.via)];
    const [latest] = own.toSorted((a, b) => rank(a).map((value, i) => value - rank(b)[i]!).find((difference) => difference !== 0) ?? 0);
    return latest === undefined ? undefined : { ...latest, first: Math.min(...own.map(({ first }) => first)) };
  };
  const close = new Map(order.flatMap((code) => (settle(code)?.contactClass === 'close' ? [[code, settle(code)!] as const] : [])));
  const isNear = ({ place, relation, isProtected, flat }: RosterRow): boolean => place! >= 0 && relation !== 'venue' && !isProtected && (relation !== 'household' || flat !== undefined);
  for (const p of roster) {
    const known = close.get(p.person);
    if (known === undefined || !isNear(p)) continue;
    for (const q of roster) {
      if (close.has(q.person) || !isNear(q) || q.place !== p.place || q.relation !== p.relation) continue;
      if (q.relation === 'household' && (q.building !== p.building || q.stair !== p.stair || q.flat !== p.flat)) continue;
      const isolatedAt = isolated[p.person] ?? NOT_RECORDED;
      expose(q.person, {
        contactClass: 'secondary', reason: 'near-contact', caseOf: known.caseOf, via: p.person,
        first: Math.max(known.first, from(p.from), from(q.from)), last: Math.min((isolatedAt === NOT_RECORDED ? NOW : isolatedAt) - 1, until(p.until), until(q.until)),
      });
    }
  }
  return new Map(order.flatMap((code) => {
    const contact = settle(code);
    return contact === undefined ? [] : [[code, contact] as const];
  }));
}

/** The two rules of neighbours as a table of sentences. */
function neighbourSays(home: RosterRow, row: RosterRow, by: World['by'], living: (typeof LIVINGS)[number]): readonly [ContactClass, ContactReason] | null {
  const sameBuilding = home.building === row.building;
  const stairsAgree = home.stair === undefined || row.stair === undefined || home.stair === row.stair;
  const sameFlat = sameBuilding && stairsAgree && home.flat !== undefined && home.flat === row.flat;
  if (by === 'near') {
    if (sameFlat) return row.isProtected ? ['general', 'protected'] : ['close', 'near'];
    return sameBuilding ? ['general', 'same-place'] : null;
  }
  if (sameFlat) return ['close', 'same-flat'];
  if (!sameBuilding) return null;
  // Floors −1, 1, 2, 3 as steps of one staircase.
  const steps = [-1, 1, 2, 3];
  const apart = stairsAgree && home.floor !== undefined && row.floor !== undefined ? Math.abs(steps.indexOf(home.floor) - steps.indexOf(row.floor)) : Infinity;
  if (living === 'own') return apart === 0 ? ['secondary', 'same-floor'] : apart === 1 ? ['secondary', 'next-floor'] : null;
  if (row.kitchen === 'shared') return ['close', 'shares-kitchen'];
  return apart === 0 ? ['close', 'same-floor'] : ['secondary', 'same-building'];
}
