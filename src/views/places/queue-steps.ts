// The steps through the queue of places: which comes next, and which suggestion may stand chosen beforehand.
import type { OpenPlace, Suggested } from '../../domain/district/match/open-places.ts';
import { namesElsewhere } from './names-elsewhere.ts';
import { proposeName } from './propose-unit.ts';

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
 * Of 1,163 compounds of Shanghai, each asked for with a building while it was missing from the table, none had a wrong
 * unit this alike; at 0.55 forty-one had: the next phase, village or ward of the same name.
 */
const LEAST_LIKENESS = 0.7;
/** What kind of place a name is, at its end: two names that differ only here may be one. */
const KIND_AT_END = /(?:住宅|生活|居民)?(?:小区|社区|家园|花园|花苑|家苑|名苑|名园|新村|公寓|嘉园|佳园|佳苑|大院|院|苑|园|村|屯)$/u;

/** Whether two names, without area in front and building behind, are the same up to what kind of place they are. */
function haveSameHead(one: string, other: string, areaNames: readonly string[]): boolean {
  const headOf = (text: string): string => {
    const name = proposeName(text, areaNames).normalize('NFKC').replace(/\s+/gu, '');
    return name.replace(KIND_AT_END, '') || name;
  };
  return headOf(one) === headOf(other);
}

/**
 * Row of the suggestion that stands chosen when a place comes to hand, or null: the best one, unless the place or the
 * suggestion speaks of another street or district, it is not much alike or differs in more than its kind, or the second
 * is as good as the first. `areaNames`: the district's and its streets'.
 */
export function preselect(place: OpenPlace, suggested: Suggested | null, areaNames: readonly string[]): number | null {
  if (suggested === null || suggested.place !== place.place || DELIBERATE.has(place.why)) return null;
  const [best, second] = suggested.units;
  if (best === undefined || DELIBERATE.has(best.why) || best.likeness < LEAST_LIKENESS || namesElsewhere(place.place, areaNames)) return null;
  // One of several namesakes is the name itself.
  if (best.why !== 'several' && !haveSameHead(place.place, best.by, areaNames)) return null;
  return second !== undefined && second.likeness === best.likeness ? null : best.unit;
}

/** Places just decided that still stand in the queue; one that left it and comes back is open again. */
export function stillSettled(settled: ReadonlySet<string>, open: readonly OpenPlace[]): ReadonlySet<string> {
  const left = open.filter(isSettled(settled)).map(({ place }) => place);
  return left.length === settled.size ? settled : new Set(left);
}
