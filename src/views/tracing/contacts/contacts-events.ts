// The events of the contacts tab, among those of the tracing desk.
import type { EpidemicDay } from '../../../domain/day.ts';
import type { CellBounds } from '../../../domain/tracing/companions/cell-bounds.ts';
import type { CompanionSettings } from '../../../domain/tracing/companions/companion-answers.ts';
import type { ContactMarked } from '../../../domain/tracing/proposals/tracing-entries.ts';
import type { ContactsView } from '../../../store/tracing/contacts-state.ts';

/** What leaves the desk: `masked` is for everybody else; the full list needs the person's word that it goes to those who fetch and care for contacts. */
export type ContactCopy = 'masked' | 'full';

/**
 * A mark as it was given; `by` as the person gave it, '' where nobody did. `placed`: whose zone waits for who was judged close
 * by it, as unit row, and since which day; null where the mark says nothing of it, or nothing is known.
 */
export interface GivenMark extends Omit<ContactMarked, 'kind'> {
  readonly placed: { readonly unit: number; readonly exposedOn: EpidemicDay } | null;
}

export interface ContactsEvents {
  'contacts-view-chosen': { readonly view: ContactsView };
  'look-back-chosen': { readonly days: number };
  /** Number of a case; null: all contacts again. */
  'contacts-of-chosen': { readonly caseId: string | null };
  /** Code of the person told in detail; null: nobody. */
  'contact-chosen': { readonly person: string | null };
  /** Who decides from now on; '' for nobody. */
  'contacts-signed': { readonly by: string };
  /** One act. */
  'contacts-marked': { readonly marks: readonly GivenMark[] };
  'contacts-export-asked': { readonly copy: ContactCopy };
  'companion-settings-chosen': { readonly settings: CompanionSettings };
  'companion-screen-given-up': Readonly<Record<string, never>>;
  'companion-screen-asked': Readonly<Record<string, never>>;
  /** A cell to be looked at on the map. */
  'companion-cell-shown': { readonly cell: CellBounds };
}
