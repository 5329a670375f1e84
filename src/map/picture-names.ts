// The names on a picture of a part: which of their units lie on it, where a name has room from the picture's edge, and what became of each.
import type { Position } from 'geojson';
import { holds } from './bounds.ts';
import type { Bounds, MapPicture, MapPlaces, PictureName } from './map-types.ts';

/** The edge that a unit lies so near that its name must stand on the other side; `none` in the middle. */
export type NearEdge = 'west' | 'east' | 'north' | 'south' | 'none';

/** A name whose unit is on the picture. */
export interface PlacedName extends PictureName {
  readonly edge: NearEdge;
}

/** Room in CSS pixels beside a unit and above or below it: a name of two lines, seven signs each. */
const ACROSS = 100;
const DOWN = 42;

export function nearEdge(x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): NearEdge {
  if (x < ACROSS) return 'west';
  if (x > width - ACROSS) return 'east';
  if (y < DOWN) return 'north';
  return y > height - DOWN ? 'south' : 'none';
}

function isOn({ center }: Pick<MapPlaces, 'center'>, bounds: Bounds, row: number): boolean {
  const [lng, lat] = [center[2 * row]!, center[2 * row + 1]!];
  return !Number.isNaN(lng) && holds(bounds, [lng, lat, lng, lat]);
}

/** `project`: CSS pixels of a place on the picture. */
export function placeNames(names: readonly PictureName[], places: Pick<MapPlaces, 'center'>, bounds: Bounds, size: { readonly width: number; readonly height: number }, project: (place: Position) => { readonly x: number; readonly y: number }): PlacedName[] {
  return names.filter(({ row }) => isOn(places, bounds, row)).map((name) => {
    const { x, y } = project([places.center[2 * name.row]!, places.center[2 * name.row + 1]!]);
    return { ...name, edge: nearEdge(x, y, size) };
  });
}

/** `written`: rows whose name stands on the picture. */
export function countNames(names: readonly PictureName[], placed: readonly PlacedName[], written: ReadonlySet<unknown>): MapPicture['names'] {
  return { withoutRoom: placed.filter(({ row }) => !written.has(row)).length, outside: names.length - placed.length };
}
