// Asks for the stays of the track that a person looks through, whenever the case is read anew or the settings are others.
import { askNewest } from '../ask-newest.ts';
import type { Desk } from '../acts.ts';
import type { TracingService } from './service.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { acceptTrack, chosenCase, isSameTrackSettings, openTrack } from '../../store/tracing/track-commands.ts';

/** Finding stays in a long track may take longer than an ordinary question. */
const LONG_TIMEOUT_MS = 120_000;

export function followTrack({ store, tell }: Pick<Desk, 'store' | 'tell'>, worker: WorkerHandle<TracingService>): void {
  const asksTrack = askNewest({
    read: () => {
      const { screen, tracing: { answer, track: { open, settings } } } = store.get();
      return screen.front !== 'tracing' || open === null || answer === null ? null : { entry: open, settings, of: answer };
    },
    // What is on file of the case is another question: a stay may have come or gone.
    isSame: (one, other) => one.entry === other.entry && one.of === other.of && isSameTrackSettings(one.settings, other.settings),
    ask: ({ entry, settings, of: { id, now } }) => worker.call((desk) => desk.track({ id, entry, settings, now }), LONG_TIMEOUT_MS),
    take: (answer) => store.apply(acceptTrack(answer)),
    tell,
  });
  store.subscribe((now, before) => {
    const { track } = now.tracing;
    if (track.open !== null && chosenCase(now) !== chosenCase(before)) store.apply(openTrack(null));
    if (track.open !== null && track.open !== before.tracing.track.open) asksTrack.forget();
    if (track.open !== before.tracing.track.open || track.settings !== before.tracing.track.settings || now.tracing.answer !== before.tracing.answer || now.screen.front !== before.screen.front) asksTrack.again();
  });
}
