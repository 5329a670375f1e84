// A border moved on the map: its corners and sides are dragged by mouse or finger, or carried by the cross with keys.
import type { Feature, LineString, Point, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BorderGesture } from '../../domain/redraw/gestures/gesture.ts';
import type { SnapClass } from '../../domain/redraw/snap/snap-point.ts';
import type { OpenBorder } from '../../domain/redraw/gestures/open-border.ts';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import type { MapWords } from '../map-types.ts';
import type { Aim } from '../placing/aim.ts';
import { writePin } from '../placing/placed-geometry.ts';
import { Snapping, type FindTargets } from '../placing/snapping.ts';
import { giveData } from '../sources/day-sources.ts';
import { NOTHING } from '../sources/district-sources.ts';
import { gestureOf, handlePoints, handlesOf, heldLine, nearestHandle, type Handle } from './handles.ts';

export interface BorderListener {
  /** The border is held elsewhere: nothing is meant yet. */
  readonly onHeld: (gesture: BorderGesture) => void;
  /** It was let go of there. */
  readonly onMoved: (gesture: BorderGesture) => void;
  /** It was put back where it was. */
  readonly onPutBack: () => void;
  readonly onCancelled: () => void;
}

/** Pixels within which a pointer, a finger or the cross takes hold. */
const REACH = { mouse: 10, pen: 14, touch: 22, cross: 32 } as const;
/** A hand that presses is never quite still. */
const STILL_PIXELS = 3;

interface Run {
  readonly listener: BorderListener;
  readonly snapping: Snapping;
  border: OpenBorder;
  handles: readonly Handle[];
  chosen: Handle | null;
  held: { readonly handle: Handle; readonly by: 'pointer' | 'keys'; readonly start: { readonly x: number; readonly y: number }; to: Position; isMoved: boolean } | null;
  /** Sides are moved whole and not bent. */
  isWhole: boolean;
  provisional: readonly UnitGeometry[];
  /** What is said of where it is held: what comes of it, or why it cannot be. */
  note: string | null;
  snappedTo: SnapClass | null;
  /** What was let go of is being recorded: the border may be another in a moment. */
  isWaiting: boolean;
}

export class BorderEditing {
  private run: Run | null = null;

  constructor(private readonly map: MapLibreMap, private readonly aim: Aim, private words: MapWords, private readonly findTargets: FindTargets) {}

  get active(): boolean {
    return this.run !== null;
  }

  /** Another border while one is being moved takes its place; what is held is put back. */
  start(border: OpenBorder, listener: BorderListener): void {
    const before = this.run;
    if (before?.held != null) {
      this.map.dragPan.enable();
      before.listener.onPutBack();
    }
    this.run = {
      border, listener, snapping: before?.snapping ?? new Snapping(this.map, this.findTargets), handles: handlesOf(border), chosen: null, held: null,
      isWhole: before?.isWhole ?? false, provisional: [], note: null, snappedTo: null, isWaiting: false,
    };
    if (before === null) this.listen();
    else before.snapping.renew();
    // They stay where they are while one of them is moved.
    void giveData(this.map, 'handles', handlePoints(this.run.handles));
    this.draw();
  }

  private listen(): void {
    const signal = this.aim.begin((event) => this.act(event), () => this.escape());
    const canvas = this.map.getCanvas();
    canvas.addEventListener('pointerdown', this.pressed, { capture: true, signal });
    canvas.addEventListener('pointermove', this.moved, { signal });
    for (const type of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(type, this.released, { signal });
    this.map.on('move', this.carried);
  }

  /** Ends without calling back. */
  stop(): void {
    const { run } = this;
    if (run === null) return;
    this.run = null;
    run.snapping.remove();
    this.map.off('move', this.carried);
    this.map.dragPan.enable();
    this.aim.end();
    for (const source of ['guide', 'handles'] as const) void giveData(this.map, source, NOTHING);
  }

  cancel(): void {
    const { run } = this;
    this.stop();
    run?.listener.onCancelled();
  }

  /** The units as they would be where the border is held now, none where they cannot be, and what is to be said of it. */
  show(provisional: readonly UnitGeometry[], note: string | null): void {
    const { run } = this;
    if (run === null) return;
    run.provisional = provisional;
    run.note = note;
    this.draw();
  }

  write(words: MapWords): void {
    this.words = words;
    this.say();
  }

  private readonly pressed = (event: PointerEvent): void => {
    const { run } = this;
    if (run === null || !event.isPrimary || event.button !== 0 || run.held !== null || run.isWaiting) return;
    const reach = REACH[event.pointerType as 'mouse' | 'pen' | 'touch'] ?? REACH.mouse;
    const handle = this.handleAt(event, reach);
    if (handle === null) return;
    this.map.dragPan.disable();
    // A pointer made by a test or a tool is not one that can be captured.
    if (event.isTrusted) this.map.getCanvas().setPointerCapture(event.pointerId);
    this.take(handle, 'pointer', { x: event.clientX, y: event.clientY });
  };

  private readonly moved = (event: PointerEvent): void => {
    const { run } = this;
    if (run === null || !event.isPrimary) return;
    if (run.held === null) {
      this.map.getCanvas().style.cursor = this.handleAt(event, REACH.mouse) === null ? '' : 'grab';
      return;
    }
    if (run.held.by !== 'pointer' || (!run.held.isMoved && Math.hypot(event.clientX - run.held.start.x, event.clientY - run.held.start.y) < STILL_PIXELS)) return;
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    this.hold(this.map.unproject([event.clientX - left, event.clientY - top]));
  };

  private readonly released = (event: PointerEvent): void => {
    const { run } = this;
    if (run?.held?.by !== 'pointer' || !event.isPrimary) return;
    this.map.dragPan.enable();
    if (event.type === 'pointercancel' || !run.held.isMoved) this.putBack();
    else this.letGo();
  };

  private readonly carried = (): void => {
    if (this.run?.held?.by === 'keys') this.hold(this.map.getCenter());
  };

  /** The border follows the pointer or the cross. */
  private hold({ lng, lat }: { readonly lng: number; readonly lat: number }): void {
    const { run } = this;
    const held = run?.held;
    if (run == null || held == null) return;
    // What moves is nothing to snap to.
    const snapped = held.handle.kind === 'middle' && run.isWhole ? null : run.snapping.find([lng, lat], new Set(held.handle.owners));
    run.snappedTo = snapped?.class ?? null;
    held.to = snapped?.position ?? writePin(lng, lat).coordinates;
    held.isMoved = true;
    this.draw();
    run.listener.onHeld(gestureOf(run.border, held.handle, run.isWhole, held.to));
  }

  private letGo(): void {
    const { run } = this;
    const held = run?.held;
    if (run == null || held == null) return;
    run.held = null;
    run.chosen = null;
    if (!held.isMoved) return this.draw();
    this.wait();
    run.listener.onMoved(gestureOf(run.border, held.handle, run.isWhole, held.to));
  }

  private wait(): void {
    if (this.run === null) return;
    this.run.isWaiting = true;
    this.say();
  }

  /** What was let go of was refused: the border may be taken hold of again. */
  settle(): void {
    if (this.run === null) return;
    this.run.isWaiting = false;
    this.say();
  }

  private putBack(): void {
    const { run } = this;
    if (run === null) return;
    run.held = null;
    run.provisional = [];
    run.note = null;
    run.listener.onPutBack();
    this.draw();
  }

  private escape(): void {
    if (this.run?.held != null) {
      this.map.dragPan.enable();
      this.putBack();
    } else this.cancel();
  }

  private act({ key, repeat }: KeyboardEvent): boolean {
    const { run } = this;
    if (run === null) return false;
    switch (key) {
      case ' ': case 'Enter':
        if (!repeat) this.takeOrLetGo(key === ' ');
        return true;
      case 'Backspace': case 'Delete':
        if (!repeat) this.deleteCorner();
        return true;
      case 'f': case 'F':
        if (!repeat) this.toggleWhole();
        return true;
      default: return false;
    }
  }

  private takeOrLetGo(mayTake: boolean): void {
    const { run } = this;
    if (run === null) return;
    if (run.held !== null) return this.letGo();
    if (run.isWaiting) return;
    const handle = mayTake ? this.handleAtCross() : null;
    if (handle !== null) this.take(handle, 'keys', { x: 0, y: 0 });
  }

  private take(handle: Handle, by: 'pointer' | 'keys', start: { readonly x: number; readonly y: number }): void {
    const { run } = this;
    if (run === null) return;
    run.note = null;
    run.chosen = handle;
    run.held = { handle, by, start, to: handle.at, isMoved: false };
    this.draw();
  }

  private deleteCorner(): void {
    const { run } = this;
    const handle = run?.chosen ?? this.handleAtCross();
    if (run === null || run.held !== null || run.isWaiting || handle?.kind !== 'corner') return;
    run.chosen = null;
    this.wait();
    run.listener.onMoved({ kind: 'delete-corner', row: run.border.row, corner: handle.at });
  }

  private toggleWhole(): void {
    const { run } = this;
    if (run === null) return;
    run.isWhole = !run.isWhole;
    this.draw();
  }

  private handleAt({ clientX, clientY }: PointerEvent, reach: number): Handle | null {
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    return nearestHandle(this.run?.handles ?? [], (at) => this.map.project(at as [number, number]), { x: clientX - left, y: clientY - top }, reach);
  }

  private handleAtCross(): Handle | null {
    const pixelOf = (at: Position): { x: number; y: number } => this.map.project(at as [number, number]);
    const { lng, lat } = this.map.getCenter();
    return nearestHandle(this.run?.handles ?? [], pixelOf, pixelOf([lng, lat]), REACH.cross);
  }

  private draw(): void {
    const { run } = this;
    if (run === null) return;
    const { held } = run;
    const line = (kind: string, coordinates: Position[]): Feature<LineString> => ({ type: 'Feature', properties: { kind }, geometry: { type: 'LineString', coordinates } });
    const provisional = run.provisional.flatMap(ringsOf).map((ring) => line('provisional', ring));
    const rubber = held === null || !held.isMoved ? [] : [line('held', heldLine(run.border, held.handle, run.isWhole, held.to))];
    const grip = held?.to ?? run.chosen?.at;
    const ring: Feature<Point>[] = grip === undefined ? [] : [{ type: 'Feature', properties: { kind: 'grip' }, geometry: { type: 'Point', coordinates: grip } }];
    void giveData(this.map, 'guide', { type: 'FeatureCollection', features: [...provisional, ...rubber, ...ring] });
    this.say();
  }

  private say(): void {
    const { run, words } = this;
    if (run === null) return;
    const { buttons } = words;
    const how = run.held === null ? words.moveBorder : words.holdBorder;
    const text = run.isWaiting ? words.recordingBorder : run.note ?? (run.held === null || run.snappedTo === null ? how : words.snappedTo[run.snappedTo]);
    this.aim.say(text, run.held?.by === 'pointer' ? null : run.held === null ? words.keys.border : words.keys.carry, [
      { name: buttons.wholeBorder, key: 'F', isOn: run.isWhole, act: () => this.toggleWhole() },
      { name: buttons.deleteCorner, key: '⌫', act: () => this.deleteCorner() },
      { name: buttons.end, key: 'Esc', act: () => this.cancel() },
    ]);
  }
}

function ringsOf(geometry: UnitGeometry): Position[][] {
  return geometry.type === 'Point' ? [] : geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
