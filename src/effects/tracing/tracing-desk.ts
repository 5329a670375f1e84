// Joins the tracing desk: its worker, its packs, its map, and what a person does in its views.
import { openContacts } from './contacts-desk.ts';
import { followTracing, type TracingTask } from './follow-tracing.ts';
import { listenToRelations } from './follow-relations.ts';
import { decideProposal, gradeStay, proposalsQuestion, sendProposals } from './propose-zones.ts';
import { publishTracks } from './publish-track.ts';
import { listenToPlay } from './listen-to-play.ts';
import { recordInvestigation, recordStay, recordTaskDone, removeStay } from './record-traces.ts';
import { listenToTracks } from './listen-tracks.ts';
import type { TracingService } from './service.ts';
import { TRACING_PACKS } from '../../../data/tracing-rules/index.ts';
import { SLOTS, type InvestigationRow } from '../../domain/tracing/cases/investigation-table.ts';
import { handleWorker, type WorkerHandle } from '../../io/worker-handle.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import { awaitCase, chooseCase, chooseMeetingSettings, choosePointing, chooseTracingPack, chooseTracingTab, closeTracing, keepPointed, setTracingPacks } from '../../store/tracing/tracing-commands.ts';
import { chosenCase } from '../../store/tracing/track-commands.ts';
import { onView } from '../../views/events.ts';
import type { Desk } from '../acts.ts';

/** To be called once; the desk stays until the page goes. */
export function openTracingDesk(shell: EventTarget, desk: Desk): { attach(map: ZoneMap): void } {
  const { store } = desk;
  const worker: WorkerHandle<TracingService> = handleWorker<TracingService>(
    () => new Worker(new URL('../../../workers/tracing.worker.ts', import.meta.url), { type: 'module' }),
    // What it had read died with it.
    () => store.apply(closeTracing('failed')),
  );
  store.apply(setTracingPacks(TRACING_PACKS));
  const task = followTracing(desk, worker);
  const contacts = openContacts(shell, desk, worker);
  let map: ZoneMap | null = null;
  listenToTracingViews(shell, desk, task, worker, () => map);
  publishTracks(shell, desk, worker);
  onView(shell, 'report-asked', (asked) => void import('./make-report.ts').then(({ makeReport }) => makeReport(desk, worker, asked)).catch(desk.tell));
  listenToPlay(shell, desk);
  // Another case file is opened with a desk of its own; the packs are those of the page.
  store.subscribe((now, before) => {
    if (now.tracing.packs.length === 0) store.apply(setTracingPacks(TRACING_PACKS));
    if (map !== null && now.tracing.pointing !== before.tracing.pointing) followPointing(desk, map, now.tracing.pointing);
  });
  return {
    attach(shown) {
      map = shown;
      task.attach(shown.tracing);
      contacts.attach(shown.tracing);
    },
  };
}

/** While a click is waited for the map takes it. */
function followPointing({ store }: Desk, map: ZoneMap, isAsked: boolean): void {
  if (!isAsked) return map.tools.stop();
  map.tools.place(
    { kind: 'pin', snaps: false },
    (geometry) => store.apply(keepPointed(geometry.type === 'Point' ? geometry.coordinates : null)),
    () => store.apply(choosePointing(false)),
  );
}

function listenToTracingViews(shell: EventTarget, desk: Desk, task: TracingTask, worker: WorkerHandle<TracingService>, map: () => ZoneMap | null): void {
  const { store, caseFile, inTurn, tell } = desk;
  listenToTracks(shell, desk);
  onView(shell, 'tracing-tab-chosen', ({ tab }) => store.apply(chooseTracingTab(tab)));
  onView(shell, 'tracing-pack-chosen', ({ id }) => store.apply(chooseTracingPack(id)));
  onView(shell, 'tracing-read-again', () => task.readAgain());
  onView(shell, 'trace-case-chosen', ({ row, zoom }) => {
    store.apply(chooseCase(row));
    if (row !== null && zoom) task.fitNext();
  });
  onView(shell, 'investigation-given', ({ given, row }) => {
    const file = caseFile();
    void inTurn(() => recordInvestigation(desk, file, given, row)).catch(tell);
    if (row === null) store.apply(awaitCase(given.caseId));
  });
  onView(shell, 'slot-none-given', ({ slot, isNone }) => {
    const { answer, cases, chosen } = store.get().tracing;
    if (answer?.head == null || cases === null || chosen === null) return;
    const others = (answer.head.noneOf ?? []).filter((one) => one !== slot);
    const given: InvestigationRow = { ...answer.head, noneOf: SLOTS.filter((one) => others.includes(one) || (isNone && one === slot)) };
    const [file, row] = [caseFile(), cases.cases.row[chosen] ?? null];
    void inTurn(() => recordInvestigation(desk, file, given, row)).catch(tell);
  });
  onView(shell, 'trace-task-done', ({ task: done }) => {
    const [file, id] = [caseFile(), chosenCase(store.get())];
    const { now } = store.get().tracing;
    if (id !== '') void inTurn(() => recordTaskDone(desk, file, id, done, now)).catch(tell);
  });
  onView(shell, 'stay-given', ({ given, row }) => {
    const [file, id, { directory }] = [caseFile(), chosenCase(store.get()), store.get()];
    // Rows may mean other units by the time its turn comes.
    const unit = given.unit === null ? '' : (directory?.id[given.unit] ?? '');
    if (id !== '') void inTurn(() => recordStay(desk, file, id, given, unit, row)).catch(tell);
  });
  onView(shell, 'trace-case-named', ({ caseId }) => {
    const row = store.get().tracing.cases?.cases.id.indexOf(caseId) ?? -1;
    if (row < 0) return;
    store.apply(chooseCase(row));
    task.fitNext();
  });
  onView(shell, 'proposals-sent', ({ units, by }) => {
    const [file, pack] = [caseFile(), store.get().tracing.proposals?.pack ?? ''];
    void inTurn(() => sendProposals(desk, file, units, pack, by)).catch(tell);
  });
  onView(shell, 'proposal-decided', ({ proposal, accepted, by, note }) => {
    const [file, asked] = [caseFile(), proposalsQuestion(store.get())];
    if (asked !== null) void inTurn(() => decideProposal(desk, file, worker, asked, proposal, accepted, by, note)).catch(tell);
  });
  onView(shell, 'stay-graded', ({ row, risk, contacts }) => {
    const file = caseFile();
    void inTurn(() => gradeStay(desk, file, worker, row, risk, contacts)).catch(tell);
  });
  onView(shell, 'stay-removed', ({ row }) => {
    const file = caseFile();
    void inTurn(() => removeStay(desk, file, row)).catch(tell);
  });
  onView(shell, 'stay-place-typed', ({ text }) => task.suggest(text));
  onView(shell, 'stay-point-asked', ({ isAsked }) => store.apply(choosePointing(isAsked)));
  onView(shell, 'stay-point-forgotten', () => store.apply(keepPointed(null)));
  onView(shell, 'meeting-settings-chosen', ({ settings }) => store.apply(chooseMeetingSettings(settings)));
  listenToRelations(shell, desk);
  onView(shell, 'trace-place-shown', ({ lng, lat }) => map()?.tracing.goTo([lng, lat]));
}
