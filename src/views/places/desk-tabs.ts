// Which tabs the desk has: one for each queue that holds something or has decisions to look at, and for the one being looked at.
import type { State } from '../../store/state.ts';
import { findUnplaced } from './unplaced-units.ts';

export type Desk = State['screen']['desk'];

export interface DeskTab {
  readonly desk: Desk;
  /** How many wait; null for today's list. */
  readonly count: number | null;
}

/** In the order they stand; today's list always. */
export function listTabs({ openPlaces, decidedPlaces, directory, screen }: Pick<State, 'openPlaces' | 'decidedPlaces' | 'directory' | 'screen'>): readonly DeskTab[] {
  const tabs: readonly DeskTab[] = [
    { desk: 'today', count: null },
    { desk: 'places', count: openPlaces.length },
    { desk: 'unplaced', count: directory === null ? 0 : findUnplaced(directory).length },
  ];
  return tabs.filter(({ desk, count }) => count !== 0 || desk === screen.desk || (desk === 'places' && decidedPlaces.length > 0));
}
