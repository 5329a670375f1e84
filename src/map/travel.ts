// Going to a place without a flight the eye cannot follow.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { paddingOf } from './bounds.ts';
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

/** Glides when the place is in or near the view, jumps when it is further or motion is unwanted. */
export function moveTo(map: MapLibreMap, center: [number, number], reducedMotion: boolean): void {
  const zoom = Math.max(map.getZoom(), CLOSE_ZOOM);
  const { x, y } = map.project(center);
  const { clientWidth, clientHeight } = map.getContainer();
  const near = x > -clientWidth && x < 2 * clientWidth && y > -clientHeight && y < 2 * clientHeight;
  if (reducedMotion || !near || zoom - map.getZoom() > 3) {
    map.jumpTo({ center, zoom });
    return;
  }
  map.easeTo({ center, zoom, duration: MILLISECONDS });
  // The page of a unit opens beside the map as the map goes there: a glide ends where the middle was before the map got narrower.
  const arrive = (): void => { map.jumpTo({ center, zoom }); };
  map.once('resize', arrive);
  map.once('moveend', () => map.off('resize', arrive));
}
