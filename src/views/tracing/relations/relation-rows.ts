// Hypotheses in words: what a case and a line say, and the rows of the table.
import type { ClusterAnswer, DescribedEvidence, DescribedRelation, DiagramCase } from '../../../domain/tracing/relation-answers.ts';
import type { Language } from '../../../store/state.ts';
import { writeDay } from '../../../words/dates.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { tracingWords, writeMinutes, writeSpan } from '../../../words/tracing/tracing-desk.ts';

/** Onset, or what stands for it, told as such. */
export function writeDayOf({ day, dayOf }: DiagramCase, language: Language): string {
  const { detail } = relationWords(language);
  return day === null ? detail.undated : dayOf === 'onset' ? detail.onset(writeDay(day, language)) : detail.positive(writeDay(day, language));
}

/** Never one where there may be several. */
export function writeInfectors({ infectors, unclearInfectors }: DiagramCase, language: Language): string {
  const { detail } = relationWords(language);
  const unclear = unclearInfectors === 0 ? [] : [detail.unclear(writeNumber(unclearInfectors))];
  return [infectors > 0 ? detail.infectors(writeNumber(infectors)) : detail.noInfector, ...unclear].join(tracingWords(language).clause);
}

export function writeDirection({ a, b, direction, plausible }: DescribedRelation, cases: readonly DiagramCase[], language: Language): string {
  const { detail } = relationWords(language);
  if (plausible === 'no') return detail.impossible;
  if (direction === 'either') return detail.either;
  if (direction === 'unknown') return detail.unclearWay;
  const [from, to] = direction === 'a-to-b' ? [cases[a]!, cases[b]!] : [cases[b]!, cases[a]!];
  const several = to.infectors + to.unclearInfectors;
  return [detail.onlyWay(from.id, to.id), several > 1 ? detail.oneOf(to.id, writeNumber(several)) : detail.onlyOne(to.id)].join(tracingWords(language).clause);
}

/** What a line is to one of its cases, in few words. */
export function writeSide({ a, direction, plausible }: DescribedRelation, of: number, language: Language): string {
  const { detail } = relationWords(language);
  if (plausible === 'no') return detail.impossible;
  if (direction === 'either' || direction === 'unknown') return direction === 'either' ? detail.either : detail.unclearWay;
  return (direction === 'a-to-b') === (a === of) ? detail.to : detail.from;
}

export function writeInterval({ a, b, intervalDays, intervalOf }: DescribedRelation, cases: readonly DiagramCase[], language: Language): string {
  const { detail } = relationWords(language);
  if (intervalDays === null || intervalOf === null) return detail.noInterval;
  if (intervalDays === 0) return detail.sameDay[intervalOf];
  return detail.interval[intervalOf](writeNumber(Math.abs(intervalDays))) + detail.later(cases[intervalDays > 0 ? b : a]!.id);
}

/** Without a unit in common two were only near each other: there, as one of them has it. */
export function namePlace(name: string, unit: number, language: Language): string {
  const { clusters } = relationWords(language);
  return unit >= 0 ? name : name === '' ? clusters.unnamed : clusters.near(name);
}

/** 同处 东市场 2 次，共 1 小时 20 分，4月3日 … ；推断. */
export function writeEvidence({ kind, relation, place, unit, times, minutes, first, last, certainty, isProtected }: DescribedEvidence, language: Language): string {
  const [words, { detail }] = [tracingWords(language), relationWords(language)];
  const isMeeting = kind === 'meeting';
  const what = [detail.kinds[kind], ...(relation === null ? [] : [detail.relations[relation]]), isMeeting ? namePlace(place, unit, language) : place].filter((text) => text !== '').join(' ');
  const time = minutes > 0 ? detail.together(writeMinutes(minutes, language)) : first === null ? detail.noTimes : detail.oneAfter;
  return [
    what, ...(isMeeting && times > 1 ? [detail.times(writeNumber(times))] : []), time, ...(first === null ? [] : [writeSpan(first, last, language)]),
    ...(kind === 'contact' ? (isProtected ? [detail.protectedly] : []) : [words.certainties[certainty]]),
  ].join(detail.and);
}

/** A row of the table: who may have infected whom. */
export interface Hypothesis {
  readonly infected: number;
  readonly infector: number;
  /** Number of the line. */
  readonly line: number;
  readonly how: 'yes' | 'not-known' | 'no';
}

/** Both ways of a line where dates leave both open; one row where they rule out both. By day of the infected, those likely before those unclear. */
export function listHypotheses({ cases, relations }: Pick<ClusterAnswer, 'cases' | 'relations'>): Hypothesis[] {
  const rows = relations.flatMap(({ a, b, aToB, bToA, plausible }, line): Hypothesis[] => {
    if (plausible === 'no') return [{ infected: b, infector: a, line, how: 'no' }];
    const ways = [{ infected: b, infector: a, line, how: aToB }, { infected: a, infector: b, line, how: bToA }];
    return ways.filter((way): way is Hypothesis => way.how !== 'no');
  });
  const HOW = ['yes', 'not-known', 'no'];
  const day = (row: Hypothesis): number => cases[row.infected]!.day ?? Infinity;
  return rows.sort((one, other) => HOW.indexOf(one.how) - HOW.indexOf(other.how) || compare(day(one), day(other)) || one.infected - other.infected || one.infector - other.infector);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** 3 例之一, 仅此一例, 缺日期, 日期不支持. */
export function writeHow({ how, infected }: Hypothesis, cases: readonly DiagramCase[], language: Language): string {
  const { table } = relationWords(language);
  if (how !== 'yes') return table.how[how];
  const several = cases[infected]!.infectors + cases[infected]!.unclearInfectors;
  return several === 1 ? table.how.only : table.how.yes(writeNumber(several));
}
