// Borders of the open district: what a gesture would come to, a border opened for moving, and the lines to snap to.
import type { Position } from 'geojson';
import { labelPoints } from '../../src/domain/district/containment.ts';
import { areExtentsMeeting, extentOf, extentOfPositions, placeAt, type Extent } from '../../src/domain/district/place-column.ts';
import type { Redrawing } from '../../src/domain/district/redrawn-units.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import type { Body } from '../../src/domain/journal/entry.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import type { CountedColumns } from '../../src/domain/publishing/zone-list.ts';
import { carryOverrides } from '../../src/domain/redraw/gestures/carry-overrides.ts';
import { isRefused, type RedrawGesture, type RedrawGround, type RedrawRefusal } from '../../src/domain/redraw/gestures/gesture.ts';
import { openBorder, type OpenBorder } from '../../src/domain/redraw/gestures/open-border.ts';
import { planRedrawing } from '../../src/domain/redraw/gestures/plan-redrawing.ts';
import { unitChanges, type UnitChange } from '../../src/domain/redraw/gestures/unit-changes.ts';
import { openShapes, type OpenArea, type PlacedUnit } from '../../src/domain/redraw/shapes/open-shapes.ts';
import type { SnapTarget, SnapTargets } from '../../src/domain/redraw/snap/snapper.ts';
import { findZonedUnits } from '../../src/domain/zoning/facts/zoned-units.ts';
import type { RedrawnList } from '../../src/domain/redraw/gestures/level-changes.ts';
import { readLayer, type LayerFeature } from '../layers.ts';

/** Either `redrawing` or `refusal` is null. */
export interface RedrawAnswer {
  readonly redrawing: Redrawing | null;
  /** Recorded with the redrawing: levels set by hand follow their ground. */
  readonly carried: readonly Body[];
  readonly changes: readonly UnitChange[];
  readonly refusal: RedrawRefusal | null;
}

/** With what it does to the list of a day; null where nothing comes of it. */
export interface RedrawTold extends RedrawAnswer {
  readonly list: RedrawnList | null;
}

/** Lines with more points in view than this are not snapped to: the map is seen from too far. */
const MOST_POINTS = 60_000;

/** Of the units as they are in the plan; another district, other units: another desk. `rowOf`: row of the unit a place names, −1 for none. */
export class RedrawDesk {
  private readonly zones;
  private readonly ground: RedrawGround;
  private lastOpened: { readonly keys: string; readonly area: OpenArea } | null = null;
  private lines: Promise<{ readonly road: readonly SnapTarget[]; readonly ridge: readonly SnapTarget[] }> | null = null;

  constructor(private readonly plan: Plan, private readonly units: UnitTable, counted: CountedColumns, private readonly rowOf: (area: string) => number) {
    // As zoned by compounds: parts that a finer pack zones by themselves are redrawn with what they stand in.
    this.zones = findZonedUnits(units);
    this.ground = { units, zoned: this.zones.zoned, zonedOf: this.zones.zonedOf, counted, center: labelPoints(units), open: (placed) => this.openOnce(placed) };
  }

  /** What becomes of the units; nothing is changed. */
  answer(gesture: RedrawGesture): RedrawAnswer {
    const plan = planRedrawing(gesture, this.ground);
    if (isRefused(plan)) return { redrawing: null, carried: [], changes: [], refusal: plan };
    const keyOf = (area: string): string | null => this.units.id[this.rowOf(area)] ?? null;
    return { redrawing: plan, carried: carryOverrides(plan, this.plan.overrides, keyOf), changes: unitChanges(this.units, this.zones, plan), refusal: null };
  }

  openBorder(row: number): OpenBorder | null {
    return openBorder(row, this.ground);
  }

  /** Walls, roads and field ridges in view. */
  async snapTargets(view: Extent): Promise<SnapTargets> {
    this.lines ??= this.readLines();
    const { road, ridge } = await this.lines;
    const wall = [...this.zones.zoned].flatMap((row): SnapTarget[] => {
      const extent = extentOf(this.units.geometry, [row]);
      if (extent === null || !areExtentsMeeting(extent, view)) return [];
      const geometry = placeAt(this.units.geometry, row)!;
      return geometry.type === 'Point' ? [] : targetsOf(this.units.id[row]!, geometry);
    });
    const isInView = ({ points }: SnapTarget): boolean => areExtentsMeeting(extentOfPositions(points), view);
    const targets = { wall, road: road.filter(isInView), ridge: ridge.filter(isInView), vertex: [] };
    const points = Object.values(targets).flat().reduce((sum, line) => sum + line.points.length, 0);
    return points > MOST_POINTS ? { wall: [], road: [], ridge: [], vertex: [] } : targets;
  }

  private async readLines(): Promise<{ road: SnapTarget[]; ridge: SnapTarget[] }> {
    const [road, ridge] = await Promise.all(['roads', 'fields'].map(async (name) => (await readLayer(this.plan, name)).flatMap((feature, i) => featureTargets(`${name} ${i}`, feature))));
    return { road: road!, ridge: ridge! };
  }

  /** While a border is dragged the same units are opened again and again. */
  private openOnce(placed: readonly PlacedUnit[]): OpenArea {
    const keys = JSON.stringify(placed.map(({ key }) => key));
    if (this.lastOpened?.keys !== keys) this.lastOpened = { keys, area: openShapes(placed) };
    return this.lastOpened.area;
  }
}

function featureTargets(id: string, { geometry }: LayerFeature): SnapTarget[] {
  return geometry === null || geometry.type === 'GeometryCollection' ? [] : targetsOf(id, geometry);
}

/** The lines of a geometry; the lines of one feature have names of their own. */
function targetsOf(id: string, geometry: Exclude<LayerFeature['geometry'], null | { type: 'GeometryCollection' }>): SnapTarget[] {
  const closed = (rings: readonly Position[][]): SnapTarget[] => rings.map((ring) => ({ id, points: ring.slice(0, -1), isClosed: true }));
  const open = (lines: readonly Position[][]): SnapTarget[] => lines.map((points) => ({ id, points, isClosed: false }));
  switch (geometry.type) {
    case 'Polygon': return closed(geometry.coordinates);
    case 'MultiPolygon': return closed(geometry.coordinates.flat());
    case 'LineString': return open([geometry.coordinates]);
    case 'MultiLineString': return open(geometry.coordinates);
    default: return [];
  }
}
