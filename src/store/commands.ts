// The pure commands that change the state of the page: state in, state out.
import type { EpidemicDay } from '../domain/day.ts';
import type { DecidedPlace, OpenPlace } from '../domain/district/match/open-places.ts';
import type { UnitDirectory } from '../domain/district/unit-directory.ts';
import type { DayView } from '../domain/zoning/lists/day-view.ts';
import type { EpidemicCurve } from '../domain/zoning/lists/epidemic-curve.ts';
import type { History } from '../domain/zoning/lists/history.ts';
import type { ListDays } from '../domain/zoning/lists/list-days.ts';
import type { Bilingual, ConditionsMode, RulePack } from '../domain/zoning/packs/rule-pack.ts';
import type { Standing } from '../domain/zoning/judge/standing.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { FoldedPasses } from '../domain/farming/passes/fold-passes.ts';
import type { Proposal } from '../domain/tracing/proposals/fold-tracing.ts';
import type { Version } from '../domain/publishing/versions.ts';
import { NO_FARMING } from './farming/farming-state.ts';
import { NO_PASS_DESK } from './farming/pass-desk.ts';
import { NO_TRACING } from './tracing/tracing-state.ts';
import type { LevelSeries, Notice, PackSummary, State } from './state.ts';

/** Settings a person chose on this machine. */
export type Settings = Pick<State, 'language' | 'theme' | 'palette' | 'mergeGapMeters' | 'singleKeys' | 'noticeFrom' | 'signer'>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh', theme: 'system', palette: 'accessible', mergeGapMeters: 0, singleKeys: true,
  noticeFrom: { office: '', phone: '' },
  signer: { name: '', duty: '' },
};

/** The timeline as the page tells it. */
function nameTimeline(timeline: PackTimeline): Pick<State, 'packId' | 'timeline' | 'adopted'> {
  return { packId: timeline.at(-1)!.pack.id, timeline: timeline.map(({ pack, from }) => ({ id: pack.id, from })), adopted: timeline.map(({ pack }) => pack) };
}

export function summarizePack(pack: RulePack): PackSummary {
  const { id, title, authority, date, dayCount, precaution } = pack;
  return { id, title, authority, date, dayCount, precaution };
}

/** Steps of opening a district: the files, the worker's copy, the first judgement. */
export const OPENING_STEPS = 3;

/** So many steps of opening are done. */
export function openStep(done: number) {
  return (state: State): State => ({ ...state, progress: { task: 'opening', done, whole: OPENING_STEPS } });
}

export const NOTHING_IN_HAND: State['screen']['redraw'] = { tool: 'pick', rows: [], level: null, sketch: null, plot: null, refusal: null, tried: null };

/** The page before anything is read. */
export function initialState(settings: Settings, packs: readonly RulePack[], packId: string): State {
  return {
    phase: 'starting',
    progress: { task: 'opening', done: 0, whole: OPENING_STEPS },
    notices: [],
    caseFile: null,
    caseFiles: [],
    steps: { undo: null, redo: null },
    saved: 'saving',
    updates: 0,
    packId,
    timeline: [{ id: packId, from: null }],
    adopted: packs.filter(({ id }) => id === packId),
    conditions: 'hold',
    versions: [],
    proposals: [],
    passes: { passes: [], keys: [] },
    revision: 0,
    districtName: null,
    packs: packs.map(summarizePack),
    directory: null,
    days: null,
    curve: null,
    history: null,
    series: null,
    published: [],
    view: null,
    standing: null,
    openPlaces: [],
    decidedPlaces: [],
    suggested: null,
    reports: null,
    changes: null,
    calendar: null,
    farmland: null,
    farming: NO_FARMING,
    tracing: NO_TRACING,
    passDesk: NO_PASS_DESK,
    facts: null,
    zone: null,
    differences: null,
    cost: null,
    trial: null,
    hasMap: true,
    border: null,
    drawnBounds: [],
    faults: null,
    faultsToSign: new Map(),
    readNotice: null,
    comparison: null,
    publicPicture: null,
    whatIf: null,
    asPublished: null,
    zoneCounts: null,
    undrawn: null,
    screen: { day: 0, playing: false, showing: 'published', selected: null, sheet: 'none', front: 'zones', desk: 'today', comparing: null, place: null, placing: null, redraw: NOTHING_IN_HAND, import: null },
    ...settings,
  };
}

export interface OpenedDistrict {
  readonly name: Bilingual;
  readonly directory: UnitDirectory;
  readonly curve: EpidemicCurve;
  readonly days: ListDays;
  readonly openPlaces: readonly OpenPlace[];
  readonly decidedPlaces: readonly DecidedPlace[];
  readonly timeline: PackTimeline;
  readonly conditions: ConditionsMode;
  readonly versions: readonly Version[];
  readonly passes: FoldedPasses;
  readonly proposals: readonly Proposal[];
  readonly asPublished: State['asPublished'];
}

/**
 * A district was read, for the first time or after an act. What was chosen stays chosen where it still is: the unit by
 * its key, the day within the new range, the place of the queue while it is open.
 */
export function acceptDistrict(opened: OpenedDistrict, day: EpidemicDay | 'opening' | 'keep') {
  return (state: State): State => {
    const { name, directory, days, openPlaces, asPublished } = opened;
    const { screen } = state;
    const isOtherTime = asPublished?.entry !== state.asPublished?.entry;
    // Who stands on the list in work stays on it, whichever that is now.
    const stands = day === 'keep' && state.days !== null && screen.day === state.days.opening ? 'opening' : day;
    const wanted = stands === 'keep' ? Math.min(days.last, Math.max(days.first, screen.day)) : stands === 'opening' ? days.opening : stands;
    const unit = screen.selected === null ? undefined : state.directory?.id[screen.selected];
    const selected = unit === undefined ? -1 : directory.id.indexOf(unit);
    const placing = screen.placing === null || isOtherTime ? undefined : state.directory?.id[screen.placing.row];
    const placed = placing === undefined ? -1 : directory.id.indexOf(placing);
    return {
      ...state,
      districtName: name,
      directory,
      days,
      curve: opened.curve,
      ...nameTimeline(opened.timeline),
      conditions: opened.conditions,
      openPlaces,
      decidedPlaces: opened.decidedPlaces,
      versions: opened.versions,
      passes: opened.passes,
      proposals: opened.proposals,
      asPublished,
      comparison: null,
      // Its rows are those of the units it was read with.
      drawnBounds: [],
      trial: isOtherTime ? null : state.trial,
      readNotice: isSameUnits(state.directory, directory) ? state.readNotice : null,
      suggested: null,
      standing: null,
      reports: null,
      facts: null,
      screen: {
        ...screen,
        showing: isOtherTime && asPublished !== null ? 'published' : screen.showing,
        // An address may name a day of another district, or of this one before its first report.
        day: wanted < days.first || wanted > days.last ? days.opening : wanted,
        selected: selected < 0 ? null : selected,
        place: openPlaces.some(({ place }) => place === screen.place) ? screen.place : null,
        redraw: keepInHand(isOtherTime ? { ...screen.redraw, tried: null } : screen.redraw, state.directory, directory),
        placing: placed < 0 ? null : { ...screen.placing!, row: placed },
      },
    };
  };
}

function isSameUnits(before: UnitDirectory | null, now: UnitDirectory): boolean {
  return before !== null && before.count === now.count && before.id.every((id, row) => id === now.id[row]);
}

/** Units in hand, and the one that is being split, stay so by their keys while they are zoned; what is drawn goes on. */
function keepInHand(redraw: State['screen']['redraw'], before: UnitDirectory | null, now: UnitDirectory): State['screen']['redraw'] {
  const { sketch } = redraw;
  if (redraw.rows.length === 0 && sketch === null) return redraw;
  const rowOf = new Map(now.id.map((id, row) => [id, row]));
  const keep = (row: number): number => {
    const kept = rowOf.get(before?.id[row] ?? '') ?? -1;
    return kept >= 0 && now.zonedOf[kept] === kept ? kept : -1;
  };
  const rows = redraw.rows.length === 0 ? redraw.rows : redraw.rows.map(keep).filter((row) => row >= 0);
  if (sketch?.kind !== 'split') return { ...redraw, rows };
  const row = keep(sketch.row);
  return row < 0 ? { ...redraw, rows, sketch: null, tool: 'pick', tried: null } : { ...redraw, rows, sketch: row === sketch.row ? sketch : { ...sketch, row } };
}

/** Another case file is opened: nothing of the one before is shown. */
export function leaveDistrict(caseFile: State['caseFile']) {
  return (state: State): State => ({
    ...initialState(settingsOf(state), [], state.packId),
    hasMap: state.hasMap,
    packs: state.packs,
    caseFile,
    caseFiles: state.caseFiles,
    revision: state.revision,
    notices: state.notices.filter(({ kind }) => kind === 'read-only' || kind === 'save-failed' || kind === 'no-webgl' || kind === 'case-file-opened' || kind === 'act-too-late'),
    saved: state.saved,
    updates: state.updates,
  });
}

export function setCaseFiles(caseFiles: State['caseFiles']) {
  return (state: State): State => ({ ...state, caseFiles });
}

export function beginUpdate() {
  return (state: State): State => ({ ...state, updates: state.updates + 1 });
}

export function endUpdate() {
  return (state: State): State => ({ ...state, updates: state.updates - 1 });
}

export function setSteps(steps: State['steps']) {
  return (state: State): State => ({ ...state, steps });
}

/** A new question goes out: its number is `state.revision` afterwards. */
export function askHistory(timeline: PackTimeline, conditions: ConditionsMode) {
  return (state: State): State => ({
    ...state,
    revision: state.revision + 1,
    ...nameTimeline(timeline),
    conditions,
    // Part of the opening at first, a task of its own afterwards.
    progress: state.phase === 'starting' ? state.progress : { task: 'judging', done: 0, whole: 1 },
  });
}

/** One answer for all days; dropped unless it answers the newest question. */
export function acceptHistory(revision: number, history: History, series: LevelSeries, published: State['published']) {
  return (state: State): State =>
    revision === state.revision ? { ...state, history, series, published, faultsToSign: new Map(), progress: null, phase: 'ready' } : state;
}

/** A pack of another grain: the same units, otherwise zoned. */
export function acceptUnits(directory: UnitDirectory) {
  return (state: State): State => ({ ...state, directory, standing: null, reports: null, facts: null });
}

/** The machine cannot draw a map. */
export function tellNoMap() {
  return (state: State): State => ({ ...notify({ kind: 'no-webgl' })(state), hasMap: false });
}

/** The list day being looked at moves; what belonged to the day before is cleared until it is asked again. */
export function showDay(view: DayView) {
  return (state: State): State => ({
    ...state,
    view,
    zoneCounts: null,
    standing: null,
    zone: null,
    changes: null,
    calendar: null,
    farmland: state.farmland === null ? null : { ...state.farmland, isCurrent: false },
    differences: null,
    cost: null,
    faults: null,
    screen: { ...state.screen, day: view.day },
  });
}

export function acceptStanding(standing: Standing) {
  return (state: State): State =>
    standing.day === state.screen.day && standing.unit === state.screen.selected ? { ...state, standing } : state;
}

export function acceptZoneCounts(
  day: EpidemicDay,
  zoneCounts: NonNullable<State['zoneCounts']>,
  undrawn: NonNullable<State['undrawn']>,
) {
  return (state: State): State => (day === state.screen.day ? { ...state, zoneCounts, undrawn } : state);
}

export function acceptReports(row: number, reports: State['reports']) {
  return (state: State): State => (row === state.screen.selected ? { ...state, reports } : state);
}

/** Units offered for a place; dropped when another place is in hand by now, or the units are no longer those asked about. */
export function acceptSuggested(suggested: NonNullable<State['suggested']>, directory: State['directory']) {
  return (state: State): State =>
    suggested.place === state.screen.place && directory === state.directory ? { ...state, suggested } : state;
}

export function selectUnit(row: number | null) {
  return (state: State): State =>
    row === state.screen.selected ? state : { ...state, standing: null, reports: null, facts: null, zone: null, screen: { ...state.screen, selected: row } };
}

/** A tab of the desk of the zones, which comes to the front. */
export function chooseDesk(desk: State['screen']['desk']) {
  return (state: State): State => ({ ...state, screen: { ...state.screen, desk, front: 'zones' } });
}

/** One desk is in front at a time. */
export function chooseFront(front: State['screen']['front']) {
  return (state: State): State => (front === state.screen.front ? state : { ...state, screen: { ...state.screen, front } });
}

export function choosePlace(place: string | null) {
  return (state: State): State =>
    place === state.screen.place ? state : { ...state, suggested: null, screen: { ...state.screen, place } };
}

export function choosePlacing(placing: State['screen']['placing']) {
  return (state: State): State => ({ ...state, screen: { ...state.screen, placing } });
}

/** The import as it stands now; null when it is over. */
export function setImport(now: State['screen']['import']) {
  return (state: State): State => ({ ...state, screen: { ...state.screen, import: now } });
}

export function setProgress(progress: State['progress']) {
  return (state: State): State => ({ ...state, progress });
}

export function openSheet(sheet: State['screen']['sheet']) {
  return (state: State): State => ({ ...state, screen: { ...state.screen, sheet } });
}

export function setPlaying(playing: boolean) {
  return (state: State): State =>
    playing === state.screen.playing ? state : { ...state, screen: { ...state.screen, playing } };
}

export function chooseSettings(change: Partial<Settings>) {
  return (state: State): State => ({ ...state, ...change });
}

export function settingsOf(state: State): Settings {
  const { language, theme, palette, mergeGapMeters, singleKeys, noticeFrom, signer } = state;
  return { language, theme, palette, mergeGapMeters, singleKeys, noticeFrom, signer };
}

export function setSaved(saved: State['saved']) {
  return (state: State): State => (saved === state.saved ? state : { ...state, saved });
}

/** What was just done: only the newest of these is of interest. */
const PASSING: ReadonlySet<Notice['kind']> = new Set(['imported', 'undone', 'redone', 'case-file-opened', 'case-file-saved'] as const);

/** Tells something once: a notice replaces the older one of its kind, and what was just done what was done before. */
export function notify(notice: Notice) {
  const isReplaced = ({ kind }: Notice): boolean => kind === notice.kind || (PASSING.has(kind) && PASSING.has(notice.kind));
  return (state: State): State => ({ ...state, notices: [...state.notices.filter((older) => !isReplaced(older)), notice] });
}

/** What was just done is of interest until the next thing is. */
export function clearPassing() {
  return (state: State): State =>
    state.notices.some(({ kind }) => PASSING.has(kind)) ? { ...state, notices: state.notices.filter(({ kind }) => !PASSING.has(kind)) } : state;
}

export function dismissNotice(index: number) {
  return (state: State): State => ({ ...state, notices: state.notices.filter((_, i) => i !== index) });
}

export function clearNotice(kind: Notice['kind']) {
  return (state: State): State =>
    state.notices.some((notice) => notice.kind === kind)
      ? { ...state, notices: state.notices.filter((notice) => notice.kind !== kind) }
      : state;
}

/** The page cannot go on: the reason stands in a notice. */
export function fail(detail: string) {
  return (state: State): State => ({ ...notify({ kind: 'load-failed', detail })(state), phase: 'failed', progress: null });
}
