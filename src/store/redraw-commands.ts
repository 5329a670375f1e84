// Commands of the desk of redrawing: units taken in hand, the level meant for them, and what is being drawn.
import type { CostAnswer } from '../domain/assigning/assign-cost.ts';
import type { Level } from '../domain/zoning/level.ts';
import { selectUnit } from './commands.ts';
import type { RedrawnSketch, RedrawTool, State } from './state.ts';

function changeRedraw(state: State, change: Partial<State['screen']['redraw']>): State {
  const redraw = { ...state.screen.redraw, ...change };
  const isSameQuestion = redraw.rows === state.screen.redraw.rows && redraw.level === state.screen.redraw.level;
  return { ...state, cost: isSameQuestion ? state.cost : null, screen: { ...state.screen, redraw } };
}

/** A click on the map: on the desk of redrawing it takes a unit in hand or lays it down, elsewhere it selects. */
export function pickUnit(row: number | null) {
  return (state: State): State => {
    const { desk, redraw } = state.screen;
    if (desk !== 'redraw' || redraw.tool !== 'pick') return selectUnit(row)(state);
    const zoned = row === null ? -1 : (state.directory?.zonedOf[row] ?? -1);
    if (zoned < 0) return state;
    const rows = redraw.rows.includes(zoned) ? redraw.rows.filter((other) => other !== zoned) : [...redraw.rows, zoned];
    return changeRedraw(state, { rows });
  };
}

/** Takes units in hand besides those that are. */
export function takeInHand(more: readonly number[]) {
  return (state: State): State => changeRedraw(state, { rows: [...new Set([...state.screen.redraw.rows, ...more])] });
}

export function layDown(rows: readonly number[] | 'all') {
  return (state: State): State => changeRedraw(state, { rows: rows === 'all' ? [] : state.screen.redraw.rows.filter((row) => !rows.includes(row)) });
}

export function chooseRedrawTool(tool: RedrawTool) {
  return (state: State): State => (tool === state.screen.redraw.tool && state.screen.redraw.sketch === null ? state : changeRedraw(state, { tool, sketch: null, plot: null, refusal: null }));
}

export function chooseRedrawLevel(level: Level | null) {
  return (state: State): State => (level === state.screen.redraw.level ? state : changeRedraw(state, { level }));
}

/** What was drawn waits for a name. */
export function keepSketch(sketch: RedrawnSketch) {
  return (state: State): State => changeRedraw(state, { sketch, plot: null, refusal: null });
}

export function tellRedrawRefusal(refusal: State['screen']['redraw']['refusal']) {
  return (state: State): State => changeRedraw(state, { refusal });
}

export function tellPlotRefusal(plot: State['screen']['redraw']['plot']) {
  return (state: State): State => changeRedraw(state, { plot, refusal: null });
}

export function acceptDrawnBounds(drawnBounds: State['drawnBounds']) {
  return (state: State): State => ({ ...state, drawnBounds });
}

export function acceptReading(readNotice: State['readNotice']) {
  return (state: State): State => ({ ...state, readNotice });
}

export function acceptCost(cost: CostAnswer | null) {
  return (state: State): State => ({ ...state, cost });
}
