// Which list each day of a case file shows, as published or as the rules say it today, and its rows and changes.
import { isoDay, MINUTES_PER_DAY, type EpidemicDay, type Minute } from '../domain/day.ts';
import { placeAt } from '../domain/district/place-column.ts';
import type { UnitGeometry, UnitTable } from '../domain/district/unit-table.ts';
import { changesShown } from '../domain/publishing/changes-shown.ts';
import { holdPublished, publishedBefore, type FrozenDay, type PublishedDay } from '../domain/publishing/published-days.ts';
import { readAsPublished, rowOfGone } from '../domain/publishing/rows-as-published.ts';
import { publishedAt, type Version } from '../domain/publishing/versions.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { LEVELS, levelOf, type Level } from '../domain/zoning/level.ts';
import { createDayCursor, type DayCursor } from '../domain/zoning/lists/day-cursor.ts';
import type { ListChange } from '../domain/zoning/lists/list-changes.ts';
import type { ListDays } from '../domain/zoning/lists/list-days.ts';
import { shortenValue } from '../formats/rejects.ts';
import type { BesideRow, ZoneRow, ZonesHeading } from '../formats/zones-out.ts';
import { FILE_NAMES } from '../words/file-names.ts';
import type { ExplainedList, PublishedNote } from '../words/terminal-case-file.ts';
import { holdUnitByUnit, type PublishedList } from './published-list.ts';
import { writeIsoMoment } from './question.ts';

/** Units as they lay when a list was drafted. */
export type UnitsThen = Pick<UnitTable, 'id' | 'geometry'>;

const CLAUSE = { zh: FILE_NAMES.zh.asPublished, en: FILE_NAMES.en.asPublished };
const isoMinute = (minute: Minute): string => writeIsoMoment(Math.floor(minute / MINUTES_PER_DAY), minute % MINUTES_PER_DAY);

export class ShownLists {
  private readonly cursor: DayCursor;
  private readonly held: readonly PublishedDay[];
  private readonly published: ReadonlyMap<EpidemicDay, PublishedList>;

  /** `versions`: all of the case file, in their order. `unitsThen`: of days whose units lay otherwise when their list was drafted. */
  constructor(
    private readonly judged: JudgedDistrict,
    private readonly units: UnitTable,
    versions: readonly Version[],
    frozen: readonly FrozenDay[],
    private readonly unitsThen: ReadonlyMap<EpidemicDay, UnitsThen>,
    days: ListDays,
    private readonly showsComputed: boolean,
  ) {
    this.cursor = createDayCursor(judged.history(days.first, days.last));
    const now = { id: units.id, parent: units.parent, zoned: judged.zoned, zonedOf: judged.zonedOf };
    this.held = holdPublished(frozen, this.cursor, now);
    this.published = new Map(this.held.map(({ day, version }) => {
      this.cursor.moveTo(day);
      return [day, holdUnitByUnit(frozen.find((one) => one.version.entry === version)!, versions, now, this.cursor.status)];
    }));
  }

  publishedOn(day: EpidemicDay): PublishedList | null {
    return this.published.get(day) ?? null;
  }

  /** Whether the day is shown as it was published. */
  isPublished(day: EpidemicDay): boolean {
    return !this.showsComputed && this.published.has(day);
  }

  /** The day whose published list raised and lowered are told against; null without one before. */
  dayBefore(day: EpidemicDay): EpidemicDay | null {
    return publishedBefore(this.held, day)?.day ?? null;
  }

  changesOn(day: EpidemicDay): ListChange[] {
    return changesShown(this.judged, this.cursor, this.held, day, !this.showsComputed);
  }

  /** The level each zoned row shows: of a published day as published, also where its unit was split or merged since. */
  levelOn(day: EpidemicDay): (row: number) => Level {
    const rowOf = readAsPublished(this.judged, day, this.isPublished(day) ? this.held.find((held) => held.day === day)! : null, CLAUSE);
    return (row) => rowOf(row).level;
  }

  /** Counted units in the order of the case file; of a published day the units of its list, in its order. */
  *rowsOn(day: EpidemicDay): Generator<ZoneRow & { readonly geometry: UnitGeometry | null }> {
    const { judged, units } = this;
    if (this.isPublished(day)) return yield* this.listedOn(day, this.published.get(day)!);
    for (const row of judged.zoned) {
      yield { unit: units.id[row]!, standing: judged.row(row, day), beside: this.besideOn(day, row), geometry: placeAt(units.geometry, row) };
    }
  }

  private *listedOn(day: EpidemicDay, { list, differing }: PublishedList): Generator<ZoneRow & { readonly geometry: UnitGeometry | null }> {
    const { judged, units } = this;
    const rowOf = readAsPublished(judged, day, differing, CLAUSE);
    const zoned = new Map(Array.from(judged.zoned, (row) => [units.id[row]!, row]));
    const ground = this.unitsThen.get(day) ?? units;
    const rowThen = new Map(ground.id.map((unit, row) => [unit, row]));
    for (const [i, unit] of list.unit.entries()) {
      const [row, then] = [zoned.get(unit), rowThen.get(unit)];
      const level = LEVELS[levelOf(list.status[i]!)];
      const computed = row === undefined ? 'absent' : judged.row(row, day).level;
      yield {
        unit, standing: row === undefined ? rowOfGone(judged, day, level, CLAUSE) : rowOf(row),
        beside: { list: 'published', other: computed === level ? null : computed }, geometry: then === undefined ? null : placeAt(ground.geometry, then),
      };
    }
  }

  /** Of a computed row: what was published of its unit, where that is another level. */
  private besideOn(day: EpidemicDay, row: number): BesideRow {
    const published = this.published.get(day);
    const listed = published?.rowOf.get(this.units.id[row]!);
    if (published === undefined) return { list: 'computed', other: null };
    if (listed === undefined) return { list: 'computed', other: 'absent' };
    const then = LEVELS[levelOf(published.list.status[listed]!)];
    return { list: 'computed', other: then === this.judged.row(row, day).level ? null : then };
  }

  headingOn(day: EpidemicDay): Pick<ZonesHeading, 'list' | 'published'> {
    const list = this.isPublished(day) ? 'published' : 'computed';
    const published = this.published.get(day);
    if (published === undefined) return { list, published: null };
    const { version, number, differing, gone, fresh } = published;
    const byOf = (to: string): string => version.steps.findLast((step) => step.to === to)?.by ?? '';
    return {
      list,
      published: {
        version: version.entry, number, approvedBy: byOf('approved'), publishedBy: byOf('published'), publishedAt: isoMinute(publishedAt(version)!),
        inForceFrom: isoMinute(version.effectiveFrom), differing: differing.rows.length, gone: gone.length, fresh: fresh.length,
      },
    };
  }

  /** What is told of a day that has a published list; null of another. Texts of the file keep out of the terminal's hands. */
  noteOn(day: EpidemicDay): PublishedNote | null {
    const published = this.published.get(day);
    if (published === undefined) return null;
    const { version, number, differing, gone, fresh } = published;
    const drafted = { to: 'draft', by: version.by, duty: version.duty, at: version.at } as const;
    const sided = (units: readonly string[]) => ({ count: units.length, example: shortenValue(units[0] ?? '') });
    return {
      day: isoDay(day), number, version: shortenValue(version.entry), steps: [drafted, ...version.steps].map(({ to, by, duty, at }) => ({ to, by: shortenValue(by), duty: shortenValue(duty), at: isoMinute(at) })),
      inForceFrom: isoMinute(version.effectiveFrom), differing: differing.rows.length, gone: sided(gone), fresh: sided(fresh),
    };
  }

  /** How a unit stands on the two lists of a day: by itself where the published one has it, else by what its zoned row was published in. */
  explainedOn(day: EpidemicDay, unit: number): ExplainedList {
    const published = this.published.get(day);
    const row = this.judged.zonedOf[unit]!;
    const shown = { isPublished: this.isPublished(day), number: published?.number ?? 0, computed: this.judged.row(row, day).level };
    if (published === undefined) return { ...shown, published: null, of: [] };
    const { list, rowOf, sources } = published;
    const own = rowOf.get(this.units.id[unit]!);
    const rows = own === undefined ? [...(sources.get(row) ?? [rowOf.get(this.units.id[row]!)!])] : [own];
    if (rows.length === 0) return { ...shown, published: 'absent', of: [] };
    const level = rows.reduce((strictest, one) => Math.max(strictest, levelOf(list.status[one]!)), 0);
    const isSame = own !== undefined || (rows.length === 1 && list.unit[rows[0]!] === this.units.id[row]);
    return { ...shown, published: LEVELS[level]!, of: isSame ? [] : rows.map((one) => shortenValue(list.unit[one]!)) };
  }
}
