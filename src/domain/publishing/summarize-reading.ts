// What is shown first of a notice that was read back: how many units of each level, and what a person has to look at.
import type { Level } from '../zoning/level.ts';
import type { Contradiction, LineUse, NoticeItem, ReadNotice } from './reading/reading.ts';

/** An item with the level it stands under. */
export interface LevelledItem extends NoticeItem {
  readonly level: Level;
}

export interface ReadingSummary {
  /** Units found, each once a level; those of which only a part is named are not among them. */
  readonly units: Readonly<Record<Level, number>>;
  /** Names no unit was found for, in the order of the notice. */
  readonly unknown: readonly LevelledItem[];
  /** Names with units for a person to choose from. */
  readonly several: readonly LevelledItem[];
  /** Found, but less than the unit is named. */
  readonly parts: readonly LevelledItem[];
  readonly contradictions: readonly Contradiction[];
  /** All lines but blank ones, by what they were taken as. */
  readonly lines: { readonly names: number; readonly measures: number; readonly other: number; readonly refused: number };
}

export function summarizeReading({ sections, contradictions, lines }: ReadNotice): ReadingSummary {
  const items = sections.flatMap(({ level, items: own }) => own.map((item): LevelledItem => ({ ...item, level })));
  const found = items.filter(({ match }) => match.found === 'unit');
  const count = (level: Level): number =>
    new Set(found.flatMap((item) => (item.level === level && !item.isPart && item.match.found === 'unit' ? [item.match.unit] : []))).size;
  const taken = (...uses: readonly LineUse[]): number => lines.filter(({ use }) => uses.includes(use)).length;
  return {
    units: { sealed: count('sealed'), controlled: count('controlled'), precaution: count('precaution'), none: count('none') },
    unknown: items.filter(({ match }) => match.found === 'unknown'),
    several: items.filter(({ match }) => match.found === 'several'),
    parts: found.filter(({ isPart }) => isPart),
    contradictions,
    lines: { names: taken('names'), measures: taken('measures'), refused: taken('refused'), other: taken('title', 'number', 'opening', 'heading', 'closing', 'signature') },
  };
}
