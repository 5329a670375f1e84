// 轨迹公布: asked again whenever the case is read anew; approved in one act for all its cases; only what is approved leaves the page.
import { act, type Desk } from '../acts.ts';
import { askNewest } from '../ask-newest.ts';
import { saveBlob } from '../save-blob.ts';
import type { TracingService } from './service.ts';
import { isoDay, MINUTES_PER_DAY } from '../../domain/day.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { acceptPublicTrack, chooseWholeTrack, preparePublicTrack } from '../../store/tracing/public-track-state.ts';
import { chosenCase } from '../../store/tracing/track-commands.ts';
import { onView } from '../../views/events.ts';
import { publicTrackWords } from '../../words/tracing/public-track.ts';
import { tracingPack } from '../../store/tracing/tracing-state.ts';

export function publishTracks(shell: EventTarget, desk: Desk, worker: WorkerHandle<TracingService>): void {
  const { store, caseFile, inTurn, tell } = desk;
  const asksTrack = askNewest({
    read: () => {
      const { screen, tracing } = store.get();
      const { answer, publicTrack: { cases, isWhole } } = tracing;
      const pack = tracingPack(tracing);
      return screen.front !== 'tracing' || cases.length === 0 || answer === null || pack === undefined ? null : { cases, days: isWhole ? null : pack.lookBack.contacts.days, of: answer };
    },
    // What is on file is read anew with the case in hand.
    isSame: (one, other) => one.cases === other.cases && one.days === other.days && one.of === other.of,
    ask: ({ cases, days, of: { now } }) => worker.call((service) => service.publicTrack({ cases, days, now })),
    take: (answer) => store.apply(acceptPublicTrack(answer)),
    tell,
  });
  store.subscribe((now, before) => {
    // A draft is of the case whose card is open.
    if (now.tracing.publicTrack.cases.length > 0 && chosenCase(now) !== chosenCase(before)) store.apply(preparePublicTrack([]));
    if (now.tracing.publicTrack !== before.tracing.publicTrack || now.tracing.answer !== before.tracing.answer || now.tracing.pack !== before.tracing.pack || now.screen.front !== before.screen.front) asksTrack.again();
  });
  onView(shell, 'public-track-prepared', ({ cases }) => store.apply(preparePublicTrack(cases)));
  onView(shell, 'public-track-whole-chosen', ({ isWhole }) => store.apply(chooseWholeTrack(isWhole)));
  onView(shell, 'public-track-approved', ({ cases, by, text, basis }) => {
    const file = caseFile();
    void inTurn(() => act(desk, file, cases.map((id) => ({ kind: 'track-approved', case: id, by, cases, text, basis })))).catch(tell);
  });
  onView(shell, 'public-track-saved', ({ text }) => {
    const { language, districtName, tracing } = store.get();
    saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), publicTrackWords(language).file(districtName?.[language] ?? '', isoDay(Math.floor(tracing.now / MINUTES_PER_DAY))));
  });
}
