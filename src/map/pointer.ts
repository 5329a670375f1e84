// What the pointer is over: outline and name on hover, a row on click.
import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent, PointLike } from 'maplibre-gl';
import { BUILDINGS_FROM_ZOOM } from './layers/base-layers.ts';
import { SHAPES_FROM_ZOOM } from './layers/zone-scale.ts';

/** A unit or building under the pointer. */
export interface Hit {
  readonly source: 'units' | 'buildings' | 'places';
  readonly row: number;
  /** False for a unit drawn as a disc, since nobody has drawn its outline. */
  readonly surveyed: boolean;
}

/** What the tip says of a hit: its name and what stands beside it; null for no tip. */
export type Describe = (hit: Hit) => { readonly name: string; readonly note: string } | null;

/** How far from a dot's edge a finger or pointer still means it. */
const REACH_PIXELS = 5;

export class Pointer {
  private readonly tip = document.createElement('div');
  private readonly name = document.createTextNode('');
  private readonly note = document.createElement('span');
  private hovered: Hit | null = null;
  private waiting: MapMouseEvent | null = null;

  constructor(
    private readonly map: MapLibreMap,
    private readonly usable: () => boolean,
    private readonly describe: Describe,
    private readonly mark: (row: number | null) => void,
    private readonly onSelect: (row: number | null) => void,
    private readonly onHover: (row: number | null) => void,
  ) {
    this.tip.className = 'zone-map-tip';
    this.tip.hidden = true;
    this.tip.append(this.name, this.note);
    map.getContainer().append(this.tip);
    map.on('click', (event) => {
      if (this.usable()) this.onSelect(this.hitAt(event)?.row ?? null);
    });
    map.on('mousemove', this.follow);
    map.on('mouseout', () => this.leave());
    map.on('movestart', () => this.leave());
  }

  /** The tip and the hover outline go; called too when the map loses its state. */
  leave(): void {
    this.waiting = null;
    this.hover(null);
    this.tip.hidden = true;
  }

  /** Says again what stands beside the name under a resting pointer: the day has changed below it. */
  refresh(): void {
    if (this.hovered === null || this.tip.hidden) return;
    this.note.textContent = this.describe(this.hovered)?.note ?? '';
  }

  // One question per frame: a mouse reports more often than the screen is drawn.
  private readonly follow = (event: MapMouseEvent): void => {
    const asked = this.waiting !== null;
    this.waiting = event;
    if (!asked) requestAnimationFrame(() => this.answer());
  };

  private answer(): void {
    const event = this.waiting;
    this.waiting = null;
    if (event === null || !this.usable() || this.map.isMoving()) return;
    const hit = this.hitAt(event);
    this.hover(hit);
    const said = hit === null ? null : this.describe(hit);
    this.tip.hidden = said === null;
    if (said === null) return;
    this.name.data = said.name;
    this.note.textContent = said.note;
    this.placeTip(event);
  }

  private placeTip({ point }: MapMouseEvent): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const left = Math.min(point.x + 14, clientWidth - this.tip.offsetWidth - 4);
    const below = point.y + 18 + this.tip.offsetHeight < clientHeight;
    const top = below ? point.y + 18 : point.y - this.tip.offsetHeight - 10;
    this.tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
  }

  private hover(hit: Hit | null): void {
    if (hit?.row === this.hovered?.row && hit?.source === this.hovered?.source) return;
    if (this.usable()) {
      // A dot is large enough to be seen without an outline.
      this.mark(hit === null || hit.source === 'places' ? null : hit.row);
      this.map.getCanvas().style.cursor = hit === null ? '' : 'pointer';
    }
    this.hovered = hit;
    this.onHover(hit?.row ?? null);
  }

  /** What lies at a place of the map, in pixels. */
  hitAt({ point }: { readonly point: { readonly x: number; readonly y: number } }): Hit | null {
    const zoom = this.map.getZoom();
    if (zoom >= BUILDINGS_FROM_ZOOM) {
      const building = this.ask('buildings', [point.x, point.y], ['buildings']);
      if (building !== null) return building;
    }
    if (zoom >= SHAPES_FROM_ZOOM) return this.ask('units', [point.x, point.y], ['unit-areas']);
    const around: [PointLike, PointLike] = [
      [point.x - REACH_PIXELS, point.y - REACH_PIXELS],
      [point.x + REACH_PIXELS, point.y + REACH_PIXELS],
    ];
    return this.ask('places', around, ['unit-dots-sealed', 'unit-dots-controlled', 'unit-dots-precaution']);
  }

  private ask(source: Hit['source'], where: PointLike | [PointLike, PointLike], layers: string[]): Hit | null {
    const found: MapGeoJSONFeature | undefined = this.map.queryRenderedFeatures(where, { layers })[0];
    if (typeof found?.id !== 'number') return null;
    return { source, row: found.id, surveyed: found.properties['surveyed'] !== false };
  }
}
