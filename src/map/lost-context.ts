// The graphics device can be taken away at any time: says so over the map, and gives the day back when it returns.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapWords } from './map-types.ts';

export class LostContext {
  private readonly sign = document.createElement('div');

  /** `onLost` before the sign is shown; `onBack` once the style stands again: what was put on features is gone by then. */
  constructor(
    map: MapLibreMap,
    container: HTMLElement,
    onLost: () => void,
    onBack: () => void,
    private readonly report: ((lost: boolean) => void) | undefined,
  ) {
    this.sign.className = 'zone-map-lost';
    this.sign.setAttribute('role', 'status');
    this.show(false);
    container.append(this.sign);
    map.on('webglcontextlost', () => {
      onLost();
      this.show(true);
      this.report?.(true);
    });
    map.on('webglcontextrestored', () => {
      map.once('style.load', () => {
        onBack();
        this.show(false);
        this.report?.(false);
      });
    });
  }

  write(words: MapWords): void {
    this.sign.textContent = words.contextLost;
  }

  remove(): void {
    this.sign.remove();
  }

  private show(lost: boolean): void {
    this.sign.hidden = !lost;
  }
}
