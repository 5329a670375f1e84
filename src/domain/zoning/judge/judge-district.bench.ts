// How fast a city is judged for a season: 100,000 units, 90 lists, against scanning every unit's positives on every list.
import { bench, describe } from 'vitest';
import { rulePackById } from '../../../../data/rule-packs/index.ts';
import { caseTableOf, roundTableOf, unitTableOf } from '../../district/tables-of.ts';
import { judgePrepared, prepareDistrict } from './judge-district.ts';

const UNITS = 100_000;
const CASES = 300_000;
const FIRST = 19_050;
const LISTS = 90;

/** Numbers that look random and are the same each time. */
function series(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const random = series(7);
const places = Array.from({ length: UNITS }, (_, i) => `u${i}`);
// A third of the units are struck, some of them often, as in a city's spring.
const cases = Array.from({ length: CASES }, () => ({ place: places[Math.floor(random() ** 2 * UNITS * 0.35)]!, reportedOn: FIRST + Math.floor(random() * LISTS) }));
const rounds = Array.from({ length: 20_000 }, () => ({ area: places[Math.floor(random() * UNITS)]!, day: FIRST + Math.floor(random() * LISTS), outcome: random() < 0.8 ? 0 : 1 }));
const units = unitTableOf(places.map((id) => ({ id })));
const prepared = prepareDistrict({ units, cases: [caseTableOf(cases)], rounds: [roundTableOf(rounds)], contacts: [], disinfections: [] });
const daysOf = new Map<string, number[]>();
for (const { place, reportedOn } of cases) {
  const days = daysOf.get(place);
  if (days) days.push(reportedOn);
  else daysOf.set(place, [reportedOn]);
}

/** The windows alone, as tools of 2022 had them: on every list every unit's positives are looked through again. */
function scanWindows(): number {
  let sealed = 0;
  for (let list = FIRST; list < FIRST + LISTS; list++) {
    for (const place of places) {
      const age = Math.min(...(daysOf.get(place) ?? []).filter((day) => day < list).map((day) => list - day));
      if (age <= 7) sealed++;
    }
  }
  return sealed;
}

describe(`a season of a city: ${UNITS} units, ${CASES} positives, ${LISTS} lists`, () => {
  bench('this engine, Shanghai of 11 April: levels, marks and conditions of all lists', () => {
    judgePrepared(prepared, rulePackById('SH-2022-0411')!, 'hold').history(FIRST, FIRST + LISTS - 1);
  }, { iterations: 3, warmupIterations: 1, time: 0 });
  bench('a scan of each unit on each list, windows alone', () => {
    scanWindows();
  }, { iterations: 3, warmupIterations: 1, time: 0 });
});
