// What every answer says beside itself: rows it does not read, how it was judged, units it cannot draw.
import { isoDay, NOT_RECORDED } from '../domain/day.ts';
import type { CaseTable } from '../domain/district/case-table.ts';
import type { JudgedBy } from '../words/terminal.ts';
import type { Judging } from './options.ts';
import type { Teller } from './tell.ts';
import type { Asked } from './write-answer.ts';

/** What is on file, as far as it is told about. */
export interface OnFile {
  readonly cases: readonly CaseTable[];
  /** When each of the other facts was entered; `NOT_RECORDED`: always known. */
  readonly entered: readonly number[];
  readonly unplaced: number;
}

export function tellNotes(asked: Asked, { cases, entered, unplaced }: OnFile, teller: Teller): void {
  const { words } = teller;
  const { knownAt, last } = asked;
  let later = 0;
  let notYetKnown = 0;
  const isLater = (minute: number): boolean => knownAt !== null && minute !== NOT_RECORDED && minute > knownAt.minute;
  for (const minute of entered) if (isLater(minute)) notYetKnown++;
  for (const { count, reportedOn, recordedAt } of cases) {
    for (let row = 0; row < count; row++) {
      if (reportedOn[row]! > last) later++;
      if (isLater(recordedAt[row]!)) notYetKnown++;
    }
  }
  if (later > 0) teller.say(words.laterRows(later, isoDay(last)));
  if (knownAt !== null && notYetKnown > 0) teller.say(words.unknownThenRows(notYetKnown, knownAt.text));
  for (const { setting, pack } of asked.withoutEffect) teller.say(words.withoutEffect(setting, pack ?? asked.timelineText));
  teller.say(words.judgedBy(choiceOf(asked)));
  if (asked.format === 'geojson' && asked.explain === null && unplaced > 0) teller.say(words.unplacedUnits(unplaced));
}

/** The choice that every output names: day counting and conditions have a place of their own beside the other parameters. */
function choiceOf({ timeline, timelineText, parameters, withoutEffect, conditions, conditionsChosen, knownAt }: Judging & Pick<Asked, 'knownAt'>): JudgedBy {
  const isIdle = (parameter: string): boolean => withoutEffect.some(({ setting, pack }) => pack === null && setting === parameter);
  const others = parameters.filter((parameter) => !/^(?:dayCount|conditions)=/.test(parameter) && !isIdle(parameter));
  const dayCount = [...new Set(timeline.map(({ pack }) => pack.dayCount))].join('/');
  return { pack: timelineText, dayCount, parameters: others, conditions, conditionsChosen, knownAt: knownAt?.text ?? null };
}
