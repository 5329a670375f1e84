// The words beside a unit of today's list: from which level to which, what it waits for, and for how long.
import { levelBefore, type DayView } from '../../domain/zoning/lists/day-view.ts';
import { LEVELS, levelOf, OPEN_CONDITION } from '../../domain/zoning/level.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { blockersIn, writeMissing, writeWaits } from './blocker-words.ts';
import type { LevelRuns } from './level-runs.ts';
import type { WorkLine } from './work-rows.ts';

export interface WorkNote {
  /** "封控→管控"; '' where nothing changes. */
  readonly change: string;
  readonly reason: string;
  /** The day of the change, or the days waited; `title` says it in full. */
  readonly date: string;
  readonly title: string;
}

type Unit = WorkLine & { readonly kind: 'unit' };

export function noteWork(line: Unit, view: DayView, runs: LevelRuns | null, language: Language): WorkNote {
  const { today, levelShort } = wordsFor(language);
  const { change, group } = line;
  const status = view.status[line.row] ?? 0;
  const level = LEVELS[levelOf(status)];
  const day = (value: number): string => writeDay(value, language);
  const arrow = change === null || change.to === null || change.to === change.from ? '' : `${levelShort[change.from]}→${levelShort[change.to]}`;
  const note = (reason: string, date = '', title = ''): WorkNote => ({ change: arrow, reason, date, title });
  switch (group) {
    case 'raised':
    case 'lowered': {
      const before = LEVELS[levelBefore(view, line.row) ?? levelOf(runs?.statusBefore(line.row, view.day) ?? status)];
      return { change: `${levelShort[change?.from ?? before]}→${levelShort[level]}`, reason: '', date: day(view.day), title: '' };
    }
    case 'amended':
      return note(today.amended(levelShort[level]), day(view.day));
    case 'ready':
    case 'open':
      return note(status & OPEN_CONDITION ? today.dueOpen : today.due, day(view.day + 1));
    case 'ungraded':
      return note(today.ungraded);
    case 'live':
      return note(level === 'sealed' ? today.liveSealed : today.live, day(view.day + 1));
    case 'overdue':
    case 'blocked':
    case 'held': {
      const blockers = change?.blockedBy ?? blockersIn(status);
      const reason = group === 'overdue' ? writeMissing(blockers, language) : writeWaits(blockers, language);
      const since = change?.dueOn ?? runs?.heldSince(line.row, view.day) ?? null;
      if (since === null) return note(reason);
      const days = writeNumber(view.day - since + 1);
      return note(reason, today.heldDays(days), today.heldDaysTitle(days, day(since)));
    }
  }
}
