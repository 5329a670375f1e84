// The answer to "which unit is this place?": always with its reason, never a silent guess.

/** Stands where no unit is the place's, and where several might be. */
export const NO_UNIT = -1;

/**
 * How a place was matched, surest first.
 * `chosen`: a person said so, of this place or of the same in other signs; `key`: the unit's own key; `name`, `alias`: as written in the unit table;
 * `form`: the same after normalising (full width, 号楼/栋/幢/座, blanks …); `part`: a building, stair or room of it;
 * `prefix`: after leaving out the district's own name, its street or province in front (may also be `part`).
 */
export type MatchHow = 'chosen' | 'key' | 'name' | 'alias' | 'form' | 'part' | 'prefix';

/**
 * Why a place was not matched.
 * `refused`: a person said it is none of the district's; `unknown`: no unit is called so; `several`: more than one is;
 * `other-street`: the unit of that name lies in another street or community than the place names;
 * `other-district`: the place names another district than the unit's, or one that is not ours.
 */
export type Unmatched = 'refused' | 'unknown' | 'several' | 'other-street' | 'other-district';

export interface PlaceMatch {
  /** Row of the unit, `NO_UNIT` where none is certain. */
  readonly unit: number;
  readonly how: MatchHow | Unmatched;
  /** The text that was met: the unit's key, name or alias as written, or the place a person chose it for; '' where none. */
  readonly by: string;
  /** What was left out in front (district, street), as written in the place; '' for nothing. */
  readonly prefix: string;
  /** What was left out behind (building, stair, room), as written in the place; '' for nothing. */
  readonly rest: string;
  /** Rows that might be meant where none is certain, in row order. */
  readonly rivals: readonly number[];
}

/** A unit offered for a place in the queue: near, but for a person to decide. */
export interface Suggestion {
  readonly unit: number;
  /** 0–1, for ordering only. */
  readonly likeness: number;
  /** Why it is offered. */
  readonly why: 'several' | 'other-street' | 'other-district' | 'same-start' | 'alike';
  /** The unit's text that is near. */
  readonly by: string;
}

export interface Matcher {
  match(place: string): PlaceMatch;
  /** Nearest units of an unmatched place, best first, at most `most`. */
  suggest(place: string, most: number): readonly Suggestion[];
}

/** What is known beside the unit table. */
export interface MatchKnowledge {
  /** Decisions of persons: place as written → unit id, null for "not ours". */
  readonly chosen?: ReadonlyMap<string, string | null>;
  /** Names of the district itself and of what contains it: 九台区, 长春市, 吉林省. */
  readonly districtNames?: readonly string[];
}
