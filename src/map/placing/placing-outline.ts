// Draws an outline or a stroke with Terra Draw, which is fetched when the first is drawn.
import type { Feature, LineString, MultiLineString, Polygon, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, HexColor } from 'terra-draw';
import type { MapColors } from '../layers/map-colors.ts';
import type { Snapped } from '../../domain/redraw/snap/snapper.ts';
import { giveData } from '../sources/day-sources.ts';
import { faultPoints } from '../sources/redrawn-features.ts';
import { NOTHING } from '../sources/district-sources.ts';
import { FollowedEdges } from './followed-edges.ts';
import { writeOutline, writeStroke } from './placed-geometry.ts';
import { findSelfMeeting } from '../../domain/geometry/self-meeting.ts';
import type { Snapping } from './snapping.ts';

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
  readonly onDrawn: (drawn: Polygon | LineString) => void;
  /** It meets itself at a place, or has no area (null), and stays open. */
  readonly onRefused: (at: Position | null) => void;
  /** A corner came or went. */
  readonly onChanged: () => void;
  /** The pointer snaps to something, or no more. */
  readonly onSnapped: (snapped: Snapped | null) => void;
}

export interface OutlineChoices {
  readonly kind: 'polygon' | 'line';
  /** Null: nothing is snapped to. */
  readonly snapping: Snapping | null;
  /** Asked at each corner: whether the line that it and the one before lie on is followed. */
  readonly isFollowing: () => boolean;
}

/** After the pointer that closed the outline is released its click still comes; a finger's comes late or never. */
const LAST_CLICK_MS = 300;
/** How near the first corner a click closes: a small outline has corners nearer than the library's own 40. */
const CLOSING_PIXELS = 14;
const POINTER_EVENTS = ['pointermove', 'pointerdown', 'pointerup'] as const;

/** Starts drawing on a map whose style has loaded; rejects when the code cannot be fetched. */
export async function startOutline(map: MapLibreMap, colors: MapColors, { kind, snapping, isFollowing }: OutlineChoices, listener: OutlineListener): Promise<OutlineDrawing> {
  const [{ TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode }, { TerraDrawMapLibreGLAdapter }] = await Promise.all([
    import('terra-draw'),
    import('terra-draw-maplibre-gl-adapter'),
  ]);
  const canvas = map.getCanvas();
  let pointerUp = false;
  let isRemoved = false;

  let isClicking = false;
  const followed = new FollowedEdges((from, to) => snapping?.between(from, to) ?? []);
  /** Where what was to be finished meets itself, until a corner comes or goes. */
  let fault: Position | null = null;
  const guide = (pointer: Snapped | null): void => {
    const lines: Feature<MultiLineString> = { type: 'Feature', properties: { kind: 'followed' }, geometry: { type: 'MultiLineString', coordinates: followed.lines(isFollowing() ? pointer : null) } };
    void giveData(map, 'guide', { type: 'FeatureCollection', features: [lines, ...faultPoints(fault)] });
  };
  const refuse = (at: Position | null): void => {
    fault = at;
    guide(null);
    listener.onRefused(at);
  };
  const change = (): void => {
    if (fault !== null) {
      fault = null;
      guide(null);
    }
    listener.onChanged();
  };

  const write = ({ geometry }: GeoJSONStoreFeatures): Polygon | LineString | null =>
    geometry.type === 'Polygon' ? writeOutline(followed.weave(geometry.coordinates[0]!, isFollowing()))
      : geometry.type === 'LineString' ? writeStroke(followed.weave(geometry.coordinates, false)) : null;
  const snapTo = ({ lng, lat }: { readonly lng: number; readonly lat: number }): Position | undefined => {
    const snapped = snapping?.find([lng, lat]) ?? null;
    if (isClicking) followed.add(snapped?.position ?? [lng, lat], snapped, isFollowing());
    listener.onSnapped(snapped);
    guide(snapped);
    return snapped?.position;
  };
  const shared = {
    cursors: { start: 'crosshair', close: 'pointer' },
    snapping: { toCustom: snapTo },
    pointerDistance: CLOSING_PIXELS,
    validation: (feature: GeoJSONStoreFeatures, { updateType }: { updateType: string }) => {
      if (updateType === 'provisional') return { valid: true };
      if (updateType !== 'finish') {
        change();
        return { valid: true };
      }
      const drawn = write(feature);
      const at = drawn === null ? null : drawn.type === 'Polygon' ? findSelfMeeting(drawn.coordinates[0]!, true) : findSelfMeeting(drawn.coordinates, false);
      if (drawn !== null && at === null) return { valid: true };
      refuse(at);
      return { valid: false };
    },
    // Esc is the map's own; the mode hears Enter when the key comes up.
    keyEvents: { cancel: null, finish: 'Enter' },
  } as const;
  const mode = kind === 'polygon'
    ? new TerraDrawPolygonMode({ ...shared, styles: outlineStyles(colors) })
    : new TerraDrawLineStringMode({ ...shared, styles: strokeStyles(colors) });
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [mode] });

  const finish = (id: string | number): void => {
    const feature = draw.getSnapshotFeature(id);
    const drawn = feature === undefined ? null : write(feature);
    if (drawn === null) return;
    // The click of the closing pointer must not choose the unit under it.
    afterLastClick(canvas, pointerUp, () => { if (!isRemoved) listener.onDrawn(drawn); });
  };
  const pointed = (event: PointerEvent): void => {
    isClicking = event.type === 'pointerup';
    if (event.type !== 'pointermove') pointerUp = isClicking;
  };
  for (const type of POINTER_EVENTS) canvas.addEventListener(type, pointed, { capture: true });

  draw.start();
  draw.setMode(mode.mode);
  draw.on('finish', finish);

  return {
    close: () => {
      pointerUp = false;
      canvas.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
    },
    takeBack: () => {
      mode.undo();
      followed.takeBack();
      fault = null;
      guide(null);
      listener.onChanged();
    },
    addCornerAtCenter: () => {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, isPrimary: true, button: 0 };
      for (const type of ['pointermove', 'pointerdown', 'pointerup'] as const) canvas.dispatchEvent(new PointerEvent(type, at));
      pointerUp = false;
    },
    remove: () => {
      isRemoved = true;
      for (const type of POINTER_EVENTS) canvas.removeEventListener(type, pointed, { capture: true });
      try {
        void giveData(map, 'guide', NOTHING);
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

function strokeStyles({ ground, panel }: MapColors) {
  const [line, halo] = [ground.selectionLine, panel] as [HexColor, HexColor];
  return { lineStringColor: line, lineStringWidth: 3, closingPointColor: halo, closingPointWidth: 5, closingPointOutlineColor: line, closingPointOutlineWidth: 2 };
}

function outlineStyles({ ground, panel, ink }: MapColors) {
  const [line, halo, middle] = [ground.selectionLine, panel, ink] as [HexColor, HexColor, HexColor];
  return {
    fillColor: middle, fillOpacity: 0.12, outlineColor: line, outlineWidth: 2,
    closingPointColor: halo, closingPointWidth: 5, closingPointOutlineColor: line, closingPointOutlineWidth: 2,
    coordinatePointColor: line, coordinatePointWidth: 3, coordinatePointOutlineColor: halo, coordinatePointOutlineWidth: 1,
  };
}
