// Where a picture of the map stands on the world: north is always up, so a corner and a scale say it.
import { WORLD, worldX, worldY } from '../../domain/district/unit-shapes.ts';
import type { MapCamera } from '../map-types.ts';

export interface Frame {
  /** Of the picture, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** The picture's upper left corner, in numbers of the world (`WORLD`). */
  readonly west: number;
  readonly north: number;
  readonly pixelsPerStep: number;
}

/** MapLibre's world has this many pixels at zoom 0. */
const TILE_PIXELS = 512;

/** What a camera shows on a map of that size. */
export function frameOf({ lng, lat, zoom }: MapCamera, width: number, height: number): Frame {
  const pixelsPerStep = (TILE_PIXELS * 2 ** zoom) / WORLD;
  return {
    width, height, zoom, pixelsPerStep,
    west: worldX(lng) - width / 2 / pixelsPerStep,
    north: worldY(lat) - height / 2 / pixelsPerStep,
  };
}

/** How a picture of one frame lies on another: first scaled about its upper left corner, then moved by pixels. */
export function placeOn(frame: Frame, picture: Frame): { readonly x: number; readonly y: number; readonly scale: number } {
  return {
    x: (picture.west - frame.west) * frame.pixelsPerStep,
    y: (picture.north - frame.north) * frame.pixelsPerStep,
    scale: frame.pixelsPerStep / picture.pixelsPerStep,
  };
}
