// What the data show around a step: steps taken together, days left open, changed wording, later listings nearby.
import type { Chain } from './risk-areas-chains.ts';
import { countyOf, dayOf, type Run } from './risk-areas-data.ts';

export type Step = 'medium' | 'gone';

/** How a chain's step stands among those of its county in the same snapshot. */
export interface JointStep {
  /** Chains that take the step together, this one included. */
  readonly together: number;
  /** Different days on which their stage that ends had begun. */
  readonly startDays: number;
}

const PUNCTUATION = /[\s\p{P}\p{S}]/gu;
const NUMBERS = /\d+|[〇一二三四五六七八九十百]+/g;
const LEAST_LIKENESS = 0.7;

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/** Whether two texts may name one place: the same numbers, and at least 70 % of pairs of neighbouring characters in common. */
export function isLikeWording(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.normalize('NFKC').replace(PUNCTUATION, '')) as [string, string];
  if ((a.match(NUMBERS) ?? []).join() !== (b.match(NUMBERS) ?? []).join()) return false;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / Math.max(1, pairs.size + others.size) >= LEAST_LIKENESS;
}

/** The part of a text up to its street or township; null without one. */
const streetOf = (run: Run): string | null => {
  const street = /^.{1,8}?(?:街道|镇|乡|苏木)/u.exec(run.community)?.[0];
  return street === undefined ? null : `${countyOf(run)} ${street}`;
};

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const at = (run: Run, hour: string): string => `${countyOf(run)} ${hour}`;

/** The stage that a step ends. */
export const stageOf = ({ high, medium }: Chain, step: Step): Run => (step === 'medium' ? high : medium);

/** Chains by county and snapshot of a step. */
export const groupSteps = (chains: readonly Chain[], step: Step): Map<string, Chain[]> =>
  group(chains, (chain) => at(chain.high, stageOf(chain, step).until));

export const startDaysOf = (chains: readonly Chain[], step: Step): number[] =>
  [...new Set(chains.map((chain) => dayOf(stageOf(chain, step).from)))].sort((a, b) => a - b);

export function observeJointSteps(chains: readonly Chain[], step: Step): JointStep[] {
  const joint = new Map<Chain, JointStep>();
  for (const members of groupSteps(chains, step).values()) {
    const one = { together: members.length, startDays: startDaysOf(members, step).length };
    for (const member of members) joint.set(member, one);
  }
  return chains.map((chain) => joint.get(chain)!);
}

/** Snapshots that are the first of their day: what changed there may have changed the day before. */
export function findOpenHours(snapshots: readonly string[]): ReadonlySet<string> {
  return new Set(snapshots.filter((hour, i) => snapshots[i - 1]?.slice(0, 10) !== hour.slice(0, 10)));
}

const isStrict = ({ level }: Run): boolean => level !== 'L';

/** For each run: a high or medium listing of like wording of the county left the list in the snapshot in which the run began. */
export function beganAsRewording(runs: readonly Run[], asked: readonly Run[]): boolean[] {
  const ended = group(runs.filter((run) => isStrict(run) && run.next === ''), (run) => at(run, run.until));
  return asked.map((run) => (ended.get(at(run, run.from)) ?? []).some(({ community }) => isLikeWording(community, run.community)));
}

/** For each run: the level at which like wording of the county came onto the list in the snapshot in which the run was gone. */
export function wentOnAs(runs: readonly Run[], asked: readonly Run[]): (string | null)[] {
  const began = group(runs.filter(isStrict), (run) => at(run, run.from));
  return asked.map(
    (run) => (began.get(at(run, run.until)) ?? []).find(({ community }) => community !== run.community && isLikeWording(community, run.community))?.level ?? null,
  );
}

/** For each chain: days from the last new high listing of its street to its first step; null where the text names no street. */
export function sinceLastListing(runs: readonly Run[], chains: readonly Chain[]): (number | null)[] {
  const listings = group(runs.filter(({ level }) => level.startsWith('H')), streetOf);
  return chains.map(({ high, medium }) => {
    const street = streetOf(high);
    if (street === null) return null;
    const step = dayOf(medium.from);
    return step - Math.max(...listings.get(street)!.map((run) => dayOf(run.from)).filter((day) => day <= step));
  });
}
