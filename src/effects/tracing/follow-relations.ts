// The tab of relations at work: asks what is in front of it, and does what a person asks there.
import { askNewest } from '../ask-newest.ts';
import type { Desk } from '../acts.ts';
import type { TracingService } from './service.ts';
import type { WorkerHandle } from '../../io/worker-handle.ts';
import { acceptCluster, acceptRelations, acceptRiskPoints, chooseCluster, chooseLeastMinutes, chooseRelationsPart, chooseRiskSettings, isSameAsked, relationSettingsOf } from '../../store/tracing/relation-commands.ts';
import type { RelationsPart } from '../../store/tracing/relations-state.ts';
import type { State } from '../../store/state.ts';
import { onView } from '../../views/events.ts';

/** Milliseconds the hand rests before a question goes out: minutes may be typed. */
const REST_MS = 150;
/** Thousands of cases are a question of seconds. */
const LONG_TIMEOUT_MS = 120_000;

const isInFront = ({ screen, tracing }: State, part: RelationsPart): boolean => screen.front === 'tracing' && tracing.tab === 'relations' && tracing.phase === 'open' && tracing.relations.part === part;

interface Moment {
  readonly now: number;
  readonly readings: number;
}

/** Stays of another hour may be others. */
const isSameHour = (one: Moment, other: Moment): boolean => one.readings === other.readings && Math.floor(one.now / 60) === Math.floor(other.now / 60);

/** `readings`: how often the case file was read; what was found in it before is asked again. */
export function followRelations(store: Desk['store'], worker: WorkerHandle<TracingService>, readings: () => number, tell: Desk['tell']): void {
  const moment = (): Moment => ({ now: store.get().tracing.now, readings: readings() });

  const asksClusters = askNewest({
    read: () => (isInFront(store.get(), 'clusters') ? { ...moment(), settings: relationSettingsOf(store.get().tracing) } : null),
    isSame: (one, other) => isSameHour(one, other) && isSameAsked(one.settings, other.settings),
    ask: ({ settings, now }) => worker.call((desk) => desk.relations(settings, now), LONG_TIMEOUT_MS),
    take: (answer) => store.apply(acceptRelations(answer)),
    tell, restMs: REST_MS,
  });

  const asksCluster = askNewest({
    read: () => {
      const { tracing } = store.get();
      const of = tracing.relations.chosen;
      return of !== null && isInFront(store.get(), 'clusters') ? { ...moment(), settings: relationSettingsOf(tracing), of } : null;
    },
    isSame: (one, other) => isSameHour(one, other) && one.of === other.of && isSameAsked(one.settings, other.settings),
    ask: ({ settings, now, of }) => worker.call((desk) => desk.cluster(settings, now, of), LONG_TIMEOUT_MS),
    take: (answer, { of }) => store.apply(acceptCluster(answer, of)),
    tell, restMs: REST_MS,
  });

  const asksPoints = askNewest({
    read: () => (isInFront(store.get(), 'points') ? { ...moment(), settings: store.get().tracing.relations.riskSettings } : null),
    isSame: (one, other) => isSameHour(one, other) && isSameAsked(one.settings, other.settings),
    ask: ({ settings, now }) => worker.call((desk) => desk.riskPoints(settings, now), LONG_TIMEOUT_MS),
    take: (answer) => store.apply(acceptRiskPoints(answer)),
    tell, restMs: REST_MS,
  });

  store.subscribe((now, before) => {
    if (now.screen.front !== 'tracing' || (now.tracing === before.tracing && before.screen.front === 'tracing')) return;
    // A cluster laid down is asked anew when it is taken up again.
    if (now.tracing.relations.chosen !== before.tracing.relations.chosen) asksCluster.forget();
    asksClusters.again();
    asksCluster.again();
    asksPoints.again();
  });
}

export function listenToRelations(shell: EventTarget, desk: Desk): void {
  const { store, tell } = desk;
  onView(shell, 'relations-part-chosen', ({ part }) => store.apply(chooseRelationsPart(part)));
  onView(shell, 'cluster-chosen', ({ of }) => store.apply(chooseCluster(of)));
  onView(shell, 'least-minutes-chosen', ({ minutes }) => store.apply(chooseLeastMinutes(minutes)));
  onView(shell, 'risk-settings-chosen', ({ settings }) => store.apply(chooseRiskSettings(settings)));
  onView(shell, 'risk-points-asked', () => void import('./export-risk-points.ts').then(({ exportRiskPoints }) => exportRiskPoints(desk)).catch(tell));
}
