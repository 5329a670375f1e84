// Commands of clusters, relations and risk points: what was answered, and what a person chose of it.
import { RELATION_DEFAULTS, relationParametersOf } from '../../domain/tracing/meetings/relations.ts';
import type { ClusterAnswer, RelationsAnswer, RelationSettings, RiskPointsAnswer, RiskSettings } from '../../domain/tracing/relation-answers.ts';
import type { RelationsPart, RelationsState } from './relations-state.ts';
import type { State } from '../state.ts';
import { tracingPack, type TracingState } from './tracing-state.ts';

function change(state: State, changed: Partial<RelationsState>): State {
  return { ...state, tracing: { ...state.tracing, relations: { ...state.tracing.relations, ...changed } } };
}

/** What is asked by the settings of now: what counts as meeting, the shortest that joins, and the days of the pack. */
export function relationSettingsOf(tracing: TracingState): RelationSettings {
  const { meetingSettings, relations } = tracing;
  const rules = tracingPack(tracing);
  return { ...meetingSettings, leastMinutes: relations.leastMinutes, ...(rules === undefined ? RELATION_DEFAULTS : relationParametersOf(rules)) };
}

export function isSameAsked<Settings extends RelationSettings | RiskSettings>(one: Settings, other: Settings): boolean {
  return (Object.keys(one) as (keyof Settings)[]).every((name) => one[name] === other[name]);
}

export function chooseRelationsPart(part: RelationsPart) {
  return (state: State): State => (part === state.tracing.relations.part ? state : change(state, { part }));
}

export function chooseLeastMinutes(leastMinutes: number) {
  return (state: State): State => change(state, { leastMinutes });
}

/** Takes the cluster of a case in hand, or lays it down. */
export function chooseCluster(chosen: string | null) {
  return (state: State): State => (chosen === state.tracing.relations.chosen ? state : change(state, { chosen, cluster: null }));
}

export function chooseRiskSettings(riskSettings: RiskSettings) {
  return (state: State): State => change(state, { riskSettings });
}

/** Dropped unless it is by the settings of now. */
export function acceptRelations(clusters: RelationsAnswer) {
  return (state: State): State => (isSameAsked(clusters.settings, relationSettingsOf(state.tracing)) ? change(state, { clusters }) : state);
}

/** Null: nobody investigates that case any more. */
export function acceptCluster(cluster: ClusterAnswer | null, of: string) {
  return (state: State): State => (of !== state.tracing.relations.chosen ? state : change(state, cluster === null ? { chosen: null, cluster: null } : { cluster }));
}

export function acceptRiskPoints(points: RiskPointsAnswer) {
  return (state: State): State => (isSameAsked(points.settings, state.tracing.relations.riskSettings) ? change(state, { points }) : state);
}
