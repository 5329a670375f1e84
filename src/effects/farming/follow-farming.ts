// The farming desk at work: opens the register when the desk is first shown, and asks what the day, the pack and the hand make another question.
import { proxy } from 'comlink';
import { CROP_WINDOWS } from '../../../data/crop-windows/index.ts';
import { FARM_PACKS } from '../../../data/farm-rules/index.ts';
import { askNewest, type NewestAsker } from './ask-newest.ts';
import { readFarmDays, type LatestPositives } from './farm-days.ts';
import { hasRegister } from './register-of.ts';
import type { FarmingService } from './service.ts';
import type { Desk } from '../acts.ts';
import { foldUpTo, journalUpTo } from '../../domain/journal/up-to-version.ts';
import type { CoursesAnswer, FarmRegister, LinesAnswer, OccupancyAnswer } from '../../domain/farming/answers.ts';
import type { EpidemicDay, Minute } from '../../domain/day.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { notify } from '../../store/commands.ts';
import {
  acceptFarming, acceptLines, acceptOccupancy, acceptPlan, acceptSeason, askLines, askSeason, closeFarming, openFarming, setPlanning, settledDays,
} from '../../store/farming-commands.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { State } from '../../store/state.ts';

/** Milliseconds the hand rests before lines are asked: while the day is dragged only fills change. */
const REST_MS = 150;
/** Reading a whole register, or judging all its lines, may take longer than an ordinary question. */
const LONG_TIMEOUT_MS = 120_000;

/** What the map shows of the farming desk; null: nothing. */
export interface FarmingPicture {
  /** In front, its lines stand in the place of those the district brings. */
  showDesk(isFront: boolean): void;
  /** `fit`: they are brought into view. */
  showCourses(courses: CoursesAnswer | null, fit: boolean): void;
  showOccupancy(occupancy: OccupancyAnswer | null): void;
}

export interface FarmingTask {
  /** The map, which comes later than the page. */
  attach(picture: FarmingPicture): void;
  /** Reads the register anew: the last time it failed, or its worker is gone. */
  readAgain(): void;
  /** The lines asked next are brought into view. */
  fitNext(): void;
  plan(): Promise<void>;
  cancel(): void;
  replan(household: number): Promise<void>;
  watch(minute: Minute | null): void;
  /** Lines by the list of a day; null where there is no such list, or no register. */
  linesOn(day: EpidemicDay): Promise<LinesAnswer | null>;
}

export function followFarming({ store, caseFile, tell }: Desk, worker: WorkerHandle<FarmingService>, latest: LatestPositives): FarmingTask {
  const days = readFarmDays(latest);
  let picture: FarmingPicture | null = null;
  let isFitting = false;
  let minute: Minute | null = null;
  /** The lists the worker was told last. */
  let told: { readonly history: State['history']; readonly published: State['published']; readonly showsPublished: boolean } | null = null;

  const opening = askNewest({
    read: () => {
      const { screen, phase, directory, history } = store.get();
      const file = caseFile();
      return screen.front !== 'farming' || phase !== 'ready' || directory === null || history === null || file === null ? null : { directory, file };
    },
    isSame: (one, other) => one.directory === other.directory && one.file === other.file,
    ask: async ({ directory, file }) => {
      const journal = journalUpTo(file.entries, store.get().asPublished);
      if (!hasRegister(foldUpTo(journal))) return null;
      store.apply(openFarming());
      told = null;
      const ask = { ...journal, zonedOf: directory.zonedOf, shown: directory.shown, packs: FARM_PACKS, windows: CROP_WINDOWS };
      return worker.call((desk) => desk.open(ask, proxy(() => {})), LONG_TIMEOUT_MS);
    },
    take: (opened) => {
      if (opened === null) {
        store.apply(closeFarming('none'));
        return;
      }
      store.apply(acceptFarming(opened));
      if (opened.missing.length > 0) store.apply(notify({ kind: 'rows-missing', files: opened.missing }));
    },
    tell: (reason) => {
      store.apply(closeFarming('failed'));
      tell(reason);
    },
  });

  /** What lines and seasons are about; null while the desk is not in front, or not open. */
  const readBasis = () => {
    const { screen, view, history, farming } = store.get();
    const { register, phase, pack } = farming;
    return screen.front !== 'farming' || phase !== 'open' || register === null || view === null || history === null || pack === '' ? null : { register, view, history, pack };
  };
  type Basis = NonNullable<ReturnType<typeof readBasis>>;
  const isSameBasis = (one: Basis, other: Basis): boolean =>
    one.register === other.register && one.view === other.view && one.history === other.history && one.pack === other.pack;

  const asksLines = askNewest({
    read: readBasis,
    isSame: isSameBasis,
    ask: async () => {
      const state = store.get();
      const [shown, against] = await Promise.all([days.shown(state), days.against(state)]);
      return worker.call((desk) => desk.lines(shown, against), LONG_TIMEOUT_MS);
    },
    take: (answer) => store.apply(acceptLines(answer)),
    tell,
    restMs: REST_MS,
  });

  const asksSeason = askNewest({
    read: () => (store.get().farming.tab === 'season' ? readBasis() : null),
    isSame: isSameBasis,
    ask: async () => {
      const state = store.get();
      const shown = await days.shown(state);
      await tellLists(state);
      return worker.call((desk) => desk.season(shown), LONG_TIMEOUT_MS);
    },
    take: (answer, { pack }) => store.apply(acceptSeason(answer, pack)),
    tell,
    restMs: REST_MS,
  });

  async function tellLists(state: State): Promise<void> {
    const { history, published } = state;
    const showsPublished = isShowingPublished(state);
    if (history === null || (told?.history === history && told.published === published && told.showsPublished === showsPublished)) return;
    await worker.call((desk) => desk.useLists({ history, published, showsPublished }), LONG_TIMEOUT_MS);
    told = { history, published, showsPublished };
  }

  const asksCourses = askNewest({
    read: () => {
      const { screen, farming } = store.get();
      const { lines, register, household, village } = farming;
      return picture === null || screen.front !== 'farming' || register === null || lines === null || (household === null && village === null) ? null : { lines, register, household, village };
    },
    isSame: (one, other) => one.lines === other.lines && one.household === other.household && one.village === other.village,
    ask: (question) => worker.call((desk) => desk.courses(plotsInHand(question), question.lines.token), LONG_TIMEOUT_MS),
    take: (courses) => {
      if (courses.refused.length > 0) tell(new Error(`the checker refused ${courses.refused.length} lines: they are not shown`));
      picture?.showCourses(courses, isFitting);
      isFitting = false;
    },
    tell,
  });

  const asksOccupancy = askNewest({
    read: () => {
      const { screen, farming } = store.get();
      return screen.front !== 'farming' || farming.plan === null || minute === null ? null : { plan: farming.plan, minute };
    },
    isSame: (one, other) => one.plan === other.plan && one.minute === other.minute,
    ask: (question) => worker.call((desk) => desk.occupancy(question.minute)),
    take: (occupancy) => {
      store.apply(acceptOccupancy(occupancy));
      picture?.showOccupancy(occupancy);
    },
    tell,
  });

  const leave = (): void => {
    watch(null);
    picture?.showDesk(false);
    picture?.showCourses(null, false);
    asksCourses.forget();
  };

  const follow = (now: State, before: State): void => {
    const [is, was] = [now.farming, before.farming];
    if (now.screen.front !== before.screen.front && now.screen.front !== 'farming') return leave();
    if (now.screen.front !== 'farming') return;
    if (now.screen.front !== before.screen.front) picture?.showDesk(true);
    if (now.directory !== before.directory || now.phase !== before.phase || now.history !== before.history || now.screen.front !== before.screen.front) opening.again();
    if (now.view !== before.view || now.history !== before.history || is.pack !== was.pack || is.register !== was.register || is.phase !== was.phase || now.screen.front !== before.screen.front) renew(now, now.view !== before.view || now.history !== before.history, asksLines, asksSeason);
    if (is.tab !== was.tab) {
      asksSeason.again();
      // The clock of the plan goes with its tab.
      watch(null);
    }
    if (is.lines !== was.lines || is.household !== was.household || is.village !== was.village || now.screen.front !== before.screen.front) {
      if (is.household === null && is.village === null) {
        picture?.showCourses(null, false);
        asksCourses.forget();
      }
      asksCourses.again();
    }
    if (is.plan !== was.plan && is.plan === null) watch(null);
  };

  /** What stands is of another list, pack or register. */
  function renew({ farming, screen }: State, isOtherList: boolean, ...askers: readonly NewestAsker[]): void {
    const { lines, season, pack } = farming;
    if (lines !== null && (isOtherList || lines.day !== screen.day || lines.pack !== pack)) store.apply(askLines());
    if (season !== null && (isOtherList || season.today !== screen.day)) store.apply(askSeason());
    for (const asker of askers) asker.again();
  }

  function watch(wanted: Minute | null): void {
    minute = wanted;
    if (wanted !== null) return asksOccupancy.again();
    asksOccupancy.forget();
    store.apply(acceptOccupancy(null));
    picture?.showOccupancy(null);
  }

  store.subscribe(follow);
  opening.again();

  return {
    attach(shown) {
      picture = shown;
      shown.showDesk(store.get().screen.front === 'farming');
      asksCourses.forget();
      asksCourses.again();
    },
    readAgain() {
      opening.forget();
      asksLines.forget();
      asksSeason.forget();
      opening.again();
    },
    fitNext() {
      isFitting = true;
    },
    async plan() {
      const state = store.get();
      const { register, planning } = state.farming;
      if (register === null || planning !== null || readBasis() === null) return;
      const settings = settledDays(state);
      store.apply(setPlanning(0));
      try {
        // By the list of the first day planned, as far as there is one.
        const by = (await days.on(state, settings.firstDay)) ?? (await days.shown(state));
        const tellPlanning = proxy((done: number) => {
          // What comes after the answer, or is about another register, says nothing any more.
          if (store.get().farming.planning !== null && store.get().farming.register === register) store.apply(setPlanning(done));
        });
        const plan = await worker.call((desk) => desk.stagger(settings, by, tellPlanning), LONG_TIMEOUT_MS + settings.mostSeconds * 1000);
        if (store.get().farming.register === register) store.apply(acceptPlan(plan));
      } catch (reason) {
        if (store.get().farming.register === register) store.apply(setPlanning(null));
        tell(reason);
      }
    },
    cancel: () => void worker.call((desk) => desk.cancel()).catch(tell),
    async replan(household) {
      const state = store.get();
      const { plan, planning } = state.farming;
      if (plan === null || planning !== null) return;
      const by = (await days.on(state, plan.by)) ?? (await days.shown(state));
      const answer = await worker.call((desk) => desk.replan(household, by), LONG_TIMEOUT_MS);
      if (answer !== null && store.get().farming.plan === plan) store.apply(acceptPlan(answer));
    },
    watch,
    async linesOn(day) {
      const state = store.get();
      if (state.farming.register === null) return null;
      if (state.farming.lines?.day === day) return state.farming.lines;
      const list = await days.on(state, day);
      return list === null ? null : worker.call((desk) => desk.lines(list, null), LONG_TIMEOUT_MS);
    },
  };
}

/** Plots of the household in hand, else of all households of the village. */
function plotsInHand({ register, household, village }: { readonly register: FarmRegister; readonly household: number | null; readonly village: number | null }): number[] {
  const { plots, households } = register;
  const isMeant = (row: number): boolean => (household === null ? row >= 0 && households.village[row] === village : row === household);
  return Array.from({ length: plots.count }, (_, plot) => plot).filter((plot) => isMeant(plots.household[plot]!));
}
