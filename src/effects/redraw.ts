// The desk of redrawing at work: units taken in hand on the map, what they would cost, and the act that gives them their level.
import type { Position } from 'geojson';
import { act, type Desk } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import { meanUnit } from './meant-unit.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { rowsInside } from '../domain/assigning/rows-inside.ts';
import { LEVELS, type Level } from '../domain/zoning/level.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import type { BoundNames } from '../domain/publishing/bounds-to-polygon.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import type { Placed } from '../map/placing/placing.ts';
import { acceptCost, acceptDrawnBounds, acceptReading, chooseRedrawTool, keepSketch, layDown, takeInHand, tellPlotRefusal, tellRedrawRefusal } from '../store/redraw-commands.ts';
import { isShowingPublished } from '../store/showing.ts';
import type { RedrawTool, State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

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
    if (redraw.rows !== was.redraw.rows || redraw.sketch !== was.redraw.sketch || desk !== was.desk || directory !== before.directory) {
      const { rows, sketch } = redraw;
      map.markInHand(desk === 'redraw' ? rows : [], desk !== 'redraw' || sketch === null ? null : sketch.kind === 'draw' ? sketch.ring : sketch.stroke);
    }
    if (desk === was.desk && redraw.tool === was.redraw.tool && (redraw.sketch === null) === (was.redraw.sketch === null)) return;
    const drawn = DRAWN[redraw.tool];
    if (desk !== 'redraw' || drawn === null || redraw.sketch !== null) {
      if (was.desk === 'redraw' && DRAWN[was.redraw.tool] !== null) map.stopPlacing();
      return;
    }
    map.startPlacing(drawn, (geometry) => takeDrawn(store, geometry), () => store.apply(chooseRedrawTool('pick')));
  });
}

/** What each tool draws on the map. */
const DRAWN: Readonly<Record<RedrawTool, 'polygon' | 'line' | null>> = { pick: null, merge: null, lasso: 'polygon', draw: 'polygon', split: 'line' };

function takeDrawn(store: Store<State>, geometry: Placed): void {
  const { directory, screen } = store.get();
  const { tool, rows } = screen.redraw;
  if (directory === null) return;
  if (tool === 'lasso' && geometry.type === 'Polygon') {
    store.apply(takeInHand(rowsInside(geometry.coordinates[0]!, directory.zoned, directory.center)));
    store.apply(chooseRedrawTool('pick'));
  } else if (tool === 'draw' && geometry.type === 'Polygon') store.apply(keepSketch({ kind: 'draw', ring: geometry.coordinates[0]! }));
  else if (tool === 'split' && geometry.type === 'LineString' && rows.length === 1) store.apply(keepSketch({ kind: 'split', row: rows[0]!, stroke: geometry.coordinates }));
  else store.apply(chooseRedrawTool('pick'));
}

/** Redraws units by a gesture in one act; where it cannot be done nothing is, and why is told where the person is looking. */
export async function redrawUnitsBy(desk: Desk, file: CaseFile | null, gesture: RedrawGesture): Promise<void> {
  const { store, workers } = desk;
  const { redrawing, refusal } = await workers.zoning.call((zoning) => zoning.planRedrawing(gesture));
  if (redrawing === null) {
    store.apply(tellRedrawRefusal(refusal));
    return;
  }
  if (!(await act(desk, file, [{ kind: 'units-redrawn', ...redrawing }]))) return;
  store.apply(layDown('all'));
  store.apply(chooseRedrawTool('pick'));
}

/** Levels for units, each on the lists from one to its own last. */
export interface Assignment {
  readonly from: EpidemicDay;
  readonly units: readonly { readonly row: number; readonly level: Level; readonly until: EpidemicDay }[];
  readonly reason: string;
  readonly by: string;
}

/** Gives units their levels in one act: one step to undo. */
export async function assignLevels(desk: Desk, file: CaseFile | null, { from, units, reason, by }: Assignment): Promise<void> {
  const { directory } = desk.store.get();
  if (directory === null) return;
  const bodies = units.flatMap(({ row, level, until }) => {
    const unit = meanUnit(directory, row);
    return unit === null ? [] : [{ kind: 'override-set', unit: unit.place, level, from, until, reason, by } as const];
  });
  if (await act(desk, file, bodies)) desk.store.apply(layDown('all'));
}

/** Reads a pasted notice with the names of the district; nothing is assigned yet. */
export async function readNoticeText({ store, workers }: Desk, text: string): Promise<void> {
  const { directory } = store.get();
  const reading = await workers.zoning.call((zoning) => zoning.readNotice(text, store.get().screen.day));
  // Rows are those of the units it was read with.
  if (store.get().directory === directory) store.apply(acceptReading(reading));
}

/** The plot between the bounds typed waits for a name; of several the one in the middle of the map is meant. */
export async function drawFromBounds({ store, workers }: Desk, names: BoundNames, near: Position | null): Promise<void> {
  const { reading } = await workers.zoning.call((zoning) => zoning.plotFromBounds(names, near));
  if (reading.refused === null) store.apply(keepSketch({ kind: 'draw', ring: reading.polygon.coordinates[0]! }));
  else store.apply(tellPlotRefusal(reading));
}

/** What bounds the units drawn by hand, once the notice is looked at. */
export async function askDrawnBounds({ store, workers }: Desk): Promise<void> {
  const { directory } = store.get();
  const drawn = await workers.zoning.call((zoning) => zoning.boundsOfDrawn());
  if (store.get().directory === directory) store.apply(acceptDrawnBounds(drawn));
}
