// Everything a unit's standing rests on: facts with dates, conditions, rows that do not count, the past levels.
import type { EpidemicDay } from '../day.ts';
import { answerCondition } from './answer-condition.ts';
import { DECISIONS, type NotCounted } from './counting-positives.ts';
import type { JudgeView } from './judge-district.ts';
import type { Level } from './level.ts';
import type { ConditionStanding, LevelRun, Standing } from './standing.ts';
import { standingRow } from './standing-row.ts';
import { dueList } from './unit-course.ts';

/** The full standing; `changeUnderB` is the next change by counting B, null where B is not asked. */
export function explainStanding(
  view: JudgeView,
  unit: number,
  day: EpidemicDay,
  changeUnderB: EpidemicDay | null,
): Standing {
  const row = standingRow(view, unit, day);
  const earlier = changeUnderB !== null && row.nextChangeOn !== null && changeUnderB < row.nextChangeOn;
  return {
    ...row,
    nextChangeOnUnderB: earlier ? changeUnderB : null,
    conditions: conditionsOn(view, row.zonedUnit, day),
    positives: positivesUpTo(view, row.zonedUnit, day - 1),
    ownLastPositive: ownLastPositive(view, unit, day - 1),
    notCounted: notCountedUpTo(view, row.zonedUnit, day - 1),
    runs: runsUpTo(view, row.zonedUnit, day),
  };
}

/** The conditions of the present stage's step, asked for the list it is due on, or for this list once it is past. */
function conditionsOn({ rules, prepared, course: courseOf }: JudgeView, unit: number, day: EpidemicDay): ConditionStanding[] {
  const facts = prepared.facts.get(unit);
  const course = courseOf(unit, day);
  const step = course === null ? null : rules.pack.stages[course.stage]!.step;
  const dueOn = course === null ? null : dueList(rules, course);
  if (facts === undefined || course === null || step === null || dueOn === null || course.anchor === null) return [];
  const anchor = course.anchor;
  return step.conditions.map((condition) => {
    const finding = answerCondition(condition, {
      facts, anchor, list: Math.max(day, dueOn), dueOn, seenTo: day - 1, hopedFrom: null, shift: rules.pack.shift,
    });
    const open = finding.answer === 'unmet' || (finding.answer === 'not-recorded' && rules.conditions === 'hold');
    return { condition, ...finding, blocks: open && day >= dueOn };
  });
}

function positivesUpTo({ prepared }: JudgeView, unit: number, cutOff: EpidemicDay): Standing['positives'] {
  const facts = prepared.facts.get(unit);
  if (facts === undefined) return [];
  return facts.positiveDays
    .map((day, i) => ({ day, count: facts.positiveCounts[i]! }))
    .filter(({ day }) => day <= cutOff)
    .reverse();
}

function ownLastPositive({ prepared }: JudgeView, unit: number, cutOff: EpidemicDay): EpidemicDay | null {
  const { cases } = prepared;
  let last: EpidemicDay | null = null;
  for (let i = 0; i < cases.count; i++) {
    if (cases.unit[i] === unit && cases.decision[i] === 0 && cases.reportedOn[i]! <= cutOff) last = cases.reportedOn[i]!;
  }
  return last;
}

function notCountedUpTo({ prepared }: JudgeView, unit: number, cutOff: EpidemicDay): Standing['notCounted'] {
  const { cases } = prepared;
  const rows: { day: EpidemicDay; reason: NotCounted }[] = [];
  for (let i = 0; i < cases.count; i++) {
    const decision = DECISIONS[cases.decision[i]!]!;
    if (cases.zonedUnit[i] !== unit || decision === 'counts' || cases.reportedOn[i]! > cutOff) continue;
    rows.push({ day: cases.reportedOn[i]!, reason: decision });
  }
  return rows;
}

/** The unit's levels from the first list that knows a positive of it, run by run, latest first. */
function runsUpTo(view: JudgeView, unit: number, day: EpidemicDay): LevelRun[] {
  if (unit < 0) return [];
  const first = view.prepared.facts.get(unit)?.positiveDays[0];
  if (first === undefined) return [];
  const runs: { level: Level; from: EpidemicDay; to: EpidemicDay }[] = [];
  for (let list = first + 1; list <= day; list++) {
    const { level } = standingRow(view, unit, list);
    const run = runs.at(-1);
    if (run?.level === level) run.to = list;
    else runs.push({ level, from: list, to: list });
  }
  return runs.reverse();
}
