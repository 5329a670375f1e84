// Writes one act of a person: to disk first, told when the disk refuses, and the page read anew from it.
import { describeError, type CaseFile } from './case-file.ts';
import { renewDistrict, type DistrictOpening } from './open-district.ts';
import type { DayChoice } from './zoning.ts';
import type { Body } from '../domain/journal/entry.ts';
import { clearPassing, notify, setSaved } from '../store/commands.ts';
import { refuseRecording } from '../store/refusals.ts';

/** What every task needs to act on the open case file. */
export interface Desk extends DistrictOpening {
  readonly caseFile: () => CaseFile | null;
  readonly tell: (reason: unknown) => void;
  /**
   * Does one thing after the other: acts, openings and what forgets rows. A row set is stored ahead of the entry that
   * names it, and must not be forgotten in between. Not to be called from within a turn.
   */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** A line in which each waits for the one before, whether that went well or not. */
export function makeTurn(): Desk['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.catch(() => {}).then(work);
    last = result;
    return result;
  };
}

/**
 * Records one act in the case file it was meant for; false, with a notice, where that is no longer open or the disk
 * refuses: then nothing has changed.
 */
export async function recordAct({ store, caseFile }: Desk, file: CaseFile | null, bodies: readonly Body[]): Promise<boolean> {
  // Nothing is decided before a case file is open, nor by a tab that may not write.
  if (file === null || bodies.length === 0 || isRecordingRefused(store)) return false;
  if (caseFile() !== file) {
    store.apply(notify({ kind: 'act-too-late' }));
    return false;
  }
  store.apply(setSaved('saving'));
  try {
    await file.record(bodies);
  } catch (reason) {
    store.apply(setSaved('failed'));
    store.apply(notify({ kind: 'save-failed', detail: describeError(reason) }));
    return false;
  }
  store.apply(clearPassing());
  store.apply(setSaved('saved'));
  return true;
}

/** Whether nothing may be recorded now. That the page came to show another time meanwhile is told: a gesture that waited its turn must not vanish. */
export function isRecordingRefused(store: Desk['store']): boolean {
  const refusal = refuseRecording(store.get());
  if (refusal === 'as-published') store.apply(notify({ kind: 'act-as-published' }));
  return refusal !== null;
}

/**
 * Records one act and shows the district as it is then. What is recorded stays recorded where it cannot be shown: that
 * is told, and true.
 */
export async function act(desk: Desk, file: CaseFile | null, bodies: readonly Body[], day: DayChoice = 'keep'): Promise<boolean> {
  if (file === null || !(await recordAct(desk, file, bodies))) return false;
  await renewDistrict(desk, file, day).catch(desk.tell);
  return true;
}
