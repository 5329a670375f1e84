// What passes are held against, read out of the page's columns: levels by unit key, closed lines by numbers of household and plot.
import type { EpidemicDay } from '../../day.ts';
import type { UnitDirectory } from '../../district/unit-directory.ts';
import { levelOf } from '../../zoning/level.ts';
import type { FarmRegister, LinesAnswer } from '../answers.ts';
import { LINE_REASONS, LINE_STATES } from '../lines/line-table.ts';
import type { PassFacts, Suspension } from './pass-standing.ts';

const CLOSED = LINE_STATES.indexOf('closed');

export interface PassColumns {
  readonly day: EpidemicDay;
  readonly directory: Pick<UnitDirectory, 'id' | 'zonedOf'>;
  /** Status words of the list of a day; null where there is no such list. */
  readonly statusOn: (day: EpidemicDay) => Uint16Array | null;
  /** Null where the district has none, or it is not read yet. */
  readonly register: FarmRegister | null;
  readonly lines: Pick<LinesAnswer, 'day' | 'lines'> | null;
  /** Lines of further days, asked for passes of those days. */
  readonly otherLines?: readonly Pick<LinesAnswer, 'day' | 'lines'>[];
}

export function readPassFacts({ day, directory, statusOn, register, lines, otherLines = [] }: PassColumns): PassFacts {
  const unitRow = new Map(directory.id.map((id, row) => [id, row]));
  const lists = new Map<EpidemicDay, Uint16Array | null>();
  const householdRow = register === null ? null : new Map(register.households.id.map((id, row) => [id, row]));
  const plotRow = register === null ? null : new Map(register.plots.id.map((id, row) => [id, row]));
  const listOn = (wanted: EpidemicDay): Uint16Array | null => {
    if (!lists.has(wanted)) lists.set(wanted, statusOn(wanted));
    return lists.get(wanted) ?? null;
  };
  return {
    day,
    levelOn(wanted, unit) {
      const row = unitRow.get(unit);
      const zoned = row === undefined ? -1 : directory.zonedOf[row]!;
      const status = zoned < 0 ? null : listOn(wanted);
      return status === null ? null : levelOf(status[zoned]!);
    },
    closedLine(wanted, household, plots) {
      if (householdRow === null || plotRow === null) return null;
      const farmer = householdRow.get(household);
      const rows = plots.map((plot) => plotRow.get(plot) ?? -1);
      if (farmer === undefined || rows.includes(-1)) return { reason: 'not-known' };
      const ofDay = lines?.day === wanted ? lines : otherLines.find((one) => one.day === wanted);
      if (ofDay === undefined) return null;
      for (const plot of rows) {
        const closed = readClosed(ofDay, farmer, plot);
        if (closed !== null) return closed;
      }
      return null;
    },
  };
}

function readClosed({ lines }: Pick<LinesAnswer, 'lines'>, household: number, plot: number): Suspension | null {
  const row = findLine(lines, household, plot);
  // A plot without a line any more is another's by now.
  if (row < 0) return { reason: 'not-known' };
  return lines.state[row] === CLOSED ? { reason: 'line-closed', line: LINE_REASONS[lines.reason[row]!]!, unit: lines.unit[row]! } : null;
}

/** Row of a line, −1 where there is none; rows are sorted by household, then plot. */
export function findLine({ count, household, plot }: LinesAnswer['lines'], wantedHousehold: number, wantedPlot: number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = household[middle]! - wantedHousehold || plot[middle]! - wantedPlot;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Rows of a household's lines: from `first` to before `after`. */
export function linesOfHousehold({ count, household }: LinesAnswer['lines'], wanted: number): readonly [first: number, after: number] {
  const bound = (value: number): number => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (household[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [bound(wanted), bound(wanted + 1)];
}
