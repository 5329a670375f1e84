// 今日变化: what a list asks the command post to do, unit by unit.
import type { EpidemicDay } from '../../day.ts';
import type { JudgedDistrict } from '../judge/judge-district.ts';
import { DUE, HELD_MASK, LEVELS, levelOf, LIVE, OPEN_CONDITION, type Level } from '../level.ts';
import type { Blocker } from '../judge/standing.ts';

/**
 * `raised`, `lowered`: another level than on the list before. `live`: reported today, listed tomorrow.
 * `ready`: may be lowered tomorrow, all it needs is on file; `open`: due tomorrow, something is not on file yet.
 * `blocked`: its dates have passed, a condition is unmet; `overdue`: its dates have passed, and what it needs was never recorded.
 * `ungraded`: visited in infectious days, no zone yet, since nobody has graded the risk.
 */
export type ChangeKind = 'raised' | 'lowered' | 'live' | 'ready' | 'open' | 'blocked' | 'overdue' | 'ungraded';

export interface ListChange {
  /** Row of the unit. */
  readonly unit: number;
  readonly kind: ChangeKind;
  /** Level before and after: of yesterday and today, or of today and of the step in question. */
  readonly from: Level;
  readonly to: Level | null;
  /** What blocks it; of `open` what is not on file yet. */
  readonly blockedBy: readonly Blocker[];
  /** First list its dates alone would have lowered it on; null where it is not due. */
  readonly dueOn: EpidemicDay | null;
}

/** Status words to hold against each other in the place of what the rules say: what was published last, and this day as published; null: by the rules. */
export interface ListsHeld {
  readonly before: ArrayLike<number> | null;
  readonly now: ArrayLike<number> | null;
}

/** Every unit of list `day` that asks for something, in row order, visited ones last; a unit may stand under several kinds (lowered and due again). */
export function listChanges(judged: JudgedDistrict, day: EpidemicDay, held: ListsHeld = { before: null, now: null }): ListChange[] {
  const yesterday = held.before ?? judged.history(day - 1, day - 1).base;
  const today = judged.history(day, day).base;
  const shown = held.now ?? today;
  const changes: ListChange[] = [];
  for (const unit of judged.zoned) {
    const [before, now] = [levelOf(yesterday[unit]!), levelOf(shown[unit]!)];
    // What is pending is pending by the rules, whatever was published.
    const status = today[unit]!;
    if (before !== now) {
      changes.push({ unit, kind: now > before ? 'raised' : 'lowered', from: LEVELS[before], to: LEVELS[now], blockedBy: [], dueOn: null });
    }
    if ((status & (LIVE | DUE | HELD_MASK)) !== 0) changes.push(pendingChange(judged, unit, day, status));
  }
  for (const unit of new Set(judged.visitedUngraded(day).map((row) => judged.zonedOf[row]!).toSorted((a, b) => a - b))) {
    if (unit >= 0) changes.push({ unit, kind: 'ungraded', from: LEVELS[levelOf(today[unit]!)], to: null, blockedBy: [], dueOn: null });
  }
  return changes;
}

function pendingChange(judged: JudgedDistrict, unit: number, day: EpidemicDay, status: number): ListChange {
  const from = LEVELS[levelOf(status)];
  if (status & LIVE) return { unit, kind: 'live', from, to: judged.row(unit, day).liveLevel, blockedBy: [], dueOn: null };
  if (!(status & HELD_MASK)) {
    if (!(status & OPEN_CONDITION)) return { unit, kind: 'ready', from, to: judged.row(unit, day).nextLevel, blockedBy: [], dueOn: day + 1 };
    const { nextLevel, conditions } = judged.standing(unit, day);
    const missing = new Set(conditions.filter(({ answer }) => answer !== 'met').map(({ waitsFor }) => waitsFor));
    return { unit, kind: 'open', from, to: nextLevel, blockedBy: [...missing], dueOn: day + 1 };
  }
  const { conditions, blockedBy, nextLevel, heldDays } = judged.standing(unit, day);
  const missing = conditions.filter(({ blocks }) => blocks);
  const isOverdue = missing.length > 0 && missing.every(({ answer }) => answer === 'not-recorded');
  return { unit, kind: isOverdue ? 'overdue' : 'blocked', from, to: nextLevel, blockedBy, dueOn: day - heldDays + 1 };
}
