// Joins the map to the state: loads it when the district is known, and keeps theme, words and selection in step.
import type { ZoneMap as ZoneMapClass } from '../map/zone-map.ts';
import type { Bounds, MapCamera, MapLayers, MapWords } from '../map/map-types.ts';
import { LEVELS } from '../domain/zoning/level.ts';
import { notify, selectUnit } from '../store/commands.ts';
import { resolveTheme } from '../store/palette.ts';
import type { State, UnitDirectory } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { wordsFor } from '../words/index.ts';
import type { MapSources } from '../../workers/map-sources.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefersStillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Loads the map code and draws the district; null, with a notice, where the machine has no WebGL2. */
export async function openMap(
  store: Store<State>,
  container: HTMLElement,
  camera: MapCamera | null,
  onCamera: (camera: MapCamera) => void,
): Promise<ZoneMapClass | null> {
  const { ZoneMap, hasWebGL2 } = await import('../map/zone-map.ts');
  if (!hasWebGL2()) {
    store.apply(notify({ kind: 'no-webgl' }));
    return null;
  }
  const theme = () => resolveTheme(store.get().theme, prefersDark.matches);
  const map = new ZoneMap({
    container,
    words: mapWords(store.get()),
    theme: theme(),
    palette: store.get().palette,
    reducedMotion: prefersStillness.matches,
    ...(camera === null ? {} : { camera }),
    onSelect: (row) => store.apply(selectUnit(row)),
    onCamera,
  });
  const retheme = (): void => map.setTheme(theme(), store.get().palette);
  prefersDark.addEventListener('change', retheme);
  store.subscribe((state, before) => {
    if (state.theme !== before.theme || state.palette !== before.palette) retheme();
    if (state.language !== before.language) map.setLanguage(mapWords(state));
    if (state.screen.selected !== before.screen.selected) map.select(state.screen.selected, false);
  });
  return map;
}

/** Addresses of the district's layers; they stay valid as long as the page, for a lost graphics device reads them again. */
export function layerAddresses(sources: MapSources): MapLayers {
  const address = (blob: Blob | null | undefined): string | null => (blob ? URL.createObjectURL(blob) : null);
  const { layers } = sources;
  return {
    units: URL.createObjectURL(sources.units),
    buildings: address(sources.buildings ?? layers['buildings']),
    streets: address(sources.streets),
    district: address(sources.district),
    roads: address(layers['roads']),
    water: address(layers['water']),
    woods: address(layers['woods']),
    fields: address(layers['fields']),
    facilities: address(layers['facilities']),
  };
}

/** West, south, east, north of the label points of all zoned units; a degree around 0,0 where none has a place. */
export function boundsOf({ zoned, center }: UnitDirectory): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of zoned) {
    const lng = center[2 * row]!;
    const lat = center[2 * row + 1]!;
    if (Number.isNaN(lng)) continue;
    [west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  }
  return west === Infinity ? [-1, -1, 1, 1] : [west, south, east, north];
}

function mapWords(state: State): MapWords {
  const words = wordsFor(state.language);
  const byLevel = (texts: Readonly<Record<(typeof LEVELS)[number], string>>) =>
    LEVELS.map((level) => texts[level]) as unknown as MapWords['levels'];
  return { ...words.map, map: words.map.label, letters: byLevel(words.badge), levels: byLevel(words.level) };
}
