// 最早可下地日: the first list on which each household may go, read off the lists in one pass over their changes.
import { NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import type { PublishedDay } from '../../publishing/published-days.ts';
import { levelOf, type LevelCode } from '../../zoning/level.ts';
import { createDayCursor } from '../../zoning/lists/day-cursor.ts';
import type { History } from '../../zoning/lists/history.ts';

export interface EarliestAsked {
  readonly history: History;
  /** Lists that show as published; empty to go by the rules alone. */
  readonly published: readonly Pick<PublishedDay, 'day' | 'rows' | 'status'>[];
  /** Per household: the unit row whose level its home shows; −1 where it has none. */
  readonly zoned: Int32Array;
  readonly day: EpidemicDay;
  /** From which list a household may go while its home shows a level: −Infinity at once, Infinity not under it. */
  readonly opens: (household: number, level: LevelCode) => number;
}

/**
 * First list from `day` on, within the history, on which each household may go; NOT_RECORDED where there is none. What
 * comes later may still undo it: the lists ahead are those that follow if nobody more is reported.
 */
export function earliestDays({ history, published, zoned, day, opens }: EarliestAsked): Int32Array {
  const earliest = new Int32Array(zoned.length).fill(NOT_RECORDED);
  const first = Math.max(day, history.first);
  if (first > history.last) return earliest;
  const cursor = createDayCursor(history);
  const waiting = householdsByUnit(zoned);
  const lists = new Map(published.map((list) => [list.day, list]));
  const asPublished = (list: EpidemicDay) => new Map(Array.from(lists.get(list)?.rows ?? [], (row, i) => [row, lists.get(list)!.status[i]!]));

  cursor.moveTo(first);
  let over = asPublished(first);
  /** Level a unit shows, and since which list from `first` on. */
  const level = new Map<number, LevelCode>();
  const since = new Map<number, EpidemicDay>();
  for (const unit of waiting.keys()) {
    level.set(unit, levelOf(over.get(unit) ?? cursor.status[unit]!));
    since.set(unit, first);
  }
  for (let list = first + 1; list <= history.last && waiting.size > 0; list++) {
    const changed = cursor.moveTo(list);
    const before = over;
    over = asPublished(list);
    for (const rows of [changed, before.keys(), over.keys()]) {
      for (const unit of rows) {
        const shown = levelOf(over.get(unit) ?? cursor.status[unit]!);
        if (!waiting.has(unit) || shown === level.get(unit)) continue;
        letGo(unit, list - 1);
        level.set(unit, shown);
        since.set(unit, list);
      }
    }
  }
  for (const unit of waiting.keys()) letGo(unit, history.last);
  return earliest;

  /** Households that may go at some time from when their unit came to its level until the list `last`. */
  function letGo(unit: number, last: EpidemicDay): void {
    const stay = waiting.get(unit)!.filter((household) => {
      const opened = Math.max(since.get(unit)!, opens(household, level.get(unit)!));
      if (opened <= last) earliest[household] = opened;
      return opened > last;
    });
    if (stay.length > 0) waiting.set(unit, stay);
    else waiting.delete(unit);
  }
}

function householdsByUnit(zoned: Int32Array): Map<number, readonly number[]> {
  const households = new Map<number, number[]>();
  zoned.forEach((unit, household) => {
    if (unit < 0) return;
    const own = households.get(unit);
    if (own === undefined) households.set(unit, [household]);
    else own.push(household);
  });
  return households;
}
