// An order of the command: the area is controlled or sealed, from a day; only where the pack knows such orders.
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { cutOffOf, dayIn, FormReader, type FactForm, type FormContext } from './fact-forms.ts';

const ORDERED = { controlled: 'controlled', sealed: 'sealed' } as const;

/** The levels that the pack in force lets the command order. */
export const orderedLevels = ({ pack }: Pick<FormContext, 'pack'>): string[] => Object.keys(ORDERED).filter((level) => pack?.orders.some((order) => order.level === level) === true);

export const orderForm: FactForm = {
  fields: (_values, context) => [{ name: 'day', as: 'day' }, { name: 'level', as: 'choice', choices: orderedLevels(context) }],
  propose(_typed, context) {
    const levels = orderedLevels(context);
    return { day: cutOffOf(context), ...(levels.length === 1 && { level: levels[0]! }) };
  },
  read(values, context) {
    const form = new FormReader(values, context);
    const [day, level] = [form.day('day'), form.choice('level', ORDERED)];
    return form.problem ?? { fact: { kind: 'order', day, level } };
  },
  effects(values, context, language) {
    const words = wordsFor(language);
    const day = dayIn(values, 'day');
    const level = values['level'];
    if (day === null || (level !== 'controlled' && level !== 'sealed')) return [];
    if (!orderedLevels(context).includes(level)) return [words.facts.effect.orderUnknown];
    return [words.facts.effect.order(words.level[level], writeDay(day + 1, language))];
  },
};
