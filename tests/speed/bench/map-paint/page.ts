// The page of the paint measurement: one step of the day by feature state and by new data of the same source.
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import { buildStyle } from '../../../../src/map/base-style.ts';
import { mapColors } from '../../../../src/map/map-colors.ts';
import { drawImages } from '../../../../src/map/map-images.ts';
import type { MapWords } from '../../../../src/map/map-types.ts';
import { FeatureStatePainter } from '../../../../src/map/unit-painter.ts';
import { useBundledWorker } from '../../../../src/map/worker-url.ts';

type Way = 'state' | 'data';

export interface StepCost {
  /** Main-thread milliseconds inside the call. */
  readonly call: number;
  /** Milliseconds until the map is drawn and idle. */
  readonly drawn: number;
}

/** A unit every 0.004° on a square grid, 0.003° wide: all in view, none touching. */
function grid(count: number, levels: Uint16Array): GeoJSON.FeatureCollection {
  const side = Math.ceil(Math.sqrt(count));
  const features = Array.from({ length: count }, (_, id): GeoJSON.Feature => {
    const [west, south] = [126 + (id % side) * 0.004, 44 + Math.floor(id / side) * 0.004];
    const [east, north] = [west + 0.003, south + 0.003];
    const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
    return {
      type: 'Feature', id, properties: { name: String(id), kind: 'compound', surveyed: true, level: levels[id] },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return { type: 'FeatureCollection', features };
}

function levelsOf(count: number, step: number): Uint16Array {
  return Uint16Array.from({ length: count }, (_, row) => (row * 7 + step * (1 + (row % 2))) % 4);
}

async function open(way: Way, count: number): Promise<MapLibreMap> {
  useBundledWorker();
  const colors = mapColors('light', 'accessible');
  let style = buildStyle(colors, 'perUnit');
  if (way === 'data') {
    style = JSON.parse(JSON.stringify(style).replaceAll('["feature-state","level"]', '["get","level"]')) as StyleSpecification;
  }
  const span = Math.ceil(Math.sqrt(count)) * 0.004;
  const map = new MapLibreMap({ container: 'map', style, attributionControl: false, fadeDuration: 0, bounds: [126, 44, 126 + span, 44 + span] });
  await map.once('style.load');
  drawImages(map, colors, { letters: ['', '防', '管', '封'] } as unknown as MapWords);
  await map.getSource<GeoJSONSource>('units')!.setData(grid(count, levelsOf(count, 0)));
  await map.once('idle');
  return map;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Median cost of a step in which `changes` units change their level; Infinity for all of them. */
async function measure(way: Way, count: number, changes: number, steps: number): Promise<StepCost> {
  const map = await open(way, count);
  const zoned = Uint32Array.from({ length: count }, (_, row) => row);
  const painter = new FeatureStatePainter(map, count, zoned);
  const status = levelsOf(count, 0);
  if (way === 'state') painter.paint(status, null);
  const calls: number[] = [];
  const draws: number[] = [];
  for (let step = 1; step <= steps + 2; step++) {
    const changed = zoned.filter((row) => changes === Infinity || (row + step * 31) % Math.ceil(count / changes) === 0);
    for (const row of changed) status[row] = (status[row]! + 1) % 4;
    const idle = map.once('idle');
    const start = performance.now();
    if (way === 'state') painter.paint(status, changed);
    else void map.getSource<GeoJSONSource>('units')!.setData(grid(count, status));
    const called = performance.now() - start;
    map.triggerRepaint();
    await idle;
    if (step <= 2) continue;
    calls.push(called);
    draws.push(performance.now() - start);
  }
  map.remove();
  return { call: median(calls), drawn: median(draws) };
}

Object.assign(window, { measure });
