// Contacts as they are worked through: what the rosters say and what a person marked, side by side; clocks, days of quarantine, and what is to be done.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import type { ClockReading } from '../cases/deadlines.ts';
import type { MarkedContact } from '../proposals/fold-tracing.ts';
import type { TracingPack } from '../rules/tracing-pack.ts';
import type { ContactsAnswer, StrayContact } from './contact-answers.ts';
import { CONTACT_CLASSES, CONTACT_REASONS, type ContactClass, type ContactReason } from './contact-table.ts';
import { quarantineDays, quarantineOf, readTransferClock, type QuarantineDays } from './quarantine-days.ts';

/**
 * 待判定 waits for a mark · 待转运 to be moved · 已管理 moved, or at home where the rule asks no more · 已结束 released or
 * positive · 判为不是 no contact after all · 一般接触者 general, by code.
 */
export const STANDINGS = ['waiting', 'to-move', 'moved', 'ended', 'none', 'general'] as const;
export type ContactStanding = (typeof STANDINGS)[number];

/** What the rosters make of a person. */
export interface DerivedContact {
  readonly contactClass: ContactClass;
  readonly reason: ContactReason;
  readonly caseId: string;
  readonly via: string | null;
  readonly place: number;
  readonly first: Minute;
  readonly last: Minute;
}

export interface ContactEntry {
  readonly person: string;
  /** null: marked once, and made no contact by the rosters any more. */
  readonly derived: DerivedContact | null;
  readonly mark: MarkedContact | null;
  /** As marked, else as derived; null: marked as none. */
  readonly contactClass: ContactClass | null;
  readonly standing: ContactStanding;
  /** Mark and rosters say different classes. */
  readonly disagrees: boolean;
  /** Number of the case the person has become. */
  readonly isCase: string | null;
  /** Unit row, −1 unknown. */
  readonly residence: number;
  /** Of moving; null where nobody has to be moved, or nobody has decided yet. */
  readonly clock: ClockReading | null;
  /** null for general contacts and for none. */
  readonly quarantine: QuarantineDays | null;
}

export interface ContactList {
  readonly count: number;
  /** Code in `STANDINGS` by row. */
  readonly standing: Uint8Array;
  /** Rows that have been marked. */
  readonly marked: ReadonlyMap<number, MarkedContact>;
  personAt(row: number): string;
  at(row: number, now: Minute): ContactEntry;
}

/** `marks`: those of now; somebody who is in no row of the answer takes no part. Rows behind those derived are the answer's strays. */
export function listContacts({ cases, between, listed, strays }: ContactsAnswer, marks: readonly MarkedContact[], pack: TracingPack): ContactList {
  const count = listed.count + strays.length;
  const markOf = new Map(marks.map((mark) => [mark.person, mark] as const));
  const personAt = (row: number): string => (row < listed.count ? listed.person[row]! : strays[row - listed.count]!.person);
  const marked = new Map<number, MarkedContact>();
  const standing = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const mark = markOf.size === 0 ? undefined : markOf.get(personAt(row));
    if (mark !== undefined) marked.set(row, mark);
    const isGeneral = row < listed.count && CONTACT_CLASSES[listed.contactClass[row]!] === 'general';
    standing[row] = STANDINGS.indexOf(mark === undefined ? (isGeneral ? 'general' : 'waiting') : standingOf(mark, pack));
  }
  const derivedAt = (row: number): DerivedContact | null => (row >= listed.count ? null : {
    contactClass: CONTACT_CLASSES[listed.contactClass[row]!]!, reason: CONTACT_REASONS[listed.reason[row]!]!, caseId: cases[listed.caseOf[row]!]!,
    via: listed.via[row]! < 0 ? null : between[listed.via[row]!]!, place: listed.place[row]!, first: listed.firstMinute[row]!, last: listed.lastMinute[row]!,
  });
  return {
    count, standing, marked, personAt,
    at(row, now) {
      const stray: StrayContact | null = row < listed.count ? null : strays[row - listed.count]!;
      const [derived, mark] = [derivedAt(row), marked.get(row) ?? null];
      const contactClass = mark === null ? derived!.contactClass : mark.class === 'none' ? null : mark.class;
      return {
        person: personAt(row), derived, mark, contactClass, standing: STANDINGS[standing[row]!]!,
        disagrees: mark !== null && (mark.class === 'none' ? null : mark.class) !== (derived?.contactClass ?? null),
        isCase: stray?.isCase ?? null, residence: stray?.residence ?? listed.residence[row]!,
        clock: mark === null || contactClass === null ? null : readTransferClock(pack, contactClass, mark.decidedAt, keptFrom(mark, pack), now),
        quarantine: contactClass === null ? null : daysOf(pack, contactClass, derived, mark),
      };
    },
  };
}

function standingOf(mark: MarkedContact, pack: TracingPack): ContactStanding {
  if (mark.class === 'none' || mark.class === 'general') return mark.class;
  switch (mark.status) {
    case 'released':
    case 'positive': return 'ended';
    case 'moved': return 'moved';
    case 'at-home': return isHomeEnough(pack, mark.class) ? 'moved' : 'to-move';
    case 'decided':
    case 'not-found': return 'to-move';
  }
}

/** Where the rule knows no central isolation for a class, who stays at home is managed as it asks. */
const isHomeEnough = (pack: TracingPack, contactClass: ContactClass): boolean => quarantineOf(pack, contactClass)?.centralDays === 0;

function keptFrom({ class: contactClass, movedAt, isolatedAt }: MarkedContact, pack: TracingPack): Minute {
  const at = contactClass !== 'none' && isHomeEnough(pack, contactClass) ? (movedAt ?? isolatedAt) : movedAt;
  return at ?? NOT_RECORDED;
}

/** Day 1 is the day after the last exposure; where none is known any more, that of the decision (grade D: our own reading). */
function daysOf(pack: TracingPack, contactClass: ContactClass, derived: DerivedContact | null, mark: MarkedContact | null): QuarantineDays | null {
  const quarantine = quarantineOf(pack, contactClass);
  const dayOf = (minute: Minute): EpidemicDay => Math.floor(minute / MINUTES_PER_DAY);
  return quarantine === null ? null : quarantineDays(quarantine, derived === null ? dayOf(mark!.decidedAt) : dayOf(derived.last) + 1);
}
