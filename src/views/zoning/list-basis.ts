// What a list rests on: complete days up to its cut-off, or, later than the last data, those and nothing new after them.
import type { EpidemicDay } from '../../domain/day.ts';
import type { EpidemicCurve, State } from '../../store/state.ts';
import { writeCutOff, writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';

/** The day a person looks at, and what tells how far the data goes. */
export type BasisState = Pick<State, 'days' | 'curve' | 'language'>;

const lastPositives = new WeakMap<EpidemicCurve, EpidemicDay>();

/** −Infinity where the curve holds no positive. */
function lastPositiveOf(curve: EpidemicCurve): EpidemicDay {
  let last = lastPositives.get(curve);
  if (last === undefined) {
    const at = [curve.outside, curve.inside, curve.unknown].map((column) => column.findLastIndex((count) => count > 0));
    const latest = Math.max(...at);
    lastPositives.set(curve, (last = latest < 0 ? -Infinity : curve.first + latest));
  }
  return last;
}

/**
 * The last list whose days are all known: the list in work, or the one after the latest report where a case file is
 * opened on an earlier list. Infinity before a district is open.
 */
export function findNewestList({ days, curve }: Pick<State, 'days' | 'curve'>): EpidemicDay {
  if (days === null) return Infinity;
  return Math.max(days.opening, curve === null ? -Infinity : lastPositiveOf(curve) + 1);
}

/** Whether the list of a day is a projection. */
export function isProjection(day: EpidemicDay, state: Pick<State, 'days' | 'curve'>): boolean {
  return day > findNewestList(state);
}

/** 截至 4月9日24时, or of a projection 推演：数据截至 4月9日24时. */
export function writeBasis(day: EpidemicDay, state: BasisState): string {
  const { top } = wordsFor(state.language);
  const newest = findNewestList(state);
  return day > newest ? top.projected(writeCutOff(newest, state.language)) : top.cutOff(writeCutOff(day, state.language));
}

/** The same beside a mark that says 推演 already: 数据截至 4月9日24时. */
export function writeKnownTo(day: EpidemicDay, state: BasisState): string {
  const { top } = wordsFor(state.language);
  return isProjection(day, state) ? top.knownTo(writeCutOff(findNewestList(state), state.language)) : writeBasis(day, state);
}

/** The day in a title: 4月10日, or of a projection 4月20日，推演. */
export function writeTitleDay(day: EpidemicDay, state: BasisState): string {
  const written = writeDay(day, state.language);
  return isProjection(day, state) ? wordsFor(state.language).top.projectedDay(written) : written;
}

/** The same over a list on paper or in a file: 4月10日，按发布时 where units and data are those of a published list. */
export function writeListDay(day: EpidemicDay, state: BasisState & Pick<State, 'asPublished'>): string {
  const written = writeTitleDay(day, state);
  return state.asPublished === null ? written : wordsFor(state.language).top.asPublishedDay(written);
}
