// What a file lists, in words: cases, units, one kind of fact, the farm register, what lies on the ground, or tracing.
import { GROUND_KINDS, isFactKind, REGISTER_KINDS, TRACING_KINDS, type ImportKind } from '../../domain/district/import-review.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';

/** All kinds, in the order they are offered. */
export const IMPORT_KINDS: readonly ImportKind[] = ['cases', 'units', 'rounds', 'contacts', 'disinfections', 'orders', 'visits', 'overrides', ...REGISTER_KINDS, ...GROUND_KINDS, ...TRACING_KINDS, 'tracks'];

/** As it stands in a choice. */
export function writeKind(kind: ImportKind, language: Language): string {
  const words = wordsFor(language);
  return isFactKind(kind) ? words.facts.files.kinds[kind] : words.import.kinds[kind];
}

/** As it stands in a sentence. */
export function writeKindShort(kind: ImportKind, language: Language): string {
  return isFactKind(kind) ? writeKind(kind, language) : wordsFor(language).import.kindShort[kind];
}
