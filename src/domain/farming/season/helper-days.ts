// Which days the households have free beside their own plots and what they have promised others.
import type { EpidemicDay } from '../../day.ts';
import type { CropWindows } from './crop-windows.ts';
import { NO_TIME, workThrough } from './household-work.ts';
import { daysOfWork, jobOf, rowsByHousehold } from './season-of.ts';
import type { SeasonTable } from './season-table.ts';

interface CalendarAsked {
  readonly table: SeasonTable;
  readonly plots: { readonly crop: Uint8Array };
  readonly households: { readonly count: number; readonly people: Uint8Array; readonly machines: Uint8Array };
  readonly windows: CropWindows;
  readonly today: EpidemicDay;
}

/** A day on which a household works at all is not free; households are reckoned when they are first asked. */
export class HelperDays {
  private readonly taken = new Map<number, Set<EpidemicDay>>();
  private readonly days: Float64Array;
  private readonly rows: ReadonlyMap<number, readonly number[]>;

  constructor(private readonly asked: CalendarAsked) {
    const { table, plots, households, windows } = asked;
    this.days = daysOfWork(table, plots.crop, households, windows);
    this.rows = rowsByHousehold(table, this.days);
  }

  /** The first so many free days of a household from one day to another; null where it has fewer. */
  firstFree(household: number, from: EpidemicDay, until: EpidemicDay, count: number): EpidemicDay[] | null {
    const taken = this.takenOf(household);
    const free: EpidemicDay[] = [];
    for (let day = from; day <= until && free.length < count; day++) if (!taken.has(day)) free.push(day);
    return free.length < count ? null : free;
  }

  take(household: number, days: readonly EpidemicDay[]): void {
    const taken = this.takenOf(household);
    for (const day of days) taken.add(day);
  }

  private takenOf(household: number): Set<EpidemicDay> {
    const known = this.taken.get(household);
    if (known !== undefined) return known;
    const taken = new Set<EpidemicDay>();
    const { table, today } = this.asked;
    const jobs = (this.rows.get(household) ?? []).map((row) => jobOf(table, row, today, this.days[row]!));
    workThrough(jobs, (_, begin, end) => {
      // What ends at midnight by rounding does not take the day after.
      for (let day = Math.floor(begin + NO_TIME); day < end - NO_TIME; day++) taken.add(day);
    });
    this.taken.set(household, taken);
    return taken;
  }
}
