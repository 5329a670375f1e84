// When the tasks of each case were done: by a team that mostly keeps its times, as known at 3 a.m.
import { TASKS as ALL_TASKS, type Task } from '../../../src/domain/tracing/rules/tracing-pack.ts';
import { Random } from '../random.ts';
import { AS_OF, writeMinute } from './clock.ts';
import type { TracedCase } from './investigate.ts';

/** Minutes that packs give for the tasks about a case, from its report. */
const MINUTES: Readonly<Partial<Record<Task, number>>> = { 'online-report': 120, 'activity-track': 240, 'preliminary-report': 1440, 'activity-radius': 180, 'verified-track': 600 };
/** Parts of the time that are needed; of few tasks more than there was. */
const IN_TIME = [0.3, 0.9] as const;
const OVER = { share: 0.05, parts: [1.05, 1.6] } as const;
/** Of a case reported last night the report is sent and little else. */
const SENT_LATE = 0.7;

/** Rows of `case`, `task` and `at`; what would be done after 3 a.m. is not done yet. */
export function writeTasksDone(seed: number, cases: readonly TracedCase[]): string {
  const random = new Random(seed).fork(7);
  const newest = cases.at(-1)?.one;
  const rows = cases.flatMap(({ one }) => ALL_TASKS.flatMap((task) => {
    const minutes = MINUTES[task];
    if (minutes === undefined) return [];
    const [least, most] = random.chance(OVER.share) ? OVER.parts : IN_TIME;
    const at = one.reportedAt + Math.ceil(minutes * random.between(least, most));
    const isSent = random.chance(SENT_LATE);
    const isDone = at <= AS_OF && (!one.isLate || (task === 'online-report' && isSent && one !== newest));
    return isDone ? [{ case: one.caseId, task, at: writeMinute(at) }] : [];
  }));
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
