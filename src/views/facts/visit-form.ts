// A visit of an infected person, by number, never by name; its risk and whether all who were there can be listed.
import { isCode } from '../../domain/district/person-code.ts';
import { wordsFor } from '../../words/index.ts';
import { cutOffOf, FormReader, type FactForm } from './fact-forms.ts';
import { CONTACTS, RISKS } from './visit-choices.ts';

export const visitForm: FactForm = {
  fields: () => [
    { name: 'person', as: 'text' },
    { name: 'from', as: 'day' },
    { name: 'to', as: 'day' },
    { name: 'risk', as: 'choice', choices: Object.keys(RISKS) },
    { name: 'contacts', as: 'choice', choices: Object.keys(CONTACTS) },
  ],
  propose: (typed, context) => ({ person: '', from: cutOffOf(context), to: typed['from'] ?? cutOffOf(context), risk: 'pending', contacts: 'not-recorded' }),
  read(values, context) {
    const form = new FormReader(values, context);
    const person = (values['person'] ?? '').trim();
    if (person === '') form.refuse('person-missing', 'person');
    else if (!isCode(person)) form.refuse('person-name', 'person');
    const [from, to] = [form.day('from'), form.day('to')];
    form.inOrder(['from', from], ['to', to]);
    const [risk, contacts] = [form.choice('risk', RISKS), form.choice('contacts', CONTACTS)];
    return form.problem ?? { fact: { kind: 'visit', person, from, to, risk, contacts } };
  },
  effects(_values, { pack }, language) {
    const { effect } = wordsFor(language).facts;
    return [pack !== null && pack.visits === undefined ? effect.visitUnused : effect.visit];
  },
};
