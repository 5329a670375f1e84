// Contacts as rows: grouped by what is to be done with them, the most urgent first, and what a row says in two lines.
import { MINUTES_PER_DAY, type Minute } from '../../../domain/day.ts';
import { STANDINGS, type ContactEntry, type ContactList, type ContactStanding, type DerivedContact } from '../../../domain/tracing/contacts/contact-list.ts';
import type { ContactClass } from '../../../domain/tracing/contacts/contact-table.ts';
import type { Language, UnitDirectory } from '../../../store/state.ts';
import { writeDay, writeTick } from '../../../words/dates.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { contactsWords } from '../../../words/tracing/contacts.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { nameHome, writeLeft } from '../cases/case-rows.ts';
import { CLOCK_SIGNS } from '../cases/clock-signs.ts';

/** What is counted over the list; each shows itself alone when it is pressed. */
export const CONTACT_COUNTS = ['waiting', 'late', 'to-move', 'moved'] as const;
/** What may be shown alone. */
export const CONTACT_FILTERS = ['waiting', 'to-move', 'late', 'moved', 'ended', 'none', 'general', 'disagrees'] as const satisfies readonly (ContactStanding | 'late' | 'disagrees')[];
export type ContactFilter = (typeof CONTACT_FILTERS)[number];

const STANDING_SIGNS: Readonly<Record<ContactStanding, string>> = { waiting: '?', 'to-move': '·', moved: '✓', ended: '■', none: '×', general: '○' };
const TO_MOVE = STANDINGS.indexOf('to-move');

export interface ContactStandings {
  readonly counts: Readonly<Record<(typeof CONTACT_COUNTS)[number], number>>;
  /** Rows of those to be moved with the minute by which. */
  readonly dueAt: ReadonlyMap<number, Minute>;
  readonly late: ReadonlySet<number>;
}

export function standContacts({ standing, marked, at }: ContactList, now: Minute): ContactStandings {
  const dueAt = new Map<number, Minute>();
  const late = new Set<number>();
  for (const row of marked.keys()) {
    if (standing[row] !== TO_MOVE) continue;
    const { clock } = at(row, now);
    dueAt.set(row, clock!.dueAt);
    if (clock!.state === 'late') late.add(row);
  }
  const count = (one: ContactStanding): number => standing.reduce((sum, code) => sum + (code === STANDINGS.indexOf(one) ? 1 : 0), 0);
  return { counts: { waiting: count('waiting'), late: late.size, 'to-move': dueAt.size, moved: count('moved') }, dueAt, late };
}

/** `search`: part of a code. */
export function groupContacts(list: ContactList, standings: ContactStandings, only: ContactFilter | null, search: string, now: Minute, language: Language): RowGroup[] {
  const words = contactsWords(language);
  const wanted = search.trim().toLowerCase();
  const members: number[][] = STANDINGS.map(() => []);
  for (let row = 0; row < list.count; row++) {
    if (wanted !== '' && !list.personAt(row).toLowerCase().includes(wanted)) continue;
    if (only === 'disagrees' ? !list.marked.has(row) || !list.at(row, now).disagrees : only === 'late' ? !standings.late.has(row) : only !== null && STANDINGS[list.standing[row]!] !== only) continue;
    members[list.standing[row]!]!.push(row);
  }
  const due = (row: number): number => standings.dueAt.get(row)!;
  members[TO_MOVE]!.sort((a, b) => due(a) - due(b) || a - b);
  return STANDINGS.flatMap((key, code) => (members[code]!.length === 0 ? [] : [{
    key, label: `${words.standings[key]} ${writeNumber(members[code]!.length)}`, note: words.notes[key], rows: members[code]!,
  }]));
}

export function writeContact(entry: ContactEntry, directory: UnitDirectory, language: Language): RowText {
  const words = contactsWords(language);
  const { derived, mark, clock, standing } = entry;
  const runs = standing === 'to-move' && clock !== null;
  const figure = [
    nameClass(entry.contactClass, language),
    ...(mark === null || standing === 'none' || standing === 'general' ? [] : [runs && mark.status === 'decided' ? writeLeft(clock.leftMinutes, language) : words.statuses[mark.status]]),
    ...(runs && mark?.status !== 'decided' ? [writeLeft(clock.leftMinutes, language)] : []),
    ...(entry.quarantine === null || standing === 'ended' ? [] : [words.until(writeTick(entry.quarantine.homeUntil, language))]),
  ];
  const why = [
    ...(entry.isCase === null ? [] : [words.becameCase(entry.isCase)]),
    ...(mark !== null && entry.disagrees && derived !== null ? [`≠ ${words.derivedAs(nameClass(derived.contactClass, language))}`] : []),
    derived === null ? `≠ ${words.notDerived}` : writeReason(derived, directory, language),
  ];
  const day = (minute: Minute): string => writeTick(Math.floor(minute / MINUTES_PER_DAY), language);
  return {
    mark: runs ? CLOCK_SIGNS[clock.state] : STANDING_SIGNS[standing], name: entry.person, figure: figure.join(' · '), why: why.join(tracingWords(language).clause), side: derived === null ? '' : words.lastSeen(day(derived.last)),
    tone: runs && (clock.state === 'late' || clock.state === 'soon') ? clock.state : undefined,
  };
}

/** 密接, or that the person is none. */
export function nameClass(contactClass: ContactClass | null, language: Language): string {
  const words = contactsWords(language);
  return contactClass === null ? words.none : words.classes[contactClass];
}

/** 病例 0012，近距离接触，东市场. */
function writeReason({ caseId, reason, via, place }: DerivedContact, directory: UnitDirectory, language: Language): string {
  const words = contactsWords(language);
  return [words.ofCase(caseId), words.reasons[reason](via ?? ''), ...(place < 0 ? [] : [nameHome(directory, place)])].join(tracingWords(language).between);
}

/** 4月1日、4月4日, those at home told as such. */
export function writeTests(tests: readonly { readonly day: number; readonly where: 'central' | 'home' }[], language: Language): string {
  const { detail } = contactsWords(language);
  return tests.map(({ day, where }) => `${writeDay(day, language)}${where === 'home' ? detail.atHome : ''}`).join(tracingWords(language).between);
}
