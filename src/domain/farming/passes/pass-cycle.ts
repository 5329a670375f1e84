// The way of a pass: applied, verified by the village, approved by the township, printed; refused or withdrawn, where it ends.
import type { EpidemicDay, Minute } from '../../day.ts';
import { canonicalJson, type Json } from '../../journal/canonical.ts';
import type { EntryId } from '../../journal/entry.ts';
import { isNameless, isSamePerson } from '../../publishing/versions.ts';
import type { PassGround, PassId, PassMove, PassRequest } from './pass-entries.ts';

/** 已申请 · 已核实 · 已核准 · 已打印 · 不予批准 · 已收回. */
export type PassStage = 'applied' | PassMove;

export interface PassStep {
  readonly to: PassMove;
  readonly by: string;
  readonly duty: string;
  readonly note: string;
  readonly at: Minute;
}

/** A pass on paper: what it was printed on, and by which key it was signed. */
export interface PassPaper {
  /** Entry that records the printing. */
  readonly entry: EntryId;
  readonly ground: PassGround;
  readonly key: string;
  readonly at: Minute;
  /** Its printing was undone, or counts no more: the paper is out there all the same. */
  readonly isUndone: boolean;
}

export interface Pass extends PassRequest {
  readonly id: PassId;
  readonly number: string;
  readonly day: EpidemicDay;
  readonly village: { readonly id: string; readonly name: string };
  readonly by: string;
  readonly duty: string;
  readonly at: Minute;
  readonly stage: PassStage;
  readonly steps: readonly PassStep[];
  /** Null before it is approved. */
  readonly ground: PassGround | null;
  readonly papers: readonly PassPaper[];
}

/** Why a pass cannot be moved so: no name, one's own step before, an earlier step is missing, done already, or it has ended. */
export type PassRefusal = 'no-name' | 'own-request' | 'own-step' | 'not-verified' | 'not-approved' | 'no-ground' | 'no-key' | 'done-already' | 'ended';

/** A step as it is recorded. */
export interface PassMoving extends PassStep {
  readonly entry: EntryId;
  readonly ground?: PassGround | undefined;
  readonly key?: string | undefined;
}

export const isSameGround = (a: PassGround, b: PassGround): boolean => canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

/**
 * Null where the pass may be moved so by that name. The village verifies what another applied for; the township approves
 * what neither applied for nor verified by the same person. Anybody may print: that carries out what was approved. What
 * is approved or printed may be approved anew on another ground, and is printed again then.
 */
export function refusePassMove(pass: Pick<Pass, 'stage' | 'by' | 'steps' | 'ground'>, { to, by, ground, key }: Pick<PassMoving, 'to' | 'by' | 'ground' | 'key'>): PassRefusal | null {
  const { stage } = pass;
  if (stage === 'refused' || stage === 'withdrawn') return 'ended';
  if (isNameless(by)) return 'no-name';
  switch (to) {
    case 'verified':
      if (stage !== 'applied') return 'done-already';
      return isSamePerson(pass.by, by) ? 'own-request' : null;
    case 'approved':
      if (stage === 'applied') return 'not-verified';
      if (ground === undefined) return 'no-ground';
      if (pass.ground !== null && isSameGround(pass.ground, ground)) return 'done-already';
      if (isSamePerson(pass.by, by)) return 'own-request';
      return isSamePerson(pass.steps.findLast((step) => step.to === 'verified')?.by ?? '', by) ? 'own-step' : null;
    case 'printed':
      if (stage !== 'approved' && stage !== 'printed') return 'not-approved';
      return key === undefined ? 'no-key' : null;
    case 'refused':
      return stage === 'printed' ? 'done-already' : null;
    default:
      return null;
  }
}

/** The pass after a recorded step; unchanged by one that may not be taken, whoever recorded it. */
export function movePass(pass: Pass, step: PassMoving): Pass {
  if (refusePassMove(pass, step) !== null) return pass;
  const { entry, ground, key, ...told } = step;
  return {
    ...pass,
    stage: step.to,
    steps: [...pass.steps, told],
    ground: step.to === 'approved' ? ground! : pass.ground,
    papers: step.to === 'printed' ? [...pass.papers, { entry, ground: pass.ground!, key: key!, at: step.at, isUndone: false }] : pass.papers,
  };
}

/** Since when it waits for its next step, or stands as it is. */
export function waitsSince({ steps, at }: Pick<Pass, 'steps' | 'at'>): Minute {
  return steps.at(-1)?.at ?? at;
}
