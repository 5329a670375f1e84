// What a person does in the views, turned into commands: views fire events and never call commands themselves.
import {
  correctPositive, decidePlace, placeUnit, recordFact, recordPositive, reopenPlace, setOverride, stepBack, takePlace, withdrawFact, withdrawOverride, withdrawPositive,
} from './by-hand.ts';
import { decideInTurn, readPackFile } from './choose-packs.ts';
import { meanUnit, type MeantUnit } from './meant-unit.ts';
import type { CaseFile } from './case-file.ts';
import type { ImportTask } from './import.ts';
import type { PageDesk } from './page-desk.ts';
import { compareVersions, moveVersionOn, proposeVersion, showAsPublished } from './publish.ts';
import { exportDay, isCaseFile, saveOpenCaseFile, takeCaseFile } from './take-home.ts';
import { whileUpdating } from './while-updating.ts';
import { timelineOf } from '../domain/zoning/packs/timeline.ts';
import { chooseDesk, choosePlacing, chooseSettings, dismissNotice, notify, openSheet, selectUnit, setPlaying } from '../store/commands.ts';
import { chooseRedrawLevel, chooseRedrawTool, layDown, takeInHand, tryGesture } from '../store/redraw-commands.ts';
import type { AnnexPart, PictureSize } from '../store/public-picture.ts';
import { chooseComparing } from '../store/panel-commands.ts';
import { refuseRecording } from '../store/refusals.ts';
import { onView } from '../views/events.ts';
import { readLngLat } from '../views/places/typed-coordinates.ts';
import { FILE_NAMES } from '../words/file-names.ts';

/** What the views reach besides the desk. */
export interface Joined extends PageDesk {
  readonly imports: ImportTask;
  readonly zoomTo: (row: number) => void;
  /** Longitude and latitude; null without a map. */
  readonly mapCenter: () => [number, number] | null;
  readonly print: (paper: 'A4' | 'A3') => Promise<void>;
  readonly drawPicture: (size: PictureSize) => Promise<void>;
  /** The map annex of a notice; its text names it. */
  readonly printAnnex: (notice: string, part: AnnexPart) => Promise<void>;
}

/** The desk of redrawing comes after the page. */
const redrawing = () => import('./redraw.ts');

export function listenToViews(shell: EventTarget, joined: Joined): void {
  listenToScreen(shell, joined);
  listenToDecisions(shell, joined);
  listenToFiles(shell, joined);
}

function listenToScreen(shell: EventTarget, desk: Joined): void {
  const { store, zoning, zoomTo } = desk;
  onView(shell, 'day-chosen', ({ day }) => {
    if (store.get().screen.playing) store.apply(setPlaying(false));
    zoning.goTo(day);
  });
  onView(shell, 'play-toggled', ({ playing }) => store.apply(setPlaying(playing)));
  onView(shell, 'unit-chosen', ({ row, zoom }) => {
    store.apply(selectUnit(row));
    if (row !== null && zoom) zoomTo(row);
  });
  onView(shell, 'language-chosen', ({ language }) => store.apply(chooseSettings({ language })));
  onView(shell, 'theme-chosen', ({ theme }) => store.apply(chooseSettings({ theme })));
  onView(shell, 'palette-chosen', ({ palette }) => store.apply(chooseSettings({ palette })));
  onView(shell, 'notice-from-chosen', (noticeFrom) => store.apply(chooseSettings({ noticeFrom })));
  onView(shell, 'single-keys-chosen', ({ on }) => store.apply(chooseSettings({ singleKeys: on })));
  onView(shell, 'sheet-chosen', ({ sheet }) => {
    store.apply(openSheet(sheet));
    if (sheet === 'notice') void redrawing().then(({ askDrawnBounds }) => askDrawnBounds(desk)).catch(desk.tell);
  });
  onView(shell, 'desk-chosen', ({ desk: chosen }) => {
    store.apply(chooseDesk(chosen));
    if (chosen === 'calendar' || chosen === 'redraw' || chosen === 'publish') zoning.refresh();
  });
  onView(shell, 'notice-dismissed', ({ index }) => store.apply(dismissNotice(index)));
  onView(shell, 'placing-chosen', ({ placing }) => store.apply(choosePlacing(placing)));
  onView(shell, 'showing-chosen', ({ showing }) => zoning.showAs(showing));
  onView(shell, 'merge-gap-chosen', ({ meters }) => {
    store.apply(chooseSettings({ mergeGapMeters: meters }));
    zoning.refresh();
  });
  store.subscribe((state, before) => {
    if (state.screen.selected !== before.screen.selected && state.screen.selected !== null) zoning.refresh();
  });
}

function listenToDecisions(shell: EventTarget, desk: Joined): void {
  const { store } = desk;
  const decideNext = decideInTurn(desk);
  onView(shell, 'pack-chosen', ({ id, from }) => decideNext({ pack: desk.packs.find((pack) => pack.id === id) ?? null, from }));
  onView(shell, 'pack-file-given', ({ file, from }) => void readPackFile(desk, file).then((pack) => pack && decideNext({ pack, from })).catch(desk.tell));
  onView(shell, 'what-if-chosen', ({ whatIf }) => void desk.zoning.suppose(whatIf === null ? null : {
    supposed: whatIf.supposed,
    timeline: desk.packs.filter(({ id }) => id === whatIf.packId).map(timelineOf)[0] ?? null,
  }).catch(desk.tell));
  onView(shell, 'comparing-chosen', ({ comparing }) => {
    store.apply(chooseComparing(comparing));
    desk.zoning.refresh();
  });
  onView(shell, 'conditions-chosen', ({ mode }) => decideNext({ mode }));
  // What a gesture means is settled when it is made: by its turn, rows and even the case file may be others.
  const later = (work: (file: CaseFile | null) => Promise<void>): void => {
    const file = desk.caseFile();
    void desk.inTurn(() => work(file)).catch(desk.tell);
  };
  const unitAt = (row: number): MeantUnit | null => {
    const { directory } = store.get();
    return directory === null ? null : meanUnit(directory, row);
  };
  onView(shell, 'place-chosen', ({ place }) => takePlace(desk, place));
  onView(shell, 'place-decided', ({ place, decision }) => {
    if (decision.kind === 'refuse') later((file) => decidePlace(desk, file, place, null));
    else if (decision.kind === 'make') later((file) => decidePlace(desk, file, place, { name: decision.name, kind: decision.unitKind }));
    else {
      const unit = unitAt(decision.row);
      if (unit !== null) later((file) => decidePlace(desk, file, place, { unit: unit.id }));
    }
  });
  onView(shell, 'place-reopened', ({ place }) => later((file) => reopenPlace(desk, file, place)));
  onView(shell, 'positive-recorded', ({ row, day }) => {
    const unit = unitAt(row);
    if (unit !== null) later((file) => recordPositive(desk, file, unit, day));
  });
  onView(shell, 'positive-corrected', ({ id, row, day }) => {
    const unit = unitAt(row);
    if (unit !== null) later((file) => correctPositive(desk, file, id, unit, { reportedOn: day }));
  });
  onView(shell, 'positive-withdrawn', ({ id }) => later((file) => withdrawPositive(desk, file, id)));
  onView(shell, 'positive-amended', ({ id, row, change }) => {
    const unit = unitAt(row);
    if (unit !== null) later((file) => correctPositive(desk, file, id, unit, change));
  });
  onView(shell, 'fact-recorded', ({ row, fact }) => {
    const unit = unitAt(row);
    if (unit !== null) later((file) => recordFact(desk, file, unit, fact));
  });
  onView(shell, 'fact-withdrawn', ({ id }) => later((file) => withdrawFact(desk, file, id)));
  onView(shell, 'override-set', ({ row, ...choice }) => {
    const unit = unitAt(row);
    if (unit !== null) later((file) => setOverride(desk, file, unit, choice));
  });
  onView(shell, 'redraw-tool-chosen', ({ tool }) => store.apply(chooseRedrawTool(tool)));
  onView(shell, 'redraw-asked', ({ gesture }) => {
    if (gesture === null) store.apply(chooseRedrawTool('pick'));
    else void whileUpdating(store, async () => (await redrawing()).redrawInTurn(desk, gesture)).catch(desk.tell);
  });
  onView(shell, 'redraw-tried', ({ gesture }) => store.apply(tryGesture(gesture)));
  onView(shell, 'redraw-level-chosen', ({ level }) => store.apply(chooseRedrawLevel(level)));
  onView(shell, 'units-taken', ({ rows }) => store.apply(takeInHand(rows)));
  onView(shell, 'units-laid-down', ({ rows }) => store.apply(layDown(rows)));
  onView(shell, 'bounds-given', ({ bounds }) => void redrawing().then(({ drawFromBounds }) => drawFromBounds(desk, bounds, desk.mapCenter())).catch(desk.tell));
  onView(shell, 'notice-given', ({ text }) => void redrawing().then(({ readNoticeText }) => readNoticeText(desk, text)).catch(desk.tell));
  onView(shell, 'levels-assigned', (assignment) => {
    const file = desk.caseFile();
    const units = assignment.units.flatMap(({ row, ...level }) => {
      const unit = unitAt(row);
      return unit === null ? [] : [{ ...level, unit }];
    });
    void whileUpdating(store, () => desk.inTurn(async () => (await redrawing()).assignLevels(desk, file, { ...assignment, units }))).catch(desk.tell);
  });
  onView(shell, 'override-withdrawn', ({ id }) => later((file) => withdrawOverride(desk, file, id)));
  onView(shell, 'place-typed', ({ row, text, system }) => {
    const typed = readLngLat(text);
    const unit = unitAt(row);
    if (typed.kind !== 'read' || unit === null) return;
    later(async (file) => {
      const { toWgs84 } = await import('../formats/geography/coordinate-system.ts');
      await placeUnit(desk, file, unit.id, { type: 'Point', coordinates: toWgs84(system)([typed.lng, typed.lat]) });
    });
  });
  onView(shell, 'signer-chosen', (signer) => store.apply(chooseSettings({ signer })));
  onView(shell, 'version-proposed', (proposal) => {
    // The list that stands on the screen, whichever day is shown when its turn comes.
    const { day } = store.get().screen;
    later((file) => proposeVersion(desk, file, day, proposal));
  });
  onView(shell, 'version-moved', (move) => later((file) => moveVersionOn(desk, file, move)));
  onView(shell, 'as-published-chosen', ({ version }) => later((file) => showAsPublished(desk, file, version)));
  onView(shell, 'lists-compared', ({ before, now }) => void compareVersions(desk, before, now).catch(desk.tell));
  onView(shell, 'undo-asked', () => later((file) => stepBack(desk, file, 'undo')));
  onView(shell, 'redo-asked', () => later((file) => stepBack(desk, file, 'redo')));
}

function listenToFiles(shell: EventTarget, desk: Joined): void {
  const { store, imports } = desk;
  const run = (work: Promise<unknown>): void => void work.catch(desk.tell);
  onView(shell, 'demo-opened', () => run(desk.openFile(null)));
  onView(shell, 'district-started', ({ name }) => run(desk.startDistrict(name)));
  onView(shell, 'case-file-chosen', ({ id }) => run(desk.openFile(id)));
  onView(shell, 'case-file-forgotten', ({ id }) => run(desk.forgetFile(id)));
  onView(shell, 'case-file-saved', () => run(saveOpenCaseFile(desk)));
  onView(shell, 'export-asked', ({ what }) => run(exportDay(desk, what)));
  onView(shell, 'print-asked', ({ paper }) => run(desk.print(paper)));
  onView(shell, 'notice-asked', ({ what, text }) => run(import('./notice.ts').then((notice) => (what === 'paper' ? notice.printNotice(text) : notice.saveNotice(store.get(), text)))));
  onView(shell, 'annex-asked', ({ text, part }) => run(desk.printAnnex(text, part)));
  onView(shell, 'picture-asked', ({ size }) => run(desk.drawPicture(size)));
  onView(shell, 'picture-saved', () => run(import('./public-picture.ts').then(({ savePublicPicture }) => savePublicPicture(store.get()))));
  const openGiven = async (file: File): Promise<void> => {
    const id = await desk.inTurn(() => takeCaseFile(desk, file));
    if (id !== null) await desk.openFile(id);
  };
  onView(shell, 'case-file-given', ({ file }) => run(openGiven(file)));
  const bring = (sources: readonly { readonly file: string; readonly blob: Blob }[]): void => {
    if (sources.length === 0) return;
    if (store.get().caseFile?.isDemo ?? true) store.apply(notify({ kind: 'demo-takes-nothing' }));
    else if (refuseRecording(store.get()) === null) imports.give(sources);
  };
  onView(shell, 'files-given', ({ files }) => run(sortFiles(files).then(async ({ caseFiles, others }) => {
    for (const file of caseFiles) await openGiven(file);
    bring(others.map((file) => ({ file: file.name, blob: file })));
  })));
  onView(shell, 'text-pasted', ({ text }) => bring([{ file: FILE_NAMES[store.get().language].pasted, blob: new Blob([text]) }]));
  onView(shell, 'import-choices-made', ({ choices }) => imports.choose(choices));
  onView(shell, 'import-confirmed', ({ caseId }) => run(imports.confirm(caseId)));
  onView(shell, 'import-cancelled', () => imports.cancel());
  onView(shell, 'refused-rows-asked', () => run(imports.saveRefused()));
}

async function sortFiles(files: readonly File[]): Promise<{ readonly caseFiles: File[]; readonly others: File[] }> {
  const sorted = { caseFiles: [] as File[], others: [] as File[] };
  for (const file of files) (await isCaseFile(file) ? sorted.caseFiles : sorted.others).push(file);
  return sorted;
}
