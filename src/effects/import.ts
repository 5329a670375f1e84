// Bringing a file: read in the worker, shown to the person, read again by their choices, recorded in one act.
import { act, type Desk } from './acts.ts';
import { describeError, type CaseFile } from './case-file.ts';
import { OPEN_TIMEOUT_MS } from './open-district.ts';
import { saveBlob, tellUnsaved } from './save-blob.ts';
import { civilToday, currentMinute } from './today.ts';
import { proxy } from 'comlink';
import type { ImportChoices, ImportKind, ImportReview } from '../domain/district/import-review.ts';
import { hashText } from '../domain/journal/canonical.ts';
import { readSetting, writeSetting } from '../io/settings-store.ts';
import { WorkerDied } from '../io/worker-handle.ts';
import { chooseDesk, notify, openSheet, setImport } from '../store/commands.ts';
import { FILE_NAMES } from '../words/file-names.ts';

/** Choices made for tables of certain headings, newest first. */
type Remembered = readonly (readonly [form: string, choices: ImportChoices])[];
const MAPPINGS = 'import-mappings';
const MOST_REMEMBERED = 50;

interface Source {
  readonly file: string;
  readonly blob: Blob;
}

export interface ImportTask {
  /** Files to bring, one after the other. */
  give(sources: readonly Source[]): void;
  choose(choices: ImportChoices): void;
  /** `caseId`: whose track the file in hand is; '' where it is none. */
  confirm(caseId?: string): Promise<void>;
  /** Gives up the file in hand; the next one follows. */
  cancel(): void;
  /** Gives up all files: another case file is opened. */
  leave(): void;
  saveRefused(): Promise<void>;
}

export function runImport(desk: Desk): ImportTask {
  const { store, workers } = desk;
  const waiting: Source[] = [];
  let inHand: Source | null = null;
  /** The case file the file in hand was compared with. */
  let comparedWith: CaseFile | null = null;
  let choices: ImportChoices = {};
  /** Names the form of the file in hand, as it was understood before anybody chose. */
  let form = '';
  /** Whether the choices are those of an earlier file of the same form. */
  let isRecalled = false;
  /** Counts readings: the answer to an older one is dropped. */
  let reading = 0;

  const showStage = (stage: 'reading' | 'review' | 'recording', review: ImportReview | null, done = 0, whole = 0): void => {
    const progress = whole === 0 ? null : { done, whole };
    store.apply(setImport(inHand === null ? null : { stage, file: inHand.file, progress, review }));
  };

  function takeNext(): void {
    inHand = waiting.shift() ?? null;
    choices = {};
    isRecalled = false;
    if (inHand === null) {
      store.apply(setImport(null));
      store.apply(openSheet('none'));
      return;
    }
    store.apply(openSheet('import'));
    showStage('reading', null);
    void read(true);
  }

  async function read(isFirst: boolean): Promise<void> {
    const source = inHand;
    const file = desk.caseFile();
    if (source === null || file === null) return;
    const turn = ++reading;
    comparedWith = file;
    showStage('reading', store.get().screen.import?.review ?? null);
    const ask = { ...source, reading: turn, choices, entries: file.entries, today: civilToday(), now: currentMinute() };
    const tellProgress = proxy((done: number, whole: number) => {
      // The last steps may be told after the answer.
      if (turn === reading && store.get().screen.import?.stage === 'reading') showStage('reading', store.get().screen.import?.review ?? null, done, whole);
    });
    try {
      const review = await workers.files.call((files) => files.inspect(ask, tellProgress), OPEN_TIMEOUT_MS);
      if (turn !== reading) return;
      if (isFirst) form = nameForm(review);
      const remembered = isFirst ? await recall(form) : null;
      if (remembered !== null) {
        choices = remembered;
        isRecalled = true;
        await read(false);
        return;
      }
      // What was settled for an earlier file of this form does not fit this one: it is understood afresh.
      if (isRecalled && review.taken === 0) {
        isRecalled = false;
        choices = {};
        await read(false);
        return;
      }
      showStage('review', review);
    } catch (reason) {
      if (turn !== reading) return;
      fail(source.file, reason);
    }
  }

  function fail(file: string, reason: unknown): void {
    // Ended on purpose: the person has given up.
    if (!(reason instanceof WorkerDied && reason.message === CANCELLED)) {
      store.apply(notify({ kind: 'import-failed', file, detail: describeError(reason) }));
    }
    inHand = null;
    takeNext();
  }

  function giveUp(): void {
    reading++;
    workers.files.stop(CANCELLED);
    takeNext();
  }

  return {
    give(sources) {
      waiting.push(...sources);
      if (inHand === null) takeNext();
    },
    choose(next) {
      isRecalled = false;
      choices = next;
      void read(false);
    },
    async confirm(caseId = '') {
      const now = store.get().screen.import;
      if (inHand === null || now?.stage !== 'review' || now.review === null) return;
      const { review } = now;
      const { file } = inHand;
      const seen = reading;
      showStage('recording', review);
      try {
        const isCases = review.kind === 'cases';
        const recorded = await desk.inTurn(async () => {
          const bodies = await workers.files.call((files) => files.recordImport(seen, caseId), OPEN_TIMEOUT_MS);
          // The newest list in work is shown: what moved stands in its changes.
          return bodies === null ? null : act(desk, comparedWith, bodies, isCases ? 'opening' : 'keep');
        });
        if (recorded === null) {
          // The worker was renewed meanwhile: the person sees the review once more.
          await read(false);
          return;
        }
        if (!recorded) {
          showStage('review', review);
          return;
        }
        await remember(form, review.kind, choices).catch(() => {});
        const takesKnown = choices.takeKnown === true && isCases;
        const changed = isCases && (takesKnown || choices.takeChanged === false) ? 0 : review.changed;
        // A track may be on file for another case, and is new for this one.
        const takesAll = takesKnown || review.track !== null;
        const fresh = takesAll ? review.fresh + review.known + review.changed : review.fresh;
        store.apply(notify({ kind: 'imported', file, of: review.kind, fresh, known: takesAll ? 0 : review.known, changed, refused: review.refused }));
        if (isCases) store.apply(chooseDesk(store.get().openPlaces.length > 0 ? 'places' : 'today'));
        inHand = null;
        takeNext();
      } catch (reason) {
        if (reason instanceof WorkerDied && reason.message !== CANCELLED) await read(false);
        else fail(file, reason);
      }
    },
    cancel: giveUp,
    leave() {
      waiting.length = 0;
      if (inHand !== null) giveUp();
    },
    async saveRefused() {
      const { language, screen } = store.get();
      const file = screen.import?.file ?? '';
      try {
        const blob = await workers.files.call((files) => files.refusedRows(language), OPEN_TIMEOUT_MS);
        saveBlob(blob, FILE_NAMES[language].refused(file));
      } catch (reason) {
        tellUnsaved(desk, reason);
      }
    },
  };
}

const CANCELLED = 'cancelled';

/** The headings as one name: the same form sent again tomorrow is understood as it was settled today. Without headings it has none. */
function nameForm({ form, columns }: ImportReview): string {
  if (columns.length === 0) return '';
  return hashText(JSON.stringify([form, columns.map(({ heading }) => heading)]));
}

async function recall(name: string): Promise<ImportChoices | null> {
  const remembered = (await readSetting<Remembered>(MAPPINGS).catch(() => undefined)) ?? [];
  return remembered.find(([form]) => form === name)?.[1] ?? null;
}

async function remember(name: string, kind: ImportKind, { columns, dateOrder, system, headingRow, utcOffsetMinutes }: ImportChoices): Promise<void> {
  if (name === '') return;
  const remembered = ((await readSetting<Remembered>(MAPPINGS)) ?? []).filter(([form]) => form !== name);
  // An encoding and a year belong to one file, and whether changes are taken to one night.
  const kept = Object.fromEntries(Object.entries({ columns, dateOrder, system, headingRow, utcOffsetMinutes }).filter(([, value]) => value !== undefined)) as ImportChoices;
  const isPlain = Object.keys(kept).length === 0;
  await writeSetting(MAPPINGS, [...(isPlain ? [] : [[name, { ...kept, kind }] as const]), ...remembered].slice(0, MOST_REMEMBERED));
}
