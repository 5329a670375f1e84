// The page without a browser: its store, its effects and its workers' services in one thread, driven by the events of its views.
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { readCaseFile, saveCaseFile } from '../../workers/case-file-desk.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import { openZoningService } from '../../workers/zoning/zoning-service.ts';
import type { Body } from '../../src/domain/journal/entry.ts';
import { openCaseFile } from '../../src/effects/case-file.ts';
import { listenToViews } from '../../src/effects/gestures.ts';
import { runImport } from '../../src/effects/import.ts';
import type { Workers } from '../../src/effects/open-district.ts';
import { makePageDesk } from '../../src/effects/page-desk.ts';
import { shelveCaseFile, startCaseFile } from '../../src/effects/shelf.ts';
import { runZoning } from '../../src/effects/zoning.ts';
import { WorkerDied, type WorkerHandle } from '../../src/io/worker-handle.ts';
import { DEFAULT_SETTINGS, initialState, setSaved } from '../../src/store/commands.ts';
import { createStore } from '../../src/store/store.ts';

export const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** A worker without a thread, as slow as it is told to be; stopping it rejects what is under way. */
function handleService<Service extends object>(service: Service): { handle: WorkerHandle<Service>; slow: (milliseconds: number) => void; fail: (reason: Error | null) => void; die: (reason: string) => void } {
  let delay = 0;
  let fault: Error | null = null;
  let open: ((reason: Error) => void)[] = [];
  const late = new Proxy(service, {
    get: (target, name) => async (...words: unknown[]): Promise<unknown> => {
      if (delay > 0) await rest(delay);
      if (fault !== null) throw fault;
      return (target[name as keyof Service] as (...args: unknown[]) => unknown).call(target, ...words);
    },
  });
  const die = (reason: string): void => {
    for (const reject of open) reject(new WorkerDied(reason));
    open = [];
  };
  return {
    slow: (milliseconds) => { delay = milliseconds; },
    fail: (reason) => { fault = reason; },
    die,
    handle: {
      call: (use) => Promise.race([use(late as never), new Promise<never>((_, reject) => { open.push(reject); })]),
      stop: die,
    },
  };
}

export async function makePage() {
  const store = createStore(initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id));
  let imports = new ImportDesk();
  const service = openZoningService();
  const zoningDesk = handleService(service);
  const filesDesk = handleService({
    inspect: (...words: Parameters<ImportDesk['inspect']>) => imports.inspect(...words),
    recordImport: (reading: number, caseId: string) => imports.record(reading, caseId),
    refusedRows: (language: 'zh' | 'en') => imports.refusedRows(language),
    saveCaseFile, readCaseFile,
  });
  const workers = { zoning: zoningDesk.handle, files: filesDesk.handle } as unknown as Workers;
  const zoning = runZoning(store, workers.zoning);
  const left: boolean[] = [];
  store.apply(setSaved('saved'));
  const desk = makePageDesk({ store, workers, zoning, packs: RULE_PACKS, mayWrite: () => true }, {
    leave: (isAnother) => {
      left.push(isAnother);
      task.leave();
    },
    shown: () => Promise.resolve(),
  });
  const task = runImport(desk);
  const shell = new EventTarget();
  listenToViews(shell, { ...desk, imports: task, mapCenter: () => null, zoomTo: () => {}, print: () => Promise.resolve(), drawPicture: () => Promise.resolve(), printAnnex: () => Promise.resolve() });
  const reviewed = async (): Promise<void> => {
    for (let turn = 0; turn < 200 && store.get().screen.import?.stage !== 'review'; turn++) await rest(10);
  };
  return {
    store, desk, task, shell, zoningDesk, filesDesk, service, reviewed, left,
    forgetImports: () => { imports = new ImportDesk(); },
    async start(id: string, units: string): Promise<string> {
      (await startCaseFile(id, id, RULE_PACKS[0]!, () => true)).close();
      await shelveCaseFile({ id, name: id });
      await desk.openFile(id);
      task.give([{ file: 'units.csv', blob: new Blob([units]) }]);
      await reviewed();
      await task.confirm();
      return id;
    },
    async bodies(id: string): Promise<Body['kind'][]> {
      const { caseFile } = await openCaseFile(id, () => false, () => Promise.resolve([]));
      caseFile.close();
      return caseFile.entries.flatMap(({ body }) => (body === 'purged' ? [] : [body.kind === 'rows-recorded' ? (`${body.of}:${body.name ?? body.source.file}` as Body['kind']) : body.kind]));
    },
  };
}
