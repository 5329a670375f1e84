// The three stops of a sheet on a phone, as shares of the room above the timeline.

export const STOPS = { low: 0.24, half: 0.55, full: 1 } as const;
export type Stop = keyof typeof STOPS;
export const STOP_ORDER: readonly Stop[] = ['low', 'half', 'full'];
/** Let go below this share, the sheet closes. */
const CLOSE_BELOW = 0.12;

/** The stop nearest to a share of the room, or null when the sheet was pulled away. */
export function nearestStop(share: number): Stop | null {
  if (share < CLOSE_BELOW) return null;
  return STOP_ORDER.reduce((best, stop) => (Math.abs(STOPS[stop] - share) < Math.abs(STOPS[best] - share) ? stop : best));
}
