// The list of close and secondary contacts leaves the page: masked, unless the person chose the full one and knows to whom it goes.
import type { Desk } from '../acts.ts';
import { saveWorkbook, tellUnsaved } from '../save-blob.ts';
import { currentMinute } from '../today.ts';
import { isoDay, MINUTES_PER_DAY } from '../../domain/day.ts';
import type { ContactHome } from '../../domain/tracing/contacts/contact-answers.ts';
import { STANDINGS, type ContactEntry } from '../../domain/tracing/contacts/contact-list.ts';
import { contactListOf } from '../../store/tracing/contact-list-of.ts';
import type { State } from '../../store/state.ts';
import { tracingPack } from '../../store/tracing/tracing-state.ts';
import type { ContactCopy } from '../../views/tracing/contacts/contacts-events.ts';

/** `askHomes`: where persons live; asked for the full list alone. Nothing happens before contacts are known; what fails is told. */
export async function exportContacts(desk: Pick<Desk, 'store'>, copy: ContactCopy, askHomes: (persons: readonly string[]) => Promise<readonly ContactHome[]>): Promise<void> {
  const state = desk.store.get();
  const { directory, language, tracing, districtName } = state;
  const { answer } = tracing.contacts;
  const [pack, made] = [tracingPack(tracing), decidedContacts(state)];
  if (directory === null || answer === null || pack === undefined || made === null) return;
  const district = districtName?.[language] ?? '';
  try {
    const [{ writeContactSheets }, { contactExportWords }] = await Promise.all([import('../../formats/exports/tracing/contact-sheets.ts'), import('../../words/tracing/contact-exports.ts')]);
    const homes = copy === 'full' ? await askHomes(made.entries.map(({ person }) => person)) : null;
    const bytes = writeContactSheets({
      ...made, homes, directory, language, district, ofCase: answer.ask.ofCase ?? '', cutOff: tracing.now, madeAt: currentMinute(), pack: `${pack.title[language]} (${pack.id})`,
    });
    const name = contactExportWords(language).file(district, isoDay(Math.floor(tracing.now / MINUTES_PER_DAY)), copy === 'masked');
    saveWorkbook(bytes, name);
  } catch (reason) {
    tellUnsaved(desk, reason);
  }
}

/** Who was decided close or secondary, close ones first, and how many wait; null before contacts are known. */
export function decidedContacts(state: State): { readonly entries: readonly ContactEntry[]; readonly waiting: number } | null {
  const list = contactListOf(state);
  if (list === null) return null;
  const entries = [...list.marked.keys()].map((row) => list.at(row, state.tracing.now)).filter(({ contactClass }) => contactClass === 'close' || contactClass === 'secondary');
  return {
    entries: entries.toSorted((a, b) => (a.contactClass === b.contactClass ? 0 : a.contactClass === 'close' ? -1 : 1)),
    waiting: list.standing.reduce((count, code) => count + (STANDINGS[code] === 'waiting' ? 1 : 0), 0),
  };
}
