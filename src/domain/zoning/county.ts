// The county of a complement pack: while any unit of it is sealed or controlled, the rest is precaution (rules 1.2, 7b).
import type { EpidemicDay } from '../day.ts';
import { CONTROLLED } from './level.ts';
import { advance, hopeUntil, isLive, startCourse, type Course, type CourseRules } from './unit-course.ts';
import type { UnitFacts } from './unit-facts.ts';

/** The county on one list. */
export interface CountyDay {
  readonly active: boolean;
  /** First list of the unbroken run of being active, or not; null when it began before the first fact. */
  readonly since: EpidemicDay | null;
  /** A unit of it has a positive on the list day itself. */
  readonly live: boolean;
  /** First list without a sealed or controlled unit if all goes well; null when nothing is active or live, or no end is known. */
  readonly clearOn: EpidemicDay | null;
}

const QUIET: CountyDay = { active: false, since: null, live: false, clearOn: null };

/** Asks a county for any day; days are walked through once, in order, and remembered. */
export function watchCounty(rules: CourseRules, members: readonly UnitFacts[]): (day: EpidemicDay) => CountyDay {
  if (members.length === 0) return () => QUIET;
  let start = Infinity;
  for (const facts of members) start = Math.min(start, facts.positiveDays[0]!);
  const days: CountyDay[] = [];
  const courses: (Course | null)[] = members.map(() => null);

  const judge = (day: EpidemicDay): CountyDay => {
    let active = false;
    let live = false;
    let endless = false;
    let clearOn = -Infinity;
    members.forEach((facts, i) => {
      if (facts.positiveDays[0]! > day) return;
      const course = (courses[i] ??= startCourse(rules, facts));
      while (course.list < day) advance(rules, facts, course, null);
      const isActive = rules.pack.stages[course.stage]!.code >= CONTROLLED;
      const liveNow = isLive(course, facts);
      if (!isActive && !liveNow) return;
      active ||= isActive;
      live ||= liveNow;
      // The positive of the list day is sealed on the next list, so a clear unit may not answer "today".
      const clear = hopeUntil(rules, facts, course, (stage) => rules.pack.stages[stage]!.code < CONTROLLED);
      if (clear === null) endless = true;
      else clearOn = Math.max(clearOn, clear.list);
    });
    const before = days.at(-1);
    const since = before === undefined ? null : before.active === active ? before.since : day;
    return { active, since, live, clearOn: endless || clearOn === -Infinity ? null : clearOn };
  };

  return (day) => {
    if (day < start) return QUIET;
    while (days.length <= day - start) days.push(judge(start + days.length));
    return days[day - start]!;
  };
}
