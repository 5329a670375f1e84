// 溯源: what the tracing desk shows and what was asked of it.
import type { Position } from 'geojson';
import type { Minute } from '../domain/day.ts';
import type { CaseAnswer, TracedCases, TracingOpened } from '../domain/tracing/answers.ts';
import type { TracingPack } from '../domain/tracing/rules/tracing-pack.ts';

/** 病例 cases; the other tabs come with what they show. */
export type TracingTab = 'cases';

export interface TracingState {
  readonly tab: TracingTab;
  /** 'none': neither cases nor investigations are on file. */
  readonly phase: 'closed' | 'opening' | 'open' | 'none' | 'failed';
  readonly packs: readonly TracingPack[];
  /** Id of the pack by which clocks run. */
  readonly pack: string;
  readonly cases: TracedCases | null;
  readonly homeless: TracingOpened['homeless'];
  /** Row of the case in hand; its card is open and its stays are on the map. */
  readonly chosen: number | null;
  /** Of the case in hand; null while it is asked. */
  readonly answer: CaseAnswer | null;
  /** `Minute` by which clocks are read; the page tells it every minute. */
  readonly now: Minute;
  /** What a click on the map is waited for; null: nothing. */
  readonly pointing: boolean;
  /** What was clicked last. */
  readonly pointed: Position | null;
}

/** Before the desk is first opened. */
export const NO_TRACING: TracingState = {
  tab: 'cases', phase: 'closed', packs: [], pack: '', cases: null, homeless: [], chosen: null, answer: null, now: 0, pointing: false, pointed: null,
};
