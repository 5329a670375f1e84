// A place on the ground given by hand: a pin by one click, or the corners of an outline; by mouse, finger or keyboard.
import type { LineString, Point, Polygon } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapColors } from '../layers/map-colors.ts';
import type { MapWords } from '../map-types.ts';
import { writePin } from './placed-geometry.ts';
import { startOutline, type OutlineDrawing } from './placing-outline.ts';

export type PlacingKind = 'pin' | 'polygon' | 'line';
/** What a placing gives: a point, an outline, or a stroke (a line as it was drawn). */
export type Placed = Point | Polygon | LineString;

/** One placing from its start to its end. */
interface Run {
  readonly kind: PlacingKind;
  readonly onPlaced: (geometry: Placed) => void;
  readonly onCancelled: () => void;
  /** Ends all listening of this run. */
  readonly ended: AbortController;
  drawing: OutlineDrawing | null;
  /** The outline as it stands was refused. */
  refused: boolean;
}

export class Placing {
  private readonly hint = document.createElement('div');
  private readonly cross = document.createElement('div');
  private run: Run | null = null;

  constructor(private readonly map: MapLibreMap, private readonly colors: () => MapColors, private words: MapWords) {
    this.hint.className = 'zone-map-hint';
    this.hint.setAttribute('role', 'status');
    this.cross.className = 'zone-map-cross';
    this.hint.hidden = this.cross.hidden = true;
    map.getContainer().append(this.cross, this.hint);
    map.on('click', this.clicked);
  }

  /** While true, clicks place and do not select. */
  get active(): boolean {
    return this.run !== null;
  }

  /** Takes the focus to the map; a placing under way is given up without a word. `onCancelled` too when the drawing code cannot be loaded. */
  start(kind: PlacingKind, onPlaced: Run['onPlaced'], onCancelled: Run['onCancelled']): void {
    this.stop();
    const run: Run = { kind, onPlaced, onCancelled, ended: new AbortController(), drawing: null, refused: false };
    this.run = run;
    const container = this.map.getContainer();
    const canvas = this.map.getCanvas();
    const { signal } = run.ended;
    container.classList.add('placing');
    container.addEventListener('keydown', this.keyed, { capture: true, signal });
    container.addEventListener('pointermove', () => { this.cross.hidden = true; }, { signal });
    // The second click of a double click closes the outline; it does not zoom.
    container.addEventListener('dblclick', (event) => event.stopPropagation(), { capture: true, signal });
    document.addEventListener('keydown', this.escaped, { capture: true, signal });
    canvas.focus({ preventScroll: true });
    this.cross.hidden = !canvas.matches(':focus-visible');
    this.say();
    if (kind !== 'pin') this.draw(run, kind).catch(() => { if (this.run === run) this.cancel(); });
  }

  /** Ends a placing without calling back. */
  stop(): void {
    const { run } = this;
    if (run === null) return;
    this.run = null;
    run.ended.abort();
    run.drawing?.remove();
    this.map.getContainer().classList.remove('placing');
    this.map.getCanvas().style.removeProperty('cursor');
    this.hint.hidden = this.cross.hidden = true;
  }

  /** Ends a placing as Esc does. */
  cancel(): void {
    const { run } = this;
    this.stop();
    run?.onCancelled();
  }

  write(words: MapWords): void {
    this.words = words;
    this.say();
  }

  private say(): void {
    const { run, words } = this;
    // Not before it is ready: a corner clicked on the word of a hint that came too early would be lost.
    this.hint.hidden = run === null || (run.kind !== 'pin' && run.drawing === null);
    if (run === null) return;
    this.hint.textContent = run.refused ? words.outlineRefused : { pin: words.placePin, polygon: words.placeOutline, line: words.placeStroke }[run.kind];
  }

  private place(geometry: Placed): void {
    const { run } = this;
    this.stop();
    run?.onPlaced(geometry);
  }

  private async draw(run: Run, kind: 'polygon' | 'line'): Promise<void> {
    const drawing = await startOutline(this.map, this.colors(), kind, {
      onDrawn: (outline) => { if (this.run === run) this.place(outline); },
      onRefused: () => this.refuse(run, true),
      onChanged: () => this.refuse(run, false),
    });
    if (this.run === run) {
      run.drawing = drawing;
      this.say();
    } else drawing.remove();
  }

  private refuse(run: Run, refused: boolean): void {
    if (run.refused === refused || this.run !== run) return;
    run.refused = refused;
    this.say();
  }

  private readonly clicked = ({ lngLat }: MapMouseEvent): void => {
    if (this.run?.kind === 'pin') this.place(writePin(lngLat.lng, lngLat.lat));
  };

  private readonly escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.target !== this.map.getCanvas() || event.ctrlKey || event.altKey || event.metaKey) return;
    const aimed = !this.cross.hidden;
    this.cross.hidden = false;
    if (!this.act(event, aimed)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What is put at the cross needs the cross to have been seen: the first key after the mouse only shows it. */
  private act({ key, repeat }: KeyboardEvent, aimed: boolean): boolean {
    const { run } = this;
    if (run === null) return false;
    if (run.kind === 'pin') {
      if (key !== 'Enter') return false;
      const { lng, lat } = this.map.getCenter();
      if (aimed && !repeat) this.place(writePin(lng, lat));
      return true;
    }
    switch (key) {
      case 'Enter':
        if (!repeat) run.drawing?.close();
        return true;
      case 'Backspace':
        run.drawing?.takeBack();
        return true;
      case ' ':
        if (aimed && !repeat) run.drawing?.addCornerAtCenter();
        return true;
      default: return false;
    }
  }
}
