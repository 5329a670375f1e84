// Contacts (密接, 次密, 一般接触者) derived the slow way, from the rule's text: every row of the roster with every row.
//
// Where the text leaves something open this is how it is read here (grade D: our own reading, the stricter one):
// - Minutes are inclusive at both ends of a row; the look-back excludes the minute of isolation, or `now`.
// - A case without onset and positive day looks back from the day of its report; without that too it has no contacts.
// - Near are all relations but `venue`. Who has such a row of a site, without protection, is near to a case anywhere on that site:
//   the relation says so. Only who lives there is near by the flat; what relation stands in the case's own row does not matter.
// - Who lives elsewhere in the same building was at the same place, not near: general, under either rule. A building that is not
//   written is that of others of the site whose is not written either, and may be that of anybody else: general.
// - Near a close contact is who would be near a case there, where the close contact too stands in a near row, without protection.
// - Exposures of one person to one case in one class (and through one contact) are one: from the first to the last, with the reason of the last.
// - A close contact's "first contact with the case" is the first near one with that case; who is not isolated is so at `now`.
// - A person near a close contact only under protection, or not near, is nobody's contact.
// - Static management says something of those who live there alone; of all others, and of who was near a close contact, the general rule
//   holds. Protection does not matter among neighbours, floors are those of the building and not of the stair, a kitchen not recorded
//   is taken for shared, a sharer is whoever in the building has a shared one.
import { MINUTES_PER_DAY, type Minute } from '../../../src/domain/day.ts';
import { CONTACT_CLASSES, type ContactCase, type ContactClass, type ContactReason, type ContactRow, type ContactsWorld, type RosterRow } from './contacts-world.ts';

/** First and last minute, both within. */
export type Span = readonly [first: Minute, last: Minute];

export interface Exposure {
  readonly person: string;
  readonly caseOf: number;
  readonly class: ContactClass;
  readonly span: Span;
  readonly reason: ContactReason;
  readonly via: string | null;
}

/** What a person may be listed as: more than one where the text does not decide between equals. */
export interface SlowContact {
  readonly person: string;
  readonly equals: readonly ContactRow[];
}

export function lookBackOf({ onsetOn, positiveOn, reportedOn, isolatedAt }: ContactCase, { lookBackDays, now }: ContactsWorld): Span | null {
  const day = onsetOn ?? positiveOn ?? reportedOn;
  return day === null ? null : [(day - lookBackDays) * MINUTES_PER_DAY, (isolatedAt ?? now) - 1];
}

const spanOf = ({ from, until }: RosterRow): Span => [from ?? -Infinity, until ?? Infinity];

/** What all spans have in common; null: nothing. */
export function commonOf(...spans: readonly Span[]): Span | null {
  const [first, last] = [Math.max(...spans.map(([from]) => from)), Math.min(...spans.map(([, until]) => until))];
  return first <= last ? [first, last] : null;
}

export function findExposures(world: ContactsWorld): Exposure[] {
  const isCase = (person: string): boolean => world.cases.some((one) => one.person === person);
  const others = world.roster.filter(({ person }) => !isCase(person));
  const exposures: Exposure[] = [];
  world.cases.forEach((one, caseOf) => {
    const lookBack = lookBackOf(one, world);
    if (lookBack === null) return;
    for (const own of world.roster.filter(({ person }) => person === one.person)) {
      for (const row of others) {
        const span = commonOf(spanOf(own), spanOf(row), lookBack);
        if (span === null) continue;
        const judged = world.rule === 'static-management' && own.relation === 'household' && row.relation === 'household' ? judgeNeighbour(world, own, row) : judgeGeneral(world, own, row);
        for (const [contactClass, reason] of judged) exposures.push({ person: row.person, caseOf, class: contactClass, span, reason, via: null });
      }
    }
  });
  exposures.push(...findSecondary(world, others, exposures.filter((exposure) => exposure.class === 'close')));
  return exposures;
}

type Judgement = readonly [ContactClass, ContactReason];

/** One flat, one building, perhaps one, or none of these. */
function nearnessOf({ places }: ContactsWorld, own: RosterRow, row: RosterRow): 'flat' | 'building' | 'perhaps' | null {
  if (own.place === row.place) return 'flat';
  const [home, other] = [places[own.place]!, places[row.place]!];
  if (home.site !== other.site) return null;
  if (home.building === other.building) return 'building';
  return home.building === null || other.building === null ? 'perhaps' : null;
}

function judgeGeneral(world: ContactsWorld, own: RosterRow, row: RosterRow): Judgement[] {
  if (world.places[own.place]!.site !== world.places[row.place]!.site) return [];
  const nearness = nearnessOf(world, own, row);
  const lives = row.relation === 'household';
  if (lives && nearness === null) return [];
  const judged: Judgement[] = [];
  if (row.relation === 'venue' || (lives && nearness !== 'flat')) judged.push(['general', 'not-near']);
  if (row.isProtected) judged.push(['general', 'protected']);
  return judged.length > 0 ? judged : [['close', 'near']];
}

/** Storeys from the lowest up. */
const storeyOf = (floor: number): number => (floor < 0 ? floor + 1 : floor);

/** Own kitchen and bath, or shared: the floors about a case's home. */
function judgeNeighbour(world: ContactsWorld, own: RosterRow, row: RosterRow): Judgement[] {
  const nearness = nearnessOf(world, own, row);
  if (nearness === null) return [];
  if (nearness === 'flat') return [['close', 'co-resident']];
  if (nearness === 'perhaps') return [['general', 'not-near']];
  const [home, other] = [world.places[own.place]!, world.places[row.place]!];
  const floors = home.floor === null || other.floor === null ? NaN : Math.abs(storeyOf(home.floor) - storeyOf(other.floor));
  if (home.isKitchenShared === false) return floors === 0 ? [['secondary', 'same-floor']] : floors === 1 ? [['secondary', 'next-floor']] : [['general', 'not-near']];
  const judged: Judgement[] = [];
  if (other.isKitchenShared === true) judged.push(['close', 'shares-kitchen']);
  if (floors === 0) judged.push(['close', 'same-floor']);
  return judged.length > 0 ? judged : [['secondary', 'same-building']];
}

/** From a close contact's first contact with the case to that contact's isolation. */
function findSecondary(world: ContactsWorld, others: readonly RosterRow[], close: readonly Exposure[]): Exposure[] {
  const exposures: Exposure[] = [];
  for (const { person: via, caseOf } of close) {
    const first = Math.min(...close.filter((exposure) => exposure.person === via && exposure.caseOf === caseOf).map(({ span }) => span[0]));
    const chance: Span = [first, (world.isolations.get(via) ?? world.now) - 1];
    for (const between of others.filter(({ person }) => person === via)) {
      if (between.relation === 'venue' || between.isProtected) continue;
      for (const row of others) {
        if (row.person === via || judgeGeneral(world, between, row)[0]?.[0] !== 'close') continue;
        const span = commonOf(spanOf(between), spanOf(row), chance);
        if (span !== null) exposures.push({ person: row.person, caseOf, class: 'secondary', span, reason: 'near-close-contact', via });
      }
    }
  }
  return exposures;
}

/** One entry a person, by code: the strictest class, of equal ones the latest last exposure. */
export function deriveContactsSlowly(world: ContactsWorld): SlowContact[] {
  const exposures = findExposures(world);
  const persons = [...new Set(exposures.map(({ person }) => person))].sort((a, b) => (a < b ? -1 : 1));
  return persons.map((person) => {
    const rows = exposures.filter((exposure) => exposure.person === person).flatMap((exposure): ContactRow[] => {
      const alike = exposures.filter((other) => other.person === person && other.caseOf === exposure.caseOf && other.class === exposure.class && other.via === exposure.via);
      const [firstMinute, lastMinute] = [Math.min(...alike.map(({ span }) => span[0])), Math.max(...alike.map(({ span }) => span[1]))];
      const { caseOf, class: contactClass, reason, via } = exposure;
      return exposure.span[1] === lastMinute ? [{ person, caseOf, class: contactClass, firstMinute, lastMinute, reason, via }] : [];
    });
    const strictness = (row: ContactRow): number => CONTACT_CLASSES.indexOf(row.class);
    const strictest = rows.filter((row) => strictness(row) === Math.min(...rows.map(strictness)));
    const latest = strictest.filter(({ lastMinute }) => lastMinute === Math.max(...strictest.map((row) => row.lastMinute)));
    const texts = new Set<string>();
    return { person, equals: latest.filter((row) => !texts.has(JSON.stringify(row)) && texts.add(JSON.stringify(row))) };
  });
}
