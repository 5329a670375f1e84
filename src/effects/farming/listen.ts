// Brings the farming desk to the front; all else of it is loaded when that first happens.
import type { LatestPositives } from './farm-days.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import { chooseFront } from '../../store/commands.ts';
import { onView } from '../../views/events.ts';
import type { Desk } from '../acts.ts';

/** Call the answer with the map once it is there. */
export function listenToFarming(shell: EventTarget, desk: Desk, latest: LatestPositives): (map: ZoneMap) => void {
  let opened: Promise<{ attach(map: ZoneMap): void }> | null = null;
  let map: ZoneMap | null = null;
  onView(shell, 'front-chosen', ({ front }) => {
    desk.store.apply(chooseFront(front));
    if (front !== 'farming') return;
    if (opened === null) {
      opened = import('./farming-desk.ts').then(({ openFarmingDesk }) => {
        const task = openFarmingDesk(shell, desk, latest);
        if (map !== null) task.attach(map);
        return task;
      });
      // A code that did not come is fetched anew the next time.
      opened.catch((reason: unknown) => {
        opened = null;
        desk.tell(reason);
      });
    }
  });
  return (shown) => {
    map = shown;
    void opened?.then((task) => task.attach(shown)).catch(() => {});
  };
}
