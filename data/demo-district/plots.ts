// Fields as plots: each with its key and the hamlet that farms it.
import type { Position } from 'geojson';
import { findSelfCrossing } from '../../src/formats/geography/ring-crossing.ts';
import type { Field } from './fields.ts';
import type { Point } from './plane.ts';
import type { District, PlaceUnit } from './registry.ts';
import { BoxIndex, centerOf, type Box } from './rings.ts';
import { polygon } from './write-geojson.ts';

export interface Plot {
  readonly plot: string;
  readonly hamlet: PlaceUnit;
  readonly field: Field;
  readonly outline: { readonly type: 'Polygon'; readonly coordinates: Position[][] };
}

/** A field is farmed by the nearest hamlet. */
export function namePlots(district: District, fields: readonly Field[]): Plot[] {
  const hamlets = district.places.filter((place) => place.place.kind === 'hamlet');
  const boxOfPoint = ({ x, y }: Point): Box => ({ minX: x, minY: y, maxX: x, maxY: y });
  const index = new BoxIndex(hamlets, (hamlet) => boxOfPoint(hamlet.place.center));
  const counters = new Map<string, number>();
  return fields.flatMap((field) => {
    const outline = polygon(field.ring);
    // Rounded to six decimals, the edges of a thin leftover strip may cross; nobody ploughs such a strip.
    if (findSelfCrossing(outline.coordinates[0]!) !== null) return [];
    const hamlet = index.nearest(centerOf(field.ring), 1)[0]!;
    const number = (counters.get(hamlet.unit) ?? 0) + 1;
    counters.set(hamlet.unit, number);
    return [{ plot: `${hamlet.unit}-D${String(number).padStart(2, '0')}`, hamlet, field, outline }];
  });
}
