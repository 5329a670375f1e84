// Places that join a cluster, and risk points, as the map shows them.
import { drawPlaces } from './draw-meetings.ts';
import type { TracePicture } from './picture.ts';
import type { Cluster, RiskPoint } from './relation-answers.ts';

/** Those of every cluster given. */
export function drawJoiningPlaces(clusters: readonly Cluster[]): TracePicture {
  return drawPlaces(clusters.flatMap(({ places }) => places));
}

/** Each place once, with all cases who were there. */
export function drawRiskPoints(points: readonly RiskPoint[]): TracePicture {
  return drawPlaces([...new Map(points.map((point) => [point.unit, point])).values()].map(({ lng, lat, casesInAll }) => ({ lng, lat, cases: casesInAll, minutes: 0 })));
}
