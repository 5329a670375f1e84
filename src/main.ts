// Builds store, workers, views and map, and joins them.
import './io/trusted-types.ts';
import './views/shell/app-shell.ts';
import { RULE_PACKS } from '../data/rule-packs/index.ts';
import { followAddress } from './effects/address.ts';
import { describeError } from './effects/case-file.ts';
import { listenToViews } from './effects/gestures.ts';
import { runImport } from './effects/import.ts';
import { listenToLateDesks } from './effects/late-desks.ts';
import { openMap, pictureOn, type DistrictPicture } from './effects/map.ts';
import { renewDistrict, type Wanted, type Workers } from './effects/open-district.ts';
import { makePageDesk } from './effects/page-desk.ts';
import { followPlacing } from './effects/placing.ts';
import { runPlay } from './effects/play.ts';
import { keepSettings, loadSettings } from './effects/settings.ts';
import { lastOpened } from './effects/shelf.ts';
import { runZoning } from './effects/zoning.ts';
import { holdWriteLock } from './io/tab-lock.ts';
import { handleWorker } from './io/worker-handle.ts';
import { clearNotice, fail, initialState, notify, selectUnit, setSaved } from './store/commands.ts';
import { createStore } from './store/store.ts';
import { wordsFor } from './words/index.ts';
import type { FilesService } from '../workers/files.worker.ts';
import type { ZoningService } from '../workers/zoning/zoning-service.ts';
import type { ZoneMap } from './map/zone-map.ts';

/** So many deaths of the worker within a minute are borne. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

async function start(): Promise<void> {
  const store = createStore(initialState(await loadSettings(), RULE_PACKS, RULE_PACKS[0]!.id));
  const shell = document.createElement('app-shell');
  shell.store = store;
  shell.rulePacks = RULE_PACKS;
  const mapPlace = document.createElement('div');
  mapPlace.slot = 'map';
  mapPlace.ariaBusy = 'true';
  shell.append(mapPlace);
  document.body.append(shell);

  let map: ZoneMap | null = null;
  let picture: DistrictPicture | null = null;
  let writable = false;

  const deaths: number[] = [];
  const revive = (reason: string): 'last' | void => {
    const now = performance.now();
    deaths.push(now);
    // A worker that dies again and again is not restarted for ever: the reason is shown instead.
    if (deaths.filter((death) => now - death < DEATHS_WITHIN_MS).length > MOST_DEATHS) {
      store.apply(fail(reason));
      return 'last';
    }
    store.apply(notify({ kind: 'worker-restarted' }));
    const caseFile = desk.caseFile();
    if (caseFile !== null) void renewDistrict(desk, caseFile, 'keep').catch(desk.tell);
  };
  const workers: Workers = {
    zoning: handleWorker<ZoningService>(
      () => new Worker(new URL('../workers/zoning.worker.ts', import.meta.url), { type: 'module' }),
      revive,
    ),
    files: handleWorker<FilesService>(
      () => new Worker(new URL('../workers/files.worker.ts', import.meta.url), { type: 'module' }),
      () => {},
    ),
  };
  const zoning = runZoning(store, workers.zoning);
  const address = followAddress(store);
  const desk = makePageDesk({ store, workers, zoning, packs: RULE_PACKS, mayWrite: () => writable }, {
    leave: (isAnother) => {
      mapPlace.ariaBusy = 'true';
      imports.leave();
      if (isAnother) picture?.forget();
    },
    shown: async () => {
      if (map === null) {
        map = await openMap(store, mapPlace, address.opened.camera, address.setCamera, (bounds) => workers.zoning.call((service) => service.snapTargets(bounds)));
        if (map !== null) {
          picture = pictureOn(map);
          followPlacing(desk, map);
          // What the eye sees first.
          await zoning.attach(picture);
          (await import('./effects/redraw-map.ts')).followRedraw(desk, map);
          drawLateDesks(map);
        }
      }
      mapPlace.ariaBusy = 'false';
      map?.select(store.get().screen.selected, false);
    },
  });
  const imports = runImport(desk);

  keepSettings(store);
  runPlay(store, zoning.goTo);
  void import('./effects/redraw.ts').then(({ followCost, followTrial }) => {
    followCost(desk);
    followTrial(desk);
  });
  const drawLateDesks = listenToLateDesks(shell, desk, (day) => workers.zoning.call((service) => service.latestPositives(day)));
  listenToViews(shell, {
    ...desk,
    imports,
    zoomTo: (row) => map?.select(row, true),
    mapCenter: () => {
      const camera = map?.camera();
      return camera === undefined ? null : [camera.lng, camera.lat];
    },
    print: async (paper) => {
      const { printPage } = await import('./effects/print.ts');
      await printPage(store, map, paper);
    },
    drawPicture: async (size) => {
      const { drawPublicPicture } = await import('./effects/public-picture.ts');
      await drawPublicPicture(store, map, size);
    },
    printAnnex: async (notice, part) => {
      const { printAnnex } = await import('./effects/notice-annex.ts');
      await printAnnex(store, map, notice, part);
    },
  });
  address.onChange(({ day, unit, camera }) => {
    const { directory } = store.get();
    if (directory === null) return;
    if (camera !== null) map?.setCamera(camera);
    if (day !== null) zoning.goTo(day);
    const row = unit === null ? -1 : directory.id.indexOf(unit);
    store.apply(selectUnit(row >= 0 && directory.zonedOf[row]! >= 0 ? row : null));
  });
  holdWriteLock(
    () => {
      writable = true;
      store.apply(clearNotice('read-only'));
      store.apply(setSaved('saved'));
      // What the other tab wrote meanwhile is read anew.
      void lastOpened().then((id) => desk.openFile(id, wantedOf(store.get().view === null)));
    },
    () => {
      store.apply(notify({ kind: 'read-only' }));
      store.apply(setSaved('read-only'));
      void lastOpened().then((id) => desk.openFile(id, wantedOf(true)));
    },
  );

  /** What the address asked for, or, in a page that has been looked at already, what it shows. */
  function wantedOf(isFirst: boolean): Wanted {
    if (isFirst) return address.opened;
    const { screen, directory } = store.get();
    return { day: screen.day, unit: screen.selected === null ? null : (directory?.id[screen.selected] ?? null) };
  }
}

start().catch((reason: unknown) => {
  const { failed, failedHint } = wordsFor('zh').state;
  document.body.append(`${failed} ${failedHint} (${describeError(reason)})`);
});
