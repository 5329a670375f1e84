// The study's tails: differences by province, and what the data show around steps that are early or late.
import { isoDay } from '../../src/domain/day.ts';
import type { Chain } from './risk-areas-chains.ts';
import { beganAsRewording, groupSteps, observeJointSteps, sinceLastListing, stageOf, startDaysOf, wentOnAs, type Step } from './risk-areas-circumstances.ts';
import { countyOf, type Run } from './risk-areas-data.ts';
import { countText, shareText, signedText, type Table } from './risk-areas-format.ts';

/** Steps of one county in one snapshot that count as taken together, and start days that cannot all be on time. */
const LEAST_TOGETHER = 5;
const LEAST_START_DAYS = 3;
const FIRST_COLUMN = -7;
const LAST_COLUMN = 14;
const PROVINCES: Readonly<Record<string, string>> = {
  新疆维吾尔自治区: 'Xinjiang', 内蒙古自治区: 'Inner Mongolia', 四川省: 'Sichuan', 广西壮族自治区: 'Guangxi', 黑龙江省: 'Heilongjiang',
  广东省: 'Guangdong', 山东省: 'Shandong', 天津市: 'Tianjin', 山西省: 'Shanxi', 陕西省: 'Shaanxi',
};

/** Real minus computed day of a chain's steps; `stage`: of the second, counted from the day of the real first. */
export interface Difference {
  readonly first: number;
  readonly second: number;
  readonly stage: number;
}

interface Steps {
  readonly runs: readonly Run[];
  readonly chains: readonly Chain[];
  readonly off: readonly Difference[];
  /** Snapshots that are the first of their day. */
  readonly openHours: ReadonlySet<string>;
}

/** Provinces with most chains; equal ones in order of their names. */
function findLargestProvinces(chains: readonly Chain[], count: number): string[] {
  const numbers = new Map<string, number>();
  for (const { high } of chains) numbers.set(high.province, (numbers.get(high.province) ?? 0) + 1);
  return [...numbers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, count).map(([province]) => province);
}

export function tabulateDifferences({ chains, off }: Steps, step: 'first' | 'second'): Table {
  const provinces = findLargestProvinces(chains, Object.keys(PROVINCES).length);
  const columns: readonly (readonly number[])[] = [
    off.map((one) => one[step]),
    ...provinces.map((province) => off.filter((_, i) => chains[i]!.high.province === province).map((one) => one[step])),
    ...(step === 'second' ? [off.map(({ stage }) => stage)] : []),
  ];
  const rows = Array.from({ length: LAST_COLUMN - FIRST_COLUMN + 1 }, (_, i) => FIRST_COLUMN + i).map((difference) => [
    difference === FIRST_COLUMN ? '−7 or less' : difference === LAST_COLUMN ? '+14 or more' : signedText(difference),
    ...columns.map((column) => countText(column.filter((one) => Math.min(LAST_COLUMN, Math.max(FIRST_COLUMN, one)) === difference).length)),
  ]);
  return [
    ['Days off', 'All', ...provinces.map((province) => PROVINCES[province] ?? province), ...(step === 'second' ? ['All, from the real first step'] : [])],
    ...rows,
    ['sum', ...columns.map(({ length }) => countText(length))],
  ];
}

/** A first step one day off may be the other count or the other day of the positive; a second step, counted from the first, may not. */
const isNear = (difference: number, step: Step): boolean => Math.abs(difference) <= (step === 'medium' ? 1 : 0);

export function tabulateTails({ runs, chains, off, openHours }: Steps, step: Step): Table {
  const differences = off.map(({ first, stage }) => (step === 'medium' ? first : stage));
  const indices = chains.map((_, i) => i);
  const classes = [
    indices.filter((i) => !isNear(differences[i]!, step) && differences[i]! < 0),
    indices.filter((i) => isNear(differences[i]!, step)),
    indices.filter((i) => !isNear(differences[i]!, step) && differences[i]! > 0),
  ];
  const joint = observeJointSteps(chains, step);
  const reworded = step === 'medium' ? beganAsRewording(runs, chains.map(({ high }) => high)) : wentOnAs(runs, chains.map(({ medium }) => medium)).map((level) => level !== null);
  const isTogether = (i: number): boolean => joint[i]!.together >= LEAST_TOGETHER;
  const row = (name: string, isSo: (i: number) => boolean): string[] => [name, ...classes.map((members) => shareText(members.filter(isSo).length, members.length))];
  return [
    ['What is seen', ...(step === 'medium' ? ['2 days or more early', 'at most one day off', '2 days or more late'] : ['early', 'on the day', 'late'])],
    ['steps', ...classes.map(({ length }) => countText(length))],
    ['counties', ...classes.map((members) => countText(new Set(members.map((i) => countyOf(chains[i]!.high))).size))],
    row('the day of the step or of the start of its stage is not certain', (i) => [stageOf(chains[i]!, step).from, stageOf(chains[i]!, step).until].some((hour) => openHours.has(hour))),
    row(step === 'medium' ? 'a like wording left the list as the high run began' : 'a like wording came onto the list as this one went', (i) => reworded[i]!),
    ...(step === 'medium' ? [row('raised from medium', (i) => chains[i]!.before.includes('M'))] : []),
    row(`${LEAST_TOGETHER} or more of the county in one snapshot`, isTogether),
    row(`… begun on ${LEAST_START_DAYS} or more different days`, (i) => isTogether(i) && joint[i]!.startDays >= LEAST_START_DAYS),
    row('neither changed wording nor together', (i) => !isTogether(i) && !reworded[i]),
  ];
}

const BINS = [[0, 2], [3, 5], [6, 8], [9, 11], [12, Infinity]] as const;

/** Whether late steps come a week after a later listing nearby. */
export function tabulateStreets({ runs, chains, off }: Steps): Table {
  const late = chains.filter((_, i) => off[i]!.first > 1);
  const named = sinceLastListing(runs, late).flatMap((days, i) => (days === null ? [] : [{ days, isOwn: days === late[i]!.toMedium }]));
  const row = (name: string, count: number): string[] => [name, shareText(count, late.length)];
  return [
    ['Last new high listing of the same street', 'Chains 2 days or more late'],
    ...BINS.map(([first, last]) =>
      row(
        `${last === Infinity ? `${first} days or more` : `${first} to ${last} days`} before the step`,
        named.filter(({ days, isOwn }) => !isOwn && days >= first && days <= last).length,
      ),
    ),
    row('none since the chain began', named.filter(({ isOwn }) => isOwn).length),
    row('the text names no street', late.length - named.length),
  ];
}

/** Where the longest high runs are. */
export function tabulateLong({ chains, off }: Steps): Table {
  const long = chains.filter((_, i) => off[i]!.first >= LAST_COLUMN);
  const counties = new Map<string, number>();
  for (const { high } of long) counties.set(countyOf(high), (counties.get(countyOf(high)) ?? 0) + 1);
  const ordered = [...counties].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return [
    ['High → medium 14 days or more late', 'Chains'],
    ...ordered.slice(0, 4).map(([county, count]) => [county, countText(count)]),
    [`${ordered.length - 4} more counties`, countText(ordered.slice(4).reduce((sum, [, count]) => sum + count, 0))],
  ];
}

const LARGEST = 5;

function largestTogether(chains: readonly Chain[], step: Step): string[][] {
  const largest = [...groupSteps(chains, step)].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).slice(0, LARGEST);
  return largest.map(([, members]) => {
    const [chain] = members;
    const stage = stageOf(chain!, step);
    const days = startDaysOf(members, step);
    const lengths = new Map<number, number>();
    for (const { toMedium, toGone } of members) {
      const length = step === 'medium' ? toMedium : toGone - toMedium;
      lengths.set(length, (lengths.get(length) ?? 0) + 1);
    }
    return [
      step === 'medium' ? 'high → medium' : 'medium → gone',
      `${chain!.high.city}${chain!.high.county}`, `${stage.until.replace('T', ' ')} h`, countText(members.length),
      days.length === 1 ? isoDay(days[0]!) : `${isoDay(days[0]!)} to ${isoDay(days.at(-1)!)}`, String(days.length),
      [...lengths].sort(([a], [b]) => a - b).map(([length, count]) => `${length} d × ${count}`).join(', '),
    ];
  });
}

export const tabulateTogether = (chains: readonly Chain[]): Table => [
  ['Step', 'County', 'Snapshot', 'Chains', 'Stage begun', 'on different days', 'Length of the stage'],
  ...largestTogether(chains, 'medium'),
  ...largestTogether(chains, 'gone'),
];
