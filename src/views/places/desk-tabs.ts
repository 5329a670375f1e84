// Which tabs the desk has: the list, the days ahead and what-if, and one for each queue that holds something or has decisions to look at.
import type { State } from '../../store/state.ts';
import { findUnplaced } from './unplaced-units.ts';

export type Desk = State['screen']['desk'];

export interface DeskTab {
  readonly desk: Desk;
  /** How many wait; null where nothing is counted. */
  readonly count: number | null;
}

/** In the order they stand; today's list always, what looks beyond it once there is a district, a queue while it is looked at. */
export function listTabs({ openPlaces, decidedPlaces, directory, screen }: Pick<State, 'openPlaces' | 'decidedPlaces' | 'directory' | 'screen'>): readonly DeskTab[] {
  const tabs: readonly DeskTab[] = [
    { desk: 'today', count: null },
    ...(directory === null ? [] : [{ desk: 'calendar', count: null }, { desk: 'what-if', count: null }, { desk: 'redraw', count: null }, { desk: 'publish', count: null }] as const),
    { desk: 'places', count: openPlaces.length },
    { desk: 'unplaced', count: directory === null ? 0 : findUnplaced(directory).length },
  ];
  return tabs.filter(({ desk, count }) => count !== 0 || desk === screen.desk || (desk === 'places' && decidedPlaces.length > 0));
}
