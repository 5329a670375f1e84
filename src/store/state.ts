// The state of the page: three shelves, saved journal, worker answers, momentary screen.
import type { Position } from 'geojson';
import type { EpidemicDay } from '../domain/day.ts';
import type { ImportKind, ImportReview } from '../domain/district/import-review.ts';
import type { UnitReport } from '../domain/district/unit-reports.ts';
import type { DecidedPlace, OpenPlace, Suggested } from '../domain/district/match/open-places.ts';
import type { StepNote } from '../domain/journal/steps.ts';
import type { UnitDirectory } from '../domain/district/unit-directory.ts';
import type { CostAnswer } from '../domain/assigning/assign-cost.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { Fault } from '../domain/faults/faults.ts';
import type { Yield } from '../domain/redraw/edits/yields.ts';
import type { RedrawnList } from '../domain/redraw/gestures/level-changes.ts';
import type { RedrawGesture, RedrawRefusal } from '../domain/redraw/gestures/gesture.ts';
import type { UnitGeometry } from '../domain/district/unit-table.ts';
import type { OpenBorder } from '../domain/redraw/gestures/open-border.ts';
import type { UnitChange } from '../domain/redraw/gestures/unit-changes.ts';
import type { ReadNotice } from '../domain/publishing/reading/reading.ts';
import type { PlotReading } from '../domain/publishing/bounds-to-polygon.ts';
import type { FourBounds } from '../domain/publishing/four-bounds.ts';
import type { Hash } from '../domain/journal/canonical.ts';
import type { PublishedDay } from '../domain/publishing/published-days.ts';
import type { FoldedPasses } from '../domain/farming/passes/fold-passes.ts';
import type { Version } from '../domain/publishing/versions.ts';
import type { ListsComparison } from '../domain/publishing/zone-list.ts';
import type { EpidemicCurve } from '../domain/zoning/lists/epidemic-curve.ts';
import type { FarmLineStanding } from '../domain/farmland/draw-lines.ts';
import type { DayView } from '../domain/zoning/lists/day-view.ts';
import type { ListDays } from '../domain/zoning/lists/list-days.ts';
import type { History } from '../domain/zoning/lists/history.ts';
import type { Bilingual, ConditionsMode, RulePack } from '../domain/zoning/packs/rule-pack.ts';
import type { CalendarDay } from '../domain/zoning/lists/calendar.ts';
import type { ListChange } from '../domain/zoning/lists/list-changes.ts';
import type { Standing } from '../domain/zoning/judge/standing.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { UnitFactRow } from '../domain/district/unit-fact-rows.ts';
import type { ZoneLife } from '../domain/zoning/outlines/zone-lives.ts';
import type { LevelDifference, Supposition } from '../domain/zoning/lists/what-if.ts';
import type { FarmingState } from './farming/farming-state.ts';
import type { PassDesk } from './farming/pass-desk.ts';
import type { FaultsToSign } from './lists-to-sign.ts';
import type { PublicPicture } from './public-picture.ts';
import type { Proposal } from '../domain/tracing/proposals/fold-tracing.ts';
import type { TracingState } from './tracing/tracing-state.ts';

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark' | 'system';
/** `accessible` is the default colour set; `customary` the red/orange/green one. */
export type Palette = 'accessible' | 'customary';

/** Number of sealed and controlled units on each list day, index 0 = history.first. */
export interface LevelSeries {
  readonly sealed: Uint32Array;
  readonly controlled: Uint32Array;
}

export interface PackSummary {
  readonly id: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  readonly date: string;
  readonly dayCount: 'A' | 'B';
  readonly precaution: 'perUnit' | 'complement';
}

/** A thing that went wrong and what the person can do; texts are in `words/`. */
export type Notice =
  | { readonly kind: 'worker-restarted' }
  | { readonly kind: 'worker-failed'; readonly detail: string }
  | { readonly kind: 'save-failed'; readonly detail: string }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'no-webgl' }
  | { readonly kind: 'load-failed'; readonly detail: string }
  | { readonly kind: 'rejects'; readonly count: number }
  | { readonly kind: 'imported'; readonly file: string; readonly of: ImportKind; readonly fresh: number; readonly known: number; readonly changed: number; readonly refused: number }
  | { readonly kind: 'undone'; readonly step: StepNote }
  | { readonly kind: 'redone'; readonly step: StepNote }
  | { readonly kind: 'case-file-refused'; readonly file: string; readonly fault: CaseFileFault; readonly detail: string }
  | { readonly kind: 'case-file-opened'; readonly file: string; readonly entries: number }
  | { readonly kind: 'case-file-saved'; readonly file: string }
  | { readonly kind: 'not-saved'; readonly isMissingRows: boolean; readonly detail: string }
  | { readonly kind: 'import-failed'; readonly file: string; readonly detail: string }
  | { readonly kind: 'pack-refused'; readonly file: string; readonly detail: Readonly<Record<Language, string>> }
  | { readonly kind: 'demo-takes-nothing' }
  | { readonly kind: 'act-too-late' }
  | { readonly kind: 'act-as-published' }
  | { readonly kind: 'move-refused' }
  | { readonly kind: 'rows-missing'; readonly files: readonly string[] };

/** Why a case file from a disk was not opened. */
export type CaseFileFault =
  | 'not-a-zip' | 'not-a-case-file' | 'newer-version' | 'cut-short' | 'damaged' | 'too-large' | 'incomplete' | 'other-history';

/** A case file of this machine, as it is offered for opening. */
export interface CaseFileRef {
  readonly id: string;
  readonly name: string;
}

/** An import from the choice of a file to its record. */
export interface ImportState {
  readonly stage: 'reading' | 'review' | 'recording';
  readonly file: string;
  /** Rows or bytes done of the whole, while it takes long. */
  readonly progress: { readonly done: number; readonly whole: number } | null;
  /** What was understood; the last one stands while it is being read again by other choices. */
  readonly review: ImportReview | null;
}

/** How a place on the ground is being given to a unit: a click on the map, or the corners of an outline. */
export interface PlacingState {
  readonly row: number;
  readonly how: 'pin' | 'polygon';
}

/** How units are taken in hand on the desk of redrawing: by clicks, a drawn outline (圈选) or strokes over them (涂选); or what is drawn on the map. */
export type RedrawTool = 'pick' | 'lasso' | 'paint' | 'split' | 'merge' | 'draw' | 'border' | 'hole';

/** What a person drew for a unit, before it has a name. */
export type RedrawnSketch =
  | { readonly kind: 'split'; readonly row: number; readonly stroke: readonly Position[] }
  /** `yields`: who gives way unless the person says otherwise. */
  | { readonly kind: 'draw'; readonly ring: readonly Position[]; readonly yields: Yield };

/** Why bounds enclose no one plot. */
export type PlotRefusal = Exclude<PlotReading, { readonly refused: null }>;

/** 改划: the units in hand, the level they are to have, and what is being drawn. */
export interface RedrawState {
  readonly tool: RedrawTool;
  /** Zoned rows, in the order they were taken. */
  readonly rows: readonly number[];
  readonly level: Level | null;
  /** What was drawn and waits for a name; null where nothing does. */
  readonly sketch: RedrawnSketch | null;
  /** Why no plot lies between the bounds typed last; null where one does, or none were typed. */
  readonly plot: PlotRefusal | null;
  /** Why the last gesture changed nothing. */
  readonly refusal: RedrawRefusal | null;
  /** What is being tried and not yet meant: a border that is held, a drawing that waits for its name. */
  readonly tried: RedrawGesture | null;
}

/** A unit drawn anew, as it would be; `made`: the name of one that is not there yet, null of one that is. */
export interface RedrawnOutline {
  readonly geometry: UnitGeometry;
  readonly made: string | null;
}

/** What a gesture that is tried would come to. */
export interface RedrawTrial {
  /** Another one may be tried by now. */
  readonly of: RedrawGesture;
  readonly outlines: readonly RedrawnOutline[];
  readonly changes: readonly UnitChange[];
  /** What becomes of the list that is shown; null where nothing comes of it. */
  readonly list: RedrawnList | null;
  readonly refusal: RedrawRefusal | null;
}

/** 推演: what the page shows instead of what is on file; nothing of it is recorded. */
export interface WhatIf {
  readonly supposed: Supposition;
  /** Other packs; null: those on file. */
  readonly timeline: PackTimeline | null;
}

export interface State {
  readonly phase: 'starting' | 'ready' | 'failed';
  /** What is being done, while it takes long. */
  readonly progress: { readonly task: 'opening' | 'judging' | 'exporting'; readonly done: number; readonly whole: number } | null;
  readonly notices: readonly Notice[];

  // journal shelf
  /** The open case file; the demo is one of its own and takes no files. */
  readonly caseFile: (CaseFileRef & { readonly isDemo: boolean }) | null;
  /** The person's own case files on this machine. */
  readonly caseFiles: readonly CaseFileRef[];
  /** The step that would be undone or done again next; null where there is none. */
  readonly steps: { readonly undo: StepNote | null; readonly redo: StepNote | null };
  readonly saved: 'saving' | 'saved' | 'failed' | 'read-only';
  /** Acts being recorded and readings of the case file under way: while there are any the list is the one before. */
  readonly updates: number;
  /** The pack of the last part of the timeline. */
  readonly packId: string;
  /** Packs by which the page is judged, in the order of their first lists (null: from the beginning). */
  readonly timeline: readonly { readonly id: string; readonly from: EpidemicDay | null }[];
  /** The same packs in full, as they were adopted: a pack from a file is nowhere else, and a newer text of the page is another. */
  readonly adopted: readonly RulePack[];
  readonly conditions: ConditionsMode;
  /** Versions of lists, in the order they were proposed. */
  readonly versions: readonly Version[];
  /** 通行证 passes, and the keys that sign them. */
  readonly passes: FoldedPasses;
  /** 划区建议: units proposed to the command and what became of them, in the order they were sent. */
  readonly proposals: readonly Proposal[];

  // answers shelf; an answer to an older revision is dropped
  readonly revision: number;
  readonly districtName: Bilingual | null;
  readonly packs: readonly PackSummary[];
  readonly directory: UnitDirectory | null;
  /** The list days there are; a list after `opening` knows nothing of the days in between and looks ahead. */
  readonly days: ListDays | null;
  readonly curve: EpidemicCurve | null;
  readonly history: History | null;
  readonly series: LevelSeries | null;
  /** Days with a published list, by day, as they stand against `history`. */
  readonly published: readonly PublishedDay[];
  readonly view: DayView | null;
  /** Answer for `screen.selected` on `screen.day`; null while it is being asked. */
  readonly standing: Standing | null;
  /** Number of outlines per level code on the day at rest; null while moving. */
  readonly zoneCounts: readonly [number, number, number, number] | null;
  /** Places of reports that no unit is known for, most reports first. */
  readonly openPlaces: readonly OpenPlace[];
  /** Places a person decided about; each may be decided anew. */
  readonly decidedPlaces: readonly DecidedPlace[];
  /** Units offered for the place in hand; null while they are being asked. */
  readonly suggested: Suggested | null;
  /** Reports of `screen.selected`, newest first; null while they are being asked. */
  readonly reports: readonly UnitReport[] | null;
  /** What the list of `screen.day` asks to be done; null while it is being asked. */
  readonly changes: readonly ListChange[] | null;
  /** The fourteen lists after `screen.day`; null while it is being asked, or not shown. */
  readonly calendar: readonly CalendarDay[] | null;
  /** How far the holders of fields may go; null where the district brings no lines. Not current: of the day or the pack before. */
  readonly farmland: { readonly lines: readonly FarmLineStanding[]; readonly isCurrent: boolean } | null;
  /** 春耕: the desk of farming. */
  readonly farming: FarmingState;
  /** 溯源: the desk of tracing. */
  readonly tracing: TracingState;
  /** What is told at the desk of passes. */
  readonly passDesk: PassDesk;
  /** The zone that `screen.selected` is in on `screen.day`; null where it is in none, or while it is being asked. */
  readonly zone: ZoneLife | null;
  /** Facts recorded about `screen.selected`, newest first; null while they are being asked. */
  readonly facts: readonly UnitFactRow[] | null;
  /** Units that the list of `screen.day` shows otherwise than as known then, or than on file; null while asked or not compared. */
  readonly differences: { readonly with: 'then' | 'on-file'; readonly list: readonly LevelDifference[] } | null;
  /** What the list costs with the units in hand at their level; null while it is being asked, or nothing is in hand. */
  readonly cost: CostAnswer | null;
  /** Of the gesture tried last that was answered; null where none is tried. */
  readonly trial: RedrawTrial | null;
  /** False where the machine cannot draw a map. */
  readonly hasMap: boolean;
  /** The border that is being moved; null where none is. */
  readonly border: OpenBorder | null;
  /** Faults of the list of `screen.day`; null while they are being asked, or nobody asks. */
  readonly faults: readonly Fault[] | null;
  /** Faults of the lists that wait for a signature, as they stand against `history`; asked while the desk of publishing is open. */
  readonly faultsToSign: FaultsToSign;
  /** What bounds each unit drawn by hand, for the notice; empty until it is asked. */
  readonly drawnBounds: readonly { readonly row: number; readonly bounds: FourBounds }[];
  /** A notice that was pasted, as it was read; null where none was, or the units are others by now. */
  readonly readNotice: ReadNotice | null;
  /** Two lists, each a frozen one by its hash or that of a day by the rules, and how they differ; null while it is being asked, or not. */
  readonly comparison: { readonly before: Hash | EpidemicDay; readonly now: Hash | EpidemicDay; readonly found: ListsComparison } | null;
  /** The public picture asked for last; null: none was. */
  readonly publicPicture: PublicPicture | null;
  /** What is supposed; null: the page shows what is on file. */
  readonly whatIf: WhatIf | null;
  /** 按发布时: the version for which the page shows the case file as it stood when its list was drafted; null: as it stands now. */
  readonly asPublished: Version | null;
  /** Zoned units without a place, per level code. */
  readonly undrawn: readonly [number, number, number, number] | null;

  // screen shelf
  readonly screen: {
    readonly day: EpidemicDay;
    readonly playing: boolean;
    /** A day that has a published list shows it, or what the rules say today. */
    readonly showing: 'published' | 'computed';
    /** Row of the selected unit or building. */
    readonly selected: number | null;
    readonly sheet: 'none' | 'list' | 'help' | 'settings' | 'pack' | 'case-file' | 'import' | 'print' | 'notice';
    /** The desk in front: 三区, 溯源 or 春耕. */
    readonly front: 'zones' | 'tracing' | 'farming';
    /** What the desk panel of the zones shows: today's list, the calendar ahead, what-if, units at other levels and with other borders, versions of the list, places without a unit, units without a place. */
    readonly desk: 'today' | 'calendar' | 'what-if' | 'redraw' | 'publish' | 'places' | 'unplaced';
    /** Whether the list is held against the list as known then, or what is supposed against what is on file. */
    readonly comparing: 'then' | 'on-file' | null;
    /** The place of the queue in hand. */
    readonly place: string | null;
    readonly placing: PlacingState | null;
    /** Of the desk of redrawing; kept while other desks are looked at. */
    readonly redraw: RedrawState;
    readonly import: ImportState | null;
  };

  // settings
  readonly language: Language;
  readonly theme: Theme;
  readonly palette: Palette;
  readonly mergeGapMeters: number;
  readonly singleKeys: boolean;
  /** Who issues notices (通告) here and which telephone they name; '' where not given. */
  readonly noticeFrom: { readonly office: string; readonly phone: string };
  /** Who drafts lists at this machine: name and duty as last given; '' where not. */
  readonly signer: { readonly name: string; readonly duty: string };
}
export type { EpidemicCurve, UnitDirectory };
