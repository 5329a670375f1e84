// The unit under the pointer and the selected one, outlined: each alone in a source, so that no frame draws the lines of all units to show one.
import type { Feature, MultiLineString, Point, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { NO_SHAPES, outlineOf, type UnitShapes } from '../../domain/district/unit-shapes.ts';
import { giveData } from './day-sources.ts';
import { NOTHING } from './district-sources.ts';

export type UnitMarkKind = 'hovered' | 'selected';

export class MarkedUnits {
  private shapes = NO_SHAPES;
  private readonly rows: Record<UnitMarkKind, number | null> = { hovered: null, selected: null };

  private inHand: readonly number[] = [];
  private drawn: readonly Position[] | null = null;
  private center: Float64Array = new Float64Array();

  constructor(private readonly map: MapLibreMap) {}

  /** Rows mean other shapes; marks stay on their rows until they are renewed. */
  setShapes(shapes: UnitShapes): void {
    this.shapes = shapes;
  }

  /** Outlines a unit or building, and none else of that kind. */
  mark(kind: UnitMarkKind, row: number | null): void {
    const before = this.rows[kind];
    if (row === before) return;
    this.rows[kind] = row;
    this.markBuilding(kind, before, false);
    this.draw(kind);
  }

  /** Marks the units in hand, and none else: their outlines, and points for where they are dots. `center`: lng and lat interleaved. */
  markInHand(rows: readonly number[], drawn: readonly Position[] | null, center: Float64Array): void {
    this.inHand = rows;
    this.drawn = drawn;
    this.center = center;
    this.drawInHand();
  }

  /** Draws all marks again. */
  renew(): void {
    this.drawInHand();
    for (const kind of ['hovered', 'selected'] as const) this.draw(kind);
  }

  /** Forgets what is on the map, after the map lost it. */
  forget(): void {
    this.rows.hovered = this.rows.selected = null;
  }

  private drawInHand(): void {
    const { inHand, center, shapes } = this;
    const outlines = new Set(inHand);
    const features: Feature<MultiLineString | Point>[] = [...shapes.rows.keys()].filter((shape) => outlines.has(shapes.rows[shape]!)).map((shape) => linesOf(shapes, shape));
    for (const row of inHand) {
      const [lng, lat] = [center[2 * row], center[2 * row + 1]];
      if (lng !== undefined && lat !== undefined && !Number.isNaN(lng)) features.push({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lng, lat] } });
    }
    if (this.drawn !== null) features.push({ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [[...this.drawn]] } });
    void giveData(this.map, 'in-hand', { type: 'FeatureCollection', features });
  }

  private draw(kind: UnitMarkKind): void {
    const row = this.rows[kind];
    this.markBuilding(kind, row, true);
    const shape = row === null ? -1 : this.shapes.rows.indexOf(row);
    void giveData(this.map, kind, shape < 0 ? NOTHING : linesOf(this.shapes, shape));
  }

  // Buildings within units have no shape here; they are drawn from near only, where few are in view.
  private markBuilding(kind: UnitMarkKind, row: number | null, isMarked: boolean): void {
    if (row !== null) this.map.setFeatureState({ source: 'buildings', id: row }, { [kind]: isMarked });
  }
}

function linesOf(shapes: UnitShapes, shape: number): Feature<MultiLineString> {
  return { type: 'Feature', properties: {}, geometry: outlineOf(shapes, shape) };
}
