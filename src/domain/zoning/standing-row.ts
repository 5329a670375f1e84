// One unit on one list as a table row: level, since, last positive, next change and what blocks it (rules 7b).
import type { EpidemicDay } from '../day.ts';
import type { CountyDay } from './county.ts';
import type { JudgeView } from './judge-district.ts';
import { CONTROLLED, LEVELS, NONE, type Level } from './level.ts';
import type { Blocker, StandingRow } from './standing.ts';
import { blockedBy, dueList, hopeUntil, isLive, type Course } from './unit-course.ts';

const NO_TEXT = { zh: '', en: '' };
/** Stands for the stage of a street or district. */
const AREA = { code: NONE, text: { id: '', label: NO_TEXT, measures: NO_TEXT, clause: NO_TEXT } } as const;
const NOTHING: readonly Blocker[] = [];
const NO_DAYS = { stageDay: null, stageDays: null, heldDays: 0 } as const;
const NO_CHANGE = { nextLevel: null, nextChangeOn: null } as const;

/** The row of a unit; a street or district, which has no level of its own, answers `none` without a clause. */
export function standingRow(view: JudgeView, unit: number, day: EpidemicDay): StandingRow {
  const { rules, prepared } = view;
  const zonedUnit = prepared.zones.zonedOf[unit]!;
  const facts = prepared.facts.get(zonedUnit);
  const course = zonedUnit < 0 ? null : view.course(zonedUnit, day);
  const county = zonedUnit < 0 ? null : view.county(zonedUnit, day);
  const { code, text } = zonedUnit < 0 ? AREA : stageOn(view, course, county);
  const { stageDay, stageDays, heldDays } = daysOf(view, course);
  const { nextLevel, nextChangeOn } = nextChange(view, zonedUnit, day, course, county);
  // One literal, no spreads: a city asks for a million of these.
  return {
    unit,
    zonedUnit,
    day,
    pack: rules.pack.pack.id,
    dayCount: rules.pack.pack.dayCount,
    conditionsMode: rules.conditions,
    level: LEVELS[code],
    stage: text.id,
    label: text.label,
    measures: text.measures,
    clauseId: text.id,
    clause: text.clause,
    since: zonedUnit < 0 ? null : sinceOn(view, course, county),
    stageDay,
    stageDays,
    heldDays,
    lastPositive: course?.anchor ?? null,
    live: course !== null && facts !== undefined && isLive(course, facts),
    nextLevel,
    nextChangeOn,
    blockedBy: course === null || facts === undefined ? NOTHING : blockedBy(rules, facts, course),
  };
}

/** The stage shown: the unit's own, or for a clear unit of a complement pack the rest of the county. */
function stageOn({ rules }: JudgeView, course: Course | null, county: CountyDay | null) {
  const own = rules.pack.stages[course?.stage ?? rules.pack.clear]!;
  return county?.active && own.code < CONTROLLED ? rules.pack.stages[rules.pack.rest]! : own;
}

function sinceOn({ rules }: JudgeView, course: Course | null, county: CountyDay | null): EpidemicDay | null {
  const own = rules.pack.stages[course?.stage ?? rules.pack.clear]!;
  if (county === null || own.code >= CONTROLLED) return course?.levelSince ?? null;
  // A clear unit's run began when it became clear or when its county's state last changed, whichever is later.
  if (county.since === null) return null;
  return Math.max(county.since, course?.levelSince ?? county.since);
}

/** Day k of n (rules 7b, "since; day k of n"): held, k stays n and the days held stand beside it. */
function daysOf(
  { rules }: JudgeView,
  course: Course | null,
): { stageDay: number | null; stageDays: number | null; heldDays: number } {
  const due = course === null ? null : dueList(rules, course);
  if (course === null || due === null) return NO_DAYS;
  // In the first stage B counts the day of the positive as day 1.
  const firstDay = course.anchor !== null && course.stageStart === course.anchor + 1 ? 2 - rules.pack.shift : 1;
  const whole = Math.max(1, due - course.stageStart + firstDay - 1);
  return {
    stageDay: Math.min(whole, course.list - course.stageStart + firstDay),
    stageDays: whole,
    heldDays: Math.max(0, course.list - due + 1),
  };
}

function nextChange(
  view: JudgeView,
  zonedUnit: number,
  day: EpidemicDay,
  course: Course | null,
  county: CountyDay | null,
): { nextLevel: Level | null; nextChangeOn: EpidemicDay | null } {
  const { rules, prepared } = view;
  if (course === null && county === null) return NO_CHANGE;
  const facts = prepared.facts.get(zonedUnit);
  if (course !== null && facts !== undefined) {
    const own = rules.pack.stages[course.stage]!.code;
    const change = hopeUntil(rules, facts, course, (stage) => rules.pack.stages[stage]!.code !== own);
    if (change !== null) {
      const next = rules.pack.stages[change.stage]!;
      const isRest = county !== null && next.code < CONTROLLED && (county.clearOn === null || county.clearOn > change.list);
      return { nextLevel: LEVELS[(isRest ? rules.pack.stages[rules.pack.rest]! : next).code], nextChangeOn: change.list };
    }
    if (own >= CONTROLLED) return NO_CHANGE;
  }
  if (county?.active && county.clearOn !== null) return { nextLevel: LEVELS[rules.pack.stages[rules.pack.clear]!.code], nextChangeOn: county.clearOn };
  if (county !== null && !county.active && county.live) return { nextLevel: LEVELS[rules.pack.stages[rules.pack.rest]!.code], nextChangeOn: day + 1 };
  return NO_CHANGE;
}
