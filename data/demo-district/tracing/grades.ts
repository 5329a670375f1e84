// What the experts made of a place: how likely it passed something on, and whether everybody who was there can be named.
import { hashWhole } from '../random.ts';
import type { Stay } from './calendar.ts';
import { AS_OF } from './clock.ts';
import type { TracedCase } from './investigate.ts';

/** Cells of a stay; '' where nobody has judged it. */
export type Grade = readonly [risk: string, contacts: string];

const UNGRADED: Grade = ['', ''];
/** The group sits in the evening: of cases reported after that it knows nothing yet. */
const SAT_MINUTES_AGO = 9 * 60;
const MARKET = /市场|集市|超市|商场/;
const CLINIC = /医院|卫生院|卫生室|诊所/;

/** One judgement a place, whoever was there. */
export class Grades {
  private readonly ordinals = new Map<string, number>();

  of({ isLate, reportedAt }: TracedCase['one'], { role, text, from }: Stay): Grade {
    if (isLate || reportedAt > AS_OF - SAT_MINUTES_AGO || from === null || role === '居住地' || role === '发现地') return UNGRADED;
    const ordinal = this.ordinals.get(text) ?? this.ordinals.size;
    this.ordinals.set(text, ordinal);
    const chance = hashWhole(0, ordinal, 11) % 10;
    if (MARKET.test(text)) return [chance < 4 ? '高' : '一般', '不明确'];
    if (CLINIC.test(text) || role === '工作地') return [chance < 2 ? '高' : '一般', '明确'];
    return ['一般', chance < 2 ? '不明确' : '明确'];
  }
}
