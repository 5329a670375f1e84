// Joins the map to drawing for farming: while a plot, a track or a gate is wanted the map takes it, and keeps it until it is named.
import { recordDrawn } from './draw.ts';
import type { Desk } from '../acts.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import type { PlacingKind } from '../../map/placing/placing.ts';
import { chooseFarmDrawing, keepFarmDrawn } from '../../store/farming/farm-drawing.ts';
import type { FarmDrawing, FarmingState } from '../../store/farming/farming-state.ts';
import type { Store } from '../../store/store.ts';
import type { FarmDrawnFacts } from '../../views/farming/farm-export-events.ts';

/** How each is given on the map; corners of plots snap to ridges and roads, ends of tracks to roads. */
const GIVEN_AS: Readonly<Record<FarmDrawing, PlacingKind>> = { plot: 'polygon', track: 'line', gate: 'pin' };

/** `farming`: that part of the page's state (`partOf`). What is drawn stays marked on the map until it has its name. */
export function followFarmDrawing(farming: Store<FarmingState>, map: Pick<ZoneMap, 'tools' | 'markInHand'>): void {
  farming.subscribe(({ drawing, drawn }, before) => {
    if (drawn !== before.drawn) map.markInHand([], drawn === null || drawn.type === 'Point' ? null : drawn.type === 'Polygon' ? drawn.coordinates[0]! : drawn.coordinates);
    if (drawing === before.drawing && !(drawing !== null && drawn === null && before.drawn !== null)) return;
    // A tool of another desk is not stopped where nothing was drawn here.
    if (before.drawing !== null) map.tools.stop();
    if (drawing === null) return;
    map.tools.place(
      { kind: GIVEN_AS[drawing], snaps: true },
      (geometry) => farming.apply(keepFarmDrawn(geometry)),
      () => farming.apply(chooseFarmDrawing(null)),
    );
  });
}

/** Records what was drawn as what the person says it is; null gives it up. What is refused or fails stays drawn, and is told. */
export async function nameDrawn(desk: Desk, farming: Store<FarmingState>, facts: FarmDrawnFacts | null): Promise<void> {
  const { drawn } = farming.get();
  if (facts === null || drawn === null) return farming.apply(chooseFarmDrawing(null));
  const file = desk.caseFile();
  const { directory } = desk.store.get();
  // Rows may mean other units by the time its turn comes.
  const meant = facts.kind === 'gate' ? { ...facts, unit: facts.unit === null ? '' : (directory?.id[facts.unit] ?? '') } : facts;
  try {
    const outcome = await desk.inTurn(() => recordDrawn(desk, file, drawn, meant));
    // Meanwhile another may have been begun.
    if (outcome === 'recorded' && farming.get().drawn === drawn) farming.apply(chooseFarmDrawing(null));
  } catch (reason) {
    desk.tell(reason);
  }
}
