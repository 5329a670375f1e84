// What stands at the map's edges: north, zoom, scale, coordinates with their system, attribution.
import { NavigationControl, ScaleControl, type IControl, type Map as MapLibreMap, type MapMouseEvent } from 'maplibre-gl';
import type { MapWords } from './map-types.ts';

/** North, always up: the map does not turn, so this is a sign and not a button. */
class NorthSign implements IControl {
  private readonly element = document.createElement('div');

  onAdd(): HTMLElement {
    this.element.className = 'maplibregl-ctrl zone-map-north';
    return this.element;
  }

  onRemove(): void {
    this.element.remove();
  }

  write(words: MapWords): void {
    this.element.textContent = words.north;
  }
}

/** Coordinates under the pointer, or of the middle of the map where there is no pointer; and who made the data. */
class PlaceLine implements IControl {
  private readonly element = document.createElement('div');
  private readonly coordinates = document.createElement('span');
  private readonly attribution = document.createElement('span');
  private datum = '';
  private map: MapLibreMap | null = null;

  onAdd(map: MapLibreMap): HTMLElement {
    this.map = map;
    this.element.className = 'maplibregl-ctrl zone-map-place';
    this.element.append(this.coordinates, this.attribution);
    map.on('mousemove', this.followPointer);
    map.on('mouseout', this.followCenter);
    map.on('move', this.followCenter);
    return this.element;
  }

  onRemove(): void {
    this.map?.off('mousemove', this.followPointer);
    this.map?.off('mouseout', this.followCenter);
    this.map?.off('move', this.followCenter);
    this.element.remove();
  }

  write(words: MapWords): void {
    this.datum = words.datum;
    this.attribution.textContent = words.attribution;
    this.followCenter();
  }

  private readonly followPointer = (event: MapMouseEvent): void => this.show(event.lngLat.lng, event.lngLat.lat);

  private readonly followCenter = (): void => {
    const center = this.map?.getCenter();
    if (center !== undefined) this.show(center.lng, center.lat);
  };

  // Five decimals are about a metre; latitude first, as people read it out.
  private show(lng: number, lat: number): void {
    this.coordinates.textContent = `${lat.toFixed(5)}, ${lng.toFixed(5)} ${this.datum}`;
  }
}

/** Shows the whole district again. */
class WholeButton implements IControl {
  private readonly element = document.createElement('div');
  private readonly button = document.createElement('button');

  constructor(private readonly onPressed: () => void) {}

  onAdd(): HTMLElement {
    this.element.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    this.button.type = 'button';
    this.button.className = 'zone-map-whole';
    this.button.addEventListener('click', this.onPressed);
    const icon = document.createElement('span');
    icon.className = 'maplibregl-ctrl-icon';
    icon.ariaHidden = 'true';
    this.button.append(icon);
    this.element.append(this.button);
    return this.element;
  }

  onRemove(): void {
    this.element.remove();
  }

  write(words: MapWords): void {
    this.button.title = words.wholeDistrict;
    this.button.setAttribute('aria-label', words.wholeDistrict);
  }
}

/** Keeps the controls of one map and writes them again in another language. The scale says m and km in every language. */
export class MapControls {
  private readonly north = new NorthSign();
  private readonly place = new PlaceLine();
  private readonly whole: WholeButton;

  constructor(private readonly map: MapLibreMap, showWhole: () => void) {
    this.whole = new WholeButton(showWhole);
    map.addControl(this.north, 'top-right');
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(this.whole, 'top-right');
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-right');
    map.addControl(this.place, 'bottom-right');
  }

  write(words: MapWords): void {
    this.north.write(words);
    this.place.write(words);
    this.whole.write(words);
    this.map.getCanvas().setAttribute('aria-label', words.map);
    this.nameButton('zoom-in', words.zoomIn);
    this.nameButton('zoom-out', words.zoomOut);
  }

  // MapLibre names its buttons once, when they are made, in the language of that moment.
  private nameButton(kind: string, name: string): void {
    const button = this.map.getContainer().querySelector<HTMLButtonElement>(`.maplibregl-ctrl-${kind}`);
    if (button === null) return;
    button.title = name;
    button.setAttribute('aria-label', name);
  }
}
