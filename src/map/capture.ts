// Draws the map once more for paper or the public, on a second map nobody sees: the size of the paper, light colours, no controls.
import { Map as MapLibreMap, type GeoJSONSource } from 'maplibre-gl';
import type { OutlineAnswer } from '../domain/zoning/outlines/outlines.ts';
import type { Palette } from '../store/state.ts';
import { holds } from './bounds.ts';
import { BUILDINGS_FROM_ZOOM } from './layers/base-layers.ts';
import { courseFeatures } from './sources/course-features.ts';
import { giveDay } from './sources/day-sources.ts';
import { DistrictSources } from './sources/district-sources.ts';
import { FONTS } from './layers/expressions.ts';
import type { Bounds, MapLayers, MapPicture, MapPlaces, MapWords, PictureCourses, PictureRequest } from './map-types.ts';
import { ANNEX_NAMES, readyForAnnex } from './layers/annex-style.ts';
import { readyForInset } from './layers/inset-style.ts';
import { readyForPaper } from './layers/paper-style.ts';
import { readyForPublic } from './layers/public-style.ts';
import { readyForRoutes, ROUTE_SOURCES } from './layers/route-style.ts';
import { UnitStates } from './motion/unit-states.ts';
import { countNames, placeNames } from './picture-names.ts';
import { namePoints } from './sources/sign-features.ts';
import { ZoneScene } from './zone-scene.ts';

/** What the picture shows; `day` null where none was judged. */
export interface PictureContent {
  readonly layers: MapLayers;
  readonly places: MapPlaces;
  readonly day: { readonly status: Uint16Array; readonly answer: OutlineAnswer } | null;
  readonly palette: Palette;
  readonly words: MapWords;
  /** Frame of the district's units. */
  readonly district: Bounds;
  /** What is to be shown whole; null: the district, with its own polygon where there is one. */
  readonly part: Bounds | null;
}

/** Longest wait: software rendering of an A3 sheet takes seconds, a hidden page is not drawn at all. */
const TIMEOUT_MS = 90_000;
/** While tiles and names come in the map is drawn again and again: at full size each of these frames would take a second. */
const LOADING_PIXEL_RATIO = 0.1;
const NEAREST_ZOOM = 19;
/** A single pinned unit is not shown from nearer than its street, but where a person looks from nearer. */
const NEAREST_FIT = 16;
const EDGE = 16;
const EDGE_OF_INSET = 6;
/** The scale bar of a public picture lies on the map's lower edge and must not hide a place. */
const LOWER_EDGE = 48;
const STYLES = { paper: readyForPaper, public: readyForPublic, annex: readyForAnnex, inset: readyForInset, routes: readyForRoutes } as const satisfies Record<PictureRequest['use'], unknown>;

/** Rejects when a layer cannot be read, when the graphics device is lost meanwhile, and after 90 s. */
export async function drawPicture(content: PictureContent, request: PictureRequest): Promise<MapPicture> {
  const { widthPixels, heightPixels, pixelRatio } = request;
  const fit = fitFor(request);
  const container = document.createElement('div');
  container.className = 'zone-map-paper';
  container.style.width = `${widthPixels / pixelRatio}px`;
  container.style.height = `${heightPixels / pixelRatio}px`;
  document.body.append(container);
  const scene = new ZoneScene('light', content.palette, content.words);
  const map = new MapLibreMap({
    container,
    style: STYLES[request.use](scene.style),
    interactive: false, attributionControl: false, trackResize: false, fadeDuration: 0, maxPitch: 0, maxZoom: NEAREST_ZOOM,
    localIdeographFontFamily: FONTS,
    pixelRatio: LOADING_PIXEL_RATIO,
    maxCanvasSize: [widthPixels, heightPixels],
    canvasContextAttributes: { preserveDrawingBuffer: true },
    bounds: [...(content.part ?? content.district)] as [number, number, number, number],
    fitBoundsOptions: fit,
  });
  try {
    return await withinTime(map, async () => {
      await map.once('style.load');
      scene.attach(map);
      await fill(map, scene, content);
      const whole = await wholeOf(map, content);
      // A border cut off at the paper's edge looks like a mistake.
      if (content.part === null) map.fitBounds([...whole] as [number, number, number, number], { ...fit, animate: false });
      const bounds = boundsOn(map);
      const { names = [] } = request;
      const placed = placeNames(names, content.places, bounds, { width: widthPixels / pixelRatio, height: heightPixels / pixelRatio }, ([lng, lat]) => map.project([lng!, lat!]));
      if (request.use === 'routes') await fillCourses(map, request.courses);
      if (request.use === 'annex') await map.getSource<GeoJSONSource>(ANNEX_NAMES)!.setData(namePoints(placed, content.places));
      await idle(map);
      map.setPixelRatio(pixelRatio);
      await idle(map);
      const blob = await readCanvas(map.getCanvas());
      const written = new Set(request.use === 'annex' ? map.queryRenderedFeatures({ layers: [ANNEX_NAMES] }).map(({ id }) => id) : []);
      return { blob, metersPerPixel: metersPerPixel(map) / pixelRatio, bounds, isWhole: holds(bounds, whole), names: countNames(names, placed, written) };
    });
  } finally {
    map.remove();
    container.remove();
  }
}

function fitFor({ use, view }: PictureRequest) {
  const edge = use === 'inset' ? EDGE_OF_INSET : EDGE;
  const bottom = use === 'public' || use === 'annex' ? LOWER_EDGE : edge;
  return { padding: { top: edge, left: edge, right: edge, bottom }, maxZoom: view === 'shown' ? NEAREST_ZOOM : NEAREST_FIT };
}

/** Frame of the units together with the district's own polygon. */
async function wholeOf(map: MapLibreMap, { layers, district }: PictureContent): Promise<Bounds> {
  if (layers.district === null) return district;
  const bounds = (await map.getSource<GeoJSONSource>('district')!.getBounds()).extend([...district] as [number, number, number, number]);
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

export function boundsOn(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

async function fill(map: MapLibreMap, scene: ZoneScene, { layers, places, day, words }: PictureContent): Promise<void> {
  scene.setDistrict(layers.district !== null);
  // Most of a district's bytes are buildings, which a picture of the whole does not show.
  const shown = map.getZoom() < BUILDINGS_FROM_ZOOM ? { ...layers, buildings: null } : layers;
  await new DistrictSources(map).load(shown, places);
  if (day === null) return;
  const { status, answer } = day;
  scene.setPrecaution(answer.precaution[0]?.properties.kind);
  // The list of zones does not say who may go to which field; a route map has its own ways.
  await giveDay(map, { answer, farmland: null }, status, places, words);
  new UnitStates(map, places.kind.length, places.shown).settle(status);
}

/** Nothing where none are given. */
async function fillCourses(map: MapLibreMap, courses: PictureCourses | undefined): Promise<void> {
  if (courses === undefined) return;
  const drawn = courseFeatures(courses);
  await Promise.all((['lines', 'points', 'plots'] as const).map((part) => map.getSource<GeoJSONSource>(ROUTE_SOURCES[part])!.setData(drawn[part])));
}

async function idle(map: MapLibreMap): Promise<void> {
  const settled = map.once('idle');
  map.triggerRepaint();
  await settled;
}

async function withinTime<Result>(map: MapLibreMap, task: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const failure = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the map was not drawn within ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
    map.once('webglcontextlost', () => reject(new Error('the graphics device was lost')));
  });
  try {
    return await Promise.race([task(), failure]);
  } finally {
    clearTimeout(timer);
  }
}

function readCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the picture is larger than this machine can draw'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Metres on the ground of one CSS pixel in the middle of the map (web Mercator, tiles of 512 pixels at zoom 0). */
function metersPerPixel(map: MapLibreMap): number {
  const EQUATOR_METERS = 40_075_016.686;
  return (EQUATOR_METERS * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
}
