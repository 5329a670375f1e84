// Taking things home: the case file as one file and back, and the list of a day in other programs' forms.
import type { Desk } from './acts.ts';
import { openCaseFile } from './case-file.ts';
import { OPEN_TIMEOUT_MS } from './open-district.ts';
import { saveBlob, tellUnsaved } from './save-blob.ts';
import { DEMO, nameOf, newCaseFileId, shelveCaseFile } from './shelf.ts';
import type { Entry } from '../domain/journal/entry.ts';
import { isoDay } from '../domain/day.ts';
import { notify, setCaseFiles, setProgress } from '../store/commands.ts';
import { isShowingPublished } from '../store/showing.ts';
import type { State } from '../store/state.ts';
import { partOnDay, summaryOf } from '../views/rules/packs-of-page.ts';
import { findNewestList, writeListDay } from '../views/zoning/list-basis.ts';
import { writeUncounted } from '../views/zoning/uncounted.ts';
import { writeCutOff } from '../words/dates.ts';
import { FILE_NAMES } from '../words/file-names.ts';
import { wordsFor } from '../words/index.ts';
import type { ExportAsk } from '../../workers/zoning/zone-export.ts';

/** Saves the open case file: every entry and every row set it names. */
export async function saveOpenCaseFile(desk: Desk): Promise<void> {
  const { store, workers, caseFile } = desk;
  const file = caseFile();
  if (file === null) return;
  const { language, districtName } = store.get();
  try {
    const blob = await workers.files.call((files) => files.saveCaseFile({ id: file.id, entries: file.entries }), OPEN_TIMEOUT_MS);
    const name = FILE_NAMES[language].caseFile(districtName?.[language] ?? '', isoDay(store.get().screen.day));
    saveBlob(blob, name);
    store.apply(notify({ kind: 'case-file-saved', file: name }));
  } catch (reason) {
    tellUnsaved(desk, reason);
  }
}

/**
 * Opens a saved case file and resolves to its id here; null, with a notice, where it is refused. One that is here already
 * gains what it lacks; nothing of it is overwritten.
 */
export async function takeCaseFile(desk: Desk, file: File): Promise<string | null> {
  const { store, workers, mayWrite } = desk;
  const opening = await workers.files.call((files) => files.readCaseFile(file), OPEN_TIMEOUT_MS);
  if (opening.given === null) {
    store.apply(notify({ kind: 'case-file-refused', file: file.name, fault: opening.fault ?? 'damaged', detail: opening.detail }));
    return null;
  }
  const { entries } = opening.given;
  // A demo taken home is a district of one's own: the demo of this build stays as it is.
  const id = opening.given.id.startsWith(DEMO) ? newCaseFileId() : opening.given.id;
  const { caseFile } = await openCaseFile(id, () => false, () => Promise.resolve([]));
  const isOther = hasOtherHistory(caseFile.entries, entries);
  caseFile.close();
  if (isOther) {
    store.apply(notify({ kind: 'case-file-refused', file: file.name, fault: 'other-history', detail: nameOf(entries) }));
    return null;
  }
  const mine = await openCaseFile(id, mayWrite, () => Promise.resolve([]));
  await mine.caseFile.take(entries);
  mine.caseFile.close();
  store.apply(setCaseFiles(await shelveCaseFile({ id, name: nameOf(entries) })));
  store.apply(notify({ kind: 'case-file-opened', file: file.name, entries: entries.length }));
  return id;
}

/** Whether two journals say different things under one entry: they were one, and went on apart under one name. */
function hasOtherHistory(here: readonly Entry[], given: readonly Entry[]): boolean {
  const hashes = new Map(here.map(({ id, bodyHash }) => [id, bodyHash]));
  return given.some(({ id, bodyHash }) => (hashes.get(id) ?? bodyHash) !== bodyHash);
}

/** Whether a file is a saved case file: a zip whose first file is one of a case file's own. */
export async function isCaseFile(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (!isZip) return false;
  const name = new TextDecoder().decode(head.subarray(30));
  return /^(?:case-file\.json|journal\.jsonl|rows\/)/.test(name) || file.name.toLowerCase().endsWith('.zip');
}

/** The list of the day shown, as a file. */
export async function exportDay(desk: Desk, what: ExportAsk['what']): Promise<void> {
  const { store, workers } = desk;
  const now = store.get();
  store.apply(setProgress({ task: 'exporting', done: 0, whole: 0 }));
  try {
    const ask: ExportAsk = { what, day: now.screen.day, showsPublished: isShowingPublished(now), language: now.language, words: exportWords(now) };
    const blob = await workers.zoning.call((zoning) => zoning.exportZones(ask), OPEN_TIMEOUT_MS);
    const { zones, ofThen } = FILE_NAMES[now.language];
    const name = zones(now.districtName?.[now.language] ?? '', isoDay(now.screen.day));
    saveBlob(blob, `${now.asPublished === null ? name : ofThen(name)}.${what}`);
  } catch (reason) {
    tellUnsaved(desk, reason);
  } finally {
    store.apply(setProgress(null));
  }
}

function exportWords(now: State): ExportAsk['words'] {
  const { language, districtName, screen, timeline, conditions } = now;
  const words = wordsFor(language);
  const { id } = partOnDay(timeline, screen.day);
  return {
    district: districtName?.[language] ?? '',
    title: FILE_NAMES[language].listTitle(districtName?.[language] ?? '', isShowingPublished(now) ? FILE_NAMES[language].publishedDay(writeListDay(screen.day, now)) : writeListDay(screen.day, now)),
    cutOff: writeCutOff(Math.min(screen.day, findNewestList(now)), language),
    pack: `${summaryOf(id, now)?.title[language] ?? ''} (${id})`,
    conditions: words.top.conditionsChoice[conditions],
    uncounted: writeUncounted(now),
    levels: words.level,
    kinds: words.kind,
    blockers: words.today.heldWord,
    asPublished: { zh: FILE_NAMES.zh.asPublished, en: FILE_NAMES.en.asPublished },
    between: language === 'zh' ? '、' : ', ',
  };
}
