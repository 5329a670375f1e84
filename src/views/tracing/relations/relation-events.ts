// The events of clusters, relations and risk points, among those of the tracing desk.
import type { RiskSettings } from '../../../domain/tracing/relation-answers.ts';
import type { RelationsPart } from '../../../store/tracing/relations-state.ts';

export interface RelationEvents {
  'relations-part-chosen': { readonly part: RelationsPart };
  /** Number of a case of the cluster; null lays it down. */
  'cluster-chosen': { readonly of: string | null };
  'least-minutes-chosen': { readonly minutes: number };
  'risk-settings-chosen': { readonly settings: RiskSettings };
  /** The list for others' eyes, as a file. */
  'risk-points-asked': Readonly<Record<string, never>>;
}
