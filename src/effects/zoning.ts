// Where the list day meets the worker: opens and judges in turn, moves the day at once, asks for the rest when the hand rests.
import { describeError } from './case-file.ts';
import { civilToday } from './today.ts';
import type { EpidemicDay } from '../domain/day.ts';
import type { JournalUpTo } from '../domain/journal/up-to-version.ts';
import type { Plan } from '../domain/journal/fold.ts';
import { createDayCursor, type DayCursor } from '../domain/zoning/lists/day-cursor.ts';
import { viewDay, type Amendment, type DayView, type EarlierList } from '../domain/zoning/lists/day-view.ts';
import { publishedBefore, statusAsPublished } from '../domain/publishing/published-days.ts';
import type { FarmPicture } from '../domain/farmland/draw-lines.ts';
import type { OutlineAnswer } from '../domain/zoning/outlines/outlines.ts';
import type { ConditionsMode } from '../domain/zoning/packs/rule-pack.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { Supposition } from '../domain/zoning/lists/what-if.ts';
import { WorkerDied, type WorkerHandle } from '../io/worker-handle.ts';
import {
  acceptDistrict, acceptHistory, acceptReports, acceptStanding, acceptSuggested, acceptUnits, acceptZoneCounts, askHistory, notify, openStep, showDay,
} from '../store/commands.ts';
import { acceptCalendar, acceptChanges, acceptFaults, acceptDifferences, acceptFacts, acceptZone, acceptFarmland, chooseShowing, setWhatIf } from '../store/panel-commands.ts';
import { refuseTrying } from '../store/refusals.ts';
import { isShowingPublished } from '../store/showing.ts';
import type { State, WhatIf } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { DistrictAnswer, Drawn, HistoryAnswer, UnitsAnswer } from '../../workers/zoning/zoning-answers.ts';
import type { ZoningService } from '../../workers/zoning/zoning-service.ts';

/** Milliseconds the hand rests before outlines are drawn: while dragging only fills change. */
const REST_MS = 150;
/** Reading a whole district may take longer than an ordinary question. */
const OPEN_TIMEOUT_MS = 120_000;
/** So many units are offered for a place. */
const MOST_SUGGESTED = 9;
const NOTHING_DRAWN: Drawn = { units: '', layers: '' };

/** The units as they are zoned now, and what changed of the ground below them. */
export interface DrawnUnits extends UnitsAnswer {
  readonly layers: DistrictAnswer['layers'];
}

/** The picture that follows the day; the map is one. */
export interface ZonePicture {
  /** Draws what changed of the district's ground; resolves when it may be painted on. */
  redraw(answer: DrawnUnits): Promise<void>;
  paint(status: Uint16Array): void;
  /** `farmland`: null where the district brings no home–field lines. */
  setOutlines(answer: OutlineAnswer, farmland: FarmPicture | null): Promise<void>;
}

/** Which list day is shown after a district was read: one, the newest list in work, or the day shown before. */
export type DayChoice = EpidemicDay | 'opening' | 'keep';

export interface ZoningTask {
  /** Reads the case file, as it is or as it was, and judges it; `plan`: what it says. Resolves when the answer is shown. */
  open(journal: JournalUpTo, plan: Plan, timeline: PackTimeline, day: DayChoice): Promise<void>;
  /** Judges the open district by other packs; resolves when the answer is shown. */
  judge(timeline: PackTimeline, conditions: ConditionsMode): Promise<void>;
  /** 推演: judges by what is only supposed, until null ends it; resolves when the answer is shown. */
  suppose(whatIf: WhatIf | null): Promise<void>;
  /** Shows a list day; the outlines and the reason follow when the hand rests. */
  goTo(day: EpidemicDay): void;
  /** Asks again for outlines, reason and reports of what is shown: another unit, another merge gap. */
  refresh(): void;
  /** Shows a day that has a published list as published, or as the rules say today. */
  showAs(showing: State['screen']['showing']): void;
  /** Asks which units may be meant by a place. */
  suggest(place: string): Promise<void>;
  /** Another district is opened: nothing of the one before is on the picture. */
  forgetDrawing(): void;
  /** Gives the picture, which comes later than the first answer; resolves once that is drawn. */
  attach(picture: ZonePicture): Promise<void>;
}

export function runZoning(store: Store<State>, worker: WorkerHandle<ZoningService>): ZoningTask {
  let cursor: DayCursor | null = null;
  /** A second hand, on what was published before the day shown. */
  let earlier: DayCursor | null = null;
  let amendment: Amendment | null = null;
  let picture: ZonePicture | null = null;
  let drawn = NOTHING_DRAWN;
  /** The answer no picture has drawn yet. */
  let undrawn: DrawnUnits | null = null;
  /** The packs on file, by which the district is judged unless others are supposed. */
  let onFile: PackTimeline | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  // One after the other: the worker holds one district, and an answer must be about the one that was asked.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.catch(() => {}).then(work);
    turn = result;
    return result;
  };

  /** The day the cursor stands on, as the screen is to show it. */
  const viewNow = (at: DayCursor, directory: NonNullable<State['directory']>): DayView => {
    const state = store.get();
    const published = state.published.find(({ day }) => day === at.day) ?? null;
    return viewDay(at, directory, { amendment, published, showsPublished: isShowingPublished(state, at.day), before: earlierList(state, at.day) });
  };

  function earlierList({ published }: State, day: EpidemicDay): EarlierList | null {
    const before = publishedBefore(published, day);
    if (before === null || earlier === null) return null;
    earlier.moveTo(before.day);
    return { day: before.day, status: statusAsPublished(earlier.status, before) };
  }

  const show = (at: DayCursor, directory: NonNullable<State['directory']>): void => {
    const view = viewNow(at, directory);
    store.apply(showDay(view));
    picture?.paint(view.status);
  };

  const rest = (delay = REST_MS): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      void askOutlines();
      void askStanding();
      void askReports();
      void askPanels();
      if (store.get().screen.desk === 'publish') void import('./faults-to-sign.ts').then(({ askFaultsToSign }) => askFaultsToSign(store, worker, tellFailure(store))).catch(tellFailure(store));
    }, delay);
  };

  const unanswered = (reason: unknown): null => {
    tellFailure(store)(reason);
    return null;
  };

  async function askOutlines(): Promise<void> {
    const { history, mergeGapMeters, screen, view } = store.get();
    if (history === null) return;
    const showsPublished = isShowingPublished(store.get());
    // Asked together: behind the other questions of the day the lines would keep the outlines waiting.
    const [answer, farmland] = await Promise.all([
      worker.call((desk) => desk.outlines(screen.day, mergeGapMeters, showsPublished)).catch(unanswered),
      worker.call((desk) => desk.farmland(screen.day, showsPublished)).catch(unanswered),
    ]);
    if (answer === null || store.get().view !== view || store.get().history !== history) return;
    store.apply(
      acceptZoneCounts(screen.day, [0, answer.precaution.length, answer.controlled.length, answer.sealed.length], answer.undrawn),
    );
    store.apply(acceptFarmland(farmland?.lines ?? null));
    await picture?.setOutlines(answer, farmland?.picture ?? null);
  }

  async function askStanding(): Promise<void> {
    const { history, screen } = store.get();
    if (history === null || screen.selected === null) return;
    const { selected, day } = screen;
    const standing = await worker.call((desk) => desk.why(selected, day)).catch(unanswered);
    if (standing !== null && store.get().history === history) store.apply(acceptStanding(standing));
  }

  async function askReports(): Promise<void> {
    const { history, screen, reports } = store.get();
    if (history === null || screen.selected === null || reports !== null) return;
    const { selected } = screen;
    const answer = await worker.call((desk) => desk.reports(selected)).catch(unanswered);
    if (answer !== null && store.get().history === history) store.apply(acceptReports(selected, answer));
  }

  async function askPanels(): Promise<void> {
    const { history, screen } = store.get();
    if (history === null) return;
    const { day, desk, selected, comparing } = screen;
    const showsPublished = isShowingPublished(store.get());
    const isStill = (): boolean => store.get().history === history && store.get().screen.day === day && store.get().screen.showing === screen.showing;
    const changes = await worker.call((zoning) => zoning.changes(day, showsPublished)).catch(unanswered);
    if (changes !== null && isStill()) store.apply(acceptChanges(changes));
    if (desk === 'calendar') {
      const calendar = await worker.call((zoning) => zoning.calendar(day)).catch(unanswered);
      if (calendar !== null && isStill()) store.apply(acceptCalendar(calendar));
    }
    if (desk === 'redraw') {
      const faults = await worker.call((zoning) => zoning.faultsOn(day, showsPublished)).catch(unanswered);
      if (faults !== null && isStill()) store.apply(acceptFaults(faults));
    }
    if (comparing !== null) {
      const list = await worker.call((zoning) => (comparing === 'then' ? zoning.listAsKnownThen(day) : zoning.compareSupposed(day)), OPEN_TIMEOUT_MS).catch(unanswered);
      if (list !== null && isStill()) store.apply(acceptDifferences(comparing, list));
    }
    if (selected === null) return;
    const facts = await worker.call((zoning) => zoning.factsOf(selected)).catch(unanswered);
    if (facts !== null && isStill()) store.apply(acceptFacts(selected, facts));
    const zone = await worker.call((zoning) => zoning.zoneOf(selected, day)).catch(unanswered);
    if (isStill()) store.apply(acceptZone(selected, day, zone));
  }

  /** Shows an answer for all days, on the day that the screen has. */
  function showHistory(answer: HistoryAnswer): void {
    const { directory, screen } = store.get();
    if (store.get().history !== answer.history || directory === null) return;
    cursor = createDayCursor(answer.history);
    earlier = createDayCursor(answer.history);
    amendment = answer.amendment;
    cursor.moveTo(screen.day);
    show(cursor, directory);
    rest(0);
  }

  const accept = ({ revision, history, sealed, controlled, published }: HistoryAnswer) => acceptHistory(revision, history, { sealed, controlled }, published);

  async function read(journal: JournalUpTo, plan: Plan, timeline: PackTimeline, day: DayChoice): Promise<void> {
    const conditions = plan.conditions;
    onFile = timeline;
    // What was supposed of the district before an act is not supposed of the one after it.
    store.apply((state) => setWhatIf(null)(askHistory(timeline, conditions)(state)));
    const { revision } = store.get();
    const ask = { ...journal, today: civilToday(), drawn, revision, timeline, conditions, supposed: null };
    const { district, history } = await worker.call((desk) => desk.openDistrict(ask), OPEN_TIMEOUT_MS);
    store.apply(openStep(2));
    const { curve, days, openPlaces, decidedPlaces, missing, layers } = district;
    const units = history.units!;
    const name = plan.district!.name;
    // One change of state: no view ever sees the units of one answer with the levels of another.
    const accepted = acceptDistrict({ name, directory: units.directory, curve, days, openPlaces, decidedPlaces, timeline, conditions, versions: plan.versions, passes: plan.passes, proposals: plan.tracing.proposals, asPublished: journal.asPublished }, day);
    store.apply((state) => accept(history)(accepted(state)));
    if (missing.length > 0) store.apply(notify({ kind: 'rows-missing', files: missing }));
    drawn = district.drawn;
    await redraw({ ...units, layers });
    showHistory(history);
  }

  async function redraw(units: DrawnUnits): Promise<void> {
    undrawn = picture === null ? mergeUndrawn(undrawn, units) : null;
    await picture?.redraw(units);
  }

  async function judgeBy(timeline: PackTimeline, conditions: ConditionsMode, supposed: Supposition | null): Promise<void> {
    store.apply(askHistory(timeline, conditions));
    const { revision } = store.get();
    const answer = await worker.call((desk) => desk.judge({ revision, timeline, conditions, supposed }), OPEN_TIMEOUT_MS);
    if (answer.units === null) store.apply(accept(answer));
    else {
      const { directory } = answer.units;
      store.apply((state) => accept(answer)(acceptUnits(directory)(state)));
      await redraw({ ...answer.units, layers: null });
    }
    showHistory(answer);
  }

  return {
    open: (journal, plan, timeline, day) => inTurn(() => read(journal, plan, timeline, day)),
    judge: (timeline, conditions) => inTurn(async () => {
      onFile = timeline;
      store.apply(setWhatIf(null));
      await judgeBy(timeline, conditions, null);
    }),
    suppose: (whatIf) => inTurn(async () => {
      const { conditions } = store.get();
      if (onFile === null || (whatIf !== null && refuseTrying(store.get()) !== null)) return;
      store.apply(setWhatIf(whatIf));
      await judgeBy(whatIf?.timeline ?? onFile, conditions, whatIf?.supposed ?? null);
    }),
    goTo(day) {
      const { directory } = store.get();
      if (cursor === null || directory === null || day === cursor.day) return;
      cursor.moveTo(day);
      show(cursor, directory);
      rest();
    },
    showAs(showing) {
      const { directory, screen } = store.get();
      if (cursor === null || directory === null || screen.showing === showing) return;
      store.apply(chooseShowing(showing));
      show(cursor, directory);
      rest(0);
    },
    refresh: () => rest(0),
    async suggest(place) {
      const { directory } = store.get();
      const suggested = await worker.call((desk) => desk.suggest(place, MOST_SUGGESTED)).catch(unanswered);
      if (suggested !== null) store.apply(acceptSuggested(suggested, directory));
    },
    forgetDrawing() {
      drawn = NOTHING_DRAWN;
      undrawn = null;
    },
    attach: (shown) => inTurn(async () => {
      if (undrawn !== null) await shown.redraw(undrawn);
      undrawn = null;
      picture = shown;
      if (cursor === null) return;
      shown.paint(store.get().view?.status ?? cursor.status);
      await askOutlines();
    }),
  };
}

/** The newest answer, with what only an earlier one carried. */
function mergeUndrawn(before: DrawnUnits | null, now: DrawnUnits): DrawnUnits {
  return { ...now, sources: now.sources ?? before?.sources ?? null, layers: now.layers ?? before?.layers ?? null };
}

/** Reports a failed question; a worker's death is told where it is restarted, and its questions are asked again then. */
export function tellFailure(store: Store<State>): (reason: unknown) => void {
  return (reason) => {
    if (!(reason instanceof WorkerDied)) store.apply(notify({ kind: 'worker-failed', detail: describeError(reason) }));
  };
}
