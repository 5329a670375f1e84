// Rounds of sampling: of the district, of streets, and of compounds on the days on which release is tested.
import { Random } from '../random.ts';
import type { District } from '../registry.ts';
import type { Society } from './people.ts';
import type { Outbreak } from './spread.ts';
import { DAYS } from './timeline.ts';

export type RoundResult = '全部阴性' | '检出阳性' | '未完成' | '未开展';

export interface Round {
  readonly area: string;
  readonly day: number;
  readonly resultOn: number;
  readonly result: RoundResult;
}

/** Days after a positive on which a sealed compound is sampled, with the share of compounds where it is done. */
const COMPOUND_DAYS: readonly (readonly [number, number])[] = [[1, 0.5], [4, 0.6], [6, 0.5], [7, 0.92], [10, 0.6], [13, 0.9], [14, 0.35]];

/** All rounds on file, by day and area. A round is found positive when anybody of its area was sampled at home that day and was. */
export function makeRounds(seed: number, district: District, society: Society, outbreak: Outbreak): Round[] {
  const random = new Random(seed);
  const sampled = samplingDays(society, outbreak);
  const rounds: Round[] = [];
  const hold = (area: string, day: number, positive: boolean, holds: number): void => {
    if (day >= DAYS) return;
    const resultOn = day + (random.chance(0.55) ? 0 : 1);
    const draw = random.next();
    const result: RoundResult = positive ? '检出阳性' : draw < holds ? '全部阴性' : draw < holds + (1 - holds) * 0.6 ? '未完成' : '未开展';
    rounds.push({ area, day, resultOn, result });
  };
  for (const day of [11, 15, 19, 23, 27]) hold(district.unit, day, outbreak.infections.some((infection) => infection.sampledOn === day), 1);
  outbreak.streetRounds.forEach((days, street) => {
    for (const day of days) hold(district.streets[street]!.unit, day, sampled.ofStreet(street, day), 0.94);
  });
  society.settlements.forEach((settlement, index) => {
    const own = random.fork(index);
    const positives = sampled.reportsOf(index);
    positives.forEach((positive, k) => {
      const next = positives[k + 1] ?? Infinity;
      for (const [after, share] of COMPOUND_DAYS) {
        if (positive + after > next || !own.chance(share)) continue;
        hold(settlement.unit, positive + after, sampled.ofSettlement(index, positive + after), after >= 13 ? 0.86 : 0.93);
      }
      // A compound whose day-13 round failed or was left out is mostly made up for, some days late.
      const last = rounds.at(-1);
      const owed = next === Infinity && !(last?.area === settlement.unit && last.day >= positive + 13 && last.result === '全部阴性');
      if (owed && own.chance(0.62)) hold(settlement.unit, positive + own.whole(16, 21), sampled.ofSettlement(index, positive + 18), 0.97);
    });
  });
  return dropRepeats(rounds).toSorted((a, b) => a.day - b.day || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0));
}

/** One round an area and day. */
function dropRepeats(rounds: readonly Round[]): Round[] {
  const byKey = new Map<string, Round>();
  for (const round of rounds) {
    const key = `${round.area} ${round.day}`;
    if (!byKey.has(key)) byKey.set(key, round);
  }
  return [...byKey.values()];
}

function samplingDays(society: Society, outbreak: Outbreak): {
  ofSettlement: (index: number, day: number) => boolean;
  ofStreet: (street: number, day: number) => boolean;
  reportsOf: (index: number) => number[];
} {
  const settlements = new Set<string>();
  const streets = new Set<string>();
  const reports = new Map<number, Set<number>>();
  for (const infection of outbreak.infections) {
    if (infection.leftOn === null || infection.sampledOn! < infection.leftOn || !infection.asContact) {
      settlements.add(`${infection.settlement} ${infection.sampledOn}`);
      streets.add(`${society.settlements[infection.settlement]!.street} ${infection.sampledOn}`);
    }
    const days = reports.get(infection.settlement) ?? new Set();
    reports.set(infection.settlement, days.add(infection.reportedOn!));
  }
  return {
    ofSettlement: (index, day) => settlements.has(`${index} ${day}`),
    ofStreet: (street, day) => streets.has(`${street} ${day}`),
    reportsOf: (index) => [...(reports.get(index) ?? [])].toSorted((a, b) => a - b),
  };
}
