// A worked example: the lists of a unit with one positive and nothing after it, under a pack counted the one or the other way.
import { parseIsoDay, type EpidemicDay } from '../../domain/day.ts';
import type { PackStage, RulePack } from '../../domain/zoning/packs/rule-pack.ts';

export interface CourseStage {
  readonly stage: PackStage;
  readonly from: EpidemicDay;
  /** Last list; null: no step leads on. */
  readonly until: EpidemicDay | null;
}

/**
 * The course of a unit that was clear, one positive of it reported on `day`, every condition met at its first chance.
 * N full days after day a end before list a + N + 1 under A, one list earlier under B; a step is taken one a list.
 */
export function exampleCourse(pack: RulePack, day: EpidemicDay, count: RulePack['dayCount']): readonly CourseStage[] {
  const stageOf = (id: string): PackStage => pack.stages.find((stage) => stage.id === id)!;
  const raise = pack.positives.find(({ from, reportedFrom }) =>
    (from.includes('*') || from.includes(pack.clear)) && (reportedFrom === undefined || day >= parseIsoDay(reportedFrom)!));
  if (raise === undefined) return [];
  const course: CourseStage[] = [];
  let id = raise.to;
  let from = day + 1;
  // A pack may lead in a circle by mistake of its writer only; no course is longer than its stages.
  while (course.length <= pack.stages.length) {
    const step = pack.steps.find((candidate) => candidate.from === id);
    if (step === undefined) break;
    const due = step.countFrom === 'anchor' ? day + step.days + (count === 'A' ? 1 : 0) : from + step.days;
    const next = Math.max(due, from + 1);
    course.push({ stage: stageOf(id), from, until: next - 1 });
    [id, from] = [step.to, next];
  }
  return [...course, { stage: stageOf(id), from, until: null }];
}
