// What is chosen of clusters and risk points, and which answers are taken.
import { describe, expect, it } from 'vitest';
import { RELATION_DEFAULTS } from '../../domain/tracing/meetings/relations.ts';
import type { ClusterAnswer, RelationsAnswer } from '../../domain/tracing/relation-answers.ts';
import type { TracingPack } from '../../domain/tracing/rules/tracing-pack.ts';
import { acceptCluster, acceptRelations, chooseCluster, chooseLeastMinutes, relationSettingsOf } from './relation-commands.ts';
import type { State } from '../state.ts';
import { NO_TRACING } from './tracing-state.ts';

const start = { tracing: NO_TRACING } as State;
const through = (...commands: readonly ((state: State) => State)[]): State => commands.reduce((state, command) => command(state), start);
const answerTo = (state: State): RelationsAnswer => ({ settings: relationSettingsOf(state.tracing), now: 0, clusters: [], alone: 0, apart: 0 });

describe('relations', () => {
  it('are asked by what counts as meeting, the minutes and the days of the pack', () => {
    expect(relationSettingsOf(NO_TRACING)).toEqual({ ...NO_TRACING.meetingSettings, leastMinutes: 10, ...RELATION_DEFAULTS });
    const pack = { id: 'P', lookBack: { zones: { days: 4 } }, incubation: { shortest: 2, longest: 7 } } as TracingPack;
    expect(relationSettingsOf({ ...NO_TRACING, packs: [pack], pack: 'P' })).toMatchObject({ infectiousBeforeDays: 4, leastIncubationDays: 2, mostIncubationDays: 7 });
  });

  it('by other settings than those of now are dropped', () => {
    const answer = answerTo(start);
    expect(through(acceptRelations(answer)).tracing.relations.clusters).toBe(answer);
    expect(through(chooseLeastMinutes(11), acceptRelations(answer)).tracing.relations.clusters).toBeNull();
  });

  it('of a cluster are those of the one in hand; a case that is gone lays it down', () => {
    const answer = { of: 'C1' } as ClusterAnswer;
    expect(through(chooseCluster('C1'), acceptCluster(answer, 'C1')).tracing.relations.cluster).toBe(answer);
    expect(through(chooseCluster('C1'), acceptCluster(answer, 'C1'), chooseCluster('C2')).tracing.relations.cluster).toBeNull();
    expect(through(chooseCluster('C2'), acceptCluster(answer, 'C1')).tracing.relations.cluster).toBeNull();
    expect(through(chooseCluster('C1'), acceptCluster(null, 'C1')).tracing.relations).toMatchObject({ chosen: null, cluster: null });
  });
});
