// A version of a list on its way: draft, reviewed, approved, published; who may move it, and which list a day shows.
import type { EpidemicDay, Minute } from '../day.ts';
import type { Hash } from '../journal/canonical.ts';
import type { Basis, EntryId, LevelCounts, VersionMove } from '../journal/entry.ts';

/** 拟稿 draft · 已审核 reviewed · 已批准 approved · 已发布 published · 已退回 returned, where it ends. */
export type VersionStage = 'draft' | VersionMove;

export interface VersionStep {
  readonly to: VersionMove;
  readonly by: string;
  readonly duty: string;
  readonly note: string;
  readonly at: Minute;
}

/** 名单版本: the list of a day as it was frozen, and what was decided about it. */
export interface Version {
  readonly entry: EntryId;
  /** Row set of the list. */
  readonly list: Hash;
  readonly levels: LevelCounts;
  readonly day: EpidemicDay;
  readonly basis: Basis;
  readonly effectiveFrom: Minute;
  readonly by: string;
  readonly duty: string;
  readonly note: string;
  readonly at: Minute;
  readonly stage: VersionStage;
  /** In the order they were taken. */
  readonly steps: readonly VersionStep[];
}

/** Why a version cannot be moved: nobody's name is given, the author reviews or approves, an earlier step is missing, or nothing moves it any more. */
export type MoveRefusal = 'no-name' | 'own-version' | 'not-reviewed' | 'not-approved' | 'done-already' | 'published' | 'returned';

/** The stages of the way, each reached from the one before. */
const WAY: readonly VersionStage[] = ['draft', 'reviewed', 'approved', 'published'];

/** One person under one name: what a name is set in and how it is spaced makes nobody another. */
const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

export const isNameless = (name: string): boolean => plainName(name) === '';

export const isSamePerson = (name: string, other: string): boolean => plainName(name) === plainName(other);

/** The way of a version, as far as a step depends on it. */
type OnItsWay = Pick<Version, 'stage' | 'by'>;

/**
 * Null where the version may be moved so by that name now; asked before a step is recorded. Four eyes: whoever wrote a list
 * neither reviews nor approves it. Reviewer and approver may be one person: at a small post at night there is no third.
 * Anybody may publish, the author too: it carries out an approval that stands, and decides nothing.
 */
export function refuseMove(version: OnItsWay, to: VersionMove, by: string): MoveRefusal | null {
  return refuseRecorded(version, to, by) ?? (to === 'reviewed' && isAuthor(version, by) ? 'own-version' : null);
}

/**
 * Null where a recorded step counts. Case files of before hold reviews by the author, which was allowed then: they go on
 * counting, here and on a machine that still runs the earlier version, so that no list changes its stage because the
 * program did, and two machines read one journal alike. What lets a list out is the approval, always by another.
 */
function refuseRecorded(version: OnItsWay, to: VersionMove, by: string): MoveRefusal | null {
  const { stage } = version;
  if (stage === 'published' || stage === 'returned') return stage;
  if (isNameless(by)) return 'no-name';
  if (to === 'returned') return null;
  const [at, wanted] = [WAY.indexOf(stage), WAY.indexOf(to)];
  if (wanted <= at) return 'done-already';
  if (wanted > at + 1) return to === 'published' ? 'not-approved' : 'not-reviewed';
  return to === 'approved' && isAuthor(version, by) ? 'own-version' : null;
}

const isAuthor = ({ by: author }: OnItsWay, by: string): boolean => isSamePerson(by, author);

/** The version after a recorded step; unchanged by one that may not be taken, whoever recorded it. */
export function moveVersion(version: Version, step: VersionStep): Version {
  if (refuseRecorded(version, step.to, step.by) !== null) return version;
  return { ...version, stage: step.to, steps: [...version.steps, step] };
}

/** Whether somebody may still take a step. */
export function isOnItsWay({ stage }: Pick<Version, 'stage'>): boolean {
  return stage !== 'published' && stage !== 'returned';
}

/** When a version was published; null where it is not. */
export function publishedAt({ steps }: Pick<Version, 'steps'>): Minute | null {
  return steps.find(({ to }) => to === 'published')?.at ?? null;
}

/**
 * The published version of each day that has one, by day. Of several of one day the one published last: a correction
 * takes the place of what it corrects, which stays on file.
 */
export function publishedByDay(versions: readonly Version[]): Version[] {
  const byDay = new Map<EpidemicDay, Version>();
  const published = versions.filter(({ stage }) => stage === 'published');
  for (const version of published.toSorted((a, b) => publishedAt(a)! - publishedAt(b)!)) byDay.set(version.day, version);
  return [...byDay.values()].toSorted((a, b) => a.day - b.day);
}
