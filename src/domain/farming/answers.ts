// What the farming desk in its worker is asked and answers; page and worker share these shapes.
import type { FeatureCollection, LineString, Point, Polygon, MultiPolygon } from 'geojson';
import type { EpidemicDay } from '../day.ts';
import type { LineTable } from './lines/line-table.ts';
import type { FarmPack } from './rules/farm-pack.ts';
import type { CropWindows } from './season/crop-windows.ts';
import type { SeasonTable, Substitution } from './season/season-table.ts';
import type { StaggerPlan } from './staggering/problem.ts';
import type { JournalUpTo } from '../journal/up-to-version.ts';
import type { PublishedDay } from '../publishing/published-days.ts';
import type { History } from '../zoning/lists/history.ts';

/** What the register holds, as the page needs it; row i as in the register's tables. */
export interface FarmRegister {
  readonly households: {
    readonly count: number;
    readonly id: readonly string[];
    /** Home as the list writes it, and the unit it is (−1 unknown), and the zoned unit around that: its village. */
    readonly home: readonly string[];
    readonly unit: Int32Array;
    readonly village: Int32Array;
    readonly people: Uint8Array;
    readonly mode: Uint8Array;
    readonly machines: Uint8Array;
    readonly helps: Uint8Array;
    /** 1: lives outside the villages (in a compound of a town), and farms as one who returns (返乡). */
    readonly returning: Uint8Array;
  };
  readonly plots: {
    readonly count: number;
    readonly id: readonly string[];
    /** Household row, −1 unknown. */
    readonly household: Int32Array;
    /** Unit of the village whose land it is, −1 unknown; street or township row of it. */
    readonly village: Int32Array;
    readonly township: Int32Array;
    /** Block: number in `blocks`, −1 without one. */
    readonly block: Int32Array;
    readonly crop: Uint8Array;
    readonly kind: Uint8Array;
    readonly mu: Float64Array;
    /** Label point, lng and lat interleaved; NaN without a place. */
    readonly center: Float64Array;
  };
  /** Name and village of every block. */
  readonly blocks: readonly { readonly name: string; readonly village: number }[];
  /** Names of roads and gates by number; '' where they have none. */
  readonly gates: readonly { readonly name: string; readonly lng: number; readonly lat: number }[];
}

/** What the register and the ground have wrong; each named, the plan for the rest stands. */
export type FarmFindingKind =
  | 'home-unknown' | 'home-far' | 'household-without-plots' | 'household-twice' | 'plot-twice' | 'plot-without-household' | 'plot-unplaced'
  | 'plot-far' | 'plots-overlap' | 'plot-outside' | 'roads-apart' | 'no-roads' | 'no-gate';

export interface FarmFinding {
  readonly kind: FarmFindingKind;
  /** Register rows, −1 where it is about no such row. */
  readonly household: number;
  readonly plot: number;
  /** The other plot of an overlap, its share of the smaller (0–1); a size in metres of what is apart. */
  readonly other: number;
  readonly amount: number;
}

export interface FarmingOpened {
  readonly register: FarmRegister;
  readonly findings: readonly FarmFinding[];
  /** Files whose rows are named but no longer there. */
  readonly missing: readonly string[];
  /** Whether a plan made before still is of these households, plots, blocks and roads. */
  readonly keepsPlan: boolean;
}

/** Questions that follow the screen: what it moves on from is given up. */
export type FollowedQuestion = 'lines' | 'season';

export interface OpenFarmingAsk extends JournalUpTo {
  /** As the page's directory has them: units in the same rows. */
  readonly zonedOf: Int32Array;
  readonly shown: Uint32Array;
  /** Packs that may be named by a day, and when what is sown. */
  readonly packs: readonly FarmPack[];
  readonly windows: CropWindows;
}

/** The levels of one list, and what rules ask of homes. */
export interface FarmDay {
  readonly day: EpidemicDay;
  /** Status word of every unit row. */
  readonly status: Uint16Array;
  /** Day of the latest positive of every unit row known to the list, NOT_RECORDED where none. */
  readonly latestPositive: Int32Array;
  /** Id of a farm pack. */
  readonly pack: string;
}

/** How a line, a pass or a slot changed between two lists. */
export type LineChangeKind = 'suspended' | 'restored' | 'rerouted' | 'loop-begins' | 'loop-ends' | 'reason-changed';

export interface LineChange {
  readonly kind: LineChangeKind;
  readonly household: number;
  readonly plot: number;
  /** Row in the lines before and now. */
  readonly before: number;
  readonly now: number;
}

export interface LinesAnswer {
  /** Names these lines when their courses are asked for. */
  readonly token: number;
  readonly day: EpidemicDay;
  readonly pack: string;
  readonly lines: LineTable;
  /** Against the list named `against`; empty where none was asked. */
  readonly changes: readonly LineChange[];
  readonly against: EpidemicDay | null;
}

/** What a course is made of on the map; `part`: how it may be gone; `closed` is the way that would be the shortest without zones. */
export interface CourseProperties {
  readonly part: 'yard' | 'road' | 'field' | 'closed';
  readonly household: number;
  readonly plot: number;
}

export interface CoursesAnswer {
  readonly lines: FeatureCollection<LineString, CourseProperties>;
  /** Homes, gates, fields' ends, and where a closed way is stopped. */
  readonly points: FeatureCollection<Point, { readonly kind: 'home' | 'gate' | 'field' | 'stop' }>;
  readonly plots: FeatureCollection<Polygon | MultiPolygon, { readonly plot: number; readonly id: string }>;
  /** Plots whose line the checker refused: an error of the product, never shown. */
  readonly refused: readonly number[];
}

export interface StaggerSettings {
  readonly firstDay: EpidemicDay;
  readonly days: number;
  /** Minutes after midnight. */
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly slotMinutes: number;
  /** Most people in one slot; 0: none may; null: no limit. */
  readonly perSegment: number | null;
  readonly perBridge: number | null;
  readonly perBlock: number | null;
  readonly perGreenhouse: number | null;
  /** Metres between crews of different households in one slot; 0: not asked. */
  readonly crewMeters: number;
  readonly unmixedBlocks: boolean;
  readonly leastWorkMinutes: number;
  readonly seed: number;
  readonly mostSeconds: number;
}

/** Slots of parties; row i is a party. */
export interface StaggerAnswer {
  readonly settings: StaggerSettings;
  /** By planned day: the list by whose levels it was planned, its own as far as there is one, else the last there is. */
  readonly lists: readonly EpidemicDay[];
  readonly pack: string;
  readonly household: Int32Array;
  /** Rows of the plots a party goes to: `plot[plotStart[i]]` to before `plot[plotStart[i + 1]]`. */
  readonly plotStart: Uint32Array;
  readonly plot: Int32Array;
  readonly block: Int32Array;
  readonly people: Uint16Array;
  readonly travelMinutes: Float32Array;
  readonly plan: StaggerPlan;
  /** Kind and name of resource `plan.at` names: code in RESOURCE_KINDS, and its road, block or greenhouse. */
  readonly resourceKind: Uint8Array;
  readonly resourceName: readonly string[];
  /** Settings that contradict each other or leave nothing: named, with nothing planned where they forbid everything. */
  readonly conflicts: readonly StaggerConflict[];
  /** How many of the parties planned before have another slot now; null where none was planned before. */
  readonly moved: number | null;
}

export type StaggerConflict = 'no-slots' | 'slot-too-short' | 'capacity-zero' | 'capacity-below-party' | 'day-ended';

/** People on roads and blocks at one minute of the plan. */
export interface OccupancyAnswer {
  readonly minute: number;
  readonly roads: FeatureCollection<LineString, { readonly people: number; readonly limit: number | null }>;
  readonly blocks: FeatureCollection<Point, { readonly people: number; readonly limit: number | null; readonly name: string }>;
  readonly onRoads: number;
  readonly inFields: number;
  readonly most: number;
}

/** All lists of the case file, from which the first day a farmer may come is found. */
export interface FarmLists {
  readonly history: History;
  readonly published: readonly PublishedDay[];
  readonly showsPublished: boolean;
}

export interface SeasonAnswer {
  readonly today: EpidemicDay;
  readonly table: SeasonTable;
  readonly substitutions: readonly Substitution[];
}
