// The picture of a day in motion: a canvas over the map, drawn once for a camera and coloured anew for each day.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { UnitShapes } from '../../domain/district/unit-shapes.ts';
import { colorAreas, stampDots } from './day-pixels.ts';
import { findDots, projectDots, type DotPlaces, type DotPoints } from './dot-places.ts';
import { stampOf } from './dots.ts';
import { fillColors } from './fill-colors.ts';
import { frameOf, placeOn, type Frame } from './frame.ts';
import { drawIds, type IdPicture } from './id-picture.ts';
import type { MapColors } from '../layers/map-colors.ts';
import { PARTS_FROM_ZOOM, SHAPES_FROM_ZOOM, ZONE_LEVELS, type PrecautionArea } from '../layers/zone-scale.ts';

/** Where units are, for drawing; `shown`: rows that have a dot, `center`: longitude and latitude by row. */
export interface UnitPlaces {
  readonly shapes: UnitShapes;
  readonly shown: Uint32Array;
  readonly center: Float64Array;
}

/** The colours of now; read whenever the picture is coloured. */
export interface Palettes {
  readonly colors: MapColors;
  readonly precautionArea: PrecautionArea;
}

interface Drawing {
  readonly areas: IdPicture;
  readonly dots: DotPlaces;
  readonly rows: Uint32Array;
  readonly image: ImageData;
}

/** Drawing gives way to hand and map after so long. */
const SLICE_MS = 12;

export class MotionCanvas {
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d')!;
  private units: UnitPlaces | null = null;
  private points: DotPoints | null = null;
  private drawing: Drawing | null = null;
  /** Counts the pictures begun: one that was overtaken is given up. */
  private begun = 0;
  /** The day in motion; null at rest. */
  private status: Uint16Array | null = null;
  private nextFrame = 0;

  constructor(private readonly map: MapLibreMap, private readonly palettes: Palettes) {
    this.canvas.className = 'zone-map-motion';
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.hidden = true;
    map.getCanvasContainer().append(this.canvas);
    map.on('move', this.follow);
    map.on('moveend', this.draw);
  }

  setUnits(units: UnitPlaces): void {
    this.units = units;
    this.points = projectDots(units);
    this.drawing = null;
    this.draw();
  }

  /** Shows a day; the column may be written on until the next frame. */
  show(status: Uint16Array): void {
    this.status = status;
    // A hand may move several days between two frames; one of them is seen.
    if (this.nextFrame === 0) this.nextFrame = requestAnimationFrame(this.color);
  }

  /** Colours again what is shown, by other colours. */
  recolor(): void {
    if (this.status !== null) this.show(this.status);
  }

  /** The day is at rest: goes with the map's next frame, which has its outlines. */
  leave(): void {
    this.status = null;
    this.map.once('render', () => {
      if (this.status === null) this.canvas.hidden = true;
    });
    this.map.triggerRepaint();
  }

  hide(): void {
    this.status = null;
    this.canvas.hidden = true;
  }

  remove(): void {
    this.begun++;
    cancelAnimationFrame(this.nextFrame);
    this.canvas.remove();
  }

  /** Until the camera rests the last picture goes along with it. */
  private readonly follow = (): void => {
    if (this.drawing === null) return;
    const { x, y, scale } = placeOn(this.frame(), this.drawing.areas.frame);
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };

  private readonly draw = (): void => {
    void this.drawInSlices(++this.begun);
  };

  private async drawInSlices(turn: number): Promise<void> {
    const { units, points } = this;
    const frame = this.frame();
    if (units === null || points === null || frame.width === 0 || frame.height === 0) return;
    const isLarge = frame.zoom >= SHAPES_FROM_ZOOM;
    const work = drawIds(units.shapes, frame, { parts: frame.zoom >= PARTS_FROM_ZOOM, borders: isLarge });
    let end = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done) {
      if (performance.now() > end) {
        await giveWay();
        if (turn !== this.begun) return;
        end = performance.now() + SLICE_MS;
      }
      step = work.next();
    }
    this.drawing = {
      areas: step.value, rows: units.shapes.rows, dots: findDots(points, frame),
      image: new ImageData(frame.width, frame.height),
    };
    if (this.status !== null) this.show(this.status);
  }

  private readonly color = (): void => {
    this.nextFrame = 0;
    const { drawing, status, canvas, palettes: { colors, precautionArea } } = this;
    if (drawing === null || status === null) return;
    const { areas, dots, rows, image } = drawing;
    const { width, height, zoom } = areas.frame;
    const out = new Uint32Array(image.data.buffer);
    colorAreas(out, areas, rows, status, fillColors(colors, precautionArea, zoom));
    const stamps = ZONE_LEVELS.map((level) => stampOf(level, colors, precautionArea, zoom));
    stampDots(out, width, height, dots, status, [null, ...stamps]);
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    this.context.putImageData(image, 0, 0);
    this.follow();
    canvas.hidden = false;
  };

  private frame(): Frame {
    const { lng, lat } = this.map.getCenter();
    const { clientWidth, clientHeight } = this.map.getContainer();
    return frameOf({ lng, lat, zoom: this.map.getZoom() }, clientWidth, clientHeight);
  }
}

/** Resolves in a task of its own, behind input and frames that wait. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
