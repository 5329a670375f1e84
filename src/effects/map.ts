// Joins the map to the state: loads it when the district is known, and keeps theme, words and selection in step.
import type { ZoneMap as ZoneMapClass } from '../map/zone-map.ts';
import { boundsOf } from '../map/bounds.ts';
import type { MapCamera, MapWords, ZoneMapOptions } from '../map/map-types.ts';
import { LayerAddresses } from './layer-addresses.ts';
import type { ZonePicture } from './zoning.ts';
import { NO_SHAPES } from '../domain/district/unit-shapes.ts';
import { LEVELS } from '../domain/zoning/level.ts';
import { tellNoMap } from '../store/commands.ts';
import { pickUnit } from '../store/redraw-commands.ts';
import { resolveTheme } from '../store/palette.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { wordsFor } from '../words/index.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefersStillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Loads the map code and draws the district; null, with a notice, where the machine has no WebGL2. */
export async function openMap(
  store: Store<State>,
  container: HTMLElement,
  camera: MapCamera | null,
  onCamera: (camera: MapCamera) => void,
  findTargets: ZoneMapOptions['findTargets'],
): Promise<ZoneMapClass | null> {
  const { ZoneMap, hasWebGL2 } = await import('../map/zone-map.ts');
  if (!hasWebGL2()) {
    store.apply(tellNoMap());
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
    onSelect: (row) => store.apply(pickUnit(row)),
    onCamera,
    findTargets,
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

export { boundsOf };

/** The map as the picture of the day. */
export interface DistrictPicture extends ZonePicture {
  /** The next district drawn is another one: it is framed anew, while a district redrawn stays where it is. */
  forget(): void;
}

export function pictureOn(map: ZoneMapClass): DistrictPicture {
  const addresses = new LayerAddresses();
  let isDrawn = false;
  let isFramed = false;
  let shapes = NO_SHAPES;
  return {
    async redraw({ directory, sources, layers }) {
      // A district without places is framed once a file brings some; a first pin is set where the person is looking.
      const placed = directory.zoned.reduce((count, row) => count + (Number.isNaN(directory.center[2 * row]!) ? 0 : 1), 0);
      const bounds = !isDrawn || (!isFramed && placed > 1) ? boundsOf(directory) : null;
      isDrawn = true;
      isFramed ||= placed > 0;
      shapes = sources?.shapes ?? shapes;
      await map.setLayers(addresses.renew({ sources, layers }), shapes, directory, bounds);
      addresses.revokeReplaced();
    },
    paint: (status) => map.paint(status),
    setOutlines: (answer, farmland) => map.setOutlines(answer, farmland),
    forget() {
      isDrawn = false;
      isFramed = false;
    },
  };
}

function mapWords(state: State): MapWords {
  const words = wordsFor(state.language);
  const byLevel = (texts: Readonly<Record<(typeof LEVELS)[number], string>>) =>
    LEVELS.map((level) => texts[level]) as unknown as MapWords['levels'];
  return { ...words.map, map: words.map.label, letters: byLevel(words.badge), levels: byLevel(words.level) };
}
