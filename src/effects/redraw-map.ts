// Joins the map to the desk of redrawing: what is in hand is outlined, and the tool that is chosen works on the map.
import type { Desk } from './acts.ts';
import { redrawInTurn } from './redraw.ts';
import { whileUpdating } from './while-updating.ts';
import { rowsInside } from '../domain/assigning/rows-inside.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import type { Placed } from '../map/placing/placing.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { acceptBorder, chooseRedrawTool, keepSketch, layDown, takeInHand, tellRedrawRefusal, tryGesture } from '../store/redraw-commands.ts';
import { CHANGES_BORDERS, standingRefusal, toolAtWork } from '../store/showing.ts';
import type { RedrawnSketch, RedrawTool, State } from '../store/state.ts';
import { writeChanges, writeRedrawRefusal } from '../words/redraw/redraw-sentences.ts';

/** What each tool draws on the map. */
const DRAWN: Readonly<Partial<Record<RedrawTool, 'polygon' | 'line'>>> = { lasso: 'polygon', draw: 'polygon', hole: 'polygon', split: 'line' };

/** Units may be in hand before the map is there. */
export function followRedraw(desk: Desk, map: ZoneMap): void {
  const { store } = desk;
  const tools = new RedrawTools(desk, map);
  const ground = new RedrawnGround(map);
  const follow = (now: State, before: State | null): void => {
    const [is, was] = [now.screen, before?.screen];
    if (is.redraw.rows !== was?.redraw.rows || is.redraw.sketch !== was.redraw.sketch || is.desk !== was.desk || now.directory !== before?.directory) {
      const { rows, sketch } = is.redraw;
      map.markInHand(is.desk === 'redraw' ? rows : [], is.desk !== 'redraw' || sketch === null ? null : sketch.kind === 'draw' ? sketch.ring : sketch.stroke);
    }
    tools.choose(now, before);
    const isOtherTrial = now.trial !== before?.trial || is.redraw.refusal !== was?.redraw.refusal;
    if (isOtherTrial || is.redraw.sketch !== was?.redraw.sketch || is.redraw.tool !== was.redraw.tool || is.desk !== was.desk) ground.show(now);
    if (isOtherTrial && toolAtWork(now) === 'border') showHeld(map, now);
  };
  follow(store.get(), null);
  store.subscribe(follow);
}

/** The border as it would be where it is held, or why it cannot be there. */
function showHeld(map: ZoneMap, now: State): void {
  const { trial } = now;
  const standing = standingRefusal(now);
  if (standing !== null || trial === null) map.tools.showBorder([], standing === null ? null : writeRedrawRefusal(standing, now));
  else map.tools.showBorder(trial.outlines.map(({ geometry }) => geometry), writeChanges(trial.changes, now.language));
}

/** The ground that is to be a unit once it has its name, and the place where what is drawn or held cannot be. */
class RedrawnGround {
  /** The drawing that was last seen on the map with what comes of it. */
  private seen: RedrawnSketch | null = null;

  constructor(private readonly map: ZoneMap) {}

  show(now: State): void {
    const { trial, screen } = now;
    const { sketch, tool } = screen.redraw;
    const isHere = screen.desk === 'redraw' && (sketch !== null || CHANGES_BORDERS.has(tool));
    const made = !isHere || sketch === null ? [] : (trial?.outlines ?? []).flatMap(({ geometry, made: name }) => (name === null || geometry.type === 'Point' ? [] : [{ name, geometry }]));
    const fault = isHere ? (standingRefusal(now)?.refusal.at ?? null) : null;
    const isNew = sketch !== null && sketch !== this.seen && (made.length > 0 || fault !== null);
    if (isNew) this.seen = sketch;
    this.map.showRedrawn(made, fault, isNew);
  }
}

class RedrawTools {
  constructor(private readonly desk: Desk, private readonly map: ZoneMap) {}

  choose(now: State, before: State | null): void {
    const [tool, last] = [toolAtWork(now), before === null ? 'pick' : toolAtWork(before)];
    if (tool === 'border') {
      if (last !== 'border' || now.screen.redraw.rows !== before?.screen.redraw.rows || now.directory !== before.directory) void this.openBorder(now).catch(this.desk.tell);
      return;
    }
    if (tool === last) return;
    const drawn = DRAWN[tool];
    if (drawn !== undefined) this.place(tool, drawn);
    else if (tool === 'paint') this.paint();
    else this.map.tools.stop();
  }

  private readonly giveUp = (): void => this.desk.store.apply(chooseRedrawTool('pick'));

  private place(tool: RedrawTool, kind: 'polygon' | 'line'): void {
    this.map.tools.place({ kind, snaps: tool !== 'lasso' }, (geometry) => this.take(geometry), this.giveUp);
  }

  private paint(): void {
    const { store } = this.desk;
    this.map.tools.paint({
      isInHand: (row) => store.get().screen.redraw.rows.includes(row),
      onPainted: (row, isTaken) => store.apply(isTaken ? takeInHand([row]) : layDown([row])),
      onCancelled: this.giveUp,
    });
  }

  /** The border of the unit in hand, once its corners are known; opened anew after each act. */
  private async openBorder({ screen, directory }: State): Promise<void> {
    const { store, workers } = this.desk;
    const { rows } = screen.redraw;
    const [row] = rows;
    if (row === undefined || rows.length > 1) return this.giveUp();
    const border = await workers.zoning.call((zoning) => zoning.openBorder(row));
    const now = store.get();
    if (toolAtWork(now) !== 'border' || now.screen.redraw.rows !== rows || now.directory !== directory) return;
    if (border === null) {
      this.map.tools.stop();
      store.apply(tellRedrawRefusal({ refused: 'no-outline', unit: directory?.id[row] ?? null, meters: null, at: null }));
      return;
    }
    store.apply(acceptBorder(border));
    this.map.tools.moveBorder(border, {
      onHeld: (gesture) => store.apply(tryGesture(gesture)),
      onPutBack: () => store.apply(tryGesture(null)),
      onMoved: (gesture) => this.redraw(gesture),
      onCancelled: this.giveUp,
    });
  }

  private redraw(gesture: RedrawGesture): void {
    const { store, tell } = this.desk;
    void whileUpdating(store, () => redrawInTurn(this.desk, gesture)).catch((reason: unknown) => {
      tell(reason);
      return false;
    }).then((isDone) => {
      if (isDone) {
        // The border is opened anew; a hole is one act.
        if (toolAtWork(store.get()) === 'hole') this.giveUp();
        return;
      }
      store.apply(tryGesture(null));
      this.map.tools.settleBorder();
      // A hole that cannot be is drawn again.
      if (gesture.kind === 'cut-hole' && toolAtWork(store.get()) === 'hole') this.place('hole', 'polygon');
    });
  }

  private take(geometry: Placed): void {
    const { store } = this.desk;
    const { directory, screen } = store.get();
    const { tool, rows } = screen.redraw;
    if (directory === null) return;
    if (tool === 'lasso' && geometry.type === 'Polygon') {
      store.apply(takeInHand(rowsInside(geometry.coordinates[0]!, directory.zoned, directory.center)));
      this.giveUp();
    } else if (tool === 'draw' && geometry.type === 'Polygon') store.apply(keepSketch({ kind: 'draw', ring: geometry.coordinates[0]!, yields: 'cut-neighbours' }));
    else if (tool === 'split' && geometry.type === 'LineString' && rows.length === 1) store.apply(keepSketch({ kind: 'split', row: rows[0]!, stroke: geometry.coordinates }));
    else if (tool === 'hole' && geometry.type === 'Polygon' && rows.length === 1) this.redraw({ kind: 'cut-hole', row: rows[0]!, ring: geometry.coordinates[0]! });
    else this.giveUp();
  }
}
