// Draws an outline with Terra Draw, which is fetched when the first outline is drawn.
import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, HexColor } from 'terra-draw';
import type { MapColors } from '../layers/map-colors.ts';
import { writeOutline } from './placed-geometry.ts';

export interface OutlineDrawing {
  /** Closes the outline as far as it was drawn; `onRefused` when it cannot be. */
  close(): void;
  /** Takes the last corner back. */
  takeBack(): void;
  /** Sets a corner in the middle of the map. */
  addCornerAtCenter(): void;
  /** Takes the drawing and its layers off the map. */
  remove(): void;
}

export interface OutlineListener {
  readonly onDrawn: (outline: Polygon) => void;
  /** It crosses itself or has no area, and stays open. */
  readonly onRefused: () => void;
  /** A corner came or went. */
  readonly onChanged: () => void;
}

const MODE = 'polygon';
/** After the pointer that closed the outline is released its click still comes; a finger's comes late or never. */
const LAST_CLICK_MS = 300;

/** Starts drawing on a map whose style has loaded; rejects when the code cannot be fetched. */
export async function startOutline(map: MapLibreMap, colors: MapColors, listener: OutlineListener): Promise<OutlineDrawing> {
  const [{ TerraDraw, TerraDrawPolygonMode, ValidateNotSelfIntersecting }, { TerraDrawMapLibreGLAdapter }] = await Promise.all([
    import('terra-draw'),
    import('terra-draw-maplibre-gl-adapter'),
  ]);
  const canvas = map.getCanvas();
  let pointerUp = false;
  let isRemoved = false;

  const isOutline = (feature: GeoJSONStoreFeatures): boolean =>
    feature.geometry.type === 'Polygon' && writeOutline(feature.geometry.coordinates[0]!) !== null && ValidateNotSelfIntersecting(feature).valid;

  const mode = new TerraDrawPolygonMode({
    // Esc is the map's own; the mode hears Enter when the key comes up.
    keyEvents: { cancel: null, finish: 'Enter' },
    cursors: { start: 'crosshair', close: 'pointer' },
    styles: outlineStyles(colors),
    validation: (feature, { updateType }) => {
      const step: string = updateType;
      if (step === 'provisional') return { valid: true };
      if (step !== 'finish') listener.onChanged();
      else if (!isOutline(feature)) {
        listener.onRefused();
        return { valid: false };
      }
      return { valid: true };
    },
  });
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [mode] });

  const finish = (id: string | number): void => {
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    const outline = geometry?.type === 'Polygon' ? writeOutline(geometry.coordinates[0]!) : null;
    if (outline === null) return;
    // The click of the closing pointer must not choose the unit under it.
    afterLastClick(canvas, pointerUp, () => { if (!isRemoved) listener.onDrawn(outline); });
  };
  const pointed = (event: PointerEvent): void => { pointerUp = event.type === 'pointerup'; };
  for (const type of ['pointerup', 'pointerdown'] as const) canvas.addEventListener(type, pointed, { capture: true });

  draw.start();
  draw.setMode(MODE);
  draw.on('finish', finish);

  return {
    close: () => {
      pointerUp = false;
      canvas.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
    },
    takeBack: () => {
      mode.undo();
      listener.onChanged();
    },
    addCornerAtCenter: () => {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, isPrimary: true, button: 0 };
      for (const type of ['pointermove', 'pointerdown', 'pointerup']) canvas.dispatchEvent(new PointerEvent(type, at));
      pointerUp = false;
    },
    remove: () => {
      isRemoved = true;
      for (const type of ['pointerup', 'pointerdown'] as const) canvas.removeEventListener(type, pointed, { capture: true });
      try {
        draw.stop();
      } catch {
        // A lost graphics device has taken the layers already; the listeners are off by then.
      }
    },
  };
}

function afterLastClick(canvas: HTMLElement, expected: boolean, then: () => void): void {
  if (!expected) return then();
  let isDone = false;
  const end = (): void => {
    if (isDone) return;
    isDone = true;
    canvas.removeEventListener('click', later);
    then();
  };
  // The map hears the click after the canvas does.
  const later = (): void => { setTimeout(end, 0); };
  canvas.addEventListener('click', later);
  setTimeout(end, LAST_CLICK_MS);
}

function outlineStyles({ ground, panel, ink }: MapColors) {
  const [line, halo, middle] = [ground.selectionLine, panel, ink] as [HexColor, HexColor, HexColor];
  return {
    fillColor: middle, fillOpacity: 0.12, outlineColor: line, outlineWidth: 2,
    closingPointColor: halo, closingPointWidth: 5, closingPointOutlineColor: line, closingPointOutlineWidth: 2,
    coordinatePointColor: line, coordinatePointWidth: 3, coordinatePointOutlineColor: halo, coordinatePointOutlineWidth: 1,
  };
}
