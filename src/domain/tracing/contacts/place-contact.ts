// Whose zone waits for a close contact.
import { MINUTES_PER_DAY, type EpidemicDay, type Minute } from '../../day.ts';

/**
 * The rules speak of contacts in an area: that in which they live, and where nobody knows it, that in which they were exposed
 * (grade D: our own reading). Unit rows, below 0 for none; null where neither is known.
 */
export function placeContact(residence: number, exposedAt: number, last: Minute): { readonly unit: number; readonly exposedOn: EpidemicDay } | null {
  const unit = residence >= 0 ? residence : exposedAt;
  return unit < 0 ? null : { unit, exposedOn: Math.floor(last / MINUTES_PER_DAY) };
}
