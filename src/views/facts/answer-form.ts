// Which form answers what a release still waits for; apart from the forms, which are fetched when a unit is first opened.
import type { PackCondition } from '../../domain/zoning/packs/rule-pack.ts';
import type { Standing } from '../../domain/zoning/judge/standing.ts';
import type { FormKind } from './fact-forms.ts';

const ANSWERS: Readonly<Record<PackCondition['kind'], FormKind | null>> = {
  'round-on-day': 'round', 'round-before-release': 'round', 'contacts-cleared': 'contact', 'contacts-left': 'contact',
  'disinfection-passed': 'disinfection', 'parts-released': null,
};

/**
 * The form that answers row `at` of the conditions as the unit in detail lists them; null where no fact does. Behind the
 * conditions stands what else holds the unit: a decision is an override.
 */
export function formForAnswer({ conditions, blockedBy }: Pick<Standing, 'conditions' | 'blockedBy'>, at: number): FormKind | null {
  const asked = conditions[at];
  if (asked !== undefined) return asked.answer === 'met' ? null : ANSWERS[asked.condition.kind];
  return blockedBy.includes('decision') && !blockedBy.includes('part') ? 'override' : null;
}
