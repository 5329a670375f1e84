// Playing the time of cases: the clock that runs, what is asked of those shown together, and what the map shows of the moment.
import { askNewest } from '../ask-newest.ts';
import type { TracingService } from './service.ts';
import type { Desk } from '../acts.ts';
import { brushPicture } from '../../domain/tracing/moment/brush-picture.ts';
import { drawCaseMoment, drawManyMoment, drawManyStays, type MomentMark } from '../../domain/tracing/moment/draw-moment.ts';
import type { CaseAnswer, OverlayAnswer } from '../../domain/tracing/answers.ts';
import { cursorOf, readMoment } from '../../domain/tracing/moment/read-moment.ts';
import { SpanCursor } from '../../domain/tracing/moment/span-cursor.ts';
import type { MomentTable } from '../../domain/tracing/moment/spell-table.ts';
import type { TracePicture } from '../../domain/tracing/picture.ts';
import { withSuggestions } from '../../domain/tracing/track/draw-suggestions.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { acceptOverlay, isOverlaid, isSameOverlay, overlaid, overlayQuestion, playable, playTo, stepMoment, togglePlay } from '../../store/tracing/play-commands.ts';
import type { State } from '../../store/state.ts';
import { offeredStays } from '../../store/tracing/track-commands.ts';
import type { TracingState } from '../../store/tracing/tracing-state.ts';

/** The clock is looked at so often: the map is given a moment ten times a second at most. */
const TICK_MS = 100;
/** Where motion is unwanted the moment goes from stay to stay, those of many cases from hour to hour. */
const STEP_MS = 1200;
const STEP_MINUTES = 60;
/** While a stretch is drawn by hand the map follows so often. */
const BRUSH_MS = 100;
const LONG_TIMEOUT_MS = 120_000;

const prefersStillness = matchMedia('(prefers-reduced-motion: reduce)');

/** What the map shows while time is played. */
export interface MomentPlace {
  /** `isOne`: of the case in hand, whose stays are on the map already. `fit`: they are brought into view. */
  showMoment(marks: readonly MomentMark[], isOne: boolean, fit: boolean): void;
  show(picture: TracePicture | null, fit: boolean): void;
}

export interface PlayTask {
  /** The map came, or something was read anew. */
  again(): void;
}

/** The picture of the case in hand, kept to the stretch that was chosen, with the stays that are offered from its track. */
export function pictureInHand(answer: CaseAnswer, { play: { brush }, track }: TracingState): TracePicture {
  return withSuggestions(brush === null ? answer.picture : brushPicture(answer, brush), offeredStays(track));
}

export function followPlay({ store, tell }: Desk, worker: WorkerHandle<TracingService>, map: () => MomentPlace | null): PlayTask {
  let timer: ReturnType<typeof setInterval> | undefined;
  let brushing: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was read: an answer of before is none. */
  let readings = 0;
  /** Cursors of the tables they were made for. */
  let cases: { readonly of: MomentTable; readonly cursor: SpanCursor } | null = null;
  let meetings: { readonly of: OverlayAnswer['meetings']; readonly cursor: SpanCursor } | null = null;
  let fitted: OverlayAnswer['question'] | null = null;

  const isFront = ({ screen }: State): boolean => screen.front === 'tracing';

  const asks = askNewest({
    read: () => {
      const state = store.get();
      const question = overlayQuestion(state.tracing);
      return isFront(state) && question !== null && isOverlaid(state.tracing) ? { question, hour: Math.floor(state.tracing.now / 60), readings } : null;
    },
    isSame: (one, other) => one.readings === other.readings && one.hour === other.hour && isSameOverlay(one.question, other.question),
    ask: ({ question }) => worker.call((desk) => desk.overlay(question, store.get().tracing.now), LONG_TIMEOUT_MS),
    take: (answer) => store.apply(acceptOverlay(answer)),
    tell,
  });

  const cursorFor = (of: MomentTable): SpanCursor => {
    if (cases?.of !== of) cases = { of, cursor: cursorOf(of) };
    return cases.cursor;
  };
  const meetingsFor = (of: OverlayAnswer['meetings']): SpanCursor => {
    if (meetings?.of !== of) meetings = { of, cursor: new SpanCursor(of) };
    return meetings.cursor;
  };

  const marksOf = ({ tracing }: State): readonly MomentMark[] => {
    const { minute, brush } = tracing.play;
    const played = playable(tracing);
    if (played === null) return [];
    if (played.of === 'case') return minute === null ? [] : drawCaseMoment(played.moment, readMoment(played.moment, cursorFor(played.moment), minute));
    const { spots, moment, meetings: met } = tracing.overlay.answer!;
    if (minute === null) return drawManyStays(moment.stays, spots, brush ?? played.whole);
    const at = meetingsFor(met);
    at.moveTo(minute);
    return drawManyMoment(moment, spots, readMoment(moment, cursorFor(moment), minute), met, at);
  };

  const showMoment = (): void => {
    const state = store.get();
    const place = map();
    if (place === null) return;
    if (!isFront(state)) return place.showMoment([], false, false);
    const together = overlaid(state.tracing);
    const fit = together !== null && (fitted === null || !isSameOverlay(together.question, fitted));
    if (fit) fitted = together.question;
    place.showMoment(marksOf(state), together === null, fit);
  };

  /** The map keeps to the stretch. */
  const showBrushed = (): void => {
    brushing ??= setTimeout(() => {
      brushing = undefined;
      const state = store.get();
      const { tracing } = state;
      if (isFront(state) && tracing.answer !== null) map()?.show(pictureInHand(tracing.answer, tracing), false);
      showMoment();
    }, BRUSH_MS);
  };

  const run = (): void => {
    clearInterval(timer);
    if (prefersStillness.matches) {
      timer = setInterval(stepOn, STEP_MS);
      return;
    }
    let [last, at] = [performance.now(), store.get().tracing.play.minute ?? 0];
    timer = setInterval(() => {
      const { minute, speed, isPlaying } = store.get().tracing.play;
      const now = performance.now();
      // A step by hand goes on from there; the clock itself has parts of a minute.
      if (minute !== null && minute !== Math.floor(at)) at = minute;
      // A tab that was away does not make up for it.
      at += (Math.min(now - last, 10 * TICK_MS) / 1000) * speed;
      last = now;
      if (isPlaying) store.apply(playTo(Math.floor(at)));
    }, TICK_MS);
  };

  const stepOn = (): void => {
    const { tracing } = store.get();
    const { minute } = tracing.play;
    const played = playable(tracing);
    if (played === null || minute === null) return;
    if (played.of === 'overlay') return store.apply(playTo(minute + STEP_MINUTES));
    const next = stepMoment('stay', 1)(store.get()).tracing.play.minute;
    store.apply(playTo(next === minute || next === null ? Infinity : next));
  };

  store.subscribe((now, before) => {
    const [{ tracing }, { tracing: was }] = [now, before];
    if (tracing.play.isPlaying !== was.play.isPlaying) {
      if (tracing.play.isPlaying) run();
      else clearInterval(timer);
    }
    if (tracing.overlay.shown !== was.overlay.shown) fitted = null;
    const isOther = tracing.overlay !== was.overlay || tracing.chosen !== was.chosen || tracing.tab !== was.tab || tracing.phase !== was.phase || isFront(now) !== isFront(before);
    if (isOther || tracing.now !== was.now || tracing.meetingSettings !== was.meetingSettings) asks.again();
    if (isOther || tracing.answer !== was.answer || tracing.play.minute !== was.play.minute) showMoment();
    if (tracing.play.brush !== was.play.brush) showBrushed();
    if (!isFront(now) && tracing.play.isPlaying) store.apply(togglePlay());
  });

  return {
    again() {
      readings++;
      asks.again();
      showMoment();
    },
  };
}
