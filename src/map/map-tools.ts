// What may be done on the map with pointer and keys besides choosing: one thing at a time.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OpenBorder } from '../domain/redraw/gestures/open-border.ts';
import type { MapColors } from './layers/map-colors.ts';
import type { MapWords } from './map-types.ts';
import { BorderEditing, type BorderListener } from './borders/border-editing.ts';
import { Painting, type PaintListener } from './borders/painting.ts';
import { Aim } from './placing/aim.ts';
import { Placing, type Placed, type PlacingChoices } from './placing/placing.ts';
import type { FindTargets } from './placing/snapping.ts';

export class MapTools {
  private readonly placing: Placing;
  private readonly border: BorderEditing;
  private readonly painting: Painting;

  constructor(map: MapLibreMap, colors: () => MapColors, words: MapWords, findTargets: FindTargets) {
    const aim = new Aim(map);
    this.placing = new Placing(map, aim, colors, words, findTargets);
    this.border = new BorderEditing(map, aim, words, findTargets);
    this.painting = new Painting(map, aim, words);
  }

  /** While true, clicks choose nothing. */
  get active(): boolean {
    return this.all.some(({ active }) => active);
  }

  place(choices: PlacingChoices, onPlaced: (geometry: Placed) => void, onCancelled: () => void): void {
    this.stopBut(this.placing);
    this.placing.start(choices, onPlaced, onCancelled);
  }

  moveBorder(border: OpenBorder, listener: BorderListener): void {
    this.stopBut(this.border);
    this.border.start(border, listener);
  }

  showBorder(...shown: Parameters<BorderEditing['show']>): void {
    this.border.show(...shown);
  }

  settleBorder(): void {
    this.border.settle();
  }

  paint(listener: PaintListener): void {
    this.stopBut(this.painting);
    this.painting.start(listener);
  }

  /** Ends what is under way without a word. */
  stop(): void {
    this.stopBut(null);
  }

  /** Ends it as Esc does. */
  cancel(): void {
    for (const tool of this.all) if (tool.active) tool.cancel();
  }

  write(words: MapWords): void {
    for (const tool of this.all) tool.write(words);
  }

  private get all(): readonly [Placing, BorderEditing, Painting] {
    return [this.placing, this.border, this.painting];
  }

  private stopBut(other: Placing | BorderEditing | Painting | null): void {
    for (const tool of this.all) if (tool !== other) tool.stop();
  }
}
