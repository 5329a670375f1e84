// 关系: what the tracing desk shows of clusters, relations and risk points, and what was asked of them.
import type { ClusterAnswer, RelationsAnswer, RiskPointsAnswer, RiskSettings } from '../../domain/tracing/relation-answers.ts';

/** 聚集 clusters, 风险点位 risk points. */
export type RelationsPart = 'clusters' | 'points';

export interface RelationsState {
  readonly part: RelationsPart;
  /** Shorter meetings join nobody. */
  readonly leastMinutes: number;
  /** Null before it is first asked; of earlier settings while it is asked again, as the others below. */
  readonly clusters: RelationsAnswer | null;
  /** Number of a case whose cluster is in hand; null: none. */
  readonly chosen: string | null;
  /** The cluster in hand. */
  readonly cluster: ClusterAnswer | null;
  readonly riskSettings: RiskSettings;
  readonly points: RiskPointsAnswer | null;
}

/** Together for more than ten minutes is what the texts call companions of one time and place. */
export const NO_RELATIONS: RelationsState = {
  part: 'clusters', leastMinutes: 10, clusters: null, chosen: null, cluster: null, riskSettings: { joinMinutes: 0, days: 14, homes: false }, points: null,
};
