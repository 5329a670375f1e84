// Commands of the contacts tab: what was answered, and what a person chose of it.
import { isSameScreen, type CompanionsAnswer, type CompanionSettings } from '../../domain/tracing/companions/companion-answers.ts';
import { isSameAsk, type ContactsAnswer, type ExposuresAnswer } from '../../domain/tracing/contacts/contact-answers.ts';
import type { MarkedContact } from '../../domain/tracing/proposals/fold-tracing.ts';
import { selectUnit } from '../commands.ts';
import { contactsAsk, type ContactsState, type ContactsView } from './contacts-state.ts';
import type { State } from '../state.ts';
import { tracingPack } from './tracing-state.ts';

function change(state: State, changed: Partial<ContactsState>): State {
  return { ...state, tracing: { ...state.tracing, contacts: { ...state.tracing.contacts, ...changed } } };
}

export function chooseContactsView(view: ContactsView) {
  return (state: State): State => (view === state.tracing.contacts.view ? state : change(state, { view }));
}

export function chooseLookBack(lookBackDays: number) {
  return (state: State): State => change(state, { lookBackDays });
}

/** The contacts of one case alone are listed, and their tab comes to the front; null: those of all. */
export function chooseContactsOf(ofCase: string | null) {
  return (state: State): State => {
    const changed = change(state, { ofCase, chosen: null, exposures: null, view: 'list' });
    return ofCase === null ? changed : { ...changed, tracing: { ...changed.tracing, tab: 'contacts' } };
  };
}

/** Dropped unless it is to the question of now. */
export function acceptContacts(answer: ContactsAnswer) {
  return (state: State): State => {
    const { contacts } = state.tracing;
    const rules = tracingPack(state.tracing);
    return rules !== undefined && isSameAsk(answer.ask, contactsAsk(contacts, rules)) ? change(state, { answer }) : state;
  };
}

export function tellMarks(marks: readonly MarkedContact[]) {
  return (state: State): State => change(state, { marks });
}

export function signContacts(by: string) {
  return (state: State): State => (by === state.tracing.contacts.by ? state : change(state, { by }));
}

/** Takes a person in hand, or lays it down; a unit in detail makes room for it. */
export function chooseContact(chosen: string | null) {
  return (state: State): State => {
    const cleared = chosen === null ? state : selectUnit(null)(state);
    return chosen === state.tracing.contacts.chosen ? cleared : change(cleared, { chosen, exposures: null });
  };
}

/** Dropped unless they are of the person in hand. */
export function acceptExposures(exposures: ExposuresAnswer) {
  return (state: State): State => (exposures.person === state.tracing.contacts.chosen ? change(state, { exposures }) : state);
}

export function chooseCompanionSettings(companionSettings: CompanionSettings) {
  return (state: State): State => change(state, { companionSettings, isGivenUp: false });
}

/** `part` null: the screen has ended. */
export function tellScreening(part: number | null) {
  return (state: State): State => change(state, { screening: part });
}

export function giveUpScreening(isGivenUp: boolean) {
  return (state: State): State => change(state, { isGivenUp, screening: null });
}

/** Dropped unless it is by the settings of now. */
export function acceptCompanions(companions: CompanionsAnswer) {
  return (state: State): State => (isSameScreen(companions.settings, state.tracing.contacts.companionSettings) ? change(state, { companions, screening: null }) : state);
}
