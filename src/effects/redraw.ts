// The desk of redrawing at work: units taken in hand on the map, what they would cost, and the act that gives them their level.
import { act, type Desk } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import { meanUnit } from './meant-unit.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { rowsInside } from '../domain/assigning/rows-inside.ts';
import { LEVELS, type Level } from '../domain/zoning/level.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { acceptCost, chooseRedrawTool, layDown, takeInHand } from '../store/redraw-commands.ts';
import { isShowingPublished } from '../store/showing.ts';
import type { State } from '../store/state.ts';

/** Asks what the units in hand cost whenever that is another question; while an answer is awaited only the newest question waits. */
export function followCost({ store, workers, tell }: Desk): void {
  let isAsking = false;
  const isAnotherQuestion = (now: State, before: State): boolean =>
    now.screen.redraw !== before.screen.redraw || now.screen.desk !== before.screen.desk || now.view !== before.view || now.history !== before.history;
  const ask = async (): Promise<void> => {
    const { screen, history, view, directory } = store.get();
    const { rows, level } = screen.redraw;
    if (isAsking || screen.desk !== 'redraw' || history === null || view === null || directory === null || rows.length === 0 || level === null) return;
    isAsking = true;
    try {
      const question = { day: screen.day, showsPublished: isShowingPublished(store.get()), rows, level: LEVELS.indexOf(level) as 0 | 1 | 2 | 3 };
      const cost = await workers.zoning.call((zoning) => zoning.costOf(question));
      const now = store.get();
      if (now.screen.redraw === screen.redraw && now.view === view && now.history === history) store.apply(acceptCost(cost));
    } finally {
      isAsking = false;
    }
    const now = store.get();
    if (now.screen.redraw !== screen.redraw || now.view !== view || now.history !== history) await ask();
  };
  store.subscribe((now, before) => {
    if (isAnotherQuestion(now, before)) void ask().catch(tell);
  });
}

/** Joins the map to the desk: what is in hand is outlined, and a lasso is drawn on it. */
export function followRedraw({ store }: Desk, map: ZoneMap): void {
  store.subscribe(({ screen, directory }, before) => {
    const { redraw, desk } = screen;
    const was = before.screen;
    if (redraw.rows !== was.redraw.rows || desk !== was.desk || directory !== before.directory) map.markInHand(desk === 'redraw' ? redraw.rows : []);
    if (desk === was.desk && redraw.tool === was.redraw.tool) return;
    const isDrawing = desk === 'redraw' && redraw.tool === 'lasso';
    if (!isDrawing) {
      if (was.desk === 'redraw' && was.redraw.tool === 'lasso') map.stopPlacing();
      return;
    }
    map.startPlacing('polygon', (drawn) => {
      const now = store.get();
      if (drawn.type === 'Polygon' && now.directory !== null) store.apply(takeInHand(rowsInside(drawn.coordinates[0]!, now.directory.zoned, now.directory.center)));
      store.apply(chooseRedrawTool('pick'));
    }, () => store.apply(chooseRedrawTool('pick')));
  });
}

/** A level for units, each on the lists from one to its own last. */
export interface Assignment {
  readonly level: Level;
  readonly from: EpidemicDay;
  readonly units: readonly { readonly row: number; readonly until: EpidemicDay }[];
  readonly reason: string;
  readonly by: string;
}

/** Gives all units in hand their level in one act: one step to undo. */
export async function assignLevel(desk: Desk, file: CaseFile | null, { level, from, units, reason, by }: Assignment): Promise<void> {
  const { directory } = desk.store.get();
  if (directory === null) return;
  const bodies = units.flatMap(({ row, until }) => {
    const unit = meanUnit(directory, row);
    return unit === null ? [] : [{ kind: 'override-set', unit: unit.place, level, from, until, reason, by } as const];
  });
  if (await act(desk, file, bodies)) desk.store.apply(layDown('all'));
}
