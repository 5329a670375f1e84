// A moment of a case in words. Oracle: four stays read by hand.
import { expect, it } from 'vitest';
import { finish } from '../../../domain/steps.ts';
import type { DescribedStay } from '../../../domain/tracing/answers.ts';
import { cutSpells } from '../../../domain/tracing/moment/cut-spells.ts';
import { stayTableOf } from '../../../domain/tracing/stays/stay-table-of.ts';
import { writeMomentOfCase } from './write-moment-of-case.ts';

const T = 27_490_000;
const table = stayTableOf([{ caseOf: 0, from: T, until: T + 60, longitude: 125, latitude: 44 }, { caseOf: 0, from: T + 90, until: T + 100 }, { caseOf: 0, from: T + 95, until: T + 120 }, { caseOf: 0, from: T + 400, until: T + 500 }]);
const ways = { count: 1, caseOf: Uint32Array.of(0), start: Uint32Array.of(0, 2), second: Float64Array.of((T + 300) * 60, (T + 320) * 60), longitude: Float64Array.of(125, 126), latitude: Float64Array.of(44, 44) };
const stays = ['向阳公寓', '早市', '', '药店'].map((place, row) => ({ number: row + 1, place, role: 'activity', certainty: row === 1 ? 'inferred' : 'witnessed', lng: row === 0 ? 125 : null }) as DescribedStay);
const answer = { moment: finish(cutSpells(table, ways, 1, 120)), stays };

it('says at which stay, between which two, by a track, or that nobody knows', () => {
  const at = (minute: number) => writeMomentOfCase(answer, T + minute, 'zh');
  expect(at(30).text).toBe('在第 1 处：向阳公寓（活动地、查实）');
  expect(at(70).text).toBe('在途（推断）：第 1 处与第 2 处之间，具体位置不明');
  expect(at(97).text).toBe('在第 2 处：早市（活动地、推断、没有位置，图上不显示）；在第 3 处：没写场所名（活动地、查实、没有位置，图上不显示）');
  expect([at(200).text, at(200).isNowhere]).toEqual(['缺口：下落不明', true]);
  expect([at(310).text, at(310).isNowhere]).toEqual(['在途：轨迹有记录', false]);
  expect([at(900).text, at(900).isNowhere]).toEqual(['这一时刻没有记录', true]);
  // Told again only when it is another thing.
  expect([at(10).key === at(20).key, at(20).key === at(70).key]).toEqual([true, false]);
});
