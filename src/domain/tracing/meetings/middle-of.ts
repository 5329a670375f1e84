// The middle of stays on the sphere, across the date line too.
import type { StayTable } from '../stays/stay-table.ts';
import type { MeetingTable } from './meeting-table.ts';

const RADIANS = Math.PI / 180;

/** Middle of both stays of the meetings, degrees; NaN where none has coordinates, or they lie all around the earth. */
export function middleOf({ longitude, latitude }: StayTable, meetings: Iterable<number>, { a, b }: Pick<MeetingTable, 'a' | 'b'>): [longitude: number, latitude: number] {
  let [x, y, z] = [0, 0, 0];
  for (const meeting of meetings) {
    for (const row of [a[meeting]!, b[meeting]!]) {
      const [east, north] = [longitude[row]! * RADIANS, latitude[row]! * RADIANS];
      if (!Number.isFinite(east) || !Number.isFinite(north)) continue;
      x += Math.cos(north) * Math.cos(east);
      y += Math.cos(north) * Math.sin(east);
      z += Math.sin(north);
    }
  }
  if (x === 0 && y === 0 && z === 0) return [Number.NaN, Number.NaN];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}
