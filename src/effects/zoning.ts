// Where the list day meets the worker: judges revisions, moves the day at once, asks for the rest when the hand rests.
import { describeError } from './case-file.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { createDayCursor, type DayCursor } from '../domain/zoning/day-cursor.ts';
import { viewDay } from '../domain/zoning/day-view.ts';
import type { OutlineAnswer } from '../domain/zoning/outlines.ts';
import type { ConditionsMode, RulePack } from '../domain/zoning/rule-pack.ts';
import { WorkerDied, type WorkerHandle } from '../io/worker-handle.ts';
import {
  acceptHistory, acceptStanding, acceptZoneCounts, askHistory, notify, showDay,
} from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { ZoningService } from '../../workers/zoning.worker.ts';

/** Milliseconds the hand rests before outlines are drawn: while dragging only fills change. */
const REST_MS = 150;

/** The picture that follows the day; the map is one. */
export interface ZonePicture {
  paint(status: Uint8Array, changed: Uint32Array | null): void;
  setOutlines(answer: OutlineAnswer): Promise<void>;
}

export interface ZoningTask {
  /** Judges the open district by a pack; resolves when the answer is shown or has been overtaken. */
  judge(pack: RulePack, conditions: ConditionsMode): Promise<void>;
  /** Shows a list day; the outlines and the reason follow when the hand rests. */
  goTo(day: EpidemicDay): void;
  /** Asks again for outlines and reason of the day shown: another unit, another merge gap. */
  refresh(): void;
  /** Gives the picture what is shown now, for the map comes later than the first answer; resolves once it is drawn. */
  attach(picture: ZonePicture): Promise<void>;
}

export function runZoning(store: Store<State>, worker: WorkerHandle<ZoningService>): ZoningTask {
  let cursor: DayCursor | null = null;
  let picture: ZonePicture | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const rest = (delay = REST_MS): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      void askOutlines();
      void askStanding();
    }, delay);
  };

  const unanswered = (reason: unknown): null => {
    tellFailure(store)(reason);
    return null;
  };

  async function askOutlines(): Promise<void> {
    const { history, mergeGapMeters, screen } = store.get();
    if (history === null) return;
    const answer = await worker.call((desk) => desk.outlines(screen.day, mergeGapMeters)).catch(unanswered);
    if (answer === null || store.get().screen.day !== screen.day || store.get().history !== history) return;
    store.apply(
      acceptZoneCounts(screen.day, [0, answer.precaution.length, answer.controlled.length, answer.sealed.length], answer.undrawn),
    );
    await picture?.setOutlines(answer);
  }

  async function askStanding(): Promise<void> {
    const { history, screen } = store.get();
    if (history === null || screen.selected === null) return;
    const { selected, day } = screen;
    const standing = await worker.call((desk) => desk.why(selected, day)).catch(unanswered);
    if (standing !== null && store.get().history === history) store.apply(acceptStanding(standing));
  }

  function goTo(day: EpidemicDay): void {
    const { directory } = store.get();
    if (cursor === null || directory === null || day === cursor.day) return;
    const changed = cursor.moveTo(day);
    store.apply(showDay(viewDay(cursor, directory)));
    picture?.paint(cursor.status, changed);
    rest();
  }

  return {
    async judge(pack, conditions) {
      store.apply(askHistory(pack.id, conditions));
      const { revision } = store.get();
      const answer = await worker.call((desk) => desk.judge(revision, pack, conditions));
      const { directory, screen } = store.get();
      store.apply(acceptHistory(revision, answer.history, { sealed: answer.sealed, controlled: answer.controlled }));
      if (store.get().history !== answer.history || directory === null) return;
      cursor = createDayCursor(answer.history);
      cursor.moveTo(screen.day);
      store.apply(showDay(viewDay(cursor, directory)));
      picture?.paint(cursor.status, null);
      rest(0);
    },
    goTo,
    refresh: () => rest(0),
    async attach(shown) {
      picture = shown;
      if (cursor === null) return;
      picture.paint(cursor.status, null);
      await askOutlines();
    },
  };
}

/** Reports a failed question; a worker's death is told where it is restarted, and its questions are asked again then. */
export function tellFailure(store: Store<State>): (reason: unknown) => void {
  return (reason) => {
    if (!(reason instanceof WorkerDied)) store.apply(notify({ kind: 'worker-failed', detail: describeError(reason) }));
  };
}
