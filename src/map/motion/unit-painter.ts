// Shows units by level: the one door through which days reach the map, so that another way can take its place.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { MotionCanvas, type Palettes, type UnitPlaces } from './motion-canvas.ts';
import { UnitStates } from './unit-states.ts';

export interface UnitPainter {
  /** Rows of a table of `rows` units are to be painted. `keep`: rows of before mean the units they meant, and what is on the map stays. */
  setUnits(units: UnitPlaces, rows: number, keep: boolean): void;
  /** The day moves: fills all units by its status words. */
  paint(status: Uint16Array): void;
  /** The day is at rest: the map's outlines fill the zones, dots and pending marks are set. */
  settle(status: Uint16Array): void;
  /** The colours have changed. */
  recolor(): void;
  /** Forgets what is on the map, after the map lost it. */
  forget(): void;
  remove(): void;
}

/**
 * While the day moves MapLibre stands still and a canvas over it is coloured pixel by pixel. Whatever makes MapLibre draw
 * costs a whole frame of the map, which without a graphics card takes longer than a step may, even with nothing on it;
 * the canvas costs the same for a hundred units and a million, with a graphics card and without. At rest
 * MapLibre draws the outlines, and labels and signs are on top again.
 */
export class MapPainter implements UnitPainter {
  private readonly motion: MotionCanvas;
  private states: UnitStates | null = null;

  constructor(private readonly map: MapLibreMap, palettes: Palettes) {
    this.motion = new MotionCanvas(map, palettes);
  }

  setUnits(units: UnitPlaces, rows: number, keep: boolean): void {
    if (keep && this.states !== null) this.states.grow(rows, units.shown);
    else {
      this.states = new UnitStates(this.map, rows, units.shown);
      this.motion.hide();
    }
    this.motion.setUnits(units);
  }

  paint(status: Uint16Array): void {
    this.motion.show(status);
  }

  settle(status: Uint16Array): void {
    this.states?.settle(status);
    this.motion.leave();
  }

  recolor(): void {
    this.motion.recolor();
  }

  forget(): void {
    this.states?.forget();
    this.motion.hide();
  }

  remove(): void {
    this.motion.remove();
  }
}
