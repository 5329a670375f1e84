// Playing the outbreak: four days a second, stopped by the end of the range or by the person.
import { setPlaying } from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

const MILLISECONDS_PER_DAY_SHOWN = 250;

/** Moves the day while `state.screen.playing`; starts again from the first day when play is pressed on the last. */
export function runPlay(store: Store<State>, goTo: (day: number) => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const step = (): void => {
    const { history, screen } = store.get();
    if (history === null || screen.day >= history.last) store.apply(setPlaying(false));
    else goTo(screen.day + 1);
  };
  store.subscribe((state, before) => {
    if (state.screen.playing === before.screen.playing) return;
    clearInterval(timer);
    if (!state.screen.playing) return;
    if (state.history !== null && state.screen.day >= state.history.last) goTo(state.history.first);
    timer = setInterval(step, MILLISECONDS_PER_DAY_SHOWN);
  });
}
