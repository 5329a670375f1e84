// Dates as people write them; the platform's own calendar (UTC) is the oracle for days and offsets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../domain/day.ts';
import { decideDateOrder, lacksYear, readDate, readMoment, type DateOrder } from './dates.ts';

const MINUTE_MS = 60_000;

/** `2022-04-05 13:20`, or the problem. */
function read(cell: string, order: DateOrder | null = null): string {
  const date = readDate(cell, order);
  if (typeof date === 'string') return date;
  const time = `${String(Math.floor(date.minute / 60)).padStart(2, '0')}:${String(date.minute % 60).padStart(2, '0')}`;
  return date.minute < 0 ? isoDay(date.day) : `${isoDay(date.day)} ${time}`;
}

describe('readDate', () => {
  it.each([
    '2022-04-05', '2022-4-5', '2022/4/5', '2022.4.5', '2022/04/05', '2022年4月5日', '2022年04月05号', '2022年4月5', '20220405',
    '２０２２年４月５日', ' 2022-04-05 ', '44656',
  ])('%s is 5 April 2022', (cell) => {
    expect(read(cell)).toBe('2022-04-05');
  });

  it.each([
    '2022-04-05 13:20', '2022-04-05T13:20', '2022/4/5 13:20:59', '2022-04-05T13:20:05.123', '2022年4月5日13时20分', '2022年4月5日 13：20',
    '2022年4月5日13点20分', '20220405 13:20', '2022-04-05T13:20:00+08:00', '2022-04-05T05:20:00Z', '2022-04-05 05:20+00', '2022-04-05T00:20:00-0500',
    '44656.5555556',
  ])('%s is 13:20 on 5 April 2022 in UTC+8', (cell) => {
    expect(read(cell)).toBe('2022-04-05 13:20');
  });

  it('moves a moment in UTC over midnight to the next day of UTC+8', () => {
    expect(read('2022-04-04T16:00:00Z')).toBe('2022-04-05 00:00');
  });

  it('keeps 24:00 on the day it is written with', () => {
    expect(read('2022年4月5日24时')).toBe('2022-04-05 24:00');
  });

  it.each(['2022-02-30', '2022/13/01', '20220431', '2022年2月29日', '2022-04-00', '2022-04-05 25:00', '2022-04-05 12:60'])(
    'says that %s does not exist',
    (cell) => {
      expect(read(cell)).toBe('impossible-date');
    },
  );

  it.each(['', 'yesterday', '4', '12345', '39999', '60001', '2022-04', '2022-04-05x', '2022-04-0513:20', '1e5', 'NaN', '2022-04-05 noon'])(
    'says that %j is not a date',
    (cell) => {
      expect(read(cell)).toBe('not-a-date');
    },
  );

  it.each(['5/4/2022', '05-04-2022', '5.4.2022', '4月5日', '5/4/22', '5/4'])('does not guess %s', (cell) => {
    expect(read(cell)).toBe('ambiguous-date');
  });

  it('reads the year last only in the order given', () => {
    expect(read('5/4/2022', 'dmy')).toBe('2022-04-05');
    expect(read('5/4/2022 13:20', 'mdy')).toBe('2022-05-04 13:20');
    expect(read('13/4/2022', 'mdy')).toBe('impossible-date');
  });

  it.each([['4月5日', null], ['04月05号', null], ['4月5', null], ['5/4', 'dmy'], ['4/5', 'mdy'], ['４.５', 'mdy'], ['05-04', 'dmy']] as const)('reads %s in a year and order that were chosen', (cell, order) => {
    expect(readDate(cell, order, 2022)).toEqual({ day: parseIsoDay('2022-04-05'), minute: -1 });
    expect([read(cell, order), lacksYear(cell)]).toEqual(['ambiguous-date', true]);
  });

  it('without a year: reads the time too, knows leap years, and never swaps day and month by itself', () => {
    expect(readDate('4月5日13时20分', null, 2022)).toEqual({ day: parseIsoDay('2022-04-05'), minute: 800 });
    expect([readDate('2月29日', null, 2022), readDate('5/4', null, 2022), readDate('5/4/22', 'dmy', 2022), readDate('4月', null, 2022)]).toEqual(['impossible-date', 'ambiguous-date', 'ambiguous-date', 'not-a-date']);
    expect(readDate('2021-04-05', null, 2022)).toEqual({ day: parseIsoDay('2021-04-05'), minute: -1 });
    expect(['2022-04-05', '5/4/2022', '5/4/22', '44656', '20220405', ''].filter(lacksYear)).toEqual([]);
  });

  it('refuses years no outbreak of ours lies in', () => {
    expect(read('0222-04-05')).toBe('out-of-range');
    expect(read('2200-01-01')).toBe('out-of-range');
  });

  it('gives the day and minute of the platform for any moment with an offset (oracle: Date in UTC)', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-02'), max: new Date('2090-01-01'), noInvalidDate: true }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        (moment, offset) => {
          const local = new Date(Math.floor(moment.getTime() / MINUTE_MS) * MINUTE_MS);
          const sign = offset < 0 ? '-' : '+';
          const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, '0'));
          const home = new Date(local.getTime() + (480 - offset) * MINUTE_MS).toISOString();
          expect(read(`${local.toISOString().slice(0, 16)}${sign}${hours}:${minutes}`)).toBe(home.slice(0, 16).replace('T', ' '));
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('reads every serial number of 40000 to 60000 as the civil day a spreadsheet shows (oracle: Date in UTC)', () => {
    for (let serial = 40_000; serial <= 60_000; serial += 7) {
      expect(read(String(serial))).toBe(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
    }
  });
});

describe('readMoment', () => {
  const NOON = parseIsoDay('2022-04-05')! * 86_400 + 12 * 3600;
  it.each([
    ['2022-04-05 12:00:07', 7, false], ['2022-04-05T12:00:07.25', 7.25, false], ['2022/4/5 12:00', 0, false], ['2022年4月5日12时00分07秒', 7, false], ['2022-04-05T04:00:07,5Z', 7.5, true],
    ['2022-04-05T13:00:59+09:00', 59, true], ['44656.5', 0, false], ['44656.500081', 7, false], ['1649131207', 7, true], ['1649131207.5', 7.5, true], ['1649131207250', 7.25, true],
  ])('%s is noon of 5 April 2022 in UTC+8 and %d s', (cell, seconds, hasZone) => {
    expect(readMoment(cell, null)).toEqual({ second: NOON + seconds, hasZone });
  });

  it('takes a time without a zone in the one given, and leaves one that says its own', () => {
    expect(readMoment('2022-04-05 12:00:07', null, 0)).toEqual({ second: NOON + 8 * 3600 + 7, hasZone: false });
    expect(readMoment('2022-04-05 12:00:07Z', null, 0)).toEqual(readMoment('2022-04-05 12:00:07Z', null, 480));
    expect(readMoment('5/4/2022 12:00', 'dmy')).toEqual({ second: NOON, hasZone: false });
  });

  it.each([
    ['2022-04-05', 'not-a-date'], ['44656', 'not-a-date'], ['12:00', 'not-a-date'], ['', 'not-a-date'], ['2649131207', 'not-a-date'], ['5/4/2022 12:00', 'ambiguous-date'],
    ['2022-02-30 12:00', 'impossible-date'], ['2022-04-05 12:00:60', 'impossible-date'], ['2222-04-05 12:00', 'out-of-range'],
  ])('%s is none: %s', (cell, problem) => {
    expect(readMoment(cell, null)).toBe(problem);
  });
});

describe('decideDateOrder', () => {
  it.each([
    [['5/4/2022', '13/4/2022'], 'dmy'],
    [['5/4/2022', '4/13/2022'], 'mdy'],
    [['5/4/2022', '6/4/2022'], 'undecided'],
    [['13/4/2022', '4/13/2022'], 'contradictory'],
    [['2022-04-05', ''], 'none'],
    [['45/4/2022', '5/4/2022'], 'undecided'],
    [['13-4-2022 08:00'], 'dmy'],
    [['4/5', '4/13', '4月5日'], 'mdy'],
    [['4/5', '5.4'], 'undecided'],
    [['4月5日', '4月13日'], 'none'],
    [['13/4/2022', '4/13'], 'dmy'],
  ] as const)('%j is %s', (cells, decided) => {
    expect(decideDateOrder(cells)).toBe(decided);
  });

  it('settles a column by its first number above 12, whatever the other rows say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), { maxLength: 20 }),
        fc.integer({ min: 13, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        (pairs, day, month) => {
          const cells = pairs.map(([a, b]) => `${a}/${b}/2022`);
          expect(decideDateOrder([...cells, `${day}/${month}/2022`])).toBe('dmy');
          expect(decideDateOrder([`${month}/${day}/2022`, ...cells])).toBe('mdy');
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });
});

it('agrees with the domain about ISO days', () => {
  expect(readDate('2022-04-05', null)).toEqual({ day: parseIsoDay('2022-04-05'), minute: -1 });
});
