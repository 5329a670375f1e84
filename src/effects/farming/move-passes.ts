// Passes on their way: applied for, verified, approved, refused, withdrawn; each act written to disk, and what could not be done told by its reason.
import { isRecordingRefused, recordAct, type Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { tellSteps } from '../open-district.ts';
import { canonicalJson, type Json } from '../../domain/journal/canonical.ts';
import { attestedOf } from '../../domain/farming/passes/pass-conditions.ts';
import { refusePassMove, type Pass, type PassRefusal } from '../../domain/farming/passes/pass-cycle.ts';
import type { PassBody, PassGround, PassMove } from '../../domain/farming/passes/pass-entries.ts';
import { askByHand, askFromPlan, writeRequests, type PassAsk } from '../../domain/farming/passes/pass-requests.ts';
import { accessOf } from '../../domain/farming/rules/judge-access.ts';
import type { LinesAnswer } from '../../domain/farming/answers.ts';
import type { EpidemicDay } from '../../domain/day.ts';
import type { PassFacts } from '../../domain/farming/passes/pass-standing.ts';
import { refuseDrafting } from '../../store/refusals.ts';
import { acceptPasses, passFactsOf, setPassesBusy, tellPasses } from '../../store/farming/pass-desk.ts';
import type { State } from '../../store/state.ts';
import type { PassEvents } from '../../views/passes/pass-events.ts';
import { nameUnit } from '../../views/zoning/unit-name.ts';

type Open = CaseFile | null;

/** What the farming desk knows of ways. */
export interface PassWays {
  /** Lines by the list of a day; null where there is none. */
  readonly linesOn: (day: EpidemicDay) => Promise<LinesAnswer | null>;
  /** Names of the roads to each plot, in order, by the lines of an answer; of a plot without a way, none. */
  readonly roadsOf: (plots: readonly number[], token: number) => Promise<ReadonlyMap<number, readonly string[]>>;
}

/** Passes are made of what is on file: not of what is only supposed, nor of how a list once was. */
export function refusesPasses(store: Desk['store']): boolean {
  if (isRecordingRefused(store)) return true;
  if (refuseDrafting(store.get()) === null) return false;
  store.apply(tellPasses({ kind: 'not-on-file' }));
  return true;
}

/** What passes are held against, with the lines of their own days; null before there is a list. */
export async function passFactsOn(store: Desk['store'], days: Iterable<EpidemicDay>, { linesOn }: PassWays): Promise<PassFacts | null> {
  const { day } = store.get().screen;
  const others = await Promise.all([...new Set(days)].filter((one) => one !== day).map(linesOn));
  return passFactsOf(store.get(), others.filter((lines) => lines !== null));
}

/** So many asks are routed at once: homes of one village share much of their ways. */
const ROADS_AT_ONCE = 200;

/** Writes an act about passes: nothing else of the district is another by it, so nothing is judged again. */
export async function recordPasses(desk: Desk, file: Open, bodies: readonly PassBody[]): Promise<boolean> {
  if (file === null || !(await recordAct(desk, file, bodies))) return false;
  desk.store.apply(acceptPasses(file.plan.passes));
  tellSteps(desk.store, file);
  return true;
}

/** 申请. Households that get none are told with the reason; the rest are applied for in one act. */
export async function applyForPasses(desk: Desk, file: Open, { households, hours, by, duty }: PassEvents['passes-asked'], { linesOn, roadsOf }: PassWays): Promise<void> {
  const { store } = desk;
  const { directory, farming, language } = store.get();
  const { register, plan } = farming;
  const lists = hours === null ? (plan?.lists ?? []) : [hours.day];
  if (file === null || directory === null || register === null || lists.length === 0 || refusesPasses(store)) return;
  const days = [...new Set(lists)];
  const answers = await Promise.all(days.map(linesOn));
  const lines = new Map(days.flatMap((day, i) => (answers[i] === null ? [] : [[day, answers[i]!] as const])));
  // Another register meanwhile: its rows are others.
  if (lines.size < days.length || store.get().farming.register !== register) {
    store.apply(tellPasses({ kind: 'sheet-not-ready' }));
    return;
  }
  const ground = { register, lines, passes: file.plan.passes.passes };
  const { asks, unasked } = hours === null ? (plan === null ? { asks: [], unasked: [] } : askFromPlan(ground, plan, households)) : askByHand(ground, households, hours);
  const routed = await routeAsks(asks, (list) => lines.get(list)!.token, roadsOf, (done) => store.apply(setPassesBusy({ done, whole: asks.length })));
  const bodies = writeRequests(register, directory.id, routed).map(({ day, village, requests }): PassBody => ({
    kind: 'passes-applied', day, village: { id: directory.id[village]!, name: nameUnit(directory, village, language) }, requests, by, duty,
  }));
  const isDone = bodies.length === 0 || (await recordPasses(desk, file, bodies));
  const count = bodies.reduce((sum, body) => sum + (body.kind === 'passes-applied' ? body.requests.length : 0), 0);
  store.apply(isDone ? tellPasses({ kind: 'asked', count, unasked }) : setPassesBusy(null));
}

/** A pass names the roads to the first of its plots that has a way. */
async function routeAsks(asks: readonly PassAsk[], tokenOf: (list: EpidemicDay) => number, roadsOf: PassWays['roadsOf'], tell: (done: number) => void): Promise<PassAsk[]> {
  const ordered = asks.toSorted((a, b) => a.list - b.list || a.household - b.household);
  const roads = new Map<PassAsk, readonly string[]>();
  for (let first = 0; first < ordered.length;) {
    tell(first);
    const { list } = ordered[first]!;
    const batch = ordered.slice(first, first + ROADS_AT_ONCE).filter((ask) => ask.list === list);
    const known = await roadsOf(batch.flatMap(({ plots }) => plots), tokenOf(list));
    for (const ask of batch) roads.set(ask, ask.plots.map((plot) => known.get(plot)).find((names) => names !== undefined) ?? []);
    first += batch.length;
  }
  return asks.map((ask) => ({ ...ask, roads: roads.get(ask)! }));
}

/** A step of many passes in one act; those that may not take it are counted by the reason, and stay as they are. */
export async function movePasses(desk: Desk, file: Open, { passes: ids, to, by, duty, note }: PassEvents['passes-moved'], ways: PassWays): Promise<void> {
  const { store } = desk;
  if (file === null || refusesPasses(store)) return;
  const wanted = new Set(ids);
  const facts = await passFactsOn(store, to === 'approved' ? file.plan.passes.passes.filter(({ id }) => wanted.has(id)).map(({ day }) => day) : [], ways);
  const now = store.get();
  if (facts === null) return;
  const returning = returningOf(now.farming.register);
  const taken = new Map<string, { ground: PassGround | undefined; passes: Pass[] }>();
  const kept = new Map<PassRefusal | 'closed', number>();
  for (const pass of file.plan.passes.passes) {
    if (!wanted.has(pass.id)) continue;
    const ground = to === 'approved' ? groundOf(pass, facts, now.farming, returning) : undefined;
    const why = to === 'approved' && isShut(pass, ground, facts, now.farming, returning) ? 'closed' : refusePassMove(pass, { to, by, ground });
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
function groundOf({ day, home, household }: Pass, facts: PassFacts, { packs, pack }: State['farming'], returning: ReadonlySet<string>): PassGround | undefined {
  const level = facts.levelOn(day, home);
  const rules = packs.find(({ id }) => id === pack);
  return level === null || rules === undefined ? undefined : { level, pack, conditions: attestedOf(accessOf(rules, level, returning.has(household)).conditions) };
}

/** Numbers of the households that farm as those who return. */
function returningOf(register: State['farming']['register']): ReadonlySet<string> {
  return new Set(register?.households.id.filter((_, row) => register.households.returning[row] === 1));
}

/** Whether nobody may go: by the line, or by what the pack says of the level. */
function isShut({ day, household, plots }: Pass, ground: PassGround | undefined, facts: PassFacts, { packs, pack }: State['farming'], returning: ReadonlySet<string>): boolean {
  if (facts.closedLine(day, household, plots) !== null) return true;
  const rules = packs.find(({ id }) => id === pack);
  return ground !== undefined && rules !== undefined && accessOf(rules, ground.level, returning.has(household)).movement === 'none';
}
