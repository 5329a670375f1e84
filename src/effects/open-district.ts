// Opens the district of the page: its case file, the worker's copy, the first judgement, the map.
import { adoptedPack, forgetOldDemos, forgetOrphanRows, openCaseFile, storePack, type CaseFile, type FirstContent } from './case-file.ts';
import type { ZoningTask } from './zoning.ts';
import type { RulePack } from '../domain/zoning/rule-pack.ts';
import type { WorkerHandle } from '../io/worker-handle.ts';
import { acceptDistrict, notify, openStep, selectUnit, setSaved } from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { FileRole } from '../../workers/files-desk.ts';
import type { FilesService } from '../../workers/files.worker.ts';
import type { DistrictAnswer } from '../../workers/zoning-desk.ts';
import type { ZoningService } from '../../workers/zoning.worker.ts';

const DEMO = 'demo-';
/** Reading a whole district may take longer than an ordinary question. */
const OPEN_TIMEOUT_MS = 120_000;

/** What the build wrote beside the demo's files: what each holds, and one hash over all of them. */
interface DemoManifest {
  readonly hash: string;
  readonly files: readonly { readonly name: string; readonly role: FileRole }[];
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
  /** List day and unit key the address asked for. */
  readonly wanted: { readonly day: number | null; readonly unit: string | null };
}

/** Opens the demo district, from its case file on this machine or, the first time, from the files of the build. */
export async function openDemo(opening: DistrictOpening): Promise<{ caseFile: CaseFile; answer: DistrictAnswer }> {
  const { store, mayWrite } = opening;
  const manifest = (await fetchDemo('manifest.json').then((response) => response.json())) as DemoManifest;
  const name = DEMO + manifest.hash.slice(0, 12);
  const { caseFile, unsaved } = await openCaseFile(name, mayWrite, () => readDemo(opening, manifest));
  store.apply(setSaved(unsaved !== null ? 'failed' : mayWrite() ? 'saved' : 'read-only'));
  if (unsaved !== null) store.apply(notify({ kind: 'save-failed', detail: unsaved }));
  store.apply(openStep(1));
  if (mayWrite()) {
    // Before anybody can decide for another pack: its row set is stored ahead of the entry that names it.
    await forgetOrphanRows(caseFile.entries).catch(() => {});
    void forgetOldDemos(DEMO, name).catch(() => {});
  }
  const answer = await showDistrict(opening, caseFile);
  return { caseFile, answer };
}

/** Gives the worker the case file and shows its answers; also the way back after the worker has died. */
export async function showDistrict(
  { store, workers, zoning, packs, wanted }: DistrictOpening,
  caseFile: CaseFile,
): Promise<DistrictAnswer> {
  const { plan } = caseFile;
  const { district, conditions } = plan;
  if (district === null) throw new Error('the case file names no district');
  const pack = await adoptedPack(plan, packs);
  const answer = await workers.zoning.call((desk) => desk.openDistrict(caseFile.entries), OPEN_TIMEOUT_MS);
  const { screen } = store.get();
  const returning = store.get().directory !== null;
  store.apply(acceptDistrict({ name: district.name, directory: answer.directory, curve: answer.curve, packId: pack.id, conditions }));
  const day = returning ? screen.day : (wanted.day ?? district.opening);
  store.apply((state) => ({ ...state, screen: { ...state.screen, day: Math.min(district.last, Math.max(district.first, day)) } }));
  if (!returning) store.apply(openStep(2));
  const untold = answer.unknownPlaces + plan.rowSets.reduce((sum, { source }) => sum + source.refused, 0);
  if (untold > 0 && !returning) store.apply(notify({ kind: 'rejects', count: untold }));
  await zoning.judge(pack, conditions);
  if (!returning && wanted.unit !== null) {
    const row = answer.directory.id.indexOf(wanted.unit);
    // A street or district has no level of its own to give reasons for.
    if (row >= 0 && answer.directory.zonedOf[row]! >= 0) store.apply(selectUnit(row));
  }
  return answer;
}

async function readDemo({ workers, packs }: DistrictOpening, manifest: DemoManifest): Promise<FirstContent> {
  const files = await Promise.all(
    manifest.files.map(async (file) => ({ ...file, blob: await fetchDemo(file.name).then((response) => response.blob()) })),
  );
  const content = await workers.files.call((desk) => desk.readDistrict(files), OPEN_TIMEOUT_MS);
  workers.files.stop('the files are read');
  return { rejects: content.rejects, bodies: [...content.bodies, await storePack(packs[0]!), { kind: 'conditions-chosen', mode: 'hold' }] };
}

async function fetchDemo(file: string): Promise<Response> {
  const response = await fetch(new URL(`demo/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`demo/${file}: ${response.status}`);
  return response;
}
