// Going to a place without a flight the eye cannot follow.
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { paddingOf } from './bounds.ts';
import { middleOfFree } from './free-place.ts';
import type { Bounds } from './map-types.ts';

/** Zoom at which a compound and its buildings fill the view. */
const CLOSE_ZOOM = 15.3;
const MILLISECONDS = 250;
/** One unit alone is not shown from nearer than its street. */
const NEAREST_FIT_ZOOM = 16;

/** Shows a frame whole, at once. */
export function fitTo(map: MapLibreMap, bounds: Bounds): void {
  const { clientWidth, clientHeight } = map.getContainer();
  map.fitBounds([...bounds], { padding: paddingOf(clientWidth, clientHeight), animate: false, maxZoom: NEAREST_FIT_ZOOM });
}

/** Wide enough for the legend to stand beside what is shown. */
const ROOMY_PIXELS = 600;
const LEGEND_PIXELS = 272;

/** The buttons at the right edge. */
const BUTTONS_PIXELS = 56;

/** Shows a frame whole in what nothing stands over: above a sheet of a phone, beside the legend and the buttons. */
export function fitToFree(map: MapLibreMap, bounds: Bounds): void {
  const { width, height, isFree } = standing(map);
  const places = placesDown(height).filter((place) => isFree(width / 2, place));
  const padding = paddingOf(width, height);
  const [above, below] = places.length === 0 ? [0, 0] : [places[0]!, height - places.at(-1)!];
  map.fitBounds([...bounds], {
    padding: {
      ...padding, right: Math.max(padding.right, BUTTONS_PIXELS), top: Math.max(padding.top, above), bottom: Math.max(padding.bottom, below + padding.bottom / 2),
      left: width >= ROOMY_PIXELS ? Math.max(padding.left, LEGEND_PIXELS) : padding.left,
    },
    animate: false, maxZoom: NEAREST_FIT_ZOOM,
  });
}

/** The size of the map, and where nothing stands over it. */
function standing(map: MapLibreMap): { readonly width: number; readonly height: number; readonly isFree: (x: number, y: number) => boolean } {
  const container = map.getContainer();
  const { left, top, width, height } = container.getBoundingClientRect();
  return { width, height, isFree: (x, y) => container.contains(document.elementFromPoint(left + x, top + y)) };
}

/** Places looked at from top to bottom of the map for room. */
const PLACES = 24;
const placesDown = (height: number): number[] => Array.from({ length: PLACES }, (_, i) => ((i + 0.5) / PLACES) * height);

/** How far from the middle of the map its free part lies, in pixels down; 0 where the middle is free, or nothing is. */
function offsetToFree(map: MapLibreMap): number {
  const { width, height, isFree } = standing(map);
  if (isFree(width / 2, height / 2)) return 0;
  const places = placesDown(height);
  const free = middleOfFree(places.map((place) => isFree(width / 2, place)));
  return free === null ? 0 : places[free]! - height / 2;
}

/** Moves the map only where something stands over the place, to where nothing does. */
export function bringIntoSight(map: MapLibreMap, at: Position, reducedMotion: boolean): void {
  const { width, height, isFree } = standing(map);
  const { x, y } = map.project(at as [number, number]);
  if (!isFree(x, y)) map.panBy([x - width / 2, y - height / 2 - offsetToFree(map)], { duration: reducedMotion ? 0 : MILLISECONDS });
}

/** Glides when the place is in or near the view, jumps when it is further or motion is unwanted; to the middle of what nothing stands over. */
export function moveTo(map: MapLibreMap, center: [number, number], reducedMotion: boolean): void {
  const zoom = Math.max(map.getZoom(), CLOSE_ZOOM);
  const { x, y } = map.project(center);
  const { clientWidth, clientHeight } = map.getContainer();
  const near = x > -clientWidth && x < 2 * clientWidth && y > -clientHeight && y < 2 * clientHeight;
  const go = (duration: number): void => { map.easeTo({ center, zoom, offset: [0, offsetToFree(map)], duration }); };
  if (reducedMotion || !near || zoom - map.getZoom() > 3) {
    go(0);
    // The sheet of what was chosen may come up only now.
    requestAnimationFrame(() => bringIntoSight(map, center, true));
    return;
  }
  go(MILLISECONDS);
  // The page of a unit opens beside the map as the map goes there: a glide ends where the middle was before the map got narrower.
  const arrive = (): void => go(0);
  map.once('resize', arrive);
  map.once('moveend', () => {
    map.off('resize', arrive);
    bringIntoSight(map, center, reducedMotion);
  });
}
