// 卡点表: what a checkpoint carries for one day: passes in force by their codes, suspended ones with the reason, and until when it is good.
import { isoDay, type EpidemicDay, type Minute } from '../../day.ts';
import type { PassCode } from './pass-code.ts';
import { codeOf } from './pass-code.ts';
import { writeCondition } from './pass-conditions.ts';
import type { PassContent } from './pass-content.ts';
import type { Pass } from './pass-cycle.ts';
import type { PassGround, PassKey } from './pass-entries.ts';
import { passStanding, validPaper, type PassFacts, type Suspension } from './pass-standing.ts';

/** A pass in force; `key`: number in `keys`. Conditions by code. */
export interface SheetPass extends Omit<PassContent, 'day' | 'conditions'> {
  readonly code: PassCode;
  readonly conditions: readonly string[];
  readonly key: number;
}

export interface SheetSuspension {
  readonly code: PassCode;
  readonly number: string;
  readonly reason: Suspension['reason'];
}

/** Plain data: it is written into the page as JSON and signed as such. */
export interface CheckpointSheet {
  readonly form: 'TZS1';
  readonly district: string;
  /** ISO. */
  readonly day: string;
  readonly madeAt: Minute;
  /** No pass is let through by it from then on. */
  readonly goodUntil: Minute;
  /** '' where it is for every gate. */
  readonly gate: string;
  readonly keys: readonly { readonly key: string; readonly publicKey: string }[];
  readonly passes: readonly SheetPass[];
  readonly suspended: readonly SheetSuspension[];
}

/** What a pass says on the ground it is approved upon. */
export function contentOf(pass: Pass, { conditions }: PassGround): PassContent {
  const { number, household, person, people, village, gate, roads, field, day, from, until, vehicle } = pass;
  return { number, household, person, people, village: village.name, gate, roads, field, day, from, until, conditions, vehicle };
}

export interface SheetAsk {
  readonly district: string;
  readonly day: EpidemicDay;
  readonly madeAt: Minute;
  readonly goodUntil: Minute;
  readonly gate: string;
}

/** Every paper of the day is on it, in force or suspended: what is on neither side is no pass of this day. `facts` are of the list of the day. */
export function writeSheet(passes: readonly Pass[], keys: readonly PassKey[], facts: PassFacts, { day, ...ask }: SheetAsk): CheckpointSheet {
  const inForce: SheetPass[] = [];
  const suspended = new Map<PassCode, SheetSuspension>();
  const used = keys.filter(({ key }) => passes.some((pass) => pass.day === day && pass.papers.some((paper) => paper.key === key)));
  for (const pass of passes) {
    if (pass.day !== day) continue;
    const { group, why } = passStanding(pass, facts);
    const valid = group === 'in-force' ? validPaper(pass) : null;
    const key = used.findIndex((one) => one.key === valid?.key);
    const code = valid === null ? null : codeOf(contentOf(pass, valid.ground));
    if (valid !== null && code !== null && key >= 0) {
      const { day: _, conditions, ...content } = contentOf(pass, valid.ground);
      inForce.push({ code, ...content, conditions: conditions.map(writeCondition), key });
    }
    for (const paper of pass.papers) {
      const old = codeOf(contentOf(pass, paper.ground));
      if (old !== code || key < 0) suspended.set(old, { code: old, number: pass.number, reason: why?.reason ?? 'reissued' });
    }
  }
  return { form: 'TZS1', ...ask, day: isoDay(day), keys: used.map(({ key, publicKey }) => ({ key, publicKey })), passes: inForce, suspended: [...suspended.values()] };
}
