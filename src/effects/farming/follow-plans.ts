// Plans as the page asks for them: made, stopped, another slot for one household, and people on the roads at the minute where the hand is.
import { proxy } from 'comlink';
import { askNewest } from '../ask-newest.ts';
import type { FarmDays } from './farm-days.ts';
import type { FarmingService } from './service.ts';
import type { Desk } from '../acts.ts';
import type { EpidemicDay, Minute } from '../../domain/day.ts';
import type { FarmDay, OccupancyAnswer } from '../../domain/farming/answers.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { acceptOccupancy, acceptPlan, listsOf, setPlanning, settledDays } from '../../store/farming/farming-commands.ts';
import type { State } from '../../store/state.ts';

/** Reading a whole register, or judging all its lines by one list, may take longer than an ordinary question. */
export const LONG_TIMEOUT_MS = 120_000;

export interface PlanTask {
  plan(): Promise<void>;
  cancel(): void;
  replan(household: number): Promise<void>;
  watch(minute: Minute | null): void;
}

export function followPlans({ store, tell }: Pick<Desk, 'store' | 'tell'>, worker: WorkerHandle<FarmingService>, days: FarmDays, map: { show(occupancy: OccupancyAnswer | null): void }): PlanTask {
  let minute: Minute | null = null;

  const asksOccupancy = askNewest({
    read: () => {
      const { screen, farming } = store.get();
      return screen.front !== 'farming' || farming.plan === null || minute === null ? null : { plan: farming.plan, minute };
    },
    isSame: (one, other) => one.plan === other.plan && one.minute === other.minute,
    ask: (question) => worker.call((desk) => desk.occupancy(question.minute)),
    take: (occupancy) => {
      store.apply(acceptOccupancy(occupancy));
      map.show(occupancy);
    },
    tell,
  });

  /** The list of a day, else the one that is shown. */
  const listOn = async (state: State, day: EpidemicDay): Promise<FarmDay> => (await days.on(state, day)) ?? days.shown(state);

  return {
    async plan() {
      const state = store.get();
      const { register, planning, phase, pack } = state.farming;
      if (register === null || planning !== null || phase !== 'open' || pack === '' || state.history === null || state.screen.front !== 'farming') return;
      const settings = settledDays(state);
      store.apply(setPlanning(0));
      try {
        const lists = await Promise.all(listsOf(settings, state).map((day) => listOn(state, day)));
        const tellPlanning = proxy((done: number) => {
          // What comes after the answer, or is about another register, says nothing any more.
          if (store.get().farming.planning !== null && store.get().farming.register === register) store.apply(setPlanning(done));
        });
        const plan = await worker.call((desk) => desk.stagger(settings, lists, tellPlanning), lists.length * LONG_TIMEOUT_MS + settings.mostSeconds * 1000);
        if (store.get().farming.register === register) store.apply(acceptPlan(plan));
      } catch (reason) {
        // What was given up for another register is no failure.
        if (store.get().farming.register !== register) return;
        store.apply(setPlanning(null));
        tell(reason);
      }
    },
    cancel: () => void worker.call((desk) => desk.cancel()).catch(tell),
    async replan(household) {
      const state = store.get();
      const { plan, planning } = state.farming;
      if (plan === null || planning !== null) return;
      // The plan stands as it was made, whatever pack is looked at by now.
      const lists = await Promise.all(plan.lists.map((day) => listOn(state, day)));
      const answer = await worker.call((desk) => desk.replan(household, lists.map((list) => ({ ...list, pack: plan.pack }))), lists.length * LONG_TIMEOUT_MS);
      if (answer !== null && store.get().farming.plan === plan) store.apply(acceptPlan(answer));
    },
    watch(wanted) {
      minute = wanted;
      if (wanted !== null) {
        asksOccupancy.again();
        return;
      }
      asksOccupancy.forget();
      store.apply(acceptOccupancy(null));
      map.show(null);
    },
  };
}
