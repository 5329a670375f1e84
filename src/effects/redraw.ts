// The desk of redrawing at work: units taken in hand on the map, what they would cost, and the act that gives them their level.
import type { Position } from 'geojson';
import { recordAct, type Desk } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import type { MeantUnit } from './meant-unit.ts';
import { renewDistrict } from './open-district.ts';
import type { EpidemicDay } from '../domain/day.ts';
import { LEVELS, type Level } from '../domain/zoning/level.ts';
import type { BoundNames } from '../domain/publishing/bounds-to-polygon.ts';
import { OUTDATED, type RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import { acceptCost, acceptDrawnBounds, acceptReading, acceptTrial, chooseRedrawTool, keepSketch, layDown, takeInHand, tellPlotRefusal, tellRedrawRefusal, tryGesture } from '../store/redraw-commands.ts';
import { isShowingPublished } from '../store/showing.ts';

/** Asks a question, and while an answer is awaited lets only the newest other one wait. `read`: null where nothing is to be asked. */
function askNewest<Question>(read: () => Question | null, isSame: (one: Question, other: Question) => boolean, ask: (question: Question) => Promise<void>): () => Promise<void> {
  let isAsking = false;
  const run = async (): Promise<void> => {
    const question = read();
    if (isAsking || question === null) return;
    isAsking = true;
    try {
      await ask(question);
    } finally {
      isAsking = false;
    }
    const next = read();
    if (next !== null && !isSame(question, next)) await run();
  };
  return run;
}

/** Asks what the units in hand cost whenever that is another question. */
export function followCost({ store, workers, tell }: Desk): void {
  const read = () => {
    const { screen, history, view, directory } = store.get();
    const { rows, level } = screen.redraw;
    return screen.desk !== 'redraw' || history === null || view === null || directory === null || rows.length === 0 || level === null ? null : { day: screen.day, rows, level, view, history };
  };
  type Question = NonNullable<ReturnType<typeof read>>;
  const isSame = (one: Question, other: Question): boolean => one.rows === other.rows && one.level === other.level && one.view === other.view && one.history === other.history;
  const ask = askNewest(read, isSame, async (question) => {
    const { day, rows, level } = question;
    const cost = await workers.zoning.call((zoning) => zoning.costOf({ day, showsPublished: isShowingPublished(store.get()), rows, level: LEVELS.indexOf(level) as 0 | 1 | 2 | 3 }));
    const now = read();
    if (now !== null && isSame(question, now)) store.apply(acceptCost(cost));
  });
  store.subscribe((now, before) => {
    const [is, was] = [now.screen, before.screen];
    if (is.redraw.rows !== was.redraw.rows || is.redraw.level !== was.redraw.level || is.desk !== was.desk || now.view !== before.view || now.history !== before.history) void ask().catch(tell);
  });
}

/** Asks what comes of the gesture that is tried. */
export function followTrial({ store, workers, tell }: Desk): void {
  const read = () => {
    const { screen, history } = store.get();
    return screen.redraw.tried === null ? null : { gesture: screen.redraw.tried, day: screen.day, history };
  };
  type Question = NonNullable<ReturnType<typeof read>>;
  const isSame = (one: Question, other: Question): boolean => one.gesture === other.gesture && one.day === other.day && one.history === other.history;
  const ask = askNewest(read, isSame, async ({ gesture, day }) => {
    const { redrawing, changes, list, refusal } = await workers.zoning.call((zoning) => zoning.tellRedrawing(gesture, day));
    store.apply(acceptTrial({ of: gesture, changes, list, refusal, outlines: redrawing?.units.flatMap(({ geometry, made }) => (geometry === undefined ? [] : [{ geometry, made: made?.name ?? null }])) ?? [] }));
  });
  store.subscribe((now, before) => {
    if (now.screen.redraw.tried !== before.screen.redraw.tried || now.screen.day !== before.screen.day || now.history !== before.history) void ask().catch(tell);
  });
}

/**
 * Redraws units by a gesture once its turn comes; false where it could not be. What is meant is settled now: by its turn
 * rows and even the case file may be others, and then it is refused.
 */
export function redrawInTurn(desk: Desk, gesture: RedrawGesture): Promise<boolean> {
  const file = desk.caseFile();
  const { directory, screen } = desk.store.get();
  return desk.inTurn(async () => {
    if (desk.store.get().directory === directory) return await redrawUnitsBy(desk, file, gesture, screen.redraw.rows);
    desk.store.apply(tellRedrawRefusal(OUTDATED));
    return false;
  });
}

/**
 * Redraws units by a gesture in one act; false where it cannot be done: nothing is, and why is told where the person is
 * looking. `inHand`: rows it was made with.
 */
async function redrawUnitsBy(desk: Desk, file: CaseFile | null, gesture: RedrawGesture, inHand: readonly number[]): Promise<boolean> {
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
    store.apply(layDown(inHand));
    store.apply(chooseRedrawTool('pick'));
  }
  await renewDistrict(desk, file, 'keep').catch(desk.tell);
  // What was cut off is what a level is for.
  const part = gesture.kind === 'split' ? redrawing.units.find(({ made }) => made !== undefined)?.unit : undefined;
  const row = part === undefined ? -1 : (store.get().directory?.id.indexOf(part) ?? -1);
  const { redraw } = store.get().screen;
  if (row >= 0 && redraw.rows.length === 0 && redraw.sketch === null && redraw.tool === 'pick') store.apply(takeInHand([row]));
  // A border is moved corner by corner: the unit stays in hand.
  if (store.get().screen.redraw.tried === tried) store.apply(tryGesture(null));
  return true;
}

/** Levels for units, each on the lists from one to its own last. */
export interface Assignment {
  readonly from: EpidemicDay;
  readonly units: readonly { readonly unit: MeantUnit; readonly level: Level; readonly until: EpidemicDay }[];
  readonly reason: string;
  readonly by: string;
}

/** Gives units their levels in one act: one step to undo. */
export async function assignLevels(desk: Desk, file: CaseFile | null, { from, units, reason, by }: Assignment): Promise<void> {
  const bodies = units.map(({ unit, level, until }) => ({ kind: 'override-set', unit: unit.place, level, from, until, reason, by }) as const);
  if (file === null || !(await recordAct(desk, file, bodies))) return;
  const { directory } = desk.store.get();
  const decided = new Set(units.map(({ unit }) => unit.id));
  desk.store.apply(layDown(desk.store.get().screen.redraw.rows.filter((row) => decided.has(directory?.id[row] ?? ''))));
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
  // A notice closes a block with all compounds in it.
  if (reading.refused === null) store.apply(keepSketch({ kind: 'draw', ring: reading.polygon.coordinates[0]!, yields: 'take-in' }));
  else store.apply(tellPlotRefusal(reading));
}

/** What bounds the units drawn by hand, once the notice is looked at. */
export async function askDrawnBounds({ store, workers }: Desk): Promise<void> {
  const { directory } = store.get();
  const drawn = await workers.zoning.call((zoning) => zoning.boundsOfDrawn());
  if (store.get().directory === directory) store.apply(acceptDrawnBounds(drawn));
}
