// The desk of redrawing at work: units taken in hand on the map, what they would cost, and the act that gives them their level.
import type { Position } from 'geojson';
import { recordAct, type Desk } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import { meanUnit } from './meant-unit.ts';
import { renewDistrict } from './open-district.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { LEVELS, type Level } from '../domain/zoning/level.ts';
import type { BoundNames } from '../domain/publishing/bounds-to-polygon.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import { acceptCost, acceptDrawnBounds, acceptReading, acceptTrial, chooseRedrawTool, keepSketch, layDown, takeInHand, tellPlotRefusal, tellRedrawRefusal, tryGesture } from '../store/redraw-commands.ts';
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

/** Asks what comes of the gesture that is tried; while an answer is awaited only the newest one waits. */
export function followTrial({ store, workers, tell }: Desk): void {
  let isAsking = false;
  const ask = async (): Promise<void> => {
    const { tried: gesture } = store.get().screen.redraw;
    if (isAsking || gesture === null) return;
    isAsking = true;
    try {
      const { redrawing, changes, refusal } = await workers.zoning.call((zoning) => zoning.planRedrawing(gesture));
      store.apply(acceptTrial({ gesture, changes, refusal, outlines: redrawing?.units.flatMap(({ geometry }) => geometry ?? []) ?? [] }));
    } finally {
      isAsking = false;
    }
    if (store.get().screen.redraw.tried !== gesture) await ask();
  };
  store.subscribe((now, before) => {
    if (now.screen.redraw.tried !== before.screen.redraw.tried) void ask().catch(tell);
  });
}

/** Redraws units by a gesture in one act; false where it cannot be done: nothing is, and why is told where the person is looking. */
export async function redrawUnitsBy(desk: Desk, file: CaseFile | null, gesture: RedrawGesture): Promise<boolean> {
  const { store, workers } = desk;
  const { tried } = store.get().screen.redraw;
  const { redrawing, carried, refusal } = await workers.zoning.call((zoning) => zoning.planRedrawing(gesture));
  if (redrawing === null) {
    store.apply(tellRedrawRefusal(refusal));
    return false;
  }
  if (file === null || !(await recordAct(desk, file, [{ kind: 'units-redrawn', ...redrawing }, ...carried]))) return false;
  // At once: what is taken in hand while the district is read anew is the next thing.
  if (['split', 'merge', 'draw'].includes(gesture.kind)) {
    store.apply(layDown('all'));
    store.apply(chooseRedrawTool('pick'));
  }
  await renewDistrict(desk, file, 'keep').catch(desk.tell);
  // What was cut off is what a level is for.
  const part = gesture.kind === 'split' ? redrawing.units.find(({ made }) => made !== undefined)?.unit : undefined;
  const row = part === undefined ? -1 : (store.get().directory?.id.indexOf(part) ?? -1);
  if (row >= 0 && store.get().screen.redraw.rows.length === 0) store.apply(takeInHand([row]));
  // A border is moved corner by corner: the unit stays in hand.
  if (store.get().screen.redraw.tried === tried) store.apply(tryGesture(null));
  return true;
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
  if (file === null || !(await recordAct(desk, file, bodies))) return;
  desk.store.apply(layDown(units.map(({ row }) => row)));
  await renewDistrict(desk, file, 'keep').catch(desk.tell);
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
