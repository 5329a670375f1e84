// What leaves the farming desk and what is drawn for it on the map: events of its views, joined to worker and map.
import { followFarmDrawing, nameDrawn } from './draw-map.ts';
import { exportFarming } from './exports.ts';
import type { FarmingService } from './service.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import { chooseFarmDrawing } from '../../store/farming/farm-drawing.ts';
import { partOf } from '../../store/part-of.ts';
import { onView } from '../../views/events.ts';
import type { Desk } from '../acts.ts';

/** Call the answer with the map once it is there. */
export function listenToFarmExports(shell: EventTarget, desk: Desk, worker: WorkerHandle<FarmingService>): (map: ZoneMap) => void {
  const { store } = desk;
  const farming = partOf(store, 'farming');
  let map: ZoneMap | null = null;
  onView(shell, 'farming-export-asked', (ask) => {
    const now = store.get().farming;
    const token = now.lines?.token ?? -1;
    const askCourses = (plots: readonly number[]) => worker.call((service) => service.courses(plots, token));
    const askRoads = (plots: readonly number[]) => worker.call((service) => service.roads(plots, token));
    void exportFarming(desk, ask, { farming: now, packs: now.packs, map, askCourses, askRoads }).catch(desk.tell);
  });
  onView(shell, 'farm-drawing-chosen', ({ drawing }) => farming.apply(chooseFarmDrawing(drawing)));
  onView(shell, 'farm-drawn-named', ({ facts }) => void nameDrawn(desk, farming, facts).catch(desk.tell));
  return (shown) => {
    map = shown;
    followFarmDrawing(farming, shown);
  };
}
