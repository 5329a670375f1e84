// The lists judged for an open register: each once, however many ask for it at the same time, and given up when nobody waits for it any more.
import type { FarmDay } from '../../src/domain/farming/answers.ts';
import { isSameList, judgeLines, type JudgedLines } from './judge-lines.ts';
import type { OpenFarm } from './open-farm.ts';
import { Cancelled, runSliced } from '../run-sliced.ts';

/** Whether whoever asked no longer waits for the answer. */
export type IsGivenUp = () => boolean;

/** What a list is judged for: to be shown, or for plans and passes of other days, which must not push out what is shown. */
export type JudgedFor = 'screen' | 'days';

interface Judging {
  readonly day: FarmDay;
  readonly asking: IsGivenUp[];
  readonly judged: Promise<JudgedLines>;
}

/** The list shown, the one before and those of neighbouring days; as many others as a plan has days. */
const KEPT: Readonly<Record<JudgedFor, number>> = { screen: 6, days: 14 };

export class JudgedLists {
  private readonly kept: Record<JudgedFor, readonly JudgedLines[]> = { screen: [], days: [] };
  private underWay: readonly Judging[] = [];

  /** `isGone`: another register is open by now; `nextToken`: never the same for two lists. */
  constructor(private readonly farm: OpenFarm, private readonly isGone: IsGivenUp, private readonly nextToken: () => number) {}

  /** @throws Cancelled where nobody waits any more, or the register is gone. */
  async judge(day: FarmDay, by: JudgedFor, isGivenUp: IsGivenUp = () => false): Promise<JudgedLines> {
    const known = this.all().find((one) => isSameList(one.day, day));
    const judged = known ?? (await this.join(day, isGivenUp));
    if (isGivenUp() || this.isGone()) throw new Cancelled();
    this.kept[by] = [...this.kept[by].filter((one) => one !== judged), judged].slice(-KEPT[by]);
    return judged;
  }

  /** Undefined where it was judged too long ago. */
  named(token: number): JudgedLines | undefined {
    return this.all().find((one) => one.token === token);
  }

  private all(): readonly JudgedLines[] {
    return [...this.kept.screen, ...this.kept.days];
  }

  private join(day: FarmDay, isGivenUp: IsGivenUp): Promise<JudgedLines> {
    const same = this.underWay.find((one) => isSameList(one.day, day));
    if (same !== undefined) {
      same.asking.push(isGivenUp);
      return same.judged;
    }
    const asking = [isGivenUp];
    const isForNobody = (): boolean => this.isGone() || asking.every((isOver) => isOver());
    const judged = judgeLines(this.farm, day, { token: this.nextToken(), known: this.all() }, (steps) => runSliced(steps, isForNobody, () => {}))
      .finally(() => { this.underWay = this.underWay.filter((one) => one.asking !== asking); });
    this.underWay = [...this.underWay, { day, asking, judged }];
    return judged;
  }
}
