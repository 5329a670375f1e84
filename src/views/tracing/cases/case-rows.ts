// The cases of the tracing desk as rows: what state their clocks are in, which are most urgent, what they still lack.
import { NOT_RECORDED, type Minute } from '../../../domain/day.ts';
import type { CasesAnswer, TracedCases } from '../../../domain/tracing/answers.ts';
import { CLOCK_STATES, readClocks } from '../../../domain/tracing/cases/deadlines.ts';
import { SLOT_STATES } from '../../../domain/tracing/cases/four-places.ts';
import { SLOTS } from '../../../domain/tracing/cases/investigation-table.ts';
import { CASE_TASKS, type Deadline, type Task, type TracingPack } from '../../../domain/tracing/rules/tracing-pack.ts';
import type { Language, UnitDirectory } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { tracingWords, writeMinutes, writeMoment } from '../../../words/tracing/tracing-desk.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';

/** What a case's clocks come to, the worst first. */
export const CASE_STATES = ['late', 'soon', 'running', 'met'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CLOCK_MARKS: Readonly<Record<CaseState, string>> = { late: '‼', soon: '!', running: '·', met: '✓' };

export interface CaseStandings {
  readonly state: readonly CaseState[];
  /** The task whose time is up first among those not done, and the minutes left; null where all are done or none has begun. */
  readonly next: readonly ({ readonly task: Task; readonly leftMinutes: number } | null)[];
  readonly counts: Readonly<Record<CaseState, number>>;
}

export const caseDeadlines = ({ deadlines }: TracingPack): Deadline[] => deadlines.filter(({ task }) => CASE_TASKS.includes(task));

export function standCases(cases: TracedCases, pack: TracingPack, now: Minute): CaseStandings {
  const deadlines = caseDeadlines(pack);
  const clocks = readClocks(cases.reportedAt, deadlines, ({ task }, of) => cases.doneAt[of * CASE_TASKS.length + CASE_TASKS.indexOf(task)]!, now);
  const state: CaseState[] = [];
  const next: CaseStandings['next'][number][] = [];
  const counts = { late: 0, soon: 0, running: 0, met: 0 };
  for (let row = 0; row < cases.count; row++) {
    let [worst, first]: [CaseState, CaseStandings['next'][number]] = ['met', null];
    for (let at = 0; at < deadlines.length; at++) {
      const clock = row * deadlines.length + at;
      const code = CLOCK_STATES[clocks.state[clock]!]!;
      const one: CaseState = code === 'not-started' ? 'running' : code;
      if (CASE_STATES.indexOf(one) < CASE_STATES.indexOf(worst)) worst = one;
      const leftMinutes = clocks.leftMinutes[clock]!;
      if (code !== 'met' && code !== 'not-started' && (first === null || leftMinutes < first.leftMinutes)) first = { task: deadlines[at]!.task, leftMinutes };
    }
    state.push(worst);
    next.push(first);
    counts[worst]++;
  }
  return { state, next, counts };
}

/** Rows below zero are stays without a case. */
export const homelessAt = (row: number): number => -1 - row;

export function groupCases({ cases, homeless }: CasesAnswer, standings: CaseStandings, only: CaseState | null, language: Language): RowGroup[] {
  const words = tracingWords(language).cases;
  const rows = Array.from({ length: cases.count }, (_, row) => row).filter((row) => only === null || standings.state[row] === only);
  const urgency = (row: number): number => standings.next[row]?.leftMinutes ?? Infinity;
  const byUrgency = (a: number, b: number): number => urgency(a) - urgency(b) || a - b;
  const isDone = (row: number): boolean => standings.state[row] === 'met';
  const isOpened = (row: number): boolean => cases.row[row] !== null;
  const kinds = [
    // Every positive is traced at once: what nobody has begun comes first.
    ['waiting', rows.filter((row) => !isOpened(row)).toSorted(byUrgency)],
    ['open', rows.filter((row) => isOpened(row) && !isDone(row)).toSorted(byUrgency)],
    ['done', rows.filter((row) => isOpened(row) && isDone(row))],
  ] as const;
  const groups: RowGroup[] = kinds.flatMap(([key, members]) => (members.length === 0 ? [] : [{
    key, label: `${words.groups[key]} ${writeNumber(members.length)}`, note: words.groupNotes[key], rows: members,
  }]));
  if (homeless.length > 0 && only === null) {
    groups.push({ key: 'homeless', label: `${words.homeless.title} ${writeNumber(homeless.length)}`, note: words.homeless.hint, rows: homeless.map((_, at) => homelessAt(at)) });
  }
  return groups;
}

export function writeCase({ cases, homeless }: CasesAnswer, standings: CaseStandings, row: number, directory: UnitDirectory, language: Language): RowText {
  const words = tracingWords(language);
  if (row < 0) {
    const { caseId, place } = homeless[homelessAt(row)]!;
    return { mark: '!', name: caseId, figure: '', why: words.cases.homeless.why, side: place };
  }
  const state = standings.state[row]!;
  const next = standings.next[row] ?? null;
  const home = cases.home[row]!;
  return {
    mark: CLOCK_MARKS[state], name: cases.id[row]!, figure: words.cases.filled(String(cases.completeness[row]!)),
    why: home >= 0 && cases.row[row] === null ? nameHome(directory, home) : writeMissing(cases, row, language),
    side: next === null ? writeReported(cases, row, language) : `${words.tasks[next.task]} ${writeLeft(next.leftMinutes, language)}`,
  };
}

/** When the case was reported, as far as anybody wrote it. */
export function writeReported({ reportedAt }: TracedCases, row: number, language: Language): string {
  return reportedAt[row] === NOT_RECORDED ? tracingWords(language).cases.unreported : writeMoment(reportedAt[row]!, language);
}

/** 还有 1 小时 5 分, or by how much it is late. */
export function writeLeft(leftMinutes: number, language: Language): string {
  const words = tracingWords(language);
  const time = writeMinutes(leftMinutes, language);
  return leftMinutes < 0 ? words.minutesLate(time) : words.minutesLeft(time);
}

function writeMissing({ slots }: TracedCases, row: number, language: Language): string {
  const words = tracingWords(language);
  const open = SLOTS.filter((_, at) => SLOT_STATES[slots[row * SLOTS.length + at]!] === 'open');
  return open.length === 0 ? words.cases.complete : words.cases.missing(open.map((slot) => words.slots[slot]).join(words.between));
}

/** A building with the compound it stands in. */
export function nameHome({ name, zonedOf }: Pick<UnitDirectory, 'name' | 'zonedOf'>, row: number): string {
  const zoned = zonedOf[row]!;
  return zoned < 0 || zoned === row ? name[row]! : `${name[zoned]!}${name[row]!}`;
}
