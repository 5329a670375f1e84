// What the pointer snaps to: walls, roads and field ridges of the part of the map in view.
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Snapped, Snapper, SnapTargets } from '../../domain/redraw/snap/snapper.ts';
import type { Bounds } from '../map-types.ts';

/** Gives the lines in some bounds. */
export type FindTargets = (bounds: Bounds) => Promise<SnapTargets>;

/** How near the pointer has to come. */
const REACH_PIXELS = 10;
/** Seen from further away a finger's breadth is a street. */
const FROM_ZOOM = 13.5;

export class Snapping {
  private snapper: Snapper | null = null;
  private turn = 0;

  constructor(private readonly map: MapLibreMap, private readonly findTargets: FindTargets) {
    map.on('moveend', this.renew);
    this.renew();
  }

  /** Where the pointer is taken to; null where nothing is near, or while the lines of a new view are awaited. `leftOut`: ids of lines not to snap to. */
  find([lng, lat]: Position, leftOut?: ReadonlySet<string>): Snapped | null {
    if (this.snapper === null || this.map.getZoom() < FROM_ZOOM) return null;
    const { x, y } = this.map.project([lng!, lat!]);
    const beside = this.map.unproject([x + REACH_PIXELS, y]);
    return this.snapper.find([lng!, lat!], beside.distanceTo(this.map.unproject([x, y])), leftOut);
  }

  /** The places along a line between two on it. */
  between(from: Snapped, to: Snapped): Position[] {
    return this.snapper?.between(from, to) ?? [];
  }

  remove(): void {
    this.turn++;
    this.map.off('moveend', this.renew);
  }

  /** Reads the lines of the view again: the units have changed, or the view has. */
  readonly renew = (): void => {
    const turn = ++this.turn;
    if (this.map.getZoom() < FROM_ZOOM) return;
    const { lng, lat } = this.map.getCenter();
    const bounds = this.map.getBounds();
    void Promise.all([import('../../domain/redraw/snap/snapper.ts'), this.findTargets([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()])])
      .then(([{ Snapper }, targets]) => {
        if (turn === this.turn) this.snapper = new Snapper(targets, [lng, lat]);
      })
      // Without lines one draws as without snapping; that the worker died is told elsewhere.
      .catch(() => {});
  };
}
