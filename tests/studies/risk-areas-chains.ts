// Chains high, medium, gone of one place in one wording, and how many high runs do not become one.
import { parseIsoDay } from '../../src/domain/day.ts';
import { countyOf, dayOf, type Run } from './risk-areas-data.ts';

/** First and last day on which the ninth edition held. */
export const FIRST = parseIsoDay('2022-06-28')!;
export const LAST = parseIsoDay('2022-11-10')!;

export interface Chain {
  readonly high: Run;
  readonly medium: Run;
  /** Level just before the high run; empty: not listed. */
  readonly before: string;
  /** Days from the first listing as high to the two steps. */
  readonly toMedium: number;
  readonly toGone: number;
}

/** Where the high runs that begin in the window lead. */
export interface Flow {
  highRuns: number;
  /** Gone from the list with no medium run of the same wording. */
  vanished: number;
  /** Still high at the end of the window. */
  unfinishedHigh: number;
  /** Listed twice, at two levels, next. */
  doubled: number;
  /** Medium next, and high again from there. */
  raisedAgain: number;
  /** Medium next, and still so at the end of the window. */
  unfinishedMedium: number;
  complete: number;
}

const isOver = ({ until }: Run): boolean => until !== '' && dayOf(until) <= LAST;

export function findChains(runs: readonly Run[]): { readonly chains: Chain[]; readonly flow: Flow; readonly vanished: Run[] } {
  const byPlace = new Map<string, Run[]>();
  for (const run of runs) {
    const place = `${countyOf(run)} ${run.community}`;
    const list = byPlace.get(place);
    if (list) list.push(run);
    else byPlace.set(place, [run]);
  }
  const flow: Flow = { highRuns: 0, vanished: 0, unfinishedHigh: 0, doubled: 0, raisedAgain: 0, unfinishedMedium: 0, complete: 0 };
  const chains: Chain[] = [];
  const vanished: Run[] = [];
  for (const list of byPlace.values()) {
    list.sort((a, b) => (a.from < b.from ? -1 : 1));
    list.forEach((high, i) => {
      if (high.level !== 'H' || high.left_censored === '1' || dayOf(high.from) < FIRST || dayOf(high.from) > LAST) return;
      flow.highRuns++;
      if (!isOver(high)) return void flow.unfinishedHigh++;
      if (high.next === '' || high.next === 'L') {
        flow.vanished++;
        return void vanished.push(high);
      }
      const medium = list[i + 1];
      if (high.next !== 'M' || medium?.from !== high.until) return void flow.doubled++;
      if (!isOver(medium)) return void flow.unfinishedMedium++;
      if (medium.next !== '' && medium.next !== 'L') return void flow.raisedAgain++;
      flow.complete++;
      const start = dayOf(high.from);
      const previous = list[i - 1];
      chains.push({
        high, medium,
        before: previous?.until === high.from ? previous.level : '',
        toMedium: dayOf(medium.from) - start, toGone: dayOf(medium.until) - start,
      });
    });
  }
  return { chains, flow, vanished };
}
