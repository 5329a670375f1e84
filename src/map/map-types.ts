// What the map is given and what it tells: layers, places, words and camera, free of MapLibre.
import type { CoursesAnswer } from '../domain/farming/answers.ts';
import type { SnapClass } from '../domain/redraw/snap/snap-point.ts';
import type { SnapTargets } from '../domain/redraw/snap/snapper.ts';
import type { Palette, UnitDirectory } from '../store/state.ts';

/** Addresses of GeoJSON collections (blob: or relative to the page), WGS-84; null where the district has no such layer. */
export interface MapLayers {
  /** Polygons of zoned units, unplaced ones left out; feature id = unit row; properties `{name, kind, surveyed}`. */
  readonly units: string;
  /** Feature id = unit row; properties `{zoned, name}`, `zoned` the row of its zoned unit or −1. */
  readonly buildings: string | null;
  /** Lines, properties `{class: 'main' | 'street' | 'track', name, bridge}`. */
  readonly roads: string | null;
  /** Lines or polygons, properties `{name, class}`. */
  readonly water: string | null;
  readonly woods: string | null;
  /** Polygons, properties `{crop: 'paddy' | 'maize', areaMu}`. */
  readonly fields: string | null;
  /** Points, properties `{kind: 'gate' | 'school' | 'market' | 'workplace' | 'hospital', name}`. */
  readonly facilities: string | null;
  /** Polygons of streets and townships, properties `{name}`. */
  readonly streets: string | null;
  /** The district's polygon. */
  readonly district: string | null;
}

/** Names and label points by unit row; a `UnitDirectory` is one. */
export type MapPlaces = Pick<UnitDirectory, 'id' | 'center' | 'extent' | 'name' | 'kind' | 'zoned' | 'shown' | 'zonedOf' | 'streetOf' | 'population'>;

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export interface MapCamera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A name on a picture, at the label point of a row. */
export interface PictureName {
  readonly row: number;
  readonly text: string;
}

/** A picture of the map, for paper or for the public. */
export interface PictureRequest {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Pixels of the picture to one of the style's: how large names and lines come out. */
  readonly pixelRatio: number;
  /** The whole district; the sealed and controlled zones, or the courses that are given, the district where there are none; or what the map shows now. */
  readonly view: 'district' | 'zones' | 'courses' | 'shown';
  /**
   * Paper of the house; a picture for everybody: names large enough for a telephone, and nothing that is internal; the map
   * annex of a notice: as for everybody, with the names that are given; the small map on it of where it lies; or paper of
   * the house with the courses that are given.
   */
  readonly use: 'paper' | 'public' | 'annex' | 'inset' | 'routes';
  /** Of an annex, the most important first: where two have no room beside each other the later one is left out. */
  readonly names?: readonly PictureName[];
  /** Of a route map. */
  readonly courses?: PictureCourses;
}

/** 路线: ways from home to field, with their points and plots. */
export type PictureCourses = Pick<CoursesAnswer, 'lines' | 'points' | 'plots'>;

export interface MapPicture {
  /** PNG of the size asked for. */
  readonly blob: Blob;
  /** Metres on the ground of one pixel in the middle of the picture. */
  readonly metersPerPixel: number;
  readonly bounds: Bounds;
  /** Whether all of the district is on it. */
  readonly isWhole: boolean;
  /** Of the names that were asked for: those that found no room, and those whose unit is not on it. */
  readonly names: { readonly withoutRoom: number; readonly outside: number };
}

/** The texts the map writes; arrays are indexed by level code (none, precaution, controlled, sealed). */
export interface MapWords {
  /** Accessible name of the canvas. */
  readonly map: string;
  readonly letters: readonly [string, string, string, string];
  readonly levels: readonly [string, string, string, string];
  /** Said beside the name of a unit drawn as a disc. */
  readonly notSurveyed: string;
  readonly north: string;
  /** Name of the coordinate system, "WGS-84". */
  readonly datum: string;
  readonly attribution: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Button that shows the whole district. */
  readonly wholeDistrict: string;
  /** Said over the map while a pin or an outline is being placed. */
  readonly placePin: string;
  readonly placeOutline: string;
  readonly placeStroke: string;
  /** Said while a border may be taken hold of, while it is held, and while what was done with it is recorded. */
  readonly moveBorder: string;
  readonly holdBorder: string;
  readonly recordingBorder: string;
  readonly paintUnits: string;
  /** How each is done with keys. */
  readonly keys: Readonly<Record<'pin' | 'polygon' | 'line' | 'border' | 'carry' | 'paint', string>>;
  /** What the pointer snaps to. */
  readonly snappedTo: Readonly<Record<SnapClass, string>>;
  readonly buttons: Readonly<Record<'finish' | 'takeBack' | 'follow' | 'cancel' | 'wholeBorder' | 'deleteCorner' | 'end', string>>;
  /** Said when what was drawn cannot be finished: a stroke or an outline that crosses itself, an outline without area. */
  readonly refusedOutline: Readonly<Record<'stroke' | 'crossing' | 'flat', string>>;
  /** Shown over the map while the graphics device is lost. */
  readonly contextLost: string;
}

export interface ZoneMapOptions {
  readonly container: HTMLElement;
  readonly words: MapWords;
  readonly theme: 'light' | 'dark';
  readonly palette: Palette;
  readonly reducedMotion: boolean;
  /** Camera to open with; the bounds of `setLayers` otherwise. */
  readonly camera?: MapCamera;
  /** A click on a unit or building (its row), or on empty ground (null). */
  readonly onSelect: (row: number | null) => void;
  readonly onHover?: (row: number | null) => void;
  /** Lines that what is drawn may snap to, in some bounds. */
  readonly findTargets: (bounds: Bounds) => Promise<SnapTargets>;
  /** The camera came to rest. */
  readonly onCamera: (camera: MapCamera) => void;
  /** The graphics device was lost (true) or came back (false). */
  readonly onContext?: (lost: boolean) => void;
}
