// What of a case lies in a stretch of time. Oracle: three stays read by hand.
import { expect, it } from 'vitest';
import type { DescribedStay } from '../answers.ts';
import { drawTrace } from '../draw-trace.ts';
import { stayTableOf } from '../stays/stay-table-of.ts';
import { brushPicture, isWithin } from './brush-picture.ts';

const T = 27_490_000;
const home = { caseOf: 0, longitude: 125, latitude: 44 };
const table = stayTableOf([{ ...home, from: T, until: T + 60 }, { caseOf: 0, from: T + 90, until: T + 100, longitude: 126, latitude: 44 }, { ...home, from: T + 120, until: T + 200 }, { ...home, from: T + 300, until: T + 400 }]);
const stays = Array.from({ length: 4 }, (_, row) => ({ number: row + 1, from: table.from[row], until: table.until[row] }) as DescribedStay);
const picture = drawTrace({ stays: table, rows: [[0, 1, 2, 3]], recorded: [], faults: new Set(), gapMinutes: 120, numbered: true });

it('keeps stays and ways that touch it; of stays on one spot the first that is left bears its own number', () => {
  const kept = brushPicture({ stays, picture }, [T + 95, T + 350]);
  expect(kept.stays.features.map(({ properties }) => [properties.stay, properties.number])).toEqual([[1, '2'], [2, '3+'], [3, '']]);
  expect(kept.ways.features.map(({ properties }) => [properties.from - T, properties.until - T])).toEqual([[100, 120]]);
  expect(brushPicture({ stays, picture }, [T, T + 400])).toEqual(picture);
});

it('a stay with one time counts by it, one without any is in no stretch', () => {
  const given = (from: number | null, until: number | null) => isWithin({ from, until }, [10, 20]);
  expect([given(10, 10), given(20, 30), given(21, 30), given(null, 15), given(null, 30), given(15, null), given(null, null)]).toEqual([true, true, false, true, false, true, false]);
});
