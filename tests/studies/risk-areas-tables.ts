// The study: how often real steps fall on the computed day, recomputed from the runs and the engine's rows.
import { findChains, type Chain, type Flow } from './risk-areas-chains.ts';
import { beganAsRewording, findOpenHours, wentOnAs } from './risk-areas-circumstances.ts';
import { countyOf, dayOf, hourOf, type Run } from './risk-areas-data.ts';
import { computeDays, POSITIVE_ON, type ComputedDays, type DayCount, type PositiveOn } from './risk-areas-engine.ts';
import { countText, median, percentText, shareText, signedText, type Table } from './risk-areas-format.ts';
import { tabulateDifferences, tabulateLong, tabulateStreets, tabulateTails, tabulateTogether, type Difference } from './risk-areas-tails.ts';

const READINGS = (Object.keys(POSITIVE_ON) as PositiveOn[]).flatMap((positiveOn) => (['A', 'B'] as const).map((dayCount) => ({ positiveOn, dayCount })));

/** Against this reading the differences are told. */
const REFERENCE = { positiveOn: 'the day before', dayCount: 'A' } as const;

export interface Study {
  readonly chains: readonly Chain[];
  /** Computed days by reading, one for each chain. */
  readonly computed: ReadonlyMap<string, readonly ComputedDays[]>;
  readonly tables: ReadonlyMap<string, Table>;
}

const nameOf = ({ positiveOn, dayCount }: { positiveOn: PositiveOn; dayCount: DayCount }): string => `${positiveOn}, ${dayCount}`;

export function makeStudy(runs: readonly Run[], snapshots: readonly string[]): Study {
  const { chains, flow, vanished } = findChains(runs);
  const computed = new Map(READINGS.map((reading) => [nameOf(reading), computeDays(chains, reading.positiveOn, reading.dayCount)]));
  const reference = computed.get(nameOf(REFERENCE))!;
  const off: Difference[] = chains.map(({ toMedium, toGone }, i) => ({
    first: toMedium - reference[i]!.medium,
    second: toGone - reference[i]!.low,
    // Counted from the day of the real first step.
    stage: toGone - toMedium - (reference[i]!.low - reference[i]!.medium),
  }));
  const openHours = findOpenHours(snapshots);
  const context: Context = { runs, chains, computed, off, openHours };
  const tables = new Map<string, Table>([
    ['flow', [...tabulateData(runs, snapshots), ...tabulateFlow(flow, wentOnAs(runs, vanished))]],
    ['steps', tabulateSteps(context)],
    ['choice', tabulateChoice(context)],
    ['first-step', tabulateDifferences(context, 'first')],
    ['second-step', tabulateDifferences(context, 'second')],
    ['first-tails', tabulateTails(context, 'medium')],
    ['second-tails', tabulateTails(context, 'gone')],
    ['together', tabulateTogether(chains)],
    ['long', tabulateLong(context)],
    ['streets', tabulateStreets(context)],
  ]);
  return { chains, computed, tables };
}

interface Context {
  readonly runs: readonly Run[];
  readonly chains: readonly Chain[];
  readonly computed: ReadonlyMap<string, readonly ComputedDays[]>;
  readonly off: readonly Difference[];
  readonly openHours: ReadonlySet<string>;
}

const tabulateData = (runs: readonly Run[], snapshots: readonly string[]): Table => [
  ['What', 'Number'],
  ['snapshots of the list', countText(snapshots.length)],
  ['runs of all levels', countText(runs.length)],
];

function tabulateFlow(flow: Flow, wentOn: readonly (string | null)[]): Table {
  const row = (name: string, count: number): string[] => [name, shareText(count, flow.highRuns)];
  return [
    row('high runs that begin in the window', flow.highRuns),
    row('… medium, then off the list: a complete chain', flow.complete),
    row('… off the list with no medium run of the same wording', flow.vanished),
    row('…… of these, a like wording listed high at once', wentOn.filter((level) => level === 'H').length),
    row('…… of these, a like wording listed medium at once', wentOn.filter((level) => level === 'M').length),
    row('… medium, then high again', flow.raisedAgain),
    row('… listed at two levels at once', flow.doubled),
    row('… still high at the end', flow.unfinishedHigh),
    row('… still medium at the end', flow.unfinishedMedium),
  ];
}

function tabulateSteps({ chains, computed, off }: Context): Table {
  const row = (words: readonly string[], day: string, differences: readonly number[]): string[] => {
    const count = (wanted: (difference: number) => boolean): number => differences.filter(wanted).length;
    return [
      ...words, day,
      shareText(count((one) => one < 0), chains.length), shareText(count((one) => one === 0), chains.length), shareText(count((one) => one > 0), chains.length),
      percentText(count((one) => Math.abs(one) <= 1), chains.length),
    ];
  };
  const rows = (['medium', 'low'] as const).flatMap((level) =>
    READINGS.map((reading) => {
      const days = computed.get(nameOf(reading))!.map((one) => one[level]);
      const words = [level === 'medium' ? 'high → medium' : 'medium → gone', reading.positiveOn, reading.dayCount];
      return row(words, signedText(days[0]!), chains.map(({ toMedium, toGone }, i) => (level === 'medium' ? toMedium : toGone) - days[i]!));
    }),
  );
  const [one] = computed.values();
  return [
    ['Step', 'Last positive', 'Count', 'Computed day', 'Before', 'On', 'After', 'At most one day off'],
    ...rows,
    row(['medium → gone', 'from the real first step', 'A or B'], signedText(one![0]!.low - one![0]!.medium), off.map(({ stage }) => stage)),
  ];
}

function tabulateChoice({ runs, chains, computed, openHours }: Context): Table {
  const days = [...new Set([...computed.values()].map(([one]) => one!.medium))].sort((a, b) => a - b);
  const [early, late] = [days[0]!, days.at(-1)!];
  const [one] = computed.values();
  const stage = one![0]!.low - one![0]!.medium;
  const began = beganAsRewording(runs, chains.map(({ high }) => high));
  const wentOn = wentOnAs(runs, chains.map(({ medium }) => medium));
  const lastStart = dayOf('2022-10-10');
  const seen = new Set<string>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  const row = (name: string, isChosen: (chain: Chain, i: number) => boolean): string[] => {
    const chosen = chains.filter(isChosen);
    const part = (wanted: (chain: Chain) => boolean): string => percentText(chosen.filter(wanted).length, chosen.length);
    return [
      name, countText(chosen.length),
      part(({ toMedium }) => toMedium < early), ...days.map((day) => part(({ toMedium }) => toMedium === day)), part(({ toMedium }) => toMedium > late),
      String(median(chosen.map(({ toMedium }) => toMedium))),
      part(({ toMedium, toGone }) => toGone - toMedium === stage), String(median(chosen.map(({ toMedium, toGone }) => toGone - toMedium))),
    ];
  };
  const byHour = (first: number, last: number): string[] =>
    row(`first listed between ${first} and ${last} h`, ({ high }) => hourOf(high.from) >= first && hourOf(high.from) <= last);
  return [
    ['Chains', 'Number', `before +${early}`, ...days.map((day) => `on +${day}`), `after +${late}`, 'median', `medium for ${stage} days`, 'median'],
    row('all', () => true),
    row('the days of all three changes are certain', ({ high, medium }) => ![high.from, medium.from, medium.until].some((hour) => openHours.has(hour))),
    row('begun by 10 October', ({ high }) => dayOf(high.from) <= lastStart),
    row('no sign of changed wording at either end', (_, i) => !began[i] && wentOn[i] === null),
    row('one for each county and three snapshots of change', ({ high, medium }) => isNew([countyOf(high), high.from, medium.from, medium.until].join(' '))),
    row('without Xinjiang', ({ high }) => high.province !== '新疆维吾尔自治区'),
    byHour(0, 8), byHour(9, 12), byHour(13, 17), byHour(18, 23),
  ];
}
