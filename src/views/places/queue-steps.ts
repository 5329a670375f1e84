// The steps through the queue of places: which comes next, and which suggestion may stand chosen beforehand.
import type { OpenPlace, Suggested } from '../../domain/district/match/open-places.ts';

/** What a person is about to say of a place. */
export type Choice = { readonly kind: 'unit'; readonly row: number } | { readonly kind: 'make' } | { readonly kind: 'refuse' };

const isSettled = (settled: ReadonlySet<string>) => ({ place }: OpenPlace): boolean => settled.has(place);

/**
 * The place after `order`, passing those just decided and turning to the beginning at the end; null when none is left.
 * `order`: index in the queue of the place that is done with.
 */
export function nextPlace(open: readonly OpenPlace[], order: number, settled: ReadonlySet<string>): string | null {
  const done = isSettled(settled);
  for (let step = 1; step <= open.length; step++) {
    const candidate = open[(order + step) % open.length]!;
    if (!done(candidate)) return candidate.place;
  }
  return null;
}

/** Where to go on when the place in hand left the queue from `order`: whoever moved up into its gap, else the first. */
export function placeInGap(open: readonly OpenPlace[], order: number, settled: ReadonlySet<string>): string | null {
  return open.length === 0 ? null : nextPlace(open, Math.max(0, Math.min(order, open.length)) - 1 + open.length, settled);
}

/** Reasons that a person must answer with eyes open: nothing is chosen for them. */
const DELIBERATE: ReadonlySet<string> = new Set(['other-street', 'other-district']);

/**
 * Row of the suggestion that stands chosen when a place comes to hand, or null: the best one, unless the place or the
 * suggestion speaks of another street or district, or the second is as good as the first.
 */
export function preselect(place: OpenPlace, suggested: Suggested | null): number | null {
  if (suggested === null || suggested.place !== place.place || DELIBERATE.has(place.why)) return null;
  const [best, second] = suggested.units;
  if (best === undefined || DELIBERATE.has(best.why)) return null;
  return second !== undefined && second.likeness === best.likeness ? null : best.unit;
}

/** Places just decided that still stand in the queue; one that left it and comes back is open again. */
export function stillSettled(settled: ReadonlySet<string>, open: readonly OpenPlace[]): ReadonlySet<string> {
  const left = open.filter(isSettled(settled)).map(({ place }) => place);
  return left.length === settled.size ? settled : new Set(left);
}
