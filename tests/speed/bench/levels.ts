// Levels of all units: one date out of the answer for all days, a day's step, a season of a city, and Shanghai's spring.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { caseTableOf, roundTableOf, unitTableOf } from '../../../src/domain/district/tables-of.ts';
import { isoDay } from '../../../src/domain/day.ts';
import { buildHistory } from '../../../src/domain/zoning/lists/build-history.ts';
import { createDayCursor } from '../../../src/domain/zoning/lists/day-cursor.ts';
import type { History } from '../../../src/domain/zoning/lists/history.ts';
import { judgePrepared, prepareDistrict } from '../../../src/domain/zoning/judge/judge-district.ts';
import { readCases } from '../../../src/formats/reports/cases.ts';
import type { RulePack } from '../../../src/domain/zoning/packs/rule-pack.ts';
import { randomOf } from '../random.ts';
import type { Goal } from './goal.ts';

const FIRST = 19_050;
const DAYS = 90;
export const MIDDLE = FIRST + DAYS / 2;
const SHANGHAI_DATA = new URL(`file://${process.cwd()}/../shared/data/`);

const pack = (id: string): RulePack => RULE_PACKS.find((one) => one.id === id)!;

/** A last positive per unit, of most units none. */
export function lastPositives(count: number): Int32Array {
  const random = randomOf(7);
  return Int32Array.from({ length: count }, () => (random() < 0.3 ? FIRST + Math.floor(random() * DAYS) : 0));
}

/** The answer for all days of a million units, 7 days sealed and 7 controlled. */
export function seasonOf(lastPositive: Int32Array): History {
  const builder = buildHistory(lastPositive.length, FIRST, FIRST + DAYS - 1);
  const lists = new Uint16Array(DAYS);
  for (let unit = 0; unit < lastPositive.length; unit++) {
    const positive = lastPositive[unit]!;
    if (positive === 0) continue;
    for (let k = 0, age = FIRST - positive; k < DAYS; k++, age++) lists[k] = age <= 0 ? 1 : age <= 7 ? 3 : age <= 14 ? 2 : 1;
    builder.add(unit, lists, 0);
  }
  return builder.finish();
}

/** As tools do it that keep features: a date text each, looked at on every list. */
function loopFeatures(features: readonly { readonly properties: { readonly lastPositive: string | null } }[], list: string): number {
  let sealed = 0;
  for (const { properties: { lastPositive } } of features) {
    const age = lastPositive === null ? Infinity : (new Date(list).getTime() - new Date(lastPositive).getTime()) / 86_400_000;
    if (age > 0 && age <= 7) sealed++;
  }
  return sealed;
}

export const LEVEL_GOALS: readonly Goal[] = [
  {
    goal: 'levels of 1,000,000 units on one date', rival: 'a loop over features with date texts', target: { timesFaster: 40 }, rounds: 7,
    prepare() {
      const lastPositive = lastPositives(1_000_000);
      const history = seasonOf(lastPositive);
      const features = Array.from(lastPositive, (day) => ({ properties: { lastPositive: day === 0 ? null : isoDay(day) } }));
      return { ours: () => createDayCursor(history).moveTo(MIDDLE), rival: () => loopFeatures(features, isoDay(MIDDLE)) };
    },
  },
  {
    goal: 'a day’s step of 1,000,000 units', rival: 'all levels on one date', target: { shareOf: 0.2 }, rounds: 15,
    prepare() {
      const history = seasonOf(lastPositives(1_000_000));
      const cursor = createDayCursor(history);
      cursor.moveTo(MIDDLE);
      let day = MIDDLE;
      // Ten steps, since one is too short for the clock of the process.
      const ours = () => {
        for (let step = 0; step < 10; step++) cursor.moveTo((day = day >= MIDDLE + 20 ? MIDDLE : day + 1));
      };
      const rival = () => {
        for (let step = 0; step < 10; step++) createDayCursor(history).moveTo(MIDDLE);
      };
      return { ours, rival };
    },
  },
  {
    goal: 'a season of a city judged: 100,000 units, 300,000 positives, 90 lists', rival: 'a scan of every unit’s positives on every list, windows alone', target: { shareOf: 2 }, rounds: 3,
    prepare() {
      const random = randomOf(7);
      const places = Array.from({ length: 100_000 }, (_, i) => `u${i}`);
      // A third of the units are struck, some of them often, as in a city's spring.
      const cases = Array.from({ length: 300_000 }, () => ({ place: places[Math.floor(random() ** 2 * 35_000)]!, reportedOn: FIRST + Math.floor(random() * DAYS) }));
      const rounds = Array.from({ length: 20_000 }, () => ({ area: places[Math.floor(random() * places.length)]!, day: FIRST + Math.floor(random() * DAYS), outcome: random() < 0.8 ? 0 : 1 }));
      const prepared = prepareDistrict({ units: unitTableOf(places.map((id) => ({ id }))), cases: [caseTableOf(cases)], rounds: [roundTableOf(rounds)], contacts: [], disinfections: [] });
      const daysOf = new Map<string, number[]>();
      for (const { place, reportedOn } of cases) {
        const days = daysOf.get(place);
        if (days) days.push(reportedOn);
        else daysOf.set(place, [reportedOn]);
      }
      const rival = () => {
        let sealed = 0;
        for (let list = FIRST; list < FIRST + DAYS; list++) {
          for (const place of places) {
            const age = Math.min(...(daysOf.get(place) ?? []).filter((day) => day < list).map((day) => list - day));
            if (age <= 7) sealed++;
          }
        }
        return sealed;
      };
      return { ours: () => judgePrepared(prepared, pack('SH-2022-0411'), 'hold').history(FIRST, FIRST + DAYS - 1), rival };
    },
  },
  {
    goal: 'Shanghai’s spring judged: 36,169 places, 73 lists', rival: 'one second', target: { shareOf: 1 }, rounds: 3,
    isHere: existsSync(SHANGHAI_DATA),
    prepare() {
      const tables = ['03', '04', '05'].map((month) => readCases(gunzipSync(readFileSync(new URL(`shanghai-2022-addresses-${month}.csv.gz`, SHANGHAI_DATA))).toString('utf8'), month).cases!);
      const places = [...new Set(tables.flatMap((table) => table.places))];
      const prepared = prepareDistrict({ units: unitTableOf(places.map((id) => ({ id }))), cases: tables, rounds: [], contacts: [], disinfections: [] });
      const [first, last] = [19_071, 19_143];
      return { ours: () => judgePrepared(prepared, pack('SH-2022-0411'), 'assume-met').history(first, last), rival: 1000 };
    },
  },
];
