// Says which list each day of the answer shows, and how the published one stands against today.
import { isoDay } from '../domain/day.ts';
import type { Question } from './question.ts';
import type { ShownLists } from './shown-lists.ts';
import type { Teller } from './tell.ts';

export function tellLists(lists: ShownLists, { first, last, output }: Question, teller: Teller): void {
  const words = teller.caseFileWords;
  let unpublished = 0;
  for (let day = first; day <= last; day++) {
    const note = lists.noteOn(day);
    if (note !== null) teller.say(lists.isPublished(day) && output !== 'calendar' ? words.shownPublished(note) : words.shownComputed(note));
    else unpublished++;
  }
  if (unpublished > 0) teller.say(first === last ? words.nonePublished(isoDay(first)) : words.restComputed(unpublished));
  if (output === 'calendar') teller.say(words.calendarComputed);
  if (output !== 'changes') return;
  const before = lists.dayBefore(last);
  if (before !== null) teller.say(first === last ? words.changesAgainst(isoDay(before)) : words.changesAgainstEach);
}
