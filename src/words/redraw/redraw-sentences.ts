// Borders redrawn, as sentences: what comes of it, and why they were not changed.
import type { RedrawRefusal } from '../../domain/redraw/gestures/gesture.ts';
import type { UnitChange } from '../../domain/redraw/gestures/unit-changes.ts';
import type { WordsLanguage } from '../dates.ts';
import { writeNumber } from '../numbers.ts';
import { redrawWords } from './redraw.ts';
import type { RedrawWords } from './redraw-zh.ts';

/** `directory`: keys and names of the units; null where none is known. */
interface Named {
  readonly language: WordsLanguage;
  readonly directory: { readonly id: readonly string[]; readonly name: readonly string[] } | null;
}

/** `outcome`: what it means for what was done; `isStroke`: of a line that cuts, not of an outline. */
interface Refused {
  readonly refusal: RedrawRefusal;
  readonly outcome: keyof RedrawWords['outcome'];
  readonly isStroke: boolean;
}

export function writeRedrawRefusal({ refusal: { refused, unit, meters }, outcome, isStroke }: Refused, { language, directory }: Named): string {
  const words = redrawWords(language);
  const row = unit === null ? -1 : (directory?.id.indexOf(unit) ?? -1);
  const name = row >= 0 ? directory!.name[row]! : (unit ?? '');
  const text = words.refusal[refused === 'self-crossing' && isStroke ? 'crossing-stroke' : refused];
  return text(words.outcome[outcome], refused === 'far-apart' ? writeNumber(Math.round(meters ?? 0)) : name);
}

/** Units told one by one where the map says what comes of a border that is held. */
const MOST_TOLD = 3;

/** People that change hands; where none do, the ground. Null where nothing changes. */
export function writeChanges(changes: readonly UnitChange[], language: WordsLanguage): string | null {
  const { change: words } = redrawWords(language);
  const moved = changes.filter(({ population: [before, now] }) => before !== now);
  const told = moved.length > 0
    ? moved.map(({ name, population: [before, now] }) => words.people(name, words.arrow(writeNumber(before), writeNumber(now))))
    : changes.map(({ name, mu: [before, now] }) => words.mu(name, words.arrow(writeMu(before), writeMu(now))));
  return told.length === 0 ? null : told.slice(0, MOST_TOLD).join(words.between);
}

export const writeMu = (mu: number): string => writeNumber(Math.round(mu * 10) / 10);
