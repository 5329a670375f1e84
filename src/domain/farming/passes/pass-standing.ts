// How a pass stands on the list of its day: what it waits for, in force, suspended by itself with the reason, or over.
import type { EpidemicDay, Minute } from '../../day.ts';
import type { LevelCode } from '../../zoning/level.ts';
import type { LineReason } from '../lines/line-table.ts';
import { isSameGround, waitsSince, type Pass, type PassPaper } from './pass-cycle.ts';
import type { PassMove } from './pass-entries.ts';

/**
 * Why a pass does not hold. `level-raised`: the home's level on the list of its day is above that it was approved with.
 * `line-closed`: the household's line is closed. `not-known`: its home, household or plots are no more. `undone`: what it
 * was printed upon was undone. `reissued`: it was approved anew, and this paper is not the one printed since.
 */
export type Suspension =
  | { readonly reason: 'level-raised'; readonly before: LevelCode; readonly now: LevelCode }
  | { readonly reason: 'line-closed'; readonly line: LineReason; readonly unit: number }
  | { readonly reason: 'not-known' | 'undone' | 'reissued' | 'withdrawn' };

/** In the order of the queue. `ahead`: for a day to come; `ended`: refused, or withdrawn before it was printed. */
export const PASS_GROUPS = ['to-verify', 'to-approve', 'to-print', 'in-force', 'suspended', 'ahead', 'over', 'ended'] as const;
export type PassGroup = (typeof PASS_GROUPS)[number];

export interface PassStanding {
  readonly group: PassGroup;
  /** Of a suspended pass; of one that waits: why it would not hold. */
  readonly why: Suspension | null;
}

/** What passes are held against. */
export interface PassFacts {
  /** The list day shown. */
  readonly day: EpidemicDay;
  /** Level of a unit by key on the list of a day; null where the unit or the list is not known. */
  readonly levelOn: (day: EpidemicDay, unit: string) => LevelCode | null;
  /** Why the line is closed on the list of a day; null where it is open, or lines of that day are not known. */
  readonly closedLine: (day: EpidemicDay, household: string, plots: readonly string[]) => Suspension | null;
}

export function passStanding(pass: Pass, facts: PassFacts): PassStanding {
  const { stage, day, papers } = pass;
  const isEnded = stage === 'refused' || stage === 'withdrawn';
  if (isEnded && papers.length === 0) return { group: 'ended', why: null };
  if (day < facts.day) return { group: 'over', why: null };
  if (isEnded) return { group: 'suspended', why: { reason: 'withdrawn' } };
  const why = obstacleOf(pass, facts);
  if (validPaper(pass) !== null) return why !== null ? { group: 'suspended', why } : { group: day > facts.day ? 'ahead' : 'in-force', why: null };
  // Paper that is out there upon steps that were undone.
  if (papers.some(({ isUndone }) => isUndone)) return { group: 'suspended', why: why ?? { reason: 'undone' } };
  if (stage === 'applied') return { group: 'to-verify', why };
  if (stage === 'verified') return { group: 'to-approve', why };
  return { group: why === null ? 'to-print' : 'suspended', why };
}

/** Why it would not hold on the list of its day; null where nothing is against it. */
export function obstacleOf({ home, day, ground, household, plots }: Pass, facts: PassFacts): Suspension | null {
  const level = facts.levelOn(day, home);
  if (level === null) return { reason: 'not-known' };
  if (ground !== null && level > ground.level) return { reason: 'level-raised', before: ground.level, now: level };
  return facts.closedLine(day, household, plots);
}

/** The paper that holds: the last one whose printing stands, on what the pass is approved upon now. */
export function validPaper({ stage, ground, papers }: Pass): PassPaper | null {
  const paper = papers.findLast(({ isUndone }) => !isUndone);
  return stage === 'printed' && paper !== undefined && ground !== null && isSameGround(paper.ground, ground) ? paper : null;
}

/** The step that comes next; null where none does. A suspended pass is approved anew on the level of now, or goes on from where undoing left it. */
export function nextMove(pass: Pass, { group, why }: PassStanding): PassMove | null {
  if (group === 'over' || group === 'ended' || group === 'in-force' || group === 'ahead' || why?.reason === 'withdrawn') return null;
  if (pass.stage === 'applied') return 'verified';
  if (pass.stage === 'verified' || why?.reason === 'level-raised') return 'approved';
  return why === null || why.reason === 'undone' ? 'printed' : null;
}

/** Passes of one village that stand alike. */
export interface PassBatch {
  readonly village: string;
  readonly villageName: string;
  readonly group: PassGroup;
  readonly passes: readonly { readonly pass: Pass; readonly standing: PassStanding }[];
  /** Since when the one waits that waits longest. */
  readonly oldest: Minute;
}

/** Batches by group and village; within one by hours, household and person. */
export function queuePasses(passes: readonly Pass[], facts: PassFacts): PassBatch[] {
  const batches = new Map<string, { village: string; villageName: string; group: PassGroup; passes: { pass: Pass; standing: PassStanding }[] }>();
  for (const pass of passes) {
    const standing = passStanding(pass, facts);
    const key = `${standing.group}|${pass.village.id}`;
    const batch = batches.get(key);
    if (batch) batch.passes.push({ pass, standing });
    else batches.set(key, { village: pass.village.id, villageName: pass.village.name, group: standing.group, passes: [{ pass, standing }] });
  }
  const order = (group: PassGroup): number => PASS_GROUPS.indexOf(group);
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...batches.values()]
    .map((batch) => ({
      ...batch,
      passes: batch.passes.toSorted(({ pass: a }, { pass: b }) => a.day - b.day || a.from - b.from || byName(a.household, b.household) || a.person - b.person),
      oldest: batch.passes.reduce((first, { pass }) => Math.min(first, waitsSince(pass)), Infinity),
    }))
    .toSorted((a, b) => order(a.group) - order(b.group) || byName(a.villageName, b.villageName));
}
