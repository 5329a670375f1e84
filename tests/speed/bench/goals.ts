// Every goal that is measured without a browser.
import { CLOSED_GAP_GOALS } from './closed-gaps.ts';
import { OUTLINE_GOALS } from './outlines.ts';
import { COLD_START_GOALS } from './cold-start.ts';
import { LEVEL_GOALS } from './levels.ts';
import { LIST_GOALS } from './lists.ts';
import { WAY_GOALS } from './ways.ts';
import { MEETING_GOALS } from './meetings.ts';
import { measureGoal, type Goal, type GoalResult } from './goal.ts';
import { measurePeak } from './peak.ts';
import { measureSlotPeaks, STAGGER_GOALS } from './staggering.ts';
import { TERMINAL_GOALS } from './terminal.ts';

export { measureGrowth } from './growth.ts';
export { readListAlone } from './peak.ts';

const GOALS: readonly Goal[] = [...LEVEL_GOALS, ...OUTLINE_GOALS, ...CLOSED_GAP_GOALS, ...LIST_GOALS, ...COLD_START_GOALS, ...WAY_GOALS, ...STAGGER_GOALS, ...MEETING_GOALS, ...TERMINAL_GOALS];

/** Measures the goals whose text holds `only`, telling each as it is done; those whose data is not here are left out. */
export async function measureAll(only: string, tell: (result: GoalResult) => void): Promise<GoalResult[]> {
  const results: GoalResult[] = [];
  for (const goal of GOALS.filter(({ goal: name, isHere = true }) => isHere && name.includes(only))) {
    const result = await measureGoal(goal);
    tell(result);
    results.push(result);
  }
  for (const result of measureSlotPeaks(only)) {
    tell(result);
    results.push(result);
  }
  if ('memory'.includes(only)) {
    const result = measurePeak(import.meta.url);
    tell(result);
    results.push(result);
  }
  return results;
}
