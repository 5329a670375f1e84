// The reports of one unit as a person reads and corrects them.
import type { EpidemicDay } from '../day.ts';
import type { RowId } from '../journal/entry.ts';

/** One recorded report of a unit or of a building in it. */
export interface UnitReport {
  readonly id: RowId;
  readonly reportedOn: EpidemicDay;
  /** The place as the list names it; the unit's key where it was recorded by hand. */
  readonly place: string;
  /** File it came from, '' when it was recorded by hand. */
  readonly file: string;
  /** Row of the file as the spreadsheet counts; 0 when recorded by hand. */
  readonly sourceRow: number;
  /** Day the person was moved out; null where it is not recorded. */
  readonly movedOutOn: EpidemicDay | null;
  /** What a person decided about it: `BY_RULE`, `COUNTS` or `DOES_NOT_COUNT`. */
  readonly counts: number;
  /** Why it does not run the unit's clock; null where it does. */
  readonly notCounted: 'reclassified' | 'found-in-isolation' | 'same-person' | 'by-hand' | null;
}
