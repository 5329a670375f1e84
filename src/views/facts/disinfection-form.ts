// An evaluation of the disinfection of an area: passed or failed on a day.
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { cutOffOf, dayIn, FormReader, type FactForm } from './fact-forms.ts';

const PASSED = { yes: true, no: false } as const;

export const disinfectionForm: FactForm = {
  fields: () => [{ name: 'day', as: 'day' }, { name: 'passed', as: 'choice', choices: Object.keys(PASSED) }],
  propose: (_typed, context) => ({ day: cutOffOf(context) }),
  read(values, context) {
    const form = new FormReader(values, context);
    const [day, passed] = [form.day('day'), form.choice('passed', PASSED)];
    return form.problem ?? { fact: { kind: 'disinfection', day, passed } };
  },
  effects(values, { standing }, language) {
    const { effect } = wordsFor(language).facts;
    const day = dayIn(values, 'day');
    if (day === null) return [];
    const last = standing?.lastPositive ?? null;
    return last !== null && day < last ? [effect.disinfectionTooEarly(writeDay(last, language))] : [effect.disinfection(writeDay(day + 1, language))];
  },
};
