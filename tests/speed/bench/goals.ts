// Every goal that is measured without a browser.
import { OUTLINE_GOALS } from './outlines.ts';
import { measureGoal, type Goal, type GoalResult } from './goal.ts';

const GOALS: readonly Goal[] = [...OUTLINE_GOALS];

/** Measures the goals whose text holds `only`, telling each as it is done. */
export async function measureAll(only: string, tell: (result: GoalResult) => void): Promise<GoalResult[]> {
  const results: GoalResult[] = [];
  for (const goal of GOALS.filter((one) => one.goal.includes(only))) {
    const result = await measureGoal(goal);
    tell(result);
    results.push(result);
  }
  return results;
}
