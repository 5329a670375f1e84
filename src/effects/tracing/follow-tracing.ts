// The tracing desk at work: reads what is on file when the desk is first shown or something is recorded, and asks what the day and the hand make another question.
import type { Position } from 'geojson';
import { askNewest } from '../ask-newest.ts';
import { followRelations } from './follow-relations.ts';
import { proposalsQuestion } from './propose-zones.ts';
import { followTrack } from './follow-track.ts';
import { followPlay, pictureInHand, type MomentPlace } from './follow-play.ts';
import type { TracingService } from './service.ts';
import { pictureOfTab } from './tab-picture.ts';
import type { Desk } from '../acts.ts';
import { currentMinute } from '../today.ts';
import { MINUTES_PER_DAY, type Minute } from '../../domain/day.ts';
import { journalUpTo } from '../../domain/journal/up-to-version.ts';
import type { TracePicture } from '../../domain/tracing/picture.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { notify } from '../../store/commands.ts';
import type { State } from '../../store/state.ts';
import { acceptCase, acceptCases, acceptMeetings, acceptProposals, choosePointing, closeTracing, endOpening, isSameSettings, openTracing, suggestPlaces, tellNow } from '../../store/tracing/tracing-commands.ts';

/** Milliseconds the hand rests before cases are asked: the day may be dragged. */
const REST_MS = 150;
/** Reading all rows may take longer than an ordinary question. */
const LONG_TIMEOUT_MS = 120_000;
/** Clocks are read again so often while the desk is in front. */
const TICK_MS = 20_000;
const MOST_SUGGESTED = 8;

/** What the map shows of the tracing desk. */
export interface TracePlace extends MomentPlace {
  show(picture: TracePicture | null, fit: boolean): void;
  /** Where a click gave a stay its place; null: nowhere. */
  showPointed(place: Position | null): void;
}

export interface TracingTask {
  /** The map, which comes later than the page. */
  attach(map: TracePlace): void;
  /** Reads anew: the last time it failed, or its worker is gone. */
  readAgain(): void;
  /** What is asked of the case in hand next is brought into view. */
  fitNext(): void;
  suggest(text: string): void;
}

/** Now; on the list of a day that is over, its last minute. */
export function minuteOfDay(day: number, now: Minute): Minute {
  return Math.min(now, (day + 1) * MINUTES_PER_DAY - 1);
}

export function followTracing(page: Desk, worker: WorkerHandle<TracingService>): TracingTask {
  const { store, caseFile, tell } = page;
  let map: TracePlace | null = null;
  let isFitting = false;
  /** Counts what was read: an answer of before is none. */
  let readings = 0;

  const isFront = ({ screen }: State): boolean => screen.front === 'tracing';

  const opening = askNewest({
    read: () => {
      const { phase, directory, history, asPublished } = store.get();
      const file = caseFile();
      return !isFront(store.get()) || phase !== 'ready' || directory === null || file === null ? null : { directory, history, file, asPublished };
    },
    isSame: (one, other) => one.directory === other.directory && one.history === other.history && one.file === other.file && one.asPublished === other.asPublished,
    ask: ({ file, asPublished }) => {
      store.apply(openTracing());
      return worker.call((desk) => desk.open(journalUpTo(file.entries, asPublished)), LONG_TIMEOUT_MS);
    },
    take: ({ isEmpty, missing }) => {
      readings++;
      if (isEmpty) return store.apply(closeTracing('none'));
      store.apply(endOpening());
      if (missing.length > 0) store.apply(notify({ kind: 'rows-missing', files: missing }));
      asksCases.forget();
      asksCases.again();
      // What is asked of the case now is given up with what was read before.
      asksCase.forget();
      asksMeetings.again();
      asksProposals.again();
      play.again();
    },
    tell: (reason) => {
      store.apply(closeTracing('failed'));
      tell(reason);
    },
  });

  const asksCases = askNewest({
    read: () => (isFront(store.get()) && store.get().tracing.phase === 'open' ? { now: store.get().tracing.now, readings } : null),
    // Clocks are read by the page; cases are asked again where another hour may bring others.
    isSame: (one, other) => one.readings === other.readings && Math.floor(one.now / 60) === Math.floor(other.now / 60),
    ask: ({ now }) => worker.call((desk) => desk.cases(now)),
    take: (answer) => {
      store.apply(acceptCases(answer));
      asksCase.forget();
      asksCase.again();
    },
    tell,
    restMs: REST_MS,
  });

  const asksCase = askNewest({
    read: () => {
      const { tracing } = store.get();
      const id = tracing.cases?.cases.id[tracing.chosen ?? -1];
      return isFront(store.get()) && id !== undefined ? { id, now: tracing.cases!.now } : null;
    },
    isSame: (one, other) => one.id === other.id && one.now === other.now,
    ask: ({ id, now }) => worker.call((desk) => desk.case(id, now)),
    take: (answer) => {
      store.apply(acceptCase(answer));
      if (map === null) return;
      showCase(isFitting);
      isFitting = false;
    },
    tell,
  });

  /** The case in hand, with the stays that are offered from its track. */
  const showCase = (fit: boolean): void => {
    const { tracing } = store.get();
    if (tracing.answer !== null) map?.show(pictureInHand(tracing.answer, tracing), fit);
  };

  const asksMeetings = askNewest({
    read: () => {
      const { tab, phase, now, meetingSettings } = store.get().tracing;
      return isFront(store.get()) && tab === 'meetings' && phase === 'open' ? { settings: meetingSettings, now, readings } : null;
    },
    isSame: (one, other) => one.readings === other.readings && Math.floor(one.now / 60) === Math.floor(other.now / 60) && isSameSettings(one.settings, other.settings),
    ask: ({ settings, now }) => worker.call((desk) => desk.meetings(settings, now), LONG_TIMEOUT_MS),
    take: (answer) => {
      store.apply(acceptMeetings(answer));
      showPlaces();
    },
    tell,
    restMs: REST_MS,
  });

  const asksProposals = askNewest({
    read: () => {
      const { tab, phase } = store.get().tracing;
      const question = isFront(store.get()) && tab === 'proposals' && phase === 'open' ? proposalsQuestion(store.get()) : null;
      return question === null ? null : { ...question, readings };
    },
    isSame: (one, other) => one.readings === other.readings && Math.floor(one.now / 60) === Math.floor(other.now / 60) && one.pack === other.pack && one.lookBackDays === other.lookBackDays,
    ask: ({ now, pack, lookBackDays }) => worker.call((desk) => desk.proposals({ now, pack, lookBackDays })),
    take: (answer) => store.apply(acceptProposals(answer)),
    tell,
    restMs: REST_MS,
  });
  const play = followPlay(page, worker, () => map);

  /** The places of the tab in front lie on the map while no case is in hand. */
  const showPlaces = (): void => {
    const { tracing } = store.get();
    if (tracing.chosen === null) map?.show(pictureOfTab(tracing), false);
  };

  followRelations(store, worker, () => readings, tell);

  const readClock = (): void => {
    const state = store.get();
    if (isFront(state)) store.apply(tellNow(minuteOfDay(state.screen.day, currentMinute())));
  };

  const follow = (now: State, before: State): void => {
    if (!isFront(now)) {
      if (isFront(before)) {
        map?.show(null, false);
        map?.showPointed(null);
        asksCase.forget();
        // The tool on the map is another desk's now.
        store.apply(choosePointing(false));
      }
      return;
    }
    const isBack = !isFront(before);
    if (isBack || now.screen.day !== before.screen.day) readClock();
    if (isBack || now.directory !== before.directory || now.history !== before.history || now.phase !== before.phase || now.asPublished !== before.asPublished) opening.again();
    if (isBack || now.tracing.now !== before.tracing.now || now.tracing.phase !== before.tracing.phase) asksCases.again();
    if (now.tracing.chosen !== before.tracing.chosen || isBack) {
      if (now.tracing.chosen === null) {
        showPlaces();
        asksCase.forget();
      }
      asksCase.again();
    }
    if (now.tracing.track !== before.tracing.track && now.tracing.chosen !== null) showCase(false);
    if (now.tracing.tab !== before.tracing.tab || now.tracing.relations !== before.tracing.relations) showPlaces();
    if (now.tracing.pointed !== before.tracing.pointed) map?.showPointed(now.tracing.pointed);
    if (isBack || now.tracing.tab !== before.tracing.tab || now.tracing.meetingSettings !== before.tracing.meetingSettings || now.tracing.now !== before.tracing.now || now.tracing.phase !== before.tracing.phase) asksMeetings.again();
    if (isBack || now.tracing.tab !== before.tracing.tab || now.tracing.now !== before.tracing.now || now.tracing.phase !== before.tracing.phase || now.adopted !== before.adopted || now.tracing.pack !== before.tracing.pack) asksProposals.again();
  };

  store.subscribe(follow);
  followTrack({ store, tell }, worker);
  setInterval(readClock, TICK_MS);
  readClock();
  opening.again();

  return {
    attach(shown) {
      map = shown;
      showPlaces();
      play.again();
      map.showPointed(store.get().tracing.pointed);
      asksCase.forget();
      asksCase.again();
    },
    readAgain() {
      opening.forget();
      opening.again();
    },
    fitNext() {
      isFitting = true;
      asksCase.forget();
      asksCase.again();
    },
    suggest(text) {
      if (text === '') return store.apply(suggestPlaces(null));
      void worker.call((desk) => desk.lookUp(text, MOST_SUGGESTED)).then((places) => store.apply(suggestPlaces({ text, places }))).catch(tell);
    },
  };
}
