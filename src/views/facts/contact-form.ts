// Close contacts of the area: one who was exposed on a day, or the answer that there are none.
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { cutOffOf, dayIn, FormReader, type FactForm, type FormField } from './fact-forms.ts';

const isNone = ({ whether }: Readonly<Record<string, string>>): boolean => whether === 'none';
const WHETHER = { exposed: false, none: true } as const;
const IS_NEGATIVE = { missing: false, negative: true } as const;

export const contactForm: FactForm = {
  fields(values) {
    const fields: FormField[] = [{ name: 'whether', as: 'choice', choices: Object.keys(WHETHER) }];
    if (!isNone(values)) {
      fields.push({ name: 'exposedOn', as: 'day' }, { name: 'transferredOn', as: 'day', isOptional: true }, { name: 'result', as: 'choice', choices: Object.keys(IS_NEGATIVE) });
      if (values['result'] === 'negative') fields.push({ name: 'resultOn', as: 'day', isOptional: true });
    }
    return [...fields, { name: 'enteredOn', as: 'day' }];
  },
  propose: (_typed, context) => ({ whether: 'exposed', exposedOn: '', transferredOn: '', result: 'missing', resultOn: '', enteredOn: cutOffOf(context) }),
  read(values, context) {
    const form = new FormReader(values, context);
    if (form.choice('whether', WHETHER)) {
      const enteredOn = form.day('enteredOn');
      return form.problem ?? { fact: { kind: 'contact', exposedOn: null, transferredOn: null, isNegative: false, resultOn: null, enteredOn } };
    }
    const [exposedOn, transferredOn] = [form.day('exposedOn'), form.dayOrNothing('transferredOn')];
    const isNegative = form.choice('result', IS_NEGATIVE);
    const resultOn = isNegative ? form.dayOrNothing('resultOn') : null;
    const enteredOn = form.day('enteredOn');
    form.inOrder(['exposedOn', exposedOn], ['transferredOn', transferredOn]);
    form.inOrder(['exposedOn', exposedOn], ['resultOn', resultOn]);
    form.inOrder(['exposedOn', exposedOn], ['enteredOn', enteredOn]);
    return form.problem ?? { fact: { kind: 'contact', exposedOn, transferredOn, isNegative, resultOn, enteredOn } };
  },
  effects(values, { standing }, language) {
    const { effect } = wordsFor(language).facts;
    const enteredOn = dayIn(values, 'enteredOn');
    if (enteredOn === null) return [];
    const isNegative = values['result'] === 'negative';
    if (isNone(values)) {
      const last = standing?.lastPositive ?? null;
      return [last !== null && enteredOn < last ? effect.contactNoneTooEarly(writeDay(last, language)) : effect.contactNone(writeDay(enteredOn + 1, language))];
    }
    const resultOn = isNegative ? dayIn(values, 'resultOn') : null;
    return [effect.contact(writeDay(Math.max(enteredOn, resultOn ?? enteredOn) + 1, language)), ...(isNegative ? [] : [effect.contactOpen])];
  },
};
