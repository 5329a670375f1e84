// A match as it is told: which unit, how, by which text, and what of the place was left out.
import type { Verdict } from './judge-met.ts';
import { sliceWritten, type NormalText } from './normal-form.ts';
import type { PlaceForm } from './place-forms.ts';
import { NO_UNIT, type PlaceMatch, type Unmatched } from './place-match.ts';

/** A place that no unit is called by. */
export const UNKNOWN_PLACE: PlaceMatch = { unit: NO_UNIT, how: 'unknown', by: '', prefix: '', rest: '', rivals: [] };

/** A unit met by a whole place. */
export const meetUnit = (unit: number, how: PlaceMatch['how'], by: string): PlaceMatch => ({ ...UNKNOWN_PLACE, unit, how, by });

/** A place without a certain unit. */
export const missUnit = (how: Unmatched, rivals: readonly number[]): PlaceMatch => ({
  ...UNKNOWN_PLACE, how, rivals: [...new Set(rivals)].filter((row) => row !== NO_UNIT).sort((a, b) => a - b),
});

const UNMATCHED: readonly string[] = ['refused', 'unknown', 'several', 'other-street', 'other-district'] satisfies Unmatched[];
const isUnmatched = (how: PlaceMatch['how']): how is Unmatched => UNMATCHED.includes(how);

/** `at` is where the reading begins in the place, after its front. */
export function describeMatch(place: NormalText, at: number, form: PlaceForm, { met, how }: Verdict): PlaceMatch {
  if (isUnmatched(how)) return missUnit(how, met.map(({ row }) => row));
  const remark = form.remark !== null && form.remark[1] <= form.end ? form.remark : [0, 0] as const;
  const rest = sliceWritten(place, at + remark[0], at + remark[1]) + sliceWritten(place, at + form.end, place.text.length);
  return { ...meetUnit(met[0]!.row, how, met[0]!.by), prefix: sliceWritten(place, 0, at), rest };
}
