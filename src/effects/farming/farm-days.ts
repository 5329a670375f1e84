// The list that is shown and the one it is held against, as the farming desk takes them.
import type { EpidemicDay } from '../../domain/day.ts';
import type { FarmDay } from '../../domain/farming/answers.ts';
import { publishedBefore, statusShown } from '../../domain/publishing/published-days.ts';
import { createDayCursor, type DayCursor } from '../../domain/zoning/lists/day-cursor.ts';
import type { History } from '../../domain/zoning/lists/history.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { State } from '../../store/state.ts';

/** Days of the latest positive of every unit row, as far as the list of a day knows them. */
export type LatestPositives = (day: EpidemicDay) => Promise<Int32Array>;

export interface FarmDays {
  /** The list on the screen. */
  shown(state: State): Promise<FarmDay>;
  /** The list of another day, as far as there is one: a day to come is one on which nobody more is reported. */
  on(state: State, day: EpidemicDay): Promise<FarmDay | null>;
  /** The last one published before it, else the list before; null where there is none. */
  against(state: State): Promise<FarmDay | null>;
}

/** The list a list is held against: what was published is what people were told. */
export function dayAgainst({ published, history, screen }: Pick<State, 'published' | 'history' | 'screen'>): EpidemicDay | null {
  const day = publishedBefore(published, screen.day)?.day ?? screen.day - 1;
  return history === null || day < history.first ? null : day;
}

export function readFarmDays(latest: LatestPositives): FarmDays {
  let cursor: DayCursor | null = null;
  const cursorOf = (history: History): DayCursor => (cursor?.history === history ? cursor : (cursor = createDayCursor(history)));
  const read = async (state: State, day: EpidemicDay, showsPublished: boolean): Promise<FarmDay> => {
    // Before the wait: the cursor moves on with the next question.
    const status = statusShown(cursorOf(state.history!), state.published, day, showsPublished);
    return { day, status, latestPositive: await latest(day), pack: state.farming.pack };
  };
  return {
    shown: (state) => read(state, state.screen.day, isShowingPublished(state)),
    on: async (state, day) => (state.history === null || day < state.history.first || day > state.history.last ? null : read(state, day, isShowingPublished(state, day))),
    against: async (state) => {
      const day = dayAgainst(state);
      return day === null ? null : read(state, day, true);
    },
  };
}
