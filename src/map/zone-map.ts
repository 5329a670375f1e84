// The map of the district: base map, zones, badges, selection; the only class other rooms talk to.
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import type { Position } from 'geojson';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { UnitShapes } from '../domain/district/unit-shapes.ts';
import type { FarmPicture } from '../domain/farmland/draw-lines.ts';
import { levelOf } from '../domain/zoning/level.ts';
import type { OutlineAnswer } from '../domain/zoning/outlines/outlines.ts';
import type { Palette } from '../store/state.ts';
import { boundsOf, COUNTRY_BOUNDS, courseBounds, zoneBounds } from './bounds.ts';
import { boundsOn, drawPicture } from './capture.ts';
import { clearDaySources, giveData, giveDay, waitUntilDrawn, type RestingDay } from './sources/day-sources.ts';
import { DistrictSources } from './sources/district-sources.ts';
import { FONTS } from './layers/expressions.ts';
import { LostContext } from './lost-context.ts';
import { MapControls } from './map-controls.ts';
import type { Bounds, MapCamera, MapLayers, MapPicture, MapPlaces, MapWords, PictureRequest, ZoneMapOptions } from './map-types.ts';
import { MarkedUnits } from './sources/marked-units.ts';
import { redrawnFeatures, type MadeGround } from './sources/redrawn-features.ts';
import { MapTools } from './map-tools.ts';
import { Pointer, type Hit } from './pointer.ts';
import { keepsRows } from './sources/same-rows.ts';
import { streetPoints } from './sources/sign-features.ts';
import { bringIntoSight, fitTo, moveTo } from './travel.ts';
import { MapPainter, type UnitPainter } from './motion/unit-painter.ts';
import { useBundledWorker } from './worker-url.ts';
import { FarmingPicture } from './farming-picture.ts';
import { TracingPicture } from './tracing-picture.ts';
import { ZoneScene } from './zone-scene.ts';

export type { Bounds, MapCamera, MapLayers, MapPicture, MapPlaces, MapWords, PictureRequest, ZoneMapOptions } from './map-types.ts';
export { hasWebGL2 } from './webgl.ts';

/** Longest wait of a picture for the outlines of its day. */
const OUTLINES_TIMEOUT_MS = 30_000;

/** Needs WebGL2 (`hasWebGL2`), else the constructor throws. */
export class ZoneMap {
  private readonly map: MapLibreMap;
  private readonly controls: MapControls;
  private readonly pointer: Pointer;
  private readonly lost: LostContext;
  /** What a person may do on the map besides choosing. */
  readonly tools: MapTools;
  /** What the farming desk shows. */
  readonly farming: FarmingPicture;
  /** What the tracing desk shows. */
  readonly tracing: TracingPicture;
  private readonly painter: UnitPainter;
  private readonly marked: MarkedUnits;
  private readonly sources: DistrictSources;
  private readonly styled: Promise<void>;
  private words: MapWords;
  private readonly scene: ZoneScene;
  private usable = false;
  private places: MapPlaces | null = null;
  private layers: MapLayers | null = null;
  private status: Uint16Array | null = null;
  /** Counts paints: an outline that comes after a later paint is of a day no longer shown. */
  private turn = 0;
  /** The last outlines and the paint they belong to, to be drawn again after a lost context. */
  private resting: (RestingDay & { readonly turn: number }) | null = null;
  private selected: number | null = null;
  private inHand: { readonly rows: readonly number[]; readonly drawn: readonly Position[] | null } = { rows: [], drawn: null };
  private redrawn: { readonly made: readonly MadeGround[]; readonly fault: Position | null } = { made: [], fault: null };
  /** Wakes pictures that wait for outlines: they have come, or the day moved. */
  private readonly waiting = new Set<() => void>();

  constructor(private readonly options: ZoneMapOptions) {
    useBundledWorker();
    this.words = options.words;
    this.scene = new ZoneScene(options.theme, options.palette, options.words);
    options.container.classList.add('zone-map');
    options.container.dataset['theme'] = options.theme;
    this.map = new MapLibreMap({
      container: options.container,
      style: this.scene.style,
      localIdeographFontFamily: FONTS,
      attributionControl: false,
      // A plan is read with north up: fewer ways to get lost.
      dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0, maxZoom: 19,
      fadeDuration: options.reducedMotion ? 0 : 120,
      ...(options.camera ? { center: [options.camera.lng, options.camera.lat] as [number, number], zoom: options.camera.zoom } : {}),
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.sources = new DistrictSources(this.map);
    this.painter = new MapPainter(this.map, this.scene);
    this.marked = new MarkedUnits(this.map);
    this.controls = new MapControls(this.map, () => this.fitDistrict());
    this.controls.write(this.words);
    this.farming = new FarmingPicture(this.map, () => this.usable, options.reducedMotion);
    this.tracing = new TracingPicture(this.map, () => this.usable, options.reducedMotion);
    // It hears of a click before the tools do: one that ends a tool chooses nothing.
    this.pointer = new Pointer(this.map, () => this.usable && !this.tools.active, (hit) => this.describe(hit), (row) => this.marked.mark('hovered', row), options.onSelect, (row) => options.onHover?.(row));
    this.tools = new MapTools(this.map, this.words, { colors: () => this.scene.colors, findTargets: options.findTargets, rowAt: (place) => this.zonedRowAt(place), onStart: () => this.pointer.leave() });
    this.map.on('moveend', () => options.onCamera(this.camera()));
    this.styled = new Promise((resolve) => {
      this.map.once('style.load', () => {
        this.usable = true;
        this.scene.attach(this.map);
        resolve();
      });
    });
    this.lost = new LostContext(this.map, options.container, () => this.forgetDay(), () => void this.restoreDay(), options.onContext);
    this.lost.write(this.words);
  }

  /**
   * Loads the district and resolves when its sources have loaded; rejects when one of them cannot be. A layer whose
   * address is that of before is not read again; `shapes` are those of layer `units`. `bounds` frame the first view unless a camera was given.
   * `null`: the same district with other units; the camera stays, and what is drawn stands until the caller paints.
   * Where rows now mean other units, selection and colours are forgotten: the caller paints and selects again.
   */
  async setLayers(layers: MapLayers, shapes: UnitShapes, places: MapPlaces, bounds: Bounds | null): Promise<void> {
    const before = this.places;
    const isSame = before !== null && bounds === null;
    this.places = places;
    if (bounds !== null && (before !== null || this.options.camera === undefined)) fitTo(this.map, bounds);
    await this.styled;
    const keep = isSame && keepsRows(before, places);
    if (!keep) {
      if (before !== null) this.forgetRows();
      if (before !== null && !isSame) clearDaySources(this.map);
    }
    this.painter.setUnits({ shapes, shown: places.shown, center: places.center }, places.kind.length, keep);
    this.marked.setShapes(shapes);
    if (this.usable) this.marked.renew();
    this.scene.setDistrict(layers.district !== null);
    this.layers = layers;
    if (this.usable) await this.load();
    if (!isSame) this.repaint();
  }

  /**
   * Paints the units of one day by its status words, a column that may be written on.
   * Outlines, badges and marks are hidden until `setOutlines`, so that none of another day is seen.
   */
  paint(status: Uint16Array): void {
    this.turn++;
    this.tellTurn();
    // A day of a table with other rows waits for that table.
    if (this.places !== null && this.places.kind.length !== status.length) return;
    this.status = status;
    if (this.usable) this.painter.paint(status);
    this.pointer.refresh();
    if (this.scene.moving) return;
    this.scene.showMotion(true);
    void this.countStreets();
  }

  /** Shows outlines, badges, marks and home–field lines of the day painted last; resolves when they are on the map, or a later day is. */
  async setOutlines(answer: OutlineAnswer, farmland: FarmPicture | null): Promise<void> {
    const turn = this.turn;
    this.resting = { turn, answer, farmland };
    this.tellTurn();
    await this.styled;
    const { places, status } = this;
    if (places === null || status === null || turn !== this.turn || !this.usable) return;
    this.scene.setPrecaution(answer.precaution[0]?.properties.kind);
    this.painter.recolor();
    await giveDay(this.map, { answer, farmland }, status, places, this.words);
    await waitUntilDrawn(this.map, ['zone-sealed', 'zone-controlled', 'zone-precaution'], () => this.usable);
    if (turn !== this.turn || !this.usable) return;
    this.painter.settle(status);
    this.scene.showMotion(false);
  }

  /** Marks the selected unit or building; with `zoom` the map goes there. */
  select(row: number | null, zoom: boolean): void {
    this.selected = row;
    if (this.usable) this.marked.mark('selected', row);
    if (row === null || !zoom || this.places === null) return;
    const [lng, lat] = [this.places.center[row * 2]!, this.places.center[row * 2 + 1]!];
    if (!Number.isNaN(lng) && !Number.isNaN(lat)) moveTo(this.map, [lng, lat], this.options.reducedMotion);
  }

  /** Outlines the units in hand, and what was drawn and waits for a name (WGS-84). */
  markInHand(rows: readonly number[], drawn: readonly Position[] | null): void {
    this.inHand = { rows, drawn };
    if (this.usable) this.marked.markInHand(rows, drawn, this.places?.center ?? new Float64Array());
  }

  /** Shows the ground of units that are to be, and where what is drawn cannot be; `isNew`: from under what stands over the map. */
  showRedrawn(made: readonly MadeGround[], fault: Position | null, isNew: boolean): void {
    this.redrawn = { made, fault };
    if (!this.usable) return;
    const redrawn = redrawnFeatures(made, fault);
    void giveData(this.map, 'redrawn', redrawn);
    const sign = redrawn.features.find(({ geometry }) => geometry.type === 'Point')?.geometry;
    if (isNew && sign?.type === 'Point') bringIntoSight(this.map, sign.coordinates, this.options.reducedMotion);
  }

  /** Shows all units that have a place. */
  fitDistrict(): void {
    fitTo(this.map, this.places === null ? COUNTRY_BOUNDS : boundsOf(this.places));
  }

  /** A picture of what the map shows of the day, drawn aside; rejects where it cannot be drawn. */
  async capture(request: PictureRequest): Promise<MapPicture> {
    await this.styled;
    const { layers, places, status, words } = this;
    if (layers === null || places === null) throw new Error('the map has no district yet');
    const answer = status === null ? null : await this.outlinesOfTurn();
    return drawPicture(
      {
        layers, places, words,
        palette: this.scene.palette,
        // The caller goes on writing this column when the day moves.
        day: answer === null ? null : { status: status!.slice(), answer },
        district: boundsOf(places),
        part: this.partOf(request, answer),
      },
      request,
    );
  }

  private partOf({ view, courses }: PictureRequest, answer: OutlineAnswer | null): Bounds | null {
    if (view === 'shown') return boundsOn(this.map);
    if (view === 'courses') return courses === undefined ? null : courseBounds(courses);
    return view === 'zones' && answer !== null ? zoneBounds(answer) : null;
  }

  setTheme(theme: 'light' | 'dark', palette: Palette): void {
    this.options.container.dataset['theme'] = theme;
    this.scene.setColors(theme, palette);
    this.painter.recolor();
  }

  setLanguage(words: MapWords): void {
    this.words = words;
    this.lost.write(words);
    this.controls.write(words);
    this.tools.write(words);
    this.scene.setWords(words);
    void this.countStreets();
  }

  resize(): void {
    this.map.resize();
  }

  camera(): MapCamera {
    const { lng, lat } = this.map.getCenter();
    return { lng, lat, zoom: this.map.getZoom() };
  }

  setCamera({ lng, lat, zoom }: MapCamera): void {
    this.map.jumpTo({ center: [lng, lat], zoom });
  }

  destroy(): void {
    this.usable = false;
    this.turn++;
    this.tools.stop();
    this.painter.remove();
    this.map.remove();
    this.lost.remove();
  }

  /** The outlines of the day painted last, once they are there; rejects when another day is painted, or none come. */
  private async outlinesOfTurn(): Promise<OutlineAnswer> {
    const { turn } = this;
    if (this.resting?.turn !== turn) {
      await new Promise<void>((resolve) => {
        this.waiting.add(resolve);
        setTimeout(resolve, OUTLINES_TIMEOUT_MS);
      });
    }
    if (this.resting?.turn !== turn) throw new Error('the day moved before its outlines came, or none came');
    return this.resting.answer;
  }

  private tellTurn(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private zonedRowAt(point: { readonly x: number; readonly y: number }): number {
    const hit = this.usable ? this.pointer.hitAt({ point }) : null;
    return hit === null ? -1 : (this.places?.zonedOf[hit.row] ?? -1);
  }

  private describe({ row, surveyed }: Hit): { name: string; note: string } | null {
    const { places, status, words } = this;
    const name = places?.name[row];
    if (places === null || name === undefined) return null;
    const zoned = places.zonedOf[row] ?? -1;
    const level = status === null || zoned < 0 ? '' : words.levels[levelOf(status[zoned] ?? 0)];
    return { name, note: surveyed ? level : `${level} · ${words.notSurveyed}` };
  }

  private async load(): Promise<void> {
    if (this.layers === null || this.places === null) return;
    await Promise.all([this.sources.load(this.layers, this.places), this.countStreets()]);
  }

  /** Names of streets, with the numbers of the day at rest; numbers of another day are not left standing while days move. */
  private async countStreets(): Promise<void> {
    if (this.places === null || !this.usable) return;
    await giveData(this.map, 'street-points', streetPoints(this.scene.moving ? null : this.status, this.places, this.words));
  }

  private repaint(): void {
    if (this.status !== null) this.painter.paint(this.status);
    this.scene.showMotion(true);
    this.marked.mark('selected', this.selected);
    this.markInHand(this.inHand.rows, this.inHand.drawn);
    this.showRedrawn(this.redrawn.made, this.redrawn.fault, false);
    this.farming.renew();
    this.tracing.renew();
  }

  private forgetDay(): void {
    this.usable = false;
    this.scene.detach();
    this.sources.forget();
    this.tools.cancel();
    this.pointer.leave();
    this.marked.forget();
    this.painter.forget();
  }

  // The style comes back with the sources of its first moment: everything is given to it again.
  private async restoreDay(): Promise<void> {
    this.usable = true;
    this.scene.attach(this.map);
    await this.load();
    this.repaint();
    if (this.resting?.turn === this.turn) await this.setOutlines(this.resting.answer, this.resting.farmland);
  }

  // Rows now mean other units.
  private forgetRows(): void {
    this.status = this.resting = this.selected = null;
    this.turn++;
    if (!this.usable) return;
    for (const kind of ['hovered', 'selected'] as const) this.marked.mark(kind, null);
    for (const source of ['units', 'places', 'buildings']) this.map.removeFeatureState({ source });
  }
}
