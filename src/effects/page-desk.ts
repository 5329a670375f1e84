// The desk of the page: one case file is open at a time; opening, starting and forgetting wait their turn.
import { makeTurn, type Desk } from './acts.ts';
import { describeError, type CaseFile } from './case-file.ts';
import { openDemoFile, openOwnFile, showDistrict, type DistrictOpening, type Wanted } from './open-district.ts';
import { forgetCaseFile, listCaseFiles, nameOf, newCaseFileId, rememberOpened, shelveCaseFile, startCaseFile } from './shelf.ts';
import { tellFailure } from './zoning.ts';
import { fail, leaveDistrict, setCaseFiles } from '../store/commands.ts';

const NOTHING_WANTED: Wanted = { day: null, unit: null };

export interface PageDesk extends Desk {
  /** Another case file in the place of the one that is open; the demo with null, or where there is no such file. */
  openFile(id: string | null, wanted?: Wanted): Promise<void>;
  startDistrict(name: string): Promise<void>;
  forgetFile(id: string): Promise<void>;
}

/** What else on the page belongs to one district. */
export interface Surroundings {
  /**
   * A district comes in the place of the one before, of which nothing may stay in hand or on the map; `isAnother`: false
   * where the same case file is read anew, as when the tab may write from now on: what the person looks at stays in sight.
   */
  readonly leave: (isAnother: boolean) => void;
  /** It is judged and may be drawn. */
  readonly shown: () => Promise<void>;
}

export function makePageDesk(opening: DistrictOpening, surroundings: Surroundings): PageDesk {
  const { store, mayWrite, packs, zoning } = opening;
  const inTurn = makeTurn();
  let open: CaseFile | null = null;
  const desk: Desk = { ...opening, inTurn, caseFile: () => open, tell: tellFailure(store) };

  async function openNow(id: string | null, wanted: Wanted): Promise<void> {
    try {
      const files = await listCaseFiles().catch(() => []);
      store.apply(setCaseFiles(files));
      const opened = id !== null && files.some((ref) => ref.id === id) ? await openOwnFile(opening, id) : await openDemoFile(opening);
      const isAnother = open !== null && open.id !== opened.id;
      open?.close();
      open = opened;
      const isDemo = !files.some((ref) => ref.id === opened.id);
      surroundings.leave(isAnother);
      zoning.forgetDrawing();
      store.apply(leaveDistrict({ id: opened.id, name: nameOf(opened.entries), isDemo }));
      if (mayWrite()) await rememberOpened(isDemo ? null : opened.id).catch(() => {});
      await showDistrict(opening, opened, wanted);
      await surroundings.shown();
    } catch (reason) {
      store.apply(fail(describeError(reason)));
    }
  }

  return {
    ...desk,
    openFile: (id, wanted = NOTHING_WANTED) => inTurn(() => openNow(id, wanted)),
    startDistrict: (name) => inTurn(async () => {
      if (!mayWrite()) return;
      const id = newCaseFileId();
      (await startCaseFile(id, name, packs[0]!, mayWrite)).close();
      store.apply(setCaseFiles(await shelveCaseFile({ id, name })));
      await openNow(id, NOTHING_WANTED);
    }),
    forgetFile: (id) => inTurn(async () => {
      if (open?.id === id) await openNow(null, NOTHING_WANTED);
      store.apply(setCaseFiles(await forgetCaseFile(id, open?.entries ?? [])));
    }),
  };
}
