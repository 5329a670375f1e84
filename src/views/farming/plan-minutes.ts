// The minutes of a plan that may be watched: from the first slot of its first day to the end of the last, nights passed over.
import { MINUTES_PER_DAY, type Minute } from '../../domain/day.ts';
import type { StaggerAnswer } from '../../domain/farming/answers.ts';

type Planned = { readonly settings: Pick<StaggerAnswer['settings'], 'firstDay' | 'days' | 'dayStart' | 'dayEnd'> };

export function firstMinuteOf({ settings }: Planned): Minute {
  return settings.firstDay * MINUTES_PER_DAY + settings.dayStart;
}

export function lastMinuteOf({ settings }: Planned): Minute {
  return (settings.firstDay + settings.days - 1) * MINUTES_PER_DAY + settings.dayEnd;
}

/** Null after the last. */
export function nextMinute(plan: Planned, minute: Minute, step: number): Minute | null {
  const { dayStart, dayEnd } = plan.settings;
  const next = minute + step;
  if (next > lastMinuteOf(plan)) return minute < lastMinuteOf(plan) ? lastMinuteOf(plan) : null;
  const day = Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  return next > day + dayEnd ? day + MINUTES_PER_DAY + dayStart : next;
}
