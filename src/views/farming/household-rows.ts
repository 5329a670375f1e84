// Households of the tab of lines: how each stands by its lines, grouped by village, and what its row says.
import type { FarmRegister, LineChange, LineChangeKind, LinesAnswer } from '../../domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES, type LineReason, type LineTable } from '../../domain/farming/lines/line-table.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { farmingWords, writeKilometers } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';

/** May go to a field as normal, in a closed loop, to none, or has no line at all; by code. */
export const HOUSEHOLD_STATES = ['open', 'loop', 'closed', 'none'] as const;
export type HouseholdState = (typeof HOUSEHOLD_STATES)[number];

/** Beside the words, so that neither colour nor reading is needed. */
export const STATE_MARKS: Readonly<Record<HouseholdState, string>> = { open: '✓', loop: '↻', closed: '✗', none: '–' };

/** Why no line stands at all, whatever the zones: places and roads are wanting, not leave. */
const WANTING: ReadonlySet<LineReason> = new Set(['home-unknown', 'home-far', 'field-unplaced', 'field-far', 'no-way']);

/** Row i is a household of the register. */
export interface HouseholdStandings {
  /** Codes in `HOUSEHOLD_STATES`. */
  readonly state: Uint8Array;
  /** Its lines: `first[i]` to before `first[i + 1]` in the table. */
  readonly first: Uint32Array;
  /** How many of them are closed, and the reason of the first such, as a code. */
  readonly closed: Uint16Array;
  readonly reason: Uint8Array;
  /** The longest it may go, as a row of the lines; −1 where it may go none. */
  readonly longest: Int32Array;
  readonly counts: Readonly<Record<HouseholdState, number>>;
}

/** How households stand; of one village, or of all with null. */
export function standHouseholds({ households }: Pick<FarmRegister, 'households'>, lines: LineTable, village: number | null): HouseholdStandings {
  const { count } = households;
  const first = new Uint32Array(count + 1);
  for (let line = 0; line < lines.count; line++) first[lines.household[line]! + 1]!++;
  for (let row = 0; row < count; row++) first[row + 1]! += first[row]!;
  const [state, closed, reason, longest] = [new Uint8Array(count), new Uint16Array(count), new Uint8Array(count), new Int32Array(count).fill(-1)];
  const counts = { open: 0, loop: 0, closed: 0, none: 0 };
  for (let row = 0; row < count; row++) {
    let best: HouseholdState = 'none';
    for (let line = first[row]!; line < first[row + 1]!; line++) {
      const is = LINE_STATES[lines.state[line]!]!;
      if (is === 'closed') {
        if (closed[row]!++ === 0) reason[row] = lines.reason[line]!;
        if (best === 'none' && !WANTING.has(LINE_REASONS[lines.reason[line]!]!)) best = 'closed';
        continue;
      }
      if (best !== 'open') best = is;
      if (longest[row]! < 0 || lines.meters[line]! > lines.meters[longest[row]!]!) longest[row] = line;
    }
    state[row] = HOUSEHOLD_STATES.indexOf(best);
    if (village === null || households.village[row] === village) counts[best]++;
  }
  return { state, first, closed, reason, longest, counts };
}

/** Rows of households by village, those of one state alone where `only` names it; the villages with most that may not go come first. */
export function groupHouseholds(
  { households }: Pick<FarmRegister, 'households'>, standings: HouseholdStandings, directory: UnitDirectory,
  { only, village, language }: { readonly only: HouseholdState | null; readonly village: number | null; readonly language: Language },
): RowGroup[] {
  const byVillage = new Map<number, { rows: number[]; counts: [number, number, number, number] }>();
  for (let row = 0; row < households.count; row++) {
    const at = households.village[row]!;
    const code = standings.state[row]!;
    if ((village !== null && at !== village) || (only !== null && HOUSEHOLD_STATES[code] !== only)) continue;
    let group = byVillage.get(at);
    if (group === undefined) byVillage.set(at, (group = { rows: [], counts: [0, 0, 0, 0] }));
    group.rows.push(row);
    group.counts[code]!++;
  }
  return [...byVillage]
    .map(([at, { rows, counts }]) => ({ key: String(at), label: nameVillage(at, directory, language), rows, counts, note: writeCounts(counts, language) }))
    .toSorted((one, other) => other.counts[2] - one.counts[2] || other.counts[1] - one.counts[1] || one.label.localeCompare(other.label, 'zh'));
}

/** 可 12 · 不可 3: states that nobody is in are left out. */
function writeCounts(counts: readonly number[], language: Language): string {
  const { group, groupCount } = farmingWords(language).lines;
  return HOUSEHOLD_STATES.flatMap((state, code) => (counts[code] === 0 ? [] : [groupCount(group[state], writeNumber(counts[code]!))])).join(' · ');
}

export function nameVillage(row: number, directory: UnitDirectory, language: Language): string {
  return row < 0 ? farmingWords(language).noVillage : nameUnit(directory, row, language);
}

/** ✓ 户 0231 … 1.2 千米 · 18 分 / 3 块地中 1 块不可去 … 住处. */
export function writeHousehold({ households }: Pick<FarmRegister, 'households'>, standings: HouseholdStandings, lines: LineTable, row: number, language: Language): RowText {
  const words = farmingWords(language);
  const state = HOUSEHOLD_STATES[standings.state[row]!]!;
  const whole = standings.first[row + 1]! - standings.first[row]!;
  const closed = standings.closed[row]!;
  const reason = words.lines.reason[LINE_REASONS[standings.reason[row]!]!];
  const longest = standings.longest[row]!;
  const why = whole === 0 ? words.lines.withoutPlots
    : closed === 0 ? words.lines.plots(writeNumber(whole))
    : closed === whole ? reason
    : `${words.lines.partly(writeNumber(closed), writeNumber(whole))}${words.clause}${reason}`;
  return {
    mark: STATE_MARKS[state], name: words.household(households.id[row]!), why, side: households.home[row]!,
    figure: longest < 0 ? words.lines.counts[state] : writeWay(lines, longest, language),
  };
}

/** 1.2 千米 · 18 分, one way. */
export function writeWay({ meters, seconds }: Pick<LineTable, 'meters' | 'seconds'>, line: number, language: Language): string {
  return farmingWords(language).way(writeKilometers(meters[line]!), writeNumber(Math.max(1, Math.round(seconds[line]! / 60))));
}

/** In the order in which they are called about. */
const CALLED: readonly LineChangeKind[] = ['suspended', 'restored', 'rerouted', 'loop-begins', 'loop-ends', 'reason-changed'];

/** How many lines changed and how: 暂停 3 条、恢复 1 条. */
export function countChanges(changes: readonly LineChange[], language: Language): string {
  const words = farmingWords(language);
  return CALLED.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [words.lines.changes.count(words.lines.changes.counts[kind], writeNumber(count))];
  }).join(words.between);
}

/** Changes of a village; all with null. */
export function changesOf({ changes }: LinesAnswer, { households }: Pick<FarmRegister, 'households'>, village: number | null): readonly LineChange[] {
  return village === null ? changes : changes.filter(({ household }) => households.village[household] === village);
}

/** Changes by village, to call from; rows are places in `changes`. */
export function groupChanges(changes: readonly LineChange[], { households }: Pick<FarmRegister, 'households'>, directory: UnitDirectory, language: Language): RowGroup[] {
  const byVillage = new Map<number, number[]>();
  for (const [at, { household }] of changes.entries()) {
    const village = households.village[household]!;
    const rows = byVillage.get(village);
    if (rows === undefined) byVillage.set(village, [at]);
    else rows.push(at);
  }
  return [...byVillage]
    .map(([village, rows]) => ({
      key: String(village), label: nameVillage(village, directory, language), note: countChanges(rows.map((at) => changes[at]!), language),
      rows: rows.toSorted((one, other) => CALLED.indexOf(changes[one]!.kind) - CALLED.indexOf(changes[other]!.kind) || one - other),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'zh'));
}

export const CHANGE_MARKS: Readonly<Record<LineChangeKind, string>> = {
  suspended: '✗', restored: '✓', rerouted: '↝', 'loop-begins': '↻', 'loop-ends': '✓', 'reason-changed': '✗',
};

export function writeChange({ households, plots }: FarmRegister, { lines }: LinesAnswer, { kind, household, plot, now }: LineChange, language: Language): RowText {
  const words = farmingWords(language);
  const isOpen = now >= 0 && LINE_STATES[lines.state[now]!] !== 'closed';
  const reason = now < 0 ? '' : words.lines.reason[LINE_REASONS[lines.reason[now]!]!];
  return {
    mark: CHANGE_MARKS[kind], name: words.household(households.id[household]!), side: words.plot(plots.id[plot]!),
    figure: words.lines.changes.counts[kind], why: isOpen ? writeWay(lines, now, language) : reason || households.home[household]!,
  };
}
