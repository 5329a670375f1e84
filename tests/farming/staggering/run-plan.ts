// Runs the planner to its end, as a worker would step it.
import { planSlots, type PlanOptions, type PlanProgress } from '../../../src/domain/farming/staggering/plan-slots.ts';
import type { StaggerPlan, StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';

export interface Run {
  readonly plan: StaggerPlan;
  readonly told: readonly PlanProgress[];
  /** Milliseconds of each step. */
  readonly steps: readonly number[];
}

export function runPlan(problem: StaggerProblem, { seed = 1, isTimeOut = () => false, ...rest }: Partial<PlanOptions> = {}): Run {
  const stepping = planSlots(problem, { seed, isTimeOut, ...rest });
  const [told, steps]: [PlanProgress[], number[]] = [[], []];
  for (;;) {
    const start = performance.now();
    const step = stepping.next();
    steps.push(performance.now() - start);
    if (step.done === true) return { plan: step.value, told, steps };
    told.push(step.value);
  }
}

export const planOf = (problem: StaggerProblem, options: Partial<PlanOptions> = {}): StaggerPlan => runPlan(problem, options).plan;
