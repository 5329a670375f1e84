// Commands of drawing for the farming desk: what the map takes, and what was drawn and waits to be named.
import type { FarmDrawing, FarmingState } from './farming-state.ts';

/** Null ends it; what was drawn before and has no name is given up. */
export function chooseFarmDrawing(drawing: FarmDrawing | null) {
  return (farming: FarmingState): FarmingState => (farming.drawing === drawing && farming.drawn === null ? farming : { ...farming, drawing, drawn: null });
}

/** Dropped where nothing is being drawn any more. */
export function keepFarmDrawn(drawn: NonNullable<FarmingState['drawn']>) {
  return (farming: FarmingState): FarmingState => (farming.drawing === null ? farming : { ...farming, drawn });
}
