// Joins the map to the desk of redrawing: what is in hand is outlined, and the tool that is chosen works on the map.
import type { Desk } from './acts.ts';
import { redrawUnitsBy } from './redraw.ts';
import { rowsInside } from '../domain/assigning/rows-inside.ts';
import { OUTDATED, type RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import type { Placed } from '../map/placing/placing.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { acceptBorder, chooseRedrawTool, keepSketch, layDown, takeInHand, tellRedrawRefusal, tryGesture } from '../store/redraw-commands.ts';
import type { RedrawTool, State } from '../store/state.ts';
import { writeChanges, writeRedrawRefusal } from '../words/redraw-sentences.ts';

/** What each tool draws on the map. */
const DRAWN: Readonly<Partial<Record<RedrawTool, 'polygon' | 'line'>>> = { lasso: 'polygon', draw: 'polygon', hole: 'polygon', split: 'line' };

export function followRedraw(desk: Desk, map: ZoneMap): void {
  const { store } = desk;
  const tools = new RedrawTools(desk, map);
  store.subscribe((now, before) => {
    const [is, was] = [now.screen, before.screen];
    if (is.redraw.rows !== was.redraw.rows || is.redraw.sketch !== was.redraw.sketch || is.desk !== was.desk || now.directory !== before.directory) {
      const { rows, sketch } = is.redraw;
      map.markInHand(is.desk === 'redraw' ? rows : [], is.desk !== 'redraw' || sketch === null ? null : sketch.kind === 'draw' ? sketch.ring : sketch.stroke);
    }
    tools.choose(toolOf(now), now, before);
    if (toolOf(now) === 'border' && (now.trial !== before.trial || is.redraw.refusal !== was.redraw.refusal)) showTrial(map, now);
  });
}

/** The tool at work on the map: none while what was drawn waits for its name, or nothing may be changed. */
function toolOf({ screen, whatIf, saved }: State): RedrawTool {
  const isAtRest = screen.desk !== 'redraw' || screen.redraw.sketch !== null || whatIf !== null || saved === 'read-only';
  return isAtRest ? 'pick' : screen.redraw.tool;
}

function showTrial(map: ZoneMap, now: State): void {
  const { trial, screen } = now;
  const refusal = screen.redraw.refusal ?? trial?.refusal ?? null;
  if (refusal !== null || trial === null) map.showBorder([], refusal === null ? null : writeRedrawRefusal(refusal, now));
  else map.showBorder(trial.outlines, writeChanges(trial.changes, now.language));
}

class RedrawTools {
  private isOn = false;

  constructor(private readonly desk: Desk, private readonly map: ZoneMap) {}

  choose(tool: RedrawTool, now: State, before: State): void {
    if (tool === 'border') {
      const isOther = toolOf(before) !== 'border' || now.screen.redraw.rows !== before.screen.redraw.rows || now.directory !== before.directory;
      if (isOther) void this.openBorder(now).catch(this.desk.tell);
      return;
    }
    if (tool === toolOf(before)) return;
    const drawn = DRAWN[tool];
    if (drawn !== undefined) this.place(tool, drawn);
    else if (tool === 'paint') this.paint();
    else if (this.isOn) this.map.stopTools();
    this.isOn = drawn !== undefined || tool === 'paint';
  }

  private readonly giveUp = (): void => this.desk.store.apply(chooseRedrawTool('pick'));

  private place(tool: RedrawTool, kind: 'polygon' | 'line'): void {
    this.map.startPlacing({ kind, snaps: tool !== 'lasso' }, (geometry) => this.take(geometry), this.giveUp);
  }

  private paint(): void {
    const { store } = this.desk;
    this.map.startPainting({
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
    if (toolOf(now) !== 'border' || now.screen.redraw.rows !== rows || now.directory !== directory) return;
    if (border === null) {
      store.apply(tellRedrawRefusal({ refused: 'no-outline', unit: directory?.id[row] ?? null, meters: null, at: null }));
      return;
    }
    this.isOn = true;
    store.apply(acceptBorder(border));
    this.map.startBorder(border, {
      onHeld: (gesture) => store.apply(tryGesture(gesture)),
      onPutBack: () => store.apply(tryGesture(null)),
      onMoved: (gesture) => this.redraw(gesture),
      onCancelled: this.giveUp,
    });
  }

  private redraw(gesture: RedrawGesture): void {
    const { desk } = this;
    const file = desk.caseFile();
    const { directory } = desk.store.get();
    void desk.inTurn(async () => {
      // Rows may mean other units by its turn.
      const isCurrent = desk.store.get().directory === directory;
      if (!isCurrent) desk.store.apply(tellRedrawRefusal(OUTDATED));
      const isDone = isCurrent && (await redrawUnitsBy(desk, file, gesture));
      if (!isDone) desk.store.apply(tryGesture(null));
      if (gesture.kind !== 'cut-hole' || toolOf(desk.store.get()) !== 'hole') return;
      // A hole that cannot be is drawn again.
      if (isDone) this.giveUp();
      else this.place('hole', 'polygon');
    }).catch(desk.tell).finally(() => this.map.settleBorder());
  }

  private take(geometry: Placed): void {
    const { store } = this.desk;
    const { directory, screen } = store.get();
    const { tool, rows } = screen.redraw;
    if (directory === null) return;
    if (tool === 'lasso' && geometry.type === 'Polygon') {
      store.apply(takeInHand(rowsInside(geometry.coordinates[0]!, directory.zoned, directory.center)));
      this.giveUp();
    } else if (tool === 'draw' && geometry.type === 'Polygon') store.apply(keepSketch({ kind: 'draw', ring: geometry.coordinates[0]! }));
    else if (tool === 'split' && geometry.type === 'LineString' && rows.length === 1) store.apply(keepSketch({ kind: 'split', row: rows[0]!, stroke: geometry.coordinates }));
    else if (tool === 'hole' && geometry.type === 'Polygon' && rows.length === 1) this.redraw({ kind: 'cut-hole', row: rows[0]!, ring: geometry.coordinates[0]! });
    else this.giveUp();
  }
}
