// 密接 and 时空伴随: what the contacts tab of the tracing desk shows and what was asked of it.
import type { CompanionsAnswer, CompanionSettings } from '../../domain/tracing/companions/companion-answers.ts';
import { COMPANION_DEFAULTS } from '../../domain/tracing/companions/companion-table.ts';
import { contactRuleOf, type ContactsAnswer, type ContactsAsk, type ExposuresAnswer } from '../../domain/tracing/contacts/contact-answers.ts';
import type { MarkedContact } from '../../domain/tracing/proposals/fold-tracing.ts';
import type { TracingPack } from '../../domain/tracing/rules/tracing-pack.ts';

/** 名单 the list of contacts, 时空伴随 companions. */
export type ContactsView = 'list' | 'companions';

export interface ContactsState {
  readonly view: ContactsView;
  /** Days looked back as a person chose them among those the pack offers; null: the pack's own. */
  readonly lookBackDays: number | null;
  /** Number of the case whose contacts alone are listed; null: of all. */
  readonly ofCase: string | null;
  /** Null before they are first asked; of an earlier question while another is asked. */
  readonly answer: ContactsAnswer | null;
  /** As they stand in the journal now. */
  readonly marks: readonly MarkedContact[];
  /** Who decides, as the person gave it; '' for nobody. */
  readonly by: string;
  /** Code of the person told in detail; null: nobody. */
  readonly chosen: string | null;
  /** Of the person told in detail; null while they are asked. */
  readonly exposures: ExposuresAnswer | null;
  readonly companionSettings: CompanionSettings;
  readonly companions: CompanionsAnswer | null;
  /** Part of the screen that is done (0–1); null: none is under way. */
  readonly screening: number | null;
  /** The screen was given up by the person: it runs again when it is asked to, or is another question. */
  readonly isGivenUp: boolean;
}

const { cellMeters, togetherMinutes, stayHours, days } = COMPANION_DEFAULTS;

export const NO_CONTACTS: ContactsState = {
  view: 'list', lookBackDays: null, ofCase: null, answer: null, marks: [], by: '', chosen: null, exposures: null,
  companionSettings: { cellMeters, togetherMinutes, stayHours, days }, companions: null, screening: null, isGivenUp: false,
};

/** Days that a pack and other copies of its text look back, the pack's own first. */
export function lookBacksOf({ lookBack: { contacts } }: Pick<TracingPack, 'lookBack'>): number[] {
  return [contacts, ...contacts.otherTexts].map(({ days: said }) => said);
}

/** What is asked of contacts now. */
export function contactsAsk({ lookBackDays, ofCase }: ContactsState, pack: TracingPack): ContactsAsk {
  const rule = contactRuleOf(pack);
  return { ...rule, lookBackDays: lookBackDays !== null && lookBacksOf(pack).includes(lookBackDays) ? lookBackDays : rule.lookBackDays, ofCase };
}
