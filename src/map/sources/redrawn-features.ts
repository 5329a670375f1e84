// What comes of a drawing that waits for its name: the ground of each unit that it makes, with that name, and where it cannot be.
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { poleOf } from './pole.ts';

/** Ground that is to be a unit of its own. */
export interface MadeGround {
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Grounds, a name in the middle of each, and the place on the fault. */
export function redrawnFeatures(made: readonly MadeGround[], fault: Position | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: made.flatMap(({ name, geometry }): Feature[] => {
      const pole = poleOf(geometry);
      const ground: Feature = { type: 'Feature', properties: { kind: 'made' }, geometry };
      return pole === null ? [ground] : [ground, { type: 'Feature', properties: { kind: 'name', name }, geometry: { type: 'Point', coordinates: pole } }];
    }).concat(faultPoints(fault)),
  };
}

/** The sign at a place where what is drawn cannot be; none without a place. */
export function faultPoints(at: Position | null): Feature<Point>[] {
  return at === null ? [] : [{ type: 'Feature', properties: { kind: 'fault' }, geometry: { type: 'Point', coordinates: at } }];
}
