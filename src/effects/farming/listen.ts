// Brings the farming desk to the front; all else of it is loaded when that first happens.
import type { LatestPositives } from './farm-days.ts';
import type { FarmingPicture } from './follow-farming.ts';
import { chooseFront } from '../../store/commands.ts';
import { onView } from '../../views/events.ts';
import type { Desk } from '../acts.ts';

/** The map, as the farming desk uses it. */
export interface FarmingMap extends FarmingPicture {
  goTo(place: readonly [number, number]): void;
}

/** Call the answer with the map once it is there. */
export function listenToFarming(shell: EventTarget, desk: Desk, latest: LatestPositives): (map: FarmingMap) => void {
  let opened: Promise<{ attach(map: FarmingMap): void }> | null = null;
  let map: FarmingMap | null = null;
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
