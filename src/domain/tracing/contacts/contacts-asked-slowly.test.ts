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
  person, caseOf: fc.integer({ min: -3, max: 2 }).map((of) => Math.max(of, -1)), place: fc.integer({ min: -1, max: 1 }), building: text('1', '1', '2'), stair: fc.constantFrom(undefined, 1, 2),
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
      const isOfCase = ({ person: code }: RosterRow): boolean => code.startsWith('P');
      const all = derive({ ...given, roster });
      const facts = (contacts: Map<string, Contact>) => [...contacts].map(([code, { contactClass, caseOf, first, last }]) => [code, contactClass, caseOf, first, last].join(' ')).toSorted();
      // Which of two close contacts one was last near to may stand in either order where both were near at that minute.
      if (![...all.values()].some(({ via }) => via !== '')) expect(facts(derive({ ...given, roster: roster.toReversed() }))).toEqual(facts(all));
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
    for (const row of roster) {
      if (row.caseOf === caseOf) {
        const [contactClass, reason] = relationSays(row);
        expose(row.person, { contactClass, reason, caseOf, first: Math.max(start, from(row.from)), last: Math.min(end, until(row.until)), via: '' });
      }
      for (const stay of stays) {
        if (row.caseOf !== -1 || stay.caseOf !== caseOf || stay.place! < 0 || stay.place !== row.place) continue;
        if (stay.role !== 'residence' && (stay.from === undefined || stay.until === undefined)) continue;
        const own = roster.filter((told) => told.person === one.person && told.place === stay.place);
        for (const [a, b] of piecesBetween(Math.max(start, from(stay.from)), Math.min(end, until(stay.until)), own)) {
          const ofThen = own.filter((told) => from(told.from) <= a && b <= until(told.until));
          const home = own.filter(({ relation }) => relation === 'household');
          const spots = ofThen.length > 0 ? ofThen : home.length > 0 ? home : [undefined];
          for (const spot of spots) {
            const verdict = row.relation !== 'household' ? relationSays(row) : spot === undefined ? (['general', 'same-place'] as const) : neighbourSays(spot, row, by, one.living!);
            if (verdict !== null) expose(row.person, { contactClass: verdict[0], reason: verdict[1], caseOf, via: '', first: Math.max(a, from(row.from)), last: Math.min(b, until(row.until)) });
          }
        }
      }
    }
  });
  const settle = (code: string): Contact | undefined => {
    const all = exposures.get(code) ?? [];
    const strictest = CONTACT_CLASSES.toReversed().find((contactClass) => all.some((one) => one.contactClass === contactClass));
    const own = all.filter((one) => one.contactClass === strictest);
    const rank = (one: Contact): number[] => [-one.last, one.caseOf, CONTACT_REASONS.indexOf(one.reason), order.indexOf(one.via)];
    const [latest] = own.toSorted((a, b) => rank(a).map((value, i) => value - rank(b)[i]!).find((difference) => difference !== 0) ?? 0);
    return latest === undefined ? undefined : { ...latest, first: Math.min(...own.filter(({ caseOf, via }) => caseOf === latest.caseOf && via === latest.via).map((one) => one.first)) };
  };
  const close = [...exposures].flatMap(([code, all]) => {
    const [near] = all.filter((one) => one.contactClass === 'close').toSorted((a, b) => a.first - b.first || a.caseOf - b.caseOf);
    return near === undefined ? [] : [{ code, caseOf: near.caseOf, first: near.first }];
  });
  const isNear = ({ place, relation, isProtected }: RosterRow): boolean => place! >= 0 && relation !== 'venue' && !isProtected;
  for (const { code, caseOf, first } of close) {
    for (const p of roster.filter((row) => row.person === code && isNear(row))) {
      for (const q of roster) {
        if (close.some((one) => one.code === q.person) || !isNear(q) || q.place !== p.place) continue;
        if (q.relation === 'household' && neighbourSays(p, q, 'near', 'own')?.[0] !== 'close') continue;
        const isolatedAt = isolated[code] ?? NOT_RECORDED;
        expose(q.person, {
          contactClass: 'secondary', reason: 'near-contact', caseOf, via: code,
          first: Math.max(first, from(p.from), from(q.from)), last: Math.min((isolatedAt === NOT_RECORDED ? NOW : isolatedAt) - 1, until(p.until), until(q.until)),
        });
      }
    }
  }
  return new Map(order.flatMap((code) => {
    const contact = settle(code);
    return contact === undefined ? [] : [[code, contact] as const];
  }));
}

/** First to last minute cut wherever a row begins or has ended. */
function piecesBetween(first: number, last: number, rows: readonly RosterRow[]): (readonly [number, number])[] {
  const starts = [...new Set([first, ...rows.flatMap((row) => [from(row.from), until(row.until) + 1])])].filter((cut) => cut >= first && cut <= last).toSorted((a, b) => a - b);
  return starts.map((start, i) => [start, (starts[i + 1] ?? last + 1) - 1] as const);
}

/** The two rules of neighbours as a table of sentences. */
function neighbourSays(own: RosterRow, row: RosterRow, by: World['by'], living: (typeof LIVINGS)[number]): readonly [ContactClass, ContactReason] | null {
  const sameBuilding = own.building === row.building;
  const stairsAgree = own.stair === undefined || row.stair === undefined || own.stair === row.stair;
  const sameFlat = sameBuilding && stairsAgree && own.flat !== undefined && own.flat === row.flat;
  const isByFloors = by === 'floors' && own.relation === 'household';
  if (sameFlat) return isByFloors ? ['close', 'same-flat'] : row.isProtected ? ['general', 'protected'] : ['close', 'near'];
  if (!sameBuilding) return own.building === undefined || row.building === undefined ? ['general', 'same-place'] : null;
  if (!isByFloors) return ['general', 'same-place'];
  // Floors −1, 1, 2, 3 as steps of one staircase.
  const steps = [-1, 1, 2, 3];
  const apart = own.floor !== undefined && row.floor !== undefined ? Math.abs(steps.indexOf(own.floor) - steps.indexOf(row.floor)) : Infinity;
  const kitchens = [living, own.kitchen];
  if (kitchens.includes('own') && !kitchens.includes('shared')) return apart === 0 ? ['secondary', 'same-floor'] : apart === 1 ? ['secondary', 'next-floor'] : ['general', 'same-place'];
  if (row.kitchen === 'shared') return ['close', 'shares-kitchen'];
  return apart === 0 ? ['close', 'same-floor'] : ['secondary', 'same-building'];
}
