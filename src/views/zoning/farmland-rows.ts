// The home–field lines as a list: in which order they are read, and what is said of each.
import type { FarmLineStanding } from '../../domain/farmland/draw-lines.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { nameUnit } from './unit-name.ts';

const ORDER: Readonly<Record<FarmLineStanding['state'], number>> = { broken: 0, loop: 1, open: 2 };

/** Broken ones first, those that stop at another's zone before those that may not leave home; the order of the layer otherwise. */
export function orderLines(lines: readonly FarmLineStanding[]): FarmLineStanding[] {
  const atHome = ({ reason }: FarmLineStanding): number => Number(reason === 'home-sealed' || reason === 'home-unknown');
  return lines.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || atHome(a) - atHome(b));
}

/** What one wants to see of a line: who forbids it, where it is broken; the home otherwise. −1 for none. */
export function unitOfLine({ home, unit, reason }: FarmLineStanding): number {
  return reason === 'home-sealed' ? home : (unit ?? home);
}

/** "可通行", "进入封控区：靠山屯": the state, or why the line breaks. */
export function writeVerdict({ state, reason, unit }: FarmLineStanding, directory: UnitDirectory, language: Language): string {
  const { farmland } = wordsFor(language);
  if (state !== 'broken' || reason === null) return farmland.state[state];
  return farmland.reason[reason](unit === null ? '' : nameUnit(directory, unit, language));
}

/** Kilometres to one decimal. */
export function writeWay({ state, meters, openMeters }: FarmLineStanding, language: Language): string {
  const { farmland } = wordsFor(language);
  const kilometers = (value: number): string => (value / 1000).toFixed(1);
  return state === 'broken' && openMeters > 0 ? farmland.stopped(kilometers(openMeters), kilometers(meters)) : farmland.whole(kilometers(meters));
}
