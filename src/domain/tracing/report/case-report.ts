// 流调报告 of one case: what is known, what contradicts itself, what is still open. Core (初步, 4 h) and full (24 h).
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import type { CaseAnswer, DescribedStay } from '../answers.ts';
import { readClock, type ClockReading } from '../cases/deadlines.ts';
import type { SlotState } from '../cases/four-places.ts';
import type { Slot } from '../cases/investigation-table.ts';
import type { ContactClass } from '../contacts/contact-table.ts';
import { CASE_TASKS, type Task, type TracingPack } from '../rules/tracing-pack.ts';

export const REPORT_KINDS = ['core', 'full'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The task of the clocks that a report is made for. */
export const REPORT_TASK: Readonly<Record<ReportKind, Task>> = { core: 'preliminary-report', full: 'verified-track' };

/** Contacts that hang on the case, by class; `moved`: close ones who are in isolation. */
export interface ContactCounts extends Readonly<Record<ContactClass, number>> {
  readonly moved: number;
}

/** What a report has to say and cannot yet: facts, places of the five slots, stays without a place or time, contacts. */
export type MissingItem =
  | { readonly what: 'reported' | 'discovery' | 'onset' | 'sampled' | 'isolated' | 'living' | 'contacts' }
  | { readonly what: 'slot'; readonly slot: Slot }
  | { readonly what: 'stay-place' | 'stay-times'; readonly numbers: readonly number[] };

export interface ReportGround {
  readonly answer: CaseAnswer;
  /** The five slots, in their order. */
  readonly slots: readonly { readonly slot: Slot; readonly how: SlotState }[];
  /** Minute at which each of `CASE_TASKS` was done, `NOT_RECORDED` where it was not. */
  readonly doneAt: ArrayLike<number>;
  readonly reportedAt: Minute;
  readonly pack: TracingPack;
  /** Null: no roster is on file, and nobody was named. */
  readonly contacts: ContactCounts | null;
  readonly now: Minute;
}

export interface CaseReport extends ReportGround {
  readonly kind: ReportKind;
  /** Of a core report those from the days looked back on, and undated ones; of a full one all. */
  readonly stays: readonly DescribedStay[];
  readonly since: EpidemicDay | null;
  /** Null where nobody wrote it. */
  readonly reported: Minute | null;
  readonly clocks: readonly (ClockReading & { readonly task: Task; readonly doneAt: Minute })[];
  readonly missing: readonly MissingItem[];
}

/** Null where nobody has begun to trace the case. */
export function reportCase(kind: ReportKind, ground: ReportGround): CaseReport | null {
  const { answer: { head, stays }, pack, reportedAt, doneAt, now } = ground;
  if (head === null) return null;
  const since = kind === 'full' ? null : sinceOf(ground);
  const clocks = pack.deadlines.filter(({ task }) => CASE_TASKS.includes(task)).map(({ task, minutes }) => {
    const done = doneAt[CASE_TASKS.indexOf(task)]!;
    return { ...readClock(reportedAt, minutes, done, now), task, doneAt: done };
  });
  return {
    ...ground, kind, since, reported: reportedAt === NOT_RECORDED ? null : reportedAt, clocks, missing: findMissing(ground),
    stays: since === null ? stays : stays.filter(({ from, until }) => (until ?? from ?? Infinity) >= since * MINUTES_PER_DAY),
  };
}

/** The first day on which people met count as contacts; null where no day of illness is known. */
function sinceOf({ answer: { head }, pack }: ReportGround): EpidemicDay | null {
  const ill = head?.onsetOn ?? (head?.sampledAt === undefined ? undefined : Math.floor(head.sampledAt / MINUTES_PER_DAY)) ?? head?.positiveOn;
  return ill === undefined ? null : ill - pack.lookBack.contacts.days;
}

export function findMissing({ answer: { head, stays }, slots, reportedAt, contacts }: Pick<ReportGround, 'answer' | 'slots' | 'reportedAt' | 'contacts'>): MissingItem[] {
  const facts = [
    ['reported', reportedAt === NOT_RECORDED], ['discovery', (head?.discovery ?? 'not-recorded') === 'not-recorded'], ['onset', head?.onsetOn === undefined], ['sampled', head?.sampledAt === undefined],
    ['isolated', head?.isolatedAt === undefined], ['living', (head?.living ?? 'not-recorded') === 'not-recorded'],
  ] as const;
  const numbers = (isOpen: (stay: DescribedStay) => boolean): number[] => stays.filter(isOpen).map(({ number }) => number);
  const [unplaced, undated] = [numbers(({ tray }) => tray.includes('no-place')), numbers(({ from, until }) => from === null || until === null)];
  return [
    ...facts.flatMap(([what, isMissing]): MissingItem[] => (isMissing ? [{ what }] : [])),
    ...slots.flatMap(({ slot, how }): MissingItem[] => (how === 'open' ? [{ what: 'slot', slot }] : [])),
    ...(unplaced.length === 0 ? [] : [{ what: 'stay-place', numbers: unplaced } as const]), ...(undated.length === 0 ? [] : [{ what: 'stay-times', numbers: undated } as const]),
    ...(contacts === null ? [{ what: 'contacts' } as const] : []),
  ];
}
