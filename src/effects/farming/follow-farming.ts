// The farming desk at work: opens the register when the desk is first shown, and asks what the day, the pack and the hand make another question.
import { proxy } from 'comlink';
import { CROP_WINDOWS } from '../../../data/crop-windows/index.ts';
import { FARM_PACKS } from '../../../data/farm-rules/index.ts';
import { askNewest, type NewestAsker } from '../ask-newest.ts';
import { followPlans, LONG_TIMEOUT_MS } from './follow-plans.ts';
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
  acceptFarming, acceptLines, acceptSeason, askLines, askSeason, closeFarming, openFarming, tellRead,
} from '../../store/farming/farming-commands.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { State } from '../../store/state.ts';

/** Milliseconds the hand rests before lines are asked: while the day is dragged only fills change. */
const REST_MS = 150;

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
  const plans = followPlans({ store, tell }, worker, days, { show: (occupancy) => picture?.showOccupancy(occupancy) });
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
      return worker.call((desk) => desk.open(ask, proxy((done: number, whole: number) => store.apply(tellRead(Math.floor((100 * done) / whole) / 100)))), LONG_TIMEOUT_MS);
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
    ask: async (_, isGivenUp) => {
      const state = store.get();
      const [shown, against] = await Promise.all([days.shown(state), days.against(state)]);
      // What was given up before the worker heard of it is not begun.
      if (isGivenUp()) throw new Error('the lines of this list are wanted no more');
      return worker.call((desk) => desk.lines(shown, against), LONG_TIMEOUT_MS);
    },
    take: (answer) => store.apply(acceptLines(answer)),
    tell,
    giveUp: () => void worker.call((desk) => desk.giveUp('lines')).catch(tell),
    restMs: REST_MS,
  });

  const asksSeason = askNewest({
    read: () => (store.get().farming.tab === 'season' ? readBasis() : null),
    isSame: isSameBasis,
    ask: async (_, isGivenUp) => {
      const state = store.get();
      const shown = await days.shown(state);
      await tellLists(state);
      if (isGivenUp()) throw new Error('the season of this list is wanted no more');
      return worker.call((desk) => desk.season(shown), LONG_TIMEOUT_MS);
    },
    take: (answer, { pack }) => store.apply(acceptSeason(answer, pack)),
    tell,
    giveUp: () => void worker.call((desk) => desk.giveUp('season')).catch(tell),
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

  const leave = (): void => {
    plans.watch(null);
    picture?.showDesk(false);
    picture?.showCourses(null, false);
    asksCourses.forget();
    // Nobody looks at what is being judged.
    for (const asker of [asksLines, asksSeason]) asker.again();
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
      plans.watch(null);
    }
    if (is.lines !== was.lines || is.household !== was.household || is.village !== was.village || now.screen.front !== before.screen.front) {
      if (is.household === null && is.village === null) {
        picture?.showCourses(null, false);
        asksCourses.forget();
      }
      asksCourses.again();
    }
    if (is.plan !== was.plan && is.plan === null) plans.watch(null);
  };

  /** What stands is of another list, pack or register. */
  function renew({ farming, screen }: State, isOtherList: boolean, ...askers: readonly NewestAsker[]): void {
    const { lines, season, pack } = farming;
    if (lines !== null && (isOtherList || lines.day !== screen.day || lines.pack !== pack)) store.apply(askLines());
    if (season !== null && (isOtherList || season.today !== screen.day)) store.apply(askSeason());
    for (const asker of askers) asker.again();
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
    plan: plans.plan,
    cancel: plans.cancel,
    replan: plans.replan,
    watch: plans.watch,
    async linesOn(day) {
      const state = store.get();
      if (state.farming.register === null) return null;
      if (state.farming.lines?.day === day) return state.farming.lines;
      const list = await days.on(state, day);
      return list === null ? null : worker.call((desk) => desk.linesOn(list), LONG_TIMEOUT_MS);
    },
  };
}

/** Plots of the household in hand, else of all households of the village. */
function plotsInHand({ register, household, village }: { readonly register: FarmRegister; readonly household: number | null; readonly village: number | null }): number[] {
  const { plots, households } = register;
  const isMeant = (row: number): boolean => (household === null ? row >= 0 && households.village[row] === village : row === household);
  return Array.from({ length: plots.count }, (_, plot) => plot).filter((plot) => isMeant(plots.household[plot]!));
}
