// What all sentences about a standing are told from, and the few things they ask of it.
import type { EpidemicDay } from '../../domain/day.ts';
import type { Level } from '../../domain/zoning/level.ts';
import type { Bilingual } from '../../domain/zoning/packs/rule-pack.ts';
import type { Blocker, CauseStanding, Standing } from '../../domain/zoning/judge/standing.ts';
import { writeDay, type WordsLanguage } from '../dates.ts';
import type { StandingWords } from './standing-words.ts';

/** Names that the rows and packs of a standing stand for. */
export interface StandingNames {
  readonly unit: string;
  readonly zonedUnit: string;
  /** Of the pack of the standing. */
  readonly packTitle: Bilingual;
  /** Name of any other row: what contains the unit. */
  readonly nameOf?: ((row: number) => string) | undefined;
}

export interface Telling {
  readonly standing: Standing;
  readonly names: StandingNames;
  readonly language: WordsLanguage;
  readonly words: StandingWords;
  /** The list whose cut-off ends what is known. */
  readonly knownList: EpidemicDay;
}

const STRICTNESS: Readonly<Record<Level, number>> = { none: 0, precaution: 1, controlled: 2, sealed: 3 };

export const isStricter = (a: Level, b: Level): boolean => STRICTNESS[a] > STRICTNESS[b];
export const isRaised = (level: Level): boolean => STRICTNESS[level] > 1;

export function writeOptionalDay(day: EpidemicDay | null, language: WordsLanguage): string | null {
  return day === null ? null : writeDay(day, language);
}

/** The level with the pack's own word for it, where that is another. */
export function tellLevelAs(level: Level, label: Bilingual, { words, language }: Telling): string {
  const word = words.level[level];
  const own = label[language];
  return own.toLowerCase() === word.toLowerCase() || own === '' ? word : words.levelAs(word, own);
}

export const tellLevel = (on: Telling): string => tellLevelAs(on.standing.level, on.standing.label, on);

/** The clock behind what the rule says; null where none of the unit's own clocks is as strict. */
export function causeInForce({ causes, ruleLevel }: Standing): CauseStanding | null {
  const first = causes[0];
  return first !== undefined && first.level === ruleLevel ? first : null;
}

/**
 * The day of a positive that the pack leaves to a person (`monitoringPositive: manual`); null where none waits. Before
 * the dates are over it shows only in that no end is in sight though the clock has one.
 */
export function undecidedPositive(standing: Standing): EpidemicDay | null {
  const { blockedBy, level, liveLevel, live, nextLevel, lastPositive, day } = standing;
  const latest = live ? day : lastPositive;
  if (blockedBy.includes('decision')) return latest;
  const cause = causeInForce(standing);
  const isAsked = level === 'controlled' && liveLevel === level && nextLevel === null && cause?.cause === 'positives' && cause.dueOn !== null;
  return isAsked && latest !== null && latest > cause.anchor ? latest : null;
}

/** 1 under counting A, 0 under B: days that stand between a full count and the next list. */
export const shiftOf = ({ dayCount }: Standing): 0 | 1 => (dayCount === 'A' ? 1 : 0);

export function tellArea(row: number, { standing, names, words }: Telling): string {
  if (row === standing.zonedUnit) return names.zonedUnit;
  if (row === standing.unit) return names.unit;
  return names.nameOf?.(row) ?? words.areaAround;
}

export function tellWaits(blockers: readonly Blocker[], { words }: Telling): string {
  return words.join(blockers.map((blocker) => words.waits[blocker]));
}
