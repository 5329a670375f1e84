// The page of the page bench: the product's own map on a district by seed, and what it is held against.
import { Map as MapLibreMap, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import { boundsOf } from '../../../../src/map/bounds.ts';
import { buildStyle } from '../../../../src/map/layers/base-style.ts';
import { mapColors } from '../../../../src/map/layers/map-colors.ts';
import { fitTo } from '../../../../src/map/travel.ts';
import { MapPainter } from '../../../../src/map/motion/unit-painter.ts';
import { useBundledWorker } from '../../../../src/map/worker-url.ts';
import { ZoneMap } from '../../../../src/map/zone-map.ts';
import { wordsFor } from '../../../../src/words/index.ts';
import { featuresOf, makeDistrict, makeManyBuildings, type BenchDistrict } from './district.ts';

export interface Scrubbed {
  /** Milliseconds by the clock. */
  readonly taken: number;
  /** The longest call of ours, and the longest task of anything where one took over 50 ms. */
  readonly longestCall: number;
  readonly longestTask: number;
}

const CLOSE_ZOOM = 14.5;
const container = document.getElementById('map')!;
let district: BenchDistrict | null = null;
let ours: Pick<ZoneMap, 'paint' | 'camera' | 'setCamera'> | null = null;
let rival: { readonly map: MapLibreMap; readonly data: GeoJSON.FeatureCollection | null } | null = null;
let step = 0;
let longestTask = 0;

const noteTasks = (entries: readonly PerformanceEntry[]): void => {
  for (const { duration } of entries) longestTask = Math.max(longestTask, duration);
};
const taskObserver = new PerformanceObserver((list) => noteTasks(list.getEntries()));
taskObserver.observe({ type: 'longtask' });

/** The product's map with all units; drawn and still when it resolves. */
async function openOurs(count: number): Promise<void> {
  const made = makeDistrict(count);
  district = made;
  const { map: words, badge, level } = wordsFor('zh');
  const texts = (of: typeof badge) => [of.none, of.precaution, of.controlled, of.sealed] as [string, string, string, string];
  const map = new ZoneMap({
    container, theme: 'light', palette: 'accessible', reducedMotion: true,
    words: { ...words, map: words.label, letters: texts(badge), levels: texts(level) },
    onSelect: () => {}, findTargets: () => Promise.resolve({ wall: [], road: [], ridge: [], vertex: [] }),
    onCamera: () => {},
  });
  ours = map;
  const layers = {
    units: made.address, buildings: null, roads: null, water: null, woods: null, fields: null, facilities: null, streets: null, district: null,
  };
  await map.setLayers(layers, made.shapes, made.places, boundsOf(made.places));
  map.paint(made.days[0]!);
  await still();
}

/** The product's painter alone, over an empty map: MapLibre does not bear units by the million. */
async function openPainter(count: number): Promise<void> {
  useBundledWorker();
  const made = makeManyBuildings(count);
  district = made;
  const colors = mapColors('light', 'accessible');
  const map = new MapLibreMap({ container, style: buildStyle(colors, 'perUnit'), attributionControl: false, fadeDuration: 0 });
  const painter = new MapPainter(map, { colors, precautionArea: 'perUnit' });
  ours = {
    paint: (status) => painter.paint(status),
    camera: () => ({ ...map.getCenter(), zoom: map.getZoom() }),
    setCamera: ({ lng, lat, zoom }) => map.jumpTo({ center: [lng, lat], zoom }),
  };
  await map.once('load');
  fitTo(map, boundsOf(made.places));
  painter.setUnits({ shapes: made.shapes, shown: made.places.shown, center: made.places.center }, count, false);
  painter.paint(made.days[0]!);
  await still();
}

/** MapLibre alone: bare ground, or the product's style with all units as data. */
async function openRival(count: number): Promise<void> {
  useBundledWorker();
  const colors = mapColors('light', 'accessible');
  if (count === 0) {
    const bare: StyleSpecification = { version: 8, sources: {}, layers: [{ id: 'land', type: 'background', paint: { 'background-color': colors.ground.land } }] };
    rival = { map: new MapLibreMap({ container, style: bare, attributionControl: false, fadeDuration: 0 }), data: null };
  } else {
    const made = makeDistrict(count);
    district = made;
    const style = buildStyle(colors, 'perUnit');
    const fill = ['match', ['get', 'level'], 3, colors.sealed.fill, 2, colors.controlled.fill, 1, colors.precaution.fill, 'rgba(0,0,0,0)'];
    const withData: StyleSpecification = {
      ...style,
      sources: { ...style.sources, all: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
      layers: [...style.layers, { id: 'all', type: 'fill', source: 'all', paint: { 'fill-color': fill as never, 'fill-opacity': 0.6, 'fill-antialias': false } }],
    };
    const bounds = [...boundsOf(made.places)] as [number, number, number, number];
    rival = { map: new MapLibreMap({ container, style: withData, attributionControl: false, fadeDuration: 0, bounds }), data: featuresOf(made.units) };
  }
  await rival.map.once('load');
}

/** A day a frame, as a hand drags; resolves when the last is on the screen. */
async function scrubOurs(steps: number): Promise<Scrubbed> {
  taskObserver.takeRecords();
  longestTask = 0;
  let longestCall = 0;
  const start = performance.now();
  for (let i = 0; i < steps; i++) {
    const called = performance.now();
    let drawn = 0;
    const frame = new Promise<void>((resolve) => {
      // The first callback of the frame runs before the painter's, the second after it.
      requestAnimationFrame(() => (drawn = performance.now()));
      ours!.paint(nextDay());
      const asked = performance.now() - called;
      requestAnimationFrame(() => {
        longestCall = Math.max(longestCall, asked, performance.now() - drawn);
        setTimeout(resolve);
      });
    });
    await frame;
  }
  const taken = performance.now() - start;
  noteTasks(taskObserver.takeRecords());
  return { taken, longestCall, longestTask };
}

/** The rival’s way of a day: new data of all units; without data only a frame. Resolves when the last is drawn. */
async function stepRival(steps: number): Promise<void> {
  const { map, data } = rival!;
  for (let i = 0; i < steps; i++) {
    if (data !== null) {
      const status = nextDay();
      data.features.forEach(({ properties }, row) => (properties!['level'] = status[row]));
      await map.getSource<GeoJSONSource>('all')!.setData(data);
    }
    const idle = map.once('idle');
    map.triggerRepaint();
    await idle;
    // Waits for what the graphics process has still to do.
    const gl = map.getCanvas().getContext('webgl2')!;
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

/** Milliseconds from a pan's rest until the picture of the day is drawn anew for it. */
async function pan(): Promise<number> {
  const { lng, lat, zoom } = ours!.camera();
  const canvas = container.querySelector<HTMLCanvasElement>('.zone-map-motion')!;
  const start = performance.now();
  ours!.setCamera({ lng: lng + (200 / 512 / 2 ** zoom) * 360, lat, zoom });
  if (isInPlace(canvas)) throw new Error('the last picture did not go along');
  while (!isInPlace(canvas)) await frameAfter();
  return performance.now() - start;
}

async function goClose(): Promise<void> {
  const [west, south, east, north] = boundsOf(district!.places);
  ours!.setCamera({ lng: (west + east) / 2, lat: (south + north) / 2, zoom: CLOSE_ZOOM });
  await still();
}

function nextDay(): Uint16Array {
  const { days } = district!;
  return days[(step = (step + 1) % days.length)]!;
}

function isInPlace(canvas: HTMLCanvasElement): boolean {
  return !canvas.hidden && canvas.style.transform === 'translate(0px, 0px) scale(1)';
}

function frameAfter(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves when the picture is in its place and nothing else took long for half a second. */
async function still(): Promise<void> {
  const canvas = container.querySelector<HTMLCanvasElement>('.zone-map-motion')!;
  for (let calm = 0; calm < 500; ) {
    const before = performance.now();
    await frameAfter();
    const passed = performance.now() - before;
    calm = passed < 40 && isInPlace(canvas) ? calm + passed : 0;
  }
}

Object.assign(window, { bench: { openOurs, openPainter, openRival, scrubOurs, stepRival, pan, goClose } });
