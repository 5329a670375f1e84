// What totals leave out: reports at places that no unit is known for.
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';

/** The sentence beside totals on screen, paper and in files; '' where every place has its unit. */
export function writeUncounted({ openPlaces, language }: Pick<State, 'openPlaces' | 'language'>): string {
  if (openPlaces.length === 0) return '';
  return wordsFor(language).totals.uncounted(openPlaces.length, openPlaces.reduce((sum, { reports }) => sum + reports, 0));
}
