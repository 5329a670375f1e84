// What a person does with the time of cases.
import type { Desk } from '../acts.ts';
import { chooseBrush, chooseMoment, chooseOverlayDays, chooseSpeed, showTogether, stepMoment, tickCases, togglePlay } from '../../store/tracing/play-commands.ts';
import { chooseCase } from '../../store/tracing/tracing-commands.ts';
import { onView } from '../../views/events.ts';

export function listenToPlay(shell: EventTarget, { store }: Desk): void {
  onView(shell, 'trace-play-toggled', () => store.apply(togglePlay()));
  onView(shell, 'trace-moment-chosen', ({ minute }) => store.apply(chooseMoment(minute)));
  onView(shell, 'trace-moment-stepped', ({ to, by }) => store.apply(stepMoment(to, by)));
  onView(shell, 'trace-brush-chosen', ({ brush }) => store.apply(chooseBrush(brush)));
  onView(shell, 'trace-speed-chosen', ({ speed }) => store.apply(chooseSpeed(speed)));
  onView(shell, 'trace-cases-ticked', ({ ids, isTicked }) => store.apply(tickCases(ids, isTicked)));
  onView(shell, 'trace-together-chosen', ({ ids }) => {
    // The case in hand makes room.
    if (ids !== null) store.apply(chooseCase(null));
    store.apply(showTogether(ids));
  });
  onView(shell, 'trace-days-chosen', ({ days }) => store.apply(chooseOverlayDays(days)));
}
