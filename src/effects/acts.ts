// Writes one act of a person: to disk first, told when the disk refuses, and the page read anew from it.
import { describeError, type CaseFile } from './case-file.ts';
import { renewDistrict, type DistrictOpening } from './open-district.ts';
import type { DayChoice } from './zoning.ts';
import type { Body } from '../domain/journal/entry.ts';
import { notify, setSaved } from '../store/commands.ts';

/** What every task needs to act on the open case file. */
export interface Desk extends DistrictOpening {
  readonly caseFile: () => CaseFile | null;
  readonly tell: (reason: unknown) => void;
}

/** Records one act; false, with a notice, where it could not be written: then nothing has changed. */
export async function recordAct({ store, caseFile }: Desk, bodies: readonly Body[]): Promise<boolean> {
  const file = caseFile();
  const { saved } = store.get();
  // Nothing is decided about a case file that is still being opened, nor by a tab that may not write.
  if (file === null || saved === 'read-only' || bodies.length === 0) return false;
  store.apply(setSaved('saving'));
  try {
    await file.record(bodies);
  } catch (reason) {
    store.apply(setSaved('failed'));
    store.apply(notify({ kind: 'save-failed', detail: describeError(reason) }));
    return false;
  }
  store.apply(setSaved('saved'));
  return true;
}

/** Records one act and shows the district as it is then. */
export async function act(desk: Desk, bodies: readonly Body[], day: DayChoice = 'keep'): Promise<boolean> {
  if (!(await recordAct(desk, bodies))) return false;
  const file = desk.caseFile();
  if (file !== null) await renewDistrict(desk, file, day);
  return true;
}
