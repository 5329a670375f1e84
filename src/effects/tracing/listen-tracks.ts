// What a person does with the stays that a track offers.
import { recordStays } from './record-traces.ts';
import type { Desk } from '../acts.ts';
import { chooseTrackSettings, chosenCase, dismissStay, markRecording, openTrack, restoreStays } from '../../store/tracing/track-commands.ts';
import { onView } from '../../views/events.ts';

export function listenToTracks(shell: EventTarget, desk: Desk): void {
  const { store, caseFile, inTurn, tell } = desk;
  onView(shell, 'track-opened', ({ entry }) => store.apply(openTrack(entry)));
  onView(shell, 'track-settings-chosen', ({ settings }) => store.apply(chooseTrackSettings(settings)));
  onView(shell, 'track-stay-dismissed', ({ entry, spot }) => store.apply(dismissStay(entry, spot)));
  onView(shell, 'track-stays-restored', ({ entry }) => store.apply(restoreStays(entry)));
  onView(shell, 'track-stays-accepted', ({ given, spots }) => {
    const [file, id, { directory }] = [caseFile(), chosenCase(store.get()), store.get()];
    if (id === '' || given.length === 0) return;
    // Rows may mean other units by the time its turn comes.
    const keyed = given.map((one) => ({ ...one, key: one.unit === null ? '' : (directory?.id[one.unit] ?? '') }));
    store.apply(markRecording(spots));
    // Once it is on file the case is read anew, and says so itself.
    void inTurn(() => recordStays(desk, file, id, keyed)).then((isRecorded) => { if (!isRecorded) store.apply(markRecording([])); }).catch((reason: unknown) => {
      store.apply(markRecording([]));
      tell(reason);
    });
  });
}
