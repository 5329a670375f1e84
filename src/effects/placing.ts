// Joins the map to the giving of places: while one is wanted the map takes it, and hands it to the unit.
import type { Desk } from './acts.ts';
import { placeUnit } from './by-hand.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { choosePlacing } from '../store/commands.ts';

export function followPlacing(desk: Desk, map: ZoneMap): void {
  const { store } = desk;
  store.subscribe(({ screen }, before) => {
    const { placing } = screen;
    const was = before.screen.placing;
    if (placing === was) return;
    // The rows of units may move under a place that is being given; the place itself goes on.
    if (placing !== null && was !== null && placing.how === was.how && desk.store.get().directory !== before.directory) return;
    map.tools.stop();
    if (placing === null) return;
    map.tools.place(
      { kind: placing.how, snaps: true },
      (geometry) => {
        if (geometry.type === 'LineString') return;
        const now = store.get();
        const unit = now.screen.placing === null ? undefined : now.directory?.id[now.screen.placing.row];
        const file = desk.caseFile();
        store.apply(choosePlacing(null));
        if (unit !== undefined) void desk.inTurn(() => placeUnit(desk, file, unit, geometry)).catch(desk.tell);
      },
      () => store.apply(choosePlacing(null)),
    );
  });
}
