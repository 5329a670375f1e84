// Writes the outbreak as the files a command post keeps: the list of cases and the list of rounds.
import { isoDay } from '../../../src/domain/day.ts';
import { Random } from '../random.ts';
import type { PersonCodes, Society } from './people.ts';
import type { Round } from './screening.ts';
import type { Infection, Outbreak } from './spread.ts';
import { DAYS, FIRST_DAY } from './timeline.ts';

const date = (day: number): string => isoDay(FIRST_DAY + day);

function moment(day: number, minute: number): string {
  const whole = Math.floor(minute);
  return `${date(day)} ${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** One row of the list of cases. */
export interface CaseRow {
  readonly recordedAt: string;
  readonly reportedOn: number;
  readonly infection: Infection;
  readonly cells: readonly string[];
}

const CASE_HEADINGS = ['病例编号', '人员编号', '划定单元', '报告日期', '发病日期', '采样时间', '转运时间', '采样时所在', '发现方式', '是否转归', '录入时间'];

/** The rows of the list of cases, ordered by when they were entered. */
export function listCases(seed: number, society: Society, outbreak: Outbreak, persons: PersonCodes): CaseRow[] {
  const random = new Random(seed);
  const ordered = outbreak.infections.toSorted((a, b) => a.reportedOn! - b.reportedOn! || a.key - b.key);
  const rows: CaseRow[] = [];
  const counters = new Map<number, number>();
  const caseId = (day: number): string => {
    const number = (counters.get(day) ?? 0) + 1;
    counters.set(day, number);
    return `YN${date(day).slice(5).replace('-', '')}-${String(number).padStart(3, '0')}`;
  };
  for (const infection of ordered) {
    const row = caseRow(infection, society, random, caseId(infection.reportedOn!), persons.codeOf(infection.key));
    rows.push(row);
    const confirmedLater = infection.onsetOn === null && random.chance(0.11);
    const again = infection.reportedOn! + random.whole(2, 9);
    if (confirmedLater && again < DAYS) rows.push(reclassified(row, again, caseId(again), random));
  }
  return rows.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.cells[0]! < b.cells[0]! ? -1 : 1));
}

/** The cases as CSV. */
export function writeCases(rows: readonly CaseRow[]): string {
  return [CASE_HEADINGS, ...rows.map((row) => row.cells)].map((cells) => cells.join(',')).join('\n') + '\n';
}

function recorded(reportedOn: number, random: Random): string {
  const late = random.chance(0.08) ? random.whole(1, 3) : 0;
  return late === 0 && random.chance(0.87) ? moment(reportedOn, random.between(19 * 60, 23.9 * 60)) : moment(reportedOn + Math.max(1, late), random.between(7 * 60, 18 * 60));
}

function caseRow(infection: Infection, society: Society, random: Random, id: string, person: string): CaseRow {
  const settlement = society.settlements[infection.settlement]!;
  const roughly = random.chance(settlement.isHamlet ? 0.3 : 0.06);
  const reportedOn = infection.reportedOn!;
  const sampledOn = infection.sampledOn!;
  const isolated = infection.asContact && infection.leftOn! < sampledOn;
  const sampledAt = moment(sampledOn, isolated ? random.between(8 * 60, 11 * 60) : random.between(5.5 * 60, 11.5 * 60));
  const left = infection.leftOn!;
  const leftAt = left < reportedOn ? moment(left, random.between(9 * 60, 20 * 60)) : moment(left, random.between(left === reportedOn ? 17 * 60 : 7 * 60, 23.5 * 60));
  const recordedAt = recorded(reportedOn, random);
  const movedOut = isolated || random.chance(0.93) ? (isolated || left >= reportedOn ? leftAt : '') : '';
  const cells = [
    id, person, roughly ? settlement.unit : society.homes[infection.home]!.unit, date(reportedOn),
    infection.onsetOn !== null && infection.onsetOn <= reportedOn && random.chance(0.85) ? date(infection.onsetOn) : '',
    random.chance(0.985) ? sampledAt : '', movedOut, isolated ? '集中隔离点' : '居家',
    infection.insideControl ? '管控中' : '社会面', '否', recordedAt,
  ];
  return { recordedAt, reportedOn, infection, cells };
}

/** The same person again, when an asymptomatic infection became a case: a later report of the old positive. */
function reclassified(row: CaseRow, day: number, id: string, random: Random): CaseRow {
  const recordedAt = recorded(day, random);
  const cells = row.cells.with(0, id).with(3, date(day)).with(4, date(Math.max(row.reportedOn, day - 1))).with(9, '是').with(10, recordedAt);
  return { recordedAt, reportedOn: day, infection: row.infection, cells };
}

/** The rounds as CSV. */
export function writeRounds(rounds: readonly Round[]): string {
  return [['区域', '轮次日期', '结果日期', '结果'], ...rounds.map((round) => [round.area, date(round.day), date(round.resultOn), round.result])]
    .map((cells) => cells.join(',')).join('\n') + '\n';
}
