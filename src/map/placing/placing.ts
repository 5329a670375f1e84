// A place on the ground given by hand: a pin by one click, or the corners of an outline; by mouse, finger or keyboard.
import type { LineString, Point, Polygon, Position } from 'geojson';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapColors } from '../layers/map-colors.ts';
import type { SnapClass } from '../../domain/redraw/snap/snap-point.ts';
import type { MapWords } from '../map-types.ts';
import type { Aim } from './aim.ts';
import { writePin } from './placed-geometry.ts';
import { startOutline, type OutlineDrawing } from './placing-outline.ts';
import { Snapping, type FindTargets } from './snapping.ts';

export type PlacingKind = 'pin' | 'polygon' | 'line';
/** What a placing gives: a point, an outline, or a stroke (a line as it was drawn). */
export type Placed = Point | Polygon | LineString;

/** How something is placed. */
export interface PlacingChoices {
  readonly kind: PlacingKind;
  /** Corners snap to walls, roads and field ridges, and may follow them. */
  readonly snaps: boolean;
}

/** One placing from its start to its end. */
interface Run extends PlacingChoices {
  readonly onPlaced: (geometry: Placed) => void;
  readonly onCancelled: () => void;
  readonly snapping: Snapping | null;
  drawing: OutlineDrawing | null;
  /** What was drawn cannot be finished as it stands: it meets itself at a place, or has no area (null). */
  refused: { readonly at: Position | null } | null;
  /** Corners on one line follow it. */
  follows: boolean;
  snappedTo: SnapClass | null;
}

export class Placing {
  private run: Run | null = null;

  constructor(private readonly map: MapLibreMap, private readonly aim: Aim, private readonly colors: () => MapColors, private words: MapWords, private readonly findTargets: FindTargets) {
    map.on('click', this.clicked);
  }

  /** While true, clicks place and do not select. */
  get active(): boolean {
    return this.run !== null;
  }

  /** A placing under way is given up without a word. `onCancelled` too when the drawing code cannot be loaded. */
  start(choices: PlacingChoices, onPlaced: Run['onPlaced'], onCancelled: Run['onCancelled']): void {
    this.stop();
    const snapping = choices.snaps && choices.kind !== 'pin' ? new Snapping(this.map, this.findTargets) : null;
    const run: Run = { ...choices, onPlaced, onCancelled, snapping, drawing: null, refused: null, follows: false, snappedTo: null };
    this.run = run;
    this.aim.begin((event, isAimed) => this.act(event, isAimed), () => this.cancel());
    this.say();
    if (run.kind !== 'pin') this.draw(run, run.kind).catch(() => { if (this.run === run) this.cancel(); });
  }

  /** Ends a placing without calling back. */
  stop(): void {
    const { run } = this;
    if (run === null) return;
    this.run = null;
    run.drawing?.remove();
    run.snapping?.remove();
    this.aim.end();
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
    if (run === null) return;
    // Not before it is ready: a corner clicked on the word of a hint that came too early would be lost.
    if (run.kind !== 'pin' && run.drawing === null) return this.aim.say(null, null, []);
    const how = run.refused !== null ? words.refusedOutline[run.kind === 'line' ? 'stroke' : run.refused.at === null ? 'flat' : 'crossing'] : { pin: words.placePin, polygon: words.placeOutline, line: words.placeStroke }[run.kind];
    const text = run.snappedTo === null || run.refused !== null ? how : words.snappedTo[run.snappedTo];
    const cancel = { name: words.buttons.cancel, key: 'Esc', act: () => this.cancel() };
    if (run.kind === 'pin') return this.aim.say(text, words.keys.pin, [cancel]);
    this.aim.say(text, run.refused !== null ? null : words.keys[run.kind], [
      { name: words.buttons.finish, key: '⏎', act: () => run.drawing?.close() },
      { name: words.buttons.takeBack, key: '⌫', act: () => run.drawing?.takeBack() },
      ...(run.snapping === null ? [] : [{ name: words.buttons.follow, key: 'F', isOn: run.follows, act: () => this.follow(run) }]),
      cancel,
    ]);
  }

  private follow(run: Run): void {
    run.follows = !run.follows;
    this.say();
  }

  private place(geometry: Placed): void {
    const { run } = this;
    this.stop();
    run?.onPlaced(geometry);
  }

  private async draw(run: Run, kind: 'polygon' | 'line'): Promise<void> {
    const drawing = await startOutline(this.map, this.colors(), { kind, snapping: run.snapping, isFollowing: () => run.follows }, {
      onDrawn: (outline) => { if (this.run === run) this.place(outline); },
      onRefused: (at) => this.refuse(run, { at }),
      onChanged: () => this.refuse(run, null),
      onSnapped: (snapped) => this.tellSnapped(run, snapped?.class ?? null),
    });
    if (this.run === run) {
      run.drawing = drawing;
      this.say();
    } else drawing.remove();
  }

  private refuse(run: Run, refused: Run['refused']): void {
    if ((run.refused === null && refused === null) || this.run !== run) return;
    run.refused = refused;
    this.say();
  }

  private tellSnapped(run: Run, snappedTo: SnapClass | null): void {
    if (run.snappedTo === snappedTo || this.run !== run) return;
    run.snappedTo = snappedTo;
    this.say();
  }

  private readonly clicked = ({ lngLat }: MapMouseEvent): void => {
    if (this.run?.kind === 'pin') this.place(writePin(lngLat.lng, lngLat.lat));
  };

  private act({ key, repeat }: KeyboardEvent, isAimed: boolean): boolean {
    const { run } = this;
    if (run === null) return false;
    if (run.kind === 'pin') {
      if (key !== 'Enter') return false;
      const { lng, lat } = this.map.getCenter();
      if (isAimed && !repeat) this.place(writePin(lng, lat));
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
        if (isAimed && !repeat) run.drawing?.addCornerAtCenter();
        return true;
      case 'f': case 'F':
        if (!repeat && run.snapping !== null) this.follow(run);
        return run.snapping !== null;
      default: return false;
    }
  }
}
