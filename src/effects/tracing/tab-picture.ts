// What the map shows of the tracing desk while no case is in hand: the places of the tab in front.
import { drawMeetings } from '../../domain/tracing/draw-meetings.ts';
import { drawJoiningPlaces, drawRiskPoints } from '../../domain/tracing/draw-relations.ts';
import type { TracePicture } from '../../domain/tracing/picture.ts';
import type { TracingState } from '../../store/tracing/tracing-state.ts';

/** Null: the tab has no places, or they are not known yet. */
export function pictureOfTab({ tab, meetings, relations: { part, clusters, chosen, points } }: TracingState): TracePicture | null {
  if (tab === 'meetings') return meetings === null ? null : drawMeetings(meetings);
  if (tab !== 'relations') return null;
  if (part === 'points') return points === null ? null : drawRiskPoints(points.points);
  if (clusters === null) return null;
  // Of the cluster in hand alone.
  return drawJoiningPlaces(clusters.clusters.filter(({ cases }) => chosen === null || cases.includes(chosen)));
}
