// What may be done on the map with pointer and keys besides choosing: one thing at a time.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { UnitGeometry } from '../domain/district/unit-table.ts';
import type { OpenBorder } from '../domain/redraw/gestures/open-border.ts';
import type { MapColors } from './layers/map-colors.ts';
import type { MapWords } from './map-types.ts';
import { BorderEditing, type BorderListener } from './borders/border-editing.ts';
import { Painting, type PaintListener, type RowAt } from './borders/painting.ts';
import { Aim } from './placing/aim.ts';
import { Placing, type Placed, type PlacingChoices } from './placing/placing.ts';
import type { FindTargets } from './placing/snapping.ts';

/** What the tools need of the map they work on. */
export interface ToolGround {
  readonly colors: () => MapColors;
  readonly findTargets: FindTargets;
  /** Zoned row at a place in pixels; −1 on empty ground. */
  readonly rowAt: RowAt;
  /** A tool begins: what the pointer was over is no more. */
  readonly onStart: () => void;
}

export class MapTools {
  private readonly placing: Placing;
  private readonly border: BorderEditing;
  private readonly painting: Painting;
  private readonly onStart: () => void;

  constructor(map: MapLibreMap, words: MapWords, { colors, findTargets, rowAt, onStart }: ToolGround) {
    const aim = new Aim(map);
    this.placing = new Placing(map, aim, colors, words, findTargets);
    this.border = new BorderEditing(map, aim, words, findTargets);
    this.painting = new Painting(map, aim, words, rowAt);
    this.onStart = onStart;
  }

  /** While true, clicks choose nothing. */
  get active(): boolean {
    return this.all.some(({ active }) => active);
  }

  /**
   * Takes a place on the ground from the person, WGS-84 to seven decimals, outlines closed and counter-clockwise; over
   * once one of the two is called.
   */
  place(choices: PlacingChoices, onPlaced: (geometry: Placed) => void, onCancelled: () => void): void {
    this.begin(this.placing);
    this.placing.start(choices, onPlaced, onCancelled);
  }

  /** Lets the person move a border; another border takes its place. */
  moveBorder(border: OpenBorder, listener: BorderListener): void {
    this.begin(this.border);
    this.border.start(border, listener);
  }

  /** Units as they would be where the border is held now, none where they cannot be, and what is to be said of it. */
  showBorder(provisional: readonly UnitGeometry[], note: string | null): void {
    this.border.show(provisional, note);
  }

  /** What was let go of was refused: the border may be taken hold of again. */
  settleBorder(): void {
    this.border.settle();
  }

  /** Lets the person take units in hand by painting over them. */
  paint(listener: PaintListener): void {
    this.begin(this.painting);
    this.painting.start(listener);
  }

  /** Ends what is under way without a word. */
  stop(): void {
    for (const tool of this.all) tool.stop();
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

  private begin(own: Placing | BorderEditing | Painting): void {
    this.onStart();
    for (const tool of this.all) if (tool !== own) tool.stop();
  }
}
