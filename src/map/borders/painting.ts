// 涂选: units taken in hand by drawing over them with the pointer pressed; begun on one in hand, it lays them down.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapWords } from '../map-types.ts';
import type { Aim } from '../placing/aim.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Zoned row at a place in pixels; −1 on empty ground. */
export type RowAt = (place: Place) => number;

export interface PaintListener {
  readonly isInHand: (row: number) => boolean;
  readonly onPainted: (row: number, isTaken: boolean) => void;
  readonly onCancelled: () => void;
}

const STEP_PIXELS = 8;
const MOST_STEPS = 24;

export class Painting {
  private listener: PaintListener | null = null;
  /** Where the stroke is. */
  private last: Place = { x: 0, y: 0 };
  /** What the stroke does to units it comes over; null between strokes. */
  private takes: boolean | null = null;
  private readonly passed = new Set<number>();

  constructor(private readonly map: MapLibreMap, private readonly aim: Aim, private words: MapWords, private readonly rowAt: RowAt) {}

  get active(): boolean {
    return this.listener !== null;
  }

  start(listener: PaintListener): void {
    this.stop();
    this.listener = listener;
    const signal = this.aim.begin(({ key, repeat }, isAimed) => {
      if (key !== ' ') return false;
      if (isAimed && !repeat) this.paintAtCross();
      return true;
    }, () => this.cancel());
    const canvas = this.map.getCanvas();
    this.map.dragPan.disable();
    canvas.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      this.begin(this.placeOf(event));
    }, { signal });
    canvas.addEventListener('pointermove', (event) => {
      if (this.takes !== null && event.isPrimary) this.paintTo(this.placeOf(event));
    }, { signal });
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const) canvas.addEventListener(type, () => { this.takes = null; }, { signal });
    this.say();
  }

  stop(): void {
    if (this.listener === null) return;
    this.listener = null;
    this.takes = null;
    this.map.dragPan.enable();
    this.aim.end();
  }

  cancel(): void {
    const { listener } = this;
    this.stop();
    listener?.onCancelled();
  }

  write(words: MapWords): void {
    this.words = words;
    this.say();
  }

  private paintAtCross(): void {
    const { x, y } = this.map.project(this.map.getCenter());
    this.begin({ x, y });
    this.takes = null;
  }

  private begin(place: Place): void {
    const { listener } = this;
    if (listener === null) return;
    const row = this.rowAt(place);
    this.takes = row < 0 || !listener.isInHand(row);
    this.passed.clear();
    this.last = place;
    this.paint(place);
  }

  /** A quick hand jumps from place to place: what lies between is not left out. */
  private paintTo(place: Place): void {
    const { last } = this;
    const steps = Math.min(MOST_STEPS, Math.ceil(Math.hypot(place.x - last.x, place.y - last.y) / STEP_PIXELS));
    for (let step = 1; step <= steps; step++) this.paint({ x: last.x + ((place.x - last.x) * step) / steps, y: last.y + ((place.y - last.y) * step) / steps });
    this.last = place;
  }

  private paint(place: Place): void {
    const { listener, takes } = this;
    if (listener === null || takes === null) return;
    const row = this.rowAt(place);
    if (row < 0 || this.passed.has(row)) return;
    this.passed.add(row);
    listener.onPainted(row, takes);
  }

  private placeOf({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private say(): void {
    if (this.listener === null) return;
    this.aim.say(this.words.paintUnits, this.words.keys.paint, [{ name: this.words.buttons.end, key: 'Esc', act: () => this.cancel() }]);
  }
}
