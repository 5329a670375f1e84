// A suggestion as a person accepts it: at the place and of the kind chosen, else at the likeliest.
import type { SuggestedStay } from '../../../domain/tracing/track/suggest-stays.ts';
import type { PlaceRole } from '../../../domain/tracing/stays/stay-table.ts';
import type { UnitDirectory } from '../../../store/state.ts';
import { nameHome } from '../cases/case-rows.ts';
import type { GivenStay } from '../tracing-events.ts';

/** What a person changed of a suggestion. `place`: index in its places, −1 for the point alone. */
export interface SuggestionChoice {
  readonly place?: number | undefined;
  readonly role?: PlaceRole | undefined;
}

/** Seen by a receiver: its evidence is 定位 and it is witnessed; the point stands beside the place, which it is the ground of. */
export function givenOf({ places, role, lng, lat, from, until }: SuggestedStay, choice: SuggestionChoice, directory: Pick<UnitDirectory, 'name' | 'zonedOf'>): GivenStay {
  const unit = places[choice.place ?? 0]?.unit ?? null;
  return { role: choice.role ?? role, place: unit === null ? '' : nameHome(directory, unit), unit, point: [lng, lat], from, until, certainty: 'witnessed', evidence: 'gps', risk: 0, contacts: 0 };
}
