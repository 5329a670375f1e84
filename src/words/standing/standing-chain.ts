// The dated chain of what happened to a unit, latest first: levels, positives, decisions, the answers that came in.
import type { EpidemicDay } from '../../domain/day.ts';
import { writeDay, writeDayRange } from '../dates.ts';
import { tellArea, tellWaits, type Telling } from './standing-telling.ts';

interface Link {
  readonly day: EpidemicDay;
  readonly text: string;
}

/** Up to the list day; of one day what came later stands first. */
export function tellChain(on: Telling): string[] {
  const { day } = on.standing;
  // A list begins with its day: what was reported or decided that day came after it.
  const links = [...tellPositives(on), ...tellPacks(on), ...tellRounds(on), ...tellAnswers(on), ...tellDecisions(on), ...tellHeld(on), ...tellRuns(on)];
  const told = links.filter((link) => link.day <= day).toSorted((a, b) => b.day - a.day);
  return [...new Set(told.map(({ text }) => text))];
}

function tellRuns({ standing, words, language }: Telling): Link[] {
  return standing.runs.filter((run) => run.from <= standing.day).map((run) => ({
    day: run.from,
    text: run.to >= standing.day
      ? words.runOngoing(writeDay(run.from, language), words.level[run.level], standing.day - run.from + 1)
      : words.run(writeDayRange(run.from, run.to, language), words.level[run.level], run.to - run.from + 1),
  }));
}

/** Positives between two changes of the level in one line. */
function tellPositives({ standing, words, language }: Telling): Link[] {
  const groups = new Map<number, { first: EpidemicDay; last: EpidemicDay; count: number }>();
  for (const { day, count } of standing.positives) {
    const run = standing.runs.filter(({ from }) => from <= day).length;
    const group = groups.get(run);
    if (group === undefined) groups.set(run, { first: day, last: day, count });
    else groups.set(run, { first: Math.min(group.first, day), last: Math.max(group.last, day), count: group.count + count });
  }
  return [...groups.values()].map(({ first, last, count }) => ({ day: last, text: words.chainPositives(writeDayRange(first, last, language), count) }));
}

function tellDecisions(on: Telling): Link[] {
  const { standing, words, language } = on;
  const write = (day: EpidemicDay): string => writeDay(day, language);
  const causes = standing.causes.flatMap((cause): Link[] => {
    const { visit, area } = cause;
    if (cause.cause !== 'order' && visit === null) return [];
    // A visit shows from the day on which report and grade were both on record, whatever day it counts from.
    const day = visit === null ? cause.anchor : visit.decidedOn;
    const link = { day, text: words.chainCause(write(day), words.causeShort(cause.cause, tellArea(area, on)), words.level[cause.level]) };
    return visit === null ? [link] : [link, { day: visit.to, text: words.chainVisit(writeDayRange(visit.from, visit.to, language), tellArea(area, on)) }];
  });
  const overrides = standing.overrides.flatMap(({ level, from, until, madeOn, by, endedOn, endedBy }): Link[] => {
    const made = { day: madeOn, text: words.chainOverride(write(madeOn), by, words.level[level], writeDayRange(from, until, language)) };
    if (endedOn === null || endedBy === null) return [made];
    return [{ day: endedOn, text: words.chainOverrideEnded(write(endedOn), words.level[level], endedBy) }, made];
  });
  return [...causes, ...overrides];
}

function tellHeld(on: Telling): Link[] {
  const { standing, words, language } = on;
  if (standing.heldDays === 0 || standing.blockedBy.length === 0) return [];
  const day = standing.day - standing.heldDays + 1;
  return [{ day, text: words.chainHeld(writeDay(day, language), tellWaits(standing.blockedBy, on)) }];
}

function tellPacks({ standing, words, language }: Telling): Link[] {
  return standing.packChanges.map(({ from, pack }) => ({ day: from, text: words.chainPack(writeDay(from, language), pack) }));
}

/** Every round since the day that is counted from, whether or not it answers a condition. */
function tellRounds({ standing, words, language }: Telling): Link[] {
  return standing.rounds.map(({ day, clean }) => ({ day, text: words.chainRound(writeDay(day, language), clean) }));
}

function tellAnswers({ standing, words, language }: Telling): Link[] {
  return standing.conditions.flatMap(({ condition, answer, decidedBy }) => {
    if (decidedBy === null) return [];
    const text = words.chainAnswer(condition.kind, writeDay(decidedBy, language), answer === 'met');
    return text === null ? [] : [{ day: decidedBy, text }];
  });
}
