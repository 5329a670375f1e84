// Tells MapLibre where its worker is; without it a built page shows a blank map and no error.
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** To be called before the first map is made. */
export function useBundledWorker(): void {
  setWorkerUrl(workerUrl);
}
