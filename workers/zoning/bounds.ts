// 四至 on the open district: the named lines of its layers, what bounds a drawn unit, and the plot between four bounds.
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { placeAt } from '../../src/domain/district/place-column.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import { polygonFromBounds, type BoundNames, type PlotReading } from '../../src/domain/publishing/bounds-to-polygon.ts';
import { describeBounds, type FourBounds } from '../../src/domain/publishing/four-bounds.ts';
import { namedLinesOf, type NamedFeature, type NamedLines } from '../../src/domain/publishing/named-lines.ts';
import { SIDES } from '../../src/domain/publishing/plot-sides.ts';
import { readLayer, type LayerFeature } from '../layers.ts';

/** A unit that was drawn by hand, and what bounds it. */
export interface DrawnBounds {
  readonly row: number;
  readonly bounds: FourBounds;
}

export async function openNamedLines(plan: Plan, units: UnitTable, zoned: Uint32Array): Promise<NamedLines> {
  const [roads, water] = await Promise.all(['roads', 'water'].map((name) => readLayer(plan, name)));
  const drawn = new Set(drawnKeys(plan));
  const compounds = [...zoned].flatMap((row): NamedFeature[] => {
    const geometry = placeAt(units.geometry, row);
    // A drawn unit does not bound itself.
    return geometry === null || geometry.type === 'Point' || drawn.has(units.id[row]!) ? [] : [{ name: units.name[row]!, kind: 'compound', geometry }];
  });
  return namedLinesOf([...roads!.flatMap((feature) => namedFeature(feature, 'road')), ...water!.flatMap((feature) => namedFeature(feature, 'water')), ...compounds]);
}

function namedFeature({ properties, geometry }: LayerFeature, kind: 'road' | 'water'): NamedFeature[] {
  const name = properties?.['name'];
  const isBound = geometry !== null && ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'].includes(geometry.type);
  return typeof name !== 'string' || !isBound ? [] : [{ name, kind, geometry: geometry as LineString | MultiLineString | Polygon | MultiPolygon }];
}

/** The plot between the names, where it is described by them again, each on its side: names on the wrong sides are no plot. */
export function findPlot(bounds: BoundNames, net: NamedLines, near: Position | null): PlotReading {
  const reading = polygonFromBounds(bounds, net, near ?? undefined);
  if (reading.refused !== null) return reading;
  const described = describeBounds(reading.polygon, net);
  const isOnItsSide = SIDES.every((side) => described[side].named.some(({ name }) => bounds[side].includes(name)));
  return isOnItsSide ? reading : { refused: 'no-ground' };
}

/** Of units that were drawn and are of one piece. */
export function describeDrawn(plan: Plan, units: UnitTable, net: NamedLines): DrawnBounds[] {
  return drawnKeys(plan).flatMap((key): DrawnBounds[] => {
    const row = units.id.indexOf(key);
    const place = row < 0 ? null : placeAt(units.geometry, row);
    return place?.type === 'Polygon' ? [{ row, bounds: describeBounds(place, net) }] : [];
  });
}

const drawnKeys = ({ redrawings }: Plan): string[] => redrawings.flatMap(({ how, units }) => (how === 'drawn' ? units.flatMap(({ unit, made }) => (made === undefined ? [] : [unit])) : []));
