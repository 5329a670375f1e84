// Which desk is in front, and what is open in detail beside it.
import type { State } from '../../store/state.ts';
import type { Words } from '../../words/index.ts';

/** What may be open in detail. */
export type Detail = 'unit' | 'household' | 'case' | 'contact';

/** A unit covers the household whose line led to it, and the case whose place it is. */
export function detailOf({ screen, farming, tracing }: State): Detail | null {
  if (screen.selected !== null) return 'unit';
  if (screen.front === 'tracing') return contactInHand(tracing) !== null ? 'contact' : tracing.chosen === null ? null : 'case';
  return screen.front === 'farming' && farming.household !== null ? 'household' : null;
}

/** The person of the contacts tab while it is in front; it covers the case in hand. */
export function contactInHand({ tab, contacts }: State['tracing']): string | null {
  return tab === 'contacts' && contacts.view === 'list' ? contacts.chosen : null;
}

export function nameDesk({ screen }: State, { places, shell }: Words): string {
  switch (screen.front) {
    case 'zones': return places.desk[screen.desk];
    case 'tracing': return shell.tracingDesk;
    case 'farming': return shell.farmingDesk;
  }
}

/** Over the sheet of a phone. */
export function nameDetail({ screen, farming, tracing, directory }: State, detail: Detail, { shell }: Words): string {
  switch (detail) {
    case 'unit': return directory?.name[screen.selected!] || shell.inspectorRegion;
    case 'household': return `${shell.household} ${farming.register?.households.id[farming.household!] ?? ''}`;
    case 'case': return `${shell.case} ${tracing.cases?.cases.id[tracing.chosen!] ?? ''}`;
    case 'contact': return `${shell.contact} ${tracing.contacts.chosen!}`;
  }
}
