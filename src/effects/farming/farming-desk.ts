// Joins the farming desk: its worker, its packs, its map, and what a person does in its views.
import { followFarming, type FarmingTask } from './follow-farming.ts';
import type { LatestPositives } from './farm-days.ts';
import { listenToFarmExports } from './listen-exports.ts';
import { listenToPasses } from './listen-passes.ts';
import type { FarmingService } from './service.ts';
import { FARM_PACKS } from '../../../data/farm-rules/index.ts';
import { handleWorker, type WorkerHandle } from '../../io/worker-handle.ts';
import {
  chooseFarmPack, chooseFarmVillage, chooseFarmingTab, chooseHousehold, chooseStaggerSettings, closeFarming, setFarmPacks,
} from '../../store/farming/farming-commands.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import { onView } from '../../views/events.ts';
import type { Desk } from '../acts.ts';

/** Resolves once; the desk stays until the page goes. */
export function openFarmingDesk(shell: EventTarget, desk: Desk, latest: LatestPositives): { attach(map: ZoneMap): void } {
  const { store } = desk;
  const worker: WorkerHandle<FarmingService> = handleWorker<FarmingService>(
    () => new Worker(new URL('../../../workers/farming.worker.ts', import.meta.url), { type: 'module' }),
    // Its register died with it.
    () => store.apply(closeFarming('failed')),
  );
  store.apply(setFarmPacks(FARM_PACKS));
  const task = followFarming(desk, worker, latest);
  let map: ZoneMap | null = null;
  listenToFarmingViews(shell, desk, task, () => map?.farming ?? null);
  const giveMap = listenToFarmExports(shell, desk, worker);
  listenToPasses(shell, desk, { linesOn: task.linesOn, roadsOf: (plots, token) => worker.call((service) => service.roads(plots, token)) });
  // Another case file is opened with a desk of its own; the packs are those of the page.
  store.subscribe(({ farming }) => {
    if (farming.packs.length === 0) store.apply(setFarmPacks(FARM_PACKS));
  });
  return {
    attach(shown) {
      map = shown;
      task.attach(shown.farming);
      giveMap(shown);
    },
  };
}

/** Views fire events and never call commands themselves. */
export function listenToFarmingViews(shell: EventTarget, { store, tell }: Pick<Desk, 'store' | 'tell'>, task: FarmingTask, map: () => { goTo(place: readonly [number, number]): void } | null): void {
  onView(shell, 'farming-tab-chosen', ({ tab }) => store.apply(chooseFarmingTab(tab)));
  onView(shell, 'farm-pack-chosen', ({ id }) => store.apply(chooseFarmPack(id)));
  onView(shell, 'farm-village-chosen', ({ village }) => {
    task.fitNext();
    store.apply(chooseFarmVillage(village));
  });
  onView(shell, 'farm-household-chosen', ({ household, zoom }) => {
    if (zoom) task.fitNext();
    store.apply(chooseHousehold(household));
  });
  onView(shell, 'farm-place-shown', ({ lng, lat }) => map()?.goTo([lng, lat]));
  onView(shell, 'farming-read-again', () => task.readAgain());
  onView(shell, 'stagger-settings-chosen', ({ settings }) => store.apply(chooseStaggerSettings(settings)));
  onView(shell, 'stagger-asked', () => void task.plan().catch(tell));
  onView(shell, 'stagger-cancelled', () => task.cancel());
  onView(shell, 'replan-asked', ({ household }) => void task.replan(household).catch(tell));
  onView(shell, 'farm-minute-chosen', ({ minute }) => task.watch(minute));
}
