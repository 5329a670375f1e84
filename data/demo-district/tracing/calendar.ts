// Where somebody was from minute to minute: what is put in keeps its way there and back free, what is left over is home.
import { distance, type Point } from '../plane.ts';

export type Role = '发现地' | '居住地' | '工作地' | '活动地';
export type Evidence = '询问' | '支付' | '车辆' | '视频' | '名册' | '定位';

/** One stay as an investigation knows it. */
export interface Stay {
  readonly role: Role;
  /** As people write it. */
  readonly text: string;
  /** null in both: nobody knows when. */
  readonly from: number | null;
  readonly until: number | null;
  /** Where it truly was; null where nobody knows. */
  readonly point: Point | null;
  /** Whether coordinates are on file. */
  readonly isLocated: boolean;
  readonly isInferred: boolean;
  readonly evidence: Evidence;
}

/** A stay of which the time is known. */
export type TimedStay = Stay & { readonly from: number; readonly until: number };

interface Span {
  readonly from: number;
  readonly until: number;
}

const SHORTEST_HOME_STAY = 10;
/** After the first minute on file: one begins at home. */
const SETTLING_MINUTES = 20;
/** As the crow flies; ways are about 1.4 times as long. */
const METERS_PER_MINUTE = 400;

/** Minutes from one point to another by whatever goes, door to door. */
export function travelMinutes(a: Point, b: Point): number {
  return 4 + Math.ceil(distance(a, b) / METERS_PER_MINUTE);
}

export class Calendar {
  readonly stays: TimedStay[] = [];
  private readonly away: Span[] = [];
  private readonly kept: Span[] = [];

  /** `from`–`until`: between the first minute on file and isolation. */
  constructor(readonly from: number, readonly until: number) {}

  /** Whether somebody can be there, with the way there and back, and nothing else is on. */
  isFree(from: number, until: number, travel: number): boolean {
    const [leaves, returns] = [from - travel, until + travel];
    if (leaves < this.from + SETTLING_MINUTES || returns > this.until) return false;
    return [...this.away, ...this.kept].every((span) => returns <= span.from || leaves >= span.until);
  }

  /** `wayBack` where it takes longer than the way there. */
  add(stay: TimedStay, travel: number, wayBack = travel): void {
    this.stays.push(stay);
    this.away.push({ from: stay.from - travel, until: stay.until + wayBack });
  }

  /** Has to be at home then: somebody comes. */
  keep(from: number, until: number): void {
    this.kept.push({ from, until });
  }

  /** The times at home, one after another. */
  home(): Span[] {
    const spans: Span[] = [];
    let from = this.from;
    for (const away of this.away.toSorted((a, b) => a.from - b.from)) {
      if (away.from - from >= SHORTEST_HOME_STAY) spans.push({ from, until: away.from });
      from = Math.max(from, away.until);
    }
    if (this.until - from >= SHORTEST_HOME_STAY) spans.push({ from, until: this.until });
    return spans;
  }
}
