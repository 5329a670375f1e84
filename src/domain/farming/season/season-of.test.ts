// Each plot against its window: the edges of the states, plots that share their people, and a slow second reckoning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROP_WINDOWS } from '../../../../data/crop-windows/index.ts';
import { NOT_RECORDED, parseIsoDay } from '../../day.ts';
import { CROPS, MACHINES, type Crop } from '../register/farm-tables.ts';
import { workThrough, type Job } from './household-work.ts';
import { seasonOf, wholeDays } from './season-of.ts';
import { OPERATIONS, SEASON_STATES } from './season-table.ts';

const day = (text: string) => parseIsoDay(`2022-${text}`)!;

interface Plot { readonly crop: Crop; readonly mu: number; readonly earliest?: string | null; readonly household?: number; readonly township?: string }

/** Rows of plots as `plot operation state workDays`. Two people and no machine: 3 mu of maize or soybean a day, 2 mu planted. */
function season(today: string, plots: readonly Plot[], { people = 2, machines = 0 } = {}): string[] {
  const table = seasonOf({
    plots: {
      count: plots.length, household: Int32Array.from(plots, ({ household = 0 }) => household),
      crop: Uint8Array.from(plots, ({ crop }) => CROPS.indexOf(crop)), mu: Float64Array.from(plots, ({ mu }) => mu),
    },
    households: { count: 2, people: Uint8Array.of(people, people), machines: Uint8Array.of(machines, machines) },
    townshipOf: (plot) => plots[plot]!.township ?? '', windows: CROP_WINDOWS, today: day(today),
    earliest: Int32Array.from(plots, ({ earliest = today }) => (earliest === null ? NOT_RECORDED : day(earliest))),
  });
  return Array.from({ length: table.count }, (_, row) =>
    `${table.plot[row]} ${OPERATIONS[table.operation[row]!]} ${SEASON_STATES[table.state[row]!]} ${table.workDays[row]}`);
}

describe('a plot against its window', () => {
  // Maize in the centre: 23 April to 7 May, both included; 9 mu by two people are 3 days.
  it('three days of work: in time when the farmer comes on 5 May, tight on 6 and 7 May, missed on the 8th', () => {
    const comes = (earliest: string) => season('04-20', [{ crop: 'maize', mu: 9, earliest }])[0];
    expect(comes('05-05')).toBe('0 sow in-time 3');
    expect(comes('05-06')).toBe('0 sow tight 3');
    expect(comes('05-07')).toBe('0 sow tight 3');
    expect(comes('05-08')).toBe('0 sow missed 3');
  });

  it('a part of a day is a day of its own in the table, and the last day of the window is a working day', () => {
    expect(season('04-20', [{ crop: 'maize', mu: 9.3, earliest: '05-05' }])).toEqual(['0 sow tight 4']);
    expect(season('04-20', [{ crop: 'maize', mu: 0.5, earliest: '05-07' }])).toEqual(['0 sow in-time 1']);
  });

  it('what is over a whole day by rounding alone takes no further day', () => {
    expect([wholeDays(2.1 / 0.7), wholeDays(0.3 / 0.1), wholeDays(3 + 1e-9), wholeDays(3.01)]).toEqual([3, 3, 3, 4]);
  });

  it('days before the list day are gone, whenever the farmer might have come', () => {
    expect(season('05-06', [{ crop: 'maize', mu: 9, earliest: '04-23' }])).toEqual(['0 sow tight 3']);
    expect(season('05-07', [{ crop: 'maize', mu: 3, earliest: '04-23' }])).toEqual(['0 sow in-time 1']);
    expect(season('05-08', [{ crop: 'maize', mu: 3, earliest: '04-23' }])).toEqual(['0 sow ended 1']);
  });

  it('days before the window opens are no working days: 45 mu fill the 15 days of it, 46 do not', () => {
    expect(season('04-01', [{ crop: 'maize', mu: 45 }])).toEqual(['0 sow in-time 15']);
    expect(season('04-01', [{ crop: 'maize', mu: 46 }])).toEqual(['0 sow tight 16']);
  });

  it('in the east the window is its own', () => {
    expect(season('04-20', [{ crop: 'maize', mu: 3, earliest: '05-08', township: '天岗镇' }])).toEqual(['0 sow in-time 1']);
  });

  it('rice is nursed and planted: one row each', () => {
    expect(season('04-18', [{ crop: 'rice', mu: 10 }])).toEqual(['0 nursery ended 1', '0 transplant in-time 5']);
  });

  it('a farmer of whom no day is known is taken as one who will not come', () => {
    expect(season('04-20', [{ crop: 'maize', mu: 3, earliest: null }])).toEqual(['0 sow missed 1']);
  });

  it.each([
    ['a crop without a window', { crop: 'vegetables', mu: 3 }], ['no area', { crop: 'maize', mu: NaN }], ['no household', { crop: 'maize', mu: 3, household: -1 }],
  ] as const)('unknown: %s', (_, plot) => {
    expect(season('04-20', [plot])).toEqual(['0 sow unknown 0']);
  });

  it('a machine and more people make it', () => {
    const late = [{ crop: 'maize', mu: 60, earliest: '05-06' }] as const;
    expect(season('04-20', late)).toEqual(['0 sow tight 20']);
    expect(season('04-20', late, { machines: 1 << MACHINES.indexOf('seeder') })).toEqual(['0 sow in-time 2']);
    expect(season('04-20', late, { people: 20 })).toEqual(['0 sow in-time 2']);
  });
});

describe('plots of one household share its people', () => {
  it('sixty mu in four plots are not done where one of them alone would be', () => {
    const plot = { crop: 'maize', mu: 15, earliest: '04-29' } as const;
    expect(season('04-20', [plot])).toEqual(['0 sow in-time 5']);
    // 29 April to 7 May are nine days: five, four of five, nothing, nothing.
    expect(season('04-20', [plot, plot, plot, plot])).toEqual(['0 sow in-time 5', '1 sow tight 5', '2 sow missed 5', '3 sow missed 5']);
  });

  it('not those of two households', () => {
    const plot = { crop: 'maize', mu: 15, earliest: '05-03' } as const;
    expect(season('04-20', [plot, { ...plot, household: 1 }])).toEqual(['0 sow in-time 5', '1 sow in-time 5']);
  });

  it('half a day here and half a day there are one day', () => {
    const plot = { crop: 'maize', mu: 1.5, earliest: '05-07' } as const;
    expect(season('04-20', [plot, plot])).toEqual(['0 sow in-time 1', '1 sow in-time 1']);
  });

  it('the window that closes first goes first, whatever the order of the list', () => {
    // From 16 May: soybean until the 20th, rice until the 31st; 15 mu and 22 mu are 5 and 11 days.
    const rice = { crop: 'rice', mu: 22, earliest: '05-16' } as const;
    expect(season('05-16', [rice, { crop: 'soybean', mu: 15, earliest: '05-16' }])).toEqual(['0 nursery ended 3', '0 transplant in-time 11', '1 sow in-time 5']);
    expect(season('05-17', [rice, { crop: 'soybean', mu: 12, earliest: '05-17' }])).toEqual(['0 nursery ended 3', '0 transplant in-time 11', '1 sow in-time 4']);
    expect(season('05-17', [rice, { crop: 'soybean', mu: 15, earliest: '05-17' }])[2]).toBe('1 sow tight 5');
  });

  it('nobody waits idle for a plot that cannot be gone to yet', () => {
    // The first may be gone to from 6 May only; the second is done before it.
    expect(season('04-20', [{ crop: 'maize', mu: 6, earliest: '05-06' }, { crop: 'maize', mu: 39, earliest: '04-23' }])).toEqual(['0 sow in-time 2', '1 sow in-time 13']);
  });
});

describe('working through the jobs of a household', () => {
  const job = fc.record({ from: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: -1, max: 8 }), quarters: fc.integer({ min: 1, max: 16 }) })
    .map(({ from, length, quarters }): Job => ({ from, until: from + length, days: quarters / 4 }));
  const jobs = fc.array(job, { maxLength: 7 });

  it('is what stepping through quarters of days gives', () => {
    fc.assert(fc.property(jobs, (list) => {
      const left = list.map(({ days }) => days * 4);
      const begun = list.map(() => false);
      for (let quarter = 0; quarter < 30 * 4; quarter++) {
        const open = list.map((_, i) => i).filter((i) => left[i]! > 0 && list[i]!.from * 4 <= quarter && quarter < (list[i]!.until + 1) * 4);
        const [first] = open.toSorted((a, b) => list[a]!.until - list[b]!.until || a - b);
        if (first === undefined) continue;
        left[first]! -= 1;
        begun[first] = true;
      }
      expect([...workThrough(list)]).toEqual(list.map((_, i) => (left[i] === 0 ? 0 : begun[i] ? 1 : 2)));
    }), { numRuns: 500 });
  });

  // Hall's condition for one worker who may change plots at any time: whatever must be done wholly between a and b fits in there.
  it('brings all of them in wherever any order would', () => {
    let some = 0;
    fc.assert(fc.property(jobs, (list) => {
      const fits = list.every(({ from: a }) => list.every(({ until: b }) =>
        list.filter(({ from, until }) => from >= a && until <= b).reduce((sum, { days }) => sum + days, 0) <= Math.max(0, b + 1 - a)));
      if (fits && list.length > 2) some++;
      expect(workThrough(list).every((outcome) => outcome === 0)).toBe(fits);
    }), { numRuns: 500 });
    expect(some).toBeGreaterThan(20);
  });

  it('tells each stretch of work once, within its window, never two at a time, as much as was to do', () => {
    fc.assert(fc.property(jobs, (list) => {
      const done = list.map(() => 0);
      let last = -Infinity;
      const outcome = workThrough(list, (i, begin, end) => {
        expect(begin).toBeGreaterThanOrEqual(Math.max(last, list[i]!.from));
        expect(end).toBeLessThanOrEqual(list[i]!.until + 1);
        done[i]! += end - begin;
        last = end;
      });
      list.forEach(({ days }, i) => expect(outcome[i] === 0).toBe(Math.abs(done[i]! - days) < 1e-9));
    }), { numRuns: 200 });
  });
});
