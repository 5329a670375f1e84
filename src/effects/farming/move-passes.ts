// Passes on their way: applied for, verified, approved, refused, withdrawn; each act written to disk, and what could not be done told by its reason.
import { isRecordingRefused, recordAct, type Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { tellSteps } from '../open-district.ts';
import { canonicalJson, type Json } from '../../domain/journal/canonical.ts';
import { attestedOf } from '../../domain/farming/passes/pass-conditions.ts';
import { refusePassMove, type Pass, type PassRefusal } from '../../domain/farming/passes/pass-cycle.ts';
import type { PassBody, PassGround, PassMove } from '../../domain/farming/passes/pass-entries.ts';
import { askByHand, askFromPlan, writeRequests, type PassAsk } from '../../domain/farming/passes/pass-requests.ts';
import type { PassFacts } from '../../domain/farming/passes/pass-standing.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import { acceptPasses, passFactsOf, setPassesBusy, tellPasses } from '../../store/pass-desk.ts';
import type { State } from '../../store/state.ts';
import type { PassEvents } from '../../views/passes/pass-events.ts';
import { nameUnit } from '../../views/zoning/unit-name.ts';

type Open = CaseFile | null;

/** Names of the roads to a household's plots, in order. */
export type RoadsOf = (plots: readonly number[]) => Promise<readonly string[]>;

/** So many ways are asked at once. */
const ROADS_AT_ONCE = 16;

/** Writes an act about passes: nothing else of the district is another by it, so nothing is judged again. */
export async function recordPasses(desk: Desk, file: Open, bodies: readonly PassBody[]): Promise<boolean> {
  if (file === null || !(await recordAct(desk, file, bodies))) return false;
  desk.store.apply(acceptPasses(file.plan.passes));
  tellSteps(desk.store, file);
  return true;
}

/** 申请. Households that get none are told with the reason; the rest are applied for in one act. */
export async function applyForPasses(desk: Desk, file: Open, { households, hours, by, duty }: PassEvents['passes-asked'], roadsOf: RoadsOf): Promise<void> {
  const { store } = desk;
  const { directory, farming, language } = store.get();
  const { register, lines, plan } = farming;
  if (file === null || directory === null || register === null || lines === null || isRecordingRefused(store)) return;
  const ground = { register, lines, passes: file.plan.passes.passes };
  const { asks, unasked } = hours === null ? (plan === null ? { asks: [], unasked: [] } : askFromPlan(ground, plan, households)) : askByHand(ground, households, hours);
  const routed: PassAsk[] = [];
  for (let first = 0; first < asks.length; first += ROADS_AT_ONCE) {
    store.apply(setPassesBusy({ done: first, whole: asks.length }));
    routed.push(...(await Promise.all(asks.slice(first, first + ROADS_AT_ONCE).map(async (ask) => ({ ...ask, roads: await roadsOf(ask.plots) })))));
  }
  const bodies = writeRequests(register, directory.id, routed).map(({ day, village, requests }): PassBody => ({
    kind: 'passes-applied', day, village: { id: directory.id[village]!, name: nameUnit(directory, village, language) }, requests, by, duty,
  }));
  const isDone = bodies.length === 0 || (await recordPasses(desk, file, bodies));
  const count = bodies.reduce((sum, body) => sum + (body.kind === 'passes-applied' ? body.requests.length : 0), 0);
  store.apply(isDone ? tellPasses({ kind: 'asked', count, unasked }) : setPassesBusy(null));
}

/** A step of many passes in one act; those that may not take it are counted by the reason, and stay as they are. */
export async function movePasses(desk: Desk, file: Open, { passes: ids, to, by, duty, note }: PassEvents['passes-moved']): Promise<void> {
  const { store } = desk;
  const now = store.get();
  const facts = passFactsOf(now);
  if (file === null || facts === null || isRecordingRefused(store)) return;
  const wanted = new Set(ids);
  const taken = new Map<string, { ground: PassGround | undefined; passes: Pass[] }>();
  const kept = new Map<PassRefusal | 'closed', number>();
  for (const pass of file.plan.passes.passes) {
    if (!wanted.has(pass.id)) continue;
    const ground = to === 'approved' ? groundOf(pass, facts, now.farming) : undefined;
    const why = to === 'approved' && isShut(pass, ground, facts, now.farming) ? 'closed' : refusePassMove(pass, { to, by, ground });
    if (why !== null) {
      kept.set(why, (kept.get(why) ?? 0) + 1);
      continue;
    }
    const key = canonicalJson((ground ?? null) as unknown as Json);
    const batch = taken.get(key) ?? { ground, passes: [] };
    taken.set(key, batch);
    batch.passes.push(pass);
  }
  const bodies = [...taken.values()].map(({ ground, passes }): PassBody => ({ kind: 'passes-moved', passes: passes.map(({ id }) => id), to, by, duty, note, ...(ground === undefined ? {} : { ground }) }));
  if (bodies.length > 0 && !(await recordPasses(desk, file, bodies))) return;
  store.apply(tellPasses({ kind: 'moved', to, count: countOf(bodies, to), kept: [...kept] }));
}

const countOf = (bodies: readonly PassBody[], to: PassMove): number => bodies.reduce((sum, body) => sum + (body.kind === 'passes-moved' && body.to === to ? body.passes.length : 0), 0);

/** The home's level on the list of the pass's day and what the pack asks of it there; undefined where the list does not say. */
function groundOf({ day, home }: Pass, facts: PassFacts, { packs, pack }: State['farming']): PassGround | undefined {
  const level = facts.levelOn(day, home);
  const rules = packs.find(({ id }) => id === pack);
  return level === null || rules === undefined ? undefined : { level, pack, conditions: attestedOf(rules.fieldWork[LEVELS[level]].conditions) };
}

/** Whether nobody may go: by the line, or by what the pack says of the level. */
function isShut({ day, household, plots }: Pass, ground: PassGround | undefined, facts: PassFacts, { packs, pack }: State['farming']): boolean {
  if (facts.closedLine(day, household, plots) !== null) return true;
  return ground !== undefined && packs.find(({ id }) => id === pack)?.fieldWork[LEVELS[ground.level]].movement === 'none';
}
