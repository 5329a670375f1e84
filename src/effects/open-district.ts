// Opens the district of the page: its case file, the worker's copy, the first judgement; and reads it anew after each act.
import { openCaseFile, storePack, type CaseFile } from './case-file.ts';
import { DEMO, forgetOldDemos, forgetOrphanRows } from './shelf.ts';
import { whileUpdating } from './while-updating.ts';
import type { DayChoice, ZoningTask } from './zoning.ts';
import { foldUpTo, journalUpTo } from '../domain/journal/up-to-version.ts';
import type { Body } from '../domain/journal/entry.ts';
import { describeStep, findSteps, TRACING_STEPS, type Step, type StepNote } from '../domain/journal/steps.ts';
import type { RulePack } from '../domain/zoning/packs/rule-pack.ts';
import { adoptedPacks } from '../formats/case-file/adopted-packs.ts';
import { digest } from '../formats/digest.ts';
import { getRowSet, putRowSet } from '../io/row-sets.ts';
import type { WorkerHandle } from '../io/worker-handle.ts';
import { notify, openStep, selectUnit, setSaved, setSteps } from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { FilesService } from '../../workers/files.worker.ts';
import type { ZoningService } from '../../workers/zoning/zoning-service.ts';

/** Reading a whole district may take longer than an ordinary question. */
export const OPEN_TIMEOUT_MS = 120_000;

/** What the build read of the demo's files: one hash over all of it, and the row sets by their hashes. */
interface DemoManifest {
  readonly hash: string;
  readonly rows: readonly string[];
}

export interface Workers {
  readonly zoning: WorkerHandle<ZoningService>;
  readonly files: WorkerHandle<FilesService>;
}

export interface DistrictOpening {
  readonly store: Store<State>;
  readonly workers: Workers;
  readonly zoning: ZoningTask;
  readonly packs: readonly RulePack[];
  readonly mayWrite: () => boolean;
}

/** The demo district, from its case file on this machine or, the first time, from the files of the build. */
export async function openDemoFile(opening: DistrictOpening): Promise<CaseFile> {
  const { mayWrite } = opening;
  const manifest = (await fetchDemo('manifest.json').then((response) => response.json())) as DemoManifest;
  const id = DEMO + manifest.hash.slice(0, 12);
  const { caseFile, unsaved } = await openCaseFile(id, mayWrite, () => readDemo(opening, manifest));
  tellSaved(opening, unsaved);
  if (mayWrite()) void forgetOldDemos(id).catch(() => {});
  return caseFile;
}

/** An own case file of this machine. Rejects where there is none: it was removed meanwhile. */
export async function openOwnFile(opening: DistrictOpening, id: string): Promise<CaseFile> {
  const { caseFile } = await openCaseFile(id, () => false, () => Promise.resolve([]));
  caseFile.close();
  if (caseFile.entries.length === 0) throw new Error(id);
  const opened = await openCaseFile(id, opening.mayWrite, () => Promise.resolve([]));
  tellSaved(opening, opened.unsaved);
  return opened.caseFile;
}

function tellSaved({ store, mayWrite }: DistrictOpening, unsaved: string | null): void {
  store.apply(setSaved(unsaved !== null ? 'failed' : mayWrite() ? 'saved' : 'read-only'));
  if (unsaved !== null) store.apply(notify({ kind: 'save-failed', detail: unsaved }));
}

/** What the address asked for when the page was opened. */
export interface Wanted {
  readonly day: number | null;
  readonly unit: string | null;
}

/** Shows a case file for the first time; also the way back after the worker has died. */
export async function showDistrict(opening: DistrictOpening, caseFile: CaseFile, wanted: Wanted): Promise<void> {
  const { store, mayWrite } = opening;
  store.apply(openStep(1));
  // Before anybody can decide anything: a row set is stored ahead of the entry that names it.
  if (mayWrite()) await forgetOrphanRows(caseFile.entries).catch(() => {});
  await renewDistrict(opening, caseFile, wanted.day ?? 'opening');
  // An own file's refused rows were shown when it was brought.
  const refused = caseFile.id.startsWith(DEMO) ? caseFile.plan.rowSets.reduce((sum, { source }) => sum + source.refused, 0) : 0;
  if (refused > 0) store.apply(notify({ kind: 'rejects', count: refused }));
  const { directory } = store.get();
  if (wanted.unit === null || directory === null) return;
  const row = directory.id.indexOf(wanted.unit);
  // A street or district has no level of its own to give reasons for.
  if (row >= 0 && directory.zonedOf[row]! >= 0) store.apply(selectUnit(row));
}

/**
 * Reads the case file anew after an act; everything on the page moves together once the answer is there. `asPublished`: as
 * it stood when that version was drafted, null as it is now; where nothing is said, as the page shows it.
 */
export async function renewDistrict({ store, zoning, packs }: DistrictOpening, caseFile: CaseFile, day: DayChoice, asPublished = store.get().asPublished): Promise<void> {
  const journal = journalUpTo(caseFile.entries, asPublished);
  const plan = foldUpTo(journal);
  tellSteps(store, caseFile);
  await whileUpdating(store, async () => zoning.open(journal, plan, await adoptedPacks(plan, packs, getRowSet), day));
  // Units that the step made are known by now.
  tellSteps(store, caseFile);
}

/** What a step did; a unit that it names by its key is told by its name. */
export function tellStep(store: DistrictOpening['store'], step: Step): StepNote {
  const { directory } = store.get();
  const note = describeStep(step);
  // A unit may have the key that a case has for its number.
  const row = TRACING_STEPS.has(note.what) ? -1 : (directory?.id.indexOf(note.name) ?? -1);
  return row < 0 ? note : { ...note, name: directory!.name[row] || note.name };
}

/** Says which step would be undone or done again next. */
export function tellSteps(store: DistrictOpening['store'], { entries, device }: CaseFile): void {
  const { undo, redo } = findSteps(entries, device);
  const undone = redo === null ? null : redo.restores;
  store.apply(setSteps({ undo: undo === null ? null : tellStep(store, undo), redo: undone === null ? null : tellStep(store, undone) }));
}

async function readDemo({ packs }: DistrictOpening, { rows }: DemoManifest): Promise<readonly Body[]> {
  const bodies = fetchDemo('bodies.json').then((response) => response.json() as Promise<Body[]>);
  await Promise.all(rows.map((hash) => fetchRows(hash)));
  return [...(await bodies), await storePack(packs[0]!), { kind: 'conditions-chosen', mode: 'hold' }];
}

/** What a server gives in the place of a row set would be kept for good. */
async function fetchRows(hash: string): Promise<void> {
  const name = `rows/${hash}.rows`;
  const bytes = new Uint8Array<ArrayBuffer>(await (await fetchDemo(name)).arrayBuffer());
  if ((await digest(bytes)) !== hash) throw new Error(`demo/${name}: not what the build wrote`);
  await putRowSet(hash, bytes);
}

async function fetchDemo(file: string): Promise<Response> {
  const response = await fetch(new URL(`demo/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`demo/${file}: ${response.status}`);
  return response;
}
