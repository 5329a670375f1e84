// A screening round: everybody of the area tested once, on a day, with a result known on a day.
import { ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD } from '../../domain/district/fact-tables.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { cutOffOf, dayIn, FormReader, type FactForm } from './fact-forms.ts';

export const OUTCOMES = { clean: ROUND_CLEAN, failed: ROUND_FAILED, incomplete: ROUND_INCOMPLETE, 'not-held': ROUND_NOT_HELD } as const;

export const roundForm: FactForm = {
  fields: () => [
    { name: 'day', as: 'day' },
    { name: 'resultOn', as: 'day' },
    { name: 'outcome', as: 'choice', choices: Object.keys(OUTCOMES) },
  ],
  // No result is proposed: a clean round releases.
  propose: (typed, context) => ({ day: cutOffOf(context), resultOn: typed['day'] ?? cutOffOf(context) }),
  read(values, context) {
    const form = new FormReader(values, context);
    const [day, resultOn, outcome] = [form.day('day'), form.day('resultOn'), form.choice('outcome', OUTCOMES)];
    form.inOrder(['day', day], ['resultOn', resultOn]);
    return form.problem ?? { fact: { kind: 'round', day, resultOn, outcome } };
  },
  effects(values, { standing }, language) {
    const { effect } = wordsFor(language).facts;
    const [day, resultOn] = [dayIn(values, 'day'), dayIn(values, 'resultOn')];
    if (day === null || resultOn === null) return [];
    const asked = standing?.conditions.find(({ condition }) => condition.kind === 'round-on-day' || condition.kind === 'round-before-release');
    const notBefore = asked?.notBefore ?? null;
    return [
      effect.round(writeDay(Math.max(day, resultOn) + 1, language)),
      ...(notBefore !== null && day < notBefore ? [effect.roundTooEarly(writeDay(notBefore, language))] : []),
      ...(['', 'clean'].includes(values['outcome'] ?? '') ? [] : [effect.roundBlocks]),
    ];
  },
};
