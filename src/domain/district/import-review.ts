// What a file was understood to hold, before any of it counts: shown to a person, who may change every choice.
import type { EpidemicDay, Minute } from '../day.ts';
import type { Reject } from './reject.ts';

/** Facts beside the cases that a file may list. */
export type FactListKind = 'rounds' | 'contacts' | 'disinfections' | 'orders' | 'visits' | 'overrides';

/** The farm register: 农户 and 地块. */
export const REGISTER_KINDS = ['households', 'plots'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** What lies on the ground: features for the map and for the ways to the fields. */
export const GROUND_KINDS = ['roads', 'farm-tracks', 'gates'] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** The lists of tracing: 流调个案, 停留 and 名册. */
export const TRACING_KINDS = ['investigations', 'stays', 'rosters'] as const;
export type TracingKind = (typeof TRACING_KINDS)[number];

/** What an import brings; `tracks`: the points of one file, of one case. */
export type ImportKind = 'cases' | 'units' | FactListKind | RegisterKind | GroundKind | TracingKind | 'tracks';

export const isRegisterKind = (kind: ImportKind): kind is RegisterKind => (REGISTER_KINDS as readonly ImportKind[]).includes(kind);
export const isGroundKind = (kind: ImportKind): kind is GroundKind => (GROUND_KINDS as readonly ImportKind[]).includes(kind);
export const isTracingKind = (kind: ImportKind): kind is TracingKind => (TRACING_KINDS as readonly ImportKind[]).includes(kind);
export const isFactKind = (kind: ImportKind): kind is FactListKind =>
  kind !== 'cases' && kind !== 'units' && kind !== 'tracks' && !isRegisterKind(kind) && !isGroundKind(kind) && !isTracingKind(kind);

/** How the bytes of a text are written; `gb18030` covers GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Coordinate systems a person may declare: the same place lies 300–1,400 m apart in the three. */
export type DeclaredSystem = 'wgs84' | 'gcj02' | 'bd09';

/** Order of day and month where a column does not settle it itself. */
export type DayMonthOrder = 'dmy' | 'mdy';

/** What a person may settle; what is left out is found in the file. */
export interface ImportChoices {
  readonly kind?: ImportKind | undefined;
  readonly encoding?: TextEncoding | undefined;
  /** Row of the headings as the spreadsheet counts (1–5); 0 where the table has none. */
  readonly headingRow?: number | undefined;
  /** Heading → meaning (`CaseMeaning` or `UnitMeaning`), '' for a column that is not to be read. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly dateOrder?: DayMonthOrder | undefined;
  /** The year in which dates without one are read; without it they are not read. */
  readonly year?: number | undefined;
  readonly system?: DeclaredSystem | undefined;
  /** Minutes by which times of a track without a zone are ahead of UTC; left out: what the file says, else UTC+8. */
  readonly utcOffsetMinutes?: number | undefined;
  /** Whether rows that say something else of a recorded case replace it; true when left out. */
  readonly takeChanged?: boolean | undefined;
  /** Whether rows that seem known are other people: a second laboratory's list without case numbers. */
  readonly takeKnown?: boolean | undefined;
}

/** A recorded case of which the new list says something else. */
export interface ChangedRow {
  /** Row of the new list as the spreadsheet counts. */
  readonly row: number;
  readonly place: string;
  readonly was: EpidemicDay;
  readonly now: EpidemicDay;
}

/** One column as it was understood. */
export interface ReviewColumn {
  /** As it stands, cleaned; the spreadsheet's letter where there is no heading. */
  readonly heading: string;
  /** '' where the column is not read. */
  readonly meaning: string;
  /** Whether it is about a person (name, number of an identity card, telephone): never read, never shown. */
  readonly personal: boolean;
  /** The first values that are not empty, at most three. */
  readonly samples: readonly string[];
}

/** What the dates of the reported column span, and how their order was settled. */
export interface ReviewDates {
  readonly first: EpidemicDay | null;
  readonly last: EpidemicDay | null;
  /** `none`: no date has the year last or no year between separators; `undecided`: nothing in the column settles it; `contradictory`: both are proven. */
  readonly order: DayMonthOrder | 'none' | 'undecided' | 'contradictory';
  /** Rows whose report date lacks a year, whether or not one was chosen. */
  readonly yearless: number;
  /** Years to offer for them, latest first: those of the full dates; without such the year of the latest day and the one before. */
  readonly years: readonly number[];
  /** The last report day, where it lies more than 7 days after the one before among at least 5 rows, as a typing error may. */
  readonly lonely: EpidemicDay | null;
  /** Days by which it does; 0 where `lonely` is null. */
  readonly lonelyBy: number;
}

/** What a person should know of times before trusting them. */
export type TimeNote =
  /** So many points had times without a zone, and were read so many minutes ahead of UTC. */
  | { readonly kind: 'without-zone'; readonly points: number; readonly utcOffsetMinutes: number }
  /** Rows with a time after now; of tracks the points of those that lie after now as a whole. */
  | { readonly kind: 'in-future'; readonly rows: number };

/** What is shown of a track before a person says whose it is. */
export interface ReviewTrack {
  /** Tracks in the file; points that have no time, and those that have no place. */
  readonly tracks: number;
  readonly undated: number;
  readonly unplaced: number;
  readonly first: Minute | null;
  readonly last: Minute | null;
  /** Number of a case that is on file and stands in the name of the file; '' where none does or several do. */
  readonly proposedCase: string;
  /** Cases for which the same points are recorded already. */
  readonly recordedFor: readonly string[];
  /** Cases on file, those under investigation first, at most 2,000. */
  readonly cases: readonly string[];
}

/** The whole of what is shown before a file counts. */
export interface ImportReview {
  readonly file: string;
  readonly kind: ImportKind;
  readonly form: 'text' | 'xlsx' | 'geojson' | 'gpx' | 'kml';
  /** Null for xlsx, whose text has one encoding only. */
  readonly encoding: TextEncoding | null;
  readonly headingRow: number;
  /** The first rows as they stand, at most 6 rows of 12 cells, for choosing the row of headings; empty for GeoJSON, of a track that is no table time, longitude and latitude as read. */
  readonly head: readonly (readonly string[])[];
  readonly columns: readonly ReviewColumn[];
  /** Meanings a column may be given, in the order they are offered. */
  readonly meanings: readonly string[];
  readonly dates: ReviewDates | null;
  readonly system: DeclaredSystem;
  readonly hasCoordinates: boolean;
  /** Rows of data met: taken + refused. */
  readonly met: number;
  readonly taken: number;
  /** Of those taken: not recorded before; recorded already; recorded with other facts. */
  readonly fresh: number;
  readonly known: number;
  readonly changed: number;
  /** The first changed rows, at most 100, those with another report day first. */
  readonly changedRows: readonly ChangedRow[];
  /** Fresh rows that bear the number of a case recorded at another place: taken as cases of their own. */
  readonly renumbered: number;
  /** Whether no row of the list has a case number, so that known rows could be other people. */
  readonly unnumbered: boolean;
  readonly refused: number;
  readonly warned: number;
  /** Refused rows first, at most 500 in all. */
  readonly rejects: readonly Reject[];
  /** Distinct places of the fresh rows of cases and of tracing, areas of facts, homes or villages of the register; and how many of them no unit is known for. */
  readonly places: number;
  readonly unmatchedPlaces: number;
  /** Facts only: the first of the areas no unit is known for, as they are written; their rows are refused. */
  readonly unknownAreas: readonly string[];
  /** Units only: new units that bear the name of a known one in another street; what says only the name must be asked about. */
  readonly namesakes: number;
  /** Units only: how many have no place on the ground. */
  readonly unplaced: number;
  readonly notes: readonly TimeNote[];
  /** Tracing only: distinct numbers of cases of the fresh rows that are neither listed nor under investigation. */
  readonly unknownCases: number;
  /** Tracks only. */
  readonly track: ReviewTrack | null;
}
