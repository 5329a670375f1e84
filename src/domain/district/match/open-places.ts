// The queue of places that no unit is known for: what a person works through before the zones are whole.
import type { EpidemicDay } from '../../day.ts';
import type { Suggestion, Unmatched } from './place-match.ts';

/** One place of the queue. */
export interface OpenPlace {
  /** As the lists write it. */
  readonly place: string;
  readonly why: Exclude<Unmatched, 'refused'>;
  /** Reports that wait for it. */
  readonly reports: number;
  readonly lastReportedOn: EpidemicDay;
}

/** A place about which a person decided; it may be decided anew. */
export interface DecidedPlace {
  readonly place: string;
  /** Id of the unit; null for none of the district's, whose reports do not count. */
  readonly unit: string | null;
  readonly reports: number;
}

/** The units offered for a place, best first. */
export interface Suggested {
  readonly place: string;
  readonly units: readonly Suggestion[];
}
