// Which of two answers a day shows: its published list, or what the rules say today.
import { LEVELS, levelOf, type Level } from '../domain/zoning/level.ts';
import type { State } from './state.ts';

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

/** Whether the map is being drawn on from the desk of redrawing: on a phone it needs the room. */
export function isDrawing({ screen }: Pick<State, 'screen'>): boolean {
  const { tool, sketch } = screen.redraw;
  return screen.desk === 'redraw' && sketch === null && tool !== 'pick' && tool !== 'merge';
}
