// What is read from the state in several places: which of two answers a day shows, which tool works on the map, why it cannot.
import { LEVELS, levelOf, type Level } from '../domain/zoning/level.ts';
import type { RedrawRefusal } from '../domain/redraw/gestures/gesture.ts';
import { refuseDrafting } from './refusals.ts';
import type { RedrawTool, State } from './state.ts';

/** Tools that change borders, which a published list has as they are. */
export const CHANGES_BORDERS: ReadonlySet<RedrawTool> = new Set(['split', 'merge', 'draw', 'border', 'hole']);

/** Whether a day, that on the screen or one that is coming to it, is shown as published; what is only supposed never is. */
export function isShowingPublished({ screen, published, whatIf }: Pick<State, 'screen' | 'published' | 'whatIf'>, shown = screen.day): boolean {
  return screen.showing === 'published' && whatIf === null && published.some(({ day }) => day === shown);
}

/** A level as published: of the unit itself, of the one it was a part of, or of the strictest of those it is made of. */
export interface PublishedAs {
  readonly level: Level;
  readonly of: 'itself' | 'whole' | 'several';
}

/** The level the selected unit is shown with because it was published so, where the rules say another today; null otherwise. */
export function publishedAs(state: Pick<State, 'screen' | 'published' | 'whatIf' | 'directory'>): PublishedAs | null {
  const { screen, published, directory } = state;
  const list = isShowingPublished(state) ? published.find(({ day }) => day === screen.day) : undefined;
  const row = screen.selected === null ? -1 : (directory?.zonedOf[screen.selected] ?? -1);
  const at = list === undefined || row < 0 ? -1 : list.rows.indexOf(row);
  if (list === undefined || at < 0) return null;
  return { level: LEVELS[levelOf(list.status[at]!)], of: list.parts.includes(row) ? 'whole' : list.joined.includes(row) ? 'several' : 'itself' };
}

/** The tool of redrawing at work on the map: none while what was drawn waits for its name, or nothing may be changed. */
export function toolAtWork(state: Pick<State, 'screen' | 'whatIf' | 'saved' | 'asPublished' | 'published'>): RedrawTool {
  const { screen } = state;
  const isAtRest = screen.front !== 'zones' || screen.desk !== 'redraw' || screen.redraw.sketch !== null || refuseDrafting(state) !== null || (isShowingPublished(state) && CHANGES_BORDERS.has(screen.redraw.tool));
  return isAtRest ? 'pick' : screen.redraw.tool;
}

/** Whether a tool takes what is done on the map: it needs the room, and whatever stands over the map lets it through. */
export function isDrawing(state: Parameters<typeof toolAtWork>[0]): boolean {
  const tool = toolAtWork(state);
  return state.screen.placing !== null || (tool !== 'pick' && tool !== 'merge');
}

/** Why something cannot be redrawn, and what that means for it. */
export interface StandingRefusal {
  readonly refusal: RedrawRefusal;
  /** It was meant, and not done; it is held, and would not be done; it waits for its name or its word. */
  readonly outcome: 'undone' | 'held' | 'waiting';
  /** Of a line that cuts, not of an outline. */
  readonly isStroke: boolean;
}

/** Of what was meant last, else of what is tried. */
export function standingRefusal({ screen, trial }: Pick<State, 'screen' | 'trial'>): StandingRefusal | null {
  const { refusal: meant, tool, sketch } = screen.redraw;
  const refusal = meant ?? trial?.refusal ?? null;
  return refusal === null ? null : { refusal, outcome: meant !== null ? 'undone' : tool === 'border' ? 'held' : 'waiting', isStroke: sketch?.kind === 'split' };
}
