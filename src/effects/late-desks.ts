// Brings a desk to the front; what a desk needs is loaded when that first happens.
import type { Desk } from './acts.ts';
import type { LatestPositives } from './farming/farm-days.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { chooseFront } from '../store/commands.ts';
import { chooseProposalsOf } from '../store/tracing/tracing-commands.ts';
import type { State } from '../store/state.ts';
import { onView } from '../views/events.ts';

interface LateDesk {
  attach(map: ZoneMap): void;
}

type LateFront = Exclude<State['screen']['front'], 'zones'>;

/** Call the answer with the map once it is there. */
export function listenToLateDesks(shell: EventTarget, desk: Desk, latest: LatestPositives): (map: ZoneMap) => void {
  const code: Readonly<Record<LateFront, () => Promise<LateDesk>>> = {
    tracing: async () => (await import('./tracing/tracing-desk.ts')).openTracingDesk(shell, desk),
    farming: async () => (await import('./farming/farming-desk.ts')).openFarmingDesk(shell, desk, latest),
  };
  const opened = new Map<LateFront, Promise<LateDesk>>();
  let map: ZoneMap | null = null;
  onView(shell, 'front-chosen', ({ front }) => {
    desk.store.apply(chooseFront(front));
    if (front === 'zones' || opened.has(front)) return;
    const opening = code[front]().then((late) => {
      if (map !== null) late.attach(map);
      return late;
    });
    opened.set(front, opening);
    // A code that did not come is fetched anew the next time.
    opening.catch((reason: unknown) => {
      opened.delete(front);
      desk.tell(reason);
    });
  });
  // Asked from the desk of the zones too, before that of tracing was ever opened.
  onView(shell, 'proposals-chosen', ({ caseId }) => desk.store.apply(chooseProposalsOf(caseId)));
  return (shown) => {
    map = shown;
    for (const opening of opened.values()) void opening.then((late) => late.attach(shown)).catch(() => {});
  };
}
