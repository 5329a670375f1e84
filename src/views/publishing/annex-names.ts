// The units whose names stand on the map annex of a notice: sealed, controlled, and drawn by hand.
import { CONTROLLED, LEVELS, levelOf, SEALED } from '../../domain/zoning/level.ts';
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { nameUnit } from '../zoning/unit-name.ts';

export interface AnnexName {
  readonly row: number;
  /** With the letter of its level: a copy has no colours. */
  readonly text: string;
}

/** The strictest first, of one level those with most people, units drawn by hand at a milder level last. Units without a place have none. */
export function listAnnexNames({ view, directory, drawnBounds, language }: Pick<State, 'view' | 'directory' | 'drawnBounds' | 'language'>): AnnexName[] {
  if (view === null || directory === null) return [];
  const { badge } = wordsFor(language);
  const level = (row: number): number => levelOf(view.status[row] ?? 0);
  const of = (rows: Iterable<number>): number[] => [...rows].toSorted((a, b) => directory.population[b]! - directory.population[a]!);
  const zoned = [...directory.zoned];
  const drawn = drawnBounds.map(({ row }) => row).filter((row) => level(row) < CONTROLLED);
  const rows = [...of(zoned.filter((row) => level(row) === SEALED)), ...of(zoned.filter((row) => level(row) === CONTROLLED)), ...of(drawn)];
  return rows.filter((row) => !Number.isNaN(directory.center[2 * row]!)).map((row) => ({ row, text: `${badge[LEVELS[levelOf(view.status[row] ?? 0)]]} ${nameUnit(directory, row, language)}`.trim() }));
}
