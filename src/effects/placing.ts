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
    map.stopPlacing();
    if (placing === null) return;
    map.startPlacing(
      placing.how,
      (geometry) => {
        const row = store.get().screen.placing?.row;
        if (row !== undefined) void placeUnit(desk, row, geometry).catch(desk.tell);
      },
      () => store.apply(choosePlacing(null)),
    );
  });
}
