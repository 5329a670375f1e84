// The words beside a unit on the printed list: since when, and what comes next or holds it.
import { HELD_MASK, DUE, LEVELS, levelOf, LIVE, OPEN_CONDITION, PRECAUTION } from '../../domain/zoning/level.ts';
import { levelBefore, type DayView } from '../../domain/zoning/lists/day-view.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { blockersIn, writeWaits } from '../zoning/blocker-words.ts';
import type { LevelRuns } from '../zoning/level-runs.ts';

/** The list a unit stands on. */
export interface ListedOn {
  readonly view: DayView;
  readonly runs: LevelRuns | null;
  readonly language: Language;
}

/** First list of the unit's level: "3月28日起"; empty for a precaution unit that was never anything else. */
export function noteSince(row: number, { view: { day, status }, runs, language }: ListedOn): string {
  const words = wordsFor(language).print;
  const since = runs?.since(row, day) ?? null;
  if (since !== null) return words.since(writeDay(since, language));
  return levelOf(status[row] ?? 0) > PRECAUTION ? words.beforeFirst : '';
}

/** "管控→封控": the level of the list before and this one's. */
export function noteChange(row: number, { view, runs, language }: ListedOn): string {
  const { today, levelShort } = wordsFor(language);
  const now = view.status[row] ?? 0;
  const before = levelBefore(view, row) ?? levelOf(runs?.statusBefore(row, view.day) ?? now);
  return today.change(levelShort[LEVELS[before]], levelShort[LEVELS[levelOf(now)]]);
}

/** What the next list brings, or what the unit waits for; empty where nothing is due by its dates. */
export function noteNext(row: number, { view: { day, status }, runs, language }: ListedOn): string {
  const { print, today } = wordsFor(language);
  const now = status[row] ?? 0;
  const tomorrow = writeDay(day + 1, language);
  if (now & LIVE) return print.next[LEVELS[levelOf(now)] === 'sealed' ? 'liveSealed' : 'live'](tomorrow);
  if (now & HELD_MASK) {
    const since = runs?.heldSince(row, day) ?? null;
    const what = writeWaits(blockersIn(now), language);
    return since === null ? what : `${what} ${today.heldSince(writeDay(since, language))}`;
  }
  if (now & DUE) return print.next[now & OPEN_CONDITION ? 'dueOpen' : 'due'](tomorrow);
  return '';
}
