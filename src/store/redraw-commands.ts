// Commands of the desk of redrawing: units taken in hand, the level meant for them, and what is being drawn.
import type { CostAnswer } from '../domain/assigning/assign-cost.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import type { Level } from '../domain/zoning/level.ts';
import { selectUnit } from './commands.ts';
import type { RedrawnSketch, RedrawTool, RedrawTrial, State } from './state.ts';

function changeRedraw(state: State, change: Partial<State['screen']['redraw']>): State {
  const was = state.screen.redraw;
  const redraw = { ...was, ...change };
  const isSameQuestion = redraw.rows === was.rows && redraw.level === was.level;
  // What was tried is tried no more once something else is in hand or drawn.
  const isSameTrial = redraw.rows === was.rows && redraw.tool === was.tool && redraw.sketch === was.sketch;
  return {
    ...state, cost: isSameQuestion ? state.cost : null, trial: isSameTrial ? state.trial : null, border: redraw.tool === 'border' && redraw.rows === was.rows ? state.border : null,
    screen: { ...state.screen, redraw: isSameTrial ? redraw : { ...redraw, tried: null } },
  };
}

/** A click on the map: on the desk of redrawing it takes a unit in hand or lays it down, elsewhere it selects. */
export function pickUnit(row: number | null) {
  return (state: State): State => {
    const { desk, redraw, front } = state.screen;
    if (front !== 'zones' || desk !== 'redraw' || redraw.tool !== 'pick') return selectUnit(row)(state);
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

/** Why a gesture changed nothing: what was tried with it is over. */
export function tellRedrawRefusal(refusal: State['screen']['redraw']['refusal']) {
  return (state: State): State => ({ ...changeRedraw(state, { refusal, tried: null }), trial: null });
}

/** Something is tried; null: no more. */
export function tryGesture(tried: RedrawGesture | null) {
  return (state: State): State => {
    if (tried === null) return state.screen.redraw.tried === null && state.trial === null ? state : { ...changeRedraw(state, { tried }), trial: null };
    return changeRedraw(state, { tried, refusal: null });
  };
}

/** Kept only while something is tried. */
export function acceptTrial(trial: RedrawTrial) {
  return (state: State): State => (state.screen.redraw.tried === null ? state : { ...state, trial: { ...trial, outlines: outlinesOf(trial, state.trial) } });
}

/** A name that another unit has changes nothing of the ground that is to have it: it stays in sight while another is typed. */
function outlinesOf({ outlines, refusal }: RedrawTrial, before: RedrawTrial | null): RedrawTrial['outlines'] {
  if (refusal?.refused !== 'key-taken' || before === null) return outlines;
  return before.outlines.map(({ geometry, made }) => ({ geometry, made: made === null ? null : (refusal.unit ?? made) }));
}

export function acceptBorder(border: State['border']) {
  return (state: State): State => ({ ...state, border });
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
