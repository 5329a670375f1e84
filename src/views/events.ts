// The events views fire: facts about what a person did. Effects listen on app-shell; a view never calls a command.
import type { EpidemicDay, Minute } from '../domain/day.ts';
import type { UnitKind } from '../domain/district/unit-table.ts';
import type { DeclaredSystem, ImportChoices } from '../domain/district/import-review.ts';
import type { CaseReport } from '../domain/district/case-table.ts';
import type { FactDraft } from '../domain/district/fact-draft.ts';
import type { Hash } from '../domain/journal/canonical.ts';
import type { EntryId, RowId, VersionMove } from '../domain/journal/entry.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { ConditionsMode } from '../domain/zoning/packs/rule-pack.ts';
import type { BoundNames } from '../domain/publishing/bounds-to-polygon.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import type { Supposition } from '../domain/zoning/lists/what-if.ts';
import type { AnnexPart, PictureSize } from '../store/public-picture.ts';
import type { FarmingEvents } from './farming/farming-events.ts';
import type { Language, Palette, RedrawTool, State, Theme } from '../store/state.ts';
import type { FarmExportEvents } from './farming/farm-export-events.ts';
import type { TracingEvents } from './tracing/tracing-events.ts';

/** What a person supposes: positives, rounds, a good end, another pack (by id; null: those on file). */
export interface WhatIfChoice {
  readonly supposed: Supposition;
  readonly packId: string | null;
}

/** What of a recorded report may be amended besides its day. */
export type ReportChange = Pick<CaseReport, 'movedOutOn' | 'movedOutTime' | 'isolatedOn' | 'sampledOn' | 'counts'>;

/** A sheet over the page, or none. */
export type Sheet = State['screen']['sheet'];

/** Event name → detail. */
export interface ViewEvents extends FarmingEvents, FarmExportEvents, TracingEvents {
  /** `dragging`: the hand is still moving; false when the day is at rest. */
  'day-chosen': { readonly day: EpidemicDay; readonly dragging: boolean };
  /** The state wanted. */
  'play-toggled': { readonly playing: boolean };
  /** `row` of the directory, null to clear; `zoom`: bring it into view. */
  'unit-chosen': { readonly row: number | null; readonly zoom: boolean };
  'language-chosen': { readonly language: Language };
  'theme-chosen': { readonly theme: Theme };
  'palette-chosen': { readonly palette: Palette };
  /** A pack shipped with the page: from list `from` on, or alone and from the beginning (null). */
  'pack-chosen': { readonly id: string; readonly from: EpidemicDay | null };
  /** A pack from a file of the person. */
  'pack-file-given': { readonly file: File; readonly from: EpidemicDay | null };
  /** 推演; null ends it. */
  'what-if-chosen': { readonly whatIf: WhatIfChoice | null };
  /** The list held against the list as known then. */
  'comparing-chosen': { readonly comparing: State['screen']['comparing'] };
  'conditions-chosen': { readonly mode: ConditionsMode };
  /** A day with a published list as published, or as the rules say today. */
  'showing-chosen': { readonly showing: State['screen']['showing'] };
  /** 按发布时: the case file as it stood when a published list was drafted; null: as it is now. */
  'as-published-chosen': { readonly version: EntryId | null };
  /** The list of the day shown is put forward. */
  'version-proposed': { readonly effectiveFrom: Minute; readonly by: string; readonly duty: string; readonly note: string };
  'version-moved': { readonly version: EntryId; readonly to: VersionMove; readonly by: string; readonly duty: string; readonly note: string };
  /** Two lists to be held against each other: a frozen one, or that of a day as the rules say today. */
  'lists-compared': { readonly before: Hash | EpidemicDay; readonly now: Hash | EpidemicDay };
  'signer-chosen': State['signer'];
  /** Whole metres, 0–60. */
  'merge-gap-chosen': { readonly meters: number };
  'sheet-chosen': { readonly sheet: Sheet };
  /** Index in `state.notices`. */
  'notice-dismissed': { readonly index: number };
  'single-keys-chosen': { readonly on: boolean };
  'demo-opened': Readonly<Record<string, never>>;

  /** A new case file of that name, opened at once. */
  'district-started': { readonly name: string };
  /** An own case file of this machine. */
  'case-file-chosen': { readonly id: string };
  /** A saved case file from a disk. */
  'case-file-given': { readonly file: File };
  'case-file-saved': Readonly<Record<string, never>>;
  /** Removes an own case file from this machine; asked twice before. */
  'case-file-forgotten': { readonly id: string };
  /** Today's zones, the unit list, or the page on paper. */
  'export-asked': { readonly what: 'geojson' | 'csv' | 'xlsx' };
  'print-asked': { readonly paper: 'A4' | 'A3' };
  /** A public notice as a file of its own, or on paper; and the map that goes with it, on paper. */
  'notice-asked': { readonly what: 'html' | 'paper'; readonly text: string };
  'annex-asked': { readonly text: string; readonly part: AnnexPart };
  'notice-from-chosen': State['noticeFrom'];
  /** The public picture of the list shown, in one of its sizes; saved once it has been looked at. */
  'picture-asked': { readonly size: PictureSize };
  'picture-saved': Readonly<Record<string, never>>;

  /** Files dropped or chosen; the first is read, the others follow it. */
  'files-given': { readonly files: readonly File[] };
  /** Cells pasted from a spreadsheet. */
  'text-pasted': { readonly text: string };
  /** All choices, replacing those before. */
  'import-choices-made': { readonly choices: ImportChoices };
  /** `caseId`: whose track it is; '' for every other file. */
  'import-confirmed': { readonly caseId: string };
  'import-cancelled': Readonly<Record<string, never>>;
  'refused-rows-asked': Readonly<Record<string, never>>;

  'desk-chosen': { readonly desk: State['screen']['desk'] };
  /** The place of the queue in hand; its suggestions are asked. */
  'place-chosen': { readonly place: string | null };
  /** `unit`: a row of the directory; `make`: a new unit; `refuse`: none of the district's. */
  'place-decided': {
    readonly place: string;
    readonly decision:
      | { readonly kind: 'unit'; readonly row: number }
      | { readonly kind: 'make'; readonly name: string; readonly unitKind: UnitKind }
      | { readonly kind: 'refuse' };
  };
  /** A decided place waits again. */
  'place-reopened': { readonly place: string };
  /** The map takes a pin or an outline for a unit; null gives up. */
  'placing-chosen': { readonly placing: State['screen']['placing'] };
  /** A pin for the unit `row` as typed, longitude first (`readLngLat` of views/places), in the declared system. */
  'place-typed': { readonly row: number; readonly text: string; readonly system: DeclaredSystem };

  /** By hand, on the unit or building `row`. */
  'positive-recorded': { readonly row: number; readonly day: EpidemicDay };
  'positive-corrected': { readonly id: RowId; readonly row: number; readonly day: EpidemicDay };
  'positive-withdrawn': { readonly id: RowId };
  /** Other facts of a recorded report: moved out, counts or not. */
  'positive-amended': { readonly id: RowId; readonly row: number; readonly change: ReportChange };
  /** A round, contact, disinfection, order or visit of the unit or building `row`. */
  'fact-recorded': { readonly row: number; readonly fact: FactDraft };
  'fact-withdrawn': { readonly id: RowId };
  'override-set': { readonly row: number; readonly level: Level; readonly from: EpidemicDay; readonly until: EpidemicDay; readonly reason: string; readonly by: string };
  'redraw-tool-chosen': { readonly tool: RedrawTool };
  /** Units split, merged or drawn; what was drawn is given up with null. */
  'redraw-asked': { readonly gesture: RedrawGesture | null };
  /** A gesture is tried and not meant; null: no more. */
  'redraw-tried': { readonly gesture: RedrawGesture | null };
  'redraw-level-chosen': { readonly level: Level | null };
  /** Zoned rows taken in hand, or laid down. */
  'units-taken': { readonly rows: readonly number[] };
  'units-laid-down': { readonly rows: readonly number[] | 'all' };
  /** The units get their levels on the lists `from` to each one's `until`, in one act. */
  'levels-assigned': { readonly from: EpidemicDay; readonly units: readonly { readonly row: number; readonly level: Level; readonly until: EpidemicDay }[]; readonly reason: string; readonly by: string };
  /** A plot by its four bounds (四至), to be drawn. */
  'bounds-given': { readonly bounds: BoundNames };
  /** The text of a notice, to be read back. */
  'notice-given': { readonly text: string };
  'override-withdrawn': { readonly id: EntryId };
  'undo-asked': Readonly<Record<string, never>>;
  'redo-asked': Readonly<Record<string, never>>;
}

/** Fires an event that crosses shadow roots up to app-shell. */
export function fireView<Name extends keyof ViewEvents>(from: EventTarget, name: Name, detail: ViewEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Listens for an event on app-shell until the returned function is called. */
export function onView<Name extends keyof ViewEvents>(
  target: EventTarget,
  name: Name,
  listener: (detail: ViewEvents[Name]) => void,
): () => void {
  const heard = (event: Event): void => listener((event as CustomEvent<ViewEvents[Name]>).detail);
  target.addEventListener(name, heard);
  return () => target.removeEventListener(name, heard);
}
