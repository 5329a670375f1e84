// Risk points in the order a person asked for, and as rows of the list.
import type { RiskApart, RiskPoint, RiskPointsAnswer } from '../../../domain/tracing/relation-answers.ts';
import type { Language } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { tracingWords, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import type { RowText } from '../../lists/grouped-rows.ts';

export const RISK_ORDERS = ['place', 'time', 'cases'] as const;
export type RiskOrder = (typeof RISK_ORDERS)[number];

/** Rows: by the name of the place, by time, or with most cases first; equal ones as they stand, by place and time. */
export function orderPoints(points: readonly RiskPoint[], by: RiskOrder): number[] {
  const rows = points.map((_, row) => row);
  const compare = (a: RiskPoint, b: RiskPoint): number => (by === 'time' ? a.from - b.from : by === 'cases' ? b.cases - a.cases : a.name.localeCompare(b.name, 'zh') || a.unit - b.unit);
  return rows.sort((a, b) => compare(points[a]!, points[b]!) || a - b);
}

export function writePoint({ name, within, from, until, cases, isHome }: RiskPoint, language: Language): RowText {
  const { points } = relationWords(language);
  return { mark: isHome ? '⌂' : '◎', name, figure: points.cases(writeNumber(cases)), why: writeSpan(from, until, language), side: isHome ? points.home : within };
}

/** Why stays are in no point, the reasons that there are; '' where all are. */
export function writeApart({ apart }: RiskPointsAnswer, language: Language): string {
  const { points } = relationWords(language);
  const reasons = (Object.keys(points.apartReasons) as RiskApart[]).filter((reason) => apart[reason] > 0).map((reason) => points.apartReasons[reason](writeNumber(apart[reason])));
  return reasons.length === 0 ? '' : points.apart(reasons.join(tracingWords(language).between));
}
